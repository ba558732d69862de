//! No file loses an author's work: one that changed on the disk, one of a newer format, a long one, one that was imported.

use anyhow::Result;
use browser_tests::{Key, Server, dist, in_browser};
use serde_json::{Value, json};

use super::tab::Tab;

/// Files of the origin's own file system in place of the dialogs of the browser.
const FILES: &str = "const file = (name) => navigator.storage.getDirectory().then((it) => it.getFileHandle(name, { create: true }));
    window.showSaveFilePicker = ({ suggestedName }) => file(suggestedName);
    window.showOpenFilePicker = async () => [await file('my.json')];
    window.put = async (name, text) => { const it = await (await file(name)).createWritable(); await it.write(text); await it.close(); };
    window.read = async (name) => (await (await file(name)).getFile()).text()";

#[tokio::test]
async fn file_that_changed_on_the_disk_is_not_overwritten_without_a_question() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open_with(&page, &server, FILES).await?;
        let story = r#"{ "format": 1, "lang": "en", "title": "Mine 0",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
        page.js_with::<Value>("await put('my.json', arguments[0])", vec![json!(story)]).await?;
        page.press_with(&[Key::Control], 'o').await?;
        tab.set_title("Mine 1").await?;
        page.press_with(&[Key::Control], 's').await?;
        page.wait_until("await read('my.json').then((text) => text.includes('Mine 1'))").await?;
        page.js::<Value>(
            "await put('my.json', (await read('my.json')).replace('Mine 1', 'Theirs'))",
        )
        .await?;
        tab.set_title("Mine 2").await?;
        page.press_with(&[Key::Control], 's').await?;
        tab.says(".notices", "my.json has changed on the disk").await?;
        assert!(
            page.js::<bool>("return (await read('my.json')).includes('Theirs')").await?,
            "it was overwritten"
        );
        tab.press("Take the file’s", ".notices").await?;
        tab.has_title("Theirs").await?;
        page.js::<Value>("document.querySelector('.bar__icon').click()").await?;
        tab.has_title("Mine 2").await
    })
    .await
}

#[tokio::test]
async fn story_of_a_newer_format_is_kept_as_it_is() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        let story =
            r#"{ "format": 2, "lang": "en", "title": "From the future", "orbits": [1.50] }"#;
        tab.drop_file("future.json", story).await?;
        tab.says(".notices", "format 2").await?;
        tab.says(".kept", "From the future").await?;
        tab.catch_downloads().await?;
        tab.press("Save a file", ".kept").await?;
        assert_eq!(tab.download().await?, story);
        tab.reload().await?;
        tab.says(".kept", "From the future").await
    })
    .await
}

#[tokio::test]
async fn paste_of_five_megabytes_is_kept_and_said_to_be_too_long() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.paste(&"A sentence about trade of $10bn. ".repeat(160_000)).await?;
        tab.says("#paste-kind", "too long").await?;
        // The draft is kept within half a second.
        page.js::<Value>("await new Promise((done) => setTimeout(done, 600))").await?;
        tab.reload().await?;
        tab.says("#paste-kind", "5,280,000 characters").await
    })
    .await
}

#[tokio::test]
async fn undo_after_an_import_goes_back_to_the_import_and_no_further() -> Result<()> {
    const TIMELINE: &str = r#"{ "title": { "text": { "headline": "A timeline" } }, "events": [
        { "start_date": { "year": "2024", "month": "5" }, "text": { "headline": "Talks" } },
        { "start_date": { "year": "2025" }, "text": { "headline": "Visit" }, "odd": 1 } ] }"#;
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        let tab = Tab::open(&page, &server).await?;
        tab.begin("Open before the import").await?;
        tab.saved().await?;
        tab.drop_file("timeline.json", TIMELINE).await?;
        tab.says(".report", "left out").await?;
        tab.set_title("Changed after the import").await?;
        page.js::<Value>("document.querySelector('.bar__icon').click()").await?;
        tab.has_title("A timeline").await?;
        page.wait_until("document.querySelector('.bar__icon').disabled").await?;
        tab.press("Diplograph", ".bar").await?;
        tab.says(".kept", "Open before the import").await
    })
    .await
}
