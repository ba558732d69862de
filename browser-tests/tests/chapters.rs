//! A long story in each engine: without scripts its chapters contain everything, with scripts the widget shows it.

#[path = "../../tests/long/story.rs"]
mod long;

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Engine, Page, Reply, Screen, Server, Session, dist, in_each_engine};
use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use diplograph::story;

use crate::founding_story::hydrate;
use crate::hydration::POLICY;
use long::story_of;

const STORY: &str = "/long.en.html";

/// The pages of a story that a test needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pages {
    /// Only the story page.
    One,
    /// The story page and its chapters.
    All,
}

/// Renders the pages of a long story and returns them with its JSON file, by address.
fn pages(entries: usize, requested: Pages) -> Result<Vec<(String, String)>> {
    let text = story_of(entries);
    let story = story::read(&text).story.context("a story without errors")?;
    let file = StoryFile { name: "long".to_owned(), text: text.clone(), story: Rc::new(story) };
    let site = Site {
        assets: "/v1/".to_owned(),
        stories: "/stories/".to_owned(),
        is_folder: true,
        ..Site::default()
    };
    let (page, embed) = (PageTemplate::plain(), PageTemplate::embed());
    let mut pages = vec![
        ("/stories/long.json".to_owned(), text),
        (STORY.to_owned(), render::page(&file, "en".parse()?, &site, &page)?),
        ("/embed/long.en.html".to_owned(), render::embed(&file, "en".parse()?, &site, &embed)?),
    ];
    if requested == Pages::All {
        for (folder, template, frame) in
            [("/", &page, Frame::Page), ("/embed/", &embed, Frame::Embed)]
        {
            for chapter in render::chapters(&file, "en".parse()?, &site, template, frame) {
                let chapter = chapter?;
                pages.push((format!("{folder}{}", chapter.name), chapter.html));
            }
        }
    }
    Ok(pages)
}

/// Serves the pages under a policy that allows nothing else.
async fn serve(entries: usize, requested: Pages) -> Result<Server> {
    let server = Server::start(dist()).await?;
    // The renderer has its own runtime, which cannot run inside the runtime of a test.
    let pages = std::thread::spawn(move || pages(entries, requested));
    let pages = pages.join().map_err(|_| anyhow!("the renderer panicked"))??;
    for (address, text) in pages {
        let reply = if address.ends_with(".json") {
            Reply::text("application/json", text)
        } else {
            Reply::page(text).with_header("content-security-policy", POLICY)
        };
        server.put(&address, reply);
    }
    Ok(server)
}

/// Waits for navigation to another page. WebKit's driver may hang on queries to a page that is being unloaded.
async fn wait_for_navigation(page: &Page, end: &str) -> Result<()> {
    for _ in 0..200 {
        let address = page.client().current_url().await?;
        if address.as_str().ends_with(end) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(anyhow!(
        "expected an address ending in {end}, but found {}",
        page.client().current_url().await?
    ))
}

async fn is_open(page: &Page, entry: &str) -> Result<bool> {
    let details = page.find(&format!("#dg-entry-{entry}")).await?;
    Ok(details.prop("open").await?.as_deref() == Some("true"))
}

#[tokio::test]
async fn without_scripts_each_year_is_on_a_chapter_page_and_its_entries_open() -> Result<()> {
    let server = serve(1_000, Pages::All).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url(STORY), &Screen::phone()).await?;
            let year = page.find(".chapters__one[href='long.en.list-3.html']").await?;
            assert_eq!(year.text().await?.split_whitespace().next(), Some("1987"));
            year.click().await?;
            wait_for_navigation(&page, "/long.en.list-3.html").await?;
            assert_eq!(page.find("h2").await?.text().await?, "1987");
            let summary = page.find("ol.entries > li:last-child summary").await?;
            summary.click().await?;
            let sentence = page
                .find(
                    "ol.entries > li:last-child .entry__body > .receipt__body .citation__sentence",
                )
                .await?;
            assert!(page.is_displayed(&sentence).await?, "the entry opens");
            page.find("a[rel=next]").await?.click().await?;
            wait_for_navigation(&page, "/long.en.list-4.html").await?;
            page.find(".chapter__back a").await?.click().await?;
            wait_for_navigation(&page, "/long.en.html#dg-timeline").await?;

            // A column of the drawing links to its first entry, which may be on another page.
            let column = ".drawing--narrow a.count[href*='.list-']";
            page.find(&format!("{column} .count__column")).await?;
            let href: String = page
                .js(&format!("return document.querySelector(\"{column}\").getAttribute('href')"))
                .await?;
            page.find(&format!("{column} .count__column")).await?.click().await?;
            wait_for_navigation(&page, &href).await?;
            let entry = href.split_once("#dg-part-").context("a part")?.1;
            assert!(is_open(&page, entry).await?, "{href}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_scripts_a_related_entry_on_another_page_is_linked() -> Result<()> {
    let server = serve(1_000, Pages::All).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            let from = "/long.en.list-1.html";
            page.open(&server.url(from), &Screen::desktop()).await?;
            let link = page.find(".entry__leads-to a[href*='list-']").await?;
            let href = link.attr("href").await?.context("an address")?;
            let entry = href.split_once("#dg-part-").context("a part")?.1.to_owned();
            let from: String = page
                .js("return document.querySelector(\".entry__leads-to a[href*='list-']\").closest('details').id")
                .await?;
            page.find(&format!("#{from} > summary")).await?.click().await?;
            link.click().await?;
            wait_for_navigation(&page, &href).await?;
            assert!(is_open(&page, &entry).await?, "{href}");
            page.find(".chapters__one[aria-current=page]").await?;
            Ok(())
        })
        .await
}

/// A condition: the entry is open and visible.
fn is_shown(entry: &str) -> String {
    format!(
        "(() => {{
            const fold = document.getElementById('dg-entry-{entry}'), box = fold?.getBoundingClientRect();
            return fold?.open && box.bottom > 0 && box.top < innerHeight;
        }})()"
    )
}

/// Waits for hydration, which starts without interaction if the address names an entry.
async fn wait_for_hydration(page: &Page) -> Result<()> {
    page.wait_until("document.querySelector('.place--live')").await
}

#[tokio::test]
async fn address_opens_an_entry_outside_the_visible_list() -> Result<()> {
    let server = serve(10_000, Pages::One).await?;
    in_each_engine(async |page| {
        // By its id, and by the fragment of a copied link.
        for query in ["?entry=entry-7777", "#dg-part-entry-7777"] {
            page.open("about:blank", &Screen::desktop()).await?;
            page.open(&server.url(&format!("{STORY}{query}")), &Screen::desktop()).await?;
            wait_for_hydration(&page).await?;
            page.wait_until(&is_shown("entry-7777")).await.context(query)?;
        }
        let (nodes, listed): (usize, usize) = page
            .js("return [document.querySelectorAll('diplo-graph *').length, document.querySelectorAll('li.entry').length]")
            .await?;
        assert!(nodes <= 1_500, "{nodes} nodes");
        assert_eq!(listed, 20);
        // A receipt inside an entry.
        page.open(&server.url(&format!("{STORY}?entry=entry-7777.1")), &Screen::desktop()).await?;
        wait_for_hydration(&page).await?;
        page.wait_until(&is_shown("entry-7777")).await?;
        page.wait_until("document.getElementById('dg-cite-entry-7777.1').closest('details').open")
            .await?;
        // A later action of the reader is not undone.
        page.find("ol.entries > li:first-child summary").await?.click().await?;
        page.wait_until("document.querySelector('ol.entries > li:first-child > details').open").await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(!page.js::<bool>("return document.getElementById('dg-entry-entry-7777').open").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn entry_attribute_opens_any_entry_without_layout_shift() -> Result<()> {
    let server = serve(1_000, Pages::One).await?;
    in_each_engine(async |page| {
        page.open(&server.url(STORY), &Screen::desktop()).await?;
        page.wait_until("customElements.get('diplo-graph')").await?;
        page.js::<()>("document.querySelector('diplo-graph').entry = 'entry-777'").await?;
        page.wait_until("document.getElementById('dg-entry-entry-777')?.open").await?;
        let (scrolled, in_list): (f64, bool) = page
            .js("const list = document.querySelector('.entries').getBoundingClientRect();
                 const entry = document.getElementById('dg-entry-entry-777').getBoundingClientRect();
                 return [scrollY, entry.top >= list.top - 1 && entry.top < list.bottom]")
            .await?;
        assert_eq!((scrolled, in_list), (0.0, true));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn engine_hydrates_a_page_with_chapters_and_their_links_move_the_viewport() -> Result<()> {
    let server = serve(10_000, Pages::One).await?;
    in_each_engine(async |page| {
        page.open(&server.url(STORY), &Screen::desktop()).await?;
        page.js::<()>(
            "window.recordedErrors = [];
             addEventListener('error', (event) => recordedErrors.push(event.message));
             window.nodes = () => [...document.querySelectorAll('.place, .place *')];
             window.before = nodes();",
        )
        .await?;
        hydrate(&page).await?;
        let same: bool = page
            .js("const now = nodes(); return now.length === before.length && now.every((node, nth) => node === before[nth])")
            .await?;
        assert!(same, "the same nodes");

        let year = ".chapters__one[href*='list-']:nth-of-type(11)";
        page.find(year).await?.click().await?;
        page.wait_until("document.querySelector('.list-head__sight').textContent.includes('1995')").await?;
        page.wait_until("document.querySelectorAll('.drawing').length === 1").await?;
        let dates: Vec<String> = page
            .js("return [...document.querySelectorAll('.entry__date')].map((date) => date.textContent)")
            .await?;
        ensure!(dates.len() == 20 && dates.iter().any(|date| date.contains("1995")), "{dates:?}");
        let address = page.client().current_url().await?;
        assert_eq!(address.path(), STORY, "the page was not left");
        let errors: Vec<String> = page.js("return recordedErrors").await?;
        assert_eq!(errors, Vec::<String>::new());
        if page.engine() == Engine::Chromium {
            assert!(page.errors().await?.is_empty(), "under a strict policy");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn chapter_page_works_without_the_engine_also_in_a_frame() -> Result<()> {
    let server = serve(1_000, Pages::All).await?;
    in_each_engine(async |page| {
        for folder in ["/", "/embed/"] {
            let address = format!("{folder}long.en.list-2.html");
            page.open(&server.url(&address), &Screen::phone()).await?;
            page.find("ol.entries > li:first-child summary").await?.click().await?;
            page.wait_until("document.querySelector('.entry__details').open").await?;
            let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
            assert_eq!(wide, 390, "{folder}");
            if page.engine() == Engine::Chromium {
                let errors = page.errors().await?;
                assert!(errors.is_empty(), "{folder}: {errors:?}");
            }
        }
        Ok(())
    })
    .await?;
    let engines = server.requests().iter().filter(|path| path.ends_with(".wasm")).count();
    assert_eq!(engines, 0);
    Ok(())
}
