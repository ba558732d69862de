//! A simulated reader: a browser with the page of a visit.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use browser_tests::{Page, Screen};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::Visit;
use crate::{record::Kind, site::Site};

/// Timeout for a page to respond.
pub(super) const LIMIT: Duration = Duration::from_secs(20);
/// Additional time for an answer before the page counts as frozen.
const FROZEN: Duration = Duration::from_secs(2);
/// The idle time in milliseconds after which a page has settled.
const QUIET: f64 = 800.0;
/// Large enough for the initial content of all pages.
const SCREEN: (u32, u32) = (1280, 1600);

/// The page did not respond in time.
#[derive(Debug)]
pub(super) struct TimedOut;

impl std::fmt::Display for TimedOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no response within {} s", LIMIT.as_secs())
    }
}

impl std::error::Error for TimedOut {}

/// A simulated reader: a browser with the page.
pub(super) struct Reader<'a> {
    pub(super) page: Page,
    pub(super) visit: &'a Visit<'a>,
    /// The number of requests before the visit.
    pub(super) before: usize,
    pub(super) begin: Instant,
}

#[derive(Clone, Copy, serde::Deserialize)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl<'a> Reader<'a> {
    /// Opens the page under the conditions of the visit.
    pub(super) async fn enter(page: Page, visit: &'a Visit<'a>) -> Result<Self> {
        let server = &visit.site.server;
        page.open(&server.url("/blank"), &Screen::new(SCREEN.0, SCREEN.1)).await?;
        page.wait_until("location.pathname === '/blank' && document.readyState === 'complete'")
            .await?;
        let probe = json!({ "source": visit.probe() });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", probe).await?;
        page.cdp("Network.enable", json!({})).await?;
        if let (Some(line), Kind::Look | Kind::Click) = (visit.condition.connection(), visit.kind) {
            page.cdp("Network.emulateNetworkConditions", line).await?;
        }
        let reader =
            Self { page, visit, before: visit.site.requests().len(), begin: Instant::now() };
        if !matches!(visit.kind, Kind::Move) {
            reader.slow_down().await?;
        }
        let path = Site::path(visit.peer, visit.content.entries.len());
        reader.page.cdp("Page.navigate", json!({ "url": server.url(&path) })).await?;
        Ok(reader)
    }

    pub(super) async fn slow_down(&self) -> Result<()> {
        self.set_slowdown(self.visit.condition.slowdown()).await
    }

    pub(super) async fn set_slowdown(&self, rate: u32) -> Result<()> {
        self.page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        Ok(())
    }

    /// Evaluates an expression in the page within the time limit of the visit.
    pub(super) async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let left = LIMIT.saturating_sub(self.begin.elapsed());
        self.ask_within(expression, left).await
    }

    pub(super) async fn ask_within<T: DeserializeOwned>(
        &self,
        expression: &str,
        time: Duration,
    ) -> Result<T> {
        // The browser processes one command at a time, so the page itself stops waiting.
        let limit = time.as_millis();
        let timed = format!("probe.timed(() => ({expression}), {limit})");
        let question = json!({ "expression": timed, "awaitPromise": true, "returnByValue": true });
        let answer = timeout(time + FROZEN, self.page.cdp("Runtime.evaluate", question)).await;
        let Ok(answer) = answer else { bail!(TimedOut) };
        let answer = answer?;
        if let Some(exception) = answer.get("exceptionDetails") {
            bail!("`{expression}` failed: {exception}");
        }
        let Some([value]) = answer["result"]["value"].as_array().map(Vec::as_slice) else {
            return Err(anyhow!(TimedOut).context(format!("waited for `{expression}`")));
        };
        let value = value.clone();
        serde_json::from_value(value).with_context(|| format!("`{expression}` gave {answer}"))
    }

    pub(super) async fn within<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.ask_within(expression, LIMIT).await
    }

    /// Waits until the page is idle.
    pub(super) async fn settle(&self) -> Result<()> {
        loop {
            let requests = self.visit.site.requests().len() - self.before;
            let quiet: f64 = self.ask(&format!("probe.quiet({requests})")).await?;
            if quiet >= QUIET {
                return Ok(());
            }
            sleep(Duration::from_millis(200)).await;
        }
    }

    pub(super) async fn mouse(&self, kind: &str, Spot { x, y }: Spot, more: Value) -> Result<()> {
        let mut event = json!({ "type": kind, "x": x, "y": y });
        if let (Value::Object(event), Value::Object(more)) = (&mut event, more) {
            event.extend(more);
        }
        self.page.cdp("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }

    /// Takes a screenshot, if requested and possible.
    pub(super) async fn take_screenshot(&self) {
        let Visit { peer, content, condition, kind, .. } = self.visit;
        let (size, condition) = (content.entries.len(), condition.name());
        if let Some(folder) = self.visit.pictures {
            let file = folder.join(format!("{peer}-{size}-{condition}-{kind:?}.png"));
            if !matches!(timeout(LIMIT, self.page.take_screenshot(&file)).await, Ok(Ok(()))) {
                eprintln!("no screenshot for {}", file.display());
            }
        }
    }

    /// Returns the errors in the console of the page.
    pub(super) async fn errors(&self) -> Result<Vec<String>> {
        let errors = timeout(LIMIT, self.page.errors()).await??;
        Ok(errors.into_iter().map(|error| error.text).collect())
    }
}
