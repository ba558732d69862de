//! A page in a browser: navigation, element lookup and scripts.

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, Locator, elements::Element};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Engine, Screen, Session, retry::retry};

/// The JavaScript expression that focuses a control of the first widget of the page, or presses on its drawing, for which the
/// loader fetches the engine. It is true if there is one of them.
pub const WAKE: &str = "((widget) => {
    const root = widget.shadowRoot ?? widget, isLive = root.querySelector('.place--live');
    const control = root.querySelector('.scripted button:not(.link), button.scripted:not(.link)');
    const press = (part, name) => part?.dispatchEvent(new Event(name, { bubbles: true }));
    return isLive || (control ? press(control, 'focusin') : press(root.querySelector('.drawing'), 'pointerdown'));
})(document.querySelector('diplo-graph'))";

/// The only tab of a browser. Clones refer to the same tab.
#[derive(Clone, Debug)]
pub struct Page {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) session: Session,
}

impl Page {
    /// Opens an address on a screen and waits until the page has loaded.
    pub async fn open(&self, url: &str, screen: &Screen) -> Result<()> {
        self.use_screen(screen).await?;
        self.client.goto(url).await.with_context(|| format!("could not open {url}"))
    }

    /// Waits for an element and returns the first match. Shadow roots are not searched.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        retry(&format!("`{selector}`"), async || {
            Ok(self.client.find(Locator::Css(selector)).await?)
        })
        .await
    }

    /// Waits for an element in the shadow root of `host` and returns the first match.
    pub async fn find_in_shadow(&self, host: &str, selector: &str) -> Result<Element> {
        retry(&format!("`{selector}` in the shadow root of `{host}`"), async || {
            let host = self.client.find(Locator::Css(host)).await?;
            Ok(host.shadow_root().await?.find(Locator::Css(selector)).await?)
        })
        .await
    }

    /// Waits for the shadow root of `host` and returns all matching elements in it.
    pub async fn find_all_in_shadow(&self, host: &str, selector: &str) -> Result<Vec<Element>> {
        retry(&format!("the shadow root of `{host}`"), async || {
            let host = self.client.find(Locator::Css(host)).await?;
            Ok(host.shadow_root().await?.find_all(Locator::Css(selector)).await?)
        })
        .await
    }

    /// Runs a script and returns its result. The script is a function body and may begin with `return await`.
    ///
    /// It runs even if the page's policy or the reader's settings block scripts. In a session without scripts, however,
    /// it cannot wait and must not use `await`.
    pub async fn js<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.js_with(script, Vec::new()).await
    }

    /// Runs a script with these `arguments` and returns its result. Convert elements with `serde_json::to_value`.
    pub async fn js_with<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let kind = if self.session.has_scripts() { "async function" } else { "function" };
        let script = format!("return ({kind} () {{ {script} }}).apply(null, arguments)");
        let value = self.client.execute(&script, arguments).await?;
        serde_json::from_value(value.clone())
            .with_context(|| format!("the script returned a value of another type: {value}"))
    }

    /// Waits until a JavaScript expression is true.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        retry(&format!("`{condition}`"), async || {
            let holds: bool = self.js(&format!("return Boolean({condition})")).await?;
            ensure!(holds, "it is false");
            Ok(())
        })
        .await
    }

    /// Waits until the first widget of the page has not changed for 150 milliseconds: a large render takes several tasks.
    pub async fn settle(&self) -> Result<()> {
        self.js(
            "const root = document.querySelector('diplo-graph').shadowRoot ?? document;
             await new Promise((done) => {
                 let timer;
                 const observer = new MutationObserver(() => wait());
                 const wait = () => {
                     clearTimeout(timer);
                     timer = setTimeout(() => { observer.disconnect(); done(); }, 150);
                 };
                 observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
                 wait();
             })",
        )
        .await
    }

    /// Returns the engine that shows the page.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Returns the `WebDriver` client, for functions that [`Page`] does not have.
    pub fn client(&self) -> &Client {
        &self.client
    }
}
