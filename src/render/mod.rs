//! A story as HTML, made without a browser from the same components.
//!
//! - [`fragment`]: words alone, for a feed or a content system;
//! - [`element`]: the custom element with all of it inside, ready to paste;
//! - [`page`]: a whole page;
//! - [`embed`]: a page for an iframe;
//! - [`chapters`]: the pages beside either on which all entries of a long story stand;
//! - [`oembed`]: what a content system asks for to make that iframe itself.
//!
//! Element and pages carry a seal, by which the script takes them over in place; none of them needs the script.

mod chapter;
mod element;
mod head;
mod image;
mod linked_data;
mod markup;
mod oembed;
mod page;
mod place;

pub use crate::view::HeadingLevel;
pub use chapter::{ChapterPage, Frame, chapters};
pub use element::element;
pub use oembed::oembed;
pub use page::{Template, TemplateError, embed, page};
pub use place::{fragment, html};

use std::rc::Rc;

use crate::data::Table;
use crate::story::{Lang, Story};
use crate::view::{Form, Here, PREFIX, RenderContext, resolve_language};

/// A story file that has been read.
#[derive(Clone, Debug)]
pub struct StoryFile {
    /// Its name without the ending: `kazakhstan-uzbekistan`.
    pub name: String,
    /// What stands in it, to the letter.
    pub text: String,
    /// The story.
    pub story: Rc<Story>,
}

impl StoryFile {
    /// The languages that it can be told in, its own first.
    pub fn languages(&self) -> Vec<Lang> {
        self.context(self.story.lang.clone()).languages()
    }

    /// The name of its page in a language; a star stands for any.
    pub fn page_name(&self, lang: &str) -> String {
        format!("{}.{lang}.html", self.name)
    }

    /// The name of what a content system asks for in a language.
    pub fn oembed_name(&self, lang: &str) -> String {
        format!("{}.{lang}.json", self.name)
    }

    /// The name of its table in a language; a star stands for any.
    pub fn data_name(&self, lang: &str) -> String {
        format!("{}.{lang}.csv", self.name)
    }

    /// Its table in a language.
    pub fn csv(&self, lang: Lang) -> String {
        Table::of(&self.story, &resolve_language(&self.story, lang)).csv()
    }

    /// The name of its image in a language.
    pub fn image_name(&self, lang: &str) -> String {
        format!("{}.{lang}.png", self.name)
    }

    /// The name of one of its pages, of which there are several if it is long.
    fn name_of(&self, context: &RenderContext, page: Here) -> String {
        let own = || self.page_name(&context.lang);
        context.chapters().map_or_else(own, |chapters| chapters.address(page, &context.lang))
    }

    /// The story on its way to a reader of a language.
    pub fn context(&self, lang: Lang) -> RenderContext {
        RenderContext::new(Rc::clone(&self.story), lang, PREFIX.into(), Form::Full)
    }

    /// The story as a page of it tells it whose chapters stand beside it.
    fn context_on(&self, lang: Lang, page: Here, level: HeadingLevel) -> RenderContext {
        self.context(lang).with_level(level).with_chapters(self.page_name("*").into(), page)
    }
}

/// Where the published files stand; each address ends with a slash or is empty, for the folder of the page itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The folder of `diplograph.js` and `widget.css`.
    pub assets: String,
    /// The folder of the story files.
    pub stories: String,
    /// The whole address of the folder of the pages, where it is known.
    pub address: Option<String>,
    /// The folder of the images that `diplograph image` draws of the stories in their usual size, as seen from the pages or
    /// whole, where there is one.
    pub images: Option<String>,
    /// Where the title of a story stands among the headings of its page.
    pub level: HeadingLevel,
    /// Whether there is a folder in which more stands beside a page: the story's table ([`StoryFile::csv`]), and the
    /// [`chapters`] of a long one, whose page then has but the first entries.
    pub is_folder: bool,
}
