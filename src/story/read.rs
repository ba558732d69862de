//! [`Read`]: from a JSON value to a type of the story, with every problem on the way.
//!
//! serde's derived readers stop at the first error, and an author wants all of them at once. So the file is read into a
//! tree of [`Node`]s, and each type reads itself from there.

use std::collections::BTreeSet;

#[cfg(feature = "find")]
use super::check_name::Check;
use super::declared::Declared;
use super::findings::Findings;
use super::fiscal::FiscalYears;
use super::ids::Ids;
use super::name::Lang;
use super::node::Node;
use super::problem::{Finding, Severity, Step};
use super::replacement::Replacement;
use super::suggest::{listed, meant};
use super::unit_ids::UnitIds;

/// A type that an author writes.
pub(super) trait Read: Sized {
    /// Reads it, or reports why not and returns `None`.
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self>;

    /// The value of a missing field; `None` if the field is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// The rules across the fields of a record. They are applied when all its fields have been read.
pub(super) trait Review {
    /// Reports violations.
    fn review(&self, _reader: &mut Reader<'_>) {}
}

/// The state of reading a file.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    /// The value that is being read. Problems are reported at it.
    pub(super) node: &'a Node<'a>,
    /// The keys from the root of the file to that value.
    pub(super) keys: Vec<&'static str>,
    /// The part of the file that could be left out instead of that value, if one can: "field", "item" or "language".
    pub(super) spare: Option<&'static str>,
    /// `true` inside a field whose name is a guess: no replacement is certain there.
    pub(super) is_guess: bool,
    /// The numbers of the values whose field names are guesses.
    pub(super) guessed: BTreeSet<usize>,
    /// The story's language, in which every text must be written; `None` if it cannot be read.
    lang: Option<Lang>,
    /// The values that have been read and that later parts of the file refer to.
    pub(super) declared: Declared,
    /// The ids of the units that amounts may use.
    pub(super) units: UnitIds<'a>,
    pub(super) fiscal_years: FiscalYears<'a>,
    /// The object whose field is being read.
    pub(super) record: &'a Node<'a>,
    ids: Ids<'a>,
    /// The language whose missing texts are reported.
    #[cfg(feature = "find")]
    pub(super) wanted: Option<Lang>,
    pub(super) findings: Findings,
}

impl<'a> Reader<'a> {
    /// A reader at the root of a file.
    pub(super) fn at_root(root: &'a Node<'a>) -> Self {
        Self {
            node: root,
            keys: Vec::new(),
            spare: None,
            is_guess: false,
            guessed: BTreeSet::new(),
            lang: root.field("lang").and_then(Node::text).and_then(|tag| tag.parse().ok()),
            declared: Declared::default(),
            units: UnitIds::of(root),
            fiscal_years: FiscalYears::of(root),
            record: root,
            ids: Ids::default(),
            #[cfg(feature = "find")]
            wanted: None,
            findings: Findings::default(),
        }
    }

    /// The tag of the story's language; `None` if it cannot be read.
    pub(super) fn own_language(&self) -> Option<&str> {
        self.lang.as_deref()
    }

    /// The keys from the root of the file to the value that is being read.
    pub(super) fn keys(&self) -> &[&'static str] {
        &self.keys
    }

    /// Returns `true` if further errors are only counted, so that no help needs to be computed for them.
    pub(super) fn only_counts_errors(&mut self) -> bool {
        self.findings.is_full(Severity::Error)
    }

    /// Checks the ids of the whole file, and returns all problems.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.ids.check().into_iter().for_each(|finding| self.findings.add(finding));
        self.findings.into_list()
    }

    /// Reads a value, in place of which a part of the file could be left out: "field" or "language".
    pub(super) fn read_spare<T: Read>(
        &mut self,
        node: &'a Node<'a>,
        part: Option<&'static str>,
    ) -> Option<T> {
        let spare = std::mem::replace(&mut self.spare, part);
        let value = self.read(node);
        self.spare = spare;
        value
    }

    /// Returns `true` if a language is that of the story.
    pub(super) fn is_own_language(&self, lang: &Lang) -> bool {
        self.lang.as_ref().is_some_and(|own| own.is_same(lang))
    }

    /// Reports a text by language that is missing in the story's own language.
    pub(super) fn require_language(&mut self, texts: &[(Lang, String)]) {
        let Some(own) = &self.lang else { return };
        if !texts.iter().any(|(lang, _)| lang.is_same(own)) {
            let message = format!("the text is missing in `{own}`, the language of the story");
            let help = format!("add it: readers without a translation see the text in `{own}`");
            self.error_with_help(message, help);
        }
    }

    /// Warns of a text that the wanted language lacks.
    #[cfg(feature = "find")]
    pub(super) fn note_languages(&mut self, texts: &[(Lang, String)]) {
        let Some(wanted) = &self.wanted else { return };
        if texts.iter().any(|(lang, _)| lang.is_same(wanted)) || self.is_own_language(wanted) {
            return;
        }
        let own = self.own_language().unwrap_or("en");
        let (message, help) = match texts {
            [] => (
                format!("the text is a plain string: readers in `{wanted}` see it as it is"),
                format!("write `{{ \"{own}\": \"…\", \"{wanted}\": \"…\" }}` if it should differ"),
            ),
            _ => (
                format!("the text is missing in `{wanted}`: readers see it in `{own}`"),
                format!("add `\"{wanted}\": \"…\"`"),
            ),
        };
        let finding = Finding::warning(self.node.number, Check::MissingTranslation, message);
        self.report(finding.with_help(help));
    }

    /// Notes an id, to be checked when the whole file has been read.
    pub(super) fn note_id(&mut self, id: &'a str) {
        self.ids.note(id, self.node.number, &self.keys);
    }

    /// Reads a value inside the one that is being read.
    pub(super) fn read<T: Read>(&mut self, node: &'a Node<'a>) -> Option<T> {
        let around = std::mem::replace(&mut self.node, node);
        let value = T::read(node, self);
        self.node = around;
        value
    }

    /// Goes some steps in, to report what a rule across fields found there.
    pub(super) fn at<const N: usize>(&mut self, steps: [Step; N], then: impl FnOnce(&mut Self)) {
        self.at_path(&steps, then);
    }

    /// Goes along a path, to report what a rule across fields found there.
    pub(super) fn at_path(&mut self, steps: &[Step], then: impl FnOnce(&mut Self)) {
        let around = self.node;
        let inside = steps.iter().try_fold(around, |node, step| node.at(step));
        self.node = inside.unwrap_or(around);
        then(self);
        self.node = around;
    }

    /// The text of a string that is not blank. The advice for one that is blank is that for a required field.
    pub(super) fn filled(
        &mut self,
        node: &'a Node<'a>,
        what: &str,
        advice: &dyn Fn() -> String,
    ) -> Option<&'a str> {
        let text = self.string(node, what)?;
        if text.chars().all(char::is_whitespace) {
            self.empty(advice());
            return None;
        }
        Some(text)
    }

    /// The text of a string.
    pub(super) fn string(&mut self, node: &'a Node<'a>, what: &str) -> Option<&'a str> {
        let text = node.text();
        if text.is_none() {
            self.expected(what, node);
        }
        text
    }

    /// The index of a string among some words. Not generic: each choice would have its own copy in the wasm.
    pub(super) fn choice(
        &mut self,
        node: &'a Node<'a>,
        what: &str,
        words: &[&'static str],
    ) -> Option<usize> {
        let otherwise = || format!("write one of {}", listed(words));
        let word = self.filled(node, what, &otherwise)?;
        let found = words.iter().position(|known| *known == word);
        if found.is_none() {
            let finding = Finding::error(self.node.number, format!("`{word}` is not {what}"));
            let is_full = self.findings.is_full(Severity::Error);
            self.report(match is_full {
                true => finding,
                false => finding.with_replacements(meant(word, words).replacements(), &otherwise()),
            });
        }
        found
    }

    /// Reads each item of a list, and returns their number. Not generic, for the same reason.
    fn each(
        &mut self,
        node: &'a Node<'a>,
        read: &mut dyn FnMut(&'a Node<'a>, &mut Self),
    ) -> Option<usize> {
        let Some(items) = node.items() else {
            let is_item = self.is_item(node, read);
            let list = node.text().filter(|_| is_item).and_then(Replacement::list);
            self.expected_with("a list", node, Vec::from_iter(list), "put it in brackets: `[…]`");
            return None;
        };
        let (around, spare) = (self.node, self.spare.replace("item"));
        for item in items {
            self.node = item;
            read(item, self);
        }
        (self.node, self.spare) = (around, spare);
        Some(items.len())
    }

    /// Returns `true` if a value can be read as an item of a list. Its problems are not reported, but its ids are noted.
    fn is_item(
        &mut self,
        node: &'a Node<'a>,
        read: &mut dyn FnMut(&'a Node<'a>, &mut Self),
    ) -> bool {
        let findings = std::mem::take(&mut self.findings);
        read(node, self);
        std::mem::replace(&mut self.findings, findings).is_empty()
    }
}

impl<T: Read> Read for Option<T> {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl Read for bool {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let value = node.boolean();
        if value.is_none() {
            reader.expected("`true` or `false`", node);
        }
        value
    }

    fn absent() -> Option<Self> {
        Some(false)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let mut all = Self::with_capacity(node.items().map_or(0, <[_]>::len));
        let count = reader.each(node, &mut |item, reader| all.extend(T::read(item, reader)))?;
        // All items are read, so that all problems are found. A list without all its items is refused.
        (all.len() == count).then_some(all)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
