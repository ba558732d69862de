//! What is open: asked for by an attribute or an address, told of by events, kept as a link.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, published};

use crate::takeover::element;

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Notes what the element tells, and what is copied; and lets a test say that nothing may be.
const RECORDER: &str = "
    window.told = [];
    for (const name of ['ready', 'open', 'receipt']) {
        addEventListener(`diplograph:${name}`, ({ detail, composed, bubbles, target }) => {
            told.push([name, detail, target.localName, composed && bubbles]);
        });
    }
    window.clip = (isAllowed) => {
        const clipboard = { writeText: async (text) => { if (!isAllowed) throw new Error('denied'); window.copied = text; } };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        document.execCommand = () => false;
    };";

async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script><script src=/recorder.js></script></head>\
         <body>{body}<script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/recorder.js", Reply::text("text/javascript", RECORDER));
    server.put("/host", Reply::page(html));
    Ok(server)
}

fn drawn() -> String {
    format!("<diplo-graph src=/stories/{STORY}.json></diplo-graph>")
}

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

async fn wait_for_open(page: &Page, id: &str) -> Result<()> {
    page.wait_until(&format!(
        "{ROOT}?.querySelector('.entry__details[open]')?.id === 'dg-entry-{id}'"
    ))
    .await
}

async fn wait_for_ready(page: &Page) -> Result<()> {
    page.wait_until("told.some(([name]) => name === 'ready')").await
}

async fn told(page: &Page, name: &str) -> Result<Vec<serde_json::Value>> {
    let all: Vec<(String, serde_json::Value, String, bool)> = page.js("return told").await?;
    assert!(
        all.iter().all(|one| one.2 == "diplo-graph" && one.3),
        "they bubble, and are composed: {all:?}"
    );
    Ok(all.into_iter().filter(|one| one.0 == name).map(|one| one.1).collect())
}

#[tokio::test]
async fn an_entry_is_open_that_is_asked_for() -> Result<()> {
    let server = host(&drawn()).await?;
    let asked = drawn().replacen("<diplo-graph", "<diplo-graph entry=tashkent-2022", 1);
    server.put("/asked", Reply::page(std::fs::read_to_string(dist().join("index.html"))?));
    in_each_engine(async |page| {
        // By the address of the page, in a widget that is drawn.
        page.open(&server.url("/host?entry=tashkent-2022"), &Screen::desk()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        wait_for_ready(&page).await?;
        // By the property, at any time; and closed again.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'astana-2024'").await?;
        wait_for_open(&page, "astana-2024").await?;
        page.js::<()>("document.querySelector('diplo-graph').entry = null").await?;
        page.wait_until(&format!("!{ROOT}.querySelector('.entry__details[open]')")).await?;
        // A figure's receipt.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'trade'").await?;
        page.wait_until(&format!("{ROOT}.querySelector('#dg-part-trade .receipt').open")).await?;
        // What there is not is no trouble.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'nowhere\"]'").await?;
        assert_eq!(page.troubles().await?, Vec::<String>::new());

        // In a page of our own, before the engine is there.
        page.open(&server.url("/asked?entry=tashkent-2022"), &Screen::desk()).await?;
        page.wait_until("document.querySelector('#dg-entry-tashkent-2022').open").await?;
        let wasm = server.requests().into_iter().filter(|path| path.ends_with(".wasm")).count();
        assert!(wasm > 0, "the widget that was drawn had it");
        Ok(())
    })
    .await?;
    // The attribute, which is there from the beginning.
    let server = host(&asked).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host?entry=nowhere"), &Screen::desk()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        let scrolled: f64 = page.js("return scrollY").await?;
        assert!(scrolled == 0.0, "an attribute does not move the host's page");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_reader_opens_is_told_to_the_page() -> Result<()> {
    let drawn = host(&drawn()).await?;
    let rendered = host(&element(STORY, "en")?).await?;
    in_each_engine(async |page| {
        for server in [&drawn, &rendered] {
            page.open(&server.url("/host"), &Screen::desk()).await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-tashkent-2022 > summary")
                .await?
                .click()
                .await?;
            wait_for_open(&page, "tashkent-2022").await?;
            wait_for_ready(&page).await?;
            assert_eq!(told(&page, "ready").await?, [serde_json::json!({ "lang": "en" })]);
            page.find_in_shadow("diplo-graph", "#dg-part-trade summary").await?.click().await?;
            page.wait_until("told.some(([name]) => name === 'receipt')").await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-astana-2021 > summary")
                .await?
                .click()
                .await?;
            page.wait_until("told.filter(([name]) => name === 'open').length === 2").await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-astana-2021 > summary")
                .await?
                .click()
                .await?;
            page.wait_until("told.filter(([name]) => name === 'open').length === 3").await?;
            let open = told(&page, "open").await?;
            let names: Vec<Option<&str>> = open.iter().map(|one| one["entry"].as_str()).collect();
            assert_eq!(names, [Some("tashkent-2022"), Some("astana-2021"), None]);
            let receipts = told(&page, "receipt").await?;
            assert_eq!(receipts, [serde_json::json!({ "id": "trade", "isOpen": true })]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_leads_to_its_entry_before_the_engine_is_there_and_adds_nothing_to_the_history()
-> Result<()> {
    let server = host(&element(STORY, "en")?).await?;
    server.put(&published("engine.wasm"), Reply::status(404));
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.js::<()>("window.steps = history.length").await?;
        page.js::<()>(&format!(
            "[...{ROOT}.querySelectorAll('a.mark')].find((mark) => mark.getClientRects().length)
                .dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, composed: true }}))"
        ))
        .await?;
        wait_for_open(&page, "astana-2021").await?;
        let (hash, steps): (String, i32) = page.js("return [location.hash, history.length - steps]").await?;
        assert_eq!((&*hash, steps), ("", 0));
        Ok(())
    })
    .await
}

/// Clicks the link in what is open at a selector; gives what was copied.
async fn copy(page: &Page, within: &str) -> Result<String> {
    page.js::<()>(&format!(
        "window.copied = undefined; clip(true); {within}.querySelector(':scope > a.link').click()"
    ))
    .await?;
    page.wait_until("window.copied").await?;
    page.wait_until(&format!("{within}.querySelector('.link__answer').textContent === 'Copied'"))
        .await?;
    page.js("return copied").await
}

#[tokio::test]
async fn every_entry_and_every_receipt_has_a_link_that_opens_it_again() -> Result<()> {
    let server = host(&drawn()).await?;
    let ours = std::fs::read_to_string(dist().join("kazakhstan-uzbekistan.en.html"))?;
    let ours = ours.replacen("<head>", "<head><script src=/recorder.js></script>", 1);
    server.put("/kazakhstan-uzbekistan.en.html", Reply::page(ours));
    in_each_engine(async |page| {
        page.open(&server.url("/host?id=7#comments"), &Screen::desk()).await?;
        wait_for_ready(&page).await?;
        let entry = format!("{ROOT}.querySelector('#dg-part-tashkent-2022')");
        page.js::<()>(&format!("{entry}.closest('details').open = true")).await?;
        let link = copy(&page, &entry).await?;
        assert_eq!(link, server.url("/host?id=7&entry=tashkent-2022"), "the host's page");
        page.open(&link, &Screen::desk()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        // In an iframe the page around it is told.
        page.js::<()>("document.querySelector('diplo-graph').page = 'https://news.example/a?b=c'").await?;
        let told = copy(&page, &entry).await?;
        assert_eq!(told, "https://news.example/a?b=c&entry=tashkent-2022");
        // Where nothing may be copied, the address is there to be taken.
        page.js::<()>(&format!("clip(false); {entry}.querySelector('a.link').click()")).await?;
        page.wait_until(&format!(
            "{entry}.querySelector('.link__address')?.value === 'https://news.example/a?b=c&entry=tashkent-2022'"
        ))
        .await?;

        // A page of our own: each receipt there is leads to itself, without a script too.
        page.open(&server.url("/kazakhstan-uzbekistan.en.html"), &Screen::desk()).await?;
        let (receipts, links): (usize, Vec<String>) = page
            .js("return [document.querySelectorAll('details.receipt, .entry__details').length,
                [...document.querySelectorAll('a.link')].filter((link) => {
                    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                    return target?.contains(link) && target.closest('details');
                }).map((link) => link.hash)]")
            .await?;
        assert!(receipts > 50, "a story with many: {receipts}");
        assert_eq!(links.len(), receipts, "each has a link that leads into it");
        let distinct: std::collections::HashSet<_> = links.iter().collect();
        assert_eq!(distinct.len(), links.len(), "each its own");
        let within = "document.querySelector('.series .receipt__body')";
        let link = copy(&page, within).await?;
        let id: String = page.js(&format!("return {within}.id")).await?;
        assert_eq!(link, server.url(&format!("/kazakhstan-uzbekistan.en.html#{id}")));
        Ok(())
    })
    .await
}
