//! Hydration: a server-rendered story is hydrated in place or stays unchanged.

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{
    Engine, Page, Reply, Screen, Server, WAKE, dist, in_browser, in_each_engine, published,
};
use diplograph::render::{self, HeadingLevel, Site, StoryFile};
use diplograph::story;

use crate::page::STORIES;

/// The strict content security policy of a host.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Records events and errors of a page from its start.
const RECORDER: &str = "
    window.recordedErrors = [];
    addEventListener('error', (event) => recordedErrors.push(event.message));
    addEventListener('unhandledrejection', (event) => recordedErrors.push(String(event.reason)));
    addEventListener('diplograph:error', ({ detail }) => { window.reason = `${detail.reason} ${detail.error ?? ''}`.trim(); });
    addEventListener('diplograph:ready', () => { window.ready = performance.now(); });
    window.shifts = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push([entry.startTime, entry.value])))
        .observe({ type: 'layout-shift', buffered: true });
    window.widget = document.querySelector('diplo-graph');
    window.root = widget.shadowRoot ?? widget;
    // Of the three drawings of a panel, the reader has the one that is displayed.
    window.isHidden = (node) => node.closest('.drawing')?.getClientRects().length === 0;
    window.nodes = () => [...root.querySelectorAll('.place, .place *')].filter((node) => !isHidden(node));";

/// The location of a server-rendered story.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Host {
    /// An own page, with the story in the document.
    OwnPage,
    /// A host page, with the story in a declarative shadow root.
    HostPage,
}

pub(crate) const HOSTS: [Host; 2] = [Host::OwnPage, Host::HostPage];

fn story_file(name: &str) -> Result<StoryFile> {
    let text = std::fs::read_to_string(dist().join(format!("stories/{name}.json")))?;
    let story = story::read(&text).story.context("a story without errors")?;
    Ok(StoryFile { name: name.to_owned(), text, story: Rc::new(story) })
}

/// Renders the element as `diplograph render --element` does.
pub(crate) fn element(name: &str, lang: &str) -> Result<String> {
    element_below(name, lang, HeadingLevel::default())
}

/// Renders the element with its title at this heading level.
pub(crate) fn element_below(name: &str, lang: &str, level: HeadingLevel) -> Result<String> {
    let site = Site {
        assets: "/v1/".to_owned(),
        stories: "/stories/".to_owned(),
        level,
        ..Site::default()
    };
    // The renderer has its own runtime, which cannot run inside the runtime of a test.
    let render = || anyhow::Ok(render::element(&story_file(name)?, lang.parse()?, &site)?);
    std::thread::scope(|scope| scope.spawn(render).join())
        .map_err(|_| anyhow!("the renderer panicked"))?
}

/// Serves the founding story at `/host`, under a policy.
pub(crate) async fn serve(host: Host, policy: &str) -> Result<Server> {
    serve_story(host, "kazakhstan-uzbekistan-2024", policy).await
}

/// Serves a story in English at `/host`, under a policy.
pub(crate) async fn serve_story(host: Host, story: &str, policy: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let mut policy = policy.to_owned();
    let html = match host {
        Host::OwnPage => {
            let html = std::fs::read_to_string(dist().join(format!("{story}.en.html")))?;
            policy = policy.replace("style-src 'self'", &style_source(&html)?);
            html
        }
        Host::HostPage => format!(
            "<!doctype html><html lang=en><title>Host</title><body><p>An article.</p>{}<p>It goes on.</p>",
            element(story, "en")?
        ),
    };
    server.put("/host", Reply::page(html).with_header("content-security-policy", &policy));
    Ok(server)
}

/// Returns the directive by which the policy of a page of our own allows the style sheet inside it.
pub(crate) fn style_source(html: &str) -> Result<String> {
    let (_, rest) = html.split_once("style-src ").context("a policy in the page")?;
    let (source, _) = rest.split_once(';').context("the end of the directive")?;
    Ok(format!("style-src {source}"))
}

/// Opens the page and waits for its style sheet and a frame.
pub(crate) async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desktop()).await?;
    page.js::<()>(RECORDER).await?;
    page.js::<()>("await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        .await?;
    let shifts: Vec<(f64, f64)> = page.js("return shifts").await?;
    ensure!(shifts.is_empty(), "layout shifts during the load: {shifts:?}");
    Ok(())
}

/// Acts as a reader before hydration: opens an entry and a receipt with a click each, and scrolls.
async fn act_as_reader(page: &Page) -> Result<()> {
    page.js::<()>("window.before = nodes()").await?;
    for summary in ["#dg-part-trade summary", "#dg-entry-tashkent-2022 > summary"] {
        let position =
            format!("root.querySelector('{summary}').scrollIntoView({{ block: 'center' }})");
        page.js::<()>(&position).await?;
        click(page, summary).await?;
    }
    page.js::<()>("scrollBy(0, 40); window.scrolled = scrollY").await?;
    // A click that opens an item moves the content below it. From here on nothing may move.
    page.js::<()>("await new Promise((done) => setTimeout(done, 600)); window.moved = shifts.splice(0).length")
        .await?;
    let moved: u32 = page.js("return moved").await?;
    ensure!(page.engine() != Engine::Chromium || moved > 0, "layout shifts are not recorded");
    let is_over: bool = page.js("return 'ready' in window || 'reason' in window").await?;
    ensure!(!is_over, "hydration finished or failed before the reader's actions");
    Ok(())
}

pub(crate) async fn click(page: &Page, selector: &str) -> Result<()> {
    let is_ours: bool = page.js("return !widget.shadowRoot").await?;
    let found = if is_ours {
        page.find(selector).await?
    } else {
        page.find_in_shadow("diplo-graph", selector).await?
    };
    Ok(found.click().await?)
}

/// Checks that the reader's state is kept and that the nodes are the same.
async fn assert_state_kept(page: &Page, host: Host) -> Result<()> {
    let same: bool = page
        .js("const now = nodes();
             return now.length === before.length && now.every((node, nth) => node === before[nth])")
        .await?;
    assert!(same, "{host:?}: the same nodes");
    let (open, focus, scroll): (Vec<String>, String, bool) = page
        .js("return [[...root.querySelectorAll('details[open]')].map((one) => one.id || one.className),
                (widget.shadowRoot ?? document).activeElement.closest('details')?.id,
                scrollY === scrolled]")
        .await?;
    assert_eq!(open, ["receipt", "dg-entry-tashkent-2022"], "{host:?}: what was open");
    assert_eq!(focus, "dg-entry-tashkent-2022", "{host:?}: the focus");
    assert!(scroll, "{host:?}: the scroll position");
    // Only Chromium reports layout shifts.
    let shifts: Vec<(f64, f64)> = page.js("return shifts").await?;
    assert!(shifts.is_empty(), "{host:?}: layout shifts {shifts:?}");
    let errors: Vec<String> = page.js("return recordedErrors").await?;
    assert_eq!(errors, Vec::<String>::new(), "{host:?}: no error reaches the page");
    Ok(())
}

/// Records the receipts, tables and sources in which an attribute is set, also to the value that it has.
const OBSERVE_ISLANDS: &str = "
    window.touched = [];
    new MutationObserver((changes) => touched.push(...changes
        .map(({ target }) => target.closest('.receipt__body, .data__table, .sources')?.className)
        .filter(Boolean))).observe(root, { attributes: true, subtree: true });";

#[tokio::test]
async fn hydration_keeps_the_nodes_and_the_open_items() -> Result<()> {
    in_each_engine(async |page| {
        for host in HOSTS {
            let server = serve(host, POLICY).await?;
            open(&page, &server).await?;
            let asked = server.requests();
            assert!(!asked.iter().any(|path| path.contains("/engine-")), "untouched: {asked:?}");
            act_as_reader(&page).await?;
            page.js::<()>(OBSERVE_ISLANDS).await?;
            // A press repeats a failed load.
            let outcome = page.wait_until(&format!("{WAKE} && 'ready' in window")).await;
            let reason: Option<String> = page.js("return window.reason ?? null").await?;
            outcome.with_context(|| format!("{host:?}: reported {reason:?}"))?;
            assert_state_kept(&page, host).await?;
            let touched: Vec<String> = page.js("return touched").await?;
            assert_eq!(touched, Vec::<String>::new(), "{host:?}: what the engine need not change");

            // The widget is interactive.
            click(&page, ".stepper__step--later").await?;
            page.wait_until("root.querySelector('#dg-entry-astana-2024').open").await?;
            let open: u32 =
                page.js("return root.querySelectorAll('.entry__details[open]').length").await?;
            assert_eq!(open, 1, "{host:?}: one entry is open at a time");

            // Another heading level replaces the nodes that were adopted, but closes nothing.
            page.js::<()>("widget.headingLevel = 4").await?;
            page.wait_until("root.querySelector('.panels .band__head').localName === 'h5'").await?;
            page.wait_until("root.querySelector('#dg-part-trade .receipt').open").await?;
            if page.engine() == Engine::Chromium {
                assert!(page.errors().await?.is_empty(), "{host:?}: under a strict policy");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_engine_the_html_stays_and_works() -> Result<()> {
    let wasm = std::fs::read(dist().join(published("engine.wasm").trim_start_matches('/')))?;
    let no_wasm = POLICY.replace(" 'wasm-unsafe-eval'", "");
    let cases = [
        ("blocked", no_wasm.as_str(), Reply::file()),
        ("404", POLICY, Reply::status(404)),
        ("truncated", POLICY, Reply::bytes("application/wasm", &wasm[..wasm.len() / 2])),
    ];
    in_each_engine(async |page| {
        for host in HOSTS {
            for (case, policy, wasm) in &cases {
                let server = serve(host, policy).await?;
                server.put(&published("engine.wasm"), wasm.clone());
                open(&page, &server).await?;
                act_as_reader(&page).await?;
                page.js::<()>(WAKE).await?;
                page.wait_until("window.reason").await?;
                let reason: String = page.js("return reason").await?;
                assert!(reason.starts_with("engine"), "{host:?}, {case}: {reason}");
                assert_state_kept(&page, host).await?;
                click(&page, "#dg-entry-astana-2021 > summary").await?;
                let open: Vec<String> = page
                    .js("return [...root.querySelectorAll('.entry__details[open]')].map((one) => one.id)")
                    .await?;
                assert_eq!(open, ["dg-entry-astana-2021"], "{host:?}, {case}: one at a time");
            }
        }
        Ok(())
    })
    .await
}

/// Serialises a widget's article for comparison: elements, sorted attributes, merged text nodes.
const SERIALISE: &str = "
    const written = (node) => {
        if (node.nodeType === 8) return '';
        if (node.nodeType === 3) return node.data;
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=\"${value}\"`).sort().join('');
        return `<${node.localName}${attributes}>${[...node.childNodes].map(written).join('')}</${node.localName}>\\n`;
    };
    const article = (id) => written(document.getElementById(id).shadowRoot.querySelector('article'));";

#[tokio::test]
async fn client_rendering_equals_server_rendering() -> Result<()> {
    in_browser(async |page| {
        for (name, languages) in STORIES {
            for lang in languages {
                let server = Server::start(dist()).await?;
                let rendered = element(name, lang)?.replace("<diplo-graph", "<diplo-graph id=one");
                server.put(
                    "/host",
                    Reply::page(format!(
                        "<!doctype html><html lang=en><title>Host</title>\
                         <diplo-graph id=two src=/stories/{name}.json lang={lang}></diplo-graph>{rendered}"
                    )),
                );
                page.open(&server.url("/host"), &Screen::desktop()).await?;
                page.wait_until(
                    "document.getElementById('two').shadowRoot?.querySelector('.place--live')",
                )
                .await?;
                let both: (String, String) =
                    page.js(&format!("{SERIALISE} return [article('one'), article('two')]")).await?;
                let differing = both.0.lines().zip(both.1.lines()).find(|(one, two)| one != two);
                ensure!(both.0 == both.1, "{name} in {lang}: {differing:#?}");
                ensure!(both.0.len() > 10_000, "{name} in {lang}: the complete story");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn html_modified_by_another_script_is_re_rendered() -> Result<()> {
    in_browser(async |page| {
        for host in HOSTS {
            let server = serve(host, POLICY).await?;
            open(&page, &server).await?;
            // As browser translation does.
            page.js::<()>(
                "const title = root.querySelector('h2'), font = document.createElement('font');
                 font.append(...title.childNodes);
                 title.append(font);
                 root.querySelector('#dg-entry-tashkent-2022').open = true;",
            )
            .await?;
            page.js::<()>(WAKE).await?;
            page.wait_until("window.ready").await?;
            let (fonts, open): (u32, bool) = page
                .js("return [root.querySelectorAll('font').length, root.querySelector('#dg-entry-tashkent-2022').open]")
                .await?;
            assert_eq!((fonts, open), (0, true), "{host:?}: re-rendered, and the open entry stays open");
            let errors: Vec<String> = page.js("return recordedErrors").await?;
            assert_eq!(errors, Vec::<String>::new(), "{host:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn failed_engine_load_is_retried_at_the_next_interaction() -> Result<()> {
    let server = serve(Host::HostPage, POLICY).await?;
    server.put(&published("engine.wasm"), Reply::status(503));
    in_browser(async |page| {
        open(&page, &server).await?;
        page.js::<()>(WAKE).await?;
        page.wait_until("window.reason?.startsWith('engine')").await?;
        server.put(&published("engine.wasm"), Reply::file());
        page.js::<()>(WAKE).await?;
        page.wait_until("window.ready").await
    })
    .await
}

#[tokio::test]
async fn late_style_sheet_causes_no_layout_shift() -> Result<()> {
    let server = serve(Host::HostPage, POLICY).await?;
    server.put("/v1/widget.css", Reply::file().with_delay(Duration::from_secs(1)));
    in_browser(async |page| open(&page, &server).await).await
}
