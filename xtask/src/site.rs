//! The page: built for the world, or built and served for the one who works on it.

use std::{
    env,
    net::{Ipv4Addr, TcpListener},
    os::unix::process::CommandExt,
    process::Command,
};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::{flags::Serve, tools};

/// Builds what is published, into `dist`.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    tools::need_site_tools(sh)?;
    trunk(sh).args(["build", "--release"]).run().context("could not build the page")
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
