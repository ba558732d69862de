//! Pages that were pasted with the last release work with the files of this build. `cargo xtask keep` kept that release.

use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine};
use serde_json::Value;

/// The story of the kept page.
const STORY: &str = "/stories/kazakhstan-uzbekistan-2024.json";

fn kept() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/release"))
}

/// Serves the site of this build after an upload that has deleted nothing: the files of the last release, whose names have a
/// hash, are still there.
async fn uploaded() -> Result<Server> {
    let server = Server::start(dist()).await?;
    for file in fs::read_dir(kept())? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(name) = name.strip_suffix(".br") {
            server
                .put(&format!("/v1/{name}"), Reply::bytes(media_type(name), decompressed(&path)?));
        }
    }
    Ok(server)
}

fn decompressed(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::Decompressor::new(File::open(path)?, 4096).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "js")) => "text/javascript",
        Some((_, "wasm")) => "application/wasm",
        Some((_, "css")) => "text/css",
        _ => "text/plain",
    }
}

/// Returns the tag that pins the loader of the last release.
fn pinned_tag() -> Result<String> {
    let release: Value = serde_json::from_str(&fs::read_to_string(kept().join("release.json"))?)?;
    let part =
        |name: &str| release[name].as_str().with_context(|| format!("release.json lacks {name}"));
    Ok(format!(
        "<script type=module src=\"/v1/{}\" integrity=\"{}\" crossorigin></script>",
        part("loader")?,
        part("integrity")?
    ))
}

/// Opens a page with this body, reads an entry, presses a control, and changes the language.
async fn use_page(page: &Page, server: &Server, body: &str) -> Result<()> {
    let head =
        "<!doctype html><html lang=en><title>Host</title><script src=/error-recorder.js></script>";
    server.put("/host", Reply::page(format!("{head}<body>{body}")));
    page.open(&server.url("/host"), &Screen::desktop()).await?;
    let root = "document.querySelector('diplo-graph').shadowRoot";
    page.wait_until(&format!("{root}?.querySelector('.entry summary')")).await?;
    page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
    page.wait_until(&format!("{root}.querySelector('.entry__details[open]')")).await?;
    page.js::<()>("document.querySelector('diplo-graph').lang = 'ru'").await?;
    page.wait_until(&format!("{root}.querySelector('article[lang=ru]')")).await?;
    page.find_in_shadow("diplo-graph", ".stepper__step--later").await?.click().await?;
    page.wait_until(&format!(
        "{root}.querySelector('.stepper__step--earlier').getAttribute('aria-disabled') === 'false'"
    ))
    .await?;
    let errors = page.recorded_errors().await?;
    assert!(errors.is_empty(), "{errors:?}");
    Ok(())
}

#[tokio::test]
async fn element_that_was_pasted_with_the_last_release_works_with_the_loader_of_this_one()
-> Result<()> {
    let element = fs::read_to_string(kept().join("element.html"))?;
    assert!(element.contains("/v1/diplograph.js"), "it loads the permanent name");
    let server = uploaded().await?;
    in_each_engine(async |page| use_page(&page, &server, &element).await).await
}

#[tokio::test]
async fn loader_that_was_pinned_with_the_last_release_works_with_the_story_of_this_one()
-> Result<()> {
    let tag = pinned_tag()?;
    let server = uploaded().await?;
    in_each_engine(async |page| {
        let page_of_this_build = STORY.replace("/stories/", "/embed/").replace(".json", ".en.html");
        for src in [STORY, &page_of_this_build] {
            use_page(&page, &server, &format!("<diplo-graph src={src}></diplo-graph>{tag}"))
                .await?;
        }
        Ok(())
    })
    .await
}
