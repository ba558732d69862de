//! The chapters of a long story: further pages, each with some of its entries, and one with all sources.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::head::chapter_head;
use super::site::{Frame, Site};
use super::story_file::StoryFile;
use super::template::PageTemplate;
use crate::contract::PLACE_CLASS;
use crate::story::Lang;
use crate::view::{Chapter, ChapterProps, Here, RenderContext};

/// The page of a chapter and its file name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterPage {
    /// `NAME.LANG.list-N.html`.
    pub name: String,
    /// The page.
    pub html: String,
}

/// Renders the further pages of a long story; a short story has none.
///
/// Each future renders one page, so that a caller renders one at a time, because all of them may be many megabytes. In an iframe the chapters open
/// inside the frame: this needs no sandbox permission, and the reader stays in the article.
pub fn chapters<'a>(
    file: &'a StoryFile,
    lang: Lang,
    site: &'a Site,
    template: &'a PageTemplate,
    frame: Frame,
) -> impl Iterator<Item = impl Future<Output = ChapterPage> + 'a> + 'a {
    let pages = file.context_on(lang.clone(), Here::Story, site).other_pages();
    pages.into_iter().map(move |here| {
        let context = Rc::new(file.context_on(lang.clone(), here, site));
        chapter(file, context, site, template, frame, here)
    })
}

async fn chapter(
    file: &StoryFile,
    context: Rc<RenderContext>,
    site: &Site,
    template: &PageTemplate,
    frame: Frame,
    here: Here,
) -> ChapterPage {
    let name = file.name_of(&context, here);
    let props = ChapterProps { context: Rc::clone(&context).into() };
    let inside = LocalServerRenderer::<Chapter>::with_props(props).hydratable(false).render().await;
    let head = chapter_head(file, &context, site, frame);
    let body = format!("<div class=\"{PLACE_CLASS}\">{inside}</div>");
    ChapterPage { name, html: template.fill(file, &context, site, &head, &body) }
}
