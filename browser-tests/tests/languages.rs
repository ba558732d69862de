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

/// Lets what is copied be read.
const CLIPBOARD: &str = "
    window.clip = (text) => { window.copied = text; };
    const clipboard = { writeText: async (text) => clip(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });";

const CHOOSE_KAZAKH: &str = "document.querySelector('diplo-graph').shadowRoot.querySelector('.languages__choice[lang=\"kk\"]').click()";

/// Copies the link to an entry of the widget in a page.
async fn copied(page: &Page) -> Result<String> {
    page.js::<()>(&format!(
        "{CLIPBOARD} window.copied = undefined;
         document.querySelector('diplo-graph').shadowRoot.querySelector('.entry__details a.link').click()"
    ))
    .await?;
    page.wait_until("window.copied").await?;
    page.js("return copied").await
}

#[tokio::test]
async fn the_language_that_a_reader_chose_is_in_the_links_that_are_copied_and_opens_with_them()
-> Result<()> {
    in_each_engine(async |page| {
        let server = host("lang=ru").await?;
        page.open(&server.url("/host?lang=fr"), &Screen::desk()).await?;
        told(&page, "ru").await?;
        assert!(!copied(&page).await?.contains("story-lang"), "nobody chose the host's language");
        page.js::<()>(CHOOSE_KAZAKH).await?;
        told(&page, "kk").await?;
        let here: String = page.js("return location.href").await?;
        assert_eq!(here, server.url("/host?lang=fr"), "the host's address is the host's");
        let link = copied(&page).await?;
        assert!(link.starts_with(&server.url("/host?lang=fr&entry=")), "{link}");
        assert!(link.ends_with("&story-lang=kk"), "{link}");
        page.open(&link, &Screen::desk()).await?;
        assert_eq!(told(&page, "kk").await?[1], "Хронология");
        page.wait_until("document.querySelector('diplo-graph').shadowRoot.querySelector('.entry__details[open]')").await?;
        assert_eq!(copied(&page).await?, link, "and is passed on");
        // What is no language is no wish.
        page.open(&server.url("/host?story-lang=%3Cb%3E"), &Screen::desk()).await?;
        told(&page, "ru").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_host_may_have_the_language_kept_in_its_address_without_a_step_in_the_history()
-> Result<()> {
    in_each_engine(async |page| {
        let server = host("keep=lang").await?;
        page.open(&server.url("/host?id=7#comments"), &Screen::desk()).await?;
        told(&page, "en").await?;
        let steps: u32 = page.js("return history.length").await?;
        page.js::<()>(CHOOSE_KAZAKH).await?;
        told(&page, "kk").await?;
        let (now, steps_now): (String, u32) =
            page.js("return [location.href, history.length]").await?;
        assert_eq!(now, server.url("/host?id=7&story-lang=kk#comments"));
        assert_eq!(steps_now, steps);
        page.open(&now, &Screen::desk()).await?;
        told(&page, "kk").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_rendered_story_is_told_in_the_language_of_the_link_at_once() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        page.open(
            &server.url("/kazakhstan-uzbekistan-2024.en.html?story-lang=de"),
            &Screen::desk(),
        )
        .await?;
        page.wait_until("document.querySelector('#dg-timeline')?.textContent === 'Zeitleiste'")
            .await
    })
    .await
}
