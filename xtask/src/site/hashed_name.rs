//! Content-hashed file names: files that caches may keep for ever and that browsers can verify.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

/// A file with a hash of its content in its name.
pub(super) struct Pinned {
    /// The file name without the folder, such as `widget-0123456789abcdef.css`.
    pub(super) name: String,
    /// The value of the `integrity` attribute.
    pub(super) integrity: String,
}

/// Copies a file to its hashed name. The plain name stays, because other sites use it.
pub(super) fn pin(folder: &Path, name: &str) -> Result<Pinned> {
    let path = folder.join(name);
    let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let pinned = Pinned::new(name, &content)?;
    fs::copy(path, folder.join(&pinned.name))?;
    Ok(pinned)
}

/// Renames a file to its hashed name.
pub(super) fn rename(folder: &Path, name: &str) -> Result<Pinned> {
    let pinned = pin(folder, name)?;
    fs::remove_file(folder.join(name))?;
    Ok(pinned)
}

impl Pinned {
    fn new(name: &str, content: &[u8]) -> Result<Self> {
        let hash = Sha384::digest(content);
        let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let (stem, extension) = name.rsplit_once('.').context("the file has no extension")?;
        let integrity = format!("sha384-{}", BASE64_STANDARD.encode(hash));
        Ok(Self { name: format!("{stem}-{short}.{extension}"), integrity })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_integrity_depend_only_on_the_content() {
        let pinned = Pinned::new("widget.css", b"").unwrap();
        assert_eq!(pinned.name, "widget-38b060a751ac9638.css");
        // The hash of empty input, from the standard.
        assert_eq!(
            pinned.integrity,
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
