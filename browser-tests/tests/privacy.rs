//! No other host is contacted, and no data about a reader is stored.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, WAKE, dist, in_each_engine};

use crate::hydration::element;

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Returns the requests to other origins and the data stored in the browser.
const TRACES: &str = "
    const { origin } = location;
    const others = performance.getEntries().map(({ name }) => name)
        .filter((name) => /^[a-z]+:/.test(name) && !name.startsWith(origin) && !name.startsWith('data:'));
    const databases = (await indexedDB.databases?.()) ?? [];
    const boxes = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({ name }) => name),
        ...(await globalThis.caches?.keys() ?? []), ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(({ scope }) => scope)];
    return [others, boxes.filter((one) => one !== '')];";

async fn assert_no_traces(page: &Page, path: &str) -> Result<()> {
    let (others, kept): (Vec<String>, Vec<String>) = page.js(TRACES).await?;
    assert_eq!(others, Vec::<String>::new(), "{path}: requests to other origins");
    assert_eq!(kept, Vec::<String>::new(), "{path}: stored data");
    assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{path}");
    Ok(())
}

/// True after hydration.
const HYDRATED: &str = "((widget) => (widget.shadowRoot ?? widget).querySelector('.place--live'))(document.querySelector('diplo-graph'))";

/// Opens every disclosure, in the document or a shadow root, and switches through the languages.
const READ: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    for (const lang of ['kk', 'uz', 'en']) { widget.lang = lang; await new Promise((done) => setTimeout(done, 300)); }";

#[tokio::test]
async fn no_data_is_stored_and_no_other_host_is_contacted() -> Result<()> {
    let server = Server::start(dist()).await?;
    let own_page = format!("/{STORY}.en.html");
    let frame = format!("/embed/{STORY}.en.html");
    server.record_errors(&own_page)?;
    server.record_errors(&frame)?;
    let head = "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head><body>";
    let script_rendered = format!(
        "<diplo-graph src=/stories/{STORY}.json></diplo-graph><script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/drawn", Reply::page(format!("{head}{script_rendered}")));
    server.put("/rendered", Reply::page(format!("{head}{}", element(STORY, "en")?)));
    in_each_engine(async |page| {
        for path in [&*own_page, &*frame, "/drawn", "/rendered"] {
            page.open(&server.url(path), &Screen::desktop()).await?;
            page.wait_until(&format!("{WAKE} && {HYDRATED}")).await?;
            page.js::<()>(READ).await?;
            assert_no_traces(&page, path).await?;
        }
        Ok(())
    })
    .await
}
