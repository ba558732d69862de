//! Lookups in the story of a [`RenderContext`]: events in chronological order, sources, parties and titles.

use super::chapters::{Here, MAX_SOURCES, PAGE_SIZE};
use super::render_context::RenderContext;
use crate::order::ordered;
use crate::story::{Event, Id, Lang, Said, Source};
use crate::wording::Language;

impl RenderContext {
    /// Returns the events in chronological order.
    pub fn events(&self) -> impl ExactSizeIterator<Item = &Event> {
        self.order.iter().map(|index| &self.story.events[*index])
    }

    /// Returns the event at a chronological index.
    pub fn event(&self, entry: usize) -> Option<&Event> {
        self.order.get(entry).map(|index| &self.story.events[*index])
    }

    /// Returns the chronological index of an event.
    pub fn entry(&self, id: &Id) -> Option<usize> {
        let event = |entry: usize| &self.story.events[self.order[entry]];
        let by_id = self
            .events_by_id
            .get_or_init(|| ordered(self.order.len(), &|a, b| event(a).id.cmp(&event(b).id)));
        let at = by_id.binary_search_by(|entry| event(*entry).id.cmp(id)).ok()?;
        Some(by_id[at])
    }

    /// Returns the events that are listed on the story's own page.
    pub fn listed_events(&self) -> impl Iterator<Item = &Event> {
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

    /// Returns a source by its id.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        Some(&self.story.sources[self.source_index(id)?])
    }

    /// Returns the index of a source in the story's list.
    pub fn source_index(&self, id: &Id) -> Option<usize> {
        let source = |index: usize| &self.story.sources[index];
        let by_id = self.sources_by_id.get_or_init(|| {
            ordered(self.story.sources.len(), &|a, b| source(a).id.cmp(&source(b).id))
        });
        let at = by_id.binary_search_by(|index| source(*index).id.cmp(id)).ok()?;
        Some(by_id[at])
    }

    /// Returns the index of a party in the story's list.
    pub fn party(&self, id: &Id) -> Option<usize> {
        self.story.parties.iter().position(|party| party.id == *id)
    }

    /// Returns the name of a party.
    pub fn party_name(&self, id: &Id) -> Option<Said<'_>> {
        let party = self.story.parties.iter().find(|party| party.id == *id)?;
        Some(self.say(&party.name))
    }

    /// Returns the title of an event, goal, tie, area or project.
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
