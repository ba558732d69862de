//! System prerequisites: parts of the Rust toolchain and Debian packages.

use std::{env, path::Path};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

/// Adds the compilation target of the widget.
pub(crate) fn need_wasm_target(sh: &Shell) -> Result<()> {
    need_target(sh, "wasm32-unknown-unknown")
}

/// Adds a compilation target.
pub(crate) fn need_target(sh: &Shell, target: &str) -> Result<()> {
    let folder = cmd!(sh, "rustc --print target-libdir --target {target}").quiet().read()?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    if !on_path("rustup") {
        bail!(
            "rustc cannot compile to {target}: install that target, or rustup, and run this again"
        );
    }
    cmd!(sh, "rustup target add {target}").run().context("could not add the target")
}

/// Adds the sources of the standard library; release builds compile them for size.
pub(crate) fn need_std_sources(sh: &Shell) -> Result<()> {
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    if !on_path("rustup") {
        bail!(
            "the standard library's sources are missing: install rust-src, or rustup, and run this again"
        );
    }
    cmd!(sh, "rustup component add rust-src").run().context("could not add the library's sources")
}

/// Adds the formatter and the linter, which are not part of a minimal toolchain.
pub(crate) fn need_rust_components(sh: &Shell) -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if runs(sh, "cargo", &[command, "--version"]) {
            continue;
        }
        if !on_path("rustup") {
            bail!(
                "`cargo {command}` is missing: install {component}, or rustup, and run this again"
            );
        }
        cmd!(sh, "rustup component add {component}").run()?;
    }
    Ok(())
}

/// Adds Node.js, which runs wasm-opt.
pub(crate) fn need_node(sh: &Shell) -> Result<()> {
    if on_path("node") {
        return Ok(());
    }
    install_packages(sh, "Node.js", &["nodejs"])
}

/// Adds npm and Node.js.
pub(crate) fn need_npm(sh: &Shell) -> Result<()> {
    if on_path("npm") {
        return Ok(());
    }
    install_packages(sh, "the package manager of Node.js", &["npm"])
}

/// Adds Chromium and its driver.
pub(crate) fn need_chromium(sh: &Shell) -> Result<()> {
    need_programs(sh, "the browser for the screenshots", CHROMIUM)
}

/// Adds a browser for each engine and its driver, except Firefox's driver, which Debian does not package.
pub(crate) fn need_browsers(sh: &Shell) -> Result<()> {
    let programs = [CHROMIUM, FIREFOX, WEBKIT].concat();
    need_programs(sh, "the browsers that the tests drive", &programs)
}

/// Adds PHP and MariaDB, which run WordPress.
pub(crate) fn need_web_stack(sh: &Shell) -> Result<()> {
    const PURPOSE: &str = "the web server and the database of WordPress";
    need_programs(sh, PURPOSE, WEB_STACK)?;
    if runs(sh, "php", &["-r", "exit(extension_loaded('mysqli') ? 0 : 1);"]) {
        return Ok(());
    }
    install_packages(sh, PURPOSE, &["php-mysql"])
}

/// Fetches the package lists if they do not have this package.
pub(crate) fn need_package_lists(sh: &Shell, package: &str) -> Result<()> {
    if runs(sh, "apt-cache", &["show", package]) {
        return Ok(());
    }
    let Some(rights) = Privileges::of_current_user(sh).filter(|_| on_path("apt-get")) else {
        bail!("the package lists lack {package}: run `apt-get update` on Debian, and this again");
    };
    rights.apt_get(sh, &["update", "--quiet"])
}

/// Programs and files, each with the Debian packages that provide it.
type Programs = [(&'static str, &'static [&'static str])];

const CHROMIUM: &Programs = &[
    ("chromium", &["chromium"]),
    ("chromedriver", &["chromium-driver"]),
    // Text widths depend on the fonts, and a bare machine has none.
    ("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", &["fonts-noto-core"]),
];
const FIREFOX: &Programs = &[("firefox", &["firefox-esr"])];
/// The driver package includes the browser, which needs a display; `Xvfb` is one in memory.
const WEBKIT: &Programs = &[("WebKitWebDriver", &["webkit2gtk-driver"]), ("Xvfb", &["xvfb"])];

/// PHP has a web server. Only the server of the database is needed, without the package that starts it as a service.
const WEB_STACK: &Programs =
    &[("php", &["php-cli", "php-mysql"]), ("/usr/sbin/mariadbd", &["mariadb-server-core"])];

fn need_programs(sh: &Shell, purpose: &str, programs: &Programs) -> Result<()> {
    let missing = programs.iter().filter(|(program, _)| !on_path(program));
    let packages: Vec<_> = missing.flat_map(|(_, packages)| packages.iter().copied()).collect();
    if packages.is_empty() { Ok(()) } else { install_packages(sh, purpose, &packages) }
}

/// Returns whether `PATH` contains this program, or a file with this absolute path exists.
pub(crate) fn on_path(program: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn install_packages(sh: &Shell, purpose: &str, packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    if !on_path("apt-get") {
        bail!("{purpose} is missing: install {names} and run this again");
    }
    let Some(rights) = Privileges::of_current_user(sh) else {
        bail!(
            "{purpose} is missing, and installing it needs rights that this run lacks: \
             type `sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}` and run this again"
        );
    };
    eprintln!("Installing {purpose}: {names}");
    rights.apt_get(sh, &["update", "--quiet"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    rights
        .apt_get(sh, &[install.as_slice(), packages].concat())
        .with_context(|| format!("could not install {purpose}"))
}

/// The way in which this user can install packages without a password prompt.
enum Privileges {
    Root,
    Sudo,
}

impl Privileges {
    fn of_current_user(sh: &Shell) -> Option<Self> {
        let user = cmd!(sh, "id --user").quiet().read().ok()?;
        if user == "0" {
            return Some(Self::Root);
        }
        (on_path("sudo") && runs(sh, "sudo", &["-n", "true"])).then_some(Self::Sudo)
    }

    fn apt_get(&self, sh: &Shell, arguments: &[&str]) -> Result<()> {
        // Packages must not prompt. `env` passes the variable through sudo, which clears the environment.
        let command = match self {
            Self::Root => cmd!(sh, "env DEBIAN_FRONTEND=noninteractive apt-get {arguments...}"),
            Self::Sudo => {
                cmd!(sh, "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get {arguments...}")
            }
        };
        Ok(command.run()?)
    }
}

/// Returns whether the command succeeds; its output is discarded.
fn runs(sh: &Shell, program: &str, arguments: &[&str]) -> bool {
    cmd!(sh, "{program} {arguments...}").quiet().ignore_stderr().read().is_ok()
}
