//! Cache of installed tools: one folder per tool and version, shared by all clones of this user.

use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The user's cache folder for tools.
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// Opens `diplograph` in the user's cache folder and creates it if necessary.
    pub(crate) fn open() -> Result<Self> {
        let base = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            // The XDG specification says that a relative path is ignored.
            .filter(|path| path.is_absolute())
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
            .context("the cache folder is not known: set HOME or XDG_CACHE_HOME")?;
        Self::at(base.join("diplograph"))
    }

    fn at(root: PathBuf) -> Result<Self> {
        fs::create_dir_all(&root).with_context(|| format!("could not make {}", root.display()))?;
        Ok(Self { root })
    }

    /// Returns the folder `name`; `install` fills it if it does not exist yet.
    ///
    /// The folder gets its final name only after `install` succeeds, so an interrupted install is never used.
    pub(crate) fn folder(
        &self,
        name: &str,
        install: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.root.join(name);
        if folder.is_dir() {
            return Ok(folder);
        }
        let _lock = self.lock()?;
        // The process that held the lock may have installed this tool.
        if folder.is_dir() {
            return Ok(folder);
        }
        let unfinished = self.root.join(format!("{name}.unfinished"));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)
                .with_context(|| format!("could not remove {}", unfinished.display()))?;
        }
        install(&unfinished)?;
        fs::rename(&unfinished, &folder).with_context(|| {
            format!("could not rename the installed folder to {}", folder.display())
        })?;
        Ok(folder)
    }

    /// Returns the build folder of a long install. An interrupted install continues in it.
    pub(crate) fn build_folder(&self, name: &str) -> PathBuf {
        self.root.join(format!("{name}.build"))
    }

    /// Waits until no other process installs. Dropping the returned file releases the lock.
    fn lock(&self) -> Result<File> {
        let path = self.root.join("lock");
        let file =
            File::create(&path).with_context(|| format!("could not write {}", path.display()))?;
        if file.try_lock().is_err() {
            eprintln!("Another run is installing tools; waiting for it.");
            file.lock().with_context(|| format!("could not lock {}", path.display()))?;
        }
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    fn empty_cache(name: &str) -> Cache {
        let root = env::temp_dir().join(format!("diplograph-cache-{name}-{}", std::process::id()));
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        Cache::at(root).unwrap()
    }

    fn put_tool(folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        Ok(fs::write(folder.join("tool"), "")?)
    }

    #[test]
    fn installed_tool_is_not_installed_again() {
        let cache = empty_cache("again");
        cache.folder("tool-1", put_tool).unwrap();
        let folder = cache.folder("tool-1", |_| bail!("installed twice")).unwrap();
        assert!(folder.join("tool").is_file(), "the tool is kept");
        fs::remove_dir_all(cache.root).unwrap();
    }

    #[test]
    fn failed_install_is_restarted_from_an_empty_folder() {
        let cache = empty_cache("half");
        let broken = cache.folder("tool-1", |folder| {
            put_tool(folder)?;
            fs::write(folder.join("half"), "")?;
            bail!("the network went away")
        });
        assert!(broken.is_err(), "the failure is reported");

        let folder = cache.folder("tool-1", put_tool).unwrap();
        assert!(folder.join("tool").is_file(), "the second install is complete");
        assert!(!folder.join("half").exists(), "no file of the first install is left");
        fs::remove_dir_all(cache.root).unwrap();
    }
}
