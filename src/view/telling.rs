//! [`Telling`]: a story on its way to one reader, in one language.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::AttrValue;

use super::chapters::{Chapters, Here, MOST_SOURCES};
use super::heading::HeadingLevel;
use super::reading::{MOST_LISTED, ON_PAGE};
use crate::order::ordered;
use crate::story::{Event, Id, Lang, Said, Source, Story, Text};
use crate::wording::{Language, Locale, Words};

/// What a story is told for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A page or a widget: with its drawings, and with controls that a script brings to life.
    #[default]
    Full,
    /// Words alone: a feed, or a content system that lacks the style sheet.
    Bare,
}

/// A story, the language it is told in, and the prefix of the ids in the page.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The story.
    pub story: Rc<Story>,
    /// The language the reader asked for.
    pub lang: Lang,
    /// How things are said in it, or in the story's language where ours lacks it.
    pub locale: &'static Locale,
    /// What every id in the page begins with; two widgets of one page differ in it.
    pub prefix: AttrValue,
    /// What it is told for.
    pub form: Form,
    /// Where its title stands among the headings of the page.
    pub level: HeadingLevel,
    /// The events in the order of time, as places in the story's list.
    order: Vec<usize>,
    /// The same events, as places in the order of time, in the order of their names, once one is asked for.
    entries: OnceCell<Vec<usize>>,
    /// The sources, as places in the story's list, in the order of their names: every citation asks for one.
    sources: OnceCell<Vec<usize>>,
    /// The pages on which all entries stand, where the page has but the first.
    chapters: Option<Chapters>,
}

impl PartialEq for Telling {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.story, &other.story)
            && self.lang == other.lang
            && self.prefix == other.prefix
            && (self.form, self.level) == (other.form, other.level)
            && self.chapters == other.chapters
    }
}

impl Telling {
    /// A story in a language; where the language has no words of ours, its own or else English ones.
    ///
    /// `kk-KZ` is told as `kk`, unless the story has texts in `kk-KZ`.
    pub fn new(story: Rc<Story>, lang: Lang, prefix: AttrValue, form: Form) -> Self {
        let lang = told_in(&story, lang);
        let locale = spoken(&story, &lang).and_then(Language::locale);
        let locale = locale.unwrap_or_else(Locale::fallback);
        let keys: Vec<_> = story.events.iter().map(|event| event.date.order_key()).collect();
        let order = ordered(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
        let (entries, sources, level) = Default::default();
        Self { story, lang, locale, prefix, form, level, order, entries, sources, chapters: None }
    }

    /// The same below other headings than usual.
    pub fn with_level(self, level: HeadingLevel) -> Self {
        Self { level, ..self }
    }

    /// The same on a page of a story whose entries, if there are too many for it, stand in chapters beside it.
    ///
    /// `pages` is the address of the story's pages, with `*` where the tag of the language belongs.
    pub fn with_chapters(mut self, pages: AttrValue, here: Here) -> Self {
        if self.order.len() > MOST_LISTED {
            let days: Vec<_> = self.events().map(|event| event.date.order_key().0).collect();
            self.chapters = Some(Chapters::new(&days, pages, here));
        }
        self
    }

    /// The pages on which there is more of the story than on its own.
    pub fn other_pages(&self) -> Vec<Here> {
        let Some(chapters) = &self.chapters else { return Vec::new() };
        let lists = (0..chapters.lists().len()).map(Here::List);
        let sources = (self.story.sources.len() > MOST_SOURCES).then_some(Here::Sources);
        lists.chain(sources).collect()
    }

    /// The events that the story's own page lists.
    pub fn listed_events(&self) -> impl Iterator<Item = &Event> {
        self.events().take(if self.chapters.is_some() { ON_PAGE } else { usize::MAX })
    }

    /// The sources that it lists.
    pub fn listed_sources(&self) -> &[Source] {
        let sources = &self.story.sources;
        if self.chapters.is_some() { &sources[..sources.len().min(MOST_SOURCES)] } else { sources }
    }

    /// The chapters, where the story is on several pages.
    pub fn chapters(&self) -> Option<&Chapters> {
        self.chapters.as_ref()
    }

    /// Whether there are drawings and controls besides the words.
    pub fn is_drawn(&self) -> bool {
        self.form == Form::Full
    }

    /// Whether a script may come to the page: a chapter has none.
    pub fn has_script(&self) -> bool {
        self.chapters.as_ref().is_none_or(|chapters| chapters.here() == Here::Story)
    }

    /// What parts two pieces of a line: nothing but a blank where the style sheet sets them apart.
    pub fn gap(&self, words: &'static str) -> &'static str {
        if self.is_drawn() { " " } else { words }
    }

    /// The interface words.
    pub fn words(&self) -> &'static Words {
        self.locale.words
    }

    /// A text in the reader's language, or in the story's where it is not translated.
    pub fn say<'a>(&'a self, text: &'a Text) -> Said<'a> {
        text.in_language(&self.lang, &self.story.lang)
    }

    /// An id for the page.
    pub fn id(&self, name: &str) -> AttrValue {
        format!("{}-{name}", self.prefix).into()
    }

    /// The id of a part that the story names; it cannot meet an id of ours.
    pub fn part_id(&self, id: &Id) -> AttrValue {
        self.id(&format!("part-{}", &**id))
    }

    /// The id of an open receipt, by its key: the id of what it belongs to, or that and more behind a full stop, which
    /// no id of a story has in it.
    pub fn receipt_id(&self, key: &str) -> AttrValue {
        self.id(&format!("cite-{key}"))
    }

    /// The id of an entry of the timeline.
    pub fn entry_id(&self, event: &Event) -> AttrValue {
        self.id(&format!("entry-{}", &*event.id))
    }

    /// The events in the order of time.
    pub fn events(&self) -> impl ExactSizeIterator<Item = &Event> {
        self.order.iter().map(|nth| &self.story.events[*nth])
    }

    /// The event at a place in the order of time.
    pub fn event(&self, entry: usize) -> Option<&Event> {
        self.order.get(entry).map(|nth| &self.story.events[*nth])
    }

    /// Where a link to an entry leads.
    pub fn entry_address(&self, entry: usize, event: &Event) -> String {
        self.address(Some(entry), &event.id)
    }

    /// Where a link to a part leads, which may be an entry: into this page, or into the one that has it.
    pub fn address(&self, entry: Option<usize>, id: &Id) -> String {
        let chapters = self.chapters.as_ref();
        let page = chapters
            .and_then(|chapters| Some(chapters.address(chapters.page_with(entry)?, &self.lang)));
        format!("{}#{}", page.unwrap_or_default(), self.part_id(id))
    }

    /// The source of a name.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        Some(&self.story.sources[self.source_place(id)?])
    }

    /// Its place in the story's list.
    pub fn source_place(&self, id: &Id) -> Option<usize> {
        let source = |nth: usize| &self.story.sources[nth];
        let by_name = self.sources.get_or_init(|| {
            ordered(self.story.sources.len(), &|a, b| source(a).id.cmp(&source(b).id))
        });
        let at = by_name.binary_search_by(|nth| source(*nth).id.cmp(id)).ok()?;
        Some(by_name[at])
    }

    /// The place of a party in the story's list.
    pub fn party(&self, id: &Id) -> Option<usize> {
        self.story.parties.iter().position(|party| party.id == *id)
    }

    /// The name of a party.
    pub fn party_name(&self, id: &Id) -> Option<Said<'_>> {
        let party = self.story.parties.iter().find(|party| party.id == *id)?;
        Some(self.say(&party.name))
    }

    /// The place of an event in the order of time.
    pub fn entry(&self, id: &Id) -> Option<usize> {
        let event = |place: usize| &self.story.events[self.order[place]];
        let by_name = self
            .entries
            .get_or_init(|| ordered(self.order.len(), &|a, b| event(a).id.cmp(&event(b).id)));
        let at = by_name.binary_search_by(|place| event(*place).id.cmp(id)).ok()?;
        Some(by_name[at])
    }

    /// What another part of the story is called, by its name in the file.
    pub fn title(&self, id: &Id) -> Option<Said<'_>> {
        let story = &*self.story;
        if let Some(entry) = self.entry(id) {
            return Some(self.say(&story.events[self.order[entry]].title));
        }
        let goals = story.goals.iter().map(|goal| (&goal.id, Some(&goal.title)));
        let ties = story.ties.iter().map(|tie| (&tie.id, Some(&tie.title)));
        let areas = story.areas.iter().map(|area| (&area.id, Some(&area.title)));
        let projects = story.projects.iter().map(|project| (&project.id, project.title.as_ref()));
        let mut all = goals.chain(ties).chain(areas).chain(projects);
        let (_, title) = all.find(|(other, _)| *other == id)?;
        title.map(|text| self.say(text))
    }

    /// The languages that the story is told in, its own first.
    pub fn languages(&self) -> Vec<Lang> {
        let mut languages = vec![self.story.lang.clone()];
        for lang in self.story.title.languages() {
            if !languages.contains(lang) && Language::find(lang).is_some() {
                languages.push(lang.clone());
            }
        }
        languages
    }
}

/// The language of ours that a story is told in, for one among those of the story and ours: it, or the story's.
fn spoken(story: &Story, told: &Lang) -> Option<&'static Language> {
    Language::find(told).or_else(|| Language::find(&story.lang))
}

/// The language whose words a story needs to be told in a language.
pub fn language(story: &Story, wanted: Lang) -> Option<&'static Language> {
    spoken(story, &told_in(story, wanted))
}

/// The language among those of the story and ours that is meant by a tag.
pub fn told_in(story: &Story, wanted: Lang) -> Lang {
    let mut of_story = std::iter::once(&story.lang).chain(story.title.languages());
    let same = of_story.find(|lang| lang.eq_ignore_ascii_case(&wanted)).cloned();
    let ours = || Language::find(&wanted)?.tag.parse().ok();
    same.or_else(ours).unwrap_or(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn what_is_named_is_found_wherever_it_stands_in_the_file() {
        let file = r#"{ "format": 1, "lang": "en", "title": "Talks",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "z", "publisher": "Z" }, { "id": "m", "publisher": "M" }, { "id": "a", "publisher": "A" }],
            "events": [
                { "id": "third", "date": "2003", "kind": "talks", "title": "Third" },
                { "id": "first", "date": "2001", "kind": "talks", "title": "First" },
                { "id": "second", "date": "2002", "kind": "talks", "title": "Second" }
            ] }"#;
        let story = Rc::new(story::read(file).story.unwrap());
        let telling = Telling::new(story, "en".parse().unwrap(), "dg".into(), Form::Full);
        let id = |name: &str| name.parse::<Id>().unwrap();
        for (place, name) in ["first", "second", "third"].iter().enumerate() {
            assert_eq!(telling.entry(&id(name)), Some(place), "{name}");
            assert_eq!(telling.title(&id(name)).unwrap().text.to_lowercase(), *name);
        }
        for name in ["a", "m", "z"] {
            assert_eq!(telling.source(&id(name)).map(|source| &source.id), Some(&id(name)));
        }
        assert!(telling.entry(&id("z")).is_none() && telling.source(&id("first")).is_none());
    }

    #[test]
    fn a_tag_means_the_nearest_language_the_story_can_be_told_in() {
        let file = r#"{ "format": 1, "lang": "en", "title": { "en": "Talks", "kk": "Келіссөз", "sr-Latn": "Razgovori" },
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
        let story = Rc::new(story::read(file).story.unwrap());
        let told = |tag: &str| {
            let telling =
                Telling::new(Rc::clone(&story), tag.parse().unwrap(), "dg".into(), Form::Full);
            (telling.say(&story.title).text.to_owned(), telling.locale.tag)
        };
        assert_eq!(told("kk"), ("Келіссөз".to_owned(), "kk"));
        assert_eq!(told("kk-KZ"), ("Келіссөз".to_owned(), "kk"));
        assert_eq!(told("uz-cyrl"), ("Talks".to_owned(), "uz-Cyrl"), "our words, the story's text");
        assert_eq!(
            told("sr-latn"),
            ("Razgovori".to_owned(), "en"),
            "the story's words, its own locale"
        );
        assert_eq!(told("nl"), ("Talks".to_owned(), "en"));
    }
}
