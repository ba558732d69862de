//! A browser with one tab: start, reuse and end.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::{Engine, Page, Session, capabilities, driver::Driver, pool};

/// Timeout for the start of a browser. WebKit without a display never starts.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// Timeout for a normal shutdown before the browser is killed.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(3);

/// A running browser.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) page: Page,
    pub(crate) driver: Arc<Driver>,
}

impl Browser {
    /// Returns a browser with a blank page that no other test uses.
    pub(crate) async fn begin(engine: Engine, session: &Session) -> Result<Self> {
        if !session.is_for_measuring()
            && let Some((page, driver)) = pool::take(engine, session).await
        {
            return Ok(Self { page, driver });
        }
        let driver = Driver::for_session(engine, session)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities::of(engine, session));
        let client = timeout(START_TIMEOUT, builder.connect(&driver.address))
            .await
            .with_context(|| format!("{engine} did not start in {} s", START_TIMEOUT.as_secs()))?
            .with_context(|| format!("could not start {engine}"))?;
        let browser = Self { page: Page { client, engine, session: session.clone() }, driver };
        if engine == Engine::Firefox {
            browser.page.set_scripts(session).await?;
        }
        Ok(browser)
    }

    /// Ends the browser, or returns it to the pool if the test left it in a usable state.
    pub(crate) async fn end(self, is_reusable: bool) -> Result<()> {
        if self.page.session.is_for_measuring() {
            return self.stop().await;
        }
        if is_reusable {
            return pool::keep(self.page, self.driver).await;
        }
        Ok(self.page.client.close().await?)
    }

    /// Ends the browser normally or, if its page never becomes idle, by killing it.
    async fn stop(self) -> Result<()> {
        let client = self.page.client;
        // Its last command may still wait for an answer; stopping the driver ends that too.
        let _ = timeout(CLOSE_TIMEOUT, client.close()).await;
        Arc::into_inner(self.driver).context("the driver has other sessions")?.stop().await
    }
}
