//! Widgets that are removed from a page leave no memory, nodes or listeners behind.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Engine, Page, Reply, RetainedObjects, Screen, Server, Session, dist, is_full};
use serde::Deserialize;
use serde_json::json;

/// Adds widgets to the page one after another, opens entries in each, and removes them.
const ADD_AND_REMOVE: &str = "
    const [widgets, opened] = arguments;
    const { story } = window;
    for (let nth = 0; nth < widgets; nth++) {
        const widget = document.createElement('diplo-graph');
        const data = document.createElement('script');
        data.type = 'application/json';
        data.textContent = story;
        widget.append(data);
        const ready = new Promise((done, fail) => {
            widget.addEventListener('diplograph:ready', done);
            widget.addEventListener('diplograph:error', ({ detail }) => fail(new Error(detail.reason)));
        });
        document.body.append(widget);
        await ready;
        const entries = [...widget.shadowRoot.querySelectorAll('.entry__summary')];
        for (let nth = 0; nth < opened; nth++) {
            const summary = entries[nth % entries.length];
            summary.click();
            // Waits on microtasks: most entries open before the next frame, and frames would take most of the time.
            for (let hop = 0; hop < 100 && !summary.parentNode.open; hop++) await undefined;
            for (let wait = 0; wait < 50 && !summary.parentNode.open; wait++) await new Promise((done) => setTimeout(done));
            window.opened += summary.parentNode.open;
        }
        widget.remove();
    }
    await new Promise((done) => setTimeout(done, 200));";

/// The number of widgets, by default and in the full suite.
const WIDGETS: [u64; 2] = [1_000, 5_000];
/// The baseline is measured after this many widgets.
const BASELINE: u64 = 100;
/// Entries opened in each widget.
const OPENED: u64 = 10;
/// Widgets per script, which must end before the driver's timeout.
const BATCH: u64 = 100;

/// The allowed growth of the wasm memory after the baseline, in bytes. Wasm memory never shrinks, and late garbage
/// collection raises it by a page or two. The test detects a leak of 300 bytes per widget, and of 54 in the full suite.
const MAX_GROWTH: u64 = 4 * 65_536;

/// Memory use of the page.
#[derive(Debug)]
struct Memory {
    held: RetainedObjects,
    /// Size of the engine's memory in bytes.
    wasm: u64,
    /// Size of the used script heap in bytes.
    heap: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Usage {
    used_size: u64,
}

async fn memory(page: &Page) -> Result<Memory> {
    let held = page.retained_objects().await?;
    let usage: Usage = serde_json::from_value(page.cdp("Runtime.getHeapUsage", json!({})).await?)?;
    Ok(Memory { held, wasm: page.wasm_memory().await?, heap: usage.used_size })
}

#[tokio::test]
async fn removed_widgets_leave_no_memory_nodes_or_listeners() -> Result<()> {
    let widgets = WIDGETS[usize::from(is_full())];
    let server = Server::start(dist()).await?;
    server.put(
        "/host",
        Reply::page("<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head>\
            <body><script type=module src=/v1/diplograph.js></script>"),
    );
    let session = Session::default().with_limit(Duration::from_secs(600));
    session.in_engine(Engine::Chromium, async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>("window.opened = 0; window.story = await (await fetch('/stories/kazakhstan-uzbekistan-2024.json')).text()")
            .await?;
        let mut first = None;
        for nth in 0..widgets / BATCH {
            page.js_with::<()>(ADD_AND_REMOVE, vec![BATCH.into(), OPENED.into()]).await?;
            if (nth + 1) * BATCH == BASELINE {
                first = Some(memory(&page).await?);
            }
        }
        let opened: u64 = page.js("return window.opened").await?;
        assert_eq!(opened, widgets * OPENED, "each click opened an entry");
        let last = memory(&page).await?;
        let first = first.expect("measured in the loop");
        println!("after {BASELINE}: {first:?}\nafter {widgets}: {last:?}");
        assert!(last.wasm <= first.wasm + MAX_GROWTH, "the engine's memory: {first:?}, then {last:?}");
        assert!(last.held.nodes <= first.held.nodes + 50, "nodes: {first:?}, then {last:?}");
        assert!(last.held.listeners <= first.held.listeners + 5, "listeners: {first:?}, then {last:?}");
        assert!(last.heap < first.heap + first.heap / 10, "the heap: {first:?}, then {last:?}");
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
