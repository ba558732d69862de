//! The three browser engines, and the programs that they need.

use std::{
    env,
    fmt::{self, Display, Formatter},
};

use anyhow::{Result, ensure};

/// A browser engine. Nearly every reader's browser uses one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Google's engine, in Chromium; used by Chrome, Edge, Opera and most Android browsers.
    Chromium,
    /// Mozilla's engine, in Firefox.
    Firefox,
    /// Apple's engine, in WebKitGTK; used by Safari and every browser on an iPhone.
    WebKit,
}

impl Engine {
    /// All engines, fastest to start first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::WebKit, Self::Firefox];

    /// Fails if the machine cannot run this engine. A missing engine must fail the tests instead of skipping them.
    pub(crate) fn need(self) -> Result<()> {
        self.need_with(is_on_path)
    }

    fn need_with(self, has: impl Fn(&str) -> bool) -> Result<()> {
        let missing: Vec<_> = self.programs().iter().copied().filter(|name| !has(name)).collect();
        ensure!(
            missing.is_empty(),
            "{self} cannot be tested without {}: `cargo xtask test browser` installs it, or install {}",
            missing.join(" and "),
            self.installation()
        );
        Ok(())
    }

    fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromedriver"],
            Self::Firefox => &["geckodriver", "firefox"],
            Self::WebKit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// The installation instructions for Debian.
    fn installation(self) -> &'static str {
        match self {
            Self::Chromium => "chromium and chromium-driver",
            Self::Firefox => "firefox-esr, and geckodriver with `cargo install geckodriver`",
            Self::WebKit => "webkit2gtk-driver and xvfb",
        }
    }
}

impl Display for Engine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

fn is_on_path(program: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_engine_is_an_error_with_installation_instructions() {
        let error = Engine::WebKit.need_with(|program| program == "Xvfb").unwrap_err();
        assert_eq!(
            error.to_string(),
            "WebKit cannot be tested without WebKitWebDriver: `cargo xtask test browser` installs it, \
             or install webkit2gtk-driver and xvfb"
        );
        for engine in Engine::ALL {
            assert!(engine.need_with(|_| false).is_err(), "{engine} needs no program");
            assert!(engine.need_with(|_| true).is_ok(), "{engine} is never available");
        }
    }
}
