//! The custom element on a host page.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_browser};

/// The strict content security policy of a host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Serves a host page with this body.
async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Host</title><body>{body}\
         <script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desktop()).await
}

/// Waits until the widget with this selector shows a story.
async fn wait_for_story(page: &Page, selector: &str) -> Result<()> {
    page.wait_until(&format!(
        "document.querySelector('{selector}').shadowRoot?.querySelector('.foot')"
    ))
    .await
}

#[tokio::test]
async fn two_widgets_share_the_engine_but_no_state() -> Result<()> {
    let server = host(
        "<diplo-graph id=one lang=kk src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph>\
         <diplo-graph id=two src=/stories/egypt-turkiye-2026.json></diplo-graph>",
    )
    .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "#one").await?;
        wait_for_story(&page, "#two").await?;
        let languages: Vec<(String, String)> = page
            .js("return ['one', 'two'].map((id) => {
                const article = document.getElementById(id).shadowRoot.querySelector('article');
                return [article.lang, article.dir];
            })")
            .await?;
        assert_eq!(languages, [("kk".into(), "ltr".into()), ("ar".into(), "rtl".into())]);
        let wasm = server.requests().iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(wasm, 1, "one engine for both widgets");

        // Opening an entry in one widget does not change the other.
        page.find_in_shadow("#one", ".entry summary").await?.click().await?;
        let open: Vec<u32> = page
            .js("return ['one', 'two'].map((id) => document.getElementById(id).shadowRoot
                .querySelectorAll('.entry__details[open]').length)")
            .await?;
        assert_eq!(open, [1, 0]);
        assert!(page.errors().await?.is_empty(), "under a strict policy, without an error");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn attribute_changes_update_the_widget() -> Result<()> {
    let server =
        host("<diplo-graph src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph>").await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        page.js::<()>("document.querySelector('diplo-graph').lang = 'uz'").await?;
        let root = "document.querySelector('diplo-graph').shadowRoot";
        page.wait_until(&format!("{root}.querySelector('article[lang=uz]')")).await?;
        page.wait_until(&format!("{root}.querySelector('.entry__details[open]')")).await?;

        let paper = format!("return getComputedStyle({root}.querySelector('article')).backgroundColor");
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('theme', 'dark')").await?;
        assert_eq!(page.js::<String>(&paper).await?, "rgb(23, 25, 28)");
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('theme', 'light')").await?;
        assert_eq!(page.js::<String>(&paper).await?, "rgb(255, 255, 255)");

        page.js::<()>(
            "document.querySelector('diplo-graph').src = '/stories/nothing';
             document.querySelector('diplo-graph').setAttribute('src', '/stories/france-maroc-2024.json');
             document.querySelector('diplo-graph').removeAttribute('lang')",
        )
        .await?;
        page.wait_until(&format!("{root}.querySelector('article[lang=fr]')")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn inline_story_is_shown_without_a_request() -> Result<()> {
    let story = std::fs::read_to_string(dist().join("stories/kazakhstan-russia-2024.json"))?;
    let server = host(&format!(
        "<diplo-graph><p>Read this first.</p><script type=application/json>{story}</script></diplo-graph>"
    ))
    .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        let fetched = server.requests().iter().any(|path| path.contains("stories"));
        assert!(!fetched, "nothing is fetched");
        let visible: bool = page.js("return document.querySelector('p').checkVisibility()").await?;
        assert!(!visible, "the story replaces the fallback content");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn changed_inline_story_is_shown_after_refresh_and_the_open_entry_stays_open() -> Result<()> {
    let story = std::fs::read_to_string(dist().join("stories/kazakhstan-russia-2024.json"))?;
    let server =
        host(&format!("<diplo-graph><script type=application/json>{story}</script></diplo-graph>"))
            .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        let opened = "document.querySelector('diplo-graph').shadowRoot.querySelector('.entry__details[open]')?.id";
        page.wait_until(opened).await?;
        let before: String = page.js(&format!("return {opened}")).await?;
        page.js::<()>(
            "const graph = document.querySelector('diplo-graph'), file = graph.querySelector('script');
             const story = { ...JSON.parse(file.textContent), title: { en: 'Another title' } };
             const policy = globalThis.trustedTypes?.createPolicy('test', { createScript: (text) => text });
             file.textContent = policy ? policy.createScript(JSON.stringify(story)) : JSON.stringify(story);
             graph.refresh();",
        )
        .await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot.querySelector('.head__title').textContent === 'Another title'",
        )
        .await?;
        page.wait_until(opened).await?;
        let after: String = page.js(&format!("return {opened}")).await?;
        assert_eq!(after, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn removed_widget_leaves_no_nodes_or_listeners() -> Result<()> {
    let server = host("<main></main>").await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        page.js::<()>("await customElements.whenDefined('diplo-graph')").await?;
        let round = "const shown = async () => {
               const widget = document.createElement('diplo-graph');
               widget.setAttribute('src', '/stories/kazakhstan-uzbekistan-2024.json');
               const ready = new Promise((done) => widget.addEventListener('diplograph:ready', done));
               document.querySelector('main').append(widget);
               await ready;
               widget.shadowRoot.querySelector('.entry summary').click();
               await new Promise(requestAnimationFrame);
               widget.remove();
               await new Promise((done) => setTimeout(done));
             };";
        page.js::<()>(&format!("{round} for (let nth = 0; nth < 20; nth++) await shown()")).await?;
        let (held, memory) = (page.retained_objects().await?, page.wasm_memory().await?);
        page.js::<()>(&format!("{round} for (let nth = 0; nth < 100; nth++) await shown()")).await?;
        let (held_after, memory_after) = (page.retained_objects().await?, page.wasm_memory().await?);
        println!("before 100 rounds {held:?}, wasm {memory}; after {held_after:?}, wasm {memory_after}");
        assert_eq!(memory_after, memory, "the wasm memory does not grow");
        assert_eq!(held_after.listeners, held.listeners, "no listener remains");
        assert!(held_after.nodes <= held.nodes + 5, "{held:?} became {held_after:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn moved_widget_keeps_its_state() -> Result<()> {
    let server =
        host("<div id=here><diplo-graph src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph></div><div id=there></div>")
            .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        page.js::<()>(
            "document.getElementById('there').append(document.querySelector('diplo-graph'))",
        )
        .await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let open: u32 = page
            .js("return document.querySelector('#there diplo-graph').shadowRoot
                .querySelectorAll('.entry__details[open]').length")
            .await?;
        assert_eq!(open, 1, "the open entry stays open");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn attribute_changes_on_a_detached_widget_apply_when_it_is_attached() -> Result<()> {
    let server = host(
        "<main><diplo-graph src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph></main>",
    )
    .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.js::<()>(
            "const widget = document.querySelector('diplo-graph');
             widget.remove();
             widget.setAttribute('src', '/stories/kazakhstan-russia-2024.json');
             widget.lang = 'ru';
             document.querySelector('main').append(widget)",
        )
        .await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot.querySelector('article[lang=ru] h2')
                ?.textContent.includes('Росси')",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn unhandled_keys_reach_the_page() -> Result<()> {
    let server =
        host("<diplo-graph src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph>").await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        let taken: Vec<bool> = page
            .js("const root = document.querySelector('diplo-graph').shadowRoot;
                const mark = root.querySelector('.drawing--wide a[data-entry=\"0\"]');
                return ['Escape', 'ArrowLeft', 'Home', 'a', 'ArrowRight'].map((key) => !mark.dispatchEvent(
                    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })))")
            .await?;
        assert_eq!(taken, [false, false, false, false, true], "only the key for the next entry is handled");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn widget_below_the_viewport_loads_when_it_comes_near() -> Result<()> {
    let server = host(
        "<svg width=1 height=9000></svg>\
         <diplo-graph src=/stories/kazakhstan-russia-2024.json></diplo-graph>",
    )
    .await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let asked = server.requests();
        let is_asked = |part: &str| asked.iter().any(|path| path.contains(part));
        assert!(is_asked("/v1/diplograph.js"), "the loader: {asked:?}");
        assert!(!is_asked(".wasm") && !is_asked("stories"), "nothing else: {asked:?}");
        page.js::<()>("scrollTo(0, 8000)").await?;
        wait_for_story(&page, "diplo-graph").await
    })
    .await
}
