//! Firefox preferences for sessions and screens.
//!
//! Changes take effect at once. They are made by scripts in Firefox's privileged context, which geckodriver allows with
//! `--allow-system-access`.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{Page, Screen, Session};

impl Page {
    /// Enables or disables scripts in pages that are opened from now on.
    pub(crate) async fn set_scripts(&self, session: &Session) -> Result<()> {
        let script = "Services.prefs.setBoolPref('javascript.enabled', arguments[0])";
        self.privileged(script, vec![json!(session.has_scripts())]).await?;
        Ok(())
    }

    /// Sets the size of the page, independent of the window, and the reader's media preferences.
    pub(crate) async fn set_screen(&self, screen: &Screen) -> Result<()> {
        const SCRIPT: &str = "
            const [width, height, settings] = arguments;
            const { style } = gBrowser.selectedBrowser;
            for (const [side, length] of [['width', width], ['height', height]]) {
                for (const limit of ['', 'min-', 'max-']) style.setProperty(limit + side, `${length}px`);
            }
            for (const [name, value] of settings) Services.prefs.setIntPref(name, value)";
        let settings = screen.media.iter().map(preference).collect::<Result<Vec<_>>>()?;
        let arguments = vec![json!(screen.width), json!(screen.height), json!(settings)];
        self.privileged(SCRIPT, arguments).await?;
        Ok(())
    }

    /// Runs a script in the privileged context.
    async fn privileged(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.extension("moz/context", json!({ "context": "chrome" })).await?;
        let outcome = self.client.execute(script, arguments).await;
        self.extension("moz/context", json!({ "context": "content" })).await?;
        outcome.context("Firefox rejected a preference")
    }
}

/// Returns Firefox's preference for a media feature.
fn preference((name, value): &(String, String)) -> Result<(&'static str, u8)> {
    Ok(match (name.as_str(), value.as_str()) {
        ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
        ("prefers-color-scheme", "light") => {
            ("layout.css.prefers-color-scheme.content-override", 1)
        }
        ("prefers-reduced-motion", "no-preference") => ("ui.prefersReducedMotion", 0),
        ("prefers-reduced-motion", "reduce") => ("ui.prefersReducedMotion", 1),
        _ => bail!("there is no known Firefox preference for `{name}: {value}`"),
    })
}
