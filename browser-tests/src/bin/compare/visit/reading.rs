//! Looking at a page and clicking its entries.

use std::{collections::BTreeMap, time::Duration};

use anyhow::{Context, Result, bail};
use serde_json::json;
use tokio::time::{sleep, timeout};

use super::{
    Metrics,
    reader::{LIMIT, Reader, Spot, TimedOut},
};
use crate::record::Condition;

const CLICKS: usize = 8;

#[derive(serde::Deserialize)]
struct Click {
    at: f64,
    painted: f64,
}

impl Reader<'_> {
    /// Waits for the first entry, then records the metrics.
    pub(super) async fn look(&self, metrics: &mut Metrics) -> Result<()> {
        self.ask::<f64>("probe.seen()").await?;
        self.settle().await?;
        for (name, number) in self.visit.site.requests_since(self.before) {
            metrics.insert(name, vec![number]);
        }
        self.record_content("", metrics).await
    }

    /// Records the content and memory of the page; the browser runs at full speed from then on.
    async fn record_content(&self, prefix: &str, metrics: &mut Metrics) -> Result<()> {
        self.set_slowdown(1).await?;
        let found: BTreeMap<String, Option<f64>> =
            self.ask_within("probe.metrics()", LIMIT).await?;
        for _ in 0..2 {
            self.page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let heap = self.page.cdp("Runtime.getHeapUsage", json!({})).await?;
        let heap = [("heap", "usedSize"), ("backing", "backingStorageSize")]
            .map(|(name, its)| (name.to_owned(), heap[its].as_f64()));
        for (name, number) in found.into_iter().chain(heap) {
            metrics.entry(format!("{prefix}{name}")).or_default().extend(number);
        }
        Ok(())
    }

    /// Clicks the second entry until its text is visible, then clicks others.
    pub(super) async fn click(&self, metrics: &mut Metrics) -> Result<()> {
        let mut note = |name: &str, number: f64| {
            metrics.entry(name.to_owned()).or_default().push(number);
        };
        // A second click would close the entry or open the next one.
        let rest: u64 = self.ask("probe.rest").await?;
        let wait_time = rest + if self.visit.condition == Condition::Slow { 1000 } else { 300 };
        let mut tries = 0.0;
        let opened = loop {
            self.press(1).await?;
            tries += 1.0;
            let opened = self.ask(&format!("probe.opened(1, {wait_time})")).await?;
            if let Some(opened) = opened {
                break opened;
            }
        };
        let first = self.last_click().await?;
        note("clickable", opened);
        note("tries", tries);
        note("first_click_painted", first.painted - first.at);
        note("first_click_opened", opened - first.at);
        self.settle().await?;
        // Back and forth, because some peers only have buttons for the next and previous entry.
        for nth in [2, 3, 2, 1].into_iter().cycle().take(CLICKS) {
            sleep(Duration::from_millis(rest)).await;
            self.within::<()>(&format!("probe.reach({nth})")).await?;
            self.press_within(nth, LIMIT).await?;
            let opened: Option<f64> = self.within(&format!("probe.opened({nth}, 8000)")).await?;
            let click = self.last_click().await?;
            note("painted", click.painted - click.at);
            note("opened", opened.context("a click opened nothing in 8 s")? - click.at);
        }
        self.record_content("read_", metrics).await
    }

    async fn press(&self, nth: usize) -> Result<()> {
        self.press_within(nth, LIMIT.saturating_sub(self.begin.elapsed())).await
    }

    async fn press_within(&self, nth: usize, time: Duration) -> Result<()> {
        let spot: Spot = self.ask_within(&format!("probe.handle({nth})"), time).await?;
        let press = async {
            self.mouse("mouseMoved", spot, json!({})).await?;
            let button = json!({ "button": "left", "clickCount": 1 });
            self.mouse("mousePressed", spot, button.clone()).await?;
            self.mouse("mouseReleased", spot, button).await
        };
        match timeout(time, press).await {
            Ok(pressed) => pressed,
            Err(_) => bail!(TimedOut),
        }
    }

    async fn last_click(&self) -> Result<Click> {
        self.within("probe.click()").await
    }
}
