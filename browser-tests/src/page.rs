//! A page in a browser: opening it, finding things in it and asking it questions.

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, Locator, elements::Element};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Engine, Screen, Session, attempts::until_it_works};

/// A browser's only tab. Copies of it are the same tab.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) session: Session,
}

impl Page {
    /// Opens this address on a screen and waits until the page has loaded.
    pub async fn open(&self, url: &str, screen: &Screen) -> Result<()> {
        self.use_screen(screen).await?;
        self.client.goto(url).await.with_context(|| format!("could not open {url}"))
    }

    /// The first element for this selector, once there is one. It does not look into shadow roots.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        until_it_works(&format!("`{selector}`"), async || {
            Ok(self.client.find(Locator::Css(selector)).await?)
        })
        .await
    }

    /// The first element for this selector in the shadow root of `host`, once there is one.
    pub async fn find_in_shadow(&self, host: &str, selector: &str) -> Result<Element> {
        until_it_works(&format!("`{selector}` in the shadow root of `{host}`"), async || {
            let host = self.client.find(Locator::Css(host)).await?;
            Ok(host.shadow_root().await?.find(Locator::Css(selector)).await?)
        })
        .await
    }

    /// All elements for this selector in the shadow root of `host`, once there is a shadow root.
    pub async fn find_all_in_shadow(&self, host: &str, selector: &str) -> Result<Vec<Element>> {
        until_it_works(&format!("the shadow root of `{host}`"), async || {
            let host = self.client.find(Locator::Css(host)).await?;
            Ok(host.shadow_root().await?.find_all(Locator::Css(selector)).await?)
        })
        .await
    }

    /// What a script returns. It is the body of a function and may begin with `return await`.
    ///
    /// It runs whatever the page's policy or the reader's settings forbid, as a reader's own tools would; but in a
    /// session without scripts it cannot wait for anything, and may not begin so.
    pub async fn js<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.js_with(script, Vec::new()).await
    }

    /// What a script returns that is given these `arguments`. An element can be one, by `serde_json::to_value`.
    pub async fn js_with<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let kind = if self.session.has_scripts() { "async function" } else { "function" };
        let script = format!("return ({kind} () {{ {script} }}).apply(null, arguments)");
        let value = self.client.execute(&script, arguments).await?;
        serde_json::from_value(value.clone())
            .with_context(|| format!("the script returned something else than expected: {value}"))
    }

    /// Waits until this expression of JavaScript is true of the page.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        until_it_works(&format!("`{condition}`"), async || {
            let holds: bool = self.js(&format!("return Boolean({condition})")).await?;
            ensure!(holds, "it is false");
            Ok(())
        })
        .await
    }

    /// What shows the page.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session itself, for what has no short way here.
    pub fn client(&self) -> &Client {
        &self.client
    }
}
