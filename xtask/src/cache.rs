//! Where installed tools are kept: one folder for each tool and version, shared by all clones of this user.

use std::{
    env,
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The user's folder of installed tools.
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// Opens `diplograph` in the user's cache folder, making it if need be.
    pub(crate) fn open() -> Result<Self> {
        let base = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            // The specification of that variable has a relative path ignored.
            .filter(|path| path.is_absolute())
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
            .context("no cache folder is known: set HOME or XDG_CACHE_HOME")?;
        Self::at(base.join("diplograph"))
    }

    fn at(root: PathBuf) -> Result<Self> {
        fs::create_dir_all(&root).with_context(|| format!("could not make {}", root.display()))?;
        Ok(Self { root })
    }

    /// The folder called `name`, filled by `install` if it is not there yet.
    ///
    /// It gets its name only when `install` is done, so an install that was interrupted is not taken for a whole one.
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
        // Whoever held the lock until now may have installed the same.
        if folder.is_dir() {
            return Ok(folder);
        }
        let unfinished = self.root.join(format!("{name}.unfinished"));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)
                .with_context(|| format!("could not remove {}", unfinished.display()))?;
        }
        install(&unfinished)?;
        fs::rename(&unfinished, &folder)
            .with_context(|| format!("could not name what was installed {}", folder.display()))?;
        Ok(folder)
    }

    /// A folder for the parts of a long install, which it finds again after an interruption.
    pub(crate) fn workshop(&self, name: &str) -> PathBuf {
        self.root.join(format!("{name}.build"))
    }

    /// Waits until no other run installs. The lock ends with the file that is returned.
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
    fn what_is_there_is_not_installed_again() {
        let cache = empty_cache("again");
        cache.folder("tool-1", put_tool).unwrap();
        let folder = cache.folder("tool-1", |_| bail!("installed twice")).unwrap();
        assert!(folder.join("tool").is_file(), "the tool is kept");
        fs::remove_dir_all(cache.root).unwrap();
    }

    #[test]
    fn an_install_that_failed_half_way_is_begun_anew() {
        let cache = empty_cache("half");
        let broken = cache.folder("tool-1", |folder| {
            put_tool(folder)?;
            fs::write(folder.join("half"), "")?;
            bail!("the network went away")
        });
        assert!(broken.is_err(), "the failure is told");

        let folder = cache.folder("tool-1", put_tool).unwrap();
        assert!(folder.join("tool").is_file(), "the second install is whole");
        assert!(!folder.join("half").exists(), "nothing of the first is left");
        fs::remove_dir_all(cache.root).unwrap();
    }
}
