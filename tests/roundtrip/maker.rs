//! [`Maker`]: makes a story from bytes.

use std::sync::Arc;

use arbitrary::Unstructured;
use diplograph::story::{DeclaredUnit, Evidence, Id, Lang, Source};

/// Makes the parts of a story from bytes. When the bytes end, each choice is the first and each list is empty.
pub(crate) struct Maker<'b> {
    bytes: Unstructured<'b>,
    /// The language of the story.
    pub(crate) lang: Lang,
    /// The month in which fiscal years begin.
    pub(crate) fiscal_year_start: Option<u8>,
    pub(crate) units: Vec<DeclaredUnit>,
    pub(crate) parties: Vec<Id>,
    pub(crate) sources: Vec<Source>,
    /// The sentences with ids.
    pub(crate) evidence: Vec<Arc<Evidence>>,
    /// The ids of the facts so far that another can be a part of.
    pub(crate) wholes: Vec<Id>,
    /// The ids of the facts so far that an event can lead to.
    pub(crate) consequences: Vec<Id>,
    /// The ids of the facts so far that can lead the story.
    pub(crate) leads: Vec<Id>,
    /// The number of ids so far.
    pub(crate) ids: usize,
}

impl<'b> Maker<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes: Unstructured::new(bytes),
            lang: "en".parse().expect("a language tag"),
            fiscal_year_start: None,
            units: Vec::new(),
            parties: Vec::new(),
            sources: Vec::new(),
            evidence: Vec::new(),
            wholes: Vec::new(),
            consequences: Vec::new(),
            leads: Vec::new(),
            ids: 0,
        }
    }

    /// A number from the first to the last.
    pub(crate) fn number(&mut self, first: i64, last: i64) -> i64 {
        self.bytes.int_in_range(first..=last).unwrap_or(first)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.bytes.int_in_range(0..=end - 1).unwrap_or_default()
    }

    /// A year, month or another small number.
    pub(crate) fn small<T: TryFrom<i64>>(&mut self, first: i64, last: i64) -> T {
        T::try_from(self.number(first, last)).unwrap_or_else(|_| panic!("{last} is too large"))
    }

    /// Returns `true` in one of so many cases.
    pub(crate) fn chance(&mut self, cases: usize) -> bool {
        self.below(cases) == cases - 1
    }

    /// One of these.
    pub(crate) fn one<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// One of these, or nothing.
    pub(crate) fn one_or_none<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        (!all.is_empty() && self.chance(3)).then(|| self.one(all))
    }

    /// Some of these, each once, in any order.
    pub(crate) fn some<T: Clone>(&mut self, all: &[T], most: usize) -> Vec<T> {
        let mut rest = all.to_vec();
        let count = self.below(most.min(all.len()) + 1);
        (0..count).map(|_| rest.remove(self.below(rest.len()))).collect()
    }

    /// A value, or nothing.
    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance(3).then(|| make(self))
    }

    /// A list of at most so many values.
    pub(crate) fn several<T>(
        &mut self,
        most: usize,
        mut make: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let count = self.below(most + 1);
        (0..count).map(|_| make(self)).collect()
    }

    /// A new id.
    pub(crate) fn id(&mut self) -> Id {
        self.ids += 1;
        let kinds = ["x", "2024-", "Visit_", "a-b_c-", "0"];
        let kind = self.one(&kinds);
        format!("{kind}{}", self.ids).parse().expect("an id")
    }

    /// Any characters, some of which a text may not contain.
    pub(crate) fn characters(&mut self) -> String {
        let count = self.below(12);
        let any = (0..count).map(|_| self.bytes.arbitrary::<char>().unwrap_or('x'));
        any.collect()
    }
}
