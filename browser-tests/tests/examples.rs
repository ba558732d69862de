//! The example sites that `cargo xtask test examples` builds with the npm package, in each engine.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Screen, Server, Session, in_browser};

/// An example and the folder of the site that its build makes.
struct Example {
    name: &'static str,
    built: &'static str,
    /// True if the story is in the HTML of the page.
    is_rendered: bool,
}

const EXAMPLES: [Example; 5] = [
    Example { name: "astro", built: "dist", is_rendered: true },
    Example { name: "eleventy", built: "_site", is_rendered: true },
    Example { name: "next", built: "out", is_rendered: true },
    Example { name: "sveltekit", built: "build", is_rendered: true },
    Example { name: "vite", built: "dist", is_rendered: false },
];

/// A page opens five sites.
const LIMIT: Duration = Duration::from_secs(300);

const TITLE: &str = "Kazakhstan and Uzbekistan aim for $10bn of trade";
const RUSSIAN_TITLE: &str = "Казахстан";
const ENTRY: &str = ".entry__details > summary";
const SENTENCE: &str = ".entry__details[open] .citation__sentence";
/// Records that the engine has started, and a failure of the element.
const RECORDER: &str = "addEventListener('diplograph:ready', () => { window.isReady = true; });
    addEventListener('diplograph:error', ({ detail }) => { window.failure = String(detail.error ?? detail.reason); });";
/// Returns the errors of the page. Firefox reports a link that preloads a module which the page already has as a failure, though
/// the file is there.
const ERRORS: &str = "const errors = [];
    for (const error of window.recordedErrors) {
        const [, address] = /^could not load (.*)/.exec(error) ?? [];
        if (!address || !(await fetch(address)).ok) errors.push(error);
    }
    return errors;";

impl Example {
    /// Serves the built site.
    async fn serve(&self) -> Result<Server> {
        let folder = std::env::var_os("DIPLOGRAPH_EXAMPLES").map(PathBuf::from).context(
            "DIPLOGRAPH_EXAMPLES is not set to the folder of the built examples: run `cargo xtask test examples`",
        )?;
        Server::start(folder.join(self.name).join(self.built)).await
    }
}

/// Runs a test of one example after the other. A failure names the example.
async fn for_each(
    examples: impl Iterator<Item = &Example>,
    test: impl AsyncFn(&Example, &Server) -> Result<()>,
) -> Result<()> {
    for example in examples {
        let server = example.serve().await?;
        test(example, &server).await.with_context(|| format!("in the example {}", example.name))?;
    }
    Ok(())
}

async fn text(page: &Page, selector: &str) -> Result<String> {
    Ok(page.find_in_shadow("diplo-graph", selector).await?.text().await?)
}

async fn click(page: &Page, selector: &str) -> Result<()> {
    Ok(page.find_in_shadow("diplo-graph", selector).await?.click().await?)
}

async fn failure(page: &Page) -> Result<Option<String>> {
    page.js("return window.failure ?? null").await
}

fn has_engine(server: &Server) -> bool {
    server.requests().iter().any(|path| path.ends_with(".wasm"))
}

#[tokio::test]
#[ignore = "`cargo xtask test examples` builds the sites and runs this"]
async fn rendered_story_is_complete_and_opens_without_scripts() -> Result<()> {
    let session = Session::default().without_scripts().with_limit(LIMIT);
    session
        .in_each_engine(async |page| {
            let rendered = EXAMPLES.iter().filter(|example| example.is_rendered);
            for_each(rendered, async |_, server| {
                page.open(&server.url("/"), &Screen::desktop()).await?;
                assert_eq!(text(&page, "h2").await?, TITLE);
                let entries = page.find_all_in_shadow("diplo-graph", ENTRY).await?;
                assert_eq!(entries.len(), 4);
                click(&page, ENTRY).await?;
                let sentence = page.find_in_shadow("diplo-graph", SENTENCE).await?;
                assert!(page.is_displayed(&sentence).await?, "the sentence of the open entry");
                let has_style: bool = page
                    .js("return document.querySelector('diplo-graph').shadowRoot.querySelector('link').sheet.cssRules.length > 100")
                    .await?;
                assert!(has_style, "the style sheet of the package is found");
                Ok(())
            })
            .await
        })
        .await
}

#[tokio::test]
#[ignore = "`cargo xtask test examples` builds the sites and runs this"]
async fn entry_opens_and_a_press_starts_the_engine_and_another_language() -> Result<()> {
    let session = Session::default().with_limit(LIMIT);
    session
        .in_each_engine(async |page| {
            for_each(EXAMPLES.iter(), async |example, server| {
                server.record_errors("/")?;
                page.open(&server.url("/"), &Screen::desktop()).await?;
                page.js::<()>(RECORDER).await?;
                page.wait_until("customElements.get('diplo-graph')").await?;
                click(&page, ENTRY).await?;
                text(&page, SENTENCE).await?;
                assert_eq!(
                    has_engine(server),
                    !example.is_rendered,
                    "reading a rendered story needs no engine"
                );
                if example.is_rendered {
                    click(&page, ".stepper__step--later").await?;
                    page.wait_until("window.isReady || window.failure").await?;
                    assert_eq!(failure(&page).await?, None);
                    assert!(has_engine(server), "the press starts the engine beside the bundle");
                }
                click(&page, ".languages__choice[lang=ru]").await?;
                page.wait_until(
                    "document.querySelector('diplo-graph').shadowRoot.querySelector('article[lang=ru] h2')",
                )
                .await?;
                assert!(text(&page, "h2").await?.starts_with(RUSSIAN_TITLE));
                text(&page, SENTENCE).await.context("the entry stays open")?;
                assert_eq!(failure(&page).await?, None);
                let errors: Vec<String> = page.js(ERRORS).await?;
                ensure!(errors.is_empty(), "errors of the page: {errors:?}");
                Ok(())
            })
            .await
        })
        .await
}

#[tokio::test]
#[ignore = "`cargo xtask test examples` builds the sites and runs this"]
async fn page_logs_nothing_and_nothing_moves() -> Result<()> {
    in_browser(async |page| {
        for_each(EXAMPLES.iter(), async |_, server| {
            page.open(&server.url("/"), &Screen::desktop()).await?;
            page.wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')").await?;
            page.settle().await?;
            let shift: f64 = page
                .js("return await new Promise((done) => {
                         let sum = 0;
                         new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; })
                             .observe({ type: 'layout-shift', buffered: true });
                         setTimeout(() => done(sum), 300);
                     })")
                .await?;
            assert!(shift < 0.1, "the layout shifts by {shift}");
            click(&page, ".stepper__step--later").await?;
            click(&page, ".languages__choice[lang=ru]").await?;
            page.wait_until("document.querySelector('diplo-graph').shadowRoot.querySelector('article[lang=ru]')").await?;
            let log = page.console().await?;
            let said: Vec<_> = log.iter().filter(|message| message.level != "INFO").collect();
            ensure!(said.is_empty(), "the console has: {said:?}");
            Ok(())
        })
        .await
    })
    .await
}
