//! Other files of `dist`: iframe pages, the pinned loader, and the documented HTTP headers.

use anyhow::{Context, Result};
use browser_tests::{Reply, Screen, Server, dist, in_browser, in_each_engine, published};
use serde::Deserialize;

use crate::founding_story::hydrate;

/// The founding story for an iframe.
const EMBED: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";

/// Returns the headers of a rule in `_headers`, such as `/*.html`.
pub(crate) fn published_headers(rule: &str) -> Result<Vec<(String, String)>> {
    let rules = std::fs::read_to_string(dist().join("_headers"))?;
    let (_, rest) = rules.split_once(&format!("\n{rule}\n")).context("there is no such rule")?;
    let lines = rest.lines().map_while(|line| line.strip_prefix("  ")?.split_once(": "));
    Ok(lines.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect())
}

/// Serves a page of `dist`, which has its own policy, with the error recorder.
async fn serve(path: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = std::fs::read_to_string(dist().join(&path[1..]))?;
    let html = html.replacen("<head>", "<head><script src=/error-recorder.js></script>", 1);
    server.put(path, Reply::page(html));
    Ok(server)
}

#[tokio::test]
async fn pages_hydrate_under_their_own_policy() -> Result<()> {
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
