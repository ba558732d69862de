//! Rendered pages as the source of an element: its markup, its languages and its chapters without the engine.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, published};

use crate::hydration::POLICY;

const STORY: &str = "kazakhstan-uzbekistan-2024";
/// A story that has filters and zooms.
const LONG: &str = "kazakhstan-uzbekistan";
const FILTERED: &str = ".filters__choice:nth-child(2)";

/// Records the events of the element.
const RECORDER: &str = "
    window.events = [];
    for (const name of ['shown', 'ready', 'error']) {
        addEventListener(`diplograph:${name}`, ({ detail }) => events.push(`${name} ${detail.reason ?? detail.lang}`));
    }
    window.root = () => document.querySelector('diplo-graph').shadowRoot;
    window.part = (selector) => root()?.querySelector(selector);";

/// A host page with an element that names a page of a story.
async fn host(attributes: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/recorder.js", Reply::text("text/javascript", RECORDER));
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/recorder.js></script></head>\
         <body><p>An article.</p><diplo-graph {attributes}><a href=/elsewhere>The story</a></diplo-graph><p>It goes on.</p>\
         <script type=module src=/v1/diplograph.js></script>"
    );
    // The preview of the embed form is a frame.
    let policy = format!("{POLICY}; frame-src 'self'");
    server.put("/host", Reply::page(html).with_header("content-security-policy", &policy));
    Ok(server)
}

async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desktop()).await
}

/// Returns the requests for the engine, its starter and the story file.
fn engine_requests(server: &Server) -> Vec<String> {
    let is_engine =
        |path: &String| ["/engine-", "/start-", "/stories/"].iter().any(|name| path.contains(name));
    server.requests().into_iter().filter(is_engine).collect()
}

/// Fails if the page has recorded an error.
async fn assert_sound(page: &Page) -> Result<()> {
    assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{}", page.engine());
    Ok(())
}

#[tokio::test]
async fn element_shows_the_page_of_a_story_without_the_engine() -> Result<()> {
    in_each_engine(async |page| {
        let server = host(&format!("src=/embed/{STORY}.en.html")).await?;
        open(&page, &server).await?;
        page.wait_until("events.includes('shown en')").await?;
        page.js::<()>("part('#dg-entry-tashkent-2022 > summary').click(); part('#dg-part-trade summary').click()").await?;
        page.js::<()>("scrollTo(0, 600); part('.drawing a').dispatchEvent(new Event('pointerover', { bubbles: true, composed: true }))").await?;
        page.wait_until("part('#dg-entry-tashkent-2022').open").await?;
        let (font, links): (String, Vec<String>) = page
            .js("return [getComputedStyle(part('.head__title')).fontWeight,
                    [...root().querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).filter((href) => !/^(#|https?:)/.test(href))]")
            .await?;
        assert_eq!(font, "600", "{}: its style sheet is there", page.engine());
        assert_eq!(links, Vec::<String>::new(), "{}: addresses are resolved", page.engine());
        assert_eq!(engine_requests(&server), Vec::<String>::new(), "{}", page.engine());
        let asked: Vec<String> = server.requests().into_iter().filter(|path| !path.ends_with("recorder.js") && path != "/favicon.ico").collect();
        assert_eq!(asked.len(), 4, "{}: the host, the loader, the style sheet and the page: {asked:?}", page.engine());
        assert_sound(&page).await
    })
    .await
}

#[tokio::test]
async fn first_press_is_carried_out_when_the_late_engine_is_there() -> Result<()> {
    in_each_engine(async |page| {
        for (case, script, outcome) in [
            ("zoom", "part('.tools__one:nth-child(3)').click()", "!part('.tools__one:nth-child(5)').matches('[aria-disabled=true]')"),
            ("filter", "part('.filters__choice:nth-child(2)').click()", "part('.filters__choice:nth-child(2)').matches('[aria-pressed=true]')"),
            ("step", "part('.stepper__step--later').click()", "part('.stepper__place').textContent.startsWith('1')"),
            (
                "search",
                "part('.finder').open = true; part('[data-find]').focus(); part('[data-find]').value = 'Tashkent';
                 part('[data-find]').dispatchEvent(new Event('input', { bubbles: true, composed: true }))",
                "root().querySelectorAll('.entry__details').length < window.entries",
            ),
            (
                "key",
                "const mark = [...root().querySelectorAll('.drawing--timeline a[tabindex=\"0\"]')].find((one) => one.getClientRects().length);
                 mark.focus(); window.first = mark.getAttribute('href');
                 mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true, cancelable: true }))",
                "root().activeElement && root().activeElement.getAttribute('href') !== first",
            ),
        ] {
            let server = host(&format!("src=/embed/{LONG}.en.html")).await?;
            server.put(&published("engine.wasm"), Reply::file().with_delay(Duration::from_secs(3)));
            open(&page, &server).await?;
            page.wait_until("events.includes('shown en')").await?;
            let is_hidden: bool = page.js("return getComputedStyle(part('.tools')).visibility !== 'visible'").await?;
            assert!(!is_hidden, "{case}: the controls are there at once");
            page.js::<()>("window.entries = root().querySelectorAll('.entry__details').length").await?;
            page.js::<()>(script).await?;
            page.wait_until("part('[aria-busy=true]')").await?;
            page.wait_until("events.includes('ready en')").await?;
            page.wait_until(outcome).await?;
            let busy: u32 = page.js("return root().querySelectorAll('[aria-busy]').length").await?;
            assert_eq!(busy, 0, "{case}: the wait has ended");
            assert_sound(&page).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn press_says_so_if_the_engine_cannot_be_had_and_the_next_one_tries_again() -> Result<()> {
    in_each_engine(async |page| {
        let server = host(&format!("src=/embed/{LONG}.ru.html")).await?;
        server.put(&published("engine.wasm"), Reply::status(503));
        open(&page, &server).await?;
        page.wait_until("events.includes('shown ru')").await?;
        page.js::<()>(&format!("part('{FILTERED}').click()")).await?;
        page.wait_until("events.includes('error engine')").await?;
        let (message, busy): (String, u32) = page
            .js("return [part('.lost').textContent, root().querySelectorAll('[aria-busy]').length]")
            .await?;
        assert!(message.contains("Не удалось"), "in Russian: {message}");
        assert_eq!(busy, 0);
        server.put(&published("engine.wasm"), Reply::file());
        page.js::<()>(&format!("part('{FILTERED}').click()")).await?;
        page.wait_until(&format!("part('{FILTERED}').matches('[aria-pressed=true]')")).await?;
        page.wait_until("!part('.lost')").await?;
        assert_sound(&page).await
    })
    .await
}

#[tokio::test]
async fn another_language_is_another_page_and_keeps_what_is_open() -> Result<()> {
    in_each_engine(async |page| {
        let server = host(&format!("src=/embed/{LONG}.en.html keep=lang")).await?;
        open(&page, &server).await?;
        page.wait_until("events.includes('shown en')").await?;
        page.js::<()>("part('#dg-entry-mamin-2016 > summary').click(); part('.languages a[hreflang=ru], .languages a[hreflang=kk]').click()").await?;
        page.wait_until("events.length > 1 && part('#dg-entry-mamin-2016').open").await?;
        let (lang, address): (String, String) =
            page.js("return [part('.story').lang, location.search]").await?;
        assert!(lang == "ru" || lang == "kk", "{lang}");
        assert_eq!(address, format!("?story-lang={lang}"), "{}", page.engine());
        assert_eq!(engine_requests(&server), Vec::<String>::new(), "{}", page.engine());
        // The address of the host opens the story in that language, with one request for a page.
        let address = server.url(&format!("/host?story-lang={lang}"));
        page.open(&address, &Screen::desktop()).await?;
        page.wait_until(&format!("window.events?.includes('shown {lang}')")).await?;
        let pages: BTreeSet<String> =
            server.requests().into_iter().filter(|path| path.starts_with("/embed/")).collect();
        let named = ["en", &lang].map(|lang| format!("/embed/{LONG}.{lang}.html"));
        assert_eq!(pages, BTreeSet::from(named), "{}", page.engine());
        // The engine goes on in that language.
        page.js::<()>(&format!("part('{FILTERED}').click()")).await?;
        page.wait_until(&format!("events.includes('ready {lang}')")).await?;
        assert_sound(&page).await
    })
    .await
}

#[tokio::test]
async fn language_in_the_address_of_a_page_is_one_request_without_the_engine() -> Result<()> {
    in_each_engine(async |page| {
        for (address, other) in [
            (format!("/{STORY}.en.html?story-lang=ru"), format!("/{STORY}.ru.html")),
            (format!("/embed/{STORY}.en.html?lang=ru"), format!("/embed/{STORY}.ru.html")),
        ] {
            let server = Server::start(dist()).await?;
            page.open(&server.url(&address), &Screen::desktop()).await?;
            page.wait_until("document.querySelector('.story').lang === 'ru'").await?;
            let requests = server.requests().into_iter().filter(|path| *path == other).count();
            assert_eq!(requests, 1, "{}: {address}", page.engine());
            assert_eq!(engine_requests(&server), Vec::<String>::new(), "{}", page.engine());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn headings_of_a_page_have_the_level_of_the_host() -> Result<()> {
    in_each_engine(async |page| {
        for (attribute, level) in [("heading-level=4", Some("4")), ("", None)] {
            let server = host(&format!("src=/embed/{STORY}.en.html {attribute}")).await?;
            open(&page, &server).await?;
            page.wait_until("events.includes('shown en')").await?;
            let found: Option<String> = page.js("return part('.head__title').ariaLevel").await?;
            assert_eq!(found.as_deref(), level, "{}: {attribute}", page.engine());
            page.js::<()>("document.querySelector('diplo-graph').headingLevel = 3").await?;
            let levels: Vec<Option<String>> = page
                .js("const levels = () => ['.head__title', '.part__title'].map((name) => part(name).ariaLevel);
                     const deeper = levels();
                     document.querySelector('diplo-graph').headingLevel = null;
                     return [...deeper, ...levels()]")
                .await?;
            let expected = [Some("3".to_owned()), Some("4".to_owned()), None, None];
            assert_eq!(levels, expected, "{}: the level changes", page.engine());
            assert_eq!(engine_requests(&server), Vec::<String>::new(), "{}", page.engine());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_that_the_story_lacks_leaves_the_page_that_is_named() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("src=/embed/france-maroc-2024.fr.html lang=tr").await?;
        open(&page, &server).await?;
        page.wait_until("events.includes('shown fr')").await?;
        assert_sound(&page).await
    })
    .await
}

#[tokio::test]
async fn page_that_is_missing_leaves_the_content_of_the_element() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("src=/embed/missing.en.html lang=de").await?;
        open(&page, &server).await?;
        page.wait_until("events.includes('error not-found')").await?;
        let is_shown: bool = page
            .js("return part('slot').assignedElements().length > 0 && getComputedStyle(part('slot')).display !== 'none'")
            .await?;
        assert!(is_shown, "{}", page.engine());
        assert_sound(&page).await
    })
    .await
}

/// A page with everything that could run in the place of a story.
const HOSTILE: &str = "<!doctype html><html lang=en><head><title>x</title></head><body><diplo-graph src='../stories/kazakhstan-uzbekistan-2024.json'>\
    <div class=place data-hydration-key=x onclick='window.ran = 1'><article class=story lang=en><script>window.ran = 1</script>\
    <script src=/hostile.js></script><iframe srcdoc='<script>parent.ran = 1</script>'></iframe><object data=/hostile.html></object>\
    <embed src=/hostile.html><img src=/missing.png onerror='window.ran = 1'><a id=link href='javascript:window.ran=1'>x</a>\
    <a id=data href='data:text/html,<script>opener.ran=1</script>'>x</a><form action=/hostile><button formaction='javascript:window.ran=1'>x</button></form>\
    <style>* { color: red }</style><link rel=stylesheet href=/hostile.css><meta http-equiv=refresh content='0;url=/hostile.html'><base href=/hostile/>\
    <svg><script>window.ran = 1</script><a><animate attributeName=href values='javascript:window.ran=1' /><text>x</text></a>\
    <foreignObject><iframe src=/hostile.html></iframe></foreignObject></svg>\
    <details open ontoggle='window.ran = 1'><summary style='position: fixed'>x</summary></details><template><script>window.ran = 1</script></template>\
    <p id=kept>Kept.</p></article></div></diplo-graph>";

#[tokio::test]
async fn nothing_in_a_hostile_page_runs() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("src=/embed/hostile.en.html").await?;
        // The host has no policy of its own.
        let html = "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/recorder.js></script></head>\
             <body><diplo-graph src=/embed/hostile.en.html></diplo-graph><script type=module src=/v1/diplograph.js></script>";
        server.put("/host", Reply::page(html));
        server.put("/embed/hostile.en.html", Reply::page(HOSTILE));
        open(&page, &server).await?;
        page.wait_until("part('#kept')").await?;
        page.js::<()>("for (const link of root().querySelectorAll('a, button, summary')) link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); await new Promise((done) => setTimeout(done, 300))").await?;
        let (ran, names, attributes): (bool, Vec<String>, Vec<String>) = page
            .js("return ['ran' in window, [...new Set([...root().querySelectorAll('.place *')].map(({ localName }) => localName))].sort(),
                    [...root().querySelectorAll('.place, .place *')].flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) => /^on|style|srcdoc|formaction/.test(name))]")
            .await?;
        assert!(!ran, "{}", page.engine());
        assert_eq!(names, ["a", "article", "details", "img", "p", "summary", "svg", "text"], "{}", page.engine());
        assert_eq!(attributes, Vec::<String>::new(), "{}", page.engine());
        let hostile: Vec<String> = server.requests().into_iter().filter(|path| path.starts_with("/hostile")).collect();
        assert_eq!(hostile, Vec::<String>::new(), "{}", page.engine());
        let href: Option<String> = page.js("return part('#link').getAttribute('href')").await?;
        assert_eq!(href, None, "{}", page.engine());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn page_of_a_stranger_is_refused() -> Result<()> {
    in_each_engine(async |page| {
        let stranger = Server::start(dist()).await?;
        let address = stranger.url(&format!("/embed/{STORY}.en.html"));
        for src in [address.clone(), "/embed/moved.en.html".to_owned()] {
            let server = host(&format!("src={src}")).await?;
            let html = format!(
                "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/recorder.js></script></head>\
                 <body><diplo-graph src={src}></diplo-graph><script type=module src=/v1/diplograph.js></script>"
            );
            server.put("/host", Reply::page(html));
            server.put("/embed/moved.en.html", Reply::redirect(&address));
            open(&page, &server).await?;
            page.wait_until("events.some((event) => event.startsWith('error'))").await?;
            let is_shown: bool = page.js("return Boolean(part('.story'))").await?;
            assert!(!is_shown, "{}: {src}", page.engine());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn copying_saving_and_the_embed_form_need_no_engine() -> Result<()> {
    in_each_engine(async |page| {
        let server = host(&format!("src=/embed/{STORY}.en.html")).await?;
        open(&page, &server).await?;
        page.wait_until("events.includes('shown en')").await?;
        page.js::<()>(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });
             part('.foot__embed > summary').click();",
        )
        .await?;
        page.wait_until("part('.embed__code')?.value.includes('<iframe')").await?;
        page.js::<()>("part('.embed__radio input[value=element]').click()").await?;
        page.wait_until(&format!("part('.embed__code').value.includes('/embed/{STORY}.en.html')")).await?;
        page.js::<()>("part('.embed__copy').focus(); part('.embed__copy').click()").await?;
        page.wait_until("window.copied?.includes('<diplo-graph ')").await?;
        page.js::<()>("part('#dg-part-trade summary').click(); part('#dg-part-trade [data-take=cite]').click()").await?;
        page.wait_until("window.copied.startsWith('“')").await?;
        assert_eq!(engine_requests(&server), Vec::<String>::new(), "{}", page.engine());
        // The form and its choices survive the arrival of the engine.
        page.js::<()>("part('.stepper__step--later').click()").await?;
        page.wait_until("part('.stepper__place').textContent.startsWith('1')").await?;
        let (kind, place): (String, bool) = page
            .js("return [part('.embed__radio input:checked').value, part('.foot__embed').open]")
            .await?;
        assert_eq!((kind.as_str(), place), ("element", true), "{}", page.engine());
        assert_sound(&page).await
    })
    .await
}
