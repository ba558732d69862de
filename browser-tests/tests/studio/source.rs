//! The way from a problem to its place in the text.

use anyhow::Result;
use browser_tests::{Key, Server, dist, in_each_engine};

use super::tab::Tab;

/// The text in the editor.
const EDITOR: &str =
    "document.querySelector('.source__editor').shadowRoot.querySelector('.cm-content')";
/// A condition: the cursor is in it.
const IS_FOCUSED: &str =
    "document.querySelector('.source__editor')?.shadowRoot?.activeElement?.matches('.cm-content')";

#[tokio::test]
async fn source_opens_at_the_problem_that_the_author_followed() -> Result<()> {
    let story = r#"{ "format": 1, "lang": "en", "title": "Two countries", "updated": "2024-13-01",
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
    in_each_engine(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.paste(story).await?;
        tab.press("Open the story", ".start").await?;
        tab.has_title("Two countries").await?;
        tab.press("Check", ".bar").await?;
        tab.press("Go there", ".check").await?;
        page.wait_until("document.querySelector('.tables')").await?;
        tab.press("Source", ".bar").await?;
        page.wait_until(IS_FOCUSED).await?;
        page.type_text("X").await?;
        let text = format!("{EDITOR}.textContent.includes('X\"2024-13-01')");
        page.wait_until(&text).await?;
        // The text stops being JSON at that place, and the tables lead back to it.
        page.press(Key::Tab).await?;
        tab.press("Tables", ".bar").await?;
        tab.press("Go to Source", ".tables").await?;
        page.wait_until(IS_FOCUSED).await?;
        page.press(Key::Delete).await?;
        page.wait_until(&format!("{EDITOR}.textContent.includes('\"updated\": \"2024-13-01')"))
            .await
    })
    .await
}
