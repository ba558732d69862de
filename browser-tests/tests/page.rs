//! The site's own pages and the gallery.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Screen, Server, compressed, dist, in_browser};

use crate::founding_story::hydrate;

#[tokio::test]
async fn each_story_and_language_has_its_own_address() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url("/"), &Screen::desktop()).await?;
        page.find("[data-story='france-maroc-2024']").await?.click().await?;
        page.wait_until("document.querySelector('article[lang=fr]')").await?;
        page.find(".languages__choice[lang=en]").await?.click().await?;
        page.wait_until("document.querySelector('article[lang=en]')").await?;
        let (address, title, current): (String, String, String) = page
            .js("return [location.pathname, document.title,
                document.querySelector('[aria-current=page][data-story]').dataset.story]")
            .await?;
        assert_eq!(address, "/france-maroc-2024.en.html");
        assert!(title.contains("Morocco"), "{title}");
        assert_eq!(current, "france-maroc-2024");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn snippet_works_on_another_page() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url("/kazakhstan-russia-2024.kk.html"), &Screen::desktop()).await?;
        let snippet: String =
            page.js("return document.getElementById('snippet').textContent").await?;
        let expected = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"720\" frameborder=\"0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
            server.url("/embed/kazakhstan-russia-2024.kk.html"),
            page.js::<String>("return document.querySelector('.head__title').textContent").await?,
        );
        assert_eq!(snippet, expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pages_do_not_scroll_sideways_and_fetch_nothing_from_other_hosts() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for story in STORIES {
            for width in [320, 400, 599, 680, 900, 1200] {
                page.open(&server.url(&first_page(story)), &Screen::new(width, 900)).await?;
                hydrate(&page).await?;
                let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
                assert_eq!(wide, width, "{story:?} at {width}");
                let others: Vec<String> = page
                    .js("return performance.getEntriesByType('resource').map((entry) => entry.name)
                        .filter((name) => !name.startsWith(location.origin))")
                    .await?;
                assert_eq!(others, Vec::<String>::new(), "{story:?} fetches from other hosts");
            }
        }
        let errors = page.errors().await?;
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn few_bytes_are_fetched_before_the_first_interaction() -> Result<()> {
    const MAX_BYTES: usize = 15_000;
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url(&first_page(STORIES[0])), &Screen::desktop()).await?;
        // Long enough for a script that would not wait for an interaction.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let asked = server.requests();
        let mut sum = 0;
        for path in asked.iter().filter(|path| !path.ends_with(".html") && *path != "/favicon.ico")
        {
            let size = compressed(&std::fs::read(dist().join(&path[1..]))?)?.len();
            println!("{path}: {size} bytes");
            sum += size;
        }
        println!("{sum} bytes of {MAX_BYTES}");
        assert!(asked.len() >= 4, "the page, its style sheets and its scripts: {asked:?}");
        assert!(sum <= MAX_BYTES, "{sum} bytes are fetched before the first interaction");
        Ok(())
    })
    .await
}

/// The stories of the gallery with their languages, the original language first.
pub(crate) const STORIES: [(&str, &[&str]); 6] = [
    (
        "kazakhstan-uzbekistan-2024",
        &["en", "ru", "kk", "uz", "uz-Cyrl", "fr", "de", "es", "pt", "tr", "zh", "ar"],
    ),
    ("kazakhstan-uzbekistan", &["en", "ru"]),
    ("kazakhstan-russia-2024", &["en", "ru", "kk"]),
    ("egypt-turkiye-2026", &["ar", "en"]),
    ("france-maroc-2024", &["fr", "en"]),
    ("european-union-china", &["en"]),
];

/// Returns the page of a story in its original language.
pub(crate) fn first_page((name, languages): (&str, &[&str])) -> String {
    format!("/{name}.{}.html", languages[0])
}
