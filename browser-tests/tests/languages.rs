//! That the engine learns a language when it is asked for, and what a reader has where its words do not come.

use anyhow::Result;
use browser_tests::{
    Engine, Page, Reply, Screen, Server, dist, in_browser, in_each_engine, published,
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// A page with an element of this story and these attributes.
async fn host(attributes: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><title>Host</title><body>\
         <diplo-graph src=/stories/kazakhstan-uzbekistan-2024.json {attributes}></diplo-graph>\
         <script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

/// The language of the story that is shown, its title, and what the part of the goals is called.
async fn told(page: &Page, lang: &str) -> Result<[String; 2]> {
    page.wait_until(&format!(
        "document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')
            && document.querySelector('diplo-graph').shadowRoot.querySelector('.story').lang === '{lang}'"
    ))
    .await?;
    page.js(
        "const root = document.querySelector('diplo-graph').shadowRoot;
         return ['.head__title', '#dg-timeline'].map((part) => root.querySelector(part).textContent)",
    )
    .await
}

/// The files of words that were asked for, each by its tag.
fn fetched(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let names = requests.iter().filter_map(|path| path.strip_prefix("/v1/words-"));
    names.filter_map(|name| Some(name.rsplit_once('-')?.0.to_owned())).collect()
}

#[tokio::test]
async fn a_language_is_learned_when_it_is_asked_for() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("").await?;
        page.open(&server.url("/host"), &Screen::desk()).await?;
        assert_eq!(told(&page, "en").await?[1], "Timeline");
        assert_eq!(fetched(&server), Vec::<String>::new(), "English needs no file");
        for (lang, words) in [
            ("uz-Cyrl", "Хронология"),
            ("kk", "Хронология"),
            ("en", "Timeline"),
            ("kk", "Хронология"),
        ] {
            page.js::<()>(&format!("document.querySelector('diplo-graph').lang = '{lang}'"))
                .await?;
            assert_eq!(told(&page, lang).await?[1], words);
        }
        assert_eq!(fetched(&server), ["uz-cyrl", "kk"], "each is fetched once");
        // The other engines keep their console to themselves.
        if page.engine() == Engine::Chromium {
            assert!(page.errors().await?.is_empty(), "under a strict policy, without an error");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_that_do_not_come_leave_english_around_the_texts_of_the_story() -> Result<()> {
    let server = host("lang=ru").await?;
    for reply in [Reply::status(503), Reply::text("text/plain", "tampered")] {
        server.put(&published("words-ru.txt"), reply);
        in_each_engine(async |page| {
            page.open(&server.url("/host"), &Screen::desk()).await?;
            let [title, timeline] = told(&page, "en").await?;
            assert!(title.contains("Казахстан"), "{title}");
            assert_eq!(timeline, "Timeline");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_rendered_story_stays_as_it_is_until_its_words_come() -> Result<()> {
    let server = Server::start(dist()).await?;
    server.put(&published("words-ru.txt"), Reply::status(503));
    in_browser(async |page| {
        page.open(&server.url("/kazakhstan-uzbekistan-2024.ru.html"), &Screen::desk()).await?;
        let touch = "document.querySelector('diplo-graph').dispatchEvent(new Event('pointerover'))";
        page.js::<()>(&format!(
            "addEventListener('diplograph:error', (event) => {{ window.reason = event.detail.reason; }});
             addEventListener('diplograph:ready', () => {{ window.ready = true; }});
             window.place = document.querySelector('.place');
             {touch}"
        ))
        .await?;
        page.wait_until("window.reason").await?;
        let (title, is_live): (String, bool) = page
            .js("return [document.querySelector('#dg-timeline').textContent, place.matches('.place--live')]")
            .await?;
        assert_eq!((&*title, is_live), ("Хронология", false));
        server.put(&published("words-ru.txt"), Reply::file());
        page.js::<()>(touch).await?;
        page.wait_until("window.ready && place.isConnected && place.matches('.place--live')").await
    })
    .await
}
