//! What axe-core finds wrong with a page for readers who cannot see it, hear it or use a mouse.

use std::{
    env,
    fmt::{self, Display, Formatter},
    fs,
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Page;

/// A rule that a page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// axe-core's name for the rule, such as `color-contrast`.
    pub id: String,
    /// What should be done.
    pub help: String,
    /// Where it is broken.
    pub nodes: Vec<Node>,
}

/// An element that breaks a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The beginning of its HTML.
    pub html: String,
    /// What exactly is wrong with it.
    #[serde(rename = "failureSummary", default)]
    pub summary: String,
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.id, self.help)?;
        for Node { html, summary } in &self.nodes {
            writeln!(f, "  {html}\n    {}", summary.replace('\n', "\n    "))?;
        }
        Ok(())
    }
}

impl Page {
    /// The rules that the page, open shadow roots included, breaks as it stands now. The session must have scripts.
    pub async fn accessibility_violations(&self) -> Result<Vec<Violation>> {
        self.violations(json!({})).await
    }

    /// The same of the rules for colours alone, which are all that a theme can break.
    pub async fn colour_violations(&self) -> Result<Vec<Violation>> {
        self.violations(json!({ "runOnly": ["color-contrast", "link-in-text-block"] })).await
    }

    async fn violations(&self, options: Value) -> Result<Vec<Violation>> {
        const RUN: &str = "const [options] = arguments;
            return (await axe.run({ resultTypes: ['violations'], ...options })).violations";
        ensure!(
            self.session.has_scripts(),
            "axe-core waits for timers, which need scripts to be on"
        );
        if !self.js::<bool>("return 'axe' in window").await? {
            self.client.execute(&source()?, Vec::new()).await.context("axe-core did not load")?;
        }
        self.js_with(RUN, vec![options]).await
    }
}

/// The script of axe-core.
fn source() -> Result<String> {
    let file = env::var("DIPLOGRAPH_AXE").context(
        "DIPLOGRAPH_AXE does not name the file of axe-core: run `cargo xtask test browser`",
    )?;
    fs::read_to_string(&file).with_context(|| format!("could not read {file}"))
}
