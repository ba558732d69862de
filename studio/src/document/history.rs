//! [`History`]: undo and redo without end.

use super::Document;

/// The states of a document that can be undone and redone.
///
/// Of each state only the part of the story that differs from the next one is kept, so a history of many changes to a
/// large story stays small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub(super) undo: Vec<Change>,
    pub(super) redo: Vec<Change>,
}

/// The way back from a state to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The act of the author, for the button: "Accept “$156mn”".
    pub(super) label: String,
    /// The bytes at which both stories begin to differ.
    pub(super) at: usize,
    /// The number of bytes that are replaced.
    pub(super) length: usize,
    /// The text in their place.
    pub(super) text: String,
    /// The articles of the other state.
    pub(super) articles: Vec<std::rc::Rc<super::Article>>,
}

impl Change {
    /// The change that leads from one state to another.
    fn between(label: String, from: &Document, to: &Document) -> Self {
        let (a, b) = (&*from.story, &*to.story);
        let same = |pair: &(u8, u8)| pair.0 == pair.1;
        let at = a.floor_char_boundary(a.bytes().zip(b.bytes()).take_while(same).count());
        let (a, b) = (&a[at..], &b[at..]);
        let end = a.bytes().rev().zip(b.bytes().rev()).take_while(same).count();
        let end = a.len() - a.ceil_char_boundary(a.len() - end);
        let text = b[..b.len() - end].to_owned();
        Self { label, at, length: a.len() - end, text, articles: to.articles.clone() }
    }

    /// Returns the state to which the change leads; `None` if it is a change of another state.
    pub(super) fn apply(&self, from: &Document) -> Option<Document> {
        let end = self.at.checked_add(self.length)?;
        let (before, after) = (from.story.get(..self.at)?, from.story.get(end..)?);
        let story = [before, &self.text, after].concat();
        Some(Document {
            story: story.into(),
            articles: self.articles.clone(),
            card: from.card.clone(),
        })
    }
}

impl History {
    /// Keeps the state before a change. The states that were undone cannot be redone any more.
    pub fn record(&mut self, label: impl Into<String>, before: &Document, after: &Document) {
        self.undo.push(Change::between(label.into(), after, before));
        self.redo.clear();
    }

    /// Returns the state before the last change.
    pub fn undo(&mut self, now: &Document) -> Option<Document> {
        Self::step(&mut self.undo, &mut self.redo, now)
    }

    /// Returns the state that was undone last.
    pub fn redo(&mut self, now: &Document) -> Option<Document> {
        Self::step(&mut self.redo, &mut self.undo, now)
    }

    /// Returns what the author did last.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|change| &*change.label)
    }

    /// Returns what was undone last.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|change| &*change.label)
    }

    fn step(from: &mut Vec<Change>, to: &mut Vec<Change>, now: &Document) -> Option<Document> {
        let change = from.pop()?;
        let other = change.apply(now)?;
        to.push(Change::between(change.label, &other, now));
        Some(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_change_is_undone_and_redone() {
        let states = ["", "ab", "aéb", "aéèb", "b", "ж", ""].map(Document::of_story);
        let mut history = History::default();
        for pair in states.windows(2) {
            history.record("change", &pair[0], &pair[1]);
        }
        let mut now = states[states.len() - 1].clone();
        for state in states.iter().rev().skip(1) {
            now = history.undo(&now).expect("there is a change to undo");
            assert_eq!(now, *state);
        }
        assert_eq!(history.undo(&now), None);
        for state in &states[1..] {
            now = history.redo(&now).expect("there is a change to redo");
            assert_eq!(now, *state);
        }
        assert_eq!(history.redo(&now), None);
    }

    #[test]
    fn new_change_ends_what_can_be_redone() {
        let [a, b, c] = ["a", "b", "c"].map(Document::of_story);
        let mut history = History::default();
        history.record("b", &a, &b);
        assert_eq!(history.undo(&b), Some(a.clone()));
        assert_eq!(history.redo_label(), Some("b"));
        history.record("c", &a, &c);
        assert_eq!(history.redo_label(), None);
        assert_eq!(history.undo(&c), Some(a));
    }
}
