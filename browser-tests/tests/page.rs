//! The page around the widget, and the whole gallery in it.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Screen, Server, compressed, dist, in_browser};

use crate::founding::wake;

#[tokio::test]
async fn each_story_and_language_has_an_address_of_its_own() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url("/"), &Screen::desk()).await?;
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
async fn the_snippet_can_be_pasted_anywhere() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url("/kazakhstan-russia-2024.kk.html"), &Screen::desk()).await?;
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
async fn nothing_is_wider_than_the_page_and_nothing_is_asked_of_others() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for story in STORIES {
            for width in [320, 400, 599, 680, 900, 1200] {
                page.open(&server.url(&first_page(story)), &Screen::new(width, 900)).await?;
                wake(&page).await?;
                let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
                assert_eq!(wide, width, "{story:?} at {width}");
                let others: Vec<String> = page
                    .js("return performance.getEntriesByType('resource').map((entry) => entry.name)
                        .filter((name) => !name.startsWith(location.origin))")
                    .await?;
                assert_eq!(others, Vec::<String>::new(), "{story:?} asks others");
            }
        }
        let errors = page.errors().await?;
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn before_a_touch_little_is_fetched() -> Result<()> {
    const MOST: usize = 12_000;
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        page.open(&server.url(&first_page(STORIES[0])), &Screen::desk()).await?;
        // Time enough for a script that would not wait for the reader.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let asked = server.requests();
        let mut sum = 0;
        for path in asked.iter().filter(|path| !path.ends_with(".html") && *path != "/favicon.ico")
        {
            let size = compressed(&std::fs::read(dist().join(&path[1..]))?)?.len();
            println!("{path}: {size} bytes");
            sum += size;
        }
        println!("{sum} bytes of {MOST}");
        assert!(asked.len() >= 4, "the page, its style and its scripts: {asked:?}");
        assert!(sum <= MOST, "{sum} bytes are fetched before the reader touches anything");
        Ok(())
    })
    .await
}

/// The stories of the gallery, with their languages, each one's own first.
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

/// The page of a story in its own language.
pub(crate) fn first_page((name, languages): (&str, &[&str])) -> String {
    format!("/{name}.{}.html", languages[0])
}
