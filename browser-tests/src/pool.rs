//! Browsers between two tests. A browser takes a second or more to start, so each serves one test after another.
//!
//! A test finds no trace of an earlier one: it gets a new tab or a blank page, cookies are deleted, and each server has
//! an origin of its own, so nothing that is stored by origin is found again.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::{Engine, Page, Session, browser::Browser, driver::Driver};

/// A browser that no test uses. Each test has a client of its own, which ends with the test's runtime.
struct Idle {
    settings: Settings,
    driver: Arc<Driver>,
    id: String,
}

/// The settings of a browser that are fixed when it starts.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Settings {
    engine: Engine,
    has_scripts: bool,
    is_dark: bool,
    is_still: bool,
}

impl Settings {
    fn of(engine: Engine, session: &Session) -> Self {
        Self {
            engine,
            has_scripts: engine == Engine::Firefox || session.has_scripts(),
            is_dark: engine == Engine::WebKit && session.is_dark(),
            is_still: engine == Engine::WebKit && session.is_still(),
        }
    }
}

/// At most as many as tests run at the same time, for each of the settings. They end with the run; see `driver.rs`.
fn idle() -> MutexGuard<'static, Vec<Idle>> {
    static IDLE: Mutex<Vec<Idle>> = Mutex::new(Vec::new());
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes a browser that an earlier test used and that fits this session, if there is one that still answers.
pub(crate) async fn take(engine: Engine, session: &Session) -> Option<Browser> {
    let settings = Settings::of(engine, session);
    let Idle { driver, id, .. } = {
        let mut idle = idle();
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
    Some(Browser { page, driver })
}

/// Keeps a browser for another test.
pub(crate) async fn keep(browser: Browser) -> Result<()> {
    let Browser { page, driver } = browser;
    if page.client.windows().await?.len() > 1 {
        return Ok(page.client.close().await?);
    }
    page.client.delete_all_cookies().await?;
    page.clear().await?;
    page.client.persist().await?;
    let id = page.client.session_id().await?.context("the browser has no session")?;
    let settings = Settings::of(page.engine, &page.session);
    idle().push(Idle { settings, driver, id });
    Ok(())
}

impl Page {
    /// Whether nothing else takes room in the window: after a download WebKit shows a bar below the page.
    async fn fills_window(&self) -> Result<bool> {
        let (_, _, width, height) = self.client.get_window_rect().await?;
        let size = self.client.execute("return [innerWidth, innerHeight]", Vec::new()).await?;
        Ok(size == json!([width, height]))
    }

    /// Leaves a blank page. In Chromium it is a new tab, since emulated screens and the like belong to a tab.
    async fn clear(&self) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Ok(self.client.goto("about:blank").await?);
        }
        let tab = self.client.new_window(true).await?.handle;
        // Errors of this test are not those of the next.
        self.console().await?;
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(tab).await?)
    }
}
