//! axe-core finds no violation on any screen of the studio.

use anyhow::Result;
use browser_tests::{Page, Screen, Server, dist, in_browser};

use super::{author::Author, tab::Tab};

/// Checks the screen that is shown, and its colours in the dark.
async fn check(page: &Page, screen: &str) -> Result<()> {
    let violations = page.accessibility_violations().await?;
    assert!(violations.is_empty(), "{screen}: {violations:#?}");
    page.use_screen(&Screen::new(1440, 900).dark()).await?;
    let violations = page.colour_violations().await?;
    assert!(violations.is_empty(), "{screen}, dark: {violations:#?}");
    page.use_screen(&Screen::new(1440, 900)).await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_of_the_studio() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let author = Author::open(&page, &server, &Screen::new(1440, 900)).await?;
        let tab = Tab { page: page.clone() };
        check(&page, "start").await?;
        tab.begin("A title").await?;
        author.open_card("$10bn", '1').await?;
        check(&page, "evidence").await?;
        for screen in ["Tables", "Source"] {
            tab.press(screen, ".bar").await?;
            page.wait_until(&format!("document.querySelector('main .{}')", screen.to_lowercase()))
                .await?;
            check(&page, screen).await?;
        }
        for (button, dialog) in [
            ("Check", "dialog[open]"),
            ("Languages", "dialog[open]"),
            ("Publish", "dialog.publish[open]"),
        ] {
            tab.press(button, ".bar").await?;
            page.wait_until(&format!("document.querySelector('{dialog}')")).await?;
            check(&page, button).await?;
            page.js::<serde_json::Value>("document.querySelector('dialog[open]').close()").await?;
            page.wait_until("!document.querySelector('dialog[open]')").await?;
        }
        Ok(())
    })
    .await
}
