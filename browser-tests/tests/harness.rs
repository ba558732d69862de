//! The test harness itself works. If these tests fail, fix them first.

use std::time::{Duration, Instant};

use anyhow::Result;
use browser_tests::{
    Engine, Key, Reply, Screen, Server, Session, dist, in_browser, in_each_engine,
};
use serde_json::json;
use tokio::time::timeout;

const COUNTER: &str = r#"<!doctype html><html lang="en"><title>Counter</title><main><h1>Counter</h1>
<click-counter></click-counter></main><script src="/counter.js"></script>"#;

const COUNTER_SCRIPT: &str = r"
customElements.define('click-counter', class extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    let count = 0;
    button.textContent = 'Count';
    button.onclick = () => { button.textContent = `Counted ${++count}`; };
    this.attachShadow({ mode: 'open' }).append(button);
  }
});";

async fn counter_page() -> Result<Server> {
    let server = Server::start(dist()).await?;
    let policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";
    server.put("/", Reply::page(COUNTER).with_header("content-security-policy", policy));
    server.put("/counter.js", Reply::text("text/javascript", COUNTER_SCRIPT));
    Ok(server)
}

#[tokio::test]
async fn click_and_key_reach_a_button_in_a_shadow_root() -> Result<()> {
    let server = counter_page().await?;
    in_browser(async |page| {
        page.open(&server.url("/"), &Screen::phone()).await?;
        let button = page.find_in_shadow("click-counter", "button").await?;
        button.click().await?;
        assert_eq!(button.text().await?, "Counted 1");

        page.press(Key::Enter).await?;
        assert_eq!(button.text().await?, "Counted 2");
        assert_eq!(server.requests(), ["/", "/counter.js"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_and_scripts_work_under_a_strict_policy() -> Result<()> {
    let server = counter_page().await?;
    in_browser(async |page| {
        page.open(&server.url("/"), &Screen::desktop()).await?;
        let violations = page.accessibility_violations().await?;
        assert!(violations.is_empty(), "{}", violations[0]);

        page.js::<()>("document.querySelector('h1').remove(); document.title = ''").await?;
        let ids: Vec<_> =
            page.accessibility_violations().await?.into_iter().map(|found| found.id).collect();
        assert_eq!(ids, ["document-title", "page-has-heading-one"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_has_the_requested_width_and_colours() -> Result<()> {
    let server = counter_page().await?;
    in_browser(async |page| {
        let seen = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
        page.open(&server.url("/"), &Screen::new(320, 500).dark()).await?;
        assert_eq!(page.js::<(u32, bool)>(seen).await?, (320, true));

        page.use_screen(&Screen::desktop()).await?;
        assert_eq!(page.js::<(u32, bool)>(seen).await?, (1200, false));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn server_can_delay_redirect_or_fail() -> Result<()> {
    let server = counter_page().await?;
    let slowness = Duration::from_millis(600);
    server.put("/slow", Reply::redirect("/late"));
    server.put("/late", Reply::page("<title>At last</title>").with_delay(slowness));
    server.put("/broken", Reply::page("<title>Broken</title>").with_status(503));
    in_browser(async |page| {
        let begin = Instant::now();
        page.open(&server.url("/slow"), &Screen::phone()).await?;
        assert_eq!(page.client().title().await?, "At last");
        assert!(begin.elapsed() >= slowness, "the reply was delayed");

        page.open(&server.url("/broken"), &Screen::phone()).await?;
        let errors = page.errors().await?;
        assert!(errors.iter().any(|error| error.text.contains("503")), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn browser_with_a_hanging_page_is_stopped_before_the_next_starts() -> Result<()> {
    let session = Session::default().for_measuring();
    for _ in 0..2 {
        session
            .in_engine(Engine::Chromium, async |page| {
                let busy = page.cdp("Runtime.evaluate", json!({ "expression": "for (;;);" }));
                let answer = timeout(Duration::from_secs(1), busy).await;
                assert!(answer.is_err(), "the page answers: {answer:?}");
                Ok(())
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn reused_browser_has_a_blank_page_and_no_cookies() -> Result<()> {
    let server = counter_page().await?;
    for _ in 0..2 {
        in_each_engine(async |page| {
            let address = page.client().current_url().await?;
            assert!(["about:blank", "data:,"].contains(&address.as_str()), "{address}");
            assert_eq!(page.client().windows().await?.len(), 1);
            page.open(&server.url("/"), &Screen::desktop()).await?;
            assert_eq!(page.js::<String>("return document.cookie").await?, "");
            page.js::<()>("document.cookie = 'used=yes'").await
        })
        .await?;
        in_browser(async |page| {
            let counted: u32 = page.js("return history.length").await?;
            assert_eq!(counted, 1, "each test has its own tab");
            page.open(&server.url("/"), &Screen::new(320, 500).dark()).await?;
            page.client().goto(&server.url("/broken")).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}
