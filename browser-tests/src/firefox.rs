//! The settings of Firefox that a session or a screen asks for.
//!
//! Firefox obeys them at once. Scripts in its privileged context change them, which geckodriver allows with
//! `--allow-system-access`.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{Page, Screen, Session};

impl Page {
    /// Lets scripts run in pages that are opened from now on, or not.
    pub(crate) async fn set_scripts(&self, session: &Session) -> Result<()> {
        let script = "Services.prefs.setBoolPref('javascript.enabled', arguments[0])";
        self.privileged(script, vec![json!(session.has_scripts())]).await?;
        Ok(())
    }

    /// Gives the page this size, however wide the window is, and the reader these wishes.
    pub(crate) async fn set_screen(&self, screen: &Screen) -> Result<()> {
        const SCRIPT: &str = "
            const [width, height, settings] = arguments;
            const { style } = gBrowser.selectedBrowser;
            for (const [side, length] of [['width', width], ['height', height]]) {
                for (const limit of ['', 'min-', 'max-']) style.setProperty(limit + side, `${length}px`);
            }
            for (const [name, value] of settings) Services.prefs.setIntPref(name, value)";
        let settings = screen.media.iter().map(setting).collect::<Result<Vec<_>>>()?;
        let arguments = vec![json!(screen.width), json!(screen.height), json!(settings)];
        self.privileged(SCRIPT, arguments).await?;
        Ok(())
    }

    /// Runs a script with the rights of the browser itself.
    async fn privileged(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.extension("moz/context", json!({ "context": "chrome" })).await?;
        let outcome = self.client.execute(script, arguments).await;
        self.extension("moz/context", json!({ "context": "content" })).await?;
        outcome.context("Firefox refused a setting")
    }
}

/// Firefox's setting for a media feature.
fn setting((name, value): &(String, String)) -> Result<(&'static str, u8)> {
    Ok(match (name.as_str(), value.as_str()) {
        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
        ("prefers-color-scheme", "light") => {
            ("layout.css.prefers-color-scheme.content-override", 1)
        }
        ("prefers-reduced-motion", "no-preference") => ("ui.prefersReducedMotion", 0),
        ("prefers-reduced-motion", "reduce") => ("ui.prefersReducedMotion", 1),
        _ => bail!("no setting of Firefox is known for `{name}: {value}`"),
    })
}
