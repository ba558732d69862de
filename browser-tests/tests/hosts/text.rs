//! Text size and text direction.

use anyhow::Result;
use browser_tests::{in_browser, in_each_engine};
use serde_json::json;

use super::{
    FOUNDING, apply_sheet, assert_no_errors, assert_same_look, host, measure, open, put_sheet,
    wait_for_story,
};

#[tokio::test]
async fn story_direction_is_independent_of_the_host() -> Result<()> {
    const SET_DIRECTION: &str = "document.documentElement.dir = arguments[0]";
    let both = format!(
        "<diplo-graph id=en {FOUNDING}></diplo-graph>\
         <diplo-graph id=ar src=/stories/egypt-turkiye-2026.json></diplo-graph>"
    );
    let server = host("lang=en", &both).await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        for (id, dir) in [("#en", "ltr"), ("#ar", "rtl")] {
            wait_for_story(&page, id).await?;
            page.js_with::<()>(SET_DIRECTION, vec![json!(dir)]).await?;
            let same_direction = measure(&page, id).await?;
            assert!(
                same_direction[0].2.contains(&format!("direction: {dir}")),
                "{:?}",
                same_direction[0].2
            );
            let other = if dir == "ltr" { "rtl" } else { "ltr" };
            page.js_with::<()>(SET_DIRECTION, vec![json!(other)]).await?;
            assert_same_look(
                &measure(&page, id).await?,
                &same_direction,
                &format!("{id} in a host of {other}"),
            );
        }
        assert_no_errors(&page).await
    })
    .await
}

/// Returns elements that stick out of the first widget, and title words that are broken in the middle.
const CLIPPED: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot, story = root.querySelector('.story');
    const { left, right } = story.getBoundingClientRect();
    const wide = [...story.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && !element.closest('svg, .filters, .unseen, .stepper__words, .data__table')
            && (box.left < left - 1 || box.right > right + 1);
    });
    const broken = [];
    for (const title of story.querySelectorAll('h2, h3, h4, h5, .goal__amount, .project__value, .series__period')) {
        const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) for (const { 0: word, index } of texts.currentNode.data.matchAll(/\\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + word.length);
            // Of a word that begins a line behind a hyphen, WebKit has an empty box at the end of the line before.
            const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
            if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) broken.push(word);
        }
    }
    return [...wide.map((element) => `${element.className} sticks out`), ...broken.map((word) => `${word} is broken`)]";

#[tokio::test]
async fn text_at_double_size_is_neither_clipped_nor_broken_on_a_phone() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        let phone = "#column { width: 320px !important }";
        put_sheet(&server, "/host.css", &format!("{phone} diplo-graph {{ --dg-size: 200% }}"));
        open(&page, &server).await?;
        for (story, lang) in [
            ("kazakhstan-uzbekistan-2024", "en"),
            ("kazakhstan-uzbekistan", "ru"),
            ("egypt-turkiye-2026", "ar"),
        ] {
            page.js_with::<()>(
                "const widget = document.querySelector('diplo-graph'), [src, lang] = arguments;
                 widget.setAttribute('src', `/stories/${src}.json`);
                 widget.lang = lang",
                vec![json!(story), json!(lang)],
            )
            .await?;
            // The story's own file is linked in its foot.
            page.wait_until(&format!(
                "document.querySelector('diplo-graph').shadowRoot?.querySelector('[lang={lang}] .along [href*=\"{story}.\"]')"
            ))
            .await?;
            // The policy of the host forbids the preview of the embed panel.
            page.js::<()>("document.querySelector('diplo-graph').shadowRoot.querySelectorAll('details:not(.foot__embed)')
                .forEach((details, nth) => { details.open = nth % 3 === 0; })")
                .await?;
            let size: String = page.js(FONT_SIZE).await?;
            assert_eq!(size, "32px");
            assert_eq!(page.js::<Vec<String>>(CLIPPED).await?, Vec::<String>::new(), "{story} in {lang}");
        }
        assert_no_errors(&page).await
    })
    .await
}

/// Returns the font size of a story.
const FONT_SIZE: &str = "return getComputedStyle(document.querySelector('diplo-graph').shadowRoot
    .querySelector('.story')).fontSize";

#[tokio::test]
async fn font_size_follows_the_reader_setting_and_the_host_token() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    put_sheet(&server, "/host.css", "html { font-size: 10px }");
    in_browser(async |page| {
        for (reader, size) in [(16, "16px"), (32, "32px")] {
            page.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": reader } })).await?;
            open(&page, &server).await?;
            wait_for_story(&page, "diplo-graph").await?;
            assert_eq!(page.js::<String>(FONT_SIZE).await?, size);
        }
        for (token, size) in
            [("medium", "32px"), ("50%", "16px"), ("1.2rem", "12px"), ("18px", "18px")]
        {
            apply_sheet(
                &page,
                &server,
                &format!("html {{ font-size: 10px }} diplo-graph {{ --dg-size: {token} }}"),
            )
            .await?;
            assert_eq!(page.js::<String>(FONT_SIZE).await?, size, "{token}");
        }
        assert_no_errors(&page).await
    })
    .await
}
