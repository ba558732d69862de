//! A story in an iframe, on pages of every kind of host: it is as tall as it is, heeds its host and nobody else, and
//! leaves the host's history alone.

mod address;
mod heights;
mod hosts;
mod messages;

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, hosts, until_it_works};
use tokio::time::sleep;

/// The founding story, drawn before any script.
const DRAWN: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";
/// The same in another language.
const RUSSIAN: &str = "/embed/kazakhstan-uzbekistan-2024.ru.html";
/// The page for any story, which is drawn by its script.
const ANY: &str = "/embed.html";

/// Long enough for what should not happen, had it begun.
const WHILE: Duration = Duration::from_millis(200);

fn page_around(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title><script src=/witness.js></script>{body}"
    )
}

/// Our pages on a server of their own, under their policy. It names the origin: to a sandboxed frame WebKit lets nothing
/// come from `'self'`.
async fn serve_child() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    for path in [DRAWN, RUSSIAN, ANY] {
        server.put(path, Reply::page(page_of_child(&server, path)?));
    }
    Ok(server)
}

/// A page of ours whose policy names the origin of the server, with the script that records errors.
fn page_of_child(server: &Server, path: &str) -> Result<String> {
    let html = std::fs::read_to_string(dist().join(&path[1..]))?;
    let html = html.replace("'self'", &format!("'self' {}", server.url("")));
    Ok(html.replacen("<head>", "<head><script src=/witness.js></script>", 1))
}

/// The scripts of hosts, and ours for them.
async fn serve_host() -> Result<Server> {
    let server = Server::start(hosts()?).await?;
    let script = std::fs::read_to_string(dist().join("v1/frame.js"))?;
    server.put("/frame.js", Reply::text("text/javascript", script));
    Ok(server)
}

/// Opens a page with this in its body.
async fn open(page: &Page, server: &Server, body: &str) -> Result<()> {
    server.put("/host", Reply::page(page_around(body)));
    page.open(&server.url("/host"), &Screen::desk()).await
}

/// Something asked in the frame.
async fn inside<T: serde::de::DeserializeOwned>(page: &Page, script: &str) -> Result<T> {
    page.in_frame("iframe", async |page| page.js(script).await).await
}

/// Waits until the iframe is as tall as what is in it, and gives that height.
async fn fit(page: &Page, iframe: &str, most: u32) -> Result<u32> {
    const INNER: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let outer = format!("return document.querySelector('{iframe}').clientHeight");
    until_it_works("a frame as tall as its story", async || {
        let inner: u32 = page.in_frame(iframe, async |page| page.js(INNER).await).await?;
        let outer: u32 = page.js(&outer).await?;
        ensure!(outer == inner.min(most), "{outer} pixels for {inner}");
        ensure!(inner > 500, "all of the story, not {inner} pixels of it");
        Ok(inner)
    })
    .await
}

/// Opens the next entry of the story in the iframe, as a click does.
const NEXT: &str = "(document.querySelector('diplo-graph').shadowRoot ?? document)
    .querySelector('.entry__details:not([open]) > summary').click()";

/// Notes what the page is told, each with the name of its dialect, and makes the frame as tall as that.
const RECORDER: &str = "<script>
    window.dialect = (data) => {
        if (typeof data === 'string') return data.match(/^pym|^\\[\\w+\\]|^\\{/)[0];
        return data.sentinel ?? data.source ?? data.type ?? data.message ?? Object.keys(data)[0];
    };
    window.heard = [];
    // What a reader opens is reported besides.
    const isHeight = ([name, { type }]) => name !== 'diplograph' || type === 'height';
    window.names = () => heard.filter(isHeight).map(([name]) => name);
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
    window.heights = () => heard.filter((one) => one[0] in height && isHeight(one))
        .map(([name, data]) => Number(height[name](data)));
    addEventListener('message', ({ source, data }) => {
        if (source !== frames[0]) return;
        heard.push([dialect(data), data]);
        if (heights().length) document.querySelector('iframe').height = heights().at(-1);
    });
</script>";

/// Waits until a height is told in one of these dialects, if there are any, and for what may come behind it.
async fn wait_for_heights(page: &Page, dialects: &[&str]) -> Result<()> {
    if !dialects.is_empty() {
        page.wait_until("heights().length").await?;
    }
    sleep(WHILE).await;
    Ok(())
}
