//! A user of WordPress, who logs in and writes posts in the block editor.

use anyhow::Result;
use browser_tests::{Key, Page, Screen};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::server::WordPress;

/// A post as WordPress saved it.
#[derive(Debug, Deserialize)]
pub(crate) struct Post {
    id: u32,
    /// The text of its blocks.
    pub(crate) content: String,
    /// The address at which readers see it.
    pub(crate) link: String,
}

/// The frame of the editor's text. Older versions of WordPress have none.
const CANVAS: &str = "iframe[name=editor-canvas]";

/// Logs in as the user that has the name of this role, and opens the editor of a new post.
pub(crate) async fn open_editor(page: &Page, site: &WordPress, role: &str) -> Result<()> {
    page.open(&site.url("/wp-login.php?reauth=1"), &Screen::desktop()).await?;
    // The page empties its fields a moment after it has loaded, so the form is sent in the same task.
    page.js_with::<()>(
        "document.querySelector('#user_login').value = arguments[0];
         document.querySelector('#user_pass').value = 'password';
         document.querySelector('#wp-submit').click()",
        vec![role.into()],
    )
    .await?;
    page.find("#wpadminbar").await?;
    page.open(&site.url("/wp-admin/post-new.php"), &Screen::desktop()).await?;
    page.wait_until("window.wp?.data?.select('core/editor')?.getCurrentPostId()").await?;
    page.js("for (const scope of ['core', 'core/edit-post'])
             wp.data.dispatch('core/preferences').set(scope, 'welcomeGuide', false)")
        .await
}

/// Saves a new post with this content, by the request that the editor sends.
pub(crate) async fn save(page: &Page, content: &str, status: &str) -> Result<Post> {
    send(
        page,
        "/wp/v2/posts",
        json!({ "title": "An article", "content": content, "status": status }),
    )
    .await
}

/// Saves a post again with these changes.
pub(crate) async fn change(page: &Page, post: &Post, changes: Value) -> Result<Post> {
    send(page, &format!("/wp/v2/posts/{}", post.id), changes).await
}

async fn send(page: &Page, path: &str, data: Value) -> Result<Post> {
    page.js_with(
        "const [path, data] = arguments;
         const post = await wp.apiFetch({ path: `${path}?context=edit`, method: 'POST', data });
         return { id: post.id, content: post.content.raw, link: post.link }",
        vec![path.into(), data],
    )
    .await
}

/// Pastes an address on a line of its own in the open editor, and publishes the post.
pub(crate) async fn publish_pasted(page: &Page, address: &str) -> Result<Post> {
    let is_framed: bool =
        page.js(&format!("return Boolean(document.querySelector('{CANVAS}'))")).await?;
    let title =
        async |page: &Page| Ok(page.find(".editor-post-title__input").await?.click().await?);
    if is_framed {
        page.in_frame(CANVAS, title).await?;
    } else {
        title(page).await?;
    }
    // Copied from the address bar, an address is plain text.
    let copy = "await navigator.clipboard.writeText(arguments[0])";
    page.js_with::<()>(copy, vec![address.into()]).await?;
    page.type_text("An article").await?;
    page.press(Key::Enter).await?;
    page.press_with(&[Key::Control], 'v').await?;
    let address = json!(address);
    page.wait_until(&format!(
        "wp.data.select('core/block-editor').getBlocks().some(({{ name, attributes }}) => name === 'core/embed' && attributes.url === {address})
         && wp.data.select('core').getEmbedPreview({address})?.html"
    ))
    .await?;
    page.find(".editor-post-publish-panel__toggle").await?.click().await?;
    page.find(".editor-post-publish-panel .editor-post-publish-button").await?.click().await?;
    page.wait_until(
        "((editor) => editor.isCurrentPostPublished() && !editor.isSavingPost())(wp.data.select('core/editor'))",
    )
    .await?;
    page.js("const editor = wp.data.select('core/editor');
         return { id: editor.getCurrentPostId(), content: editor.getEditedPostContent(), link: editor.getPermalink() }")
        .await
}
