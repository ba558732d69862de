//! Scripts and style sheets made as small as they can be without a change of what they do.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::Build;

impl Build<'_> {
    /// Makes a file smaller, where the build is for the world.
    pub(super) fn minify(&self, file: &Path) -> Result<()> {
        if !self.is_small {
            return Ok(());
        }
        let sh = self.sh;
        cmd!(sh, "esbuild --minify --legal-comments=none --log-level=warning --allow-overwrite")
            .args([file.as_os_str(), format!("--outfile={}", file.display()).as_ref()])
            .quiet()
            .run()
            .with_context(|| format!("could not make {} smaller", file.display()))
    }
}
