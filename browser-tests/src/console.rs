//! The browser log: console output, failed requests and policy violations.

use std::fmt::{self, Display, Formatter};

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::{Engine, Page};

/// A message of the browser log.
#[derive(Clone, Debug, Deserialize)]
pub struct Message {
    /// The level: `SEVERE` for an error, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// The source and text of the message.
    #[serde(rename = "message")]
    pub text: String,
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level, self.text)
    }
}

impl Page {
    /// Returns the messages since the last call. Chromium only; [`Page::recorded_errors`] works in every engine.
    pub async fn console(&self) -> Result<Vec<Message>> {
        self.need_engine(Engine::Chromium, "the browser's log")?;
        let log = self.extension("se/log", json!({ "type": "browser" })).await?;
        Ok(serde_json::from_value(log)?)
    }

    /// Returns the errors since the last call of this function or of [`Page::console`].
    pub async fn errors(&self) -> Result<Vec<Message>> {
        let mut log = self.console().await?;
        log.retain(|message| message.level == "SEVERE");
        Ok(log)
    }
}
