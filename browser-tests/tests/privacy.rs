//! Nobody else is asked for anything, and nothing is kept about a reader.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine};

use crate::takeover::element;

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// What a page was sent to fetch, as far as it went elsewhere, and what is kept in the browser.
const TRACES: &str = "
    const { origin } = location;
    const others = performance.getEntries().map(({ name }) => name)
        .filter((name) => /^[a-z]+:/.test(name) && !name.startsWith(origin) && !name.startsWith('data:'));
    const databases = (await indexedDB.databases?.()) ?? [];
    const boxes = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({ name }) => name),
        ...(await globalThis.caches?.keys() ?? []), ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(({ scope }) => scope)];
    return [others, boxes.filter((one) => one !== '')];";

async fn assert_no_traces(page: &Page, place: &str) -> Result<()> {
    let (others, kept): (Vec<String>, Vec<String>) = page.js(TRACES).await?;
    assert_eq!(others, Vec::<String>::new(), "{place}: asked of others");
    assert_eq!(kept, Vec::<String>::new(), "{place}: kept about the reader");
    assert_eq!(page.troubles().await?, Vec::<String>::new(), "{place}");
    Ok(())
}

/// Touches the widget; true when the engine has it.
const ALIVE: &str = "(() => {
    const widget = document.querySelector('diplo-graph');
    widget.dispatchEvent(new Event('pointerover'));
    return (widget.shadowRoot ?? widget).querySelector('.place--live');
})()";

/// Opens all that opens, in the document or in a shadow root, and goes through the languages.
const READ: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    for (const lang of ['kk', 'uz', 'en']) { widget.lang = lang; await new Promise((done) => setTimeout(done, 300)); }";

#[tokio::test]
async fn a_reader_leaves_no_trace_and_nobody_else_is_asked() -> Result<()> {
    let server = Server::start(dist()).await?;
    let page_of_ours = format!("/{STORY}.en.html");
    let frame = format!("/embed/{STORY}.en.html");
    server.watch(&page_of_ours)?;
    server.watch(&frame)?;
    let head = "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>";
    let drawn = format!(
        "<diplo-graph src=/stories/{STORY}.json></diplo-graph><script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/drawn", Reply::page(format!("{head}{drawn}")));
    server.put("/rendered", Reply::page(format!("{head}{}", element(STORY, "en")?)));
    in_each_engine(async |page| {
        for place in [&*page_of_ours, &*frame, "/drawn", "/rendered"] {
            page.open(&server.url(place), &Screen::desk()).await?;
            page.wait_until(ALIVE).await?;
            page.js::<()>(READ).await?;
            assert_no_traces(&page, place).await?;
        }
        Ok(())
    })
    .await
}
