//! Accessibility tree snapshots of each part of the story, committed as text in `trees`.
//!
//! To update them, run `UPDATE_EXPECTED=1 cargo xtask test browser`, then review the difference.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use browser_tests::{Engine, Page, Reply, Screen, Server, WAKE, dist, in_browser, in_each_engine};

use crate::founding_story::hydrate;
use crate::hydration::{POLICY, element_below};

/// The founding story, and a right-to-left story.
const STORIES: [&str; 2] = ["kazakhstan-uzbekistan-2024.en", "egypt-turkiye-2026.ar"];

const PARTS: [&str; 7] = ["head", "picture", "ties", "figures", "quotes", "areas", "foot"];

/// Compares a tree with its snapshot; updates the snapshot if `UPDATE_EXPECTED` is set.
fn matches_snapshot(story: &str, part: &str, tree: &str) -> Result<bool> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trees")).join(story);
    let path = folder.join(part).with_extension("txt");
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(&folder)?;
        fs::write(&path, tree)?;
    }
    Ok(fs::read_to_string(&path).unwrap_or_default() == tree)
}

/// Returns the parts of the page with their accessibility trees.
async fn trees(page: &Page) -> Result<Vec<(&'static str, String)>> {
    let mut trees = Vec::new();
    for part in PARTS {
        let selector = format!("diplo-graph .{part}");
        if page.js::<bool>(&format!("return !!document.querySelector('{selector}')")).await? {
            trees.push((part, page.accessibility_tree(&selector).await?));
        }
    }
    Ok(trees)
}

#[tokio::test]
async fn accessibility_tree_of_each_part_matches_its_snapshot() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        let mut changed = Vec::new();
        for story in STORIES {
            page.open(&server.url(&format!("/{story}.html")), &Screen::desktop()).await?;
            for (part, tree) in trees(&page).await? {
                if !matches_snapshot(story, part, &tree)? {
                    changed.push(format!("{story}/{part}: {tree}"));
                }
            }
            hydrate(&page).await?;
            page.find(".stepper__step--later").await?.click().await?;
            page.wait_until("document.querySelector('.entry__details[open]')").await?;
            for (name, selector) in
                [("picture-open", ".picture"), ("head-live", ".head"), ("said", "[role=status]")]
            {
                let tree = page.accessibility_tree(&format!("diplo-graph {selector}")).await?;
                if !matches_snapshot(story, name, &tree)? {
                    changed.push(format!("{story}/{name}: {tree}"));
                }
            }
            page.js::<()>("for (const fold of document.querySelectorAll('.panel__facts, .data')) fold.open = true").await?;
            for part in ["timeline--list", "measures", "projects"] {
                let selector = format!("diplo-graph .{part} .data");
                if page.js(&format!("return !!document.querySelector('{selector}')")).await? {
                    let tree = page.accessibility_tree(&selector).await?;
                    if !matches_snapshot(story, &format!("{part}-table"), &tree)? {
                        changed.push(format!("{story}/{part}-table: {tree}"));
                    }
                }
            }
        }
        assert!(changed.is_empty(), "changed from the snapshots:\n{}", changed.join("\n"));
        Ok(())
    })
    .await
}

/// Elements with the role and name that all engines must report. WebKitGTK's driver reports no role for a table and its
/// cells (see `element_state.rs`), so only their names are compared there.
const EXPECTED: [(&str, &str, &str); 5] = [
    (".drawing--wide", "group", "Timeline: 4 events from December 2021 to February 19, 2024"),
    (".drawing--wide a", "link", "Dec 2021 Mirziyoyev’s state visit to Astana (State visit)"),
    (".stepper__step--later", "button", "Next"),
    ("article", "article", "Kazakhstan and Uzbekistan aim for $10bn of trade"),
    ("h2", "heading", "Kazakhstan and Uzbekistan aim for $10bn of trade"),
];

#[tokio::test]
async fn engines_report_the_same_roles_and_names() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        page.open(&server.url(&format!("/{}.html", STORIES[0])), &Screen::desktop()).await?;
        hydrate(&page).await?;
        for (selector, role, name) in EXPECTED {
            let element = page.find(&format!("diplo-graph {selector}")).await?;
            let actual = (page.role(&element).await?, page.name(&element).await?);
            assert_eq!((&*actual.0, &*actual.1), (role, name), "{selector} in {}", page.engine());
        }
        page.js::<()>("for (const fold of document.querySelectorAll('.data')) fold.open = true").await?;
        let table = page.find("diplo-graph .timeline--list .data table").await?;
        if page.engine() != Engine::WebKit {
            assert_eq!(page.role(&table).await?, "table", "in {}", page.engine());
            assert_eq!(page.name(&table).await?, "4 events from December 2021 to February 19, 2024");
        }
        let landmarks: usize = page
            .js("return document.querySelectorAll('diplo-graph :is(main, aside, form, search, section[aria-label], section[aria-labelledby], [role=region])').length")
            .await?;
        assert_eq!(landmarks, 0, "only the language navigation");
        page.open(&server.url("/european-union-china.en.html"), &Screen::desktop()).await?;
        hydrate(&page).await?;
        page.find(".finder__summary").await?.click().await?;
        for (selector, role, name) in [
            (".filters", "group", "Type"),
            (".filters__choice", "button", "All"),
            (".finder__field", "searchbox", "Word in a title, or a year"),
        ] {
            let element = page.find(&format!("diplo-graph {selector}")).await?;
            let actual = (page.role(&element).await?, page.name(&element).await?);
            assert_eq!((&*actual.0, &*actual.1), (role, name), "{selector} in {}", page.engine());
        }
        Ok(())
    })
    .await
}

/// Returns the levels of all headings in the element with this id, and whether its title element is unchanged.
async fn levels(page: &Page, id: &str) -> Result<(String, bool)> {
    page.js(&format!(
        "const root = document.getElementById('{id}').shadowRoot, title = root.querySelector('.head__title');
         const is_same = window.{id}Title === title;
         window.{id}Title = title;
         return [[...new Set([...root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)')].map((one) => one.localName))].sort().join(' '), is_same]"
    ))
    .await
}

#[tokio::test]
async fn heading_levels_follow_the_host_when_rendered_hydrated_and_changed() -> Result<()> {
    let server = Server::start(dist()).await?;
    let rendered = element_below("kazakhstan-uzbekistan", "en", 3.into())?;
    let html = format!(
        "<!doctype html><html lang=en><title>Host</title><h1>Host</h1>{}\
         <diplo-graph id=drawn src=/stories/kazakhstan-uzbekistan.json heading-level=4></diplo-graph>",
        rendered.replace("<diplo-graph", "<diplo-graph id=rendered")
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        assert_eq!(levels(&page, "rendered").await?.0, "h3 h4 h5");
        page.js::<()>(WAKE).await?;
        // The second one is far below, and a touch starts it as well.
        page.js::<()>("document.getElementById('drawn').dispatchEvent(new Event('pointerover'))").await?;
        for id in ["rendered", "drawn"] {
            page.wait_until(&format!("document.getElementById('{id}').shadowRoot?.querySelector('.place--live')")).await?;
        }
        assert_eq!(levels(&page, "rendered").await?, ("h3 h4 h5".to_owned(), true), "hydrated in place");
        assert_eq!(levels(&page, "drawn").await?.0, "h4 h5 h6");
        for (id, change, found) in [
            ("drawn", "headingLevel = 1", "h1 h2 h3"),
            ("rendered", "setAttribute('heading-level', 6)", "h6"),
            ("rendered", "headingLevel = 'nonsense'", "h2 h3 h4"),
            ("rendered", "headingLevel = null", "h2 h3 h4"),
        ] {
            page.js::<()>(&format!("document.getElementById('{id}').{change}")).await?;
            page.wait_until(&format!(
                "document.getElementById('{id}').shadowRoot.querySelector('.head__title').localName === '{}'",
                &found[..2]
            ))
            .await?;
            assert_eq!(levels(&page, id).await?.0, found, "{id}.{change}");
        }
        Ok(())
    })
    .await
}
