//! The page around the widget, and the whole gallery in it.

use anyhow::Result;
use browser_tests::{Screen, Server, dist, in_browser};

use crate::founding::{open, text};

#[tokio::test]
async fn the_address_keeps_the_story_and_the_language() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        open(&page, &server, "").await?;
        page.find("a[href='?story=france-maroc-2024']").await?.click().await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot.querySelector('article[lang=fr]')",
        )
        .await?;
        page.find_in_shadow("diplo-graph", ".languages__choice[lang=en]").await?.click().await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot.querySelector('article[lang=en]')",
        )
        .await?;
        let address: String = page.js("return location.search").await?;
        assert_eq!(address, "?story=france-maroc-2024&lang=en");
        page.client().refresh().await?;
        page.wait_until(
            "document.querySelector('diplo-graph').shadowRoot?.querySelector('article[lang=en]')",
        )
        .await?;
        assert!(text(&page).await?.contains("Macron"), "the same story");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_snippet_repeats_no_markup_from_the_address() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        let query = "?lang=en%22%3E%3C/diplo-graph%3E%3Cscript%20src=x%3E%3C/script%3E";
        open(&page, &server, query).await?;
        let snippet: String =
            page.js("return document.getElementById('snippet').textContent").await?;
        assert_eq!(snippet.matches("<script").count(), 1, "{snippet}");
        assert!(!snippet.contains("lang="), "{snippet}");
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
                page.open(&server.url(&format!("/?story={story}")), &Screen::new(width, 900))
                    .await?;
                page.wait_until(
                    "document.querySelector('diplo-graph').shadowRoot?.querySelector('.foot')",
                )
                .await?;
                let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
                assert_eq!(wide, width, "{story} at {width}");
                let others: Vec<String> = page
                    .js("return performance.getEntriesByType('resource').map((entry) => entry.name)
                        .filter((name) => !name.startsWith(location.origin))")
                    .await?;
                assert_eq!(others, Vec::<String>::new(), "{story} asks others");
            }
        }
        let errors = page.errors().await?;
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
    .await
}

/// The stories of the gallery.
pub(crate) const STORIES: [&str; 6] = [
    "kazakhstan-uzbekistan-2024",
    "kazakhstan-uzbekistan",
    "kazakhstan-russia-2024",
    "egypt-turkiye-2026",
    "france-maroc-2024",
    "european-union-china",
];
