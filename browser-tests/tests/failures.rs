//! What a reader and an author see when there is no story to show: what stood there, and one message.

use std::time::Duration;

use anyhow::{Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, published, until_it_works};

const HOST: &str = "<!doctype html><html lang=en><title>Host</title>
<script>
  window.troubles = [];
  addEventListener('error', (event) => troubles.push(event.message));
  addEventListener('unhandledrejection', (event) => troubles.push(String(event.reason)));
  addEventListener('diplograph:error', (event) => { window.reason = event.detail.reason; });
</script>
<diplo-graph src=/story.json><p>Read this instead.</p></diplo-graph>
<script type=module src=/v1/diplograph.js></script>";

async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/host", Reply::page(HOST));
    Ok(server)
}

/// Opens the page and waits for the failure; gives its reason and the words of the notice.
async fn failure(page: &Page, server: &Server) -> Result<(String, String)> {
    page.open(&server.url("/host"), &Screen::desk()).await?;
    page.wait_until("window.reason").await?;
    let visible: bool = page.js("return document.querySelector('p').checkVisibility()").await?;
    assert!(visible, "what stood there stays readable");
    let troubles: Vec<String> = page.js("return troubles").await?;
    assert_eq!(troubles, Vec::<String>::new(), "no error reaches the host");
    page.js(
        "return [window.reason,
            document.querySelector('diplo-graph').shadowRoot.querySelector('.failure')?.textContent ?? '']",
    )
    .await
}

#[tokio::test]
async fn a_story_that_does_not_come_is_told_of() -> Result<()> {
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
            "its file has mistakes",
        ),
    ];
    let server = host().await?;
    server.put("/login", Reply::page("<!doctype html><title>Log in</title>"));
    in_each_engine(async |page| {
        for (reply, reason, words) in cases.clone() {
            server.put("/story.json", reply);
            let (found, said) = failure(&page, &server).await?;
            assert_eq!(found, reason, "{said}");
            assert!(said.contains(words), "{reason}: {said}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_author_is_told_line_path_and_remedy() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text(
            "application/json",
            "{ \"format\": 1,\n  \"lang\": \"en\",\n  \"titel\": \"A\" }",
        ),
    );
    in_each_engine(async |page| {
        let (_, said) = failure(&page, &server).await?;
        for words in
            ["line 3, column 3", "titel", "there is no field `titel`", "did you mean `title`?"]
        {
            assert!(said.contains(words), "{words}: {said}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_that_takes_too_long_is_given_up() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text("application/json", "{}").with_delay(Duration::from_secs(40)),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        tokio::time::sleep(Duration::from_secs(15)).await;
        let (reason, said) = {
            page.wait_until("window.reason").await?;
            let said: String = page
                .js("return document.querySelector('diplo-graph').shadowRoot.textContent")
                .await?;
            (page.js::<String>("return window.reason").await?, said)
        };
        assert_eq!(reason, "timed-out");
        assert!(said.contains("loading it took too long"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_engine_what_stood_there_stays() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        for reply in [
            Reply::status(404),
            Reply::text("application/wasm", "\0asm, and no more"),
            Reply::page("<!doctype html>"),
        ] {
            server.put(&published("engine.wasm"), reply);
            let (reason, notice) = failure(&page, &server).await?;
            assert_eq!((&*reason, &*notice), ("engine", ""), "the engine's own words are not to be had");
            let said: Vec<String> = page
                .js("return [...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('[role=status]')]
                    .map((one) => one.textContent)")
                .await?;
            assert_eq!(said, ["The interactive part could not be loaded."], "one message");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_story_that_fails_leaves_the_old_one_standing() -> Result<()> {
    let server = host().await?;
    server.put(
        "/story.json",
        Reply::text(
            "application/json",
            std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?,
        ),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        let root = "document.querySelector('diplo-graph').shadowRoot";
        page.wait_until(&format!("{root}?.querySelector('.foot')")).await?;
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('src', '/nowhere.json')").await?;
        page.wait_until("window.reason === 'not-found'").await?;
        let both: (bool, bool) = page
            .js(&format!(
                "return [Boolean({root}.querySelector('.foot')), Boolean({root}.querySelector('.failure'))]"
            ))
            .await?;
        assert_eq!(both, (true, true), "the story and the notice");
        page.js::<()>("document.querySelector('diplo-graph').setAttribute('src', '/story.json')").await?;
        page.wait_until(&format!("!{root}.querySelector('.failure')")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_none_is_told_of() -> Result<()> {
    let server = host().await?;
    server.put("/host", Reply::page(HOST.replace("src=/story.json", "src='http://['")));
    in_each_engine(async |page| {
        let (reason, said) = failure(&page, &server).await?;
        assert_eq!(reason, "unreachable", "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_style_sheet_that_never_comes_holds_nothing_up() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    server.put("/story.json", Reply::text("application/json", story));
    server.put(&published("widget.css"), Reply::file().with_delay(Duration::from_secs(60)));
    // Added when the page has loaded: a browser calls no page loaded that still waits for a sheet.
    server.put("/host", Reply::page(HOST.replace("<diplo-graph src=/story.json>", "<i>")));
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
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
async fn a_story_that_fails_for_a_moment_is_asked_for_again() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    in_each_engine(async |page| {
        server.put("/story.json", Reply::status(503));
        let before = server.requests().len();
        page.open(&server.url("/host"), &Screen::desk()).await?;
        let is_asked = || server.requests()[before..].iter().any(|path| path == "/story.json");
        until_it_works("the first request", async || {
            ensure!(is_asked(), "the story was not asked for");
            Ok(())
        })
        .await?;
        server.put("/story.json", Reply::text("application/json", story.clone()));
        page.wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')")
            .await?;
        let reason: Option<String> = page.js("return window.reason ?? null").await?;
        assert_eq!(reason, None, "nobody was troubled");
        let times =
            server.requests()[before..].iter().filter(|path| *path == "/story.json").count();
        assert!((2..=3).contains(&times), "with pauses in between: {times} requests");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_that_is_removed_while_it_loads_is_forgotten() -> Result<()> {
    let server = host().await?;
    let story = std::fs::read_to_string(dist().join("stories/france-maroc-2024.json"))?;
    let late = Reply::text("application/json", story).with_delay(Duration::from_millis(700));
    server.put("/story.json", late);
    in_each_engine(async |page| {
        let before = server.requests().len();
        page.open(&server.url("/host"), &Screen::desk()).await?;
        until_it_works("the request", async || {
            ensure!(
                server.requests()[before..].iter().any(|path| path == "/story.json"),
                "the story was not asked for"
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
        let (reason, is_ready, inside, troubles): (Option<String>, bool, bool, Vec<String>) = page
            .js("return [window.reason ?? null, Boolean(window.ready), Boolean(widget.shadowRoot.querySelector('.story')), troubles]")
            .await?;
        assert_eq!((reason, is_ready, inside, troubles), (None, false, false, Vec::new()));
        // Back in the page, it begins anew.
        page.js::<()>("document.body.append(widget)").await?;
        page.wait_until("window.ready && widget.shadowRoot.querySelector('.foot')").await
    })
    .await
}

#[tokio::test]
async fn glue_that_is_not_what_the_loader_knows_is_not_run() -> Result<()> {
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
