//! The list of events: its first rows, and a disclosure with the rest.

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Screen, Server, Session, dist, in_browser, in_each_engine};
use serde_json::json;

use super::{DECADE, LIMIT, expect_no_errors, open, run, wait_for};

/// The number of rows that are shown, and of all.
const ROWS: [u32; 2] = [12, 54];

async fn shown_rows(page: &Page) -> Result<u32> {
    run(page, "return [...root.querySelectorAll('.entries > .entry')].filter(isVisible).length")
        .await
}

#[tokio::test]
async fn first_rows_are_shown_and_a_disclosure_shows_all() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        for is_live in [false, true] {
            page.open(&server.url(DECADE), &Screen::desktop()).await?;
            if is_live {
                crate::founding_story::hydrate(&page).await?;
            }
            assert_eq!(shown_rows(&page).await?, ROWS[0], "live: {is_live}");
            let summary = page.find(".entries__more").await?;
            assert_eq!(summary.text().await?.trim(), "Show all 54");
            run::<()>(&page, "root.querySelector('.entries__more').focus()").await?;
            page.press(Key::Enter).await?;
            wait_for(&page, "root.querySelector('.entries__rest').open").await?;
            assert_eq!(shown_rows(&page).await?, ROWS[1], "live: {is_live}");
            // The summary is gone, but the next stop of the Tab key is the first of the rows that were folded.
            page.press(Key::Tab).await?;
            let next: String = run(&page, "return root.activeElement.closest('.entries__rest .entry') === root.querySelector('.entries__rest .entry') ? 'the first' : root.activeElement.outerHTML.slice(0, 200)").await?;
            assert_eq!(next, "the first", "live: {is_live}, in {}", page.engine());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mark_whose_row_is_folded_unfolds_the_list_and_shows_its_entry() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        let mark = "marks(drawing('drawing--timeline')).find((mark) => target(mark).closest('.entries__rest'))";
        let point: Option<(f64, f64)> =
            run(&page, &format!("window.entry = target({mark}).closest('.entry__details'); return pointOn({mark})")).await?;
        page.move_mouse(point.context("no mark of a folded row")?).await?;
        page.press_mouse().await?;
        page.release_mouse().await?;
        wait_for(&page, "entry.isConnected && entry.open && root.querySelector('.entries__rest').open && isVisible(entry) && isInView(entry)")
            .await?;
        // It closes with its row, and the list stays as it is.
        wait_for(&page, "root.querySelectorAll('.entry__details[open]').length === 1").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn steps_go_across_the_fold() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default().with_limit(LIMIT).in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        let step = async |direction: &str| {
            run::<()>(&page, &format!("root.querySelector('.stepper__step--{direction}').click()")).await
        };
        let expect = async |nth: u32| {
            wait_for(
                &page,
                &format!(
                    "(() => {{ const open = [...root.querySelectorAll('.entry__details[open]')];
                        return open.length === 1 && [...root.querySelectorAll('.entries > .entry')].indexOf(open[0].closest('.entry')) === {nth} - 1
                            && isVisible(open[0]) && isInView(open[0]) && root.querySelector('.stepper__place').textContent.startsWith('{nth} '); }})()"
                ),
            )
            .await
            .with_context(|| format!("entry {nth}"))
        };
        for nth in 1..=ROWS[0] + 2 {
            step("later").await?;
            expect(nth).await?;
        }
        for nth in (ROWS[0] - 1..=ROWS[0] + 1).rev() {
            step("earlier").await?;
            expect(nth).await?;
        }
        expect_no_errors(&page).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn print_shows_all_rows() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for is_live in [false, true] {
            page.open(&server.url(DECADE), &Screen::desktop()).await?;
            if is_live {
                crate::founding_story::hydrate(&page).await?;
            }
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            page.js::<()>("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))").await?;
            let hidden: Vec<String> = run(
                &page,
                "return [...root.querySelectorAll('.entry .entry__title, .entry .citation__sentence, .panel__facts .citation__sentence')].filter((one) => !isVisible(one)).map((one) => one.textContent)",
            )
            .await?;
            ensure!(hidden.is_empty(), "live: {is_live}: {hidden:#?}");
            assert_eq!(shown_rows(&page).await?, ROWS[1]);
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        Ok(())
    })
    .await
}
