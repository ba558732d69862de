//! A height is told when it changes, in the words of the host, wherever the frame stands.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Server, in_each_engine, until_it_works};
use tokio::time::sleep;

use super::{
    ANY, DRAWN, NEXT, RECORDER, WHILE, fit, inside, open, page_of_child, serve_child, serve_host,
    wait_for_heights,
};

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

/// What our address says, what the host says once it has heard us, and the dialects it hears after that.
const DIALOGUES: &[(&str, &str, &[&str])] = &[
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
async fn it_tells_each_height_once_and_keeps_to_the_dialect_of_its_host() -> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    without_reminders(&child)?;
    in_each_engine(async |page| {
        for (query, said, dialects) in DIALOGUES {
            let case = format!("{query} {said}");
            let url = child.url(DRAWN) + query;
            let body = format!(
                "{RECORDER}<iframe src='{url}' width=100% height=720 title=Story></iframe>"
            );
            open(&page, &host, &body).await?;
            wait_for_heights(&page, dialects).await?;
            if query.is_empty() {
                let mut names: Vec<String> = page.js("return [...new Set(names())]").await?;
                names.sort_by_key(|name| BROADCAST.iter().position(|one| one == name));
                assert_eq!(names, BROADCAST, "{case}: at first, in all dialects");
            }
            if !said.is_empty() {
                page.js::<()>(&format!("heard.length = 0; frames[0].postMessage({said}, '*')"))
                    .await?;
                // What the address fixes is all that is spoken, and so all that is listened to.
                let answer = if query.contains("resize") { &[] } else { *dialects };
                wait_for_heights(&page, answer).await?;
                let names: Vec<String> = page.js("return [...new Set(names())]").await?;
                assert_eq!(names, answer, "{case}: the answer");
            }
            assert_each_change_is_told_once(&page, dialects, &case).await?;
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
    let html = page_of_child(child, DRAWN)?;
    let html = html.replacen("<head>", "<head><script src=/no-reminders.js></script>", 1);
    child.put(DRAWN, Reply::page(html));
    Ok(())
}

/// Checks that nothing is said without a change, and that a change is told in these dialects, once in each.
async fn assert_each_change_is_told_once(page: &Page, dialects: &[&str], case: &str) -> Result<()> {
    page.js::<()>("heard.length = 0").await?;
    sleep(WHILE).await;
    let names: Vec<String> = page.js("return names()").await?;
    assert_eq!(names, [""; 0], "{case}: without a change");

    inside::<()>(page, NEXT).await?;
    wait_for_heights(page, dialects).await?;
    let names: Vec<String> = page.js("return names()").await?;
    assert_eq!(&names, dialects, "{case}: after a change, once");
    let heights: Vec<u32> = page.js("return heights()").await?;
    let inner: u32 =
        inside(page, "return Math.ceil(document.documentElement.getBoundingClientRect().height)")
            .await?;
    ensure!(heights.iter().all(|height| *height == inner), "{case}: {heights:?} for {inner}");
    Ok(())
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
             sheet.replaceSync('diplo-graph { --dg-size: 24px }');
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
async fn a_host_that_listens_late_is_told_once_more_and_one_that_never_does_is_left_alone()
-> Result<()> {
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = |heeds: bool| {
        format!(
            "<script>window.heard = 0;
             setTimeout(() => addEventListener('message', ({{ data }}) => {{
               if (!data['datawrapper-height']) return;
               heard++;
               if ({heeds}) document.querySelector('iframe').height = Object.values(data['datawrapper-height'])[0];
             }}), 600)</script>
             <iframe src='{}' width=100% height=720 frameborder=0 title=Story></iframe>",
            child.url(DRAWN)
        )
    };
    in_each_engine(async |page| {
        open(&page, &host, &body(true)).await?;
        fit(&page, "iframe", u32::MAX).await?;
        open(&page, &host, &body(false)).await?;
        sleep(Duration::from_millis(6500)).await;
        let heard: u32 = page.js("return heard").await?;
        // On a slow machine the first telling is late enough too.
        ensure!((2..=3).contains(&heard), "after one second and after five, not {heard} times");
        Ok(())
    })
    .await
}
