//! That the harness works in each engine, with scripts and without, and what the engines are known to do alike.

use anyhow::Result;
use browser_tests::{Engine, Page, Reply, Screen, Server, Session, dist, in_each_engine};

use crate::founding::wake;

/// A page of folded parts and links to what is in them, in the document and in a declarative shadow root.
const FOLDED: &str = r##"<!doctype html><html lang="en"><head><title>Folded</title>
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

async fn folded_page() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/", Reply::page(FOLDED));
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
async fn each_engine_opens_a_page_runs_a_script_and_unfolds_by_a_click() -> Result<()> {
    let server = folded_page().await?;
    in_each_engine(async |page| {
        page.open(&server.url("/"), &Screen::phone()).await?;
        assert_eq!(page.find("#written").await?.text().await?, "Written");
        assert_eq!(page.js::<u32>("return 6 * 7").await?, 42);
        let styled = page.find("#styled").await?;
        assert!(!page.is_displayed(&styled).await?, "the style for readers without scripts");

        unfold(&page).await
    })
    .await
}

#[tokio::test]
async fn each_engine_without_scripts_shows_what_is_for_such_a_reader() -> Result<()> {
    let server = folded_page().await?;
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
            assert_eq!(page.js::<u32>("return 6 * 7").await?, 42, "a script of the test's");

            unfold(&page).await
        })
        .await
}

/// Opens a `<details>` in the document and one in the shadow root by a click on each.
async fn unfold(page: &Page) -> Result<()> {
    for (summary, text) in [
        (page.find("#plain summary").await?, page.find("#text").await?),
        (
            page.find_in_shadow("#host", "#plain summary").await?,
            page.find_in_shadow("#host", "#text").await?,
        ),
    ] {
        assert!(!page.is_displayed(&text).await?, "folded at first");
        summary.click().await?;
        assert!(page.is_displayed(&text).await?, "open after a click");
        assert_eq!(text.text().await?, "Folded text", "to be read");
    }
    assert!(is_open(page, "#plain").await?, "in the document");
    assert!(is_open_in_shadow(page, "#plain").await?, "in the shadow root");
    Ok(())
}

/// Chromium 156, Firefox 153 and WebKitGTK 2.50 are alike in this, with scripts and without:
///
/// - a link to something in a closed `<details>` opens it;
/// - one in a shadow root does so too, if what it names is in the document;
/// - what is in a shadow root is found by no link, not even one in the same shadow root: only the address changes.
#[tokio::test]
async fn a_link_unfolds_its_target_in_the_document_and_none_in_a_shadow_root() -> Result<()> {
    let server = folded_page().await?;
    for session in [Session::default(), Session::default().without_scripts()] {
        session
            .in_each_engine(async |page| {
                page.open(&server.url("/"), &Screen::desk()).await?;
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
async fn each_engine_tells_roles_and_names_without_scripts() -> Result<()> {
    let server = folded_page().await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url("/"), &Screen::desk()).await?;
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
async fn each_engine_has_the_screen_that_is_asked_for_or_says_that_it_cannot() -> Result<()> {
    const SEEN: &str = "return [innerWidth, document.documentElement.clientWidth,
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches]";
    let server = folded_page().await?;
    let phone = Screen::new(320, 500).dark().still();
    Session::default()
        .for_screen(&phone)
        .in_each_engine(async |page| {
            page.open(&server.url("/"), &phone).await?;
            assert_eq!(page.js::<(u32, u32, bool, bool)>(SEEN).await?, (320, 320, true, true));
            page.use_screen(&Screen::desk().dark().still()).await?;
            assert_eq!(page.js::<(u32, u32, bool, bool)>(SEEN).await?, (1200, 1200, true, true));

            let light = page.use_screen(&Screen::desk()).await;
            assert_eq!(light.is_ok(), page.engine() != Engine::WebKit, "{light:?}");
            let forced =
                page.use_screen(&phone.clone().with_media("forced-colors", "active")).await;
            assert_eq!(forced.is_ok(), page.engine() == Engine::Chromium, "{forced:?}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn each_engine_notes_what_goes_wrong_in_a_page() -> Result<()> {
    let server = Server::start(dist()).await?;
    let page = "<!doctype html><html lang=en><head><title>Wrong</title><script src=/witness.js></script>\
        <script src=/none.js></script><script src=/bad.js></script><style>p { color: red }</style></head>";
    let policy = "default-src 'none'; script-src 'self'; img-src 'self'";
    server.put("/", Reply::page(page).with_header("content-security-policy", policy));
    server.put("/bad.js", Reply::text("text/javascript", "throw new Error('It rained')"));
    server.watch("/index.html")?;
    in_each_engine(async |page| {
        page.open(&server.url("/"), &Screen::desk()).await?;
        let troubles = page.troubles().await?;
        for part in ["/none.js", "It rained", "style-src-elem forbids inline"] {
            assert!(troubles.iter().any(|trouble| trouble.contains(part)), "{part}: {troubles:?}");
        }
        assert_eq!(troubles.len(), 3, "{troubles:?}");

        page.open(&server.url("/index.html"), &Screen::desk()).await?;
        wake(&page).await?;
        assert_eq!(page.troubles().await?, Vec::<String>::new());
        assert_eq!(page.accessibility_violations().await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_failure_names_the_engines_it_happened_in() {
    let outcome = in_each_engine(async |page| {
        assert_ne!(page.engine(), Engine::Firefox, "it rained");
        anyhow::ensure!(page.engine() != Engine::WebKit, "it snowed");
        Ok(())
    })
    .await;
    let error = outcome.unwrap_err().to_string();
    assert!(!error.contains("in Chromium"), "{error}");
    for part in ["in Firefox", "it rained", "in WebKit", "it snowed"] {
        assert!(error.contains(part), "{part}: {error}");
    }
}
