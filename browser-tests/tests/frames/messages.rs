//! Messages between the story and its host; messages from others are ignored.

use anyhow::{Result, ensure};
use browser_tests::{Reply, Screen, Server, dist, in_each_engine, retry};
use tokio::time::sleep;

use super::{
    OPEN_NEXT, QUIET_TIME, RECORDER, RENDERED, js_in_frame, open, page_around, serve_child,
    serve_host, wait_for_fit,
};

#[tokio::test]
async fn flood_of_invalid_messages_and_requests_is_handled() -> Result<()> {
    /// Invalid messages of every shape.
    const INVALID: &str = "[null, undefined, 0, NaN, true, '', 'pym', 'pymxPYMxxPYMxwidthxPYMx', '[iFrameSizer]',
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
        child.url(RENDERED)
    );
    let flood = |messages: &str, answers: u32| {
        format!(
            "received.length = 0; const all = {messages}, began = performance.now();
             for (let nth = 0; nth < 10000; nth++) frames[0].postMessage(all[nth % all.length], '*');
             const wait = (time) => new Promise((done) => setTimeout(done, time));
             while (received.length < {answers}) await wait(20);
             await wait(500); return [received.length, performance.now() - began]"
        )
    };
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        page.wait_until("heights().length").await?;
        let before: String = js_in_frame(&page, ATTRIBUTES).await?;
        let (received, _): (u32, f64) = page.js(&flood(INVALID, 0)).await?;
        assert_eq!(received, 0, "invalid messages get no answer");
        let (received, took): (u32, f64) = page.js(&flood(QUESTIONS, 1)).await?;
        // Six protocols, one of them with two messages; a first answer and one more per tenth of a second.
        let most = 7.0 * 2.0 * (took / 100.0 + 1.0);
        ensure!(f64::from(received) <= most, "{received} answers in {took} ms");
        // All messages have arrived by now.
        sleep(QUIET_TIME).await;
        page.js::<()>("received.length = 0").await?;
        js_in_frame::<()>(&page, OPEN_NEXT).await?;
        page.wait_until("received.length").await?;
        let after: String = js_in_frame(&page, ATTRIBUTES).await?;
        assert_eq!(after, before, "no message changed an attribute");
        let errors: Vec<String> = js_in_frame(&page, "return recordedErrors").await?;
        assert_eq!(errors, [""; 0]);
        Ok(())
    })
    .await
}

/// A frame beside the story's frame that is not its host.
const STRANGER: &str = "<!doctype html><title>Stranger</title><script>
    parent.frames[0].postMessage({ type: 'diplograph:host', theme: 'dark', lang: 'ru', entry: 'astana-2021' }, '*');
    parent.frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    const send = (height) => parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
    send(5000);
    parent.postMessage({ source: 'diplograph', type: 'open', data: { entry: 'stranger' } }, '*');
    parent.postMessage('over', '*')</script>";

/// A frame that the page treats as one of ours, and that sends invalid heights and reports.
const LIAR: &str = "<!doctype html><title>Liar</title><script>
    for (const height of ['many', '1e3', {}, [900], null, NaN, -5, 0, -Infinity])
      parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
    for (const data of [undefined, null, 7, 'height']) parent.postMessage({ source: 'diplograph', type: 'height', data }, '*');
    for (const type of ['click', 'error\\n', {}, null, undefined]) parent.postMessage({ source: 'diplograph', type }, '*');
    parent.postMessage('over', '*')</script>";

/// A frame that requests an endless height.
const GIANT: &str = "<!doctype html><title>Giant</title><script>
    parent.postMessage({ source: 'diplograph', type: 'height', data: { height: Infinity } }, '*');
    parent.postMessage('over', '*')</script>";

#[tokio::test]
async fn messages_from_other_frames_change_nothing() -> Result<()> {
    let (host, child, third) =
        (serve_host().await?, serve_child().await?, Server::start(dist()).await?);
    for (path, page) in [("/stranger", STRANGER), ("/liar", LIAR), ("/giant", GIANT)] {
        third.put(path, Reply::page(page));
    }
    let body = format!(
        "<script src=/frame.js></script><script>window.reports = []; window.over = 0;
         addEventListener('message', ({{ data }}) => {{ over += data === 'over'; }});
         for (const type of ['ready', 'open', 'receipt', 'error', 'height', 'click'])
           addEventListener(`diplograph:${{type}}`, ({{ type, target }}) => reports.push(type + target.id));</script>
         <iframe id=story data-diplograph src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
        child.url(RENDERED)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let height = wait_for_fit(&page, "iframe", u32::MAX).await?;
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
        sleep(QUIET_TIME).await;
        let heights: Vec<String> =
            page.js("return [...document.querySelectorAll('iframe')].map((one) => one.height)").await?;
        assert_eq!(heights, [height.to_string().as_str(), "333", "333", "50000"]);
        let reports: Vec<String> = page.js("return reports").await?;
        assert_eq!(reports, [""; 0], "reports from other frames are ignored");
        let attributes: (Option<String>, String, Option<String>) = js_in_frame(
            &page,
            "const story = document.querySelector('diplo-graph');
             return ['theme', 'lang', 'entry'].map((name) => story.getAttribute(name))",
        )
        .await?;
        assert_eq!(attributes, (None, "en".to_owned(), None));
        ensure!(page.recorded_errors().await? == [""; 0], "{:?}", page.recorded_errors().await?);
        Ok(())
    })
    .await
}

/// Events of the element, with more details than the host may receive.
const EVENTS: &str = "const story = document.querySelector('diplo-graph');
    const send = (type, detail) => story.dispatchEvent(new CustomEvent(`diplograph:${type}`, { detail }));
    send('ready', { lang: 'en', more: document.body });
    send('open', { entry: 'astana-2021' });
    send('open', { entry: null });
    send('receipt', { id: 'trade', isOpen: true });
    send('error', { reason: 'engine', error: () => {} });
    send('error')";

/// The reports that the host receives.
const REPORTS: [&str; 6] = [
    r#"diplograph:ready ours {"lang":"en"}"#,
    r#"diplograph:open ours {"entry":"astana-2021"}"#,
    r#"diplograph:open ours {"entry":null}"#,
    r#"diplograph:receipt ours {"id":"trade","isOpen":true}"#,
    r#"diplograph:error ours {"reason":"engine"}"#,
    r#"diplograph:error ours {"reason":null}"#,
];

#[tokio::test]
async fn story_receives_the_host_address_and_the_host_receives_reports() -> Result<()> {
    const RECEIVED_ATTRIBUTES: &str = "const story = document.querySelector('diplo-graph');
        return [story.page ?? null, story.getAttribute('entry')]";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let url = child.url(RENDERED);
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
        // Attributes of the host page have priority.
        (ours("?entry=astana-2021"), "astana-2021"),
    ];
    in_each_engine(async |page| {
        for (nth, (body, entry)) in cases.iter().enumerate() {
            host.put("/article", Reply::page(page_around(body)));
            let address = host.url(&format!("/article?entry=tashkent-2022&case={nth}#c"));
            page.open(&address, &Screen::desktop()).await?;
            retry("the host's address", async || {
                let received_attributes: (Option<String>, Option<String>) =
                    js_in_frame(&page, RECEIVED_ATTRIBUTES).await?;
                ensure!(
                    received_attributes == (Some(address.clone()), Some((*entry).to_owned())),
                    "{received_attributes:?}"
                );
                Ok(())
            })
            .await?;
        }
        page.wait_until(r#"reports.join() === 'diplograph:open ours {"entry":"astana-2021"}'"#)
            .await?;
        page.js::<()>("reports.length = 0").await?;
        js_in_frame::<()>(&page, EVENTS).await?;
        page.wait_until("reports.length === 6").await?;
        let reports: Vec<String> = page.js("return reports").await?;
        assert_eq!(reports, REPORTS);
        Ok(())
    })
    .await
}
