//! Names by content: a file that a cache may keep for ever, and that a browser can check.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

/// A file under a name that no other content will ever have.
pub(super) struct Pinned {
    /// Its name, such as `widget-0123456789abcdef.css`, without the folder.
    pub(super) name: String,
    /// What a browser compares the file with, as `integrity` has it.
    pub(super) integrity: String,
}

/// Copies a file to a name with a digest of its content; the plain one stays, for what names it.
pub(super) fn pin(folder: &Path, name: &str) -> Result<Pinned> {
    let path = folder.join(name);
    let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let pinned = Pinned::new(name, &content)?;
    fs::copy(path, folder.join(&pinned.name))?;
    Ok(pinned)
}

/// Gives a file a name with a digest of its content, in place of the plain one.
pub(super) fn rename(folder: &Path, name: &str) -> Result<Pinned> {
    let pinned = pin(folder, name)?;
    fs::remove_file(folder.join(name))?;
    Ok(pinned)
}

impl Pinned {
    fn new(name: &str, content: &[u8]) -> Result<Self> {
        let digest = Sha384::digest(content);
        let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let (stem, ending) = name.rsplit_once('.').context("a file without an ending")?;
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(digest));
        Ok(Self { name: format!("{stem}-{short}.{ending}"), integrity })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_an_integrity_follow_from_the_content_alone() {
        let pinned = Pinned::new("widget.css", b"").unwrap();
        assert_eq!(pinned.name, "widget-38b060a751ac9638.css");
        // The digest of nothing, as the standard gives it.
        assert_eq!(
            pinned.integrity,
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
