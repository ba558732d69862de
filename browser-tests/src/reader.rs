//! What a page is to its reader, asked of the browser itself: it needs no script to run in the page.
//!
//! The rest of it is in [`Element`]: `text`, `prop` for a property such as `open`, `attr`, `css_value`, `click`,
//! `send_keys`.
//!
//! What the engines differ in, measured with Chromium 156, Firefox 153 and WebKitGTK 2.50:
//!
//! - WebKit's driver takes what is in a closed `<details>` for displayed, and gives its text. [`Page::is_displayed`]
//!   does not.
//! - The role of a `<summary>` is `DisclosureTriangle` in Chromium and empty in the others; of `<span>` it is `none` in
//!   Chromium, `generic` in Firefox, empty in WebKit. WebKit gives a plain `<table>` and its cells neither role nor name.
//! - Names are the same but for list items: Chromium gives none, Firefox `• text`, WebKit the text.
//! - chromedriver cannot click a link that is a child of a shadow root, not of an element in it: it ends with a script
//!   error of its own. `send_keys("\u{e007}")`, which is Enter, follows such a link.

use anyhow::{Context, Result};
use fantoccini::elements::Element;
use serde_json::Value;

use crate::{Engine, Page};

impl Page {
    /// Whether a reader can see the element, by scrolling if need be.
    pub async fn is_displayed(&self, element: &Element) -> Result<bool> {
        let displayed = element.is_displayed().await?;
        if self.engine != Engine::WebKit || !displayed {
            return Ok(displayed);
        }
        let argument = serde_json::to_value(element)?;
        self.js_with("return arguments[0].checkVisibility()", vec![argument]).await
    }

    /// What the element is to a reader who is told of it, such as `button`; it may be empty.
    pub async fn role(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedrole").await
    }

    /// What the element is called to a reader who is told of it; it may be empty.
    pub async fn name(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedlabel").await
    }

    /// What has the focus, in whatever shadow root; the page itself is nothing.
    pub async fn focused(&self) -> Result<Option<Element>> {
        let found: Value = self
            .js("let one = document.activeElement;
                 while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
                 return one === document.body ? null : one")
            .await?;
        let id = found.as_object().and_then(|reference| reference.values().next()?.as_str());
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())))
    }

    async fn computed(&self, element: &Element, what: &str) -> Result<String> {
        let answer = self.ask(format!("element/{}/{what}", element.element_id())).await?;
        let word = answer.as_str().with_context(|| format!("{what} is no text: {answer}"))?;
        Ok(word.to_owned())
    }
}
