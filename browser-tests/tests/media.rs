//! Media of events: lazy, without a layout shift, and with no request to another host before a click.

use std::rc::Rc;

use anyhow::{Context, Result, anyhow};
use browser_tests::{Page, Reply, Screen, Server, WAKE, dist, in_each_engine};
use diplograph::render::{self, Site, StoryFile};
use diplograph::story;

/// The strict policy of a host whose stories have media.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; media-src 'self'; require-trusted-types-for 'script'";

const STORY: &str = include_str!("../media/media.json");

/// Serves the story with its pictures in the folder `own`, and host pages: drawn by the script, and rendered before it.
/// `elsewhere` is the address of another host.
async fn host(elsewhere: &Server) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let story = STORY
        .replace("https://www.video.example.net/", &elsewhere.url("/"))
        .replace("https://pictures.example.net/", &elsewhere.url("/"));
    for (path, picture) in [
        ("/own/talks.svg", include_str!("../media/talks.svg")),
        ("/own/tall.svg", include_str!("../media/tall.svg")),
    ] {
        server.put(path, Reply::text("image/svg+xml", picture));
    }
    server.put("/own/media.json", Reply::text("application/json", &story));
    let rendered = rendered(&story)?;
    let script = "<script type=module src=/v1/diplograph.js></script>";
    for (path, body) in [
        ("/drawn", format!("<diplo-graph src=/own/media.json></diplo-graph>{script}")),
        ("/rendered", rendered),
    ] {
        let html = format!(
            "<!doctype html><html lang=en><title>Host</title><script src=/error-recorder.js></script><body>{body}"
        );
        server.put(path, Reply::page(html).with_header("content-security-policy", POLICY));
    }
    Ok(server)
}

/// Returns the story as an element with its content.
fn rendered(text: &str) -> Result<String> {
    let site = Site { assets: "/v1/".into(), stories: "/own/".into(), ..Site::default() };
    // The renderer has its own runtime, which cannot run inside the runtime of a test.
    let render = || {
        let story = story::read(text).story.context("the story has an error")?;
        let file = StoryFile { name: "media".into(), text: text.to_owned(), story: Rc::new(story) };
        anyhow::Ok(render::element(&file, "en".parse()?, &site)?)
    };
    std::thread::scope(|scope| scope.spawn(render).join())
        .map_err(|_| anyhow!("the renderer panicked"))?
}

/// Returns the paths of the pictures, videos and recordings that were requested from the own host.
fn requested(server: &Server) -> Vec<String> {
    let mut paths = server.requests();
    paths.retain(|path| path.starts_with("/own/") && !path.ends_with(".json"));
    paths.dedup();
    paths
}

/// Opens an entry with a picture, and returns the height of its body at once and when the picture is there.
const OPENED: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot;
    const details = root.getElementById('dg-entry-speech'), body = details.querySelector('.entry__body');
    details.querySelector('summary').click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const picture = body.querySelector('img');
    picture.scrollIntoView();
    const before = body.getBoundingClientRect().height;
    while (!picture.complete || !picture.naturalWidth) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, 300));
    return [before, body.getBoundingClientRect().height];";

/// Returns whether the rendered picture is still in the page.
const KEPT: &str = "return globalThis.picture === undefined || globalThis.picture.isConnected && globalThis.picture.getAttribute('src') === '/own/talks.svg'";

/// Opens a page and lets the engine start. A rendered story is hydrated: its pictures stay.
async fn start(page: &Page, url: &str) -> Result<()> {
    page.open(url, &Screen::desktop()).await?;
    let root = "document.querySelector('diplo-graph').shadowRoot";
    page.wait_until(&format!("{root}?.querySelector('.foot')")).await?;
    if url.ends_with("/rendered") {
        page.js::<()>(&format!("globalThis.picture = {root}.querySelector('.media img')")).await?;
    }
    page.wait_until(&format!("{WAKE} && {root}.querySelector('.place--live')")).await?;
    page.settle().await?;
    assert!(page.js::<bool>(KEPT).await?, "{url}: the rendered picture was replaced");
    Ok(())
}

#[tokio::test]
async fn picture_of_an_opened_entry_moves_nothing_and_no_other_host_is_contacted() -> Result<()> {
    in_each_engine(async |page| {
        for path in ["/drawn", "/rendered"] {
            let elsewhere = Server::start(dist()).await?;
            let server = host(&elsewhere).await?;
            start(&page, &server.url(path)).await?;
            let files = requested(&server);
            assert!(
                !files.iter().any(|it| it.contains("tall")),
                "{path}: before the entry is open: {files:?}"
            );

            let (before, after): (f64, f64) = page.js(OPENED).await?;
            assert!(before > 400.0, "{path}: the room is reserved: {before}");
            assert!(
                (before - after).abs() < 1.0,
                "{path}: the height went from {before} to {after}"
            );
            let files = requested(&server);
            assert!(files.iter().any(|it| it == "/own/tall.svg"), "{path}: {files:?}");
            let played = |it: &&String| it.ends_with(".mp3") || it.ends_with(".mp4");
            assert_eq!(files.iter().find(played), None, "{path}: before it is played");
            assert_eq!(elsewhere.requests(), Vec::<String>::new(), "{path}: other hosts");
            assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{path}");
        }
        Ok(())
    })
    .await
}
