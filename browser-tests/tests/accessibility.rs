//! That a machine finds nothing wrong for readers who do not see, hear or point as most do.

use anyhow::Result;
use browser_tests::{Screen, Server, dist, in_browser};

use crate::page::STORIES;

#[tokio::test]
async fn axe_finds_nothing_in_light_and_dark_open_and_closed() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for story in STORIES {
            for screen in [Screen::desk(), Screen::desk().dark(), Screen::phone()] {
                page.open(&server.url(&format!("/?story={story}")), &screen).await?;
                let drawn =
                    "document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')";
                page.wait_until(drawn).await?;
                for open in ["false", "true"] {
                    page.js::<()>(&format!(
                        "for (const details of document.querySelector('diplo-graph').shadowRoot
                            .querySelectorAll('details:not([name])')) details.open = {open}"
                    ))
                    .await?;
                    let found = page.accessibility_violations().await?;
                    let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
                    assert!(
                        found.is_empty(),
                        "{story}, {screen:?}, open {open}:\n{}",
                        listed.join("\n")
                    );
                }
            }
        }
        Ok(())
    })
    .await
}
