//! Load failures: the fallback content stays, and one message is shown.

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, published, retry};

const HOST: &str = "<!doctype html><html lang=en><title>Host</title>
<script>
  window.recordedErrors = [];
  addEventListener('error', (event) => recordedErrors.push(event.message));
  addEventListener('unhandledrejection', (event) => recordedErrors.push(String(event.reason)));
  addEventListener('diplograph:error', (event) => { window.reason = event.detail.reason; });
</script>
<diplo-graph src=/story.json><p>Read this instead.</p></diplo-graph>
<script type=module src=/v1/diplograph.js></script>";

async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/host", Reply::page(HOST));
    Ok(server)
}

/// Opens the page and waits for the failure; returns its reason and the text of the notice.
async fn failure(page: &Page, server: &Server) -> Result<(String, String)> {
    page.open(&server.url("/host"), &Screen::desktop()).await?;
    page.wait_until("window.reason").await?;
    let visible: bool = page.js("return document.querySelector('p').checkVisibility()").await?;
    assert!(visible, "the fallback content stays readable");
    let errors: Vec<String> = page.js("return recordedErrors").await?;
    assert_eq!(errors, Vec::<String>::new(), "no error reaches the host page");
    page.js(
        "return [window.reason,
            document.querySelector('diplo-graph').shadowRoot.querySelector('.failure')?.textContent ?? '']",
    )
    .await
}

#[tokio::test]
async fn failed_story_request_shows_a_notice_with_its_reason() -> Result<()> {
    let large = format!("{{ \"title\": \"{}\" }}", "a".repeat(50_000_000));
    let json = |text: &str| Reply::text("application/json", text);
    let cases = [
        (Reply::status(404), "not-found", "its file was not found"),
        (Reply::status(500), "unreachable", "its file cannot be reached"),
        (json(&large), "too-large", "its file is larger than 16 MB"),
        (json("{ \"format\": 1,"), "refused", "its file cannot be read"),
        (Reply::redirect("/login"), "refused", "its file cannot be read"),
        (json(r#"{ "format": 2 }"#), "refused", "it was made for a newer version"),
        (
            json(r#"{ "format": 1, "lang": "en", "titel": "A" }"#),
            "refused",
            "its file contains errors",
        ),
    ];
    let server = host().await?;
    server.put("/login", Reply::page("<!doctype html><title>Log in</title>"));
    in_each_engine(async |page| {
        for (reply, reason, words) in cases.clone() {
            server.put("/story.json", reply);
            let (found, notice) = failure(&page, &server).await?;
            assert_eq!(found, reason, "{notice}");
            assert!(notice.contains(words), "{reason}: {notice}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn story_error_notice_has_line_path_and_suggestion() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text(
            "application/json",
            "{ \"format\": 1,\n  \"lang\": \"en\",\n  \"titel\": \"A\" }",
        ),
    );
    in_each_engine(async |page| {
        let (_, notice) = failure(&page, &server).await?;
        for words in
            ["line 3, column 3", "titel", "there is no field `titel`", "did you mean `title`?"]
        {
            assert!(notice.contains(words), "{words}: {notice}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn slow_story_request_times_out() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text("application/json", "{}").with_delay(Duration::from_secs(40)),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        tokio::time::sleep(Duration::from_secs(15)).await;
        let (reason, notice) = {
            page.wait_until("window.reason").await?;
            let notice: String = page
                .js("return document.querySelector('diplo-graph').shadowRoot.textContent")
                .await?;
            (page.js::<String>("return window.reason").await?, notice)
        };
        assert_eq!(reason, "timed-out");
        assert!(notice.contains("loading it took too long"), "{notice}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_engine_the_fallback_content_stays() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        for reply in [
            Reply::status(404),
            Reply::text("application/wasm", "\0asm, and no more"),
            Reply::page("<!doctype html>"),
        ] {
            server.put(&published("engine.wasm"), reply);
            let (reason, notice) = failure(&page, &server).await?;
            assert_eq!((&*reason, &*notice), ("engine", ""), "the engine has no messages of its own to show");
            let notice: Vec<String> = page
                .js("return [...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('[role=status]')]
                    .map((one) => one.textContent)")
                .await?;
            assert_eq!(notice, ["The interactive part could not be loaded."], "one message");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn failed_new_story_keeps_the_old_one() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text(
            "application/json",
            std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?,
        ),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        let root = "document.querySelector('diplo-graph').shadowRoot";
        page.wait_until(&format!("{root}?.querySelector('.foot')")).await?;
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('src', '/nowhere.json')").await?;
        page.wait_until("window.reason === 'not-found'").await?;
        let both: (bool, bool) = page
            .js(&format!(
                "return [Boolean({root}.querySelector('.foot')), Boolean({root}.querySelector('.failure'))]"
            ))
            .await?;
        assert_eq!(both, (true, true), "the story and the notice are shown");
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('src', '/story.json')").await?;
        page.wait_until(&format!("!{root}.querySelector('.failure')")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn invalid_story_address_shows_a_notice() -> Result<()> {
    let server = host().await?;
    server.put("/host", Reply::page(HOST.replace("src=/story.json", "src='http://['")));
    in_each_engine(async |page| {
        let (reason, notice) = failure(&page, &server).await?;
        assert_eq!(reason, "unreachable", "{notice}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pending_style_sheet_does_not_block_the_story() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    server.put("/story.json", Reply::text("application/json", story));
    server.put(&published("widget.css"), Reply::file().with_delay(Duration::from_secs(60)));
    // Inserted after the page has loaded: a page with a pending sheet never finishes loading.
    server.put("/host", Reply::page(HOST.replace("<diplo-graph src=/story.json>", "<i>")));
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>(
            "const widget = document.createElement('diplo-graph');
             widget.setAttribute('src', '/story.json');
             document.body.append(widget)",
        )
        .await?;
        page.wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')")
            .await
    })
    .await
}

#[tokio::test]
async fn temporary_story_failure_is_retried() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    in_each_engine(async |page| {
        server.put("/story.json", Reply::status(503));
        let before = server.requests().len();
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        let is_asked = || server.requests()[before..].iter().any(|path| path == "/story.json");
        retry("the first request", async || {
            ensure!(is_asked(), "the story was not requested");
            Ok(())
        })
        .await?;
        server.put("/story.json", Reply::text("application/json", story.clone()));
        page.wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')")
            .await?;
        let reason: Option<String> = page.js("return window.reason ?? null").await?;
        assert_eq!(reason, None, "no error was reported");
        let times =
            server.requests()[before..].iter().filter(|path| *path == "/story.json").count();
        assert!((2..=3).contains(&times), "with pauses in between: {times} requests");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn element_removed_while_loading_reports_nothing() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    let late = Reply::text("application/json", story).with_delay(Duration::from_millis(700));
    server.put("/story.json", late);
    in_each_engine(async |page| {
        let before = server.requests().len();
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        retry("the request", async || {
            ensure!(
                server.requests()[before..].iter().any(|path| path == "/story.json"),
                "the story was not requested"
            );
            Ok(())
        })
        .await?;
        page.js::<()>("
            window.widget = document.querySelector('diplo-graph');
            widget.addEventListener('diplograph:ready', () => { window.ready = true; });
            widget.remove()")
            .await?;
        tokio::time::sleep(Duration::from_millis(1200)).await;
        let (reason, is_ready, inside, errors): (Option<String>, bool, bool, Vec<String>) = page
            .js("return [window.reason ?? null, Boolean(window.ready), Boolean(widget.shadowRoot.querySelector('.story')), recordedErrors]")
            .await?;
        assert_eq!((reason, is_ready, inside, errors), (None, false, false, Vec::new()));
        // When it is attached again, it starts again.
        page.js::<()>("document.body.append(widget)").await?;
        page.wait_until("window.ready && widget.shadowRoot.querySelector('.foot')").await
    })
    .await
}

#[tokio::test]
async fn glue_with_a_wrong_hash_is_not_run() -> Result<()> {
    let server = host().await?;
    let glue = "window.isTampered = true; export const guard = {}; export default () => {};";
    server.put(&published("engine.js"), Reply::text("text/javascript", glue));
    in_each_engine(async |page| {
        let (reason, _) = failure(&page, &server).await?;
        let is_tampered: bool = page.js("return Boolean(window.isTampered)").await?;
        assert_eq!((&*reason, is_tampered), ("engine", false), "in {}", page.engine());
        Ok(())
    })
    .await
}
