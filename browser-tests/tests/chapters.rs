//! A long story in each engine: without a script its chapters have all of it, and with one the widget has.

#[path = "../../tests/long/story.rs"]
mod long;

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Engine, Page, Reply, Screen, Server, Session, dist, in_each_engine};
use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use diplograph::story;

use crate::founding::wake;
use crate::takeover::POLICY;
use long::story_of;

const STORY: &str = "/long.en.html";

/// Which pages of a story a test asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pages {
    /// Its own.
    One,
    /// Its chapters too.
    All,
}

/// The pages of a long story by their addresses, and its file.
fn pages(entries: usize, wanted: Pages) -> Result<Vec<(String, String)>> {
    let text = story_of(entries);
    let story = story::read(&text).story.context("a sound story")?;
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
    if wanted == Pages::All {
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

/// Serves them under a policy that lets in nothing else.
async fn serve(entries: usize, wanted: Pages) -> Result<Server> {
    let server = Server::start(dist()).await?;
    // A renderer has a runtime of its own, which cannot run inside that of a test.
    let pages = std::thread::spawn(move || pages(entries, wanted));
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

/// Waits until the page is another. WebKit's driver may hang when it is asked about a page that is being left.
async fn arrive(page: &Page, end: &str) -> Result<()> {
    for _ in 0..200 {
        let address = page.client().current_url().await?;
        if address.as_str().ends_with(end) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(anyhow!("never at {end}, but at {}", page.client().current_url().await?))
}

async fn is_open(page: &Page, entry: &str) -> Result<bool> {
    let details = page.find(&format!("#dg-entry-{entry}")).await?;
    Ok(details.prop("open").await?.as_deref() == Some("true"))
}

#[tokio::test]
async fn without_a_script_every_year_is_a_page_away_and_opens() -> Result<()> {
    let server = serve(1_000, Pages::All).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url(STORY), &Screen::phone()).await?;
            let year = page.find(".chapters__one[href='long.en.list-3.html']").await?;
            assert_eq!(year.text().await?.split_whitespace().next(), Some("1987"));
            year.click().await?;
            arrive(&page, "/long.en.list-3.html").await?;
            assert_eq!(page.find("h2").await?.text().await?, "1987");
            let summary = page.find("ol.entries > li:last-child summary").await?;
            summary.click().await?;
            let sentence = page
                .find(
                    "ol.entries > li:last-child .entry__body > .receipt__body .citation__sentence",
                )
                .await?;
            assert!(page.is_displayed(&sentence).await?, "it opens");
            page.find("a[rel=next]").await?.click().await?;
            arrive(&page, "/long.en.list-4.html").await?;
            page.find(".chapter__back a").await?.click().await?;
            arrive(&page, "/long.en.html#dg-timeline").await?;

            // A column of the drawing leads to its first entry, wherever that stands.
            let column = ".drawing--narrow a.count[href*='.list-']";
            page.find(&format!("{column} .count__column")).await?;
            let href: String = page
                .js(&format!("return document.querySelector(\"{column}\").getAttribute('href')"))
                .await?;
            page.find(&format!("{column} .count__column")).await?.click().await?;
            arrive(&page, &href).await?;
            let entry = href.split_once("#dg-part-").context("a part")?.1;
            assert!(is_open(&page, entry).await?, "{href}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn without_a_script_what_an_entry_led_to_is_found_on_another_page() -> Result<()> {
    let server = serve(1_000, Pages::All).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            let from = "/long.en.list-1.html";
            page.open(&server.url(from), &Screen::desk()).await?;
            let link = page.find(".entry__leads-to a[href*='list-']").await?;
            let href = link.attr("href").await?.context("an address")?;
            let entry = href.split_once("#dg-part-").context("a part")?.1.to_owned();
            let from: String = page
                .js("return document.querySelector(\".entry__leads-to a[href*='list-']\").closest('details').id")
                .await?;
            page.find(&format!("#{from} > summary")).await?.click().await?;
            link.click().await?;
            arrive(&page, &href).await?;
            assert!(is_open(&page, &entry).await?, "{href}");
            page.find(".chapters__one[aria-current=page]").await?;
            Ok(())
        })
        .await
}

/// Whether an entry is open and seen.
fn shown(entry: &str) -> String {
    format!(
        "(() => {{
            const fold = document.getElementById('dg-entry-{entry}'), box = fold?.getBoundingClientRect();
            return fold?.open && box.bottom > 0 && box.top < innerHeight;
        }})()"
    )
}

/// Waits for the engine, which an address that names an entry asks for without a touch.
async fn arrived(page: &Page) -> Result<()> {
    page.wait_until("document.querySelector('.place--live')").await
}

#[tokio::test]
async fn an_address_opens_an_entry_that_the_page_does_not_list() -> Result<()> {
    let server = serve(10_000, Pages::One).await?;
    in_each_engine(async |page| {
        // By its name, and by the fragment that a copied link has.
        for ask in ["?entry=entry-7777", "#dg-part-entry-7777"] {
            page.open("about:blank", &Screen::desk()).await?;
            page.open(&server.url(&format!("{STORY}{ask}")), &Screen::desk()).await?;
            arrived(&page).await?;
            page.wait_until(&shown("entry-7777")).await.context(ask)?;
        }
        let (nodes, listed): (usize, usize) = page
            .js("return [document.querySelectorAll('diplo-graph *').length, document.querySelectorAll('li.entry').length]")
            .await?;
        assert!(nodes <= 1_500, "{nodes} nodes");
        assert_eq!(listed, 20);
        // A receipt inside an entry.
        page.open(&server.url(&format!("{STORY}?entry=entry-7777.1")), &Screen::desk()).await?;
        arrived(&page).await?;
        page.wait_until(&shown("entry-7777")).await?;
        page.wait_until("document.getElementById('dg-cite-entry-7777.1').closest('details').open")
            .await?;
        // What a reader does afterwards is not undone.
        page.find("ol.entries > li:first-child summary").await?.click().await?;
        page.wait_until("document.querySelector('ol.entries > li:first-child > details').open").await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(!page.js::<bool>("return document.getElementById('dg-entry-entry-7777').open").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_attribute_opens_any_entry_and_moves_nothing_around_it() -> Result<()> {
    let server = serve(1_000, Pages::One).await?;
    in_each_engine(async |page| {
        page.open(&server.url(STORY), &Screen::desk()).await?;
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
async fn the_script_takes_over_a_page_with_chapters_and_their_links_look_at_that_year() -> Result<()>
{
    let server = serve(10_000, Pages::One).await?;
    in_each_engine(async |page| {
        page.open(&server.url(STORY), &Screen::desk()).await?;
        page.js::<()>(
            "window.troubles = [];
             addEventListener('error', (event) => troubles.push(event.message));
             window.nodes = () => [...document.querySelectorAll('.place, .place *')];
             window.before = nodes();",
        )
        .await?;
        wake(&page).await?;
        let same: bool = page
            .js("const now = nodes(); return now.length === before.length && now.every((node, nth) => node === before[nth])")
            .await?;
        assert!(same, "the same nodes");

        let year = ".chapters__one[href*='list-']:nth-of-type(11)";
        page.find(year).await?.click().await?;
        page.wait_until("document.querySelector('.tools__sight').textContent.includes('1995')").await?;
        page.wait_until("document.querySelectorAll('.drawing').length === 1").await?;
        let dates: Vec<String> = page
            .js("return [...document.querySelectorAll('.entry__date')].map((date) => date.textContent)")
            .await?;
        ensure!(dates.len() == 20 && dates.iter().any(|date| date.contains("1995")), "{dates:?}");
        let address = page.client().current_url().await?;
        assert_eq!(address.path(), STORY, "nobody has left");
        let troubles: Vec<String> = page.js("return troubles").await?;
        assert_eq!(troubles, Vec::<String>::new());
        if page.engine() == Engine::Chromium {
            assert!(page.errors().await?.is_empty(), "under a strict policy");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_chapter_asks_for_no_engine_and_is_in_order_in_a_frame_too() -> Result<()> {
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
