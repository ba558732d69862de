//! Height messages: the frame reports its height after each change, in the protocol of the host.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Server, in_each_engine, retry};
use tokio::time::sleep;

use super::{
    ANY, OPEN_NEXT, QUIET_TIME, RECORDER, RENDERED, js_in_frame, open, page_of_child, serve_child,
    serve_host, wait_for_fit, wait_for_heights,
};

/// All protocols in which the height is sent to a host that has sent nothing.
const BROADCAST: [&str; 7] = [
    "[iFrameResizerChild]",
    "pym",
    "amp",
    "datawrapper-height",
    "{",
    "iframe-resized",
    "diplograph",
];

/// Query of our address, message of the host, and the protocols that the host receives after that.
const HANDSHAKES: &[(&str, &str, &[&str])] = &[
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

#[tokio::test]
async fn each_height_is_sent_once_in_the_protocol_of_the_host() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    without_reminders(&child)?;
    in_each_engine(async |page| {
        for (query, message, protocols) in HANDSHAKES {
            let case = format!("{query} {message}");
            let url = child.url(RENDERED) + query;
            let body = format!(
                "{RECORDER}<iframe src='{url}' width=100% height=720 title=Story></iframe>"
            );
            open(&page, &host, &body).await?;
            wait_for_heights(&page, protocols).await?;
            if query.is_empty() {
                let mut names: Vec<String> = page.js("return [...new Set(names())]").await?;
                names.sort_by_key(|name| BROADCAST.iter().position(|one| one == name));
                assert_eq!(names, BROADCAST, "{case}: at first, in all protocols");
            }
            if !message.is_empty() {
                page.js::<()>(&format!(
                    "received.length = 0; frames[0].postMessage({message}, '*')"
                ))
                .await?;
                // If the address fixes the protocol, messages of the host are ignored.
                let answer = if query.contains("resize") { &[] } else { *protocols };
                wait_for_heights(&page, answer).await?;
                let names: Vec<String> = page.js("return [...new Set(names())]").await?;
                assert_eq!(names, answer, "{case}: the answer");
            }
            assert_each_change_is_sent_once(&page, protocols, &case).await?;
        }
        Ok(())
    })
    .await
}

/// Stops the reminders, one second and five seconds after loading, to a host whose frame is not as tall as reported. On a
/// busy machine the frame is resized so late that they would repeat a height. They have a test of their own below.
fn without_reminders(child: &Server) -> Result<()> {
    const SCRIPT: &str = "const start = window.setTimeout;
        window.setTimeout = (run, delay, ...rest) => [1000, 5000].includes(delay) ? 0 : start(run, delay, ...rest);";
    child.put("/no-reminders.js", Reply::text("text/javascript", SCRIPT));
    let html = page_of_child(child, RENDERED)?;
    let html = html.replacen("<head>", "<head><script src=/no-reminders.js></script>", 1);
    child.put(RENDERED, Reply::page(html));
    Ok(())
}

/// Checks that nothing is sent without a change, and that a change is sent once in each of these protocols.
async fn assert_each_change_is_sent_once(
    page: &Page,
    protocols: &[&str],
    case: &str,
) -> Result<()> {
    page.js::<()>("received.length = 0").await?;
    sleep(QUIET_TIME).await;
    let names: Vec<String> = page.js("return names()").await?;
    assert_eq!(names, [""; 0], "{case}: without a change");

    js_in_frame::<()>(page, OPEN_NEXT).await?;
    wait_for_heights(page, protocols).await?;
    let names: Vec<String> = page.js("return names()").await?;
    assert_eq!(&names, protocols, "{case}: after a change, once");
    let heights: Vec<u32> = page.js("return heights()").await?;
    let inner: u32 = js_in_frame(
        page,
        "return Math.ceil(document.documentElement.getBoundingClientRect().height)",
    )
    .await?;
    ensure!(heights.iter().all(|height| *height == inner), "{case}: {heights:?} for {inner}");
    Ok(())
}

#[tokio::test]
async fn frame_outside_the_viewport_or_hidden_fits_its_story() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "{RECORDER}<script src=/frame.js></script><svg width=1 height=9000></svg><div>\
         <iframe data-diplograph src='{}' width=100% height=720 frameborder=0 title=Story></iframe></div>",
        child.url(RENDERED)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        let first = wait_for_fit(&page, "iframe", u32::MAX).await.context("outside the viewport")?;
        // The driver forces a frame to be rendered when it looks into it; a real reader's browser does not.
        js_in_frame::<()>(&page, &format!("setTimeout(() => {{ {OPEN_NEXT} }}, 500)")).await?;
        sleep(Duration::from_millis(1000)).await;
        let sent: u32 = page.js("return heights().at(-1)").await?;
        ensure!(sent > first, "changed outside the viewport: {sent} pixels after {first}");
        let second = wait_for_fit(&page, "iframe", u32::MAX).await?;
        assert_eq!(sent, second, "changed outside the viewport");
        page.js::<()>("frames[0].postMessage({ type: 'diplograph:host', lang: 'ru' }, '*')").await?;
        retry("another language", async || {
            let lang: String = js_in_frame(&page, "return document.documentElement.lang").await?;
            ensure!(lang == "ru", "the language is {lang}");
            Ok(())
        })
        .await?;
        wait_for_fit(&page, "iframe", u32::MAX).await.context("in another language, outside the viewport")?;

        // Hidden, changed, and shown at another width.
        page.js::<()>("received.length = 0; document.querySelector('div').hidden = true; scrollTo(0, 9000)").await?;
        sleep(QUIET_TIME).await;
        js_in_frame::<()>(&page, OPEN_NEXT).await?;
        sleep(QUIET_TIME).await;
        page.js::<()>("document.querySelector('iframe').width = 500; document.querySelector('div').hidden = false").await?;
        let third = wait_for_fit(&page, "iframe", u32::MAX).await.context("shown again")?;
        ensure!(third != second, "a narrow frame has another height");

        // Larger text changes no node.
        js_in_frame::<()>(
            &page,
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync('diplo-graph { --dg-size: 24px }');
             document.adoptedStyleSheets.push(sheet)",
        )
        .await?;
        let fourth = wait_for_fit(&page, "iframe", u32::MAX).await.context("in larger type")?;
        ensure!(fourth > third, "larger type is taller");
        let heights: Vec<u32> =
            page.js("return heights()").await?;
        ensure!(heights.iter().all(|height| *height > 500), "sent while it was hidden: {heights:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn script_rendered_story_in_a_sandbox_sends_no_height_before_it_is_shown() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "{RECORDER}<iframe data-diplograph sandbox=allow-scripts width=100% height=720 frameborder=0 title=Story
         src='{}?story=kazakhstan-uzbekistan-2024&lang=kk'></iframe><script src=/frame.js></script>",
        child.url(ANY)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        page.wait_until("names().includes('diplograph')").await?;
        let first = wait_for_fit(&page, "iframe", u32::MAX).await?;
        let lang: String = js_in_frame(&page, "return document.documentElement.lang").await?;
        assert_eq!(lang, "kk");
        js_in_frame::<()>(&page, OPEN_NEXT).await?;
        let second = wait_for_fit(&page, "iframe", u32::MAX).await?;
        ensure!(second > first, "an open entry is taller");
        let heights: Vec<u32> = page.js("return heights()").await?;
        ensure!(heights.iter().all(|height| *height > 500), "{heights:?}");
        let errors: Vec<String> = js_in_frame(&page, "return recordedErrors").await?;
        assert_eq!(errors, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn height_is_repeated_for_a_late_host_and_then_stops() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = |heeds: bool| {
        format!(
            "<script>window.received = 0;
             setTimeout(() => addEventListener('message', ({{ data }}) => {{
               if (!data['datawrapper-height']) return;
               received++;
               if ({heeds}) document.querySelector('iframe').height = Object.values(data['datawrapper-height'])[0];
             }}), 600)</script>
             <iframe src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
            child.url(RENDERED)
        )
    };
    in_each_engine(async |page| {
        open(&page, &host, &body(true)).await?;
        wait_for_fit(&page, "iframe", u32::MAX).await?;
        open(&page, &host, &body(false)).await?;
        sleep(Duration::from_millis(6500)).await;
        let received: u32 = page.js("return received").await?;
        // On a slow machine the first message may be late too.
        ensure!(
            (2..=3).contains(&received),
            "after one second and after five, not {received} times"
        );
        Ok(())
    })
    .await
}
