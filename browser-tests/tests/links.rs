//! The open entry: set by an attribute or an address, reported by events, copied as a link.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, WAKE, dist, in_each_engine, published};

use crate::hydration::element;

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Records the element's events and the copied text; `clip(false)` makes the clipboard fail.
const RECORDER: &str = "
    window.events = [];
    for (const name of ['ready', 'open', 'receipt']) {
        addEventListener(`diplograph:${name}`, ({ detail, composed, bubbles, target }) => {
            events.push([name, detail, target.localName, composed && bubbles]);
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
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/recorder.js></script></head>\
         <body>{body}<script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/recorder.js", Reply::text("text/javascript", RECORDER));
    server.put("/host", Reply::page(html));
    Ok(server)
}

fn script_rendered() -> String {
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
    page.wait_until("events.some(([name]) => name === 'ready')").await
}

async fn events(page: &Page, name: &str) -> Result<Vec<serde_json::Value>> {
    let all: Vec<(String, serde_json::Value, String, bool)> = page.js("return events").await?;
    assert!(
        all.iter().all(|one| one.2 == "diplo-graph" && one.3),
        "the events bubble and are composed: {all:?}"
    );
    Ok(all.into_iter().filter(|one| one.0 == name).map(|one| one.1).collect())
}

#[tokio::test]
async fn requested_entry_is_open() -> Result<()> {
    let server = host(&script_rendered()).await?;
    let asked = script_rendered().replacen("<diplo-graph", "<diplo-graph entry=tashkent-2022", 1);
    server.put("/asked", Reply::page(std::fs::read_to_string(dist().join("index.html"))?));
    in_each_engine(async |page| {
        // By the page address, in a script-rendered widget.
        page.open(&server.url("/host?entry=tashkent-2022"), &Screen::desktop()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        wait_for_ready(&page).await?;
        // By the property at any time, and closed again.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'astana-2024'").await?;
        wait_for_open(&page, "astana-2024").await?;
        page.js::<()>("document.querySelector('diplo-graph').entry = null").await?;
        page.wait_until(&format!("!{ROOT}.querySelector('.entry__details[open]')")).await?;
        // The receipt of a figure.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'trade'").await?;
        page.wait_until(&format!("{ROOT}.querySelector('#dg-part-trade .receipt').open")).await?;
        // An unknown id is ignored.
        page.js::<()>("document.querySelector('diplo-graph').entry = 'nowhere\"]'").await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());

        // On an own page, before hydration.
        page.open(&server.url("/asked?entry=tashkent-2022"), &Screen::desktop()).await?;
        page.wait_until("document.querySelector('#dg-entry-tashkent-2022').open").await?;
        let wasm = server.requests().into_iter().filter(|path| path.ends_with(".wasm")).count();
        assert!(wasm > 0, "the script-rendered widget fetched the engine");
        Ok(())
    })
    .await?;
    // By the attribute from the start.
    let server = host(&asked).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host?entry=nowhere"), &Screen::desktop()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        let scrolled: f64 = page.js("return scrollY").await?;
        assert!(scrolled == 0.0, "an attribute does not move the host's page");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn opened_items_are_reported_by_events() -> Result<()> {
    let drawn = host(&script_rendered()).await?;
    let rendered = host(&element(STORY, "en")?).await?;
    in_each_engine(async |page| {
        for server in [&drawn, &rendered] {
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-tashkent-2022 > summary")
                .await?
                .click()
                .await?;
            wait_for_open(&page, "tashkent-2022").await?;
            page.js::<()>(WAKE).await?;
            wait_for_ready(&page).await?;
            assert_eq!(events(&page, "ready").await?, [serde_json::json!({ "lang": "en" })]);
            page.find_in_shadow("diplo-graph", "#dg-part-trade summary").await?.click().await?;
            page.wait_until("events.some(([name]) => name === 'receipt')").await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-astana-2021 > summary")
                .await?
                .click()
                .await?;
            page.wait_until("events.filter(([name]) => name === 'open').length === 2").await?;
            page.find_in_shadow("diplo-graph", "#dg-entry-astana-2021 > summary")
                .await?
                .click()
                .await?;
            page.wait_until("events.filter(([name]) => name === 'open').length === 3").await?;
            let open = events(&page, "open").await?;
            let names: Vec<Option<&str>> = open.iter().map(|one| one["entry"].as_str()).collect();
            assert_eq!(names, [Some("tashkent-2022"), Some("astana-2021"), None]);
            let receipts = events(&page, "receipt").await?;
            assert_eq!(receipts, [serde_json::json!({ "id": "trade-goal", "isOpen": true })]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mark_opens_its_entry_before_hydration_without_a_history_entry() -> Result<()> {
    let server = host(&element(STORY, "en")?).await?;
    server.put(&published("engine.wasm"), Reply::status(404));
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
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

/// Clicks the link of the open item in an element and returns the copied address.
/// With a `<base href>` the address `#dg-entry-…` is that of another page, to which the browser would go.
#[tokio::test]
async fn links_of_a_host_with_a_base_address_lead_to_the_page_itself() -> Result<()> {
    let server =
        host(&format!("<base href=/elsewhere/>{}", element("kazakhstan-uzbekistan-2024", "en")?))
            .await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        let here: String = page.js("return location.href").await?;
        let find = |selector: &str| {
            format!("document.querySelector('diplo-graph').shadowRoot.querySelector('{selector}')")
        };
        page.wait_until("customElements.get('diplo-graph')").await?;
        // Before the engine starts: marks, and the links to parts.
        let links: Vec<String> = page
            .js("return [...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href'))")
            .await?;
        assert!(links.len() > 4, "{links:?}");
        for is_live in [false, true] {
            let case = format!("{}, engine {is_live}", page.engine());
            for entry in ["astana-2021", "tashkent-2022"] {
                page.js::<()>(&format!(
                    "[...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('.drawing a[href$=\"{entry}\"]')]
                        .find((mark) => mark.getClientRects().length)
                        .dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
                ))
                .await?;
                page.wait_until(&format!("{}?.open", find(&format!("#dg-entry-{entry}")))).await?;
            }
            let now: String = page.js("return location.href").await?;
            assert_eq!(now, here, "{case}: the reader stays on the page");
            if !is_live {
                page.js::<()>(WAKE).await?;
                page.wait_until(&find(".place--live")).await?;
            }
        }
        let elsewhere = server.requests().into_iter().find(|path| path.starts_with("/elsewhere/"));
        assert_eq!(elsewhere, None, "nothing is fetched from the base address");
        Ok(())
    })
    .await
}

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
async fn each_entry_and_receipt_has_a_link_that_opens_it() -> Result<()> {
    let server = host(&script_rendered()).await?;
    let ours = std::fs::read_to_string(dist().join("kazakhstan-uzbekistan.en.html"))?;
    let ours = ours.replacen("<head>", "<head><script src=/recorder.js></script>", 1);
    server.put("/kazakhstan-uzbekistan.en.html", Reply::page(ours));
    in_each_engine(async |page| {
        page.open(&server.url("/host?id=7#comments"), &Screen::desktop()).await?;
        wait_for_ready(&page).await?;
        let entry = format!("{ROOT}.querySelector('#dg-part-tashkent-2022')");
        page.js::<()>(&format!("{entry}.closest('details').open = true")).await?;
        let link = copy(&page, &entry).await?;
        assert_eq!(link, server.url("/host?id=7&entry=tashkent-2022"), "the host's page");
        page.open(&link, &Screen::desktop()).await?;
        wait_for_open(&page, "tashkent-2022").await?;
        // In an iframe, `page` is the address of the host page.
        page.js::<()>("document.querySelector('diplo-graph').page = 'https://news.example/a?b=c'").await?;
        let link = copy(&page, &entry).await?;
        assert_eq!(link, "https://news.example/a?b=c&entry=tashkent-2022");
        // If the clipboard is blocked, the address is shown in a field.
        page.js::<()>(&format!("clip(false); {entry}.querySelector('a.link').click()")).await?;
        page.wait_until(&format!(
            "{entry}.querySelector('.link__address')?.value === 'https://news.example/a?b=c&entry=tashkent-2022'"
        ))
        .await?;

        // On an own page each receipt links to itself, also without scripts.
        page.open(&server.url("/kazakhstan-uzbekistan.en.html"), &Screen::desktop()).await?;
        let (receipts, links): (usize, Vec<String>) = page
            .js("return [document.querySelectorAll('details.receipt, .entry__details').length,
                [...document.querySelectorAll('a.link')].filter((link) => {
                    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
                    return target?.contains(link) && target.closest('details');
                }).map((link) => link.hash)]")
            .await?;
        assert!(receipts > 50, "many receipts: {receipts}");
        assert_eq!(links.len(), receipts, "each receipt has a link");
        let distinct: std::collections::HashSet<_> = links.iter().collect();
        assert_eq!(distinct.len(), links.len(), "all links differ");
        let within = "document.querySelector('.measures .receipt__body')";
        let link = copy(&page, within).await?;
        let id: String = page.js(&format!("return {within}.id")).await?;
        assert_eq!(link, server.url(&format!("/kazakhstan-uzbekistan.en.html#{id}")));
        Ok(())
    })
    .await
}
