//! The keyboard across the panels.

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Screen, Server, Session, dist, in_each_engine};

use super::{DECADE, LIMIT, expect_no_errors, open, run, wait_for};

/// Focuses the tab stop of the timeline.
async fn focus_tab_stop(page: &Page) -> Result<()> {
    wait_for(page, "drawing('drawing--timeline')?.querySelector('[tabindex=\"0\"]')").await?;
    run(page, "drawing('drawing--timeline').querySelector('[tabindex=\"0\"]').focus()").await
}

/// Presses a key and waits until the focus is at the mark that an expression gives. `here` is the mark that had the focus.
async fn press_to(page: &Page, key: Key, mark: &str) -> Result<()> {
    run::<()>(page, "window.here = root.activeElement").await?;
    run::<()>(page, &format!("window.goal = {mark}")).await?;
    page.press(key).await?;
    let waited = wait_for(page, "root.activeElement === window.goal").await;
    let names: [String; 3] = run(
        page,
        "return [here, goal, root.activeElement].map((one) => one?.getAttribute('aria-label') ?? one?.outerHTML.slice(0, 100) ?? '')",
    )
    .await?;
    waited.with_context(|| format!("from, to, but at: {names:?}"))?;
    wait_for(page, "isInView(root.activeElement)")
        .await
        .with_context(|| format!("{names:?}: it is outside the window"))
}

/// The nearest mark in another drawing.
fn nearest(panel: &str) -> String {
    format!(
        "marks(drawing('{panel}')).reduce((best, mark) =>
            Math.abs(day(mark) - day(here)) < Math.abs(day(best) - day(here)) ? mark : best)"
    )
}

/// The mark of the same drawing that many marks later, as far as there is one.
fn later(step: i32) -> String {
    format!(
        "(() => {{ const all = marks(here.closest('.drawing'));
            return all[Math.max(0, Math.min(all.length - 1, all.indexOf(here) + {step}))]; }})()"
    )
}

#[tokio::test]
async fn arrows_go_to_the_nearest_mark_of_the_next_panel_and_along_it() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        focus_tab_stop(&page).await?;
        for key in [Key::End, Key::Left] {
            page.press(key).await?;
        }
        press_to(&page, Key::Up, &nearest("drawing--projects")).await?;
        press_to(&page, Key::Home, &later(-1000)).await?;
        press_to(&page, Key::Left, &later(-1)).await?;
        press_to(&page, Key::Right, &later(1)).await?;
        press_to(&page, Key::End, &later(1000)).await?;
        press_to(&page, Key::Up, &nearest("drawing--measure")).await?;
        press_to(&page, Key::Left, &later(-1)).await?;
        press_to(&page, Key::Right, &later(1)).await?;
        press_to(&page, Key::End, &later(1000)).await?;
        press_to(&page, Key::Right, &later(1)).await?;
        press_to(&page, Key::Home, &later(-1000)).await?;
        press_to(&page, Key::Up, "here").await?;
        press_to(&page, Key::Down, &nearest("drawing--projects")).await?;
        press_to(&page, Key::Down, &nearest("drawing--timeline")).await?;
        expect_no_errors(&page).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn left_is_later_in_a_story_from_right_to_left() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, "/egypt-turkiye-2026.ar.html", &Screen::desktop()).await?;
        focus_tab_stop(&page).await?;
        page.press(Key::Up).await?;
        wait_for(&page, "root.activeElement.closest('.drawing--measure')").await?;
        press_to(&page, Key::Home, &later(-1000)).await?;
        press_to(&page, Key::Left, &later(1)).await?;
        press_to(&page, Key::Right, &later(-1)).await?;
        press_to(&page, Key::End, &later(1000)).await?;
        let (first, last): (f64, f64) = run(
            &page,
            "const all = marks(drawing('drawing--measure')).filter((mark) => mark.matches('.value')).map((mark) => mark.getBoundingClientRect().right);
             return [all[0], all.at(-1)]",
        )
        .await?;
        assert!(last < first, "later is to the left: {last}, {first}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn enter_opens_the_receipt_below_the_panel_and_escape_closes_it() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        focus_tab_stop(&page).await?;
        page.press(Key::Up).await?;
        page.press(Key::Up).await?;
        wait_for(&page, "root.activeElement.closest('.drawing--measure')").await?;
        for kind in ["goal-line", "value"] {
            run::<()>(&page, &format!("marks(drawing('drawing--measure')).findLast((mark) => mark.classList.contains('{kind}')).focus()")).await?;
            run::<()>(&page, "window.here = root.activeElement").await?;
            page.press(Key::Enter).await?;
            wait_for(&page, "isVisible(target(here)) && isInView(target(here))")
                .await
                .with_context(|| format!("{kind}: the receipt is not shown"))?;
            let state: (bool, bool, bool) = run(
                &page,
                "return [target(here).closest('details.receipt').open, here.closest('.panel').querySelector('.panel__facts').open,
                    root.activeElement === here]",
            )
            .await?;
            assert_eq!(state, (true, true, true), "{kind}: the receipt and the list are open, and the mark has the focus");
            page.press(Key::Escape).await?;
            wait_for(&page, "!here.closest('.panel').querySelector('.panel__facts').open && root.activeElement === here")
                .await
                .with_context(|| format!("{kind}: Escape closes the list"))?;
        }
        let address: String = page.js("return location.hash").await?;
        assert_eq!(address, "", "the address does not change");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_panels_are_one_tab_stop() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default().with_limit(LIMIT).in_each_engine(async |page| {
        for path in [DECADE, "/egypt-turkiye-2026.ar.html", "/european-union-china.en.html"] {
            open(&page, &server, path, &Screen::desktop()).await?;
            let stops = "drawings().flatMap((one) => [...one.querySelectorAll('a')]).filter((one) => one.tabIndex === 0).length";
            assert_eq!(run::<u32>(&page, &format!("return {stops}")).await?, 1, "{path}");
            for moves in [0, 1, 2] {
                focus_tab_stop(&page).await?;
                for _ in 0..moves {
                    page.press(Key::Up).await?;
                }
                wait_for(&page, "root.activeElement.closest('.drawing')").await?;
                for held in [&[][..], &[Key::Shift]] {
                    let mut left = 0;
                    // Below a mark of another panel the tab stop itself is one more stop.
                    while run(&page, "return Boolean(root.activeElement.closest('.drawing'))").await? {
                        ensure!(left < 2, "{path}, {moves} panels up: Tab stays in the drawings");
                        page.press_with(held, Key::Tab).await?;
                        left += 1;
                    }
                    ensure!(moves > 0 || left == 1, "{path}: {left} stops in the timeline");
                    focus_tab_stop(&page).await?;
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn zoom_keys_work_in_every_panel_and_keep_its_focus() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        focus_tab_stop(&page).await?;
        page.press(Key::End).await?;
        for panel in ["drawing--timeline", "drawing--projects", "drawing--measure"] {
            wait_for(&page, &format!("root.activeElement.closest('.{panel}')")).await?;
            let sight = "root.querySelector('.list-head__sight').textContent";
            for key in ["+", "-", "+", "0"] {
                // As a reader who sees the result before the next key.
                page.settle().await?;
                let before: String = run(&page, &format!("return {sight}")).await?;
                page.type_text(key).await?;
                wait_for(&page, &format!("{sight} !== {}", serde_json::json!(before)))
                    .await
                    .with_context(|| format!("{key} in {panel}"))?;
                wait_for(&page, &format!("root.activeElement?.closest('.{panel}')"))
                    .await
                    .with_context(|| format!("{key} takes the focus from {panel}"))?;
            }
            page.settle().await?;
            page.press(Key::Up).await?;
        }
        expect_no_errors(&page).await?;
        Ok(())
    })
    .await
}
