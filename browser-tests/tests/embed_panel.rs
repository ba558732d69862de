//! The embedding panel: the snippets that it generates work on a new host page.

use anyhow::Result;
use browser_tests::{Key, Page, Reply, Screen, Server, dist, in_each_engine};

/// Selects options in the panel: a select by its option values, the kind by its radio button.
const CHOOSE: &str = "
    const [kind, choices] = arguments;
    const form = document.querySelector('form.embed');
    form.querySelector(`[name=kind][value=${kind}]`).click();
    for (const value of choices) {
        const list = [...form.querySelectorAll('select')].find((one) => [...one.options].some((option) => option.value === value));
        list.value = value;
        list.dispatchEvent(new Event('change'));
    }";

/// Starts a server whose modules, styles and stories other origins may load, as `_headers` specifies.
pub(crate) async fn published() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    server.record_errors("/kazakhstan-uzbekistan-2024.en.html")?;
    Ok(server)
}

pub(crate) async fn open_panel(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/kazakhstan-uzbekistan-2024.en.html"), &Screen::desktop()).await?;
    page.find("#dg-embed > summary").await?.click().await?;
    page.wait_until("document.querySelector('.embed__code')?.value").await
}

/// Returns the snippet for these choices.
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

/// Serves a new page with this snippet.
async fn paste(code: &str) -> Result<Server> {
    let server = Server::start(dist().join("stories")).await?;
    server.put(
        "/host",
        Reply::page(format!(
            "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head>\
             <body><p>An article.</p>{code}<p>It goes on.</p>"
        )),
    );
    Ok(server)
}

#[tokio::test]
async fn generated_snippets_work_on_a_host_page() -> Result<()> {
    let server = published().await?;
    in_each_engine(async |page| {
        open_panel(&page, &server).await?;
        let frame: String = page.js("return document.querySelector('.embed__code').value").await?;
        let dark = code(&page, "iframe", &["uz", "dark", "fixed"]).await?;
        let element = code(&page, "element", &["ru"]).await?;
        let plain = code(&page, "plain", &[]).await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());

        // The frame, which our host script resizes to its content.
        assert!(frame.contains("integrity=\"sha384-") && frame.contains("data-diplograph"), "{frame}");
        let host = paste(&frame).await?;
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        page.wait_until("document.querySelector('iframe').getBoundingClientRect().height > 1000").await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());

        // A frame of fixed height is a single tag.
        assert!(!dark.contains("<script") && dark.contains("uz.html?theme=dark"), "{dark}");
        let host = paste(&dark).await?;
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        let height: f64 = page.js("return document.querySelector('iframe').clientHeight").await?;
        assert!(height > 600.0 && height < 800.0, "{height}");

        // The element, with the loader pinned.
        assert!(element.contains("integrity=\"sha384-") && element.contains("lang=\"ru\""), "{element}");
        let host = paste(&element).await?;
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot?.querySelector('.place--ready article[lang=ru]')",
        )
        .await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());

        // The text-only version.
        assert!(!plain.contains("<script") && !plain.contains("<svg"), "{plain}");
        let host = paste(&plain).await?;
        page.open(&host.url("/host"), &Screen::desktop()).await?;
        let read: bool = page.js("return document.body.innerText.includes('Казахстан')").await?;
        assert!(read, "the text is shown");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copying_is_confirmed_and_the_preview_shows_the_snippet() -> Result<()> {
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
        assert!(same, "the copied text is the shown snippet");
        code(&page, "element", &["kk"]).await?;
        page.wait_until(
            "document.querySelector('.embed__preview diplo-graph')?.shadowRoot?.querySelector('article[lang=kk]')",
        )
        .await?;
        // The preview is inert, so that a screen reader finds one story only.
        let found = page.accessibility_violations().await?;
        assert!(found.is_empty(), "in {}: {found:?}", page.engine());
        for stop in ["embed__code", "embed__copy", "embed__image", "embed__preview"] {
            page.js::<()>(&format!("window.stop = document.querySelector('.{stop}'); if ('{stop}' === 'embed__code') stop.focus()"))
                .await?;
            page.wait_until("document.activeElement === stop").await?;
            page.press(Key::Tab).await?;
        }
        let is_out: bool = page.js("return !document.activeElement.closest('.embed')").await?;
        assert!(is_out, "the next tab stop is outside the form");
        Ok(())
    })
    .await
}
