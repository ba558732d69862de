//! The functions of [`asynchronous`](super::asynchronous) for programs that wait for the result.

use std::rc::Rc;

use super::asynchronous;
use super::chapter::ChapterPage;
use super::site::{Frame, Site};
use super::story_file::StoryFile;
use super::template::PageTemplate;
use crate::story::{Lang, Story};

/// Renders a story in a language as the infographic, without the comments that hydration needs.
///
/// # Errors
///
/// If no async runtime can be started.
pub fn html(story: Rc<Story>, lang: Lang) -> std::io::Result<String> {
    run(asynchronous::html(story, lang))
}

/// Renders a story in a language as text only: no drawing, no controls, nothing that needs the style sheet. Media are links.
///
/// # Errors
///
/// If no async runtime can be started.
pub fn fragment(file: &StoryFile, lang: Lang, site: &Site) -> std::io::Result<String> {
    run(asynchronous::fragment(file, lang, site))
}

/// Renders the element with its declarative shadow root, and the script that makes it interactive.
///
/// A browser without declarative shadow roots, and a content system that strips them, show the title and the summary.
///
/// # Errors
///
/// If no async runtime can be started.
pub fn element(file: &StoryFile, lang: Lang, site: &Site) -> std::io::Result<String> {
    run(asynchronous::element(file, lang, site))
}

/// Renders a story as a page in a language.
///
/// The page has no shadow root: links can point into the story, and reader modes and feeds find its text.
///
/// # Errors
///
/// If no async runtime can be started.
pub fn page(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    template: &PageTemplate,
) -> std::io::Result<String> {
    run(asynchronous::page(file, lang, site, template))
}

/// Renders a story as a page for an iframe.
///
/// It belongs in the folder `embed` of the pages and names the story's page as its canonical address.
///
/// # Errors
///
/// If no async runtime can be started.
pub fn embed(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    template: &PageTemplate,
) -> std::io::Result<String> {
    run(asynchronous::embed(file, lang, site, template))
}

/// Renders the further pages of a long story; a short story has none.
///
/// The iterator renders one page at a time, because all of them may be many megabytes. In an iframe the chapters open
/// inside the frame: this needs no sandbox permission, and the reader stays in the article.
pub fn chapters<'a>(
    file: &'a StoryFile,
    lang: Lang,
    site: &'a Site,
    template: &'a PageTemplate,
    frame: Frame,
) -> impl Iterator<Item = std::io::Result<ChapterPage>> + 'a {
    asynchronous::chapters(file, lang, site, template, frame).map(run)
}

/// Runs a renderer to completion.
fn run<T>(rendering: impl Future<Output = T>) -> std::io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, rendering))
}
