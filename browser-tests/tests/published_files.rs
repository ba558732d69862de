//! Other files of `dist`: iframe pages, the pinned loader, and the documented HTTP headers.

use anyhow::{Context, Result};
use browser_tests::{Reply, Screen, Server, dist, in_browser, in_each_engine, published};
use serde::Deserialize;

use crate::founding_story::hydrate;

/// The founding story for an iframe.
const EMBED: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";

/// Returns the content security policy for pages from `_headers`.
fn policy() -> Result<String> {
    let rules = std::fs::read_to_string(dist().join("_headers"))?;
    let (_, rest) = rules.split_once("/*.html\n").context("rules for pages")?;
    let (_, rest) = rest.split_once("Content-Security-Policy: ").context("a policy for pages")?;
    Ok(rest.lines().next().unwrap_or_default().to_owned())
}

/// Serves a page of `dist` under that policy, with the error recorder.
async fn serve(path: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = std::fs::read_to_string(dist().join(&path[1..]))?;
    let html = html.replacen("<head>", "<head><script src=/error-recorder.js></script>", 1);
    let reply = Reply::page(html).with_header("content-security-policy", &policy()?);
    server.put(path, reply);
    Ok(server)
}

#[tokio::test]
async fn pages_hydrate_under_the_documented_policy() -> Result<()> {
    in_each_engine(async |page| {
        for path in ["/kazakhstan-uzbekistan-2024.en.html", EMBED] {
            let server = serve(path).await?;
            page.open(&server.url(path), &Screen::desktop()).await?;
            hydrate(&page).await?;
            let errors = page.recorded_errors().await?;
            assert_eq!(errors, Vec::<String>::new(), "{path}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn iframe_page_fills_its_frame() -> Result<()> {
    let server = serve(EMBED).await?;
    in_browser(async |page| {
        page.open(&server.url(EMBED), &Screen::new(320, 700)).await?;
        let (margin, wide, robots): (String, u32, String) = page
            .js("return [getComputedStyle(document.body).margin, document.documentElement.scrollWidth,
                document.querySelector('meta[name=robots]').content]")
            .await?;
        assert_eq!((margin.as_str(), wide), ("0px", 320), "the page fills the frame");
        assert_eq!(robots, "noindex", "search engines index the page, not the frame");
        assert!(server.requests().contains(&published("embed.css")), "it has its own style sheet");
        Ok(())
    })
    .await
}

/// The release data for programs that print snippets.
#[derive(Deserialize)]
struct Release {
    loader: String,
    integrity: String,
}

#[tokio::test]
async fn loader_runs_only_with_its_integrity_hash() -> Result<()> {
    let release: Release = serde_json::from_slice(&std::fs::read(dist().join("v1/release.json"))?)?;
    let server = Server::start(dist()).await?;
    let host = |path: &str, file: &str| {
        server.put(
            path,
            Reply::page(format!(
                "<!doctype html><html lang=en><title>Host</title><diplo-graph></diplo-graph>\
             <script type=module src=/v1/{file} integrity={} crossorigin></script>",
                release.integrity
            )),
        );
    };
    // A modified loader.
    let changed = std::fs::read_to_string(dist().join("v1/diplograph.js"))? + "\n";
    server.put("/v1/changed.js", Reply::text("text/javascript", changed));
    host("/sound", &release.loader);
    host("/changed", "changed.js");
    in_each_engine(async |page| {
        for (path, runs) in [("/sound", true), ("/changed", false)] {
            page.open(&server.url(path), &Screen::desktop()).await?;
            let is_known: bool =
                page.js("return Boolean(customElements.get('diplo-graph'))").await?;
            assert_eq!(is_known, runs, "{path}");
        }
        Ok(())
    })
    .await
}
