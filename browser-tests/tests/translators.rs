//! Page translators, which put elements of their own into the tree of a widget while it runs.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, WAKE, dist, in_each_engine};

use crate::hydration::{POLICY, element};

/// Translates all texts of a widget as the translators of browsers do: each text node is replaced by an element of
/// theirs with other words. `isLazy` moves the text node into the element, as others do.
const TRANSLATE: &str = "
    window.translate = (isLazy) => {
        const { shadowRoot } = document.getElementById('one');
        const texts = document.createTreeWalker(shadowRoot.querySelector('.story'), NodeFilter.SHOW_TEXT), found = [];
        while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentNode.closest('svg')) found.push(texts.currentNode);
        for (const text of found) {
            const outer = document.createElement('font'), inner = document.createElement('font');
            outer.append(inner);
            text.replaceWith(outer);
            inner.append(isLazy ? text : `«${text.data}»`);
        }
        return found.length;
    };
    window.events = [];
    for (const name of ['ready', 'error']) {
        addEventListener(`diplograph:${name}`, ({ target, detail }) => events.push(detail?.reason ?? name));
    }";

/// A host page with a story, rendered in the page or by the script.
async fn host(story: &str, is_rendered: bool) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let story = if is_rendered {
        element(story, "en")?.replacen("<diplo-graph ", "<diplo-graph id=one ", 1)
    } else {
        format!(
            "<diplo-graph id=one lang=en src=/stories/{story}.json></diplo-graph>\
             <script type=module src=/v1/diplograph.js></script>"
        )
    };
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/translator.js></script></head>\
         <body>{story}"
    );
    // The listeners have to be there before the story is shown.
    server.put("/translator.js", Reply::text("text/javascript", TRANSLATE));
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

/// Presses a button of the widget and waits for the render.
async fn press(page: &Page, selector: &str) -> Result<()> {
    page.js::<()>(&format!(
        "document.getElementById('one').shadowRoot.querySelector('{selector}').click();
         await new Promise((done) => setTimeout(done, 100));"
    ))
    .await
}

async fn parts(page: &Page) -> Result<String> {
    page.js("return document.getElementById('one').shadowRoot.querySelector('.parts').textContent")
        .await
}

#[tokio::test]
async fn translated_story_keeps_working_and_shows_what_the_engine_renders() -> Result<()> {
    const ALL: &str = ".filters__choice:nth-child(1)";
    const FILTERED: &str = ".filters__choice:nth-child(2)";
    in_each_engine(async |page| {
        for (is_rendered, is_lazy) in [(true, false), (true, true), (false, false), (false, true)] {
            let case = format!("{}, rendered {is_rendered}, lazy {is_lazy}", page.engine());
            let server = host("kazakhstan-uzbekistan", is_rendered).await?;
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            page.js::<()>(WAKE).await?;
            page.wait_until("events.includes('ready')").await?;
            press(&page, FILTERED).await?;
            let filtered = parts(&page).await?;
            press(&page, ALL).await?;
            let all = parts(&page).await?;
            assert_ne!(filtered, all, "{case}");
            for (button, expected) in [(FILTERED, &filtered), (ALL, &all), (FILTERED, &filtered), (ALL, &all)] {
                let texts: u32 = page.js(&format!("return translate({is_lazy})")).await?;
                assert!(texts > 50, "{case}: {texts} texts are translated");
                press(&page, button).await?;
                assert_eq!(&parts(&page).await?, expected, "{case}");
            }
            page.js::<()>(&format!("translate({is_lazy})")).await?;
            page.js::<()>("document.getElementById('one').lang = 'ru'").await?;
            page.wait_until("document.getElementById('one').shadowRoot.querySelector('.head__title').textContent.includes('Узбекистан')").await?;
            let fonts: u32 = page
                .js("return document.getElementById('one').shadowRoot.querySelectorAll('font').length")
                .await?;
            assert_eq!(fonts, 0, "{case}");
            let events: Vec<String> = page.js("return events").await?;
            assert_eq!(events, ["ready"], "{case}: the engine did not break");
            assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{case}");
        }
        Ok(())
    })
    .await
}

/// A large story is rendered in several tasks, and a translator may work between two of them.
#[tokio::test]
async fn texts_that_are_translated_during_a_render_show_what_the_engine_renders() -> Result<()> {
    in_each_engine(async |page| {
        for (is_rendered, is_lazy) in [(true, false), (false, true)] {
            let case = format!("{}, rendered {is_rendered}, lazy {is_lazy}", page.engine());
            let server = host("kazakhstan-uzbekistan", is_rendered).await?;
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            page.js::<()>(WAKE).await?;
            page.wait_until("events.includes('ready')").await?;
            page.js::<()>(&format!(
                "document.getElementById('one').lang = 'ru';
                 for (let i = 0; i < 10; i++) {{
                     await new Promise((done) => setTimeout(done));
                     translate({is_lazy});
                 }}
                 document.getElementById('one').lang = 'en';"
            ))
            .await?;
            page.settle().await?;
            let (title, fonts): (String, u32) = page
                .js("const { shadowRoot } = document.getElementById('one');
                     return [shadowRoot.querySelector('.head__title').textContent, shadowRoot.querySelectorAll('font').length]")
                .await?;
            assert!(title.contains("Uzbekistan"), "{case}: {title}");
            assert_eq!(fonts, 0, "{case}");
            let events: Vec<String> = page.js("return events").await?;
            assert!(events.iter().all(|event| event == "ready"), "{case}: the engine broke: {events:?}");
            assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{case}");
        }
        Ok(())
    })
    .await
}
