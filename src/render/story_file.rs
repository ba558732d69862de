//! [`StoryFile`]: a story with its file, and the names of the files rendered from it.

use std::rc::Rc;

use super::site::Site;
use crate::data::Table;
use crate::story::{Lang, Story};
use crate::view::{Form, Here, PREFIX, RenderContext, resolve_language};

/// A story file that has been read.
#[derive(Clone, Debug)]
pub struct StoryFile {
    /// The file name without its extension: `kazakhstan-uzbekistan`.
    pub name: String,
    /// The text of the file, unchanged.
    pub text: String,
    /// The story.
    pub story: Rc<Story>,
}

impl StoryFile {
    /// Returns the languages in which the story is available, its own first.
    pub fn languages(&self) -> Vec<Lang> {
        self.context(self.story.lang.clone()).languages()
    }

    /// Returns the file name of the page in a language; `*` stands for any language.
    pub fn page_name(&self, lang: &str) -> String {
        self.file_name(lang, "html")
    }

    /// Returns the file name of the oEmbed answer in a language.
    pub fn oembed_name(&self, lang: &str) -> String {
        self.file_name(lang, "json")
    }

    /// Returns the file name of the data table in a language; `*` stands for any language.
    pub fn data_name(&self, lang: &str) -> String {
        self.file_name(lang, "csv")
    }

    /// Returns the file name of the share image in a language; `*` stands for any language.
    pub fn image_name(&self, lang: &str) -> String {
        self.file_name(lang, "png")
    }

    /// Returns the data of the story as CSV in a language.
    pub fn csv(&self, lang: Lang) -> String {
        Table::of(&self.story, &resolve_language(&self.story, lang)).csv()
    }

    /// Returns the render context of the story in a language.
    pub fn context(&self, lang: Lang) -> RenderContext {
        RenderContext::new(Rc::clone(&self.story), lang, PREFIX.into(), Form::Full)
    }

    /// Returns the render context of one of the pages of a story whose chapters are pages of their own.
    pub(super) fn context_on(&self, lang: Lang, page: Here, site: &Site) -> RenderContext {
        let context =
            self.context(lang).with_level(site.level).with_media(site.media_base(&self.name));
        context.with_chapters(self.page_name("*").into(), page)
    }

    /// Returns whether an event of the story has media.
    pub(super) fn has_media(&self) -> bool {
        self.story.events.iter().any(|event| !event.media.is_empty())
    }

    /// Returns the file name of one of the pages of the story.
    pub(super) fn name_of(&self, context: &RenderContext, page: Here) -> String {
        let own = || self.page_name(&context.lang);
        context.chapters().map_or_else(own, |chapters| chapters.address(page, &context.lang))
    }

    fn file_name(&self, lang: &str, extension: &str) -> String {
        format!("{}.{lang}.{extension}", self.name)
    }
}
