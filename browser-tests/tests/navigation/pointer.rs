//! Mouse and touch navigation in a timeline of many entries.

use anyhow::Result;
use browser_tests::{Page, in_browser};
use serde_json::json;

use super::host::{DRAWING, ROOT, host, open, viewport_text, wait_for_viewport_change};

#[tokio::test]
async fn mouse_drag_moves_the_viewport_and_wheel_zooms_only_with_ctrl() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        let (x, y) = middle(&page).await?;
        let wheel = async |down: f64, modifiers: u32| {
            page.cdp(
                "Input.dispatchMouseEvent",
                json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down, "modifiers": modifiers }),
            )
            .await
        };
        let before = viewport_text(&page).await?;
        wheel(300.0, 0).await?;
        page.wait_until("scrollY > 0").await?;
        assert_eq!(viewport_text(&page).await?, before, "the page scrolls, the viewport stays");
        page.js::<()>("scrollTo({ top: 0, behavior: 'instant' })").await?;

        // Modifier 2 is Ctrl.
        wheel(-720.0, 2).await?;
        wait_for_viewport_change(&page, &before).await?;
        assert_eq!(page.js::<f64>("return scrollY").await?, 0.0);
        let zoomed = viewport_text(&page).await?;

        drag(&page, (x, y), -200.0).await?;
        wait_for_viewport_change(&page, &zoomed).await?;
        let open: usize = page
            .js(&format!("return {ROOT}.querySelectorAll('.entry__details[open]').length"))
            .await?;
        assert_eq!(open, 0, "a drag is not a click");
        assert!(page.errors().await?.is_empty());
        Ok(())
    })
    .await
}

/// Returns the centre of the drawing in viewport pixels.
async fn middle(page: &Page) -> Result<(f64, f64)> {
    page.js(&format!(
        "const {{ left, top, width, height }} = {DRAWING}.getBoundingClientRect();
         return [left + width / 2, top + height / 2]"
    ))
    .await
}

async fn drag(page: &Page, (x, y): (f64, f64), way: f64) -> Result<()> {
    let mouse = async |kind: &str, x: f64| {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        page.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": 1, "clickCount": 1 }),
        )
        .await
    };
    mouse("mousePressed", x).await?;
    for step in 1..=8 {
        mouse("mouseMoved", x + way * f64::from(step) / 8.0).await?;
    }
    mouse("mouseReleased", x + way).await?;
    Ok(())
}

#[tokio::test]
async fn pinch_zooms_and_vertical_swipe_scrolls_the_page() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        page.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true, "maxTouchPoints": 5 }),
        )
        .await?;
        open(&page, &server).await?;
        let (x, y) = middle(&page).await?;
        let touch = async |kind: &str, points: &[(f64, f64)]| {
            let points: Vec<_> = points
                .iter()
                .enumerate()
                .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
                .collect();
            page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
                .await
        };
        let before = viewport_text(&page).await?;
        touch("touchStart", &[(x - 40.0, y), (x + 40.0, y)]).await?;
        for step in 1..=6 {
            let apart = 40.0 + 30.0 * f64::from(step);
            touch("touchMove", &[(x - apart, y), (x + apart, y)]).await?;
        }
        touch("touchEnd", &[]).await?;
        wait_for_viewport_change(&page, &before).await?;
        let zoomed = viewport_text(&page).await?;

        touch("touchStart", &[(x, y)]).await?;
        for step in 1..=6 {
            touch("touchMove", &[(x, y - 30.0 * f64::from(step))]).await?;
        }
        touch("touchEnd", &[]).await?;
        page.wait_until("scrollY > 0").await?;
        assert_eq!(viewport_text(&page).await?, zoomed, "the viewport stays");
        Ok(())
    })
    .await
}
