//! Languages are loaded on demand, with a fallback if their messages cannot be loaded.

use anyhow::Result;
use browser_tests::{
    Engine, Page, Reply, Screen, Server, WAKE, dist, in_browser, in_each_engine, published,
};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// Serves a page with a widget of the founding story and these attributes.
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

/// Waits for the story and the heading of its timeline in this language. A render of a whole story may take several tasks.
async fn wait_for_language(page: &Page, lang: &str) -> Result<()> {
    let timeline = if lang == "en" { "Timeline" } else { "Хронология" };
    page.wait_until(&format!(
        "(() => {{
            const find = (part) => document.querySelector('diplo-graph').shadowRoot?.querySelector(part);
            return find('.foot') && find('.story').lang === '{lang}' && find('#dg-timeline').textContent === '{timeline}';
        }})()"
    ))
    .await
}

/// Returns the tags of the requested message files.
fn fetched(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let names = requests.iter().filter_map(|path| path.strip_prefix("/v1/words-"));
    names.filter_map(|name| Some(name.rsplit_once('-')?.0.to_owned())).collect()
}

#[tokio::test]
async fn language_is_loaded_on_demand() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("").await?;
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        wait_for_language(&page, "en").await?;
        assert_eq!(fetched(&server), Vec::<String>::new(), "English needs no file");
        for lang in ["uz-Cyrl", "kk", "en", "kk"] {
            page.js::<()>(&format!("document.querySelector('diplo-graph').lang = '{lang}'"))
                .await?;
            wait_for_language(&page, lang).await?;
        }
        assert_eq!(fetched(&server), ["uz-cyrl", "kk"], "each is fetched once");
        // Only Chromium provides its console.
        if page.engine() == Engine::Chromium {
            assert!(page.errors().await?.is_empty(), "under a strict policy, without an error");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn missing_messages_fall_back_to_english_around_the_story_texts() -> Result<()> {
    let server = host("lang=ru").await?;
    for reply in [Reply::status(503), Reply::text("text/plain", "tampered")] {
        server.put(&published("words-ru.txt"), reply);
        in_each_engine(async |page| {
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            wait_for_language(&page, "en").await?;
            page.wait_until(
                "document.querySelector('diplo-graph').shadowRoot.querySelector('.head__title').textContent.includes('Казахстан')",
            )
            .await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn server_rendered_story_stays_until_its_messages_are_loaded() -> Result<()> {
    let server = Server::start(dist()).await?;
    server.put(&published("words-ru.txt"), Reply::status(503));
    in_browser(async |page| {
        page.open(&server.url("/kazakhstan-uzbekistan-2024.ru.html"), &Screen::desktop()).await?;
        page.js::<()>(&format!(
            "addEventListener('diplograph:error', (event) => {{ window.reason = event.detail.reason; }});
             addEventListener('diplograph:ready', () => {{ window.ready = true; }});
             window.place = document.querySelector('.place');
             {WAKE}"
        ))
        .await?;
        page.wait_until("window.reason").await?;
        let (title, is_live): (String, bool) = page
            .js("return [document.querySelector('#dg-timeline').textContent, place.matches('.place--live')]")
            .await?;
        assert_eq!((&*title, is_live), ("Хронология", false));
        server.put(&published("words-ru.txt"), Reply::file());
        page.js::<()>(WAKE).await?;
        page.wait_until("window.ready && place.isConnected && place.matches('.place--live')").await
    })
    .await
}

/// Records the copied text.
const CLIPBOARD: &str = "
    window.clip = (text) => { window.copied = text; };
    const clipboard = { writeText: async (text) => clip(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });";

const CHOOSE_KAZAKH: &str = "document.querySelector('diplo-graph').shadowRoot.querySelector('.languages__choice[lang=\"kk\"]').click()";

/// Copies the link to an entry of the widget.
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
async fn copied_link_contains_the_chosen_language_and_opens_in_it() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("lang=ru").await?;
        page.open(&server.url("/host?lang=fr"), &Screen::desktop()).await?;
        wait_for_language(&page, "ru").await?;
        assert!(!copied(&page).await?.contains("story-lang"), "the host's language was not chosen by the reader");
        page.js::<()>(CHOOSE_KAZAKH).await?;
        wait_for_language(&page, "kk").await?;
        let here: String = page.js("return location.href").await?;
        assert_eq!(here, server.url("/host?lang=fr"), "the host's address does not change");
        let link = copied(&page).await?;
        assert!(link.starts_with(&server.url("/host?lang=fr&entry=")), "{link}");
        assert!(link.ends_with("&story-lang=kk"), "{link}");
        page.open(&link, &Screen::desktop()).await?;
        wait_for_language(&page, "kk").await?;
        page.wait_until("document.querySelector('diplo-graph').shadowRoot.querySelector('.entry__details[open]')").await?;
        assert_eq!(copied(&page).await?, link, "the language is passed on");
        // An invalid language is ignored.
        page.open(&server.url("/host?story-lang=%3Cb%3E"), &Screen::desktop()).await?;
        wait_for_language(&page, "ru").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_is_kept_in_the_host_address_without_a_history_entry() -> Result<()> {
    in_each_engine(async |page| {
        let server = host("keep=lang").await?;
        page.open(&server.url("/host?id=7#comments"), &Screen::desktop()).await?;
        wait_for_language(&page, "en").await?;
        let steps: u32 = page.js("return history.length").await?;
        page.js::<()>(CHOOSE_KAZAKH).await?;
        wait_for_language(&page, "kk").await?;
        let (now, steps_now): (String, u32) =
            page.js("return [location.href, history.length]").await?;
        assert_eq!(now, server.url("/host?id=7&story-lang=kk#comments"));
        assert_eq!(steps_now, steps);
        page.open(&now, &Screen::desktop()).await?;
        wait_for_language(&page, "kk").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn server_rendered_story_switches_to_the_language_of_the_link() -> Result<()> {
    in_browser(async |page| {
        let server = Server::start(dist()).await?;
        page.open(
            &server.url("/kazakhstan-uzbekistan-2024.en.html?story-lang=de"),
            &Screen::desktop(),
        )
        .await?;
        page.wait_until("document.querySelector('#dg-timeline')?.textContent === 'Zeitleiste'")
            .await
    })
    .await
}
