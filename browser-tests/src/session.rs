//! One test's time with a browser: begun new, ended whatever happens, and photographed if it went wrong.

use std::{
    panic::{AssertUnwindSafe, resume_unwind},
    path::PathBuf,
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use fantoccini::{ClientBuilder, wd::Capabilities};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{Page, driver};

/// After this long a test is stuck, and the run goes on without it.
const LIMIT: Duration = Duration::from_secs(120);

/// Runs a test in a new browser with an empty profile.
///
/// If it fails, `target/browser-failures` has a picture of the page afterwards, and the browser's log is printed.
pub async fn in_browser(test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    let page = begin().await?;
    let run = AssertUnwindSafe(test(page.clone())).catch_unwind();
    let outcome = timeout(LIMIT, run).await;
    if !matches!(outcome, Ok(Ok(Ok(())))) {
        keep_evidence(&page).await;
    }
    let closed = page.client.close().await;
    match outcome {
        Ok(Ok(outcome)) => outcome.and_then(|()| Ok(closed?)),
        Ok(Err(panic)) => resume_unwind(panic),
        Err(_) => Err(anyhow!("the test was not done after {} s", LIMIT.as_secs())),
    }
}

async fn begin() -> Result<Page> {
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities())
        .connect(driver::address()?)
        .await
        .context("could not start a browser")?;
    Ok(Page { client })
}

fn capabilities() -> Capabilities {
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": [
            "--headless",
            // The sandbox does not start for root, which is who runs the tests in a container. They open only pages
            // of their own.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            // Nothing here is for the world outside, which may not answer.
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // So that a width that is asked for is the width that the page has.
            "--hide-scrollbars",
        ]},
        "goog:loggingPrefs": { "browser": "ALL" },
        "timeouts": { "pageLoad": 30_000, "script": 30_000 },
    });
    match wanted {
        Value::Object(wanted) => wanted,
        _ => Capabilities::new(),
    }
}

/// Keeps what may tell why a test failed. It must not fail itself, or it would hide that.
async fn keep_evidence(page: &Page) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/browser-failures"));
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let picture = folder.join(test + ".png");
    match page.photograph(&picture).await {
        Ok(()) => eprintln!("the page at the end: {}", picture.display()),
        Err(error) => eprintln!("no picture of the page: {error:#}"),
    }
    for message in page.console().await.unwrap_or_default() {
        eprintln!("the browser's log: {message}");
    }
}
