//! The element of the npm package, without a bundler: its modules find each other and the wasm.

use anyhow::{Context, Result};
use browser_tests::{Reply, Screen, Server, dist, in_each_engine, npm_package};

/// The strict content security policy of a host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Serves the site, the files of the package at `/npm`, and a host page with this body.
async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    for folder in ["", "element/", "engine/"] {
        let path = npm_package().join(folder);
        let files = std::fs::read_dir(&path)
            .with_context(|| format!("{} is missing: run `cargo xtask npm`", path.display()))?;
        for file in files {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            let media_type = match name.rsplit_once('.') {
                Some((_, "js")) => "text/javascript",
                Some((_, "wasm")) => "application/wasm",
                _ => continue,
            };
            let reply = Reply::bytes(media_type, std::fs::read(file.path())?);
            server.put(&format!("/npm/{folder}{name}"), reply);
        }
    }
    let html = format!(
        "<!doctype html><html lang=en><title>Host</title><script src=/error-recorder.js></script><body>{body}\
         <script type=module src=/npm/index.js></script>"
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

#[tokio::test]
async fn story_file_is_shown_in_its_language_and_its_controls_work() -> Result<()> {
    in_each_engine(async |page| {
        let server = host(
            "<diplo-graph lang=ru src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph>",
        )
        .await?;
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        let root = "document.querySelector('diplo-graph').shadowRoot";
        page.wait_until(&format!("{root}?.querySelector('article[lang=ru] .foot')")).await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        page.wait_until(&format!("{root}.querySelector('.entry__details[open]')")).await?;
        let hidden: bool = page
            .js(&format!(
                "return getComputedStyle({root}.querySelector('.foot__embed')).display === 'none'"
            ))
            .await?;
        assert!(hidden, "no embed panel, because its codes would name files that do not exist");
        page.js::<()>("document.querySelector('diplo-graph').lang = 'kk'").await?;
        page.wait_until(&format!("{root}.querySelector('article[lang=kk]')")).await?;
        let errors = page.recorded_errors().await?;
        assert!(errors.is_empty(), "under a strict policy: {errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn rendered_page_is_shown_before_the_engine_and_a_press_starts_it() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("<diplo-graph src=/embed/kazakhstan-uzbekistan.en.html></diplo-graph>").await?;
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        let root = "document.querySelector('diplo-graph').shadowRoot";
        page.wait_until(&format!("{root}?.querySelector('.entry summary')")).await?;
        let has_engine = |requests: Vec<String>| requests.iter().any(|path| path.ends_with(".wasm"));
        assert!(!has_engine(server.requests()), "reading needs no engine");
        page.js::<()>("document.querySelector('diplo-graph').addEventListener('diplograph:ready', () => { window.isReady = true; })").await?;
        page.find_in_shadow("diplo-graph", "button.tools__one").await?.click().await?;
        page.wait_until("window.isReady").await?;
        assert!(has_engine(server.requests()), "the press needs it");
        let errors = page.recorded_errors().await?;
        assert!(errors.is_empty(), "under a strict policy: {errors:?}");
        Ok(())
    })
    .await
}
