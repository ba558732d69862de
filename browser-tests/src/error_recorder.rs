//! The error recorder: a script in the page that records errors in every engine. Only Chromium's driver has a log.

use anyhow::{Context, Result};

use crate::Page;

/// The path of the script on every [`Server`](crate::Server).
pub(crate) const PATH: &str = "/error-recorder.js";

pub(crate) const SCRIPT: &str = r"
const recordedErrors = (window.recordedErrors = []);
addEventListener('error', ({ message, target }) => {
  // Blocked inline styles have no address; the last listener records them.
  const address = target.src ?? target.href;
  if (message ?? address) recordedErrors.push(message ?? `could not load ${address}`);
}, true);
addEventListener('unhandledrejection', ({ reason }) => recordedErrors.push(`unhandled rejection: ${reason}`));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  recordedErrors.push(`${effectiveDirective} forbids ${blockedURI}`);
});
";

impl Page {
    /// Returns uncaught script errors, failed loads outside shadow roots and policy violations since the page was opened.
    ///
    /// The page must load `<script src="/error-recorder.js"></script>` before all other scripts; see
    /// [`Server::record_errors`](crate::Server::record_errors).
    pub async fn recorded_errors(&self) -> Result<Vec<String>> {
        self.js("return window.recordedErrors").await.context("the page has no /error-recorder.js")
    }
}
