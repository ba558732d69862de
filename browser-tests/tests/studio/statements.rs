//! A statement of another source about a fact, added in the tables.

use anyhow::Result;
use browser_tests::{Screen, Server, dist, in_each_engine};
use serde_json::{Value, json};

use super::tab::Tab;

/// The facts that the rows dispute.
const FACTS: &str =
    "[...document.querySelectorAll('[id^=cell-][id$=\"-1\"]')].map((it) => it.innerText)";

#[tokio::test]
async fn another_source_disputes_a_fact_without_json() -> Result<()> {
    in_each_engine(async |page| {
        let server = Server::start(dist()).await?;
        let address = "/studio.html?open=stories/kazakhstan-uzbekistan-2024.json";
        page.open(&server.url(address), &Screen::new(1440, 900)).await?;
        let tab = Tab { page: page.clone() };
        tab.press("Tables", ".bar").await?;
        tab.press("Statements", ".tabs").await?;
        page.wait_until("document.querySelector('#cell-0-1')").await?;
        let before: Vec<String> = page.js(&format!("return {FACTS}")).await?;
        tab.press("+ Row", ".tools").await?;
        page.wait_until("document.querySelector('#fact-search')").await?;
        let search = "const field = document.querySelector('#fact-search');
            field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))";
        page.js_with::<Value>(search, vec![json!("trade 10bn")]).await?;
        page.wait_until("document.querySelectorAll('.sheet-box__list li').length === 1").await?;
        tab.press("Another source disputes it", ".sheet-box").await?;
        page.wait_until(&format!("{FACTS}.length === {}", before.len() + 1)).await?;
        let after: Vec<String> = page.js(&format!("return {FACTS}")).await?;
        let named = |facts: &[String]| facts.iter().filter(|it| it.contains("USD 10bn")).count();
        assert_eq!((named(&before), named(&after)), (0, 1), "{after:?}");
        tab.says("[aria-label=\"Tables\"]", "empty").await?;
        page.js::<Value>("document.querySelector('.bar__icon').click()").await?;
        page.wait_until(&format!("{FACTS}.length === {}", before.len())).await
    })
    .await
}
