//! A story on paper: every receipt is open, nothing is there to be clicked, and each sentence leads to an address.

use anyhow::Result;
use browser_tests::{Screen, Server, dist, in_browser};
use serde_json::json;

/// What is wrong with the page as it would be printed.
const FAULTS: &str = "
    // What a fold hides is laid out with the next picture of the page.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const faults = [], isSeen = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.getClientRects().length > 0;
    const marked = (element, mark) => !['none', 'normal'].includes(getComputedStyle(element, mark).content);
    const sentences = [...document.querySelectorAll('.citation__sentence')], sources = [...document.querySelectorAll('.sources__one')];
    if (sentences.length < 20) faults.push(`${sentences.length} sentences`);
    for (const sentence of sentences) if (!isSeen(sentence)) faults.push(`not seen: ${sentence.textContent}`);
    for (const cite of document.querySelectorAll('.citation cite')) {
        const source = sources[cite.dataset.source - 1], link = cite.querySelector('a');
        if (!source?.textContent.includes(cite.textContent.split(':')[0]) || !marked(cite, '::after')) faults.push(`no number: ${cite.textContent}`);
        if (link && !link.matches('.citation__own') && source.querySelector('a')?.href !== link.href) faults.push(`another address: ${link.href}`);
    }
    for (const source of sources) if (!isSeen(source) || !marked(source, '::before')) faults.push(`no number: ${source.textContent}`);
    for (const link of document.querySelectorAll('.sources a, .citation__own')) if (!marked(link, '::after')) faults.push(`no address: ${link.href}`);
    for (const control of document.querySelectorAll('button, .link, .along, .foot__embed')) if (isSeen(control)) faults.push(`a control: ${control.outerHTML}`);
    return faults";

#[tokio::test]
async fn on_paper_every_sentence_is_read_and_its_number_leads_to_an_address() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        let names =
            ["kazakhstan-uzbekistan-2024.en", "kazakhstan-uzbekistan.ru", "egypt-turkiye-2026.ar"];
        for name in names {
            for is_live in [false, true] {
                page.open(&server.url(&format!("/{name}.html")), &Screen::desk()).await?;
                if is_live {
                    page.find(".receipt > summary").await?.click().await?;
                    page.wait_until("document.querySelector('.place--live')").await?;
                }
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
                let faults: Vec<String> = page.js(FAULTS).await?;
                assert_eq!(faults, Vec::<String>::new(), "{name}");
                page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            }
        }
        Ok(())
    })
    .await
}
