//! The picture: the guide, the keys, the zoom and the layout of the panels, and the list of events below them.

mod guide;
mod keys;
mod list;
mod menu;
mod no_script;
mod overlap;
mod zoom;

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Page, Screen, Server};

use crate::founding_story::hydrate;

/// The time limit of a test of many pages.
const LIMIT: Duration = Duration::from_secs(400);

/// The story of a decade, which has all panels.
const DECADE: &str = "/kazakhstan-uzbekistan.en.html";

/// The panels of the story of a decade that are asked about, by the classes of their drawings.
const PANELS: [&str; 3] = ["drawing--measure", "drawing--projects", "drawing--timeline"];

/// Functions for scripts: the displayed drawings, and their marks in order of time.
const FUNCTIONS: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot ?? document;
    const drawings = () => [...root.querySelectorAll('.drawing')].filter((one) => one.getClientRects().length);
    const drawing = (name) => drawings().find((one) => one.classList.contains(name));
    const day = (mark) => Number(mark.dataset.day);
    const marks = (drawing) => [...drawing.querySelectorAll('a[data-day]')].filter((one) => one.getClientRects().length)
        .map((mark, nth) => [day(mark), nth, mark]).sort(([a, m], [b, n]) => a - b || m - n).map(([, , mark]) => mark);
    const guide = () => root.querySelector('.guide').textContent;
    const said = () => root.querySelector('[role=status]').textContent;
    const line = () => { const { left, width } = root.querySelector('.guide-line__hair').getBoundingClientRect(); return left + width / 2; };
    const hash = (mark) => mark.getAttribute('href').slice(1);
    const target = (mark) => root.querySelector(`[id=\"${hash(mark)}\"]`);
    const isVisible = (one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && one.getClientRects().length > 0;
    const isInView = (one) => { const { top, bottom } = one.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
    // A point where a click meets the mark and nothing else, away from its edges.
    const pointOn = (mark) => {
        mark.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (const { left, top, width, height } of [mark, ...mark.querySelectorAll('*')].map((one) => one.getBoundingClientRect())) {
            const hits = [];
            for (let row = 0; row <= 10; row++) for (let column = 0; column <= 10; column++) {
                const x = Math.round(left + width * column / 10), y = Math.round(top + height * row / 10);
                if (root.elementFromPoint(x, y)?.closest('a') === mark) hits.push([x, y]);
            }
            if (hits.length) return hits[Math.floor(hits.length / 2)];
        }
        return null;
    };";

/// Opens a page of a story and starts its engine.
async fn open(page: &Page, server: &Server, path: &str, screen: &Screen) -> Result<()> {
    page.open(&server.url(path), screen).await?;
    hydrate(page).await
}

/// Runs a script that may call [`FUNCTIONS`].
async fn run<T: serde::de::DeserializeOwned>(page: &Page, script: &str) -> Result<T> {
    page.js(&format!("{FUNCTIONS} {script}")).await
}

/// Waits until an expression that may call [`FUNCTIONS`] is true.
async fn wait_for(page: &Page, condition: &str) -> Result<()> {
    page.wait_until(&format!("(() => {{ {FUNCTIONS} return {condition} }})()")).await
}

/// Checks that the page has reported no error. Only Chromium tells those of a page of ours.
async fn expect_no_errors(page: &Page) -> Result<()> {
    if page.engine() == Engine::Chromium {
        let errors = page.errors().await?;
        ensure!(errors.is_empty(), "{errors:#?}");
    }
    Ok(())
}
