//! One test's time with a browser: begun new, ended whatever happens, and photographed if it went wrong.

use std::{any::Any, panic::AssertUnwindSafe, path::PathBuf, thread, time::Duration};

use anyhow::{Context, Result, anyhow};
use futures_util::FutureExt;
use tokio::time::timeout;

use crate::{Engine, Page, Screen, browser::Browser};

/// After this long a test is stuck, and the run goes on without it; one that has more to do says so.
const LIMIT: Duration = Duration::from_secs(120);

/// After this long a browser that is asked for a picture or told to end will not answer any more.
const LEAVE: Duration = Duration::from_secs(15);

/// Runs a test in a new Chromium with an empty profile.
///
/// If it fails, `target/browser-failures` has a picture of the page afterwards, and the browser's log is printed.
pub async fn in_browser(test: impl AsyncFnOnce(Page) -> Result<()>) -> Result<()> {
    Session::default().in_engine(Engine::Chromium, test).await
}

/// Runs a test in each engine, one after another, with scripts and light colours.
///
/// What one of them fails in does not keep the others from being tried. The machine must have all of them.
pub async fn in_each_engine(test: impl AsyncFn(Page) -> Result<()>) -> Result<()> {
    Session::default().in_each_engine(test).await
}

/// What a browser is started with. Unless told otherwise: as most readers have it.
#[derive(Clone, Debug, Default)]
pub struct Session {
    without_scripts: bool,
    screen: Screen,
    limit: Option<Duration>,
    for_measuring: bool,
}

impl Session {
    /// The same for a reader who lets no page run scripts.
    ///
    /// It is the browser's own setting for that in each engine: a content setting in Chromium, `javascript.enabled` in
    /// Firefox, `enable-javascript` in WebKit. Measured with Chromium 156, Firefox 153 and WebKitGTK 2.50, in the
    /// document and in a declarative shadow root alike:
    ///
    /// - No script of a page runs, `<noscript>` is shown, and `@media (scripting: none)` matches, in all three.
    /// - Finding, clicking, keys, text, attributes, properties, computed styles, roles, names and pictures work as ever,
    ///   in all three.
    /// - So do scripts of the test itself, which are the driver's and not the page's. But no timer of theirs goes off in
    ///   any of the three, and in Firefox no promise is settled: so there is no `await` in [`Page::js`], and no axe-core.
    /// - A click opens a `<details>` in all three.
    ///
    /// A page that is served with `Content-Security-Policy: sandbox allow-same-origin` is shown in the same way by all
    /// three; but the setting is what such a reader has, and it leaves the headers of a page as they are published.
    /// What is not true to such a reader is WebKit's `enable-javascript-markup=false`: it takes scripts
    /// out of a page and shows `<noscript>`, but `(scripting: none)` does not match.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.without_scripts = true;
        self
    }

    /// The same for a reader who wants what this screen says about colours and motion.
    ///
    /// Chromium and Firefox can be told later, by [`Page::open`]; WebKit learns it only when it starts.
    #[must_use]
    pub fn for_screen(mut self, screen: &Screen) -> Self {
        self.screen = screen.clone();
        self
    }

    /// The same for a test that has so much to do.
    #[must_use]
    pub fn with_limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The same for a page that may never answer again: the browser does not wait for it to load, and has a driver of its
    /// own, with which it is stopped for good before the next one starts. In Chromium alone.
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
            Ok(Err(panic)) => Err(anyhow!("{}", last_words(&*panic))),
            Err(_) => Err(anyhow!("the test was not done after {} s", limit.as_secs())),
        };
        if outcome.is_err() && timeout(LEAVE, keep_evidence(&browser.page)).await.is_err() {
            eprintln!("no picture of the page: the browser does not answer");
        }
        let ended = timeout(LEAVE, browser.end(outcome.is_ok())).await;
        outcome.and(ended.context("the browser did not end")?)
    }

    pub(crate) fn has_scripts(&self) -> bool {
        !self.without_scripts
    }

    pub(crate) fn is_for_measuring(&self) -> bool {
        self.for_measuring
    }

    pub(crate) fn is_dark(&self) -> bool {
        self.screen.has("prefers-color-scheme", "dark")
    }

    pub(crate) fn is_still(&self) -> bool {
        self.screen.has("prefers-reduced-motion", "reduce")
    }

    pub(crate) fn screen(&self) -> &Screen {
        &self.screen
    }
}

/// What an assertion says when it fails. Where it stands was printed when it did.
fn last_words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("the test panicked")
}

/// Keeps what may tell why a test failed. It must not fail itself, or it would hide that.
async fn keep_evidence(page: &Page) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/browser-failures"));
    let test = thread::current().name().unwrap_or("test").replace("::", "-");
    let picture = folder.join(format!("{test}-{}.png", page.engine));
    match page.photograph(&picture).await {
        Ok(()) => eprintln!("the page at the end: {}", picture.display()),
        Err(error) => eprintln!("no picture of the page: {error:#}"),
    }
    for message in page.console().await.unwrap_or_default() {
        eprintln!("the browser's log: {message}");
    }
}
