//! The founding story by keyboard alone, from the host's link before it to the host's link behind it.

use anyhow::{Context, Result, ensure};
use browser_tests::{Element, Engine, Key, Page, Reply, Screen, Server, dist, in_each_engine};

use crate::takeover::{POLICY, element};

/// The story inside a host's article, in a shadow root, with a field and a note of every key that the host hears.
async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>\
         <main><h1>An article</h1><p><a id=before href=#before>Before</a> <input id=field aria-label=Field></p>{}\
         <p><a id=after href=#after>After</a></p></main>",
        element("kazakhstan-uzbekistan-2024", "en")?
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

async fn open(page: &Page) -> Result<Server> {
    let server = host().await?;
    page.open(&server.url("/host"), &Screen::desk()).await?;
    // What wakes the story is the first key that comes into it.
    page.js::<()>("document.getElementById('field').focus()").await?;
    page.press(Key::Tab).await?;
    page.wait_until(&format!("{ROOT}.querySelector('.place--live')")).await?;
    Ok(server)
}

/// What has the focus: what it is and what it is called. It must be seen, and be seen to have the focus.
async fn stop(page: &Page) -> Result<String> {
    let focused = page.focused().await?.context("nothing has the focus")?;
    let (kind, ring, is_in_sight): (String, bool, bool) = page
        .js_with(
            "const [one] = arguments, { outlineStyle, outlineWidth } = getComputedStyle(one);
             const { top, bottom } = one.getBoundingClientRect();
             return [one.localName, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, bottom > 0 && top < innerHeight]",
            vec![serde_json::to_value(&focused)?],
        )
        .await?;
    let name = name(page, &focused).await?;
    ensure!(ring, "nothing shows that `{kind} {name}` has the focus");
    ensure!(is_in_sight, "`{kind} {name}` has the focus and is out of sight");
    Ok(format!("{kind} {name}"))
}

/// What a screen reader calls it, with plain blanks.
async fn name(page: &Page, element: &Element) -> Result<String> {
    Ok(page.name(element).await?.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Tabs to the next stop, and says which it is.
async fn tab(page: &Page) -> Result<String> {
    page.press(Key::Tab).await?;
    stop(page).await
}

/// Tabs on to the stop that begins so.
async fn tab_to(page: &Page, start: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..40 {
        let stop = tab(page).await?;
        if stop.starts_with(start) {
            return Ok(());
        }
        passed.push(stop);
    }
    Err(anyhow::anyhow!("no stop begins with `{start}`: {passed:#?}"))
}

/// Waits until the stop is this one; what the script does takes a moment.
async fn expect(page: &Page, start: &str) -> Result<()> {
    let mut last = String::new();
    for _ in 0..100 {
        last = stop(page).await.unwrap_or_else(|error| error.to_string());
        if last.starts_with(start) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    Err(anyhow::anyhow!("the focus is at `{last}`, not at `{start}`"))
}

/// Waits until this is what the one live region says.
async fn hear(page: &Page, sentence: &str) -> Result<()> {
    let said = format!("{ROOT}.querySelector('[role=status]').textContent");
    page.wait_until(&format!("{said} === {}", serde_json::json!(sentence)))
        .await
        .with_context(|| format!("`{sentence}` is not said"))
}

/// The stops of the story with all closed, after the host's link before it.
const STOPS: [&str; 1] = [""];

#[tokio::test]
async fn tab_goes_through_every_part_and_out_again_in_the_order_of_reading() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        page.js::<()>("document.getElementById('before').focus()").await?;
        assert_eq!(tab(&page).await?, "input Field", "{}", page.engine());
        let mut stops = Vec::new();
        loop {
            let stop = tab(&page).await?;
            if stop == "a After" {
                break;
            }
            stops.push(stop);
            ensure!(stops.len() < 60, "there is no way out: {stops:#?}");
        }
        assert_eq!(stops, STOPS, "in {}", page.engine());
        Ok(())
    })
    .await
}
