//! A story in a running WordPress: what authors may insert, and what readers see.
//!
//! `cargo xtask test wordpress` runs these tests; they need the files of WordPress, PHP and MariaDB.

mod author;
mod codes;
#[path = "../program.rs"]
mod program;
mod publisher;
mod server;

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Screen, WAKE, in_browser, in_each_engine};
use serde_json::json;

use author::{open_editor, publish_pasted, save};
use codes::Codes;
use publisher::Publisher;
use server::WordPress;

/// The frame that WordPress makes from the oEmbed answer.
const EMBEDDED: &str = "iframe.wp-embedded-content";

/// Opens the first entry of the story in a frame.
const OPEN_ENTRY: &str = "document.querySelector('.entry__details > summary').click()";

#[tokio::test]
async fn pasted_address_becomes_a_frame_with_the_height_that_the_story_reports() -> Result<()> {
    let publisher = Publisher::start("wordpress-paste-story").await?;
    let site = WordPress::start("wordpress-paste", publisher.port()?).await?;
    // The editor recognises a pasted address by its `https`, and the test has no certificate.
    let address = publisher.page() + "?https";
    let mut post = None;
    in_browser(async |page| {
        open_editor(&page, &site, "author").await?;
        post = Some(publish_pasted(&page, &address).await?);
        Ok(())
    })
    .await?;
    let post = post.context("the post is published")?;
    ensure!(post.content.starts_with("<!-- wp:embed {\"url\":"), "{}", post.content);
    in_each_engine(async |page| {
        page.open(&post.link, &Screen::desktop()).await?;
        check_frame_of_wordpress(&page).await
    })
    .await
}

/// Checks the frame that WordPress made: it is visible, as high as WordPress lets it be, and the story works in it.
async fn check_frame_of_wordpress(page: &Page) -> Result<()> {
    let sandbox: String =
        page.js(&format!("return document.querySelector('{EMBEDDED}').sandbox.value")).await?;
    assert_eq!(sandbox, "allow-scripts");
    // The oEmbed answer has 720 pixels. WordPress applies the reported height up to 1000.
    page.wait_until(&format!(
        "document.querySelector('{EMBEDDED}').clientHeight === 1000
         && getComputedStyle(document.querySelector('{EMBEDDED}')).visibility === 'visible'
         && getComputedStyle(document.querySelector('{EMBEDDED}')).position === 'static'
         && getComputedStyle(document.querySelector('blockquote.wp-embedded-content')).display === 'none'"
    ))
    .await?;
    page.in_frame(EMBEDDED, async |page| {
        page.js::<()>(OPEN_ENTRY).await?;
        page.wait_until("document.querySelector('.entry__details[open]')").await?;
        page.wait_until(WAKE).await?;
        page.wait_until("document.querySelector('.place--live')").await?;
        page.js::<()>("document.querySelector('.foot__sources').open = true").await?;
        page.find(".foot__sources a[target=_blank]").await?.click().await?;
        Ok(())
    })
    .await?;
    let tabs = page.client().windows().await?.len();
    assert_eq!(tabs, 1, "the sandbox of WordPress lets no source open");
    Ok(())
}

#[tokio::test]
async fn link_to_the_story_stays_if_its_frame_cannot_load() -> Result<()> {
    let publisher = Publisher::start("wordpress-link-story").await?;
    let site = WordPress::start("wordpress-link", publisher.port()?).await?;
    in_browser(async |page| {
        open_editor(&page, &site, "author").await?;
        let post = save(&page, &publisher.page(), "publish").await?;
        publisher.server.put(publisher::EMBED, Reply::status(404));
        page.open(&post.link, &Screen::desktop()).await?;
        let (link, is_visible): (String, bool) = page
            .js(&format!(
                "const [link, frame] = ['blockquote.wp-embedded-content a', '{EMBEDDED}'].map((one) => document.querySelector(one));
                 await new Promise((done) => setTimeout(done, 500));
                 return [link.checkVisibility() && link.innerText ? link.href : '', !frame.style.position]"
            ))
            .await?;
        assert_eq!(link, publisher.page());
        assert!(!is_visible, "WordPress hides a frame that reports no height");
        Ok(())
    })
    .await
}

/// The roles of WordPress, and whether they may save any HTML.
const ROLES: [(&str, bool); 4] =
    [("administrator", true), ("editor", true), ("author", false), ("contributor", false)];

#[tokio::test]
async fn codes_are_kept_for_editors_and_removed_for_authors_who_can_paste_the_address() -> Result<()>
{
    let publisher = Publisher::start("wordpress-roles-story").await?;
    let site = WordPress::start("wordpress-roles", publisher.port()?).await?;
    let mut kept = Vec::new();
    in_browser(async |page| {
        let codes = Codes::read(&page, &publisher).await?;
        for (role, may_save_any_html) in ROLES {
            open_editor(&page, &site, role).await?;
            // A contributor may not publish.
            let status = if role == "contributor" { "pending" } else { "publish" };
            for code in [&codes.frame, &codes.element] {
                for text in [in_html_block(code), code.clone()] {
                    let post = save(&page, &text, status).await?;
                    let is_kept = post.content.trim() == text.trim();
                    assert_eq!(is_kept, may_save_any_html, "{role}: {}", post.content);
                    let is_gone = ["<iframe", "<diplo-graph", "<script"]
                        .iter()
                        .all(|tag| !post.content.contains(tag));
                    assert_eq!(is_gone, !may_save_any_html, "{role}: {}", post.content);
                    if role == "administrator" {
                        kept.push(post.link);
                    }
                }
            }
            check_text_and_address(&page, &publisher, &codes, role, status).await?;
        }
        Ok(())
    })
    .await?;
    in_each_engine(async |page| {
        for link in &kept {
            page.open(link, &Screen::desktop()).await.context(link.clone())?;
            // Neither code limits the height of the story.
            page.wait_until(
                "((one) => one?.clientHeight > 1500 && (one.localName === 'iframe' || one.shadowRoot.querySelector('.story')))(document.querySelector('iframe, diplo-graph'))",
            )
            .await?;
        }
        Ok(())
    })
    .await
}

fn in_html_block(code: &str) -> String {
    format!("<!-- wp:html -->\n{code}\n<!-- /wp:html -->")
}

/// Checks what every role may insert: the words of the plain HTML, and the address on a line of its own.
async fn check_text_and_address(
    page: &Page,
    publisher: &Publisher,
    codes: &Codes,
    role: &str,
    status: &str,
) -> Result<()> {
    let saved = save(page, &in_html_block(&codes.plain), status).await?.content;
    let (before, after): (String, String) = page
        .js_with(
            "return [...arguments].map((html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim())",
            vec![json!(codes.plain), json!(saved)],
        )
        .await?;
    assert_eq!(before, after, "{role}: the words of the plain HTML");
    assert!(saved.contains("<details") && saved.contains("href="), "{role}: {saved}");
    let post = save(page, &publisher.page(), status).await?;
    page.open(&format!("{}&preview=true", post.link), &Screen::desktop()).await?;
    page.find(EMBEDDED).await.context(role.to_owned())?;
    Ok(())
}
