//! One visit to one page in a new browser: looking, clicking, or moving.

use std::{
    collections::BTreeMap,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use browser_tests::{Engine, Page, Screen, Session};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::{
    material::Material,
    peer::Peer,
    record::{Condition, Kind, Outcome},
    site::Site,
};

/// What a page has not done by then it does not do.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);
/// A page that gives no answer for so long does nothing at all.
const FROZEN: Duration = Duration::from_secs(2);
/// How long nothing must happen in a page for it to be done.
const QUIET: f64 = 800.0;
const CLICKS: usize = 8;
/// Room for all that a page shows first.
const SCREEN: (u32, u32) = (1280, 1600);

/// What is visited, and how.
pub(crate) struct Visit<'a> {
    pub(crate) site: &'a Site,
    pub(crate) material: &'a Material,
    pub(crate) peer: Peer,
    pub(crate) condition: Condition,
    pub(crate) kind: Kind,
    /// A folder for a picture of the end.
    pub(crate) pictures: Option<&'a Path>,
}

impl Visit<'_> {
    /// What was measured. A page that takes too long is an outcome, not an error.
    pub(crate) async fn run(&self) -> Outcome {
        let mut outcome = Outcome::default();
        let session = Session::default().for_measuring().with_limit(Duration::from_secs(150));
        let visit = session.in_engine(Engine::Chromium, async |page| {
            let reader = Reader::enter(page, self).await?;
            let found = match self.kind {
                Kind::Look => reader.look(&mut outcome.measures).await,
                Kind::Click => reader.click(&mut outcome.measures).await,
                Kind::Move => reader.shift(&mut outcome.measures).await,
            };
            if let Err(error) = found {
                outcome.is_late = error.is::<Late>();
                outcome.trouble = Some(format!("{error:#}"));
            }
            if !outcome.is_late {
                outcome.errors = reader.errors().await.unwrap_or_default();
            }
            reader.photograph().await;
            Ok(())
        });
        if let Err(error) = visit.await {
            outcome.trouble.get_or_insert_with(|| format!("{error:#}"));
        }
        outcome
    }

    /// What stands in the page before anything of its own.
    fn probe(&self) -> String {
        let entries = self.material.entries.iter().take(8);
        let entries: Vec<Value> = entries
            .map(|entry| json!({ "headline": entry.headline, "text": entry.text }))
            .collect();
        include_str!("probe.js")
            .replacen("= PARTS", &format!("= {}", self.peer.parts().trim_end()), 1)
            .replacen("= ENTRIES", &format!("= {}", Value::from(entries)), 1)
    }
}

/// A page that took too long.
#[derive(Debug)]
struct Late;

impl std::fmt::Display for Late {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "nothing within {} s", LIMIT.as_secs())
    }
}

impl std::error::Error for Late {}

type Measures = BTreeMap<String, Vec<f64>>;

/// Who visits: a browser with the page in it.
struct Reader<'a> {
    page: Page,
    visit: &'a Visit<'a>,
    /// How many requests there had been.
    before: usize,
    begin: Instant,
}

impl<'a> Reader<'a> {
    /// Opens the page under the conditions of the visit.
    async fn enter(page: Page, visit: &'a Visit<'a>) -> Result<Self> {
        let server = &visit.site.server;
        page.open(&server.url("/blank"), &Screen::new(SCREEN.0, SCREEN.1)).await?;
        page.wait_until("location.pathname === '/blank' && document.readyState === 'complete'")
            .await?;
        let probe = json!({ "source": visit.probe() });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", probe).await?;
        page.cdp("Network.enable", json!({})).await?;
        if let (Some(line), Kind::Look | Kind::Click) = (visit.condition.line(), visit.kind) {
            page.cdp("Network.emulateNetworkConditions", line).await?;
        }
        let reader = Self { page, visit, before: visit.site.asked().len(), begin: Instant::now() };
        if !matches!(visit.kind, Kind::Move) {
            reader.slow_down().await?;
        }
        let path = Site::path(visit.peer, visit.material.entries.len());
        reader.page.cdp("Page.navigate", json!({ "url": server.url(&path) })).await?;
        Ok(reader)
    }

    async fn slow_down(&self) -> Result<()> {
        self.set_slowness(self.visit.condition.slowness()).await
    }

    async fn set_slowness(&self, rate: u32) -> Result<()> {
        self.page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        Ok(())
    }

    /// What an expression gives in the page, if it does so in time.
    async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let left = LIMIT.saturating_sub(self.begin.elapsed());
        self.ask_within(expression, left).await
    }

    async fn ask_within<T: DeserializeOwned>(&self, expression: &str, time: Duration) -> Result<T> {
        // A browser that waits for an answer hears no other question, so the page gives up by itself.
        let limit = time.as_millis();
        let timed = format!("probe.timed(() => ({expression}), {limit})");
        let question = json!({ "expression": timed, "awaitPromise": true, "returnByValue": true });
        let answer = timeout(time + FROZEN, self.page.cdp("Runtime.evaluate", question)).await;
        let Ok(answer) = answer else { bail!(Late) };
        let answer = answer?;
        if let Some(exception) = answer.get("exceptionDetails") {
            bail!("`{expression}` failed: {exception}");
        }
        let Some([value]) = answer["result"]["value"].as_array().map(Vec::as_slice) else {
            return Err(anyhow!(Late).context(format!("waited for `{expression}`")));
        };
        let value = value.clone();
        serde_json::from_value(value).with_context(|| format!("`{expression}` gave {answer}"))
    }

    /// Waits until nothing happens any more.
    async fn settle(&self) -> Result<()> {
        loop {
            let requests = self.visit.site.asked().len() - self.before;
            let quiet: f64 = self.ask(&format!("probe.quiet({requests})")).await?;
            if quiet >= QUIET {
                return Ok(());
            }
            sleep(Duration::from_millis(200)).await;
        }
    }

    /// Waits for the first entry, then takes stock.
    async fn look(&self, measures: &mut Measures) -> Result<()> {
        self.ask::<f64>("probe.seen()").await?;
        self.settle().await?;
        for (name, number) in self.visit.site.asked_since(self.before) {
            measures.insert(name, vec![number]);
        }
        self.take_stock("", measures).await
    }

    /// Notes what the page consists of and what it holds; the browser is at its full speed from then on.
    async fn take_stock(&self, prefix: &str, measures: &mut Measures) -> Result<()> {
        self.set_slowness(1).await?;
        let found: BTreeMap<String, Option<f64>> =
            self.ask_within("probe.measures()", LIMIT).await?;
        for _ in 0..2 {
            self.page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let heap = self.page.cdp("Runtime.getHeapUsage", json!({})).await?;
        let heap = [("heap", "usedSize"), ("backing", "backingStorageSize")]
            .map(|(name, its)| (name.to_owned(), heap[its].as_f64()));
        for (name, number) in found.into_iter().chain(heap) {
            measures.entry(format!("{prefix}{name}")).or_default().extend(number);
        }
        Ok(())
    }

    /// Clicks the second entry until its text is read, then others.
    async fn click(&self, measures: &mut Measures) -> Result<()> {
        let mut note = |name: &str, number: f64| {
            measures.entry(name.to_owned()).or_default().push(number);
        };
        // A second click would undo the first, or go on to the next entry.
        let rest: u64 = self.ask("probe.rest").await?;
        let patience = rest + if self.visit.condition == Condition::Slow { 1000 } else { 300 };
        let mut tries = 0.0;
        let opened = loop {
            self.press(1).await?;
            tries += 1.0;
            let opened = self.ask(&format!("probe.opened(1, {patience})")).await?;
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
        // To and fro, since some peers have only a way to the next.
        for nth in [2, 3, 2, 1].into_iter().cycle().take(CLICKS) {
            sleep(Duration::from_millis(rest)).await;
            self.within::<()>(&format!("probe.reach({nth})")).await?;
            self.press_within(nth, LIMIT).await?;
            let opened: Option<f64> = self.within(&format!("probe.opened({nth}, 8000)")).await?;
            let click = self.last_click().await?;
            note("painted", click.painted - click.at);
            note("opened", opened.context("a click opened nothing in 8 s")? - click.at);
        }
        self.take_stock("read_", measures).await
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
            Err(_) => bail!(Late),
        }
    }

    async fn mouse(&self, kind: &str, Spot { x, y }: Spot, more: Value) -> Result<()> {
        let mut event = json!({ "type": kind, "x": x, "y": y });
        if let (Value::Object(event), Value::Object(more)) = (&mut event, more) {
            event.extend(more);
        }
        self.page.cdp("Input.dispatchMouseEvent", event).await?;
        Ok(())
    }

    async fn last_click(&self) -> Result<Click> {
        self.within("probe.click()").await
    }

    async fn within<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.ask_within(expression, LIMIT).await
    }

    /// Drags the drawing for three seconds, then zooms it for three seconds, on a slow machine.
    async fn shift(&self, measures: &mut Measures) -> Result<()> {
        self.ask::<f64>("probe.seen()").await?;
        self.settle().await?;
        self.slow_down().await?;
        let stage: Option<Spot> = self.within("probe.stage()").await?;
        let Some(stage) = stage else { bail!("it has nothing to drag") };
        self.come_closer(stage).await?;
        for (name, is_drag) in [("drag", true), ("zoom", false)] {
            let before: String = self.within("probe.scene()").await?;
            self.within::<()>("probe.watch()").await?;
            if is_drag {
                self.drag(stage).await?;
            } else {
                self.zoom(stage).await?;
            }
            let frames: Vec<f64> = self.within("probe.watched()").await?;
            let after: String = self.within("probe.scene()").await?;
            ensure!(before != after, "a {name} changes nothing");
            note_frames(name, &frames, measures);
        }
        Ok(())
    }

    /// Zooms in to an eighth: where all is seen there is nothing to drag.
    async fn come_closer(&self, stage: Spot) -> Result<()> {
        for _ in 0..12 {
            self.turn(stage, -60.0).await?;
        }
        sleep(Duration::from_secs(1)).await;
        Ok(())
    }

    /// To the left and back, ending somewhere else than it began.
    async fn drag(&self, stage: Spot) -> Result<()> {
        const REACH: f64 = 200.0;
        let held = json!({ "button": "left", "buttons": 1, "clickCount": 1 });
        self.mouse("mousePressed", stage, held.clone()).await?;
        let begin = Instant::now();
        let mut spot = stage;
        while begin.elapsed() < MOTION {
            let way = begin.elapsed().as_secs_f64() / MOTION.as_secs_f64();
            spot.x = stage.x - REACH * (way * 5.0).sin();
            self.mouse("mouseMoved", spot, held.clone()).await?;
            sleep(Duration::from_millis(8)).await;
        }
        self.mouse("mouseReleased", spot, held).await
    }

    /// In, and less far out again.
    async fn zoom(&self, stage: Spot) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < MOTION {
            let way = if begin.elapsed() < MOTION * 3 / 5 { -60.0 } else { 60.0 };
            self.turn(stage, way).await?;
        }
        Ok(())
    }

    /// Turns a wheel with Ctrl held.
    async fn turn(&self, stage: Spot, way: f64) -> Result<()> {
        const CONTROL: u32 = 2;
        let turn = json!({ "deltaX": 0, "deltaY": way, "modifiers": CONTROL });
        self.mouse("mouseWheel", stage, turn).await?;
        sleep(Duration::from_millis(40)).await;
        Ok(())
    }

    /// Keeps what is seen, where it is asked for and the page still answers.
    async fn photograph(&self) {
        let Visit { peer, material, condition, kind, .. } = self.visit;
        let (size, condition) = (material.entries.len(), condition.name());
        if let Some(folder) = self.visit.pictures {
            let file = folder.join(format!("{peer}-{size}-{condition}-{kind:?}.png"));
            if !matches!(timeout(LIMIT, self.page.photograph(&file)).await, Ok(Ok(()))) {
                eprintln!("no picture for {}", file.display());
            }
        }
    }

    /// What went wrong in the page, as its console has it.
    async fn errors(&self) -> Result<Vec<String>> {
        let errors = timeout(LIMIT, self.page.errors()).await??;
        Ok(errors.into_iter().map(|error| error.text).collect())
    }
}

/// How long a drawing is dragged, and zoomed.
const MOTION: Duration = Duration::from_secs(3);
/// The screens that most readers have show sixty a second.
const FRAME: f64 = 1000.0 / 60.0;

#[derive(Clone, Copy, serde::Deserialize)]
struct Spot {
    x: f64,
    y: f64,
}

#[derive(serde::Deserialize)]
struct Click {
    at: f64,
    painted: f64,
}

/// How many frames there were, how many there should have been besides, and the longest time without one.
fn note_frames(name: &str, frames: &[f64], measures: &mut Measures) {
    let dropped: f64 = frames
        .iter()
        .map(|time| (time / FRAME).round() - 1.0)
        .filter(|dropped| *dropped > 0.0)
        .sum();
    let longest = frames.iter().copied().fold(0.0, f64::max);
    #[expect(clippy::cast_precision_loss, reason = "there are some hundreds")]
    let number = frames.len() as f64;
    for (what, number) in [("frames", number), ("dropped", dropped), ("longest", longest)] {
        measures.insert(format!("{name}_{what}"), vec![number]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_that_takes_three_times_as_long_has_cost_two() {
        let mut measures = Measures::new();
        note_frames("drag", &[16.6, 16.8, 50.0, 20.0], &mut measures);
        assert_eq!(measures["drag_dropped"], [2.0]);
        assert_eq!(measures["drag_longest"], [50.0]);
    }
}
