//! Chromium `DevTools` commands, sent through chromedriver, for functions that `WebDriver` does not have.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Engine, Page};

impl Page {
    /// Sends a command of the `DevTools` protocol and returns Chromium's answer.
    ///
    /// Useful commands: `Network.emulateNetworkConditions`, `Emulation.setCPUThrottlingRate`.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        self.need_engine(Engine::Chromium, command)?;
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("goog/cdp/execute", body)
            .await
            .with_context(|| format!("Chromium rejected {command}"))
    }
}
