//! The share images of `dist`: each page has its own, and the embedding snippet shows it when scripts are off.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Reply, Screen, Server, Session, dist, in_browser, in_each_engine};

use crate::embed_panel::{code, open_panel, published};

/// The image of the founding story in Uzbek.
const IMAGE: &str = "/kazakhstan-uzbekistan-2024.uz.png";

#[tokio::test]
async fn each_page_has_its_own_image_of_the_declared_size() -> Result<()> {
    let mut seen = 0;
    for entry in fs::read_dir(dist())? {
        let path = entry?.path();
        let name = path.file_name().context("a name")?.to_string_lossy().into_owned();
        let parts: Vec<&str> = name.split('.').collect();
        // `NAME.LANG.html`; chapters and the page for any story have no image.
        let [_, _, "html"] = *parts else { continue };
        let image =
            fs::read(path.with_extension("png")).with_context(|| format!("the image of {name}"))?;
        let side =
            |at: usize| image[at..at + 4].iter().fold(0, |side, byte| side << 8 | u32::from(*byte));
        assert_eq!((side(16), side(20)), (1200, 630), "{name}");
        assert!(image.len() < 60_000, "{name}: {} bytes", image.len());
        seen += 1;
    }
    assert!(seen >= 15, "{seen} pages");
    Ok(())
}

#[tokio::test]
async fn element_shows_the_image_without_scripts_and_fetches_none_with_scripts() -> Result<()> {
    let site = published().await?;
    let element = std::sync::Mutex::new(String::new());
    in_browser(async |page| {
        open_panel(&page, &site).await?;
        *element.lock().expect("one test") = code(&page, "element", &["uz"]).await?;
        Ok(())
    })
    .await?;
    let code = element.into_inner().expect("one test");
    let host = Server::start(dist().join("stories")).await?;
    host.put(
        "/host",
        Reply::page(format!("<!doctype html><html lang=uz><title>Host</title>{code}")),
    );
    let is_fetched = || site.requests().iter().any(|path| path == IMAGE);
    in_each_engine(async |page| {
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot?.querySelector('article')",
        )
        .await?;
        assert!(!is_fetched(), "a hidden image is not fetched");
        Ok(())
    })
    .await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&host.url("/host"), &Screen::phone()).await?;
            let image = page.find("diplo-graph > a > noscript > img").await?;
            assert!(page.is_displayed(&image).await?, "the image is visible");
            let (_, _, width, height) = image.rectangle().await?;
            assert!(width > 250.0 && width <= 390.0, "as wide as the column: {width}");
            assert!((width / height - 1200.0 / 630.0).abs() < 0.02, "{width} by {height}");
            assert!(is_fetched(), "the image is fetched");
            let link = page.find("diplo-graph > a").await?.attr("href").await?;
            assert!(
                link.is_some_and(|link| link.ends_with(".uz.html")),
                "the image links to the story"
            );
            Ok(())
        })
        .await
}
