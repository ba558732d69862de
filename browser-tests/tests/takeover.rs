//! A story that was rendered into the page is taken over where it stands, or left alone.

use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{
    Engine, Page, Reply, Screen, Server, dist, in_browser, in_each_engine, published,
};
use diplograph::render::{self, HeadingLevel, Site, StoryFile};
use diplograph::story;

use crate::page::STORIES;

/// What a careful site lets a page do, and no more.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// What a page notes about itself from its beginning.
const RECORDER: &str = "
    window.troubles = [];
    addEventListener('error', (event) => troubles.push(event.message));
    addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason)));
    addEventListener('diplograph:error', ({ detail }) => { window.reason = `${detail.reason} ${detail.error ?? ''}`.trim(); });
    addEventListener('diplograph:ready', () => { window.ready = performance.now(); });
    window.shifts = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push([entry.startTime, entry.value])))
        .observe({ type: 'layout-shift', buffered: true });
    window.widget = document.querySelector('diplo-graph');
    window.root = widget.shadowRoot ?? widget;
    window.nodes = () => [...root.querySelectorAll('.place, .place *')];";

/// Where a rendered story stands.
#[derive(Clone, Copy, Debug)]
enum Host {
    /// A page of our own, in the document itself.
    Ours,
    /// Somebody else's page, in a declarative shadow root.
    Theirs,
}

const HOSTS: [Host; 2] = [Host::Ours, Host::Theirs];

fn story_file(name: &str) -> Result<StoryFile> {
    let text = std::fs::read_to_string(dist().join(format!("stories/{name}.json")))?;
    let story = story::read(&text).story.context("a story of the gallery")?;
    Ok(StoryFile { name: name.to_owned(), text, story: Rc::new(story) })
}

/// The element as `diplograph render --element` writes it.
pub(crate) fn element(name: &str, lang: &str) -> Result<String> {
    element_below(name, lang, HeadingLevel::default())
}

/// The same with its title at this level of the page's headings.
pub(crate) fn element_below(name: &str, lang: &str, level: HeadingLevel) -> Result<String> {
    let site = Site {
        assets: "/v1/".to_owned(),
        stories: "/stories/".to_owned(),
        level,
        ..Site::default()
    };
    // A renderer has a runtime of its own, which cannot run inside that of a test.
    let render = || anyhow::Ok(render::element(&story_file(name)?, lang.parse()?, &site)?);
    std::thread::scope(|scope| scope.spawn(render).join())
        .map_err(|_| anyhow!("the renderer panicked"))?
}

/// Serves the founding story at `/host`, under a policy.
async fn serve(host: Host, policy: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = match host {
        Host::Ours => std::fs::read_to_string(dist().join("kazakhstan-uzbekistan-2024.en.html"))?,
        Host::Theirs => format!(
            "<!doctype html><html lang=en><title>Host</title><body><p>An article.</p>{}<p>It goes on.</p>",
            element("kazakhstan-uzbekistan-2024", "en")?
        ),
    };
    server.put("/host", Reply::page(html).with_header("content-security-policy", policy));
    Ok(server)
}

/// Opens the page; waits until it has its style and a frame was drawn.
async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desk()).await?;
    page.js::<()>(RECORDER).await?;
    page.js::<()>("await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        .await?;
    let shifts: Vec<(f64, f64)> = page.js("return shifts").await?;
    ensure!(shifts.is_empty(), "while the page was loaded: layout shifts {shifts:?}");
    Ok(())
}

/// Does what a reader does before the script is there: opens an entry and a receipt, with a click each, and scrolls.
async fn read_on(page: &Page) -> Result<()> {
    page.js::<()>("window.before = nodes()").await?;
    for summary in ["#dg-part-trade summary", "#dg-entry-tashkent-2022 > summary"] {
        let position =
            format!("root.querySelector('{summary}').scrollIntoView({{ block: 'center' }})");
        page.js::<()>(&position).await?;
        click(page, summary).await?;
    }
    page.js::<()>("scrollBy(0, 40); window.scrolled = scrollY").await?;
    // What opens by a click moves what is below it. From here on nothing may move.
    page.js::<()>("await new Promise((done) => setTimeout(done, 600)); window.moved = shifts.splice(0).length")
        .await?;
    let moved: u32 = page.js("return moved").await?;
    ensure!(page.engine() != Engine::Chromium || moved > 0, "layout shifts are not noticed here");
    let is_over: bool = page.js("return 'ready' in window || 'reason' in window").await?;
    ensure!(!is_over, "the script was there, or was not to be had, before the reader had read on");
    Ok(())
}

async fn click(page: &Page, selector: &str) -> Result<()> {
    let is_ours: bool = page.js("return !widget.shadowRoot").await?;
    let found = if is_ours {
        page.find(selector).await?
    } else {
        page.find_in_shadow("diplo-graph", selector).await?
    };
    Ok(found.click().await?)
}

/// Checks that all is as the reader left it, and that what stands there are the same nodes.
async fn assert_undisturbed(page: &Page, host: Host) -> Result<()> {
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
    assert!(scroll, "{host:?}: the place in the page");
    // Chromium alone tells of them.
    let shifts: Vec<(f64, f64)> = page.js("return shifts").await?;
    assert!(shifts.is_empty(), "{host:?}: layout shifts {shifts:?}");
    let troubles: Vec<String> = page.js("return troubles").await?;
    assert_eq!(troubles, Vec::<String>::new(), "{host:?}: no error reaches the page");
    Ok(())
}

#[tokio::test]
async fn the_script_takes_over_the_same_nodes_and_all_that_was_open() -> Result<()> {
    in_each_engine(async |page| {
        for host in HOSTS {
            let server = serve(host, POLICY).await?;
            let late = Reply::file().with_delay(Duration::from_secs(3));
            server.put(&published("engine.wasm"), late);
            open(&page, &server).await?;
            let asked = server.requests();
            assert!(!asked.iter().any(|path| path.contains("/engine-")), "untouched: {asked:?}");
            read_on(&page).await?;
            // A pointer moves on, so that a line that broke is tried again.
            let comes = "widget.dispatchEvent(new Event('pointerover')) && 'ready' in window";
            let outcome = page.wait_until(comes).await;
            let reason: Option<String> = page.js("return window.reason ?? null").await?;
            outcome.with_context(|| format!("{host:?}: told {reason:?}"))?;
            assert_undisturbed(&page, host).await?;

            // And it is alive.
            click(&page, ".stepper__step--later").await?;
            page.wait_until("root.querySelector('#dg-entry-astana-2024').open").await?;
            let open: u32 =
                page.js("return root.querySelectorAll('.entry__details[open]').length").await?;
            assert_eq!(open, 1, "{host:?}: one entry is open at a time");
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
                let late = wasm.clone().with_delay(Duration::from_secs(3));
                server.put(&published("engine.wasm"), late);
                open(&page, &server).await?;
                read_on(&page).await?;
                page.wait_until("window.reason").await?;
                let reason: String = page.js("return reason").await?;
                assert!(reason.starts_with("engine"), "{host:?}, {case}: {reason}");
                assert_undisturbed(&page, host).await?;
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

/// Writes a widget's article so that two can be compared: elements, attributes in order, text without seams.
const WRITTEN: &str = "
    const written = (node) => {
        if (node.nodeType === 8) return '';
        if (node.nodeType === 3) return node.data;
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=\"${value}\"`).sort().join('');
        return `<${node.localName}${attributes}>${[...node.childNodes].map(written).join('')}</${node.localName}>\\n`;
    };
    const article = (id) => written(document.getElementById(id).shadowRoot.querySelector('article'));";

#[tokio::test]
async fn the_script_draws_what_is_rendered_without_it() -> Result<()> {
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
                page.open(&server.url("/host"), &Screen::desk()).await?;
                page.wait_until(
                    "document.getElementById('two').shadowRoot?.querySelector('.place--live')",
                )
                .await?;
                let both: (String, String) =
                    page.js(&format!("{WRITTEN} return [article('one'), article('two')]")).await?;
                let differing = both.0.lines().zip(both.1.lines()).find(|(one, two)| one != two);
                ensure!(both.0 == both.1, "{name} in {lang}: {differing:#?}");
                ensure!(both.0.len() > 10_000, "{name} in {lang}: all of the story");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_something_else_wrote_into_is_drawn_anew() -> Result<()> {
    in_browser(async |page| {
        for host in HOSTS {
            let server = serve(host, POLICY).await?;
            open(&page, &server).await?;
            // As a translator of pages does.
            page.js::<()>(
                "const title = root.querySelector('h2'), font = document.createElement('font');
                 font.append(...title.childNodes);
                 title.append(font);
                 root.querySelector('#dg-entry-tashkent-2022').open = true;
                 widget.dispatchEvent(new Event('pointerover'))",
            )
            .await?;
            page.wait_until("window.ready").await?;
            let (fonts, open): (u32, bool) = page
                .js("return [root.querySelectorAll('font').length, root.querySelector('#dg-entry-tashkent-2022').open]")
                .await?;
            assert_eq!((fonts, open), (0, true), "{host:?}: drawn anew, and what was open is open");
            let troubles: Vec<String> = page.js("return troubles").await?;
            assert_eq!(troubles, Vec::<String>::new(), "{host:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_entry_that_the_browser_opens_is_known_to_be_open() -> Result<()> {
    let server = serve(Host::Ours, POLICY).await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        page.js::<()>("widget.dispatchEvent(new Event('pointerover'))").await?;
        page.wait_until("window.ready").await?;
        // As find in page does.
        page.js::<()>("root.querySelector('#dg-entry-astana-2021').open = true").await?;
        page.wait_until("root.querySelector('.stepper__place').textContent.startsWith('1')")
            .await?;
        // One click closes it again.
        click(&page, "#dg-entry-astana-2021 > summary").await?;
        page.wait_until("!root.querySelector('.entry__details[open]')").await
    })
    .await
}

#[tokio::test]
async fn an_engine_that_did_not_come_is_asked_for_again_at_the_next_touch() -> Result<()> {
    let server = serve(Host::Theirs, POLICY).await?;
    server.put(&published("engine.wasm"), Reply::status(503));
    in_browser(async |page| {
        open(&page, &server).await?;
        page.js::<()>("widget.dispatchEvent(new Event('pointerover'))").await?;
        page.wait_until("window.reason?.startsWith('engine')").await?;
        server.put(&published("engine.wasm"), Reply::file());
        page.js::<()>("widget.dispatchEvent(new Event('pointerover'))").await?;
        page.wait_until("window.ready").await
    })
    .await
}

#[tokio::test]
async fn a_style_sheet_that_is_late_moves_nothing() -> Result<()> {
    let server = serve(Host::Theirs, POLICY).await?;
    server.put("/v1/widget.css", Reply::file().with_delay(Duration::from_secs(1)));
    in_browser(async |page| open(&page, &server).await).await
}
