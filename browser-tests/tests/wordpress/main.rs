//! A story in a running WordPress: what authors may insert, and what readers see.
//!
//! `cargo xtask test wordpress` runs these tests; they need the files of WordPress, PHP and MariaDB.

mod author;
mod codes;
#[path = "../program.rs"]
mod program;
mod publisher;
mod server;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, Page, Reply, Screen, Session, WAKE, in_browser, in_each_engine, retry,
};
use serde_json::json;
use tokio::time::sleep;

use author::{Post, change, open_editor, publish_pasted, save};
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
    assert_eq!(
        sandbox, "allow-scripts",
        "WordPress limits the frame of a site that it does not know"
    );
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
        open_source(page).await?;
        page.js::<()>("document.querySelector('.languages__choice[hreflang=ru]').click()").await?;
        page.wait_until("document.querySelector('.head__title').textContent.includes('Казахстан')")
            .await
    })
    .await?;
    let tabs = page.client().windows().await?.len();
    assert_eq!(tabs, 1, "the sandbox of WordPress lets no source open");
    Ok(())
}

/// Clicks on the link to a source in the story.
async fn open_source(page: &Page) -> Result<()> {
    page.js::<()>("document.querySelector('.foot__sources').open = true").await?;
    Ok(page.find(".foot__sources a[target=_blank]").await?.click().await?)
}

#[tokio::test]
async fn link_to_the_story_stays_without_scripts_and_if_the_frame_cannot_load() -> Result<()> {
    let publisher = Publisher::start("wordpress-link-story").await?;
    let site = WordPress::start("wordpress-link", publisher.port()?).await?;
    let mut post = None;
    in_browser(async |page| {
        open_editor(&page, &site, "author").await?;
        post = Some(save(&page, &publisher.page(), "publish").await?);
        Ok(())
    })
    .await?;
    let post = post.context("the post is published")?;
    let only_link_is_visible = async |page: Page| {
        page.open(&post.link, &Screen::desktop()).await?;
        // A frame that works is visible by then.
        sleep(Duration::from_secs(2)).await;
        let (link, is_frame_hidden): (String, bool) = page
            .js(&format!(
                "const [link, frame] = ['blockquote.wp-embedded-content a', '{EMBEDDED}'].map((one) => document.querySelector(one));
                 return [link.checkVisibility() && link.innerText ? link.href : '', frame.style.position === 'absolute']"
            ))
            .await?;
        assert_eq!(link, publisher.page());
        assert!(is_frame_hidden, "WordPress hides a frame that reports no height");
        Ok(())
    };
    let session = Session::default().without_scripts();
    session.in_engine(Engine::Chromium, &only_link_is_visible).await?;
    publisher.server.put(publisher::EMBED, Reply::status(404));
    in_browser(&only_link_is_visible).await
}

#[tokio::test]
async fn wordpress_asks_again_for_a_frame_when_the_address_changes_and_never_before() -> Result<()>
{
    let publisher = Publisher::start("wordpress-again-story").await?;
    let site = WordPress::start("wordpress-again", publisher.port()?).await?;
    in_browser(async |page| {
        open_editor(&page, &site, "author").await?;
        publisher.answer_oembed(false);
        let post = save(&page, &publisher.page(), "publish").await?;
        let editor = page.client().current_url().await?;
        for is_there in [false, true] {
            publisher.answer_oembed(is_there);
            page.open(&post.link, &Screen::desktop()).await?;
            let (is_text, frames): (bool, u32) = page
                .js_with(
                    "const [address] = arguments;
                     return [document.body.innerText.includes(address), document.querySelectorAll('iframe').length]",
                    vec![publisher.page().into()],
                )
                .await?;
            assert!(is_text, "the address is text");
            assert_eq!(frames, 0, "WordPress keeps the failure");
        }
        page.open(editor.as_str(), &Screen::desktop()).await?;
        page.wait_until("window.wp?.apiFetch?.nonceMiddleware").await?;
        change(&page, &post, json!({ "content": publisher.page() + "?again" })).await?;
        page.open(&post.link, &Screen::desktop()).await?;
        page.find(EMBEDDED).await.map(drop)
    })
    .await
}

#[tokio::test]
async fn plugin_of_the_documentation_gives_authors_the_whole_story_and_its_links() -> Result<()> {
    let publisher = Publisher::start("wordpress-plugin-story").await?;
    let site = WordPress::start("wordpress-plugin", publisher.port()?).await?;
    let text = include_str!("../../../docs/wordpress.md");
    let plugin = text.split_once("```php\n").and_then(|(_, rest)| rest.split_once("```"));
    let (plugin, _) = plugin.context("the document has a plugin")?;
    let address = publisher.server.url("/");
    let plugin = plugin.replace("https://example.org/relations/", &address);
    site.add_plugin("diplograph.php", &plugin)?;
    in_browser(async |page| {
        open_editor(&page, &site, "author").await?;
        let post = save(&page, &publisher.page(), "publish").await?;
        page.open(&post.link, &Screen::desktop()).await?;
        let frame = "iframe[data-diplograph]:not([sandbox])";
        page.wait_until(&format!("document.querySelector('{frame}')?.clientHeight > 1500")).await?;
        page.in_frame(frame, open_source).await?;
        retry("the tab of the source", async || {
            ensure!(page.client().windows().await?.len() == 2);
            Ok(())
        })
        .await
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
            let posts = check_codes(&page, &codes, role, may_save_any_html).await?;
            if role == "administrator" {
                kept = posts;
            }
            check_text_and_address(&page, &publisher, &codes, role).await?;
        }
        Ok(())
    })
    .await?;
    in_each_engine(async |page| {
        for post in &kept {
            page.open(&post.link, &Screen::desktop()).await?;
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

/// Returns the status that a user with this role can give a post.
fn status(role: &str) -> &'static str {
    if role == "contributor" { "pending" } else { "publish" }
}

/// Saves the codes, in a block and as plain content, and checks that they are kept or removed.
async fn check_codes(
    page: &Page,
    codes: &Codes,
    role: &str,
    may_save_any_html: bool,
) -> Result<Vec<Post>> {
    let mut posts = Vec::new();
    for code in [&codes.frame, &codes.element] {
        for text in [in_html_block(code), code.clone()] {
            let post = save(page, &text, status(role)).await?;
            if may_save_any_html {
                assert_eq!(post.content.trim(), text.trim(), "{role}");
            } else {
                assert_removed(role, &post);
            }
            posts.push(post);
        }
    }
    Ok(posts)
}

/// Checks that nothing of a code is left, except the link of an element.
fn assert_removed(role: &str, post: &Post) {
    let content = post.content.replace("<!-- wp:html -->", "").replace("<!-- /wp:html -->", "");
    let content = content.trim();
    let is_link = content.starts_with("<a ") && content.ends_with("</a>");
    assert!(content.is_empty() || is_link, "{role}: {content}");
    assert!(!content.contains("<iframe") && !content.contains("<script"), "{role}: {content}");
}

#[tokio::test]
async fn code_of_an_editor_is_removed_when_the_author_saves_the_post() -> Result<()> {
    let publisher = Publisher::start("wordpress-editor-story").await?;
    let site = WordPress::start("wordpress-editor", publisher.port()?).await?;
    in_browser(async |page| {
        let codes = Codes::read(&page, &publisher).await?;
        open_editor(&page, &site, "author").await?;
        let post = save(&page, "<p>The author's words.</p>", "publish").await?;
        open_editor(&page, &site, "editor").await?;
        let code = in_html_block(&codes.frame);
        let with_code = change(&page, &post, json!({ "content": code })).await?;
        assert_eq!(with_code.content.trim(), code.trim());
        open_editor(&page, &site, "author").await?;
        assert_removed("author", &change(&page, &post, json!({ "title": "A new title" })).await?);
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
) -> Result<()> {
    let status = status(role);
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
