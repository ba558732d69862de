//! The browser's log: what scripts printed, what failed to load, what a policy blocked.

use std::fmt::{self, Display, Formatter};

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::{Engine, Page};

/// A line of the browser's log.
#[derive(Clone, Debug, Deserialize)]
pub struct Message {
    /// `SEVERE` for an error, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it comes from, and what it says.
    #[serde(rename = "message")]
    pub text: String,
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level, self.text)
    }
}

impl Page {
    /// What was logged since this was last asked for. Only Chromium's driver tells it; [`Page::troubles`] is for all.
    pub async fn console(&self) -> Result<Vec<Message>> {
        self.need_engine(Engine::Chromium, "the browser's log")?;
        let log = self.extension("se/log", json!({ "type": "browser" })).await?;
        Ok(serde_json::from_value(log)?)
    }

    /// The errors among what was logged since the log was last asked for.
    pub async fn errors(&self) -> Result<Vec<Message>> {
        let mut log = self.console().await?;
        log.retain(|message| message.level == "SEVERE");
        Ok(log)
    }
}
