//! The story without scripts, in each engine: all text is readable and every disclosure opens.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Element, Engine, Page, Reply, Screen, Server, Session, dist};
use serde_json::{Value, json};

use crate::founding_story::{ENTRIES, WORDS};
use crate::hydration::element;

const PAGE: &str = "/kazakhstan-uzbekistan-2024.en.html";

async fn all(page: &Page, selector: &str) -> Result<Vec<Element>> {
    page.find(selector).await?;
    Ok(page.client().find_all(fantoccini::Locator::Css(selector)).await?)
}

async fn is_open(details: &Element) -> Result<bool> {
    Ok(details.prop("open").await?.as_deref() == Some("true"))
}

/// Replaces every space character with a plain space.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn all_figures_are_readable_and_all_entries_open() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            for (lang, words) in WORDS {
                let address = format!("/kazakhstan-uzbekistan-2024.{lang}.html");
                page.open(&server.url(&address), &Screen::desktop()).await?;
                let text = plain(&page.find("diplo-graph").await?.text().await?);
                for word in words {
                    assert!(text.contains(word), "{lang}: `{word}` is not in: {text}");
                }
            }
            page.open(&server.url(PAGE), &Screen::desktop()).await?;
            for scripted in all(&page, ".scripted").await? {
                assert!(
                    !page.is_displayed(&scripted).await?,
                    "a control that needs scripts is hidden"
                );
            }
            for kind in ["csv", "json"] {
                let file = page.find(&format!("[data-take={kind}]")).await?;
                assert!(
                    page.is_displayed(&file).await?,
                    "a file link works without scripts: {kind}"
                );
            }
            for (entry, sentence) in ENTRIES {
                page.find(&format!("#dg-entry-{entry} > summary")).await?.click().await?;
                let shown = page.find(&format!("#dg-entry-{entry} .citation__sentence")).await?;
                assert!(page.is_displayed(&shown).await?, "{entry}");
                assert!(shown.text().await?.contains(sentence), "{entry}");
                let mut open = 0;
                for details in all(&page, ".entry__details").await? {
                    open += u32::from(is_open(&details).await?);
                }
                assert_eq!(open, 1, "{entry}: one entry is open at a time");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn every_receipt_opens() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url(PAGE), &Screen::desktop()).await?;
            let receipts = all(&page, "details.receipt").await?;
            assert_eq!(receipts.len(), 18, "a goal, two projects, five ties, a quote, nine areas");
            for receipt in receipts {
                receipt.find(fantoccini::Locator::Css("summary")).await?.click().await?;
                let sentence =
                    receipt.find(fantoccini::Locator::Css(".citation__sentence")).await?;
                assert!(page.is_displayed(&sentence).await?, "{}", receipt.text().await?);
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn links_lead_into_the_story_and_to_its_other_languages() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url(PAGE), &Screen::desktop()).await?;
            // A mark in the drawing opens its entry, which links to its consequences.
            page.find(".drawing--wide a[data-entry='2'] .mark__shape").await?.click().await?;
            assert!(
                is_open(&page.find("#dg-entry-tashkent-2022").await?).await?,
                "opened by its mark"
            );
            let link = "#dg-entry-tashkent-2022 a[href='#dg-part-border-demarcation']";
            page.find(link).await?.click().await?;
            let address = page.client().current_url().await?;
            assert_eq!(address.fragment(), Some("dg-part-border-demarcation"));
            page.find(".languages__choice[lang=ru]").await?.click().await?;
            // WebKit's driver may hang on queries to a page that is being unloaded.
            while !page.client().current_url().await?.path().ends_with(".ru.html") {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let title = page.find("h2").await?.text().await?;
            assert!(title.starts_with("Казахстан"), "{title}");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn element_on_a_host_page_is_readable_and_opens() -> Result<()> {
    let server = Server::start(dist()).await?;
    let html = element("kazakhstan-uzbekistan-2024", "uz")?;
    server.put(
        "/host",
        Reply::page(format!("<!doctype html><html lang=uz><title>Host</title>{html}")),
    );
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url("/host"), &Screen::phone()).await?;
            let summary = page.find_in_shadow("diplo-graph", "#dg-part-trade summary").await?;
            assert!(plain(&summary.text().await?).contains("10 mlrd dollar"), "the goal");
            for (entry, sentence) in ENTRIES {
                let line = format!("#dg-entry-{entry} > summary");
                page.find_in_shadow("diplo-graph", &line).await?.click().await?;
                let cited = format!("#dg-entry-{entry} .citation__sentence");
                let shown = page.find_in_shadow("diplo-graph", &cited).await?;
                assert!(page.is_displayed(&shown).await?, "{entry}");
                assert!(shown.text().await?.contains(sentence), "{entry}");
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn accessibility_tree_has_headings_lists_and_times() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .without_scripts()
        .in_each_engine(async |page| {
            page.open(&server.url(PAGE), &Screen::desktop()).await?;
            let mut names = Vec::new();
            for heading in all(&page, "diplo-graph :is(h2, h3)").await? {
                assert_eq!(page.role(&heading).await?, "heading");
                names.push(page.name(&heading).await?);
            }
            let expected = [
                "Kazakhstan and Uzbekistan aim for $10bn of trade",
                "Goal · Bilateral trade",
                "Implemented · Joint projects",
                "In the pipeline · New joint projects",
                "Timeline",
                "Agreements and councils",
                "In their own words",
                "Areas of cooperation",
                "How we know",
            ];
            assert_eq!(names, expected);
            assert_eq!(page.role(&page.find("ol.entries").await?).await?, "list");
            for entry in all(&page, "ol.entries > li").await? {
                assert_eq!(page.role(&entry).await?, "listitem");
            }
            let mut times = Vec::new();
            for time in all(&page, ".entry__date time").await? {
                times.push(time.attr("datetime").await?.unwrap_or_default());
            }
            assert_eq!(times, ["2021-12", "2022", "2022-12", "2024-02-19"]);
            if page.engine() == Engine::Chromium {
                assert_tree(&page).await?;
            }
            Ok(())
        })
        .await
}

/// Chromium provides its whole accessibility tree.
async fn assert_tree(page: &Page) -> Result<()> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let count = |role: &str| nodes.iter().filter(|node| is_of(node, role)).count();
    for (role, least) in
        [("heading", 8), ("list", 5), ("listitem", 20), ("time", 5), ("article", 1)]
    {
        assert!(count(role) >= least, "{} nodes of role {role}, not {least}", count(role));
    }
    // The page has one landmark for its stories and one for this story's languages; the parts of the story are not
    // landmarks.
    assert_eq!(count("region"), 0, "no part is a landmark");
    let named = |name: &str| nodes.iter().any(|node| node["name"]["value"] == name);
    assert!(
        named("Timeline: 4 events from December 2021 to February 19, 2024"),
        "the drawing has a name"
    );
    Ok(())
}

fn is_of(node: &Value, role: &str) -> bool {
    node["ignored"] == false && node["role"]["value"] == role
}
