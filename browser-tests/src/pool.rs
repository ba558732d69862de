//! Pool of browsers between tests. A browser takes a second or more to start, so tests reuse browsers one after
//! another.
//!
//! Tests do not affect each other: each gets a new tab or a blank page, cookies are deleted, and each server has its
//! own origin, so stored data is not visible to the next test.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::{Engine, Page, Session, driver::Driver};

/// An idle browser. Each test has its own client, which ends with the test's runtime.
struct Idle {
    settings: Settings,
    driver: Arc<Driver>,
    id: String,
}

/// The settings that are fixed when a browser starts.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Settings {
    engine: Engine,
    has_scripts: bool,
    prefers_dark: bool,
    prefers_reduced_motion: bool,
}

impl Settings {
    fn of(engine: Engine, session: &Session) -> Self {
        Self {
            engine,
            has_scripts: engine == Engine::Firefox || session.has_scripts(),
            prefers_dark: engine == Engine::WebKit && session.prefers_dark(),
            prefers_reduced_motion: engine == Engine::WebKit && session.prefers_reduced_motion(),
        }
    }
}

/// The pool. It holds at most as many browsers per settings as tests that run in parallel. All browsers end with the
/// test run; see `driver.rs`.
fn pool() -> MutexGuard<'static, Vec<Idle>> {
    static POOL: Mutex<Vec<Idle>> = Mutex::new(Vec::new());
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes an idle browser that matches this session and still answers.
pub(crate) async fn take(engine: Engine, session: &Session) -> Option<(Page, Arc<Driver>)> {
    let settings = Settings::of(engine, session);
    let Idle { driver, id, .. } = {
        let mut idle = pool();
        let found = idle.iter().position(|one| one.settings == settings)?;
        idle.swap_remove(found)
    };
    let client = Client::with_existing_session(&driver.address, &id, HttpConnector::new());
    let page = Page { client: client.await.ok()?, engine, session: session.clone() };
    if engine == Engine::Firefox {
        page.set_scripts(session).await.ok()?;
    }
    if engine == Engine::WebKit && !page.fills_window().await.unwrap_or_default() {
        page.client.close().await.ok()?;
        return None;
    }
    Some((page, driver))
}

/// Returns a browser to the pool.
pub(crate) async fn keep(page: Page, driver: Arc<Driver>) -> Result<()> {
    if page.client.windows().await?.len() > 1 {
        return Ok(page.client.close().await?);
    }
    page.client.delete_all_cookies().await?;
    page.clear().await?;
    page.client.persist().await?;
    let id = page.client.session_id().await?.context("the browser has no session")?;
    let settings = Settings::of(page.engine, &page.session);
    pool().push(Idle { settings, driver, id });
    Ok(())
}

impl Page {
    /// Returns whether the page fills the window: after a download WebKit shows a bar below the page.
    async fn fills_window(&self) -> Result<bool> {
        let (_, _, width, height) = self.client.get_window_rect().await?;
        let size = self.client.execute("return [innerWidth, innerHeight]", Vec::new()).await?;
        Ok(size == json!([width, height]))
    }

    /// Opens a blank page. In Chromium this is a new tab, because emulated screens belong to a tab.
    async fn clear(&self) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Ok(self.client.goto("about:blank").await?);
        }
        let tab = self.client.new_window(true).await?.handle;
        // Discard the log messages of this test.
        self.console().await?;
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(tab).await?)
    }
}
