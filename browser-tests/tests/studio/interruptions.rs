//! No interruption of the browser loses an author's work: a reload, a crash, two tabs, storage that is full or forbidden, an
//! engine that broke.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Server, dist, in_browser, in_each_engine};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::tab::Tab;

/// Longer than the pause after which the studio takes a typed title.
const TITLE_PAUSE: Duration = Duration::from_millis(800);

#[tokio::test]
async fn reload_right_after_a_change_loses_nothing() -> Result<()> {
    in_each_engine(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("First title").await?;
        tab.saved().await?;
        tab.set_title("Second title").await?;
        tab.reload().await?;
        tab.has_title("Second title").await?;
        tab.says(".bar__screen[aria-current]", "Evidence").await?;
        tab.says(".article__text", "$156mn").await?;
        page.js::<Value>("document.querySelector('.bar__icon').click()").await?;
        tab.has_title("First title").await
    })
    .await
}

#[tokio::test]
async fn change_right_after_the_title_was_typed_is_kept_too() -> Result<()> {
    in_each_engine(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("First title").await?;
        page.js::<Value>("document.querySelector('.bar__title').select()").await?;
        page.type_text("Second title").await?;
        page.js::<Value>("document.querySelector('.finding--open').focus()").await?;
        page.type_text("x").await?;
        tab.says(".article__counts", "1 set aside").await?;
        // The pause after which a title is taken is over.
        sleep(TITLE_PAUSE).await;
        tab.says(".article__counts", "1 set aside").await?;
        tab.has_title("Second title").await
    })
    .await
}

#[tokio::test]
async fn pause_in_the_title_keeps_the_space_before_the_next_word() -> Result<()> {
    in_each_engine(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("Title").await?;
        page.js::<Value>("document.querySelector('.bar__title').select()").await?;
        page.type_text("Second ").await?;
        sleep(TITLE_PAUSE).await;
        page.type_text("title").await?;
        tab.has_title("Second title").await
    })
    .await
}

#[tokio::test]
async fn crash_of_a_tab_loses_nothing() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let client = page.client();
        let first = client.window().await?;
        let second = client.new_window(true).await?.handle;
        client.switch_to_window(second).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("Before the crash").await?;
        tab.saved().await?;
        // The driver reports the crash as an error.
        assert!(client.goto("chrome://crash").await.is_err(), "the tab did not crash");
        client.switch_to_window(first).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.says(".kept__story", "Before the crash").await?;
        tab.press("Open", ".kept").await?;
        tab.has_title("Before the crash").await?;
        tab.says(".article__text", "$156mn").await?;
        assert!(
            !tab.text(".notices").await?.contains("another tab"),
            "the crashed tab still writes"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_tabs_only_one_writes() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let client = page.client();
        let first = client.window().await?;
        let one = Tab::open(&page, &server).await?;
        one.begin("Tab one").await?;
        one.saved().await?;
        let second = client.new_window(true).await?.handle;
        client.switch_to_window(second.clone()).await?;
        let two = Tab::open(&page, &server).await?;
        two.press("Open", ".kept").await?;
        two.says(
            ".notices",
            "This story is open in another tab. You can read here; writing goes on there.",
        )
        .await?;
        client.switch_to_window(first.clone()).await?;
        one.set_title("Tab one again").await?;
        client.switch_to_window(second.clone()).await?;
        two.has_title("Tab one again").await?;
        two.press("Write here instead", ".notices").await?;
        page.wait_until("!document.querySelector('.notices').innerText.includes('another tab')")
            .await?;
        two.set_title("Tab two").await?;
        two.saved().await?;
        client.switch_to_window(first).await?;
        one.says(".notices", "open in another tab").await?;
        one.has_title("Tab two").await?;
        client.switch_to_window(second).await?;
        two.reload().await?;
        two.has_title("Tab two").await
    })
    .await
}

#[tokio::test]
async fn full_storage_is_said_and_the_work_can_be_saved_as_a_file() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let quota = |size: Value| {
            let origin = server.url("");
            page.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": size }))
        };
        page.open(&server.url("/icon.svg"), &browser_tests::Screen::desktop()).await?;
        quota(json!(100_000)).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("Kept before").await?;
        tab.saved().await?;
        // Random letters, because the browser compresses what it stores.
        let long: String = page
            .js("return 'Not kept ' + Array.from({ length: 300_000 }, () => String.fromCharCode(97 + Math.random() * 26)).join('')")
            .await?;
        tab.set_title(&long).await?;
        tab.says(".saved__state", "Not saved: the disk is full.").await?;
        assert!(tab.asks_before_leaving().await?, "the page can be left without a question");
        tab.catch_downloads().await?;
        tab.press("Save a file", ".saved").await?;
        assert!(tab.download().await?.contains(&long), "the file lacks the last change");
        assert!(!tab.asks_before_leaving().await?, "what is in a file is not lost");
        page.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": server.url("") })).await?;
        tab.set_title("Kept after").await?;
        tab.saved().await?;
        tab.reload().await?;
        tab.has_title("Kept after").await
    })
    .await
}

#[tokio::test]
async fn forbidden_storage_is_said_and_the_studio_works() -> Result<()> {
    const FORBID: &str = "Object.defineProperty(IDBFactory.prototype, 'open', {
        value() { throw new DOMException('The user denied permission', 'SecurityError'); } })";
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open_with(&page, &server, FORBID).await?;
        tab.begin("Only here").await?;
        tab.says(".saved__state", "Not kept: this browser forbids storage (private window).")
            .await?;
        assert!(tab.asks_before_leaving().await?, "the page can be left without a question");
        tab.catch_downloads().await?;
        tab.press("Save a file", ".saved").await?;
        assert!(tab.download().await?.contains("Only here"), "the file lacks the title");
        Ok(())
    })
    .await
}

/// Makes the engine of the studio break by `window.trap()`: it reads outside of its memory.
const TRAP: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await real.apply(WebAssembly, all);
            window.wasm = (made.instance ?? made).exports;
            return made;
        };
    }
    window.trap = () => setTimeout(() => window.wasm.start(0xfffffff0, 64, 0xfffffff0, 64, 0xfffffff0, 64))";

#[tokio::test]
async fn broken_engine_loses_nothing() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open_with(&page, &server, TRAP).await?;
        tab.begin("Before it broke").await?;
        page.js::<Value>("window.trap()").await?;
        page.wait_until("document.querySelector('.broken')").await?;
        tab.catch_downloads().await?;
        tab.press("Save a file", ".broken").await?;
        assert!(
            tab.download().await?.contains("Before it broke"),
            "the file lacks the last change"
        );
        tab.press("Load again", ".broken").await?;
        tab.has_title("Before it broke").await
    })
    .await
}
