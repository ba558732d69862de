//! What goes wrong in a page, noted by a script in it: in every engine, where only Chromium's driver has a log.

use anyhow::{Context, Result};

use crate::Page;

/// Where every [`Server`](crate::Server) has the script.
pub(crate) const PATH: &str = "/witness.js";

pub(crate) const SCRIPT: &str = r"
const troubles = (window.troubles = []);
addEventListener('error', ({ message, target }) => {
  // A style that is forbidden is told of below; it has no address.
  const address = target.src ?? target.href;
  if (message ?? address) troubles.push(message ?? `could not load ${address}`);
}, true);
addEventListener('unhandledrejection', ({ reason }) => troubles.push(`unhandled rejection: ${reason}`));
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  troubles.push(`${effectiveDirective} forbids ${blockedURI}`);
});
";

impl Page {
    /// Errors of scripts that nobody caught, what could not be loaded outside shadow roots, and what a policy forbade,
    /// since the page was opened.
    ///
    /// The page must have `<script src="/witness.js"></script>` before all others; see
    /// [`Server::watch`](crate::Server::watch).
    pub async fn troubles(&self) -> Result<Vec<String>> {
        self.js("return window.troubles").await.context("the page has no /witness.js")
    }
}
