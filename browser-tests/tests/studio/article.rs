//! The founding article becomes a story by keyboard alone.

use anyhow::Result;
use browser_tests::{Key, Page};

use super::author::Author;

const ARTICLE: &str = include_str!("../../../studio/tests/founding-article.txt");
/// The title that the author types.
const TITLE: &str = "Kazakhstan and Uzbekistan aim for $10bn of trade";

/// Pastes the founding article, and takes its facts.
pub(super) async fn write_the_story(author: &Author<'_>) -> Result<()> {
    author.paste(ARTICLE).await?;
    author.page.wait_until("document.querySelectorAll('.sentence').length === 20").await?;
    author.open_card("$156mn", '3').await?;
    author.fill("field-title", "Joint projects").await?;
    author.press("Implemented").await?;
    author.fill("source-0", "Daryo").await?;
    author.accept().await?;
    author.open_card("21", '3').await?;
    author.press("Take “approximately $1bn”").await?;
    author.press("In the pipeline").await?;
    author.accept().await?;
    author.open_card("$10bn", '1').await?;
    author.fill("field-title", "Mutual trade").await?;
    author.add_party("field-by", "Kazakhstan").await?;
    author.add_party("field-by", "Uzbekistan").await?;
    author.accept().await?;
    for (date, name) in
        [("December 2021", "Mirziyoyev in Astana"), ("December 2022", "Tokayev in Tashkent")]
    {
        author.open_card(date, '4').await?;
        author.fill("field-title", name).await?;
        author.accept().await?;
    }
    author.open_card("February 19", '4').await?;
    author.fill("field-title", "Saidov in Astana").await?;
    author.tab_to(".input--year").await?;
    author.page.type_text("2024").await?;
    author.press("Add the year").await?;
    author.fill("field-note", "The ministry reported on the talks in February 2024.").await?;
    author.accept().await?;
    author.tab_back_to(".bar__title").await?;
    author.page.type_text(TITLE).await?;
    author.page.press(Key::Tab).await
}

/// Checks what the studio tells of the story after that.
pub(super) async fn check_the_story(page: &Page) -> Result<()> {
    let check = "document.querySelector('.outline__check').textContent";
    page.wait_until(&format!("{check}.startsWith('0 problems')")).await?;
    let rows: Vec<String> = page
        .js("return [...document.querySelectorAll('.outline__titles')].map((it) => it.textContent)")
        .await?;
    let expected = [
        "Kazakhstan · Uzbekistan",
        "Daryo",
        "Mutual trade",
        "Joint projects · New joint projects",
        "Mirziyoyev in Astana · Tokayev in Tashkent · Saidov in Astana",
    ];
    assert_eq!(rows, expected, "the parts of the story");
    let counts: String =
        page.js("return document.querySelector('.article__counts').textContent").await?;
    assert_eq!(counts, "7 taken · 0 in card · 3 left · 0 set aside", "the findings");
    Ok(())
}
