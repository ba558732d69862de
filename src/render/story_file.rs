//! [`StoryFile`]: a story with its file, and the names of the files rendered from it.

use std::rc::Rc;

use crate::data::Table;
use crate::story::{Lang, Story};
use crate::view::{Form, HeadingLevel, Here, PREFIX, Telling, told_in};

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
        self.telling(self.story.lang.clone()).languages()
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
        Table::of(&self.story, &told_in(&self.story, lang)).csv()
    }

    /// Returns the render context of the story in a language.
    pub fn telling(&self, lang: Lang) -> Telling {
        Telling::new(Rc::clone(&self.story), lang, PREFIX.into(), Form::Full)
    }

    /// Returns the render context of one of the pages of a story whose chapters are pages of their own.
    pub(super) fn telling_on(&self, lang: Lang, page: Here, level: HeadingLevel) -> Telling {
        self.telling(lang).with_level(level).with_chapters(self.page_name("*").into(), page)
    }

    /// Returns the file name of one of the pages of the story.
    pub(super) fn name_of(&self, telling: &Telling, page: Here) -> String {
        let own = || self.page_name(&telling.lang);
        telling.chapters().map_or_else(own, |chapters| chapters.address(page, &telling.lang))
    }

    fn file_name(&self, lang: &str, extension: &str) -> String {
        format!("{}.{lang}.{extension}", self.name)
    }
}
