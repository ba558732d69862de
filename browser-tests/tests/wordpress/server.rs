//! A running WordPress with a database of its own, in a folder of the test.

use std::{
    env, fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use browser_tests::retry;
use tokio::time::sleep;

use crate::program::empty_folder;

/// The files that the test adds to WordPress, each with its path.
const FILES: [(&str, &str); 3] = [
    ("wp-config.php", include_str!("wp-config.php")),
    ("install.php", include_str!("install.php")),
    ("wp-content/mu-plugins/allow-test-site.php", include_str!("allow-test-site.php")),
];

/// A WordPress without network access, except to the site of the story. Both processes end with it.
pub(crate) struct WordPress {
    port: u16,
    folder: PathBuf,
    _web: Process,
    _database: Process,
}

impl WordPress {
    /// Installs WordPress in the folder `name` and serves it. It may fetch pages from `story_port` of this machine.
    pub(crate) async fn start(name: &str, story_port: u16) -> Result<Self> {
        let folder = empty_folder(name)?;
        let site = folder.join("site");
        copy(&site)?;
        let socket = folder.join("database.sock");
        let database = start_database(&folder.join("database"), &socket).await?;
        let port = free_port()?;
        let php = || {
            let mut php = Command::new("php");
            // WordPress reports its installation by mail.
            php.args(["-d", "sendmail_path=true"]).current_dir(&site);
            php.env("WORDPRESS_SOCKET", &socket).env("STORY_PORT", story_port.to_string());
            php
        };
        let address = format!("http://127.0.0.1:{port}");
        let version = run(php().arg("install.php").arg(&address))?;
        eprintln!("WordPress {version}");
        let mut server = php();
        server.arg("-S").arg(format!("127.0.0.1:{port}"));
        let web = Process::start(&mut server, &folder.join("web.log"))?;
        let is_open = async || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map(drop)?);
        retry("WordPress", is_open).await?;
        Ok(Self { port, folder: site, _web: web, _database: database })
    }

    /// Adds a plugin that is always active.
    pub(crate) fn add_plugin(&self, name: &str, text: &str) -> Result<()> {
        let path = self.folder.join("wp-content/mu-plugins").join(name);
        Ok(fs::write(path, text)?)
    }

    /// Returns the address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// Copies the files of WordPress, so that the test can add its own: PHP finds the settings beside the real files.
fn copy(site: &Path) -> Result<()> {
    let source = env::var_os("DIPLOGRAPH_WORDPRESS").map(PathBuf::from).context(
        "DIPLOGRAPH_WORDPRESS is not set to the folder of WordPress: run `cargo xtask test wordpress`",
    )?;
    // Debian's package links to files of other packages.
    run(Command::new("cp").args(["--recursive", "--dereference"]).arg(source).arg(site))?;
    for (path, text) in FILES {
        let path = site.join(path);
        fs::create_dir_all(path.parent().context("each file is in a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// Starts a database that listens on this socket only.
async fn start_database(data: &Path, socket: &Path) -> Result<Process> {
    // The server refuses to run as root unless it is told to.
    let user = format!("--user={}", run(Command::new("id").args(["--user", "--name"]))?);
    let folder = format!("--datadir={}", data.display());
    let settings = ["--no-defaults", &user, &folder, "--innodb-log-file-size=8M"];
    // A server that starts removes the temporary tables of others from a shared folder.
    let temporary = data.with_extension("temporary");
    fs::create_dir_all(&temporary)?;
    let command = |program: &str| {
        let mut command = Command::new(program);
        command.args(settings).env("TMPDIR", &temporary);
        command
    };
    let root = "--auth-root-authentication-method=normal";
    run(command("mariadb-install-db").args([root, "--skip-test-db"]))?;
    let mut server = command("/usr/sbin/mariadbd");
    server.arg("--skip-networking").arg(format!("--socket={}", socket.display()));
    let server = Process::start(&mut server, &data.with_extension("log"))?;
    for _ in 0..600 {
        if socket.exists() {
            return Ok(server);
        }
        sleep(Duration::from_millis(50)).await;
    }
    let log = fs::read_to_string(data.with_extension("log")).unwrap_or_default();
    anyhow::bail!("the database did not start:\n{log}")
}

/// Runs a command and returns its output without the last line break.
fn run(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("could not run {command:?}"))?;
    let [said, errors] = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    ensure!(output.status.success(), "{command:?} failed:\n{said}{errors}");
    Ok(said.trim().to_owned())
}

/// Returns a port that no other program uses.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A server that ends with this value.
struct Process(Child);

impl Process {
    /// Starts a server that writes into this log.
    fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let log = fs::File::create(log)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        Ok(Self(command.spawn().with_context(|| format!("could not start {command:?}"))?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A server that has ended by itself is what the test reports.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
