//! A whole page, made from a template.

use super::head::{embed_head, head};
use super::image::image_pattern;
use super::linked_data::linked_data;
use super::markup::attribute;
use super::mount_point::{Pages, mount_point};
use super::site::Site;
use super::story_file::StoryFile;
use super::template::PageTemplate;
use crate::story::Lang;
use crate::view::{Here, RenderContext};

/// Renders a story as a page in a language.
///
/// The page has no shadow root: links can point into the story, and reader modes and feeds find its text.
pub async fn page(file: &StoryFile, lang: Lang, site: &Site, template: &PageTemplate) -> String {
    let context = telling_for(file, &lang, site);
    // The linked data comes after the story, so that readers get the story first.
    let body = format!(
        "{}\n<script type=\"application/ld+json\">{}</script>",
        element(file, &context, site).await,
        linked_data(file, &context, site),
    );
    template.fill(file, &context, site, &head(file, &lang, site), &body)
}

/// Renders a story as a page for an iframe.
///
/// It belongs in the folder `embed` of the pages and names the story's page as its canonical address.
pub async fn embed(file: &StoryFile, lang: Lang, site: &Site, template: &PageTemplate) -> String {
    let context = telling_for(file, &lang, site);
    let body = element(file, &context, site).await;
    template.fill(file, &context, site, &embed_head(file, &lang, site), &body)
}

/// Returns the render context of the story's first page.
fn telling_for(file: &StoryFile, lang: &Lang, site: &Site) -> RenderContext {
    if site.is_folder {
        file.context_on(lang.clone(), Here::Story, site)
    } else {
        file.context(lang.clone())
    }
}

/// Renders the custom element with the story in it; its languages are links to the pages beside this one.
async fn element(file: &StoryFile, context: &RenderContext, site: &Site) -> String {
    let pages = Pages {
        address: site.has_other_pages().then(|| file.page_name("*").into()),
        has_chapters: context.chapters().is_some(),
        tables: site.is_folder.then(|| file.data_name("*").into()),
        images: image_pattern(file, site).map(Into::into),
    };
    let src = site.has_story_file().then(|| site.story_url(&file.name));
    let src = src.map_or_else(String::new, |src| format!(" src=\"{}\"", attribute(&src)));
    format!(
        "<diplo-graph{src} lang=\"{}\"{}>{}</diplo-graph>",
        context.lang,
        site.level_attribute(),
        mount_point(file, context.lang.clone(), site, Some(pages)).await,
    )
}
