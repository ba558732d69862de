//! [`RenderContext`]: a story with everything that the components need to render it in one language.

use std::cell::OnceCell;

use yew::AttrValue;

use super::adoption::Adoption;
use super::chapters::{Chapters, Here, MAX_UNPAGED};
use super::heading_level::HeadingLevel;
use super::language::{language_of_texts, resolve_language};
use super::media_base::MediaBase;
use crate::order::reorder;
use crate::story::{Date, Event, Id, Index, Lang, Said, Story, Text};
use crate::view::shared::Shared;
use crate::wording::{Language, Locale, Words};

/// The output that a story is rendered for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A page or a widget: drawings, and controls that need the script.
    #[default]
    Full,
    /// Text only, for a feed or a content management system without the style sheet.
    TextOnly,
}

/// A story, the language that it is rendered in, and the prefix of all ids.
#[derive(Clone, Debug)]
pub struct RenderContext {
    /// The story.
    pub story: Shared<Story>,
    /// The language that the reader asked for.
    pub lang: Lang,
    /// The locale of that language; where the widget has none, that of the story's language.
    pub locale: &'static Locale,
    /// The prefix of every id in the page. Two widgets of one page have different prefixes.
    pub prefix: AttrValue,
    /// The output that the story is rendered for.
    pub form: Form,
    /// The heading level of the story's title.
    pub level: HeadingLevel,
    /// The address that those of media are relative to.
    pub media: MediaBase,
    /// The server-rendered nodes that hydration adopts.
    pub adoption: Adoption,
    /// The events that have a date, in chronological order: their positions in the story's list, and their dates.
    pub(super) order: Vec<(usize, Date)>,
    /// For each event of the story's list, its chronological index.
    pub(super) entries: Vec<Option<usize>>,
    /// The index of the story's ids. Built on first use.
    pub(super) index: OnceCell<Index>,
    /// The chapter pages, if the story is split into several pages.
    pub(super) chapters: Option<Chapters>,
}

impl RenderContext {
    /// Returns the context of a story in a language.
    ///
    /// If the widget has no locale for the language, the story's language is used, and English as the last resort.
    /// `kk-KZ` is rendered as `kk`, unless the story has texts in `kk-KZ`.
    pub fn new(story: impl Into<Shared<Story>>, lang: Lang, prefix: AttrValue, form: Form) -> Self {
        let story = story.into();
        let lang = resolve_language(&story, lang);
        let locale = language_of_texts(&story, &lang).and_then(Language::locale);
        let locale = locale.unwrap_or_else(Locale::fallback);
        let dates = story.events.iter().enumerate().map(|(nth, event)| Some((nth, event.date?)));
        let mut order: Vec<(usize, Date)> = dates.flatten().collect();
        reorder(&mut order, |(_, a), (_, b)| a.order_key().cmp(&b.order_key()));
        let mut entries = vec![None; story.events.len()];
        order.iter().enumerate().for_each(|(entry, (event, _))| entries[*event] = Some(entry));
        Self {
            story,
            lang,
            locale,
            prefix,
            form,
            level: HeadingLevel::default(),
            media: MediaBase::default(),
            adoption: Adoption::default(),
            order,
            entries,
            index: OnceCell::new(),
            chapters: None,
        }
    }

    /// Returns the same context with another heading level.
    pub fn with_level(self, level: HeadingLevel) -> Self {
        Self { level, ..self }
    }

    /// Returns the same context with another base of the addresses of media.
    pub fn with_media(self, media: MediaBase) -> Self {
        Self { media, ..self }
    }

    /// Returns the same context for a widget that adopts server-rendered nodes.
    pub fn with_adoption(self, adoption: Adoption) -> Self {
        Self { adoption, ..self }
    }

    /// Returns the same context with chapter pages, if the story has too many entries for one page.
    ///
    /// `pages` is the address of the story's pages, with `*` in place of the language tag.
    pub fn with_chapters(mut self, pages: AttrValue, here: Here) -> Self {
        if self.order.len() > MAX_UNPAGED {
            let days: Vec<_> = self.events().map(|event| event.date.order_key().0).collect();
            self.chapters = Some(Chapters::new(&days, pages, here));
        }
        self
    }

    /// Returns the chapter pages, if the story is split into several pages.
    pub fn chapters(&self) -> Option<&Chapters> {
        self.chapters.as_ref()
    }

    /// Returns whether drawings and controls are rendered besides the text.
    pub fn is_drawn(&self) -> bool {
        self.form == Form::Full
    }

    /// Returns whether the page may load the script. Chapter pages do not load it.
    pub fn has_script(&self) -> bool {
        self.chapters.as_ref().is_none_or(|chapters| chapters.here() == Here::Story)
    }

    /// Returns the value of the attribute that marks an island, where there is a script that adopts it.
    pub fn island(&self) -> Option<&'static str> {
        (self.is_drawn() && self.has_script()).then_some("")
    }

    /// Returns the separator of two inline items: a space where the style sheet separates them, else `words`.
    pub fn gap(&self, words: &'static str) -> &'static str {
        if self.is_drawn() { " " } else { words }
    }

    /// Returns the interface messages.
    pub fn words(&self) -> &'static Words {
        self.locale.words
    }

    /// Returns a text in the reader's language; in the story's language if it is not translated.
    pub fn say<'a>(&'a self, text: &'a Text) -> Said<'a> {
        text.in_language(&self.lang, &self.story.lang)
    }

    /// Returns a prefixed id.
    pub fn id(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.prefix).into()
    }

    /// Returns the id of a part of the story. It cannot collide with an id of the widget itself.
    pub fn part_id(&self, id: &Id) -> AttrValue {
        self.id(&format!("part-{}", &**id))
    }

    /// Returns the id of an open receipt.
    ///
    /// The key is the id of the fact's owner, or that id followed by a full stop and more. Ids of a story contain no full
    /// stop.
    pub fn receipt_id(&self, key: &str) -> AttrValue {
        self.id(&format!("cite-{key}"))
    }

    /// Returns the id of an entry of the timeline.
    pub fn entry_id(&self, event: &Event) -> AttrValue {
        self.id(&format!("entry-{}", &*event.id))
    }

    /// Returns the target of a link to an entry.
    pub fn entry_address(&self, entry: usize, event: &Event) -> String {
        self.address(Some(entry), &event.id)
    }

    /// Returns the target of a link to a part, which may be an entry: on this page or on the page that contains it.
    pub fn address(&self, entry: Option<usize>, id: &Id) -> String {
        let chapters = self.chapters.as_ref();
        let page = chapters
            .and_then(|chapters| Some(chapters.address(chapters.page_with(entry)?, &self.lang)));
        format!("{}#{}", page.unwrap_or_default(), self.part_id(id))
    }
}
