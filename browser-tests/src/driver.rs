//! The one chromedriver process that all tests of a run share.

use std::{
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    sync::OnceLock,
};

use anyhow::{Context, Result, anyhow};

/// Runs chromedriver until its own standard input ends.
///
/// A test run can end in many ways, a signal among them, and none of them runs the code that would stop a child
/// process. But all of them close the pipe that this shell reads from. It then stops the driver, with it the browsers,
/// which have a process group of their own to be stopped by, and removes the profiles they left.
const KEEPER: &str = r#"
trap : HUP INT TERM
export TMPDIR="$(mktemp -d)"
setsid chromedriver --port=0 --log-level=SEVERE 2>/dev/null &
cat >/dev/null
kill -- "-$!"
while kill -0 -- "-$!" 2>/dev/null; do sleep 0.1; done
rm -rf "$TMPDIR"
"#;

/// The address of the running driver, which the first call starts.
pub(crate) fn address() -> Result<&'static str> {
    static DRIVER: OnceLock<Result<Driver, String>> = OnceLock::new();
    match DRIVER.get_or_init(|| Driver::start().map_err(|error| format!("{error:#}"))) {
        Ok(driver) => Ok(&driver.address),
        Err(error) => Err(anyhow!("{error}")),
    }
}

struct Driver {
    address: String,
    /// Held for its standard input; see [`KEEPER`].
    _keeper: Child,
    /// Held because a driver whose standard output nobody has open stops at its next line.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    fn start() -> Result<Self> {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("could not start a shell")?;
        let mut output =
            BufReader::new(keeper.stdout.take().context("the shell has no standard output")?);
        let port = read_port(&mut output)?;
        let address = format!("http://127.0.0.1:{port}");
        Ok(Self { address, _keeper: keeper, _output: output })
    }
}

/// Reads up to the line in which the driver says that it is ready, and on which port.
fn read_port(output: &mut impl BufRead) -> Result<u16> {
    let mut line = String::new();
    while output.read_line(&mut line)? > 0 {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim().trim_end_matches('.').parse().context("chromedriver's port");
        }
        line.clear();
    }
    Err(anyhow!(
        "chromedriver did not start: `cargo xtask test` installs it, or install chromium and chromium-driver"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let mut said =
            "Starting ChromeDriver 1 on port 0\nChromeDriver was started successfully on port 38211.\n"
                .as_bytes();
        assert_eq!(read_port(&mut said).unwrap(), 38211);
    }

    #[test]
    fn a_driver_that_says_nothing_is_an_error_with_a_remedy() {
        let error = read_port(&mut "".as_bytes()).unwrap_err();
        assert!(error.to_string().contains("cargo xtask test"), "{error}");
    }
}
