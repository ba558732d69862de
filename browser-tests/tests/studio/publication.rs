//! An article, a spreadsheet and a file of another timeline become published stories, which are read without a script.

use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use browser_tests::{Engine, Key, Page, Screen, Server, Session, dist, in_browser, in_each_engine};
use serde_json::{Value, json};
use zip::ZipArchive;

use super::{
    article::{check_the_story, write_the_story},
    author::Author,
    tab::Tab,
};
use crate::program::{diplograph, empty_folder};

/// The folder of the site into which the zip is unpacked.
const FOLDER: &str = "graphics/kz-uz";
/// The name of the founding story among the folders of the tests.
const FOUNDING: &str = "founding";

/// Makes the zip in the dialog, and returns its bytes.
async fn make_the_zip(author: &Author<'_>) -> Result<Vec<u8>> {
    let page = author.page;
    page.js::<Value>(
        "const real = URL.createObjectURL.bind(URL);
         URL.createObjectURL = (blob) => { window.zip = blob; return real(blob); }",
    )
    .await?;
    author.press("Publish").await?;
    page.wait_until("document.querySelector('dialog.publish .publish__files')").await?;
    author.tab_to(".publish__foot .button--main").await?;
    page.press(Key::Enter).await?;
    page.wait_until("window.zip?.size > 0").await?;
    let text: String = page
        .js("const bytes = new Uint8Array(await window.zip.arrayBuffer());
             let text = '';
             for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
             return btoa(text)")
        .await?;
    Ok(BASE64_STANDARD.decode(text)?)
}

/// Returns the name of the folder for the zip of a story. Tests run at the same time, so each story has its own.
fn name_of(story: &str, engine: Engine) -> String {
    format!("studio-{story}-{engine}")
}

/// Returns the root of the site into which the zip of the founding story was unpacked.
fn founding_site(engine: Engine) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name_of(FOUNDING, engine))
}

/// Unpacks a zip into a folder of a site, and returns the root of the site.
fn unpack(zip: &[u8], story: &str, engine: Engine) -> Result<PathBuf> {
    let root = empty_folder(&name_of(story, engine))?;
    ZipArchive::new(Cursor::new(zip))?.extract(root.join(FOLDER))?;
    Ok(root)
}

/// Checks the page that is open: it has the amounts of the article, and an entry opens its sentence.
async fn check(page: &Page, case: &str) -> Result<()> {
    page.wait_until("document.querySelector('.foot')").await?;
    let text: String =
        page.js("return document.body.textContent.replace(/[\\s\\u00a0\\u202f]+/g, ' ')").await?;
    for words in ["$10 billion", "$156 million", "about $1 billion", "21 projects", "December 2021"]
    {
        assert!(text.contains(words), "{case} lacks {words}; it has:\n{text}");
    }
    page.find(".entry__details > summary").await?.click().await?;
    let sentence: bool = page
        .js("const entry = document.querySelector('.entry__details[open]');
             return entry.textContent.includes('mutual state visits between President Shavkat Mirziyoyev')")
        .await?;
    assert!(sentence, "{case}: the entry lacks its sentence");
    Ok(())
}

#[tokio::test]
async fn founding_article_becomes_a_published_story_by_keyboard() -> Result<()> {
    in_each_engine(async |page| {
        let studio = Server::start(dist()).await?;
        let author = Author::open(&page, &studio, &Screen::new(1440, 900)).await?;
        write_the_story(&author).await?;
        check_the_story(&page).await?;
        let zip = make_the_zip(&author).await?;
        let root = unpack(&zip, FOUNDING, page.engine())?;
        let story = std::fs::read_dir(root.join(FOLDER).join("stories"))?.next();
        let story = story.context("the zip has no story")??.path();
        let checked = diplograph()?.arg("check").arg(&story).output()?;
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
        Ok(())
    })
    .await?;
    // In new windows, because the bar of a download takes room in WebKit's.
    for session in [Session::default(), Session::default().without_scripts()] {
        session
            .in_each_engine(async |page| read(&page, &founding_site(page.engine())).await)
            .await?;
    }
    Ok(())
}

/// Reads the page and the page for iframes from a plain server.
async fn read(page: &Page, root: &Path) -> Result<()> {
    let stories = std::fs::read_dir(root.join(FOLDER).join("stories"))?;
    let story = stories.filter_map(Result::ok).next().context("the zip has no story")?.path();
    let name = story.file_stem().context("the story has no name")?.to_string_lossy();
    let site = Server::start(root).await?;
    for name in ["index.html".to_owned(), format!("embed/{name}.en.html")] {
        page.open(&site.url(&format!("/{FOLDER}/{name}")), &Screen::desktop()).await?;
        check(page, &format!("{name} in {}", page.engine())).await?;
    }
    Ok(())
}

/// Twenty events, as a spreadsheet program copies them.
fn rows() -> String {
    let row = |nth: u32| {
        format!(
            "{day:02}.03.2024\ttalks\tRound {nth}\tAland; Borduria\tDaryo\tThe sides held round {nth} of their talks on March {day}, 2024.",
            day = nth + 1,
        )
    };
    let rows: Vec<String> = (1..=20).map(row).collect();
    format!("date\tkind\ttitle\tparticipants\tpublisher\tsentence\n{}\n", rows.join("\n"))
}

/// Twenty events, as a file of `TimelineJS`.
fn timeline() -> String {
    let event = |nth: u32| {
        json!({
            "start_date": { "year": "2024", "month": "3", "day": nth.to_string() },
            "text": { "headline": format!("Round {nth}"), "text": "<p>They met.</p>" },
        })
    };
    let events: Vec<Value> = (1..=20).map(event).collect();
    json!({ "title": { "text": { "headline": "Rounds of talks" } }, "events": events }).to_string()
}

#[tokio::test]
async fn spreadsheet_and_timelinejs_file_become_published_stories() -> Result<()> {
    for (kind, text) in [("spreadsheet", rows()), ("timeline", timeline())] {
        in_browser(async |page| {
            let studio = Server::start(dist()).await?;
            let author = Author::open(&page, &studio, &Screen::new(1440, 900)).await?;
            author.paste(&text).await?;
            let tab = Tab { page: page.clone() };
            tab.set_title("Rounds of talks").await?;
            if kind == "timeline" {
                add_parties(&tab).await?;
            }
            let bar = "document.querySelector('.bar').textContent";
            let is_sound = format!("{bar}.includes('Check') && !{bar}.includes('problem')");
            page.wait_until(&is_sound).await.with_context(|| format!("{kind} has problems"))?;
            let zip = make_the_zip(&author).await?;
            let site = Server::start(unpack(&zip, kind, page.engine())?).await?;
            page.open(&site.url(&format!("/{FOLDER}/index.html")), &Screen::desktop()).await?;
            let entries: u32 =
                page.js("return document.querySelectorAll('.entry__details').length").await?;
            assert_eq!(entries, 20, "{kind}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Adds two parties, which a timeline does not name, in their table.
async fn add_parties(tab: &Tab) -> Result<()> {
    tab.press("Parties", ".tables").await?;
    for name in ["Aland", "Borduria"] {
        tab.press("+ Row", ".tables").await?;
        tab.page.type_text(name).await?;
        tab.page.press(Key::Enter).await?;
    }
    Ok(())
}
