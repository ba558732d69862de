//! That a machine finds nothing wrong for readers who do not see, hear or point as most do.

use anyhow::Result;
use browser_tests::{Page, Screen, Server, dist, in_browser};

use crate::founding::wake;
use crate::page::{STORIES, first_page};

#[tokio::test]
async fn axe_finds_nothing_in_light_and_dark_open_and_closed() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for story in STORIES {
            for screen in [Screen::desk(), Screen::desk().dark(), Screen::phone()] {
                page.open(&server.url(&first_page(story)), &screen).await?;
                assert_sound(&page, &format!("{story:?}, {screen:?}, untouched")).await?;
                wake(&page).await?;
                for open in ["false", "true"] {
                    page.js::<()>(&format!(
                        "for (const details of document.querySelectorAll('details:not([name])')) details.open = {open}"
                    ))
                    .await?;
                    assert_sound(&page, &format!("{story:?}, {screen:?}, open {open}")).await?;
                }
            }
        }
        Ok(())
    })
    .await
}

async fn assert_sound(page: &Page, state: &str) -> Result<()> {
    let found = page.accessibility_violations().await?;
    let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{state}:\n{}", listed.join("\n"));
    Ok(())
}
