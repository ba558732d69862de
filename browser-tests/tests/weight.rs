//! The bytes that a reader's browser has fetched when an entry is open, in a story of four entries.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use browser_tests::{Page, Reply, Screen, Server, compressed, dist, in_browser};
use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use diplograph::story;

use crate::content::Content;
use crate::story_file;

/// A way to show the story: the page that is opened, and a page in it, if any. All their bytes count.
struct Way {
    name: &'static str,
    /// The limit in bytes after `brotli -q 11`.
    limit: usize,
    page: String,
    inner: String,
}

const LIMIT: usize = 20_000;
/// A frame also has the script that speaks the protocols of its hosts, 1,860 bytes.
const FRAME_LIMIT: usize = 21_600;

const PAGE: &str = "/page.html";
const INNER: &str = "/embed/story.en.html";

fn ways() -> Result<[Way; 3]> {
    let (plain, embed) = (rendered(Frame::Page)?, rendered(Frame::Embed)?);
    // The site's own pages have their style sheet inside.
    let sheet = std::fs::read_to_string(dist().join("v1/widget.css"))?;
    let link = "<link rel=\"stylesheet\" href=\"/v1/widget.css\">";
    let inside = plain.replacen(link, &format!("<style>{sheet}</style>"), 1);
    anyhow::ensure!(inside != plain, "the page links to its style sheet");
    let host = |body: &str| {
        format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><p>An article.</p>{body}"
        )
    };
    let frame = format!("<iframe src={INNER} title=Story width=100% height=720></iframe>");
    let element = format!(
        "<diplo-graph src={INNER} lang=en><a href=/story.html>The story</a></diplo-graph>\
         <script type=module src=/v1/diplograph.js></script>"
    );
    Ok([
        Way { name: "page", limit: LIMIT, page: inside, inner: String::new() },
        Way { name: "iframe", limit: FRAME_LIMIT, page: host(&frame), inner: embed.clone() },
        Way { name: "element", limit: LIMIT, page: host(&element), inner: embed },
    ])
}

/// Renders the story. The renderer has its own runtime, which cannot start inside that of a test.
fn rendered(frame: Frame) -> Result<String> {
    let render = || {
        let text = story_file::story(&Content::of(4)).to_string();
        let story = story::read(&text).story.context("the story has errors")?;
        let lang = story.lang.clone();
        let file = StoryFile { name: "story".to_owned(), text, story: Rc::new(story) };
        let site = Site {
            assets: "/v1/".to_owned(),
            stories: "/stories/".to_owned(),
            is_folder: true,
            ..Site::default()
        };
        anyhow::Ok(match frame {
            Frame::Page => render::page(&file, lang, &site, &PageTemplate::plain())?,
            Frame::Embed => render::embed(&file, lang, &site, &PageTemplate::embed())?,
        })
    };
    std::thread::scope(|scope| scope.spawn(render).join())
        .map_err(|_| anyhow!("the renderer panicked"))?
}

/// Opens the first entry with a click.
async fn open_entry(page: &Page) -> Result<()> {
    page.js::<()>(
        "window.place = () => {
             const inner = document.querySelector('iframe')?.contentDocument ?? document;
             const element = inner.querySelector('diplo-graph');
             return (element?.shadowRoot ?? element)?.querySelector('.place');
         }",
    )
    .await?;
    page.wait_until("place()?.matches('.place--ready')").await?;
    page.js::<()>("place().querySelector('.entry__summary').click()").await?;
    page.wait_until("place().querySelector('.entry__details').open").await
}

/// Returns the compressed size of each file that was requested.
fn sizes(server: &Server, way: &Way) -> Result<Vec<(String, usize)>> {
    let size = |path: String| -> Result<(String, usize)> {
        let bytes = match &*path {
            PAGE => compressed(way.page.as_bytes())?.len(),
            INNER => compressed(way.inner.as_bytes())?.len(),
            "/favicon.ico" => 0,
            file => {
                let packed = dist().join(format!("{}.br", &file[1..]));
                let size = std::fs::metadata(&packed);
                usize::try_from(size.with_context(|| format!("no {}", packed.display()))?.len())?
            }
        };
        Ok((path, bytes))
    };
    server.requests().into_iter().map(size).collect()
}

#[tokio::test]
async fn opened_entry_costs_at_most_twenty_kilobytes_and_in_a_frame_the_protocols_of_hosts()
-> Result<()> {
    in_browser(async |page| {
        for way in ways()? {
            let server = Server::start(dist()).await?;
            server.put(PAGE, Reply::page(way.page.clone()));
            server.put(INNER, Reply::page(way.inner.clone()));
            page.open(&server.url(PAGE), &Screen::desktop()).await?;
            open_entry(&page).await?;
            let sizes = sizes(&server, &way)?;
            let sum: usize = sizes.iter().map(|(_, size)| size).sum();
            assert!(sum <= way.limit, "{}: {sum} bytes: {sizes:#?}", way.name);
            assert!(sum > 10_000, "{}: the story was fetched: {sizes:#?}", way.name);
        }
        Ok(())
    })
    .await
}
