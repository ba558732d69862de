//! A browser with one tab, from its start to its end.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::{Engine, Page, Session, capabilities, driver::Driver, pool};

/// A browser that has not started by then never will. WebKit without a screen is known to.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a browser may take to end by itself before it is killed.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// A running browser.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) page: Page,
    pub(crate) driver: Arc<Driver>,
}

impl Browser {
    /// A browser that no other test uses, with a blank page.
    pub(crate) async fn begin(engine: Engine, session: &Session) -> Result<Self> {
        if !session.is_for_measuring()
            && let Some(browser) = pool::take(engine, session).await
        {
            return Ok(browser);
        }
        let driver = Driver::for_session(engine, session)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities::of(engine, session));
        let client = timeout(PATIENCE, builder.connect(&driver.address))
            .await
            .with_context(|| format!("{engine} did not start in {} s", PATIENCE.as_secs()))?
            .with_context(|| format!("could not start {engine}"))?;
        let browser = Self { page: Page { client, engine, session: session.clone() }, driver };
        if engine == Engine::Firefox {
            browser.page.set_scripts(session).await?;
        }
        Ok(browser)
    }

    /// Ends the browser, or keeps it for the next test if the last one left it in good order.
    pub(crate) async fn end(self, in_order: bool) -> Result<()> {
        if self.page.session.is_for_measuring() {
            return self.stop().await;
        }
        if in_order {
            return pool::keep(self).await;
        }
        Ok(self.page.client.close().await?)
    }

    /// Ends the browser in good order or, if its page is busy for ever, without asking it.
    async fn stop(self) -> Result<()> {
        let client = self.page.client;
        // Its last question may be waiting for an answer; with the driver, that ends too.
        let _ = timeout(LAST_WORDS, client.close()).await;
        Arc::into_inner(self.driver).context("the driver has other sessions")?.stop().await
    }
}
