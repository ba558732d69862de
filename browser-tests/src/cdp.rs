//! Chromium's own commands, which chromedriver passes on, for what the standard has none.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{Engine, Page};

impl Page {
    /// What Chromium answers to this command of its `DevTools` protocol.
    ///
    /// Worth knowing: `Network.emulateNetworkConditions`, `Emulation.setCPUThrottlingRate`.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        self.need_engine(Engine::Chromium, command)?;
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("goog/cdp/execute", body)
            .await
            .with_context(|| format!("Chromium refused {command}"))
    }
}
