//! Focus and announcements of a story on a host page.

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Element, Key, Page, Reply, Screen, Server, WAKE, dist};

use crate::hydration::{POLICY, element};

/// Serves a host article with the story in a shadow root, a text field, and a link before and after it.
async fn host(story: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head><body>\
         <main><h1>An article</h1><p><a id=before href=#before>Before</a> <input id=field aria-label=Field></p>{}\
         <p><a id=after href=#after>After</a></p></main>",
        element(story, "en")?
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

pub(crate) const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

/// Opens the founding story.
pub(crate) async fn open(page: &Page) -> Result<Server> {
    open_story(page, "kazakhstan-uzbekistan-2024").await
}

/// Opens a story in English.
pub(crate) async fn open_story(page: &Page, story: &str) -> Result<Server> {
    let server = host(story).await?;
    page.open(&server.url("/host"), &Screen::desktop()).await?;
    page.js::<()>("document.getElementById('field').focus()").await?;
    page.press(Key::Tab).await?;
    page.wait_until(&format!("{WAKE} && {ROOT}.querySelector('.place--live')")).await?;
    Ok(server)
}

/// Returns the element name and label of the focused element. It must be visible and have a focus ring.
async fn stop(page: &Page) -> Result<String> {
    let focused = page.focused().await?.context("no element has the focus")?;
    let (kind, ring, is_in_viewport): (String, bool, bool) = page
        .js_with(
            "const [one] = arguments, { outlineStyle, outlineWidth } = getComputedStyle(one);
             const isInViewport = () => { const { top, bottom } = one.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
             // WebKit scrolls to the focus in one of the next frames.
             for (let frame = 0; frame < 20 && !isInViewport(); frame++) await new Promise(requestAnimationFrame);
             return [one.localName, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, isInViewport()]",
            vec![serde_json::to_value(&focused)?],
        )
        .await?;
    let name = name(page, &focused).await?;
    ensure!(ring, "`{kind} {name}` has no focus ring");
    ensure!(is_in_viewport, "`{kind} {name}` has the focus outside the viewport");
    Ok(format!("{kind} {name}"))
}

/// Returns the accessible name with plain spaces.
async fn name(page: &Page, element: &Element) -> Result<String> {
    Ok(page.name(element).await?.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Moves to the next tab stop and returns it.
pub(crate) async fn tab(page: &Page) -> Result<String> {
    page.press(Key::Tab).await?;
    stop(page).await
}

/// Moves forward to the tab stop with this prefix.
pub(crate) async fn tab_to(page: &Page, prefix: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        let stop = tab(page).await?;
        if stop.starts_with(prefix) {
            return Ok(());
        }
        passed.push(stop);
    }
    Err(anyhow!("no stop begins with `{prefix}`: {passed:#?}"))
}

/// Waits until the focused element has this prefix.
pub(crate) async fn expect_focus(page: &Page, prefix: &str) -> Result<()> {
    let mut last = String::new();
    for _ in 0..100 {
        last = stop(page).await.unwrap_or_else(|error| error.to_string());
        if last.starts_with(prefix) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    Err(anyhow!("the focus is at `{last}`, not at `{prefix}`"))
}

/// Waits until the live region has this text.
pub(crate) async fn expect_announcement(page: &Page, sentence: &str) -> Result<()> {
    let announced = format!("{ROOT}.querySelector('[role=status]').textContent");
    let said = page.wait_until(&format!("{announced} === {}", serde_json::json!(sentence))).await;
    if said.is_err() {
        let other: String = page.js(&format!("return {announced}")).await?;
        return Err(anyhow!("`{sentence}` is not announced, but `{other}`"));
    }
    Ok(())
}

/// Moves back to the tab stop with this prefix.
pub(crate) async fn tab_back_to(page: &Page, prefix: &str) -> Result<()> {
    for _ in 0..60 {
        page.press_with(&[Key::Shift], Key::Tab).await?;
        if stop(page).await?.starts_with(prefix) {
            return Ok(());
        }
    }
    Err(anyhow!("no earlier stop begins with `{prefix}`"))
}
