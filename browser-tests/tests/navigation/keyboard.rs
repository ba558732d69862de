//! Keyboard navigation in the drawing of a timeline of many entries.

use anyhow::{Context, Result};
use browser_tests::{Key, in_each_engine};

use super::host::{DRAWING, ROOT, host, open};

#[tokio::test]
async fn keys_move_the_viewport_and_keep_the_focus_in_the_drawing() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        page.js::<()>(&format!("{DRAWING}.querySelector('[tabindex=\"0\"]').focus()")).await?;
        let focused = async || -> Result<String> {
            page.js(&format!("return {ROOT}.activeElement?.getAttribute('aria-label') ?? ''")).await
        };
        let stops = format!("return {DRAWING}.querySelectorAll('[tabindex=\"0\"]').length");
        let mut seen = vec![focused().await?];
        for key in
            ["+", "+", "+", "ARROW_RIGHT", "PAGE_DOWN", "ARROW_LEFT", "END", "HOME", "-", "0"]
        {
            match key {
                "ARROW_RIGHT" => page.press(Key::Right).await?,
                "ARROW_LEFT" => page.press(Key::Left).await?,
                "PAGE_DOWN" => page.press(Key::PageDown).await?,
                "END" => page.press(Key::End).await?,
                "HOME" => page.press(Key::Home).await?,
                text => page.type_text(text).await?,
            }
            // The drawing is re-rendered when its width is known, and restores the focus.
            let kept = page.wait_until(&format!("{ROOT}.activeElement?.closest('.drawing')")).await;
            kept.with_context(|| format!("{key} loses the focus"))?;
            let now = focused().await?;
            assert_eq!(page.js::<usize>(&stops).await?, 1, "one tab stop after {key}");
            seen.push(now);
        }
        seen.dedup();
        assert!(seen.len() >= 6, "the keys move the focus: {seen:?}");
        assert_eq!(page.js::<f64>("return scrollY").await?, 0.0, "the page does not scroll");
        let text: String =
            page.js(&format!("return {ROOT}.querySelector('[role=status]').textContent")).await?;
        assert!(text.starts_with("10,000 events"), "the change is announced: {text}");
        Ok(())
    })
    .await
}
