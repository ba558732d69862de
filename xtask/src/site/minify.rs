//! Minification and bundling of scripts and style sheets with esbuild.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use super::Build;

impl Build<'_> {
    /// Minifies a file in a release build.
    pub(super) fn minify(&self, file: &Path) -> Result<()> {
        if !self.is_release() {
            return Ok(());
        }
        self.esbuild(&["--allow-overwrite"], file, file, None)
            .with_context(|| format!("could not minify {}", file.display()))
    }

    /// Bundles a module and its imports into one module, which may replace it.
    pub(super) fn bundle(&self, from: &Path, to: &Path) -> Result<()> {
        self.bundle_with(from, to, None)
    }

    /// Bundles a module and its imports, some of which are npm packages in a folder.
    pub(super) fn bundle_with(
        &self,
        from: &Path,
        to: &Path,
        packages: Option<&Path>,
    ) -> Result<()> {
        let flags = ["--bundle", "--format=esm", "--target=es2022", "--allow-overwrite"];
        self.esbuild(&flags, from, to, packages)
            .with_context(|| format!("could not bundle {}", from.display()))
    }

    fn esbuild(
        &self,
        flags: &[&str],
        from: &Path,
        to: &Path,
        packages: Option<&Path>,
    ) -> Result<()> {
        let sh = self.sh;
        let minify = self.is_release().then_some("--minify");
        cmd!(sh, "esbuild --charset=utf8 --legal-comments=none --log-level=warning {minify...} {flags...}")
            .args([from.as_os_str(), format!("--outfile={}", to.display()).as_ref()])
            .envs(packages.map(|folder| ("NODE_PATH", folder)))
            .quiet()
            .run()?;
        Ok(())
    }
}
