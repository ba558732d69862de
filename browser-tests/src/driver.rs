//! The browser driver processes, and a guarantee that none of them outlives a test run.

use std::{
    io::{self, BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Arc, OnceLock},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};

use crate::{Engine, Session};

/// Shell script that runs a driver until the script's standard input ends.
///
/// When a test run is killed, for example by a signal, no code runs that could stop a child process, but the pipe that
/// this shell reads from is always closed. The shell then stops the process group of the driver and its browsers, and
/// removes their profiles. A normal shutdown takes less than five seconds; after that the group is killed, and processes
/// that remain after six are zombies. A killed browser may still write a file while its profile is being removed, so the
/// removal is repeated once.
const SUPERVISOR: &str = r#"
trap : HUP INT TERM
export TMPDIR="$(mktemp -d)"
setsid sh -c "$1" 2>/dev/null &
cat >/dev/null
kill -- "-$!"
tries=0
while [ $tries -lt 60 ] && kill -0 -- "-$!" 2>/dev/null; do
    [ $tries -ne 50 ] || kill -KILL -- "-$!"
    tries=$((tries + 1))
    sleep 0.1
done
rm -rf "$TMPDIR" 2>/dev/null || { sleep 1; rm -rf "$TMPDIR"; }
"#;

const CHROMEDRIVER: &str = "exec chromedriver --port=0 --log-level=SEVERE";

/// Firefox writes to the home folder in addition to its profile. `firefox.rs` explains `--allow-system-access`.
const GECKODRIVER: &str = r#"
export HOME="$TMPDIR"
exec geckodriver --port 0 --websocket-port 0 --allow-system-access
"#;

/// WebKit has no headless mode, so it runs on a virtual display. The buttons and tabs around the page limit the window
/// to a minimum width of 334 pixels; the GTK style reduces this to 238.
const WEBKITWEBDRIVER: &str = r#"
export HOME="$TMPDIR"
mkdir -p "$HOME/.config/gtk-3.0"
printf '[Settings]\ngtk-enable-animations=%s\n' "$ANIMATIONS" >"$HOME/.config/gtk-3.0/settings.ini"
echo '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }' \
    >"$HOME/.config/gtk-3.0/gtk.css"
mkfifo "$TMPDIR/display"
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$TMPDIR/display" &
read -r number <"$TMPDIR/display" || exit
echo "Listening on port $PORT"
DISPLAY=":$number" NO_AT_BRIDGE=1 exec WebKitWebDriver --port="$PORT"
"#;

/// Timeout until a driver listens on its port.
const START_TIMEOUT: Duration = Duration::from_secs(20);

/// A running driver. Dropping the last reference stops the driver and its browsers.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) address: String,
    supervisor: Option<(Child, ChildStdin)>,
}

impl Driver {
    /// Returns a driver for this session. All sessions share one chromedriver; the other drivers serve one session each.
    pub(crate) fn for_session(engine: Engine, session: &Session) -> Result<Arc<Self>> {
        static CHROMEDRIVER: OnceLock<Result<Arc<Driver>, String>> = OnceLock::new();
        if engine != Engine::Chromium || session.is_for_measuring() {
            return Self::start(engine, session).map(Arc::new);
        }
        let start =
            || Self::start(engine, session).map(Arc::new).map_err(|error| format!("{error:#}"));
        CHROMEDRIVER.get_or_init(start).clone().map_err(|error| anyhow!("{error}"))
    }

    fn start(engine: Engine, session: &Session) -> Result<Self> {
        engine.need()?;
        let script = match engine {
            Engine::Chromium => CHROMEDRIVER,
            Engine::Firefox => GECKODRIVER,
            Engine::WebKit => WEBKITWEBDRIVER,
        };
        let mut supervisor = Command::new("sh")
            .args(["-c", SUPERVISOR, "supervisor", script])
            .env("PORT", free_port()?.to_string())
            .env("ANIMATIONS", if session.prefers_reduced_motion() { "0" } else { "1" })
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("could not start a shell")?;
        let stdin = supervisor.stdin.take().context("the shell has no standard input")?;
        let stdout = supervisor.stdout.take().context("the shell has no standard output")?;
        let mut driver = Self { address: String::new(), supervisor: Some((supervisor, stdin)) };
        let mut output = BufReader::new(stdout);
        let port = read_port(&mut output).with_context(|| format!("no driver for {engine}"))?;
        // A driver blocks when its output pipe is full.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        wait_for(port).with_context(|| format!("no driver for {engine}"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Stops the driver and waits until all its processes have ended.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let Some((mut supervisor, stdin)) = self.supervisor.take() else { return Ok(()) };
        drop(stdin);
        tokio::task::spawn_blocking(move || supervisor.wait()).await??;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some((mut supervisor, stdin)) = self.supervisor.take() {
            drop(stdin);
            // Reap the child process in the background.
            thread::spawn(move || supervisor.wait());
        }
    }
}

/// Returns a free port, for a driver that cannot choose one itself.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Reads the driver's output until it reports its port.
///
/// chromedriver adds a full stop after the port; geckodriver writes an address before it.
fn read_port(output: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        let port = ["successfully on port ", "Listening on port ", "Listening on 127.0.0.1:"]
            .iter()
            .find_map(|words| line.split_once(words));
        if let Some((_, port)) = port {
            return port
                .trim()
                .trim_end_matches('.')
                .parse()
                .context("the driver reported an invalid port");
        }
        line.clear();
    }
    Err(anyhow!("the driver ended before it listened on a port"))
}

fn wait_for(port: u16) -> Result<()> {
    let begin = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(
            begin.elapsed() < START_TIMEOUT,
            "the driver does not listen after {} s",
            START_TIMEOUT.as_secs()
        );
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn port_is_read_from_the_output_of_each_driver() {
        for output in [
            "Starting ChromeDriver 1 on port 0\nChromeDriver was started successfully on port 38211.\n",
            "1795684197108\tgeckodriver\tINFO\tListening on 127.0.0.1:38211\n",
            "Listening on port 38211\n",
        ] {
            assert_eq!(read_port(&mut output.as_bytes()).unwrap(), 38211);
        }
    }

    #[test]
    fn driver_without_output_is_an_error() {
        let error = read_port(&mut "".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "the driver ended before it listened on a port");
    }
}
