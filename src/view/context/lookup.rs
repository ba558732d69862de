//! Lookups in the story of a [`RenderContext`]: events in chronological order, sources, parties and titles.

use std::ops::Deref;

use super::chapters::{Here, MAX_SOURCES, PAGE_SIZE};
use super::render_context::RenderContext;
use crate::order::reorder;
use crate::story::{Date, Event, Fact, Figure, Id, Index, Lang, Lead, Said, Source, Text};
use crate::wording::Language;

impl RenderContext {
    /// Returns the events that have a date, in chronological order.
    pub fn events(&self) -> impl ExactSizeIterator<Item = DatedEvent<'_>> {
        self.order
            .iter()
            .map(|(index, date)| DatedEvent { event: &self.story.events[*index], date: *date })
    }

    /// Returns the event at a chronological index.
    pub fn event(&self, entry: usize) -> Option<DatedEvent<'_>> {
        let (index, date) = *self.order.get(entry)?;
        Some(DatedEvent { event: &self.story.events[index], date })
    }

    /// Returns the events whose date no source gives: first those with a deadline, in order of the deadline.
    pub fn undated_events(&self) -> Vec<&Event> {
        let mut events: Vec<&Event> =
            self.story.events.iter().filter(|event| event.date.is_none()).collect();
        let key = |event: &Event| {
            let day = event.deadline.and_then(|date| date.last_day());
            (day.is_none(), day)
        };
        reorder(&mut events, |a, b| key(a).cmp(&key(b)));
        events
    }

    /// Returns the chronological index of an event; `None` if it has no date.
    pub fn entry(&self, id: &Id) -> Option<usize> {
        self.entries[self.index().event(id)?]
    }

    /// Returns the ids of these facts that an entry led to; empty without an entry.
    pub(in crate::view) fn led_to<'a>(
        &self,
        entry: Option<usize>,
        facts: impl Iterator<Item = &'a Id>,
    ) -> Vec<Id> {
        let Some(event) = entry.and_then(|entry| self.event(entry)) else { return Vec::new() };
        facts.filter(|id| event.leads_to.contains(id)).cloned().collect()
    }

    /// Returns the index of the story's ids. It is built on first use.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.story))
    }

    /// Returns the events that are listed on the story's own page.
    pub fn listed_events(&self) -> impl Iterator<Item = DatedEvent<'_>> {
        self.events().take(if self.chapters.is_some() { PAGE_SIZE } else { usize::MAX })
    }

    /// Returns the sources that are listed on the story's own page.
    pub fn listed_sources(&self) -> &[Source] {
        let sources = &self.story.sources;
        if self.chapters.is_some() { &sources[..sources.len().min(MAX_SOURCES)] } else { sources }
    }

    /// Returns the pages of the story besides its own.
    pub fn other_pages(&self) -> Vec<Here> {
        let Some(chapters) = &self.chapters else { return Vec::new() };
        let lists = (0..chapters.lists().len()).map(Here::List);
        let sources = (self.story.sources.len() > MAX_SOURCES).then_some(Here::Sources);
        lists.chain(sources).collect()
    }

    /// Returns the fact that the head and the image show large.
    pub fn lead(&self) -> Option<Lead<'_>> {
        self.story.leading_fact(self.index())
    }

    /// Returns a source by its id.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        Some(&self.story.sources[self.source_index(id)?])
    }

    /// Returns the index of a source in the story's list.
    pub fn source_index(&self, id: &Id) -> Option<usize> {
        self.index().source(id)
    }

    /// Returns the index of a party in the story's list.
    pub fn party(&self, id: &Id) -> Option<usize> {
        self.index().party(id)
    }

    /// Returns the name of a party.
    pub fn party_name(&self, id: &Id) -> Option<Said<'_>> {
        Some(self.say(&self.story.parties[self.party(id)?].name))
    }

    /// Returns the names of parties as a list: "Egypt, Türkiye and Qatar".
    pub fn party_names(&self, parties: &[Id]) -> String {
        let names: Vec<&str> =
            parties.iter().filter_map(|id| Some(self.party_name(id)?.text)).collect();
        self.locale.list(&names)
    }

    /// Returns the title of a fact; `None` if it has none.
    pub fn title(&self, id: &Id) -> Option<Said<'_>> {
        let story = &*self.story;
        let text = match self.index().fact(id)? {
            Fact::Measure(measure) | Fact::Goal { measure, .. } => &story.measures[measure].title,
            Fact::Series { measure, series } => &story.measures[measure].series[series].title,
            Fact::Project(project) => story.projects[project].title.as_ref()?,
            Fact::ProjectFigure { project, figure } => {
                &story.projects[project].figures[figure].label
            }
            Fact::Figure(figure) => &story.figures[figure].label,
            Fact::Event(event) => &story.events[event].title,
            Fact::EventFigure { event, figure } => &story.events[event].figures[figure].label,
            Fact::Tie(tie) => &story.ties[tie].title,
            Fact::Quote(_) => return None,
            Fact::Area(area) => &story.areas[area].title,
        };
        Some(self.say(text))
    }

    /// Returns a name of a fact for a link: its title, with the amount of a goal; or the figures of a project without a title.
    pub fn name(&self, id: &Id) -> String {
        let title = self.title(id).map(|title| title.text);
        match self.index().fact(id) {
            Some(Fact::Goal { measure, goal }) => {
                let target = &self.story.measures[measure].goals[goal].target;
                self.locale.labelled(title.unwrap_or_default(), &self.locale.quantity(target))
            }
            Some(Fact::Project(project)) if title.is_none() => {
                let report = self.story.projects[project].latest();
                let count = report.count.as_ref().map(|count| self.locale.projects(count));
                let value = report.value.as_ref().map(|value| self.locale.quantity(value));
                let figures: Vec<String> = count.into_iter().chain(value).collect();
                let figures: Vec<&str> = figures.iter().map(String::as_str).collect();
                self.locale.phrases(&figures)
            }
            Some(
                fact @ (Fact::Figure(_) | Fact::ProjectFigure { .. } | Fact::EventFigure { .. }),
            ) => {
                let value = self.figure(fact).map(|figure| self.quantity(&figure.value));
                [&*value.unwrap_or_default(), title.unwrap_or_default()].join(" ")
            }
            _ => title.unwrap_or(id).to_owned(),
        }
    }

    /// Returns a figure of the story, of a project or of an event.
    fn figure(&self, fact: Fact) -> Option<&Figure> {
        match fact {
            Fact::Figure(figure) => self.story.figures.get(figure),
            Fact::ProjectFigure { project, figure } => {
                self.story.projects[project].figures.get(figure)
            }
            Fact::EventFigure { event, figure } => self.story.events[event].figures.get(figure),
            _ => None,
        }
    }

    /// Returns the source's own words for a date, if they say more than the date does.
    pub fn own_words<'a>(&self, words: Option<&'a Text>, date: Option<&Date>) -> Option<&'a Text> {
        let words = words?;
        let Some(date) = date else { return Some(words) };
        let known = tokens(&self.locale.date(date));
        let says_more = tokens(words.in_language(&self.lang, &self.story.lang).text)
            .iter()
            .any(|token| !known.contains(token));
        says_more.then_some(words)
    }

    /// Returns the languages that the story can be rendered in, its own first.
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

/// Returns the words and numbers of a text, in lower case.
fn tokens(text: &str) -> Vec<String> {
    let tokens = text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    tokens.map(str::to_lowercase).collect()
}

/// An event with the date by which it is placed. All other fields are those of the event.
#[derive(Clone, Copy, Debug)]
pub struct DatedEvent<'a> {
    /// The event.
    pub event: &'a Event,
    /// Its date.
    pub date: Date,
}

impl Deref for DatedEvent<'_> {
    type Target = Event;

    fn deref(&self) -> &Event {
        self.event
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::story;
    use crate::view::Form;

    #[test]
    fn events_and_sources_are_found_by_id_in_any_file_order() {
        let file = r#"{ "format": 1, "lang": "en", "title": "Talks",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "z", "publisher": "Z" }, { "id": "m", "publisher": "M" }, { "id": "a", "publisher": "A" }],
            "events": [
                { "id": "third", "date": "2003", "kind": "talks", "title": "Third" },
                { "id": "first", "date": "2001", "kind": "talks", "title": "First" },
                { "id": "second", "date": "2002", "kind": "talks", "title": "Second" }
            ] }"#;
        let story = Rc::new(story::read(file).story.unwrap());
        let context = RenderContext::new(story, "en".parse().unwrap(), "dg".into(), Form::Full);
        let id = |name: &str| name.parse::<Id>().unwrap();
        for (entry, name) in ["first", "second", "third"].iter().enumerate() {
            assert_eq!(context.entry(&id(name)), Some(entry), "{name}");
            assert_eq!(context.title(&id(name)).unwrap().text.to_lowercase(), *name);
        }
        for name in ["a", "m", "z"] {
            assert_eq!(context.source(&id(name)).map(|source| &source.id), Some(&id(name)));
        }
        assert!(context.entry(&id("z")).is_none() && context.source(&id("first")).is_none());
    }
}
