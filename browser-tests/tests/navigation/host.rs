//! Host page with a timeline of many entries.

use std::fmt::Write;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist};
use serde_json::json;

/// The number of entries in the story.
pub(crate) const ENTRIES: usize = 10_000;
/// The shadow root of the widget.
pub(crate) const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";
/// The visible drawing.
pub(crate) const DRAWING: &str =
    "[...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('.drawing')]
    .find((drawing) => drawing.getClientRects().length)";

/// Returns a story with this number of entries, distributed evenly over thirty years.
fn story(entries: usize) -> String {
    let kinds = ["visit", "talks", "agreement", "institution", "project", "summit"];
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": "Many entries",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "s", "publisher": "S" }], "events": ["#,
    );
    for nth in 0..entries {
        let day = nth * (30 * 336) / entries;
        let (year, month, day) = (1990 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        let (comma, kind) = (if nth == 0 { "" } else { "," }, kinds[nth % 6]);
        let (from, to) = if nth % 2 == 0 { ("a", "b") } else { ("b", "a") };
        let date = match nth % 20 {
            7 => format!("{year}-{month:02}"),
            11 => format!("{year}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            r#"{comma}{{ "id": "e{nth}", "kind": "{kind}", "date": "{date}", "title": "Entry {nth}",
                "from": "{from}", "to": "{to}", "cite": [{{ "source": "s", "sentence": "Sentence {nth}." }}] }}"#
        );
    }
    text + "] }"
}

/// Serves a host page with the story and long content below it.
pub(crate) async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/many.json", Reply::text("application/json", story(ENTRIES)));
    server.put(
        "/host",
        Reply::page(
            "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head><body>\
             <main><h1>Host</h1><diplo-graph src=/many.json></diplo-graph><p style='height: 3000px'>Below.</p></main>\
             <script type=module src=/v1/diplograph.js></script>",
        ),
    );
    Ok(server)
}

pub(crate) async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desktop()).await?;
    page.wait_until(&format!("{ROOT}?.querySelector('.place--live .foot')")).await
}

/// Returns the text that describes the viewport.
pub(crate) async fn viewport_text(page: &Page) -> Result<String> {
    page.js(&format!("return {ROOT}.querySelector('.list-head__sight').textContent")).await
}

/// Returns the number of entries in the list.
pub(crate) async fn listed_entries(page: &Page) -> Result<usize> {
    let words = viewport_text(page).await?;
    let number: String = words.split(' ').next().unwrap_or_default().replace(',', "");
    Ok(number.parse()?)
}

pub(crate) async fn click(page: &Page, selector: &str) -> Result<()> {
    Ok(page.find_in_shadow("diplo-graph", selector).await?.click().await?)
}

/// Waits until the viewport text differs from `before`.
pub(crate) async fn wait_for_viewport_change(page: &Page, before: &str) -> Result<()> {
    let text =
        format!("{ROOT}.querySelector('.list-head__sight').textContent !== {}", json!(before));
    page.wait_until(&text).await
}
