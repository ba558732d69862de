//! Properties of elements as a reader perceives them, from the browser itself: no script has to run in the page.
//!
//! Use [`Element`] for the rest: `text`, `prop` for a property such as `open`, `attr`, `css_value`, `click`,
//! `send_keys`.
//!
//! Differences between the engines, measured with Chromium 156, Firefox 153 and WebKitGTK 2.50:
//!
//! - WebKit's driver reports the content of a closed `<details>` as displayed and returns its text.
//!   [`Page::is_displayed`] corrects this.
//! - The role of a `<summary>` is `DisclosureTriangle` in Chromium and empty in the others; of `<span>` it is `none` in
//!   Chromium, `generic` in Firefox, empty in WebKit. WebKit reports neither role nor name for a plain `<table>` and
//!   its cells.
//! - Names are the same except for list items: Chromium reports none, Firefox `• text`, WebKit the text.
//! - chromedriver cannot click a link that is a direct child of a shadow root: it fails with an internal script error.
//!   `send_keys("\u{e007}")`, which is Enter, follows such a link.

use anyhow::{Context, Result};
use fantoccini::elements::Element;
use serde_json::Value;

use crate::{Engine, Page};

impl Page {
    /// Returns whether the element is visible, or becomes visible by scrolling.
    pub async fn is_displayed(&self, element: &Element) -> Result<bool> {
        let displayed = element.is_displayed().await?;
        if self.engine != Engine::WebKit || !displayed {
            return Ok(displayed);
        }
        let argument = serde_json::to_value(element)?;
        self.js_with("return arguments[0].checkVisibility()", vec![argument]).await
    }

    /// Returns the computed role of the element, such as `button`; it may be empty.
    pub async fn role(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedrole").await
    }

    /// Returns the accessible name of the element; it may be empty.
    pub async fn name(&self, element: &Element) -> Result<String> {
        self.computed(element, "computedlabel").await
    }

    /// Returns the focused element in any shadow root; `None` if the body has the focus.
    pub async fn focused(&self) -> Result<Option<Element>> {
        let found: Value = self
            .js("let one = document.activeElement;
                 while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
                 return one === document.body ? null : one")
            .await?;
        let id = found.as_object().and_then(|reference| reference.values().next()?.as_str());
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())))
    }

    async fn computed(&self, element: &Element, property: &str) -> Result<String> {
        let answer = self.get(format!("element/{}/{property}", element.element_id())).await?;
        let word =
            answer.as_str().with_context(|| format!("{property} is not a string: {answer}"))?;
        Ok(word.to_owned())
    }
}
