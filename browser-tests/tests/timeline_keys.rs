//! Keyboard control of a timeline with many entries: typing a year, text fields and focus.

use anyhow::{Context, Result};
use browser_tests::{Key, Page, in_browser, in_each_engine};

use crate::navigation::host::{DRAWING, ROOT, click, host, open, viewport_text};

/// Returns the label of the focused element in the widget.
async fn focused(page: &Page) -> Result<String> {
    page.js(&format!(
        "const one = {ROOT}.activeElement; return one ? one.getAttribute('aria-label') ?? one.textContent : ''"
    ))
    .await
}

async fn wait_for_focus(page: &Page, condition: &str) -> Result<()> {
    let waited = page
        .wait_until(&format!(
            "(({{ label, one }}) => {condition})({{ one: {ROOT}.activeElement, label: {ROOT}.activeElement?.getAttribute('aria-label') ?? '' }})"
        ))
        .await;
    let at = focused(page).await?;
    waited.with_context(|| format!("the focus is at `{at}`"))
}

async fn focus_drawing(page: &Page) -> Result<()> {
    // The drawing is hidden until its style sheet has loaded.
    page.wait_until(&format!("{DRAWING}?.querySelector('[tabindex=\"0\"]')")).await?;
    page.js::<()>(&format!("{DRAWING}.querySelector('[tabindex=\"0\"]').focus()")).await
}

#[tokio::test]
async fn typed_year_moves_the_tab_stop_and_the_viewport() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        focus_drawing(&page).await?;
        page.type_text("2003").await?;
        wait_for_focus(&page, "label.includes('2003')").await?;
        // A zoomed viewport moves and keeps its length.
        page.type_text("+++++").await?;
        page.wait_until(&format!("{ROOT}.querySelector('.drawing--fitted')")).await?;
        page.settle().await?;
        wait_for_focus(&page, "one.closest('.drawing')").await?;
        page.type_text("2011").await?;
        wait_for_focus(&page, "label.includes('2011')").await?;
        let seen = viewport_text(&page).await?;
        assert!(!seen.contains("1990"), "still zoomed: {seen}");
        assert_eq!(
            page.js::<usize>(&format!(
                "return {DRAWING}.querySelectorAll('[tabindex=\"0\"]').length"
            ))
            .await?,
            1
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_field_keeps_text_editing_keys_and_accepts_non_latin_digits() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        click(&page, ".finder__summary").await?;
        page.js::<()>(&format!("{ROOT}.querySelector('.finder__field').focus()")).await?;
        page.type_text("Entry 77").await?;
        for key in [Key::Left, Key::Left, Key::Home, Key::Right] {
            page.press(key).await?;
        }
        let (value, caret): (String, u32) = page
            .js(&format!("const field = {ROOT}.querySelector('.finder__field'); return [field.value, field.selectionStart]"))
            .await?;
        assert_eq!((&*value, caret), ("Entry 77", 1), "in {}", page.engine());
        for year in ["٢٠٠٣", "۲۰۰۴", "२००५"] {
            // WebKitGTK's driver has no keys for these characters, so the test simulates an on-screen keyboard.
            page.js::<()>(&format!(
                "const field = {ROOT}.querySelector('.finder__field');
                 field.value = '{year}';
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            ))
            .await?;
            let number: String = year
                .chars()
                .filter_map(|digit| (0..10).find(|value| {
                    ['٠', '۰', '०'].iter().any(|naught| u32::from(*naught) + value == u32::from(digit))
                }))
                .map(|value| value.to_string())
                .collect();
            page.wait_until(&format!(
                "{ROOT}.querySelector('.list-head__sight').textContent.endsWith('from January {number} to December {number}')"
            ))
            .await
            .with_context(|| format!("{year} is {number}"))?;
        }
        wait_for_focus(&page, "one.matches('.finder__field')").await
    })
    .await
}

#[tokio::test]
async fn focus_stays_in_the_drawing_when_its_mark_disappears() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        focus_drawing(&page).await?;
        for _ in 0..8 {
            page.type_text("+").await?;
            page.settle().await?;
        }
        wait_for_focus(&page, "one.matches('.mark')").await?;
        // By clicks that keep the focus: the mark becomes part of a cluster, then a filter removes it.
        page.js::<()>(&format!("for (let step = 0; step < 8; step++) {ROOT}.querySelector('.tools__one:nth-child(2)').click()")).await?;
        wait_for_focus(&page, "one.matches('.count')").await?;
        for nth in [3, 4, 2] {
            page.js::<()>(&format!("{ROOT}.querySelector('.filters__choice:nth-child({nth})').click()")).await?;
            page.wait_until(&format!("{ROOT}.querySelector('.filters__choice:nth-child({nth})[aria-pressed=true]')")).await?;
            wait_for_focus(&page, "one.closest('.drawing')").await?;
        }
        // Focus outside the widget is never moved.
        page.js::<()>("document.querySelector('main').insertAdjacentHTML('afterbegin', '<input id=field>'); document.getElementById('field').focus()").await?;
        page.js::<()>(&format!("{ROOT}.querySelector('.filters__choice:nth-child(3)').click()")).await?;
        page.wait_until(&format!("{ROOT}.querySelector('.filters__choice:nth-child(3)[aria-pressed=true]')")).await?;
        page.wait_until("document.activeElement.id === 'field'").await
    })
    .await
}

#[tokio::test]
async fn table_of_a_long_timeline_is_rendered_on_opening_and_follows_the_list() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        let rows = format!("{ROOT}.querySelectorAll('.data tbody tr').length");
        assert_eq!(page.js::<usize>(&format!("return {rows}")).await?, 0, "the table is not rendered yet");
        page.js::<()>(&format!("{ROOT}.querySelector('.data__summary').focus()")).await?;
        page.press(Key::Enter).await?;
        page.wait_until(&format!("{rows} === 20 && {ROOT}.querySelector('.data').open")).await?;
        click(&page, ".pages .stepper__step--later").await?;
        page.wait_until(&format!("{ROOT}.querySelector('.data tbody a').textContent === {ROOT}.querySelector('.entry__title').textContent"))
            .await?;
        let first: String =
            page.js(&format!("return {ROOT}.querySelector('.data tbody a').textContent")).await?;
        assert_ne!(first, "Entry 0", "the second page");
        page.js::<()>(&format!("{ROOT}.querySelector('.data__summary').focus()")).await?;
        page.press(Key::Enter).await?;
        page.wait_until(&format!("{rows} === 0 && !{ROOT}.querySelector('.data').open")).await
    })
    .await
}
