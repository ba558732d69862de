//! Firefox, which takes seconds to start and so serves one test after another, and its own settings.
//!
//! All that a session or a screen asks for are settings of Firefox that it obeys at once. They are changed by scripts
//! with the rights of the browser itself, which is what geckodriver's `--allow-system-access` is for.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::{Engine, Page, Screen, Session, browser::Browser, driver::Driver};

/// A Firefox between two tests. Each test has a client of its own, which ends with the test's runtime.
struct Idle {
    driver: Arc<Driver>,
    id: String,
}

/// There are never more than tests that run at one time. The last ones end with the run; see `driver.rs`.
fn idle() -> MutexGuard<'static, Vec<Idle>> {
    static IDLE: Mutex<Vec<Idle>> = Mutex::new(Vec::new());
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A Firefox that an earlier test used, ready for this session; none if there is none that still works.
pub(crate) async fn used(session: &Session) -> Option<Browser> {
    let Idle { driver, id } = idle().pop()?;
    let client = Client::with_existing_session(&driver.address, &id, HttpConnector::new());
    let page =
        Page { client: client.await.ok()?, engine: Engine::Firefox, session: session.clone() };
    page.set_scripts(session).await.ok()?;
    Some(Browser { page, driver })
}

/// Keeps a Firefox for another test, without what this one left in it. Where a page is stored by its origin, there is
/// nothing to remove: each server has an origin of its own.
pub(crate) async fn keep(browser: Browser) -> Result<()> {
    let Browser { page: Page { client, .. }, driver } = browser;
    if client.windows().await?.len() > 1 {
        return Ok(client.close().await?);
    }
    client.delete_all_cookies().await?;
    client.goto("about:blank").await?;
    client.persist().await?;
    let id = client.session_id().await?.context("Firefox has no session")?;
    idle().push(Idle { driver, id });
    Ok(())
}

impl Page {
    /// Lets scripts run in pages that are opened from now on, or not.
    pub(crate) async fn set_scripts(&self, session: &Session) -> Result<()> {
        let script = "Services.prefs.setBoolPref('javascript.enabled', arguments[0])";
        self.privileged(script, vec![json!(session.has_scripts())]).await?;
        Ok(())
    }

    /// Gives the page this size, however wide the window is, and the reader these wishes.
    pub(crate) async fn set_screen(&self, screen: &Screen) -> Result<()> {
        const SCRIPT: &str = "
            const [width, height, settings] = arguments;
            const { style } = gBrowser.selectedBrowser;
            for (const [side, length] of [['width', width], ['height', height]]) {
                for (const limit of ['', 'min-', 'max-']) style.setProperty(limit + side, `${length}px`);
            }
            for (const [name, value] of settings) Services.prefs.setIntPref(name, value)";
        let settings = screen.media.iter().map(setting).collect::<Result<Vec<_>>>()?;
        let arguments = vec![json!(screen.width), json!(screen.height), json!(settings)];
        self.privileged(SCRIPT, arguments).await?;
        Ok(())
    }

    /// Runs a script with the rights of the browser itself.
    async fn privileged(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.extension("moz/context", json!({ "context": "chrome" })).await?;
        let outcome = self.client.execute(script, arguments).await;
        self.extension("moz/context", json!({ "context": "content" })).await?;
        outcome.context("Firefox refused a setting")
    }
}

/// Firefox's setting for a media feature.
fn setting((name, value): &(String, String)) -> Result<(&'static str, u8)> {
    Ok(match (name.as_str(), value.as_str()) {
        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
        ("prefers-color-scheme", "light") => {
            ("layout.css.prefers-color-scheme.content-override", 1)
        }
        ("prefers-reduced-motion", "no-preference") => ("ui.prefersReducedMotion", 0),
        ("prefers-reduced-motion", "reduce") => ("ui.prefersReducedMotion", 1),
        _ => bail!("no setting of Firefox is known for `{name}: {value}`"),
    })
}
