//! That a machine finds nothing wrong for readers who do not see, hear or point as most do.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Engine, Page, Screen, Server, Session, Violation, dist};

use crate::founding::wake;
use crate::page::STORIES;

/// Minutes of work, so each engine has a test of its own, and they run beside each other.
const LIMIT: Duration = Duration::from_secs(20 * 60);

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_chromium() -> Result<()> {
    axe_finds_nothing(Engine::Chromium).await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_firefox() -> Result<()> {
    axe_finds_nothing(Engine::Firefox).await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_webkit() -> Result<()> {
    axe_finds_nothing(Engine::WebKit).await
}

/// In any story, language, width and theme, before the script and after it, open and closed.
async fn axe_finds_nothing(engine: Engine) -> Result<()> {
    let server = Server::start(dist()).await?;
    let session = Session::default().with_limit(LIMIT);
    let look = async |page: Page| {
        for (story, languages) in STORIES {
            for lang in languages {
                let name = format!("{story}.{lang}");
                page.open(&server.url(&format!("/{name}.html")), &Screen::desk()).await?;
                assert_sound(
                    &page.accessibility_violations().await?,
                    &format!("{name}, untouched"),
                );
                wake(&page).await?;
                for width in [1200, 680, 320] {
                    page.use_screen(&Screen::new(width, 900)).await?;
                    for open in [false, true] {
                        set_open(&page, open).await?;
                        assert_in_both_themes(&page, &format!("{name}, {width}, open {open}"))
                            .await?;
                    }
                }
            }
        }
        Ok(())
    };
    session.in_engine(engine, look).await
}

/// Opens all receipts and lists, or closes them; of the entries of a timeline one alone can be open.
async fn set_open(page: &Page, open: bool) -> Result<()> {
    let rest = "document.querySelectorAll('details:not([name])')";
    page.js(&format!(
        "for (const details of {rest}) details.open = {open};
         const entry = document.querySelector('.entry__details');
         if (entry) entry.open = {open};"
    ))
    .await
}

async fn assert_in_both_themes(page: &Page, state: &str) -> Result<()> {
    const THEME: &str = "document.querySelector('diplo-graph').theme = arguments[0]";
    page.js_with::<()>(THEME, vec!["light".into()]).await?;
    assert_sound(&page.accessibility_violations().await?, state);
    // A theme changes colours and nothing else.
    page.js_with::<()>(THEME, vec!["dark".into()]).await?;
    assert_sound(&page.colour_violations().await?, &format!("{state}, dark"));
    Ok(())
}

fn assert_sound(found: &[Violation], state: &str) {
    let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{state}:\n{}", listed.join("\n"));
}
