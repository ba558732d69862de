//! Memory use of a page: nodes, listeners and the memory of the wasm instance.

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::Page;

/// The objects of a page that remain after garbage collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct RetainedObjects {
    /// Nodes, attached or detached.
    pub nodes: u64,
    /// Listeners added by scripts.
    #[serde(rename = "jsEventListeners")]
    pub listeners: u64,
}

impl Page {
    /// Collects garbage and counts the remaining objects.
    pub async fn retained_objects(&self) -> Result<RetainedObjects> {
        for _ in 0..2 {
            self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let counters = self.cdp("Memory.getDOMCounters", json!({})).await?;
        Ok(serde_json::from_value(counters)?)
    }

    /// Returns the size of the wasm instance's memory in bytes; it never shrinks.
    pub async fn wasm_memory(&self) -> Result<u64> {
        let glue = crate::published("engine.js");
        self.js(&format!(
            "const glue = await import('{glue}'); return (await glue.default()).memory.buffer.byteLength"
        ))
        .await
    }
}
