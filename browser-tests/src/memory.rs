//! What a page holds on to: nodes, listeners and the memory of the wasm instance.

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::Page;

/// A count of what the browser keeps for a page, after all that can go has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Held {
    /// Nodes, in the document and out of it.
    pub nodes: u64,
    /// Listeners added by scripts.
    #[serde(rename = "jsEventListeners")]
    pub listeners: u64,
}

impl Page {
    /// What the page holds after a collection of garbage.
    pub async fn held(&self) -> Result<Held> {
        for _ in 0..2 {
            self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let counters = self.cdp("Memory.getDOMCounters", json!({})).await?;
        Ok(serde_json::from_value(counters)?)
    }

    /// The size of the wasm instance's memory in bytes; it never shrinks.
    pub async fn wasm_memory(&self) -> Result<u64> {
        let glue = crate::published("engine.js");
        self.js(&format!(
            "const glue = await import('{glue}'); return (await glue.default()).memory.buffer.byteLength"
        ))
        .await
    }
}
