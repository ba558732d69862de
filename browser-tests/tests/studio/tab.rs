//! [`Tab`]: a tab with the studio, and small steps in it by script.

use anyhow::Result;
use browser_tests::{Page, Screen, Server};
use serde_json::{Value, json};

/// An article with three findings.
pub(super) const ARTICLE: &str = "The two countries aimed to elevate mutual trade to $10bn. Joint projects totaling $156mn are \
    already implemented, with a pipeline of 21.";

/// A tab with the studio.
pub(super) struct Tab {
    pub(super) page: Page,
}

impl Tab {
    /// Opens the studio in the current tab, and waits until it has started.
    pub(super) async fn open(page: &Page, server: &Server) -> Result<Self> {
        page.open(&server.url("/studio.html"), &Screen::new(1440, 900)).await?;
        let tab = Self { page: page.clone() };
        tab.started().await?;
        Ok(tab)
    }

    /// Opens the studio with a script that runs before those of the page. Chromium only.
    pub(super) async fn open_with(page: &Page, server: &Server, script: &str) -> Result<Self> {
        let source = json!({ "source": script });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", source).await?;
        Self::open(page, server).await
    }

    async fn started(&self) -> Result<()> {
        self.page.wait_until("document.querySelector('.bar__end')").await
    }

    /// Loads the page again, and waits until the studio has started.
    pub(super) async fn reload(&self) -> Result<()> {
        self.page.client().refresh().await?;
        self.started().await
    }

    /// Pastes an article, has its sentences shown, and gives the story a title.
    pub(super) async fn begin(&self, title: &str) -> Result<()> {
        self.paste(ARTICLE).await?;
        self.press("Show its sentences", ".start").await?;
        self.set_title(title).await
    }

    /// Pastes a text into the box of the start screen.
    pub(super) async fn paste(&self, text: &str) -> Result<()> {
        self.page.wait_until("document.querySelector('#paste')").await?;
        let script = "const box = document.querySelector('#paste');
            box.focus(); box.value = arguments[0];
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        self.page.js_with(script, vec![json!(text)]).await
    }

    /// Drops a file onto the page.
    pub(super) async fn drop_file(&self, name: &str, content: &str) -> Result<()> {
        let script = "const data = new DataTransfer();
            data.items.add(new File([arguments[1]], arguments[0]));
            for (const kind of ['dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))";
        self.page.js_with(script, vec![json!(name), json!(content)]).await
    }

    /// Presses the first button that begins with these words, inside an element.
    pub(super) async fn press(&self, words: &str, inside: &str) -> Result<()> {
        let find = format!(
            "[...document.querySelectorAll('{inside} button')].find((it) => it.innerText.trim().startsWith({}) && !it.disabled)",
            json!(words)
        );
        self.page.wait_until(&find).await?;
        self.page.js(&format!("{find}.click()")).await
    }

    /// Changes the title of the story.
    pub(super) async fn set_title(&self, title: &str) -> Result<()> {
        self.page.wait_until("document.querySelector('.bar__title:not(:disabled)')").await?;
        let script = "const field = document.querySelector('.bar__title');
            field.focus(); field.value = arguments[0];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))";
        self.page.js_with::<Value>(script, vec![json!(title)]).await?;
        self.has_title(title).await
    }

    /// Waits until the story has a title.
    pub(super) async fn has_title(&self, title: &str) -> Result<()> {
        let is_title = format!("document.querySelector('.bar__title')?.value === {}", json!(title));
        self.page.wait_until(&is_title).await
    }

    /// Waits until the last change is kept.
    pub(super) async fn saved(&self) -> Result<()> {
        self.says(".saved__state", "Saved in this browser").await
    }

    /// Waits until an element contains these words.
    pub(super) async fn says(&self, selector: &str, words: &str) -> Result<()> {
        let contains =
            format!("document.querySelector('{selector}')?.innerText.includes({})", json!(words));
        self.page.wait_until(&contains).await
    }

    /// Returns the text of an element; empty if there is none.
    pub(super) async fn text(&self, selector: &str) -> Result<String> {
        self.page.js(&format!("return document.querySelector('{selector}')?.innerText ?? ''")).await
    }

    /// Keeps what the page would download, for [`Tab::download`].
    pub(super) async fn catch_downloads(&self) -> Result<()> {
        self.page
            .js("window.downloads = []; delete window.showSaveFilePicker;
                 URL.createObjectURL = (blob) => { blob.text().then((text) => window.downloads.push(text)); return 'blob:none'; }")
            .await
    }

    /// Waits for a download, and returns the last one.
    pub(super) async fn download(&self) -> Result<String> {
        self.page.wait_until("window.downloads.length").await?;
        self.page.js("return window.downloads.at(-1)").await
    }

    /// Returns whether the browser would ask before the page is left.
    pub(super) async fn asks_before_leaving(&self) -> Result<bool> {
        self.page
            .js("const event = new Event('beforeunload', { cancelable: true });
                 window.dispatchEvent(event); return event.defaultPrevented")
            .await
    }
}
