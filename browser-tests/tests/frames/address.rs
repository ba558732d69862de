//! URL parameters of an iframe page, and their effect on the browser history.

use anyhow::{Result, ensure};
use browser_tests::{Reply, Screen, in_each_engine, published, retry};

use super::{ANY, RENDERED, js_in_frame, open, serve_child, serve_host, wait_for_fit};

#[tokio::test]
async fn valid_url_parameters_become_attributes_and_others_are_ignored() -> Result<()> {
    /// Queries, and the attributes that the element gets from them.
    const CASES: [(&str, &[&str]); 7] = [
        (
            "?story=kazakhstan-russia-2024&lang=ru&theme=dark&entry=visit_1-a&show=measures+timeline",
            &[
                "src=/stories/kazakhstan-russia-2024.json",
                "lang=ru",
                "theme=dark",
                "entry=visit_1-a",
                "show=measures timeline",
            ],
        ),
        ("?story=trade.v2.b", &["src=/stories/trade.v2.b.json"]),
        ("?story=elsewhere.json", &["src=/elsewhere.json"]),
        ("?story=stories/france-maroc-2024.json", &["src=/stories/france-maroc-2024.json"]),
        (
            "?story=javascript:alert(1)&lang=../x&theme=puce&entry=%3Cb%3E&show=measures+all&resize=what",
            &[],
        ),
        ("?story=&lang=&theme=&entry=&show=&resize=&id=&childId=", &[]),
        ("?story=data:application/json,{}&parentUrl=javascript:alert(1)//?entry=x#amp=1", &[]),
    ];
    let child = serve_child().await?;
    in_each_engine(async |page| {
        for (query, expected) in CASES {
            page.open(&child.url(&format!("{ANY}{query}")), &Screen::desktop()).await?;
            let attributes: Vec<String> = page
                .js("return [...document.querySelector('diplo-graph').attributes]
                    .map(({ name, value }) => `${name}=${value.replace(location.origin, '')}`)")
                .await?;
            for attribute in expected {
                assert!(attributes.iter().any(|one| one == attribute), "{query}: {attributes:?}");
            }
            assert_eq!(attributes.len(), expected.len(), "{query}: {attributes:?}");
            assert_eq!(page.recorded_errors().await?, [""; 0], "{query}");
        }
        page.open(&child.url(&format!("{ANY}?story=egypt-turkiye-2026")), &Screen::desktop())
            .await?;
        page.wait_until("document.documentElement.lang === 'ar'").await?;
        page.wait_until("document.documentElement.dir === 'rtl'").await
    })
    .await
}

#[tokio::test]
async fn background_of_the_frame_matches_the_story_in_each_theme() -> Result<()> {
    const PAPERS: &str = "return [document.documentElement, document.querySelector('.story')]
        .map((one) => getComputedStyle(one).backgroundColor)";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe data-diplograph src='{}?theme=dark' width=100% height=720 frameborder=0 title=Story></iframe>
         <script src=/frame.js></script>",
        child.url(RENDERED)
    );
    in_each_engine(async |page| {
        open(&page, &host, &body).await?;
        wait_for_fit(&page, "iframe", u32::MAX).await?;
        let papers: [String; 2] = js_in_frame(&page, PAPERS).await?;
        assert_eq!(papers, ["rgb(23, 25, 28)"; 2]);
        for (theme, paper) in [("light", "rgb(255, 255, 255)"), ("dark", "rgb(23, 25, 28)")] {
            page.js::<()>(&format!("document.querySelector('iframe').dataset.theme = '{theme}'"))
                .await?;
            retry("the other theme", async || {
                let papers: [String; 2] = js_in_frame(&page, PAPERS).await?;
                ensure!(papers == [paper; 2], "{theme}: {papers:?}");
                Ok(())
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn links_in_the_frame_add_nothing_to_the_host_history() -> Result<()> {
    const MARK: &str = ".drawing--wide a[data-entry='2'] .mark__shape";
    const LINK: &str = "#dg-entry-tashkent-2022 a[href='#dg-part-border-demarcation']";
    const IS_OPEN: &str = "return document.querySelector('#dg-entry-tashkent-2022').open";
    const STATE: &str =
        "return [location.pathname, document.documentElement.lang, Boolean(window.same),
        document.querySelector('#dg-entry-tashkent-2022').open]";
    let (host, child) = (serve_host().await?, serve_child().await?);
    let body = format!(
        "<iframe data-diplograph sandbox=allow-scripts src='{}' width=100% height=720 frameborder=0 title=Story></iframe>\
         <script src=/frame.js></script>",
        child.url(RENDERED)
    );
    in_each_engine(async |page| {
        for has_engine in [false, true] {
            let engine = if has_engine { Reply::file() } else { Reply::status(404) };
            child.put(&published("engine.wasm"), engine);
            open(&page, &host, &body).await?;
            wait_for_fit(&page, "iframe", u32::MAX).await?;
            let before: u32 = page.js("return history.length").await?;
            js_in_frame::<()>(&page, "window.same = true").await?;
            for target in [MARK, LINK, ".languages__choice[lang=ru]"] {
                page.in_frame("iframe", async |page| Ok(page.find(target).await?.click().await?))
                    .await?;
                if target != ".languages__choice[lang=ru]" {
                    let is_open: bool = js_in_frame(&page, IS_OPEN).await?;
                    ensure!(is_open, "{target}, engine: {has_engine}: the entry must be open");
                }
            }
            // The page in that language is shown in place.
            let expected = (RENDERED, "ru", true, true);
            retry("another language", async || {
                let state: (String, String, bool, bool) = js_in_frame(&page, STATE).await?;
                ensure!(
                    (state.0.as_str(), state.1.as_str(), state.2, state.3) == expected,
                    "{state:?}"
                );
                Ok(())
            })
            .await?;
            wait_for_fit(&page, "iframe", u32::MAX).await?;
            let after: u32 = page.js("return history.length").await?;
            assert_eq!(after, before, "engine: {has_engine}");
        }
        Ok(())
    })
    .await
}
