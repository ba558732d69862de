//! Hosts with a `Cross-Origin-Embedder-Policy`, which refuse all that is not published for them.

use anyhow::Result;
use browser_tests::{Reply, Screen, Server, WAKE, dist, in_each_engine};

use super::{RENDERED, js_in_frame, page_around, page_of_child};
use crate::published_files::published_headers;

/// Serves our site from its own origin with the published headers for all files and for pages.
async fn serve_published() -> Result<Server> {
    let server = Server::start(dist()).await?;
    for (name, value) in published_headers("/*")? {
        server.add_header(&name, &value);
    }
    let mut page = Reply::page(page_of_child(&server, RENDERED)?);
    for (name, value) in published_headers("/*.html")? {
        page = page.with_header(&name, &value);
    }
    server.put(RENDERED, page);
    Ok(server)
}

#[tokio::test]
async fn iframe_and_element_work_on_a_cross_origin_isolated_page() -> Result<()> {
    let (host, child) = (Server::start(dist()).await?, serve_published().await?);
    let body = format!(
        "<iframe src='{}' width=100% height=720 title=Story></iframe>\
         <diplo-graph src='{}'></diplo-graph><script type=module src='{}' crossorigin></script>",
        child.url(RENDERED),
        child.url("/stories/kazakhstan-uzbekistan-2024.json"),
        child.url("/v1/diplograph.js")
    );
    let page_of_host = Reply::page(page_around(&body))
        .with_header("cross-origin-embedder-policy", "require-corp")
        .with_header("cross-origin-opener-policy", "same-origin");
    host.put("/host", page_of_host);
    in_each_engine(async |page| {
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        let is_isolated: bool = page.js("return crossOriginIsolated").await?;
        assert!(is_isolated, "{}: the policy of the host has an effect", page.engine());
        page.wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.place--live .foot')")
            .await?;
        let title: String =
            js_in_frame(&page, "return document.querySelector('.head__title').textContent").await?;
        assert!(title.contains("Uzbekistan"), "{}: {title}", page.engine());
        js_in_frame::<()>(
            &page,
            &format!(
                "{WAKE};
                 for (let nth = 0; nth < 200 && !document.querySelector('.place--live'); nth++) await new Promise((done) => setTimeout(done, 50))"
            ),
        )
        .await?;
        let is_live: bool =
            js_in_frame(&page, "return Boolean(document.querySelector('.place--live'))").await?;
        assert!(is_live, "{}: the engine runs in the frame", page.engine());
        assert_eq!(page.recorded_errors().await?, [""; 0], "{}", page.engine());
        Ok(())
    })
    .await
}
