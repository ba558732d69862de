//! `cargo xtask serve`: builds and serves the site, and rebuilds it after each change.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
    time::{Duration, UNIX_EPOCH},
};

use anyhow::{Context, Result};
use notify_debouncer_mini::{DebounceEventResult, new_debouncer, notify::RecursiveMode};
use xshell::Shell;

use super::{
    Build, Profile, engine, replace,
    server::{Server, Site},
};
use crate::flags::Serve;

/// The watched inputs of a build.
const WATCHED: [&str; 5] = ["Cargo.lock", "Cargo.toml", "index.html", "src", "static"];
/// The build program; a change takes effect at the next start.
const BUILDER: &str = "xtask";
/// Editors save several files at once and may write one file in several steps.
const DEBOUNCE: Duration = Duration::from_millis(200);

/// Builds and serves the site until the process is stopped.
pub(crate) fn serve(sh: &Shell, options: &Serve) -> Result<()> {
    const DEFAULT_PORT: u16 = 8080;
    let port = options.port.unwrap_or(DEFAULT_PORT);
    // Binds before the build, so that a port in use is reported immediately.
    let server = Server::bind(port)?;
    let profile = if options.release { Profile::Release } else { Profile::Dev };
    let served = Served::new(sh, profile)?;
    let is_first = !served.site.folder().is_dir();
    if is_first {
        served.build_without_studio(sh)?;
    } else if !served.is_current()? {
        served.build(sh)?;
    }
    eprintln!(
        "The page is at http://127.0.0.1:{port}/ until you press Ctrl-C. \
         It is built again at each change; reload it to see the change."
    );
    let site = Arc::clone(&served.site);
    thread::spawn(move || server.run(&site));
    if is_first {
        eprintln!("The studio is compiled next; \"Make your own\" works when it is there.");
        served.build_or_report(sh);
    }
    served.watch(sh)
}

/// The served folder and its inputs.
struct Served {
    site: Arc<Site>,
    profile: Profile,
    /// The folder in which the next version is built.
    staging: PathBuf,
    /// The file with the fingerprint of the served build.
    stamp: PathBuf,
}

impl Served {
    fn new(sh: &Shell, profile: Profile) -> Result<Self> {
        let folder = engine::target_folder(sh)?.join("site");
        let name = format!("serve-{profile:?}").to_lowercase();
        let site = Arc::new(Site::new(folder.join(&name), sh.current_dir()));
        let [staging, stamp] =
            ["next", "stamp"].map(|ending| folder.join(format!("{name}.{ending}")));
        Ok(Self { site, profile, staging, stamp })
    }

    /// Rebuilds after each change of an input. A build error is reported, and the last successful build stays.
    fn watch(&self, sh: &Shell) -> Result<()> {
        let (sender, changes) = mpsc::channel::<DebounceEventResult>();
        let mut debouncer = new_debouncer(DEBOUNCE, sender)?;
        for path in WATCHED {
            let watched = debouncer.watcher().watch(Path::new(path), RecursiveMode::Recursive);
            watched.with_context(|| format!("could not watch {path}"))?;
        }
        for change in changes {
            change.context("could not watch for changes")?;
            if !self.is_current()? {
                self.build_or_report(sh);
            }
        }
        Ok(())
    }

    fn is_current(&self) -> Result<bool> {
        let built = fs::read_to_string(&self.stamp).unwrap_or_default();
        Ok(self.site.folder().is_dir() && built == fingerprint()?)
    }

    fn build_or_report(&self, sh: &Shell) {
        if let Err(error) = self.build(sh) {
            eprintln!("error: {error:#}");
        }
    }

    fn build(&self, sh: &Shell) -> Result<()> {
        let fingerprint = fingerprint()?;
        self.run(sh, &Build::new(sh, &self.staging, None, self.profile))?;
        Ok(fs::write(&self.stamp, fingerprint)?)
    }

    /// Builds what the first page needs. It is not current, so the whole site is built later.
    fn build_without_studio(&self, sh: &Shell) -> Result<()> {
        self.run(sh, &Build::new(sh, &self.staging, None, self.profile).without_studio())
    }

    fn run(&self, sh: &Shell, build: &Build<'_>) -> Result<()> {
        sh.remove_path(&self.staging)?;
        build.run()?;
        self.site.replace(|folder| {
            sh.remove_path(folder)?;
            replace(&self.staging, folder)
        })
    }
}

/// The paths, sizes and modification times of all inputs.
fn fingerprint() -> Result<String> {
    // The build program itself may have changed too.
    let mut files = vec![env::current_exe()?];
    for path in WATCHED.iter().chain(&[BUILDER]) {
        collect(Path::new(path), &mut files)?;
    }
    let mut fingerprint = String::new();
    for file in files {
        let data = file.metadata().with_context(|| format!("could not read {}", file.display()))?;
        let time = data.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
        fingerprint += &format!("{} {} {time}\n", file.display(), data.len());
    }
    Ok(fingerprint)
}

/// Adds a file, or all files of a folder in the order of their names.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = entries.collect::<Result<_, _>>()?;
    paths.sort();
    paths.iter().try_for_each(|path| collect(path, files))
}
