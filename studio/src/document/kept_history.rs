//! [`KeptHistory`]: a history as it is kept in the browser's storage.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::history::Change;
use super::{Article, Document, History};

/// A history as it is kept in the browser's storage. Each article is in it once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptHistory {
    articles: Vec<Rc<Article>>,
    undo: Vec<KeptChange>,
    redo: Vec<KeptChange>,
}

/// A change, with the numbers of its articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct KeptChange {
    label: String,
    at: usize,
    length: usize,
    text: String,
    articles: Vec<usize>,
}

/// The most changes that are kept in each direction.
const MOST_CHANGES: usize = 500;

/// The most bytes of text that are kept in each direction.
const MOST_BYTES: usize = 2 << 20;

impl KeptHistory {
    /// The last changes of a history: as many as the browser should keep.
    pub fn of(history: &History) -> Self {
        let mut kept = Self::default();
        kept.undo = kept.changes(&history.undo);
        kept.redo = kept.changes(&history.redo);
        kept
    }

    fn changes(&mut self, changes: &[Change]) -> Vec<KeptChange> {
        let mut bytes = 0;
        let fits = |change: &&Change| {
            bytes += change.text.len();
            bytes <= MOST_BYTES
        };
        let last: Vec<_> = changes.iter().rev().take(MOST_CHANGES).take_while(fits).collect();
        last.into_iter().rev().map(|change| self.change(change)).collect()
    }

    fn change(&mut self, change: &Change) -> KeptChange {
        let Change { label, at, length, text, articles } = change.clone();
        let articles = articles.into_iter().map(|article| self.number(article)).collect();
        KeptChange { label, at, length, text, articles }
    }

    /// Returns the number of an article, which is added if it is new.
    fn number(&mut self, article: Rc<Article>) -> usize {
        let is_it = |it: &Rc<Article>| Rc::ptr_eq(it, &article) || *it == article;
        // Most changes have the articles of the change before.
        self.articles.iter().rposition(is_it).unwrap_or_else(|| {
            self.articles.push(article);
            self.articles.len() - 1
        })
    }

    /// Returns the history of a document. It is empty if it does not belong to the document.
    pub fn restore(&self, now: &Document) -> History {
        let history = || {
            let history =
                History { undo: self.restored(&self.undo)?, redo: self.restored(&self.redo)? };
            let leads = |changes: &[Change]| {
                changes.iter().rev().try_fold(now.clone(), |state, change| change.apply(&state))
            };
            leads(&history.undo)?;
            leads(&history.redo)?;
            Some(history)
        };
        history().unwrap_or_default()
    }

    fn restored(&self, changes: &[KeptChange]) -> Option<Vec<Change>> {
        let restored = |change: &KeptChange| {
            let KeptChange { label, at, length, text, articles } = change.clone();
            let article = |nth| self.articles.get(nth).cloned();
            let articles = articles.into_iter().map(article).collect::<Option<_>>()?;
            Some(Change { label, at, length, text, articles })
        };
        changes.iter().map(restored).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(states: &[&str]) -> (History, Document) {
        let mut history = History::default();
        let article = Rc::new(Article { text: "An article.".to_owned(), ..Article::default() });
        let document = |story: &&str| Document {
            articles: vec![Rc::clone(&article)],
            ..Document::of_story(story)
        };
        let states: Vec<_> = states.iter().map(document).collect();
        for pair in states.windows(2) {
            history.record("change", &pair[0], &pair[1]);
        }
        (history, states[states.len() - 1].clone())
    }

    #[test]
    fn kept_history_undoes_and_redoes_like_the_one_it_was_made_of() {
        let (mut history, now) = edited(&["", "ab", "aéb", "ж"]);
        let now = history.undo(&now).unwrap();
        let text = serde_json::to_string(&KeptHistory::of(&history)).unwrap();
        let kept: KeptHistory = serde_json::from_str(&text).unwrap();
        assert_eq!(kept.articles.len(), 1, "each article is kept once");
        assert_eq!(kept.restore(&now), history);
    }

    #[test]
    fn history_of_another_document_is_not_restored() {
        let (history, now) =
            edited(&["a long story", "a longer story", "the longest story of all"]);
        let kept = KeptHistory::of(&history);
        assert_eq!(kept.restore(&now), history);
        assert_eq!(kept.restore(&Document::of_story("x")), History::default());
    }

    #[test]
    fn only_the_last_changes_are_kept() {
        let states: Vec<String> = (0..=MOST_CHANGES + 1).map(|nth| nth.to_string()).collect();
        let (history, now) = edited(&states.iter().map(|state| &**state).collect::<Vec<_>>());
        let mut restored = KeptHistory::of(&history).restore(&now);
        let mut oldest = now;
        while let Some(state) = restored.undo(&oldest) {
            oldest = state;
        }
        assert_eq!(&*oldest.story, "1");
    }
}
