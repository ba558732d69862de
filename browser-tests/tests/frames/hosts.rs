//! A frame fits its story on the pages of every kind of host.

use anyhow::{Context, Result, ensure};
use browser_tests::{Reply, Screen, in_each_engine};

use super::{
    OPEN_NEXT, RENDERED, RUSSIAN, js_in_frame, open, page_around, serve_child, serve_host,
    wait_for_fit,
};

/// A host page as its author wrote it: `{child}` is our address, `{sandbox}` the sandbox attribute or empty.
struct Host {
    name: &'static str,
    html: &'static str,
    /// The attribute that gives the iframe its sandbox.
    sandbox: &'static str,
    /// The query that our address needs in a sandbox.
    query: &'static str,
    /// The maximum height of the frame.
    max_height: u32,
}

impl Host {
    const fn new(name: &'static str, html: &'static str) -> Self {
        Self { name, html, sandbox: "sandbox", query: "", max_height: u32::MAX }
    }

    fn page(&self, child: &str, sandboxed: bool) -> String {
        let sandbox = format!("{}=\"allow-scripts\"", self.sandbox);
        let (query, sandbox) = if sandboxed { (self.query, sandbox.as_str()) } else { ("", "") };
        let body =
            self.html.replace("{child}", &format!("{child}{query}")).replace("{sandbox}", sandbox);
        page_around(&body)
    }
}

/// A message listener with this body. It defines `iframe` as the sender's iframe and adds a frame with our page.
macro_rules! listener {
    ($body:literal) => {
        concat!(
            "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script>\
             addEventListener('message', ({ source, data }) => { \
             const iframe = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);",
            $body,
            "})</script>"
        )
    };
}

const HOSTS: &[Host] = &[
    Host {
        sandbox: "data-pym-sandbox",
        ..Host::new(
            "pym.js",
            "<div id=story data-pym-src='{child}' {sandbox}></div><script src=/pym.js/dist/pym.v1.min.js></script>",
        )
    },
    Host {
        // The script posts to the origin of the address, but a sandboxed frame has none; so the id is in the address.
        query: "?id=story",
        ..Host::new(
            "iframe-resizer 4",
            "<iframe id=story src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
             <script src=/iframe-resizer/js/iframeResizer.min.js></script><script>iFrameResize({}, '#story')</script>",
        )
    },
    Host {
        query: "?id=story",
        ..Host::new(
            "iframe-resizer 5",
            "<iframe id=story src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
             <script src=/@iframe-resizer/parent/index.umd.js></script>\
             <script>iframeResize({ license: 'GPLv3' }, '#story')</script>",
        )
    },
    Host::new(
        "open-iframe-resizer",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script type=module>\
         import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; initialize()</script>",
    ),
    Host::new(
        "open-iframe-resizer, as iframe-resizer",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script type=module>\
         import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; \
         initialize({ enableLegacyLibSupport: true })</script>",
    ),
    Host {
        sandbox: "data-frame-attribute-sandbox",
        ..Host::new(
            "@newswire/frames",
            "<div data-frame-src='{child}' {sandbox}></div><script src=/@newswire/frames/dist/frames.umd.js></script>\
             <script>newswireFrames.autoInitFrames()</script>",
        )
    },
    Host::new(
        "@newswire/frames, once the frame is there",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
         <script src=/@newswire/frames/dist/frames.umd.js></script>\
         <script>onload = () => newswireFrames.observeIframe(document.querySelector('iframe'))</script>",
    ),
    Host::new(
        "Datawrapper",
        listener!(
            "const heights = data['datawrapper-height']; \
             if (iframe) for (const id in heights) iframe.style.height = `${heights[id]}px`"
        ),
    ),
    Host::new(
        "Datawrapper, of old",
        listener!(
            "const heights = data['datawrapper-height']; for (const id in heights) \
             document.querySelector(`iframe[src*='${id}']`).style.height = `${heights[id]}px`"
        ),
    ),
    Host::new(
        "Medium, Embedly, Infogram",
        listener!(
            "let message; try { message = JSON.parse(data) } catch { return } \
             if (message.context === 'iframe.resize') for (const one of document.querySelectorAll('iframe')) \
             if (one.src === message.src) one.height = message.height"
        ),
    ),
    Host::new(
        "AMP",
        "<iframe src='{child}#amp=1' {sandbox} width=100% height=300 frameborder=0 title=Story></iframe><script>\
         addEventListener('message', ({ source, data }) => { const iframe = document.querySelector('iframe'); \
         if (source === iframe.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size') \
         iframe.height = data.height })</script>",
    ),
    Host {
        // The host clips larger heights.
        max_height: 1000,
        ..Host::new(
            "WordPress",
            "<iframe src='{child}#?secret=Ab3dEf6h1j' {sandbox} width=100% height=338 frameborder=0 title=Story></iframe>\
             <script>addEventListener('message', ({ source, data }) => { const iframe = document.querySelector('iframe'); \
             if (source === iframe.contentWindow && data.secret === 'Ab3dEf6h1j' && data.message === 'height') \
             iframe.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000) }); \
             addEventListener('DOMContentLoaded', () => frames[0].postMessage({ message: 'ready', secret: 'Ab3dEf6h1j' }, '*'))\
             </script>",
        )
    },
    Host::new(
        "ours",
        "<iframe data-diplograph src='{child}' {sandbox} width=100% height=720 frameborder=0 title=Story></iframe>\
         <script src=/frame.js></script>",
    ),
    Host::new(
        "ours, twice and first",
        "<script src=/frame.js></script><script type=module src=/frame.js?again></script>\
         <iframe data-diplograph src='{child}' {sandbox} width=100% height=720 frameborder=0 title=Story></iframe>",
    ),
];

#[tokio::test]
async fn frame_fits_its_story_on_every_kind_of_host_page() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    in_each_engine(async |page| {
        for kind in HOSTS {
            for sandboxed in [false, true] {
                let name = format!("{}{}", kind.name, if sandboxed { ", sandboxed" } else { "" });
                host.put("/host", Reply::page(kind.page(&child.url(RENDERED), sandboxed)));
                page.open(&host.url("/host"), &Screen::desktop()).await?;
                let first =
                    wait_for_fit(&page, "iframe", kind.max_height).await.context(name.clone())?;
                js_in_frame::<()>(&page, OPEN_NEXT).await?;
                let second =
                    wait_for_fit(&page, "iframe", kind.max_height).await.context(name.clone())?;
                ensure!(second > first, "{name}: an open entry is taller");
                ensure!(
                    page.recorded_errors().await? == [""; 0],
                    "{name}: {:?}",
                    page.recorded_errors().await?
                );
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_resizing_scripts_work_on_one_page() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let url = child.url(RENDERED);
    let body = format!(
        "<div id=one data-pym-src='{url}'></div><script src=/pym.js/dist/pym.v1.min.js></script>\
         <iframe id=two src='{url}?theme=dark' width=100% title=Two></iframe>\
         <script src=/iframe-resizer/js/iframeResizer.min.js></script><script>iFrameResize({{}}, '#two')</script>\
         <iframe id=three src='{url}?theme=light' width=400 title=Three></iframe><script type=module>\
         import {{ initialize }} from '/@open-iframe-resizer/core/dist/index.js'; initialize({{}}, '#three')</script>\
         <iframe id=four data-diplograph sandbox=allow-scripts src='{}' width=700 title=Four></iframe>\
         <script src=/frame.js></script>",
        child.url(RUSSIAN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        for iframe in ["#one iframe", "#two", "#three", "#four"] {
            wait_for_fit(&page, iframe, u32::MAX).await.context(iframe)?;
        }
        ensure!(page.recorded_errors().await? == [""; 0], "{:?}", page.recorded_errors().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_host_script_the_frame_keeps_its_height_and_scrolls() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
        child.url(RENDERED)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let (inner, top): (u32, u32) = js_in_frame(
            &page,
            "scrollTo(0, 300); return [document.documentElement.scrollHeight, Math.round(scrollY)]",
        )
        .await?;
        ensure!(inner > 1000 && top == 300, "{inner} pixels, scrolled to {top}");
        let outer: u32 = page.js("return document.querySelector('iframe').clientHeight").await?;
        ensure!(outer == 720, "{outer} pixels");
        Ok(())
    })
    .await
}
