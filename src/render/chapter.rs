//! The chapters of a long story: plain pages beside its page, each with some of its entries, and one with all sources.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::head::chapter_head;
use super::page::Template;
use super::place::run;
use super::{Site, StoryFile};
use crate::story::Lang;
use crate::view::{Chapter, ChapterProps, Here, RenderContext};

/// A page of a chapter, and the name of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterPage {
    /// `NAME.LANG.list-N.html`.
    pub name: String,
    /// The page.
    pub html: String,
}

/// For which kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A page of its own.
    Page,
    /// A page for an iframe, in the folder `embed` of the pages.
    Embed,
}

/// The pages that stand beside the page of a long story, or beside the one for an iframe; a short story has none.
///
/// They are made one by one: together they may be many megabytes. In an iframe they open in the frame: that asks nothing
/// of its sandbox, and a reader stays in the article.
pub fn chapters<'a>(
    file: &'a StoryFile,
    lang: Lang,
    site: &'a Site,
    template: &'a Template,
    frame: Frame,
) -> impl Iterator<Item = std::io::Result<ChapterPage>> + 'a {
    let pages = file.context_on(lang.clone(), Here::Story, site.level).other_pages();
    pages.into_iter().map(move |here| {
        let context = Rc::new(file.context_on(lang.clone(), here, site.level));
        chapter(file, &context, site, template, frame, here)
    })
}

fn chapter(
    file: &StoryFile,
    context: &Rc<RenderContext>,
    site: &Site,
    template: &Template,
    frame: Frame,
    here: Here,
) -> std::io::Result<ChapterPage> {
    let name = file.name_of(context, here);
    let props = ChapterProps { context: Rc::clone(context).into() };
    let inside = run(LocalServerRenderer::<Chapter>::with_props(props).hydratable(false))?;
    let head = chapter_head(file, context, site, frame);
    let body = format!("<div class=\"place\">{inside}</div>");
    Ok(ChapterPage { name, html: template.fill(file, context, site, &head, &body) })
}
