//! Print: every receipt is open, no control is shown, and each sentence refers to an address.

use anyhow::Result;
use browser_tests::{Screen, Server, WAKE, dist, in_browser};
use serde_json::json;

/// Returns the problems of the page in print layout.
const PROBLEMS: &str = "
    // Content of a closed `<details>` is laid out in the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const problems = [], isVisible = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
    const marked = (element, mark) => !['none', 'normal'].includes(getComputedStyle(element, mark).content);
    const sentences = [...document.querySelectorAll('.citation__sentence')], sources = [...document.querySelectorAll('.sources__one')];
    if (sentences.length < 20) problems.push(`${sentences.length} sentences`);
    for (const sentence of sentences) if (!isVisible(sentence)) problems.push(`not visible: ${sentence.textContent}`);
    for (const cite of document.querySelectorAll('.citation cite')) {
        const source = sources[cite.dataset.source - 1], link = cite.querySelector('a');
        if (!source?.textContent.includes(cite.textContent.split(':')[0]) || !marked(cite, '::after')) problems.push(`no number: ${cite.textContent}`);
        if (link && !link.matches('.citation__own') && source.querySelector('a')?.href !== link.href) problems.push(`another address: ${link.href}`);
    }
    for (const source of sources) if (!isVisible(source) || !marked(source, '::before')) problems.push(`no number: ${source.textContent}`);
    for (const link of document.querySelectorAll('.sources a, .citation__own')) if (!marked(link, '::after')) problems.push(`no address: ${link.href}`);
    for (const control of document.querySelectorAll('button, .link, .along, .foot__embed')) if (isVisible(control)) problems.push(`a control: ${control.outerHTML}`);
    return problems";

#[tokio::test]
async fn printed_page_shows_every_sentence_and_numbers_its_sources() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        let names =
            ["kazakhstan-uzbekistan-2024.en", "kazakhstan-uzbekistan.ru", "egypt-turkiye-2026.ar"];
        for name in names {
            for is_live in [false, true] {
                page.open(&server.url(&format!("/{name}.html")), &Screen::desktop()).await?;
                if is_live {
                    page.find(".entry__details > summary").await?.click().await?;
                    page.js::<()>(WAKE).await?;
                    page.wait_until("document.querySelector('.place--live')").await?;
                }
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
                let problems: Vec<String> = page.js(PROBLEMS).await?;
                assert_eq!(problems, Vec::<String>::new(), "{name}");
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            }
        }
        Ok(())
    })
    .await
}
