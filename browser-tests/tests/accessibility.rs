//! axe-core finds no violation in any state of the pages.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Engine, Page, Screen, Server, Session, Violation, dist, is_full};

use crate::founding_story::hydrate;
use crate::page::STORIES;

/// The full matrix takes minutes, so each engine has its own test and the tests run in parallel.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// Pages, and the states in which each page is checked after hydration.
struct Matrix {
    pages: Vec<String>,
    widths: &'static [u32],
    open: &'static [bool],
    /// True if the colour rules are also checked in the dark theme, which changes only colours.
    dark: bool,
}

impl Matrix {
    /// Every combination.
    fn full() -> Self {
        Self {
            pages: pages(|_, _| true),
            widths: &[1200, 680, 320],
            open: &[false, true],
            dark: true,
        }
    }

    /// Each story in its first language: on desktop and phone, everything open, in both themes.
    fn stories() -> Self {
        let is_first = |languages: &[&str], lang: &str| languages[0] == lang;
        Self { pages: pages(is_first), widths: &[1200, 320], open: &[true], dark: true }
    }

    /// The story with all languages, in each language: a language changes only texts and their direction.
    fn languages() -> Self {
        let is_other =
            |languages: &[&str], lang: &str| languages.len() == 12 && languages[0] != lang;
        Self { pages: pages(is_other), widths: &[680], open: &[true], dark: false }
    }

    /// A short story, a long story and a right-to-left story, for engines that differ only in their own roles.
    fn sample() -> Self {
        let pages =
            ["kazakhstan-uzbekistan-2024.en", "kazakhstan-uzbekistan.en", "egypt-turkiye-2026.ar"];
        Self { pages: pages.map(str::to_owned).into(), widths: &[680], open: &[true], dark: false }
    }
}

/// Returns the page names of the selected stories and languages; `is_chosen` receives all languages of the story.
fn pages(is_chosen: impl Fn(&[&str], &str) -> bool) -> Vec<String> {
    let all = STORIES.iter().flat_map(|(story, languages)| {
        languages.iter().map(move |lang| (story, *languages, *lang))
    });
    let chosen = all.filter(|(_, languages, lang)| is_chosen(languages, lang));
    chosen.map(|(story, _, lang)| format!("{story}.{lang}")).collect()
}

#[tokio::test]
async fn axe_finds_no_violation_in_chromium() -> Result<()> {
    assert_no_violations(Engine::Chromium, &[Matrix::stories(), Matrix::languages()]).await
}

#[tokio::test]
async fn axe_finds_no_violation_in_firefox() -> Result<()> {
    assert_no_violations(Engine::Firefox, &[Matrix::sample()]).await
}

#[tokio::test]
async fn axe_finds_no_violation_in_webkit() -> Result<()> {
    assert_no_violations(Engine::WebKit, &[Matrix::sample()]).await
}

/// Checks each page before hydration and in each state after it; uses the full matrix if the full suite runs.
async fn assert_no_violations(engine: Engine, usual: &[Matrix]) -> Result<()> {
    let server = Server::start(dist()).await?;
    let full = [Matrix::full()];
    let matrices = if is_full() { &full[..] } else { usual };
    let look = async |page: Page| {
        for matrix in matrices {
            for name in &matrix.pages {
                page.open(&server.url(&format!("/{name}.html")), &Screen::desktop()).await?;
                let found = page.accessibility_violations().await?;
                assert_empty(&found, &format!("{name}, server-rendered"));
                hydrate(&page).await?;
                check_states(&page, name, matrix).await?;
            }
        }
        Ok(())
    };
    Session::default().with_limit(LIMIT).in_engine(engine, look).await
}

async fn check_states(page: &Page, name: &str, matrix: &Matrix) -> Result<()> {
    const THEME: &str = "document.querySelector('diplo-graph').theme = arguments[0]";
    for width in matrix.widths {
        page.use_screen(&Screen::new(*width, 900)).await?;
        for open in matrix.open {
            set_open(page, *open).await?;
            let state = format!("{name}, {width}, open: {open}");
            page.js_with::<()>(THEME, vec!["light".into()]).await?;
            assert_empty(&page.accessibility_violations().await?, &state);
            if matrix.dark {
                page.js_with::<()>(THEME, vec!["dark".into()]).await?;
                assert_empty(&page.colour_violations().await?, &format!("{state}, dark"));
            }
        }
    }
    Ok(())
}

/// Opens or closes all receipts and lists. Of the entries of a timeline, only one can be open.
async fn set_open(page: &Page, open: bool) -> Result<()> {
    let rest = "document.querySelectorAll('details:not([name])')";
    page.js(&format!(
        "for (const details of {rest}) details.open = {open};
         const entry = document.querySelector('.entry__details');
         if (entry) entry.open = {open};"
    ))
    .await
}

fn assert_empty(found: &[Violation], state: &str) {
    let listed: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{state}:\n{}", listed.join("\n"));
}
