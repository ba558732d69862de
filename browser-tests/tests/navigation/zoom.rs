//! Zooming into a timeline of many entries with its buttons and clusters.

use anyhow::Result;
use browser_tests::{Page, in_browser, in_each_engine};

use super::host::{
    DRAWING, ENTRIES, ROOT, click, host, listed_entries, open, viewport_text,
    wait_for_viewport_change,
};

#[tokio::test]
async fn ten_thousand_entries_render_a_bounded_number_of_elements() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        let count = format!("return {ROOT}.querySelectorAll('*').length");
        for step in 0..9 {
            if step > 0 {
                page.wait_until(&format!("{ROOT}.querySelector('.drawing--fitted')")).await?;
            }
            let nodes: usize = page.js(&count).await?;
            assert!(nodes <= 1500, "{nodes} elements after {step} steps");
            let sum: usize = page
                .js(&format!(
                    "return {DRAWING}.querySelectorAll('.mark').length +
                        [...{DRAWING}.querySelectorAll('.count')].reduce((sum, count) => sum +
                            Number(count.getAttribute('aria-label').match(/([\\d,]+) event/)[1].replace(',', '')), 0)"
                ))
                .await?;
            let all = listed_entries(&page).await?;
            // The list contains entries that overlap the viewport; the drawing also shows those that began earlier.
            assert!(0 < sum && sum <= all + 600 && (step > 0 || sum == ENTRIES), "{sum} of {all} entries are drawn");
            if step < 8 {
                let before = viewport_text(&page).await?;
                click(&page, ".tools__one:nth-child(3)").await?;
                wait_for_viewport_change(&page, &before).await?;
            }
        }
        assert!(page.recorded_errors().await?.is_empty(), "{:?}", page.recorded_errors().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn cluster_zooms_in_until_single_entries_are_shown() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        for _ in 0..12 {
            if page.js(&format!("return !!{DRAWING}.querySelector('.mark')")).await? {
                break;
            }
            let before = viewport_text(&page).await?;
            click_cluster(&page).await?;
            wait_for_viewport_change(&page, &before).await?;
        }
        let date: String = page
            .js(&format!("return {DRAWING}.querySelector('.mark').getAttribute('aria-label')"))
            .await?;
        assert!(date.contains("Entry"), "{date}");
        Ok(())
    })
    .await
}

/// Clicks the cluster in the middle.
async fn click_cluster(page: &Page) -> Result<()> {
    page.js::<()>(&format!(
        "const counts = [...{DRAWING}.querySelectorAll('.count:not(.count--pile)')];
         counts[counts.length >> 1].dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
    ))
    .await
}

#[tokio::test]
async fn axe_finds_no_violation_in_a_zoomed_and_searched_timeline() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        click(&page, ".finder__summary").await?;
        for _ in 0..6 {
            let before = viewport_text(&page).await?;
            click(&page, ".tools__one:nth-child(3)").await?;
            wait_for_viewport_change(&page, &before).await?;
            let violations = page.accessibility_violations().await?;
            assert!(violations.is_empty(), "{}: {violations:#?}", viewport_text(&page).await?);
        }
        Ok(())
    })
    .await
}
