//! A story in an iframe, on the pages of every kind of host: it fits its content, accepts messages only from its host,
//! and does not change the host's history.

mod address;
mod heights;
mod hosts;
mod isolated;
mod messages;

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, iframe_resizers, retry};
use tokio::time::sleep;

/// The founding story, server-rendered.
const RENDERED: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";
/// The same in another language.
const RUSSIAN: &str = "/embed/kazakhstan-uzbekistan-2024.ru.html";
/// The page for any story, which its script renders.
const ANY: &str = "/embed.html";

/// Long enough to detect an unexpected event.
const QUIET_TIME: Duration = Duration::from_millis(200);

fn page_around(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title><script src=/error-recorder.js></script>{body}"
    )
}

/// Serves our pages from their own server, with their policy. The policy names the origin: in a sandboxed frame WebKit
/// matches `'self'` with nothing.
async fn serve_child() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    for path in [RENDERED, RUSSIAN, ANY] {
        server.put(path, Reply::page(page_of_child(&server, path)?));
    }
    Ok(server)
}

/// A page of ours whose policy names the origin of the server, with the script that records errors.
fn page_of_child(server: &Server, path: &str) -> Result<String> {
    let html = std::fs::read_to_string(dist().join(&path[1..]))?;
    let html = html.replace("'self'", &format!("'self' {}", server.url("")));
    Ok(html.replacen("<head>", "<head><script src=/error-recorder.js></script>", 1))
}

/// Serves the resizing scripts of other sites and our own.
async fn serve_host() -> Result<Server> {
    let server = Server::start(iframe_resizers()?).await?;
    let script = std::fs::read_to_string(dist().join("v1/frame.js"))?;
    server.put("/frame.js", Reply::text("text/javascript", script));
    Ok(server)
}

/// Opens a page with this body.
async fn open(page: &Page, server: &Server, body: &str) -> Result<()> {
    server.put("/host", Reply::page(page_around(body)));
    page.open(&server.url("/host"), &Screen::desktop()).await
}

/// Runs a script in the frame.
async fn js_in_frame<T: serde::de::DeserializeOwned>(page: &Page, script: &str) -> Result<T> {
    page.in_frame("iframe", async |page| page.js(script).await).await
}

/// Waits until the iframe fits its content and returns the height.
async fn wait_for_fit(page: &Page, iframe: &str, max_height: u32) -> Result<u32> {
    const INNER: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let outer = format!("return document.querySelector('{iframe}').clientHeight");
    retry("a frame that fits its story", async || {
        let inner: u32 = page.in_frame(iframe, async |page| page.js(INNER).await).await?;
        let outer: u32 = page.js(&outer).await?;
        ensure!(outer == inner.min(max_height), "{outer} pixels for {inner}");
        ensure!(inner > 500, "the complete story, not only {inner} pixels");
        Ok(inner)
    })
    .await
}

/// Opens the next entry of the story in the iframe with a click.
const OPEN_NEXT: &str = "(document.querySelector('diplo-graph').shadowRoot ?? document)
    .querySelector('.entry__details:not([open]) > summary').click()";

/// Records the messages of the frame, each with the name of its protocol, and applies the height.
const RECORDER: &str = "<script>
    window.protocol = (data) => {
        if (typeof data === 'string') return data.match(/^pym|^\\[\\w+\\]|^\\{/)[0];
        return data.sentinel ?? data.source ?? data.type ?? data.message ?? Object.keys(data)[0];
    };
    window.received = [];
    // Reports of opened entries are ignored here.
    const isHeight = ([name, { type }]) => name !== 'diplograph' || type === 'height';
    window.names = () => received.filter(isHeight).map(([name]) => name);
    const height = {
        pym: (data) => data.split('xPYMx')[3],
        '[iFrameSizer]': (data) => data.split(':')[1],
        '{': (data) => JSON.parse(data).height,
        'datawrapper-height': (data) => Object.values(data['datawrapper-height'])[0],
        height: (data) => data.value,
        diplograph: (data) => data.data.height,
        amp: (data) => data.height,
        'iframe-resized': (data) => data.height,
    };
    window.heights = () => received.filter((one) => one[0] in height && isHeight(one))
        .map(([name, data]) => Number(height[name](data)));
    addEventListener('message', ({ source, data }) => {
        if (source !== frames[0]) return;
        received.push([protocol(data), data]);
        if (heights().length) document.querySelector('iframe').height = heights().at(-1);
    });
</script>";

/// Waits for a height in one of these protocols, if there are any, and for further messages.
async fn wait_for_heights(page: &Page, protocols: &[&str]) -> Result<()> {
    if !protocols.is_empty() {
        page.wait_until("heights().length").await?;
    }
    sleep(QUIET_TIME).await;
    Ok(())
}
