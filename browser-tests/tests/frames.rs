//! A story in an iframe, on pages of every kind of host: it is as tall as it is, heeds its host and nobody else, and
//! leaves the host's history alone.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Page, Reply, Screen, Server, dist, hosts, in_each_engine, published, until_it_works,
};
use tokio::time::sleep;

/// The founding story, drawn before any script.
const DRAWN: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";
/// The same in another language.
const RUSSIAN: &str = "/embed/kazakhstan-uzbekistan-2024.ru.html";
/// The page for any story, which is drawn by its script.
const ANY: &str = "/embed.html";

/// Long enough for what should not happen, had it begun.
const WHILE: Duration = Duration::from_millis(200);

/// A page around the story, as its author wrote it: `{child}` is our address, `{sandbox}` a sandbox or nothing.
struct Host {
    name: &'static str,
    html: &'static str,
    /// The attribute by which the iframe gets its sandbox.
    sandbox: &'static str,
    /// What our address must say in a sandbox.
    query: &'static str,
    /// How tall it lets a frame be.
    most: u32,
}

impl Host {
    const fn new(name: &'static str, html: &'static str) -> Self {
        Self { name, html, sandbox: "sandbox", query: "", most: u32::MAX }
    }

    fn page(&self, child: &str, sandboxed: bool) -> String {
        let sandbox = format!("{}=\"allow-scripts\"", self.sandbox);
        let (query, sandbox) = if sandboxed { (self.query, sandbox.as_str()) } else { ("", "") };
        let body =
            self.html.replace("{child}", &format!("{child}{query}")).replace("{sandbox}", sandbox);
        page_around(&body)
    }
}

fn page_around(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><title>Host</title><script src=/witness.js></script>{body}"
    )
}

/// A listener of this body, with the `iframe` that a message came from, and a frame of ours.
macro_rules! listener {
    ($body:literal) => {
        concat!(
            "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script>\
             addEventListener('message', ({ source, data }) => { \
             const iframe = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);",
            $body,
            "})</script>"
        )
    };
}

const HOSTS: &[Host] = &[
    Host {
        sandbox: "data-pym-sandbox",
        ..Host::new(
            "pym.js",
            "<div id=story data-pym-src='{child}' {sandbox}></div><script src=/pym.js/dist/pym.v1.min.js></script>",
        )
    },
    Host {
        // It speaks to the origin that the address has, and a sandboxed frame has none: so the name comes in the address.
        query: "?id=story",
        ..Host::new(
            "iframe-resizer 4",
            "<iframe id=story src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
             <script src=/iframe-resizer/js/iframeResizer.min.js></script><script>iFrameResize({}, '#story')</script>",
        )
    },
    Host {
        query: "?id=story",
        ..Host::new(
            "iframe-resizer 5",
            "<iframe id=story src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
             <script src=/@iframe-resizer/parent/index.umd.js></script>\
             <script>iframeResize({ license: 'GPLv3' }, '#story')</script>",
        )
    },
    Host::new(
        "open-iframe-resizer",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script type=module>\
         import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; initialize()</script>",
    ),
    Host::new(
        "open-iframe-resizer, as iframe-resizer",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe><script type=module>\
         import { initialize } from '/@open-iframe-resizer/core/dist/index.js'; \
         initialize({ enableLegacyLibSupport: true })</script>",
    ),
    Host {
        sandbox: "data-frame-attribute-sandbox",
        ..Host::new(
            "@newswire/frames",
            "<div data-frame-src='{child}' {sandbox}></div><script src=/@newswire/frames/dist/frames.umd.js></script>\
             <script>newswireFrames.autoInitFrames()</script>",
        )
    },
    Host::new(
        "@newswire/frames, once the frame is there",
        "<iframe src='{child}' {sandbox} width=100% frameborder=0 title=Story></iframe>\
         <script src=/@newswire/frames/dist/frames.umd.js></script>\
         <script>onload = () => newswireFrames.observeIframe(document.querySelector('iframe'))</script>",
    ),
    Host::new(
        "Datawrapper",
        listener!(
            "const heights = data['datawrapper-height']; \
             if (iframe) for (const id in heights) iframe.style.height = `${heights[id]}px`"
        ),
    ),
    Host::new(
        "Datawrapper, of old",
        listener!(
            "const heights = data['datawrapper-height']; for (const id in heights) \
             document.querySelector(`iframe[src*='${id}']`).style.height = `${heights[id]}px`"
        ),
    ),
    Host::new(
        "Medium, Embedly, Infogram",
        listener!(
            "let told; try { told = JSON.parse(data) } catch { return } \
             if (told.context === 'iframe.resize') for (const one of document.querySelectorAll('iframe')) \
             if (one.src === told.src) one.height = told.height"
        ),
    ),
    Host::new(
        "AMP",
        "<iframe src='{child}#amp=1' {sandbox} width=100% height=300 frameborder=0 title=Story></iframe><script>\
         addEventListener('message', ({ source, data }) => { const iframe = document.querySelector('iframe'); \
         if (source === iframe.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size') \
         iframe.height = data.height })</script>",
    ),
    Host {
        // It cuts off what is higher.
        most: 1000,
        ..Host::new(
            "WordPress",
            "<iframe src='{child}#?secret=Ab3dEf6h1j' {sandbox} width=100% height=338 frameborder=0 title=Story></iframe>\
             <script>addEventListener('message', ({ source, data }) => { const iframe = document.querySelector('iframe'); \
             if (source === iframe.contentWindow && data.secret === 'Ab3dEf6h1j' && data.message === 'height') \
             iframe.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000) }); \
             addEventListener('DOMContentLoaded', () => frames[0].postMessage({ message: 'ready', secret: 'Ab3dEf6h1j' }, '*'))\
             </script>",
        )
    },
    Host::new(
        "ours",
        "<iframe data-diplograph src='{child}' {sandbox} width=100% height=720 frameborder=0 title=Story></iframe>\
         <script src=/frame.js></script>",
    ),
    Host::new(
        "ours, twice and first",
        "<script src=/frame.js></script><script type=module src=/frame.js?again></script>\
         <iframe data-diplograph src='{child}' {sandbox} width=100% height=720 frameborder=0 title=Story></iframe>",
    ),
];

/// Our pages on a server of their own, under their policy. It names the origin: to a sandboxed frame WebKit lets nothing
/// come from `'self'`.
async fn serve_child() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    let itself = format!("'self' {}", server.url(""));
    for path in [DRAWN, RUSSIAN, ANY] {
        let html = std::fs::read_to_string(dist().join(&path[1..]))?;
        let html = html.replace("'self'", &itself);
        let html = html.replacen("<head>", "<head><script src=/witness.js></script>", 1);
        server.put(path, Reply::page(html));
    }
    Ok(server)
}

/// The scripts of hosts, and ours for them.
async fn serve_host() -> Result<Server> {
    let server = Server::start(hosts()?).await?;
    let script = std::fs::read_to_string(dist().join("v1/frame.js"))?;
    server.put("/frame.js", Reply::text("text/javascript", script));
    Ok(server)
}

/// Opens a page with this in its body.
async fn open(page: &Page, server: &Server, body: &str) -> Result<()> {
    server.put("/host", Reply::page(page_around(body)));
    page.open(&server.url("/host"), &Screen::desk()).await
}

/// Something asked in the frame.
async fn inside<T: serde::de::DeserializeOwned>(page: &Page, script: &str) -> Result<T> {
    page.in_frame("iframe", async |page| page.js(script).await).await
}

/// Waits until the iframe is as tall as what is in it, and gives that height.
async fn fit(page: &Page, iframe: &str, most: u32) -> Result<u32> {
    const INNER: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";
    let outer = format!("return document.querySelector('{iframe}').clientHeight");
    until_it_works("a frame as tall as its story", async || {
        let inner: u32 = page.in_frame(iframe, async |page| page.js(INNER).await).await?;
        let outer: u32 = page.js(&outer).await?;
        ensure!(outer == inner.min(most), "{outer} pixels for {inner}");
        ensure!(inner > 500, "all of the story, not {inner} pixels of it");
        Ok(inner)
    })
    .await
}

/// Opens the next entry of the story in the iframe, as a click does.
const NEXT: &str = "(document.querySelector('diplo-graph').shadowRoot ?? document)
    .querySelector('.entry__details:not([open]) > summary').click()";

#[tokio::test]
async fn it_is_as_tall_as_its_story_on_pages_of_every_kind() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    in_each_engine(async |page| {
        for kind in HOSTS {
            for sandboxed in [false, true] {
                let name = format!("{}{}", kind.name, if sandboxed { ", sandboxed" } else { "" });
                host.put("/host", Reply::page(kind.page(&child.url(DRAWN), sandboxed)));
                page.open(&host.url("/host"), &Screen::desk()).await?;
                let first = fit(&page, "iframe", kind.most).await.context(name.clone())?;
                inside::<()>(&page, NEXT).await?;
                let second = fit(&page, "iframe", kind.most).await.context(name.clone())?;
                ensure!(second > first, "{name}: an open entry is taller");
                ensure!(page.troubles().await? == [""; 0], "{name}: {:?}", page.troubles().await?);
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn several_scripts_may_serve_frames_of_one_page() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let url = child.url(DRAWN);
    let body = format!(
        "<div id=one data-pym-src='{url}'></div><script src=/pym.js/dist/pym.v1.min.js></script>\
         <iframe id=two src='{url}?theme=dark' width=100% title=Two></iframe>\
         <script src=/iframe-resizer/js/iframeResizer.min.js></script><script>iFrameResize({{}}, '#two')</script>\
         <iframe id=three src='{url}?theme=light' width=400 title=Three></iframe><script type=module>\
         import {{ initialize }} from '/@open-iframe-resizer/core/dist/index.js'; initialize({{}}, '#three')</script>\
         <iframe id=four data-diplograph sandbox=allow-scripts src='{}' width=700 title=Four></iframe>\
         <script src=/frame.js></script>",
        child.url(RUSSIAN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        for iframe in ["#one iframe", "#two", "#three", "#four"] {
            fit(&page, iframe, u32::MAX).await.context(iframe)?;
        }
        ensure!(page.troubles().await? == [""; 0], "{:?}", page.troubles().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_any_script_of_the_host_it_keeps_its_height_and_scrolls() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
        child.url(DRAWN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let (inner, top): (u32, u32) = inside(
            &page,
            "scrollTo(0, 300); return [document.documentElement.scrollHeight, Math.round(scrollY)]",
        )
        .await?;
        ensure!(inner > 1000 && top == 300, "{inner} pixels, scrolled to {top}");
        let outer: u32 = page.js("return document.querySelector('iframe').clientHeight").await?;
        ensure!(outer == 720, "{outer} pixels");
        Ok(())
    })
    .await
}

/// Notes what the page is told, each with the name of its dialect.
const RECORDER: &str = "<script>
    window.dialect = (data) => {
        if (typeof data === 'string') return data.match(/^pym|^\\[\\w+\\]|^\\{/)[0];
        return data.sentinel ?? data.source ?? data.type ?? data.message ?? Object.keys(data)[0];
    };
    window.heard = [];
    addEventListener('message', ({ source, data }) => { if (source === frames[0]) heard.push([dialect(data), data]); });
    window.names = () => heard.map(([name]) => name);
    const height = {
        pym: (data) => data.split('xPYMx')[3],
        '[iFrameSizer]': (data) => data.split(':')[1],
        '{': (data) => JSON.parse(data).height,
        'datawrapper-height': (data) => Object.values(data['datawrapper-height'])[0],
        height: (data) => data.value,
        diplograph: (data) => data.data.height,
        amp: (data) => data.height,
        'iframe-resized': (data) => data.height,
    };
    window.heights = () => heard.filter(([name, { type }]) => name in height && !(name === 'diplograph' && type !== 'height'))
        .map(([name, data]) => Number(height[name](data)));
</script>";

/// All dialects in which a height is told to a host that says nothing.
const BROADCAST: [&str; 7] = [
    "[iFrameResizerChild]",
    "pym",
    "amp",
    "datawrapper-height",
    "{",
    "iframe-resized",
    "diplograph",
];

#[tokio::test]
async fn it_tells_each_height_once_and_keeps_to_the_dialect_of_its_host() -> Result<()> {
    /// What our address says, what the host says once it has heard us, and the dialects it hears after that.
    const CASES: &[(&str, &str, &[&str])] = &[
        ("", "", &["pym", "amp", "datawrapper-height", "{", "iframe-resized", "diplograph"]),
        ("", "'pymxPYMxstoryxPYMxwidthxPYMx600'", &["pym"]),
        ("", "{ sentinel: 'amp', type: 'frames-init' }", &["amp"]),
        ("", "{ type: 'iframe-child-init' }", &["iframe-resized"]),
        (
            "",
            "'[iFrameSizer]f:8:false:false:32:true:true::auto:::0:false:child:auto:true'",
            &["[iFrameSizer]"],
        ),
        ("", "{ type: 'diplograph:host' }", &["diplograph"]),
        ("#?secret=a1", "{ message: 'ready', secret: 'a1' }", &["height"]),
        ("?childId=story", "", &["pym"]),
        ("#amp=1", "", &["amp"]),
        ("?resize=json", "{ type: 'iframe-child-init' }", &["{"]),
        ("?resize=frames,datawrapper", "", &["amp", "datawrapper-height"]),
        ("?resize=iframe-resizer&id=f", "", &["[iFrameSizer]"]),
        ("?resize=none", "{ type: 'diplograph:host' }", &[]),
    ];
    let (host, child) = (serve_host().await?, serve_child().await?);
    in_each_engine(async |page| {
        for (query, said, dialects) in CASES {
            let case = format!("{query} {said}");
            let url = child.url(DRAWN) + query;
            let body = format!(
                "{RECORDER}<iframe src='{url}' width=100% height=720 title=Story></iframe>"
            );
            open(&page, &host, &body).await?;
            if query.is_empty() || !dialects.is_empty() {
                page.wait_until("heights().length").await?;
            }
            sleep(WHILE).await;
            if query.is_empty() {
                let mut names: Vec<String> = page.js("return [...new Set(names())]").await?;
                names.sort_by_key(|name| BROADCAST.iter().position(|one| one == name));
                assert_eq!(names, BROADCAST, "{case}: at first, in all dialects");
            }
            if !said.is_empty() {
                page.js::<()>(&format!("heard.length = 0; frames[0].postMessage({said}, '*')"))
                    .await?;
                sleep(WHILE).await;
            }
            if !said.is_empty() {
                // What the address fixes is all that is spoken, and so all that is listened to.
                let answer = if query.contains("resize") { &[] } else { *dialects };
                let names: Vec<String> = page.js("return [...new Set(names())]").await?;
                assert_eq!(names, answer, "{case}: the answer");
            }
            page.js::<()>("heard.length = 0").await?;
            sleep(WHILE).await;
            let names: Vec<String> = page.js("return names()").await?;
            assert_eq!(names, [""; 0], "{case}: without a change");

            inside::<()>(&page, NEXT).await?;
            sleep(WHILE).await;
            let names: Vec<String> = page.js("return names()").await?;
            assert_eq!(&names, dialects, "{case}: after a change, once");
            let heights: Vec<u32> = page.js("return heights()").await?;
            let inner: u32 = inside(
                &page,
                "return Math.ceil(document.documentElement.getBoundingClientRect().height)",
            )
            .await?;
            ensure!(
                heights.iter().all(|height| *height == inner),
                "{case}: {heights:?} for {inner}"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_flood_of_nonsense_and_questions_is_borne() -> Result<()> {
    /// Whatever shape a message may have.
    const NONSENSE: &str = "[null, undefined, 0, NaN, true, '', 'pym', 'pymxPYMxxPYMxwidthxPYMx', '[iFrameSizer]',
        '[iFrameSizer]:::', '{', '{\"context\":\"iframe.resize\"}', [], {}, [[]], new Map([[1, 2]]), new Date(NaN),
        new Uint8Array(9), { type: null }, { type: {} }, { sentinel: 'amp' }, { message: 'ready' }, { message: 'ready', secret: undefined }, 'x'.repeat(100000)]";
    const QUESTIONS: &str = "[{ type: 'diplograph:host', page: 'javascript:alert(1)', theme: 'puce', lang: '../..', entry: '<b>' },
        { type: 'diplograph:host', page: {}, theme: 7, lang: [], entry: null }, { type: 'iframe-get-child-dimensions' },
        '[iFrameSizer]f:8:false:false:32:true:true', '[iFrameSizer]resize', 'pymxPYMxstoryxPYMxwidthxPYMx600',
        { sentinel: 'amp', type: 'frames-init' }]";
    const ATTRIBUTES: &str =
        "return document.querySelector('diplo-graph').getAttributeNames().sort().join(' ')";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "{RECORDER}<iframe src='{}' width=100% height=720 title=Story></iframe>",
        child.url(DRAWN)
    );
    let flood = |messages: &str| {
        format!(
            "heard.length = 0; const all = {messages}, began = performance.now();
             for (let nth = 0; nth < 10000; nth++) frames[0].postMessage(all[nth % all.length], '*');
             await new Promise((done) => setTimeout(done, 500)); return [heard.length, performance.now() - began]"
        )
    };
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        page.wait_until("heights().length").await?;
        let before: String = inside(&page, ATTRIBUTES).await?;
        let (heard, _): (u32, f64) = page.js(&flood(NONSENSE)).await?;
        assert_eq!(heard, 0, "nonsense gets no answer");
        let (heard, took): (u32, f64) = page.js(&flood(QUESTIONS)).await?;
        // Six dialects, of which one has two messages; a first answer and one more in each tenth of a second.
        let most = 7.0 * 2.0 * (took / 100.0 + 1.0);
        ensure!(heard > 0 && f64::from(heard) <= most, "{heard} answers in {took} ms");
        // All that was sent is heard by now.
        sleep(WHILE).await;
        page.js::<()>("heard.length = 0").await?;
        inside::<()>(&page, NEXT).await?;
        page.wait_until("heard.length").await?;
        let after: String = inside(&page, ATTRIBUTES).await?;
        assert_eq!(after, before, "nothing of it was taken for a wish");
        let troubles: Vec<String> = inside(&page, "return troubles").await?;
        assert_eq!(troubles, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn strangers_move_neither_the_story_nor_its_frame() -> Result<()> {
    let (host, child, third) =
        (serve_host().await?, serve_child().await?, Server::start(dist()).await?);
    third.put(
        "/stranger",
        Reply::page(
            "<!doctype html><title>Stranger</title><script>
             parent.frames[0].postMessage({ type: 'diplograph:host', theme: 'dark', lang: 'ru', entry: 'astana-2021' }, '*');
             parent.frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
             const tell = (height) => parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
             tell(5000);
             parent.postMessage({ source: 'diplograph', type: 'open', data: { entry: 'stranger' } }, '*');
             parent.postMessage('over', '*')</script>",
        ),
    );
    // A frame of ours whose page says what it likes.
    third.put(
        "/liar",
        Reply::page(
            "<!doctype html><title>Liar</title><script>
             for (const height of ['many', '1e3', {}, [900], null, NaN, -5, 0, -Infinity])
               parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
             for (const data of [undefined, null, 7, 'height']) parent.postMessage({ source: 'diplograph', type: 'height', data }, '*');
             for (const type of ['click', 'error\\n', {}, null, undefined]) parent.postMessage({ source: 'diplograph', type }, '*');
             parent.postMessage('over', '*')</script>",
        ),
    );
    third.put(
        "/giant",
        Reply::page("<!doctype html><title>Giant</title><script>parent.postMessage({ source: 'diplograph', type: 'height', data: { height: Infinity } }, '*'); parent.postMessage('over', '*')</script>"),
    );
    let body = format!(
        "<script src=/frame.js></script><script>window.reports = []; window.over = 0;
         addEventListener('message', ({{ data }}) => {{ over += data === 'over'; }});
         for (const type of ['ready', 'open', 'receipt', 'error', 'height', 'click'])
           addEventListener(`diplograph:${{type}}`, ({{ type, target }}) => reports.push(type + target.id));</script>
         <iframe id=story data-diplograph src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
        child.url(DRAWN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let height = fit(&page, "iframe", u32::MAX).await?;
        page.js::<()>(&format!(
            "for (const name of ['stranger', 'liar', 'giant']) {{
               const frame = Object.assign(document.createElement('iframe'), {{ id: name, height: '333', src: '{}/' + name }});
               frame.toggleAttribute('data-diplograph', name !== 'stranger');
               document.body.append(frame);
             }}",
            third.url("")
        ))
        .await?;
        page.wait_until("over === 3").await?;
        sleep(WHILE).await;
        let heights: Vec<String> =
            page.js("return [...document.querySelectorAll('iframe')].map((one) => one.height)").await?;
        assert_eq!(heights, [height.to_string().as_str(), "333", "333", "50000"]);
        let reports: Vec<String> = page.js("return reports").await?;
        assert_eq!(reports, [""; 0], "what no story of ours reports");
        let wishes: (Option<String>, String, Option<String>) = inside(
            &page,
            "const story = document.querySelector('diplo-graph');
             return ['theme', 'lang', 'entry'].map((name) => story.getAttribute(name))",
        )
        .await?;
        assert_eq!(wishes, (None, "en".to_owned(), None));
        ensure!(page.troubles().await? == [""; 0], "{:?}", page.troubles().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_out_of_sight_or_hidden_is_as_tall_as_its_story_too() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "{RECORDER}<script src=/frame.js></script><svg width=1 height=9000></svg><div>\
         <iframe data-diplograph src='{}' width=100% height=720 frameborder=0 title=Story></iframe></div>",
        child.url(DRAWN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let first = fit(&page, "iframe", u32::MAX).await.context("out of sight")?;
        // A driver that looks into the frame has it drawn, which nothing does for a reader who is elsewhere.
        inside::<()>(&page, &format!("setTimeout(() => {{ {NEXT} }}, 500)")).await?;
        sleep(Duration::from_millis(1000)).await;
        let told: u32 = page.js("return heights().at(-1)").await?;
        ensure!(told > first, "changed out of sight: {told} pixels after {first}");
        let second = fit(&page, "iframe", u32::MAX).await?;
        assert_eq!(told, second, "changed out of sight");
        page.js::<()>("frames[0].postMessage({ type: 'diplograph:host', lang: 'ru' }, '*')").await?;
        until_it_works("another language", async || {
            let lang: String = inside(&page, "return document.documentElement.lang").await?;
            ensure!(lang == "ru", "it is told in {lang}");
            Ok(())
        })
        .await?;
        fit(&page, "iframe", u32::MAX).await.context("in another language, out of sight")?;

        // Hidden, changed, and shown at another width.
        page.js::<()>("heard.length = 0; document.querySelector('div').hidden = true; scrollTo(0, 9000)").await?;
        sleep(WHILE).await;
        inside::<()>(&page, NEXT).await?;
        sleep(WHILE).await;
        page.js::<()>("document.querySelector('iframe').width = 500; document.querySelector('div').hidden = false").await?;
        let third = fit(&page, "iframe", u32::MAX).await.context("shown again")?;
        ensure!(third != second, "a narrow one is another");

        // As larger type does, which changes no node.
        inside::<()>(
            &page,
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync(':root { font-size: 24px }');
             document.adoptedStyleSheets.push(sheet)",
        )
        .await?;
        let fourth = fit(&page, "iframe", u32::MAX).await.context("in larger type")?;
        ensure!(fourth > third, "larger type is taller");
        let heights: Vec<u32> =
            page.js("return heights()").await?;
        ensure!(heights.iter().all(|height| *height > 500), "told while it was hidden: {heights:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_its_address_asks_for_is_shown_and_what_is_no_wish_is_not() -> Result<()> {
    /// What the address asks for, and the attributes that the element gets.
    const CASES: [(&str, &[&str]); 5] = [
        (
            "?story=kazakhstan-russia-2024&lang=ru&theme=dark&entry=visit_1-a&show=goals+timeline",
            &[
                "src=/stories/kazakhstan-russia-2024.json",
                "lang=ru",
                "theme=dark",
                "entry=visit_1-a",
                "show=goals timeline",
            ],
        ),
        ("?story=stories/france-maroc-2024.json", &["src=/stories/france-maroc-2024.json"]),
        (
            "?story=javascript:alert(1)&lang=../x&theme=puce&entry=%3Cb%3E&show=goals+all&resize=what",
            &[],
        ),
        ("?story=data:application/json,{}&lang=&theme=&entry=&show=&resize=&id=&childId=", &[]),
        ("?story=blob:x&parentUrl=javascript:alert(1)//?entry=x#amp=1", &[]),
    ];
    let child = serve_child().await?;
    in_each_engine(async |page| {
        for (query, wanted) in CASES {
            page.open(&child.url(&format!("{ANY}{query}")), &Screen::desk()).await?;
            let attributes: Vec<String> = page
                .js("return [...document.querySelector('diplo-graph').attributes]
                    .map(({ name, value }) => `${name}=${value.replace(location.origin, '')}`)")
                .await?;
            for attribute in wanted {
                assert!(attributes.iter().any(|one| one == attribute), "{query}: {attributes:?}");
            }
            assert_eq!(attributes.len(), wanted.len(), "{query}: {attributes:?}");
            assert_eq!(page.troubles().await?, [""; 0], "{query}");
        }
        page.open(&child.url(&format!("{ANY}?story=egypt-turkiye-2026")), &Screen::desk()).await?;
        page.wait_until("document.documentElement.lang === 'ar'").await?;
        page.wait_until("document.documentElement.dir === 'rtl'").await
    })
    .await
}

#[tokio::test]
async fn a_story_that_its_script_draws_in_a_sandbox_tells_no_height_before_it_is_there()
-> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "{RECORDER}<iframe data-diplograph sandbox=allow-scripts width=100% height=720 frameborder=0 title=Story
         src='{}?story=kazakhstan-uzbekistan-2024&lang=kk'></iframe><script src=/frame.js></script>",
        child.url(ANY)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        page.wait_until("names().includes('diplograph')").await?;
        let first = fit(&page, "iframe", u32::MAX).await?;
        let lang: String = inside(&page, "return document.documentElement.lang").await?;
        assert_eq!(lang, "kk");
        inside::<()>(&page, NEXT).await?;
        let second = fit(&page, "iframe", u32::MAX).await?;
        ensure!(second > first, "an open entry is taller");
        let heights: Vec<u32> = page.js("return heights()").await?;
        ensure!(heights.iter().all(|height| *height > 500), "{heights:?}");
        let troubles: Vec<String> = inside(&page, "return troubles").await?;
        assert_eq!(troubles, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_paper_around_a_story_is_its_own_in_each_theme() -> Result<()> {
    const PAPERS: &str = "return [document.documentElement, document.querySelector('.story')]
        .map((one) => getComputedStyle(one).backgroundColor)";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe data-diplograph src='{}?theme=dark' width=100% height=720 frameborder=0 title=Story></iframe>
         <script src=/frame.js></script>",
        child.url(DRAWN)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        fit(&page, "iframe", u32::MAX).await?;
        let papers: [String; 2] = inside(&page, PAPERS).await?;
        assert_eq!(papers, ["rgb(23, 25, 28)"; 2]);
        for (theme, paper) in [("light", "rgb(255, 255, 255)"), ("dark", "rgb(23, 25, 28)")] {
            page.js::<()>(&format!("document.querySelector('iframe').dataset.theme = '{theme}'"))
                .await?;
            until_it_works("the other theme", async || {
                let papers: [String; 2] = inside(&page, PAPERS).await?;
                ensure!(papers == [paper; 2], "{theme}: {papers:?}");
                Ok(())
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_story_learns_where_it_stands_and_the_host_what_is_opened() -> Result<()> {
    const LEARNT: &str = "const story = document.querySelector('diplo-graph');
        return [story.page ?? null, story.getAttribute('entry')]";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let url = child.url(DRAWN);
    let ours = |query: &str| {
        format!(
            "<iframe id=ours data-diplograph src='{url}{query}' title=Story></iframe><script src=/frame.js></script>\
             <script>window.reports = [];
             for (const type of ['ready', 'open', 'receipt', 'error']) document.addEventListener(`diplograph:${{type}}`,
               ({{ type, target, detail }}) => reports.push(`${{type}} ${{target.id}} ${{JSON.stringify(detail)}}`))</script>"
        )
    };
    let pym = format!(
        "<div id=one data-pym-src='{url}'></div><script src=/pym.js/dist/pym.v1.min.js></script>"
    );
    let cases = [
        (pym, "tashkent-2022"),
        (ours(""), "tashkent-2022"),
        // Who puts the story there has the first word.
        (ours("?entry=astana-2021"), "astana-2021"),
    ];
    in_each_engine(async |page| {
        for (nth, (body, entry)) in cases.iter().enumerate() {
            host.put("/article", Reply::page(page_around(body)));
            let address = host.url(&format!("/article?entry=tashkent-2022&case={nth}#c"));
            page.open(&address, &Screen::desk()).await?;
            until_it_works("the host's address", async || {
                let learnt: (Option<String>, Option<String>) = inside(&page, LEARNT).await?;
                ensure!(learnt == (Some(address.clone()), Some((*entry).to_owned())), "{learnt:?}");
                Ok(())
            })
            .await?;
        }
        inside::<()>(
            &page,
            "const story = document.querySelector('diplo-graph');
             const tell = (type, detail) => story.dispatchEvent(new CustomEvent(`diplograph:${type}`, { detail }));
             tell('ready', { lang: 'en', more: document.body });
             tell('open', { entry: 'astana-2021' });
             tell('open', { entry: null });
             tell('receipt', { id: 'trade', isOpen: true });
             tell('error', { reason: 'engine', error: () => {} });
             tell('error')",
        )
        .await?;
        page.wait_until("reports.length === 6").await?;
        let reports: Vec<String> = page.js("return reports").await?;
        assert_eq!(
            reports,
            [
                r#"diplograph:ready ours {"lang":"en"}"#,
                r#"diplograph:open ours {"entry":"astana-2021"}"#,
                r#"diplograph:open ours {"entry":null}"#,
                r#"diplograph:receipt ours {"id":"trade","isOpen":true}"#,
                r#"diplograph:error ours {"reason":"engine"}"#,
                r#"diplograph:error ours {"reason":null}"#,
            ]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_followed_in_it_adds_nothing_to_the_history_of_the_host() -> Result<()> {
    const MARK: &str = ".drawing--wide a[data-entry='2'] .mark__shape";
    const LINK: &str = "#dg-entry-tashkent-2022 a[href='#dg-part-border-demarcation']";
    const STATE: &str =
        "return [location.pathname, document.documentElement.lang, Boolean(window.same),
        document.querySelector('#dg-entry-tashkent-2022').open]";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe data-diplograph sandbox=allow-scripts src='{}' width=100% height=720 frameborder=0 title=Story></iframe>\
         <script src=/frame.js></script>",
        child.url(DRAWN)
    );
    in_each_engine(async |page| {
        for has_engine in [false, true] {
            let engine = if has_engine { Reply::file() } else { Reply::status(404) };
            child.put(&published("engine.wasm"), engine);
            open(&page, &host, &body).await?;
            fit(&page, "iframe", u32::MAX).await?;
            let before: u32 = page.js("return history.length").await?;
            inside::<()>(&page, "window.same = true").await?;
            for target in [MARK, LINK, ".languages__choice[lang=ru]"] {
                page.in_frame("iframe", async |page| Ok(page.find(target).await?.click().await?))
                    .await?;
                if target != ".languages__choice[lang=ru]" {
                    let is_open: bool = inside(
                        &page,
                        "return document.querySelector('#dg-entry-tashkent-2022').open",
                    )
                    .await?;
                    ensure!(is_open, "{target}, engine: {has_engine}: the entry is open");
                }
            }
            // In place where the engine is there, else by the page in that language, in place of this one.
            let wanted =
                if has_engine { (DRAWN, "ru", true, true) } else { (RUSSIAN, "ru", false, false) };
            until_it_works("another language", async || {
                let state: (String, String, bool, bool) = inside(&page, STATE).await?;
                ensure!(
                    (state.0.as_str(), state.1.as_str(), state.2, state.3) == wanted,
                    "{state:?}"
                );
                Ok(())
            })
            .await?;
            fit(&page, "iframe", u32::MAX).await?;
            let after: u32 = page.js("return history.length").await?;
            assert_eq!(after, before, "engine: {has_engine}");
        }
        Ok(())
    })
    .await
}
