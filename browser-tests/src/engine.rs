//! The three engines that readers' browsers are made of, and what a machine must have to run them.

use std::{
    env,
    fmt::{self, Display, Formatter},
};

use anyhow::{Result, ensure};

/// What shows a page: nearly every reader's browser has one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Google's, in Chromium; of Chrome, Edge, Opera and most browsers on Android.
    Chromium,
    /// Mozilla's, in Firefox.
    Firefox,
    /// Apple's, in WebKitGTK; of Safari and every browser on an iPhone.
    WebKit,
}

impl Engine {
    /// All of them, the quickest to start first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::WebKit, Self::Firefox];

    /// Makes sure that the machine can run this engine. One that it cannot run must fail a test, not be left out.
    pub(crate) fn need(self) -> Result<()> {
        self.need_where(is_on_path)
    }

    fn need_where(self, has: impl Fn(&str) -> bool) -> Result<()> {
        let missing: Vec<_> = self.programs().iter().copied().filter(|name| !has(name)).collect();
        ensure!(
            missing.is_empty(),
            "{self} cannot be tested without {}: `cargo xtask test browser` installs it, or install {}",
            missing.join(" and "),
            self.remedy()
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

    /// What to install on Debian.
    fn remedy(self) -> &'static str {
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
    fn an_engine_that_the_machine_lacks_is_an_error_with_a_remedy() {
        let error = Engine::WebKit.need_where(|program| program == "Xvfb").unwrap_err();
        assert_eq!(
            error.to_string(),
            "WebKit cannot be tested without WebKitWebDriver: `cargo xtask test browser` installs it, \
             or install webkit2gtk-driver and xvfb"
        );
        for engine in Engine::ALL {
            assert!(engine.need_where(|_| false).is_err(), "{engine} runs by itself");
            assert!(engine.need_where(|_| true).is_ok(), "{engine} is never enough");
        }
    }
}
