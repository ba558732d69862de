//! Every action by keyboard, with its announcement.

use anyhow::Result;
use browser_tests::{Engine, Key, Page, in_each_engine};

use super::focus::{
    ROOT, expect_announcement, expect_focus, open, open_story, tab, tab_back_to, tab_to,
};

#[tokio::test]
async fn every_pointer_action_works_by_keyboard_and_is_announced_once() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        receipts(&page).await?;
        marks(&page).await?;
        years(&page).await?;
        steps_and_links(&page).await?;
        languages(&page).await?;
        tab_to(&page, "summary Sources").await?;
        page.press(Key::Enter).await?;
        tab_to(&page, "a After").await?;
        let regions: usize = page
            .js(&format!("return {ROOT}.querySelectorAll('[role=status], [aria-live]').length"))
            .await?;
        assert_eq!(regions, 1, "one live region");
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

async fn receipts(page: &Page) -> Result<()> {
    page.js::<()>("document.getElementById('field').focus()").await?;
    tab_to(page, "summary $10 billion").await?;
    let is_open = format!("return {ROOT}.querySelector('.receipt').open");
    page.press(Key::Enter).await?;
    assert!(page.js::<bool>(&is_open).await?, "the receipt opens");
    assert!(tab(page).await?.starts_with("a "), "the content of the receipt is the next stop");
    tab_back_to(page, "summary $10 billion").await?;
    page.type_text(" ").await?;
    assert!(!page.js::<bool>(&is_open).await?, "the receipt closes");
    Ok(())
}

#[tokio::test]
async fn filters_work_by_keyboard_and_are_announced_once() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open_story(&page, "european-union-china").await?;
        page.js::<()>("document.getElementById('field').focus()").await?;
        tab_to(&page, "summary Find").await?;
        page.press(Key::Enter).await?;
        tab_to(&page, "button Visits").await?;
        page.type_text(" ").await?;
        expect_announcement(&page, "4 events from May 1975 to March 2014").await?;
        expect_focus(&page, "button Visits").await?;
        tab_back_to(&page, "a May 1975 Soames visits China").await?;
        page.press(Key::Right).await?;
        expect_focus(&page, "a Feb 1979 Jenkins visits China").await?;
        tab_to(&page, "button All").await?;
        page.press(Key::Enter).await?;
        expect_announcement(&page, "36 events from May 1975 to September 2020").await?;
        expect_focus(&page, "button All").await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

async fn marks(page: &Page) -> Result<()> {
    tab_to(page, "a Dec 2021").await?;
    page.press(Key::End).await?;
    page.press(Key::Left).await?;
    tab(page).await?;
    // The tab stop is at the mark that had the focus last.
    tab_back_to(page, "a Dec 2022 Tokayev").await?;
    for (key, start) in [
        (Key::Home, "a Dec 2021"),
        (Key::Left, "a Dec 2021"),
        (Key::Right, "a 2022 Two agreements"),
        (Key::Down, "a Dec 2022"),
        (Key::Up, "a 2022 Two agreements"),
        (Key::End, "a Feb 19, 2024"),
    ] {
        page.press(key).await?;
        expect_focus(page, start).await?;
    }
    page.press_with(&[Key::Control], Key::Home).await?;
    expect_focus(page, "a Feb 19, 2024").await?;
    page.press(Key::Enter).await?;
    expect_announcement(page, "4 of 4: February 19, 2024, Foreign ministers’ talks in Astana")
        .await?;
    // The entry was scrolled into view; Escape returns to the mark, which still has the focus.
    page.press(Key::Escape).await?;
    expect_announcement(page, "Closed").await?;
    expect_focus(page, "a Feb 19, 2024").await
}

async fn years(page: &Page) -> Result<()> {
    page.type_text("20").await?;
    let shown = format!("{ROOT}.querySelector('.keys').textContent");
    page.wait_until(&format!(
        "{ROOT}.querySelector('.keys').checkVisibility() && {shown} === '20…' && {ROOT}.querySelector('[role=status]').textContent === '20…'"
    ))
    .await?;
    // A pause ends the input of a short year. Keys typed at once leave no pause.
    expect_focus(page, "a Dec 2021").await?;
    page.type_text("2022").await?;
    expect_focus(page, "a 2022 Two agreements").await?;
    expect_announcement(page, "").await?;
    page.wait_until(&format!("{shown}.startsWith('Use the arrow keys')")).await?;
    page.type_text(&format!("2{}", char::from(Key::Escape))).await?;
    expect_announcement(page, "").await?;
    expect_focus(page, "a 2022 Two agreements").await?;
    page.type_text(&format!("19{}", char::from(Key::Enter))).await?;
    expect_focus(page, "a Dec 2021").await?;
    let open = format!("return {ROOT}.querySelectorAll('.entry__details[open]').length");
    assert_eq!(page.js::<usize>(&open).await?, 0, "Enter ends the year and opens nothing");
    // Digits of other scripts, for which WebKitGTK's driver has no keys. A year after the last entry selects the last one.
    if page.engine() == Engine::WebKit {
        return page.type_text("2022").await;
    }
    page.type_text("٢٠٢٥").await?;
    expect_focus(page, "a Feb 19, 2024").await?;
    page.type_text("۲۰۲۲").await?;
    expect_focus(page, "a 2022 Two agreements").await
}

async fn steps_and_links(page: &Page) -> Result<()> {
    tab_to(page, "button Next").await?;
    for sentence in [
        "1 of 4: December 2021, Mirziyoyev’s state visit to Astana",
        "2 of 4: 2022, Two agreements signed in Tashkent",
        "3 of 4: December 2022, Tokayev’s state visit to Tashkent",
    ] {
        page.press(Key::Enter).await?;
        expect_announcement(page, sentence).await?;
        expect_focus(page, "button Next").await?;
    }
    tab_to(page, "a Agreement on border demarcation").await?;
    page.press(Key::Enter).await?;
    expect_focus(page, "summary Agreement on border demarcation").await?;
    tab_back_to(page, "summary Data table : Timeline").await?;
    page.press(Key::Enter).await?;
    assert_eq!(tab(page).await?, "div Data table", "a wide table scrolls with the keyboard");
    tab_to(page, "a Mirziyoyev’s state visit to Astana").await?;
    page.press(Key::Enter).await?;
    expect_focus(page, "summary December 2021 Mirziyoyev").await?;
    // The summary itself announces its state.
    expect_announcement(page, "").await
}

async fn languages(page: &Page) -> Result<()> {
    tab_back_to(page, "button Русский").await?;
    page.press(Key::Enter).await?;
    page.wait_until(&format!("{ROOT}.querySelector('.story').lang === 'ru'")).await?;
    expect_focus(page, "button Русский").await?;
    expect_announcement(page, "Русский").await?;
    tab_back_to(page, "button English").await?;
    page.press(Key::Enter).await?;
    expect_announcement(page, "English").await?;
    expect_focus(page, "button English").await
}
