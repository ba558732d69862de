//! A browser session of one test: it always ends, and a failed test leaves a screenshot.

use std::{any::Any, panic::AssertUnwindSafe, path::PathBuf, thread, time::Duration};

use anyhow::{Context, Result, anyhow};
use futures_util::FutureExt;
use tokio::time::timeout;

use crate::{Engine, Page, Screen, browser::Browser};

/// Default time limit of a test. Longer tests set their own.
const LIMIT: Duration = Duration::from_secs(120);

/// Timeout for the screenshot and the shutdown of a browser.
const END_TIMEOUT: Duration = Duration::from_secs(15);

/// Runs a test in Chromium with an empty profile.
///
/// If the test fails, a screenshot is saved in `target/browser-failures`, and the browser log is printed.
pub async fn in_browser(test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    Session::default().in_engine(Engine::Chromium, test).await
}

/// Runs a test in each engine, one after another, with scripts and the light theme.
///
/// A failure in one engine does not skip the others. All engines must be installed.
pub async fn in_each_engine(test: impl AsyncFn(Page) -> Result<()>) -> Result<()> {
    Session::default().in_each_engine(test).await
}

/// The start settings of a browser. The defaults are the common ones.
#[derive(Clone, Debug, Default)]
pub struct Session {
    without_scripts: bool,
    screen: Screen,
    limit: Option<Duration>,
    for_measuring: bool,
}

impl Session {
    /// Disables scripts of pages.
    ///
    /// This uses the user setting of each engine: a content setting in Chromium, `javascript.enabled` in Firefox,
    /// `enable-javascript` in WebKit. Measured with Chromium 156, Firefox 153 and WebKitGTK 2.50, in the document and
    /// in a declarative shadow root alike:
    ///
    /// - No script of a page runs, `<noscript>` is shown, and `@media (scripting: none)` matches, in all three engines.
    /// - Finding, clicking, keys, text, attributes, properties, computed styles, roles, names and screenshots work as
    ///   usual.
    /// - Scripts of the test itself also work, because the driver runs them. But their timers do not fire in any
    ///   engine, and in Firefox no promise settles: [`Page::js`] must not use `await`, and axe-core does not run.
    /// - A click opens a `<details>` in all three engines.
    ///
    /// A page with `Content-Security-Policy: sandbox allow-same-origin` behaves in the same way; but the user setting
    /// is the realistic case, and it keeps the page's published headers. WebKit's `enable-javascript-markup=false` is
    /// not equivalent: it removes scripts from a page and shows `<noscript>`, but `(scripting: none)` does not match.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.without_scripts = true;
        self
    }

    /// Starts with the colour and motion preferences of this screen.
    ///
    /// Chromium and Firefox can change them later, with [`Page::open`]; WebKit reads them only at its start.
    #[must_use]
    pub fn for_screen(mut self, screen: &Screen) -> Self {
        self.screen = screen.clone();
        self
    }

    /// Sets the time limit of the test.
    #[must_use]
    pub fn with_limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Prepares for pages that may hang: the browser does not wait for pages to load and has its own driver, which is
    /// stopped before the next test starts. Chromium only.
    #[must_use]
    pub fn for_measuring(mut self) -> Self {
        self.for_measuring = true;
        self
    }

    /// Runs a test in each engine, as [`in_each_engine`] does.
    pub async fn in_each_engine(&self, test: impl AsyncFn(Page) -> Result<()>) -> Result<()> {
        let mut failures = Vec::new();
        for engine in Engine::ALL {
            if let Err(error) = self.in_engine(engine, &test).await {
                failures.push(format!("{error:?}"));
            }
        }
        if failures.is_empty() { Ok(()) } else { Err(anyhow!(failures.join("\n\n"))) }
    }

    /// Runs a test in this engine.
    pub async fn in_engine(
        &self,
        engine: Engine,
        test: impl AsyncFnOnce(Page) -> Result<()>,
    ) -> Result<()> {
        self.run(engine, test).await.with_context(|| format!("in {engine}"))
    }

    async fn run(&self, engine: Engine, test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
        let browser = Browser::begin(engine, self).await?;
        let run = AssertUnwindSafe(test(browser.page.clone())).catch_unwind();
        let limit = self.limit.unwrap_or(LIMIT);
        let outcome = match timeout(limit, run).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => Err(anyhow!("{}", panic_message(&*panic))),
            Err(_) => Err(anyhow!("the test did not finish within {} s", limit.as_secs())),
        };
        if outcome.is_err() && timeout(END_TIMEOUT, save_diagnostics(&browser.page)).await.is_err()
        {
            eprintln!("no screenshot: the browser does not answer");
        }
        let ended = timeout(END_TIMEOUT, browser.end(outcome.is_ok())).await;
        outcome.and(ended.context("the browser did not end")?)
    }

    pub(crate) fn has_scripts(&self) -> bool {
        !self.without_scripts
    }

    pub(crate) fn is_for_measuring(&self) -> bool {
        self.for_measuring
    }

    pub(crate) fn prefers_dark(&self) -> bool {
        self.screen.has("prefers-color-scheme", "dark")
    }

    pub(crate) fn prefers_reduced_motion(&self) -> bool {
        self.screen.has("prefers-reduced-motion", "reduce")
    }

    pub(crate) fn screen(&self) -> &Screen {
        &self.screen
    }
}

/// Returns the message of a failed assertion. Its location has already been printed.
fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("the test panicked")
}

/// Saves a screenshot and prints the log of a failed test. Errors are only printed, so that they do not hide the test's
/// error.
async fn save_diagnostics(page: &Page) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/browser-failures"));
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let screenshot = folder.join(format!("{test}-{}.png", page.engine));
    match page.take_screenshot(&screenshot).await {
        Ok(()) => eprintln!("screenshot: {}", screenshot.display()),
        Err(error) => eprintln!("no screenshot: {error:#}"),
    }
    for message in page.console().await.unwrap_or_default() {
        eprintln!("browser log: {message}");
    }
}
