//! Keys outside the widget, and focus changes without a key.

use anyhow::Result;
use browser_tests::{Key, in_each_engine};

use super::focus::{ROOT, expect_focus, open, open_story, tab_to};

#[tokio::test]
async fn keys_outside_the_widget_are_not_handled() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        page.js::<()>(
            "window.caught = []; window.received = 0;
             addEventListener('keydown', (event) => { window.received++; if (event.defaultPrevented) caught.push(event.key); });
             document.getElementById('field').focus()",
        )
        .await?;
        page.type_text("2019").await?;
        for key in [Key::Left, Key::Left, Key::Home, Key::Right, Key::Escape] {
            page.press(key).await?;
        }
        let (value, caret, received, caught): (String, u32, u32, Vec<String>) =
            page.js("const field = document.getElementById('field'); return [field.value, field.selectionStart, received, caught]").await?;
        assert_eq!((&*value, caret, received, caught), ("2019", 1, 9, vec![]), "in {}", page.engine());
        page.js::<()>("document.activeElement.blur()").await?;
        page.type_text("2019+-0").await?;
        page.press(Key::Right).await?;
        let caught: Vec<String> = page.js("return caught").await?;
        assert_eq!(caught, Vec::<String>::new(), "in {}", page.engine());
        let announced: String = page.js(&format!("return {ROOT}.querySelector('[role=status]').textContent")).await?;
        assert_eq!(announced, "", "nothing is announced");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn focus_moves_to_the_nearest_mark_when_a_filter_removes_the_focused_one() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open_story(&page, "european-union-china").await?;
        tab_to(&page, "a 1. May 1975 Diplomatic relations").await?;
        for _ in 0..2 {
            page.press(Key::Right).await?;
        }
        expect_focus(&page, "a May 2, 1978 EEC-China trade agreement").await?;
        // A synthetic click does not move the focus.
        page.js::<()>(&format!("{ROOT}.querySelector('.filters__choice:nth-child(2)').click()"))
            .await?;
        expect_focus(&page, "a Feb 1979 Jenkins visits China").await
    })
    .await
}
