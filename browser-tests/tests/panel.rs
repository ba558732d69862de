//! The code for embedding, followed word for word: what the panel prints works on a fresh page of somebody else's.

use anyhow::Result;
use browser_tests::{Key, Page, Reply, Screen, Server, dist, in_each_engine};

/// Says to the panel's page what to choose; a select by what its options are, the kind by its radio button.
const CHOOSE: &str = "
    const [kind, choices] = arguments;
    const form = document.querySelector('form.embed');
    form.querySelector(`[name=kind][value=${kind}]`).click();
    for (const value of choices) {
        const list = [...form.querySelectorAll('select')].find((one) => [...one.options].some((option) => option.value === value));
        list.value = value;
        list.dispatchEvent(new Event('change'));
    }";

/// A server that other sites may take modules, styles and stories from, as every host is told in `_headers`.
pub(crate) async fn published() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    server.watch("/kazakhstan-uzbekistan-2024.en.html")?;
    Ok(server)
}

pub(crate) async fn open_panel(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/kazakhstan-uzbekistan-2024.en.html"), &Screen::desk()).await?;
    page.find("#dg-embed > summary").await?.click().await?;
    page.wait_until("document.querySelector('.embed__code')?.value").await
}

/// The code for a choice.
pub(crate) async fn code(page: &Page, kind: &str, choices: &[&str]) -> Result<String> {
    let before: String = page.js("return document.querySelector('.embed__code').value").await?;
    page.js_with::<()>(CHOOSE, vec![kind.into(), choices.into()]).await?;
    page.wait_until(&format!(
        "document.querySelector('.embed__code').value !== {}",
        serde_json::to_string(&before)?
    ))
    .await?;
    page.js("return document.querySelector('.embed__code').value").await
}

/// A fresh page with this code in it, on a server of its own.
async fn paste(code: &str) -> Result<Server> {
    let server = Server::start(dist().join("stories")).await?;
    server.put(
        "/host",
        Reply::page(format!(
            "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head>\
             <body><p>An article.</p>{code}<p>It goes on.</p>"
        )),
    );
    Ok(server)
}

#[tokio::test]
async fn what_the_panel_prints_works_on_a_page_of_somebody_elses() -> Result<()> {
    let server = published().await?;
    in_each_engine(async |page| {
        open_panel(&page, &server).await?;
        let frame: String = page.js("return document.querySelector('.embed__code').value").await?;
        let dark = code(&page, "iframe", &["uz", "dark", "fixed"]).await?;
        let element = code(&page, "element", &["ru"]).await?;
        let plain = code(&page, "plain", &[]).await?;
        assert_eq!(page.troubles().await?, Vec::<String>::new());

        // The frame, which grows with its content by our script for hosts.
        assert!(frame.contains("integrity=\"sha384-") && frame.contains("data-diplograph"), "{frame}");
        let host = paste(&frame).await?;
        page.open(&host.url("/host"), &Screen::desk()).await?;
        page.wait_until("document.querySelector('iframe').getBoundingClientRect().height > 1000").await?;
        assert_eq!(page.troubles().await?, Vec::<String>::new());

        // One of fixed height is a lone tag.
        assert!(!dark.contains("<script") && dark.contains("uz.html?theme=dark"), "{dark}");
        let host = paste(&dark).await?;
        page.open(&host.url("/host"), &Screen::desk()).await?;
        let height: f64 = page.js("return document.querySelector('iframe').clientHeight").await?;
        assert!(height > 600.0 && height < 800.0, "{height}");

        // The element, with the loader pinned.
        assert!(element.contains("integrity=\"sha384-") && element.contains("lang=\"ru\""), "{element}");
        let host = paste(&element).await?;
        page.open(&host.url("/host"), &Screen::desk()).await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot?.querySelector('.place--live article[lang=ru]')",
        )
        .await?;
        assert_eq!(page.troubles().await?, Vec::<String>::new());

        // The words alone.
        assert!(!plain.contains("<script") && !plain.contains("<svg"), "{plain}");
        let host = paste(&plain).await?;
        page.open(&host.url("/host"), &Screen::desk()).await?;
        let read: bool = page.js("return document.body.innerText.includes('Казахстан')").await?;
        assert!(read, "the words are there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_copied_code_is_said_to_be_copied_and_shown_before_it_is_pasted() -> Result<()> {
    let server = published().await?;
    in_each_engine(async |page| {
        open_panel(&page, &server).await?;
        page.wait_until("document.querySelector('.embed__preview iframe')?.src.includes('/embed/')").await?;
        page.js::<()>("
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
            document.querySelector('.embed__copy').click()")
            .await?;
        page.wait_until("document.querySelector('.embed__said').textContent === 'Copied'").await?;
        let same: bool = page.js("return copied === document.querySelector('.embed__code').value").await?;
        assert!(same, "what was copied is what is shown");
        code(&page, "element", &["kk"]).await?;
        page.wait_until(
            "document.querySelector('.embed__preview diplo-graph')?.shadowRoot?.querySelector('article[lang=kk]')",
        )
        .await?;
        // The preview is to look at: no story beside the story to whom the page is read.
        let found = page.accessibility_violations().await?;
        assert!(found.is_empty(), "in {}: {found:?}", page.engine());
        for stop in ["embed__code", "embed__copy", "embed__preview"] {
            page.js::<()>(&format!("window.stop = document.querySelector('.{stop}'); if ('{stop}' === 'embed__code') stop.focus()"))
                .await?;
            page.wait_until("document.activeElement === stop").await?;
            page.press(Key::Tab).await?;
        }
        let is_out: bool = page.js("return !document.activeElement.closest('.embed')").await?;
        assert!(is_out, "one stop more, and the form is left");
        Ok(())
    })
    .await
}
