//! Accessibility checks with axe-core.

use std::{
    env,
    fmt::{self, Display, Formatter},
    fs,
};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Page;

/// A rule that a page violates.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// axe-core's id of the rule, such as `color-contrast`.
    pub id: String,
    /// The advice for a fix of the violation.
    pub help: String,
    /// The elements that violate the rule.
    pub nodes: Vec<Node>,
}

/// An element that violates a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The start of its HTML.
    pub html: String,
    /// The problem with this element.
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
    /// Returns the rules that the current page violates, including open shadow roots. The session must allow scripts.
    pub async fn accessibility_violations(&self) -> Result<Vec<Violation>> {
        self.violations(json!({})).await
    }

    /// Returns violations of the colour rules only, which are the rules that depend on the theme.
    pub async fn colour_violations(&self) -> Result<Vec<Violation>> {
        self.violations(json!({ "runOnly": ["color-contrast", "link-in-text-block"] })).await
    }

    async fn violations(&self, options: Value) -> Result<Vec<Violation>> {
        const RUN: &str = "const [options] = arguments;
            return (await axe.run({ resultTypes: ['violations'], ...options })).violations";
        ensure!(self.session.has_scripts(), "axe-core uses timers and therefore needs scripts");
        if !self.js::<bool>("return 'axe' in window").await? {
            self.client.execute(&source()?, Vec::new()).await.context("axe-core did not load")?;
        }
        self.js_with(RUN, vec![options]).await
    }
}

/// Returns the source of axe-core.
fn source() -> Result<String> {
    let file = env::var("DIPLOGRAPH_AXE").context(
        "DIPLOGRAPH_AXE is not set to the path of axe-core: run `cargo xtask test browser`",
    )?;
    fs::read_to_string(&file).with_context(|| format!("could not read {file}"))
}
