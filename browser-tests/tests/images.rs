//! The share images of `dist`: each page has its own, and the code of the panel shows it where there is no script.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Reply, Screen, Server, Session, dist, in_browser, in_each_engine};

use crate::panel::{code, open_panel, published};

/// The page of the founding story in Uzbek, and its image.
const IMAGE: &str = "/kazakhstan-uzbekistan-2024.uz.png";

#[tokio::test]
async fn each_page_has_an_image_of_its_own_that_is_as_large_as_it_says() -> Result<()> {
    let mut seen = 0;
    for entry in fs::read_dir(dist())? {
        let path = entry?.path();
        let name = path.file_name().context("a name")?.to_string_lossy().into_owned();
        let parts: Vec<&str> = name.split('.').collect();
        // `NAME.LANG.html`; a chapter has no image, and neither has the page for any story.
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
async fn the_element_shows_the_image_without_a_script_and_fetches_none_with_one() -> Result<()> {
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
        page.open(&host.url("/host"), &Screen::desk()).await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot?.querySelector('article')",
        )
        .await?;
        assert!(!is_fetched(), "an image that nobody sees");
        Ok(())
    })
    .await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&host.url("/host"), &Screen::phone()).await?;
            let image = page.find("diplo-graph > a > noscript > img").await?;
            assert!(page.is_displayed(&image).await?, "it is seen");
            let (_, _, width, height) = image.rectangle().await?;
            assert!(width > 250.0 && width <= 390.0, "as wide as the column: {width}");
            assert!((width / height - 1200.0 / 630.0).abs() < 0.02, "{width} by {height}");
            assert!(is_fetched(), "and fetched");
            let link = page.find("diplo-graph > a").await?.attr("href").await?;
            assert!(link.is_some_and(|link| link.ends_with(".uz.html")), "it leads to the story");
            Ok(())
        })
        .await
}
