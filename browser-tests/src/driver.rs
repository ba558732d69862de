//! The processes that drive the browsers, and that nothing of them outlives a run.

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

/// Runs a driver until its own standard input ends.
///
/// A test run can end in many ways, a signal among them, and none of them runs the code that would stop a child
/// process. But all of them close the pipe that this shell reads from. It then stops the driver, with it the browsers,
/// which have a process group of their own to be stopped by, and removes the profiles they left. Five seconds are
/// enough for an end in good order; what is there after six is dead and waits only for its parent to notice. A browser that
/// was killed may still write a last file into its profile while that is being removed.
const KEEPER: &str = r#"
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

/// Firefox writes into the home folder besides its profile. What `--allow-system-access` is for, `firefox.rs` tells.
const GECKODRIVER: &str = r#"
export HOME="$TMPDIR"
exec geckodriver --port 0 --websocket-port 0 --allow-system-access
"#;

/// WebKit has no mode without a window, so there is a screen in memory for it. The buttons and tabs around a page
/// would keep the window from being narrower than 334 pixels; the style for them gets it down to 238.
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

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver. When the last hold on it goes, so does the driver, and its browsers with it.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) address: String,
    keeper: Option<(Child, ChildStdin)>,
}

impl Driver {
    /// A driver for this session. chromedriver serves any number of sessions, so all share one; the others serve one.
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
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper", script])
            .env("PORT", free_port()?.to_string())
            .env("ANIMATIONS", if session.is_still() { "0" } else { "1" })
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("could not start a shell")?;
        let stdin = keeper.stdin.take().context("the shell has no standard input")?;
        let stdout = keeper.stdout.take().context("the shell has no standard output")?;
        let mut driver = Self { address: String::new(), keeper: Some((keeper, stdin)) };
        let mut output = BufReader::new(stdout);
        let port = read_port(&mut output).with_context(|| format!("no driver for {engine}"))?;
        // A driver whose output nobody reads stops at some line of it.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        wait_for(port).with_context(|| format!("no driver for {engine}"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// Stops the driver and waits until nothing of it is left.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let Some((mut keeper, stdin)) = self.keeper.take() else { return Ok(()) };
        drop(stdin);
        tokio::task::spawn_blocking(move || keeper.wait()).await??;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some((mut keeper, stdin)) = self.keeper.take() {
            drop(stdin);
            // Nobody has to stand by until all is swept; but who has ended must be taken leave of.
            thread::spawn(move || keeper.wait());
        }
    }
}

/// A port that nobody listens on, for a driver that cannot choose one by itself.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// Reads up to the line in which the driver says on which port it listens.
///
/// chromedriver ends it with a full stop; geckodriver puts an address in place of the word.
fn read_port(output: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        let port = ["successfully on port ", "Listening on port ", "Listening on 127.0.0.1:"]
            .iter()
            .find_map(|words| line.split_once(words));
        if let Some((_, port)) = port {
            return port.trim().trim_end_matches('.').parse().context("the driver's port");
        }
        line.clear();
    }
    Err(anyhow!("it ended before it listened"))
}

fn wait_for(port: u16) -> Result<()> {
    let begin = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(begin.elapsed() < PATIENCE, "it does not listen after {} s", PATIENCE.as_secs());
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_each_driver_says() {
        for said in [
            "Starting ChromeDriver 1 on port 0\nChromeDriver was started successfully on port 38211.\n",
            "1795684197108\tgeckodriver\tINFO\tListening on 127.0.0.1:38211\n",
            "Listening on port 38211\n",
        ] {
            assert_eq!(read_port(&mut said.as_bytes()).unwrap(), 38211);
        }
    }

    #[test]
    fn a_driver_that_says_nothing_is_an_error() {
        let error = read_port(&mut "".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "it ended before it listened");
    }
}
