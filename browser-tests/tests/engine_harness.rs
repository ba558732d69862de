//! The harness works in each engine, with and without scripts; common behaviour of the engines is pinned here.

use anyhow::Result;
use browser_tests::{Engine, Page, Reply, Screen, Server, Session, dist, in_each_engine};

use crate::founding_story::hydrate;

/// A page with disclosures and links into them, in the document and in a declarative shadow root.
const DISCLOSURES: &str = r##"<!doctype html><html lang="en"><head><title>Folded</title>
<style>#styled { display: none } @media (scripting: none) { #styled { display: block } }</style></head>
<body><noscript><p id="noscript">Without scripts</p></noscript><p id="styled">Styled</p>
<p id="written"></p><script>document.getElementById('written').textContent = 'Written'</script>
<details id="plain"><summary>Plain</summary><p id="text">Folded text</p></details>
<a id="link" href="#inside">Inside</a>
<div id="host"><template shadowrootmode="open">
<style>#styled { display: none } @media (scripting: none) { #styled { display: block } }</style>
<noscript><p id="noscript">Without scripts</p></noscript><p id="styled">Styled</p>
<details id="plain"><summary>Plain</summary><p id="text">Folded text</p></details>
<p><a id="own" href="#shaded">Own</a> <a id="out" href="#outside">Out</a></p>
<details id="shade"><summary>Shade</summary><p id="shaded">In the shadow</p></details>
</template></div>
<a id="in" href="#shaded">Into the shadow</a>
<details id="target"><summary>Target</summary><p id="inside">Inside</p></details>
<details id="other"><summary>Other</summary><p id="outside">Outside</p></details>
<button aria-label="Close">x</button></body></html>"##;

async fn disclosure_page() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/", Reply::page(DISCLOSURES));
    Ok(server)
}

async fn is_open(page: &Page, id: &str) -> Result<bool> {
    Ok(page.find(id).await?.prop("open").await?.as_deref() == Some("true"))
}

async fn is_open_in_shadow(page: &Page, id: &str) -> Result<bool> {
    let details = page.find_in_shadow("#host", id).await?;
    Ok(details.prop("open").await?.as_deref() == Some("true"))
}

#[tokio::test]
async fn each_engine_opens_a_page_runs_a_script_and_opens_details_by_click() -> Result<()> {
    let server = disclosure_page().await?;
    in_each_engine(async |page| {
        page.open(&server.url("/"), &Screen::phone()).await?;
        assert_eq!(page.find("#written").await?.text().await?, "Written");
        assert_eq!(page.js::<u32>("return 6 * 7").await?, 42);
        let styled = page.find("#styled").await?;
        assert!(!page.is_displayed(&styled).await?, "the style for disabled scripts");

        open_by_click(&page).await
    })
    .await
}

#[tokio::test]
async fn each_engine_without_scripts_shows_noscript_content() -> Result<()> {
    let server = disclosure_page().await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url("/"), &Screen::phone()).await?;
            assert_eq!(page.find("#written").await?.text().await?, "");
            for id in ["#noscript", "#styled"] {
                let element = page.find(id).await?;
                assert!(page.is_displayed(&element).await?, "{id} in the document");
                let element = page.find_in_shadow("#host", id).await?;
                assert!(page.is_displayed(&element).await?, "{id} in the shadow root");
            }
            assert_eq!(page.js::<u32>("return 6 * 7").await?, 42, "a script of the test");

            open_by_click(&page).await
        })
        .await
}

/// Opens a `<details>` in the document and one in the shadow root with a click.
async fn open_by_click(page: &Page) -> Result<()> {
    for (summary, text) in [
        (page.find("#plain summary").await?, page.find("#text").await?),
        (
            page.find_in_shadow("#host", "#plain summary").await?,
            page.find_in_shadow("#host", "#text").await?,
        ),
    ] {
        assert!(!page.is_displayed(&text).await?, "closed at first");
        summary.click().await?;
        assert!(page.is_displayed(&text).await?, "open after a click");
        assert_eq!(text.text().await?, "Folded text", "the text is readable");
    }
    assert!(is_open(page, "#plain").await?, "in the document");
    assert!(is_open_in_shadow(page, "#plain").await?, "in the shadow root");
    Ok(())
}

/// Chromium 156, Firefox 153 and WebKitGTK 2.50 agree on this, with and without scripts:
///
/// - a link to an element in a closed `<details>` opens it;
/// - a link in a shadow root does so too if its target is in the document;
/// - an element in a shadow root is not a link target, not even for a link in the same shadow root: only the address
///   changes.
#[tokio::test]
async fn link_opens_details_in_the_document_but_not_in_a_shadow_root() -> Result<()> {
    let server = disclosure_page().await?;
    for session in [Session::default(), Session::default().without_scripts()] {
        session
            .in_each_engine(async |page| {
                page.open(&server.url("/"), &Screen::desktop()).await?;
                page.find("#link").await?.click().await?;
                assert!(is_open(&page, "#target").await?, "from the document");
                page.find_in_shadow("#host", "#out").await?.click().await?;
                assert!(is_open(&page, "#other").await?, "from the shadow root");

                page.find_in_shadow("#host", "#own").await?.click().await?;
                assert_eq!(page.client().current_url().await?.fragment(), Some("shaded"));
                assert!(!is_open_in_shadow(&page, "#shade").await?, "within the shadow root");
                page.find("#in").await?.click().await?;
                assert!(!is_open_in_shadow(&page, "#shade").await?, "into the shadow root");
                Ok(())
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_engine_reports_roles_and_names_without_scripts() -> Result<()> {
    let server = disclosure_page().await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url("/"), &Screen::desktop()).await?;
            let button = page.find("button").await?;
            assert_eq!(page.role(&button).await?, "button");
            assert_eq!(page.name(&button).await?, "Close");
            let link = page.find_in_shadow("#host", "#own").await?;
            assert_eq!(page.role(&link).await?, "link");
            assert_eq!(page.name(&link).await?, "Own");
            assert!(page.accessibility_violations().await.is_err(), "axe-core needs scripts");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn each_engine_sets_the_screen_or_returns_an_error() -> Result<()> {
    const SEEN: &str = "return [innerWidth, document.documentElement.clientWidth,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches]";
    let server = disclosure_page().await?;
    let phone = Screen::new(320, 500).dark().reduced_motion();
    Session::default()
        .for_screen(&phone)
        .in_each_engine(async |page| {
            page.open(&server.url("/"), &phone).await?;
            assert_eq!(page.js::<(u32, u32, bool, bool)>(SEEN).await?, (320, 320, true, true));
            page.use_screen(&Screen::desktop().dark().reduced_motion()).await?;
            assert_eq!(page.js::<(u32, u32, bool, bool)>(SEEN).await?, (1200, 1200, true, true));

            let light = page.use_screen(&Screen::desktop()).await;
            assert_eq!(light.is_ok(), page.engine() != Engine::WebKit, "{light:?}");
            let forced =
                page.use_screen(&phone.clone().with_media("forced-colors", "active")).await;
            assert_eq!(forced.is_ok(), page.engine() == Engine::Chromium, "{forced:?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn each_engine_records_page_errors() -> Result<()> {
    let server = Server::start(dist()).await?;
    let page = "<!doctype html><html lang=en><head><title>Wrong</title><script src=/error-recorder.js></script>\
        <script src=/none.js></script><script src=/bad.js></script><style>p { color: red }</style></head>";
    let policy = "default-src 'none'; script-src 'self'; img-src 'self'";
    server.put("/", Reply::page(page).with_header("content-security-policy", policy));
    server.put("/bad.js", Reply::text("text/javascript", "throw new Error('Test error')"));
    server.record_errors("/index.html")?;
    in_each_engine(async |page| {
        page.open(&server.url("/"), &Screen::desktop()).await?;
        let errors = page.recorded_errors().await?;
        for part in ["/none.js", "Test error", "style-src-elem forbids inline"] {
            assert!(errors.iter().any(|error| error.contains(part)), "{part}: {errors:?}");
        }
        assert_eq!(errors.len(), 3, "{errors:?}");

        page.open(&server.url("/index.html"), &Screen::desktop()).await?;
        hydrate(&page).await?;
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        assert_eq!(page.accessibility_violations().await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn failure_names_the_failed_engines() {
    let outcome = in_each_engine(async |page| {
        assert_ne!(page.engine(), Engine::Firefox, "first failure");
        anyhow::ensure!(page.engine() != Engine::WebKit, "second failure");
        Ok(())
    })
    .await;
    let error = outcome.unwrap_err().to_string();
    assert!(!error.contains("in Chromium"), "{error}");
    for part in ["in Firefox", "first failure", "in WebKit", "second failure"] {
        assert!(error.contains(part), "{part}: {error}");
    }
}
