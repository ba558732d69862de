//! The guide follows the pointer and the focus in every panel.

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Screen, Server, dist, in_each_engine};

use super::{DECADE, PANELS, open, run, wait_for};

/// Returns the text of the guide.
async fn sentence(page: &Page) -> Result<String> {
    run(page, "return guide()").await
}

/// Checks that the guide's line is at a mark, given by an expression.
async fn expect_line_at(page: &Page, mark: &str) -> Result<()> {
    let (at, from, to): (f64, f64, f64) = run(
        page,
        &format!("const {{ left, right }} = ({mark}).getBoundingClientRect(); return [line(), left, right]"),
    )
    .await?;
    ensure!(
        from - 2.0 <= at && at <= to + 2.0,
        "the line is at {at}, the mark from {from} to {to}"
    );
    Ok(())
}

#[tokio::test]
async fn pointer_over_a_mark_of_each_panel_moves_the_line_and_the_sentence() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        let mut seen = vec![sentence(&page).await?];
        for panel in PANELS {
            for nth in [1, 4] {
                let mark = format!("marks(drawing('{panel}')).at(-{nth})");
                let point: Option<(f64, f64)> =
                    run(&page, &format!("return pointOn({mark})")).await?;
                let point = point.with_context(|| {
                    format!("{panel}, mark {nth}: no point of it can be clicked")
                })?;
                page.move_mouse(point).await?;
                let before = serde_json::json!(seen.last());
                wait_for(&page, &format!("guide() !== {before}"))
                    .await
                    .with_context(|| format!("{panel}, mark {nth}: the sentence stays"))?;
                expect_line_at(&page, &mark)
                    .await
                    .with_context(|| format!("{panel}, mark {nth}"))?;
                seen.push(sentence(&page).await?);
                let said: String = run(&page, "return said()").await?;
                ensure!(said.is_empty(), "a pointer says nothing: {said}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn focus_on_a_mark_of_each_panel_moves_the_guide_and_says_its_sentence() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, DECADE, &Screen::desktop()).await?;
        run::<()>(&page, "drawing('drawing--timeline').querySelector('[tabindex=\"0\"]').focus()")
            .await?;
        for (panel, keys) in [
            ("drawing--timeline", [Key::End, Key::Left]),
            ("drawing--projects", [Key::Up, Key::Home]),
            ("drawing--measure", [Key::Up, Key::Home]),
        ] {
            for key in keys {
                let before = serde_json::json!(sentence(&page).await?);
                page.press(key).await?;
                wait_for(
                    &page,
                    &format!("root.activeElement.closest('.{panel}') && guide() !== {before}"),
                )
                .await
                .with_context(|| format!("{panel}: the sentence stays"))?;
                expect_line_at(&page, "root.activeElement").await.context(panel)?;
                // The live region has the sentence of the guide, once.
                wait_for(&page, "said() === guide()")
                    .await
                    .with_context(|| format!("{panel}: the sentence is not said"))?;
                let regions: u32 =
                    run(&page, "return root.querySelectorAll('[role=status], [aria-live]').length")
                        .await?;
                assert_eq!(regions, 1);
            }
        }
        Ok(())
    })
    .await
}
