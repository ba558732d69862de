//! The page: built for the world, or built and served for the one who works on it.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::Command,
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::{flags::Serve, machine, publish, tools};

/// Builds what is published, into `dist`, for an address where it is known.
pub(crate) fn build(sh: &Shell, address: Option<&str>) -> Result<()> {
    tools::need_site_tools(sh)?;
    machine::need_std_sources(sh)?;
    trunk(sh)
        .envs(address.map(|address| (publish::ADDRESS, address)))
        .args(["build", "--release"])
        .envs(OWN_STD)
        .env("CARGO_ENCODED_RUSTFLAGS", small(sh)?)
        .run()
        .context("could not build the page")
}

/// What has Cargo build the standard library anew, for size and without a word where it panics: a tenth of the wasm.
///
/// The compiler is the stable one all the same. The first variable has it take what is not stable yet, which is settings
/// of this one build: no line of the crate uses anything of that kind, and every other build goes without.
const OWN_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// With these a panic is a bare trap, which `static/guard.js` meets: it names no place, and prints no value.
const SILENT: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// The compiler's flags for what is published. It names no folder of this machine: nobody else should read them, and every
/// reader would fetch them.
fn small(sh: &Shell) -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.context("no home of Cargo is known: set CARGO_HOME")?.join("registry/src");
    let registries = fs::read_dir(&sources)
        .with_context(|| format!("could not look into {}", sources.display()))?;
    let mut folders = vec![PathBuf::from(cmd!(sh, "rustc --print sysroot").read()?)];
    for registry in registries {
        folders.push(registry?.path());
    }
    let flag = |folder: &PathBuf| format!("--remap-path-prefix={}=", folder.display());
    let silent = SILENT.iter().map(|flag| (*flag).to_owned());
    let flags: Vec<String> = folders.iter().map(flag).chain(silent).collect();
    // Cargo parts the flags by this character, so that a path may have blanks in it.
    Ok(flags.join("\u{1f}"))
}

/// Builds and serves the page until it is stopped; comes back only if it could not start.
pub(crate) fn serve(sh: &Shell, asked: &Serve) -> Result<()> {
    const USUAL_PORT: u16 = 8080;
    let port = asked.port.unwrap_or(USUAL_PORT);
    // Trunk would tell only after the build that the port is taken.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!("port {port} cannot be served on: choose another with `--port`")
    })?;
    tools::need_site_tools(sh)?;
    eprintln!(
        "Building; then the page is at http://127.0.0.1:{port}/ until you press Ctrl-C. \
         It is built again at each change: reload it to see it."
    );
    // A folder of its own, because `dist` is for what is published, which is not built for debugging.
    let serve = trunk(sh)
        .args(["serve", "--dist", "target/serve", "--port"])
        .arg(port.to_string())
        .args(asked.release.then_some("--release"));
    // Trunk takes the place of this process, so that whatever stops this command stops the server.
    let error = Command::from(serve).exec();
    Err(error).context("could not start Trunk")
}

/// Trunk, without its question to the registry whether there is a newer one.
fn trunk(sh: &Shell) -> Cmd<'_> {
    // A backtrace of Trunk tells nothing about a page that does not build, and hides the message that does.
    let trunk = cmd!(sh, "trunk --skip-version-check").env("RUST_BACKTRACE", "0");
    if env::var_os("NO_COLOR").is_none() {
        return trunk;
    }
    // Trunk takes no other value of that variable than `true` and `false`.
    trunk.env_remove("NO_COLOR").args(["--color", "never"])
}
