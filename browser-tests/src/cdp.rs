//! Chromium's own commands, which chromedriver passes on, for what the standard has none.

use anyhow::{Context, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::Page;

impl Page {
    /// What Chromium answers to this command of its `DevTools` protocol.
    ///
    /// Worth knowing: `Network.emulateNetworkConditions`, `Emulation.setCPUThrottlingRate`,
    /// `Emulation.setScriptExecutionDisabled`.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Extension { path: "goog/cdp/execute", body })
            .await
            .with_context(|| format!("Chromium refused {command}"))
    }
}

/// A command of chromedriver's that is not in the standard.
#[derive(Debug)]
pub(crate) struct Extension {
    /// Its address below the session's.
    pub(crate) path: &'static str,
    pub(crate) body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base_url: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
