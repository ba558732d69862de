//! The story and its host hear each other, and nobody else.

use anyhow::{Result, ensure};
use browser_tests::{Reply, Screen, Server, dist, in_each_engine, until_it_works};
use tokio::time::sleep;

use super::{
    DRAWN, NEXT, RECORDER, WHILE, fit, inside, open, page_around, serve_child, serve_host,
};

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
    let flood = |messages: &str, answers: u32| {
        format!(
            "heard.length = 0; const all = {messages}, began = performance.now();
             for (let nth = 0; nth < 10000; nth++) frames[0].postMessage(all[nth % all.length], '*');
             const wait = (time) => new Promise((done) => setTimeout(done, time));
             while (heard.length < {answers}) await wait(20);
             await wait(500); return [heard.length, performance.now() - began]"
        )
    };
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        page.wait_until("heights().length").await?;
        let before: String = inside(&page, ATTRIBUTES).await?;
        let (heard, _): (u32, f64) = page.js(&flood(NONSENSE, 0)).await?;
        assert_eq!(heard, 0, "nonsense gets no answer");
        let (heard, took): (u32, f64) = page.js(&flood(QUESTIONS, 1)).await?;
        // Six dialects, of which one has two messages; a first answer and one more in each tenth of a second.
        let most = 7.0 * 2.0 * (took / 100.0 + 1.0);
        ensure!(f64::from(heard) <= most, "{heard} answers in {took} ms");
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

/// A frame beside the story's, which is nobody's host.
const STRANGER: &str = "<!doctype html><title>Stranger</title><script>
    parent.frames[0].postMessage({ type: 'diplograph:host', theme: 'dark', lang: 'ru', entry: 'astana-2021' }, '*');
    parent.frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    const tell = (height) => parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
    tell(5000);
    parent.postMessage({ source: 'diplograph', type: 'open', data: { entry: 'stranger' } }, '*');
    parent.postMessage('over', '*')</script>";

/// A frame that the page takes for one of ours, and that says what is no height and no report.
const LIAR: &str = "<!doctype html><title>Liar</title><script>
    for (const height of ['many', '1e3', {}, [900], null, NaN, -5, 0, -Infinity])
      parent.postMessage({ source: 'diplograph', type: 'height', data: { height } }, '*');
    for (const data of [undefined, null, 7, 'height']) parent.postMessage({ source: 'diplograph', type: 'height', data }, '*');
    for (const type of ['click', 'error\\n', {}, null, undefined]) parent.postMessage({ source: 'diplograph', type }, '*');
    parent.postMessage('over', '*')</script>";

/// Another that would be endless.
const GIANT: &str = "<!doctype html><title>Giant</title><script>
    parent.postMessage({ source: 'diplograph', type: 'height', data: { height: Infinity } }, '*');
    parent.postMessage('over', '*')</script>";

#[tokio::test]
async fn strangers_move_neither_the_story_nor_its_frame() -> Result<()> {
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

/// What the element fires, with more in it than concerns a host.
const HAPPENINGS: &str = "const story = document.querySelector('diplo-graph');
    const tell = (type, detail) => story.dispatchEvent(new CustomEvent(`diplograph:${type}`, { detail }));
    tell('ready', { lang: 'en', more: document.body });
    tell('open', { entry: 'astana-2021' });
    tell('open', { entry: null });
    tell('receipt', { id: 'trade', isOpen: true });
    tell('error', { reason: 'engine', error: () => {} });
    tell('error')";

/// What the host is told of it.
const REPORTS: [&str; 6] = [
    r#"diplograph:ready ours {"lang":"en"}"#,
    r#"diplograph:open ours {"entry":"astana-2021"}"#,
    r#"diplograph:open ours {"entry":null}"#,
    r#"diplograph:receipt ours {"id":"trade","isOpen":true}"#,
    r#"diplograph:error ours {"reason":"engine"}"#,
    r#"diplograph:error ours {"reason":null}"#,
];

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
        page.wait_until(r#"reports.join() === 'diplograph:open ours {"entry":"astana-2021"}'"#)
            .await?;
        page.js::<()>("reports.length = 0").await?;
        inside::<()>(&page, HAPPENINGS).await?;
        page.wait_until("reports.length === 6").await?;
        let reports: Vec<String> = page.js("return reports").await?;
        assert_eq!(reports, REPORTS);
        Ok(())
    })
    .await
}
