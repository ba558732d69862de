//! [`Read`]: from a JSON value to a type of the story, with every problem on the way.
//!
//! serde's derived readers stop at the first error, and an author wants all of them at once. So the file is read into a
//! tree of [`Node`]s, and each type reads itself from there.

use super::findings::Findings;
use super::ids::Ids;
use super::name::Lang;
use super::node::{Field, Node};
use super::problem::{Finding, Severity, Step};
use super::suggest::{listed, nearest};
use crate::order::ordered;

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
    node: &'a Node<'a>,
    /// The keys from the root of the file to that value.
    keys: Vec<&'static str>,
    /// The story's language, in which every text must be written; `None` if it cannot be read.
    lang: Option<Lang>,
    /// The ids of the units that the story declares.
    units: Vec<&'a str>,
    ids: Ids<'a>,
    findings: Findings,
}

/// A field that any object of a story may have: a remark for other authors. It is never shown.
pub(super) const COMMENT: &str = "$comment";

/// The number of characters of the author's text that a message repeats.
const LONGEST_SHOWN: usize = 80;

impl<'a> Reader<'a> {
    /// A reader at the root of a file.
    pub(super) fn at_root(root: &'a Node<'a>) -> Self {
        Self {
            node: root,
            keys: Vec::new(),
            lang: root.field("lang").and_then(Node::text).and_then(|tag| tag.parse().ok()),
            units: declared_units(root),
            ids: Ids::default(),
            findings: Findings::default(),
        }
    }

    /// The ids of the units that the story declares.
    pub(super) fn units(&self) -> &[&'a str] {
        &self.units
    }

    /// Returns `true` if further errors are only counted, so that no help needs to be computed for them.
    pub(super) fn only_counts_errors(&self) -> bool {
        self.findings.is_full(Severity::Error)
    }

    /// Checks the ids of the whole file, and returns all problems.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.ids.check().into_iter().for_each(|finding| self.findings.add(finding));
        self.findings.into_list()
    }

    /// Reports an error at the value that is being read.
    pub(super) fn error(&mut self, message: impl AsRef<str>) {
        self.findings.add(Finding::error(self.node.number, message));
    }

    /// Reports an error at the value that is being read, with advice.
    pub(super) fn error_with_help(&mut self, message: impl AsRef<str>, help: impl Into<String>) {
        self.findings.add(Finding::error(self.node.number, message).with_help(help));
    }

    /// Reports a warning at the value that is being read.
    pub(super) fn warning(&mut self, message: impl AsRef<str>) {
        self.findings.add(Finding::warning(self.node.number, message));
    }

    /// Reports a problem at another value or key.
    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.add(finding);
    }

    /// Reports a value of the wrong JSON type.
    pub(super) fn expected(&mut self, what: &str, node: &Node<'_>) {
        self.error(format!("expected {what}, found {}", node.kind()));
    }

    /// Reports a text that does not follow its grammar.
    pub(super) fn refuse(
        &mut self,
        text: &str,
        what: &str,
        help: &str,
        error: &dyn std::fmt::Display,
    ) {
        let shown: String = text.chars().take(LONGEST_SHOWN).collect();
        self.error_with_help(format!("`{shown}` is not {what}: {error}"), help);
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
        let around = self.node;
        let inside = steps.iter().try_fold(around, |node, step| node.at(step));
        self.node = inside.unwrap_or(around);
        then(self);
        self.node = around;
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
        let word = self.string(node, what)?;
        let found = words.iter().position(|known| *known == word);
        if found.is_none() {
            let help = match nearest(word, words.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of {}", listed(words)),
            };
            self.error_with_help(format!("`{word}` is not {what}"), help);
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
            self.expected("a list", node);
            return None;
        };
        let around = self.node;
        for item in items {
            self.node = item;
            read(item, self);
        }
        self.node = around;
        Some(items.len())
    }

    /// Finds the value of each known field of an object, and reports all other fields but comments.
    pub(super) fn object(
        &mut self,
        node: &'a Node<'a>,
        known: &[&'static str],
        values: &mut [Option<&'a Node<'a>>],
    ) -> Option<()> {
        let Some(fields) = node.fields() else {
            self.expected("an object", node);
            return None;
        };
        let mut has_others = false;
        for field in fields {
            match known.iter().position(|name| *name == field.name()) {
                Some(index) if values[index].is_none() => values[index] = Some(&field.value),
                Some(_) => self.repeated(field),
                None => {
                    has_others = true;
                    if !self.is_comment(field) {
                        self.unknown(field, known);
                    }
                }
            }
        }
        if has_others {
            self.check_repeated(node, known);
        }
        Some(())
    }

    /// Returns `true` if a field is a comment. One that is neither a string nor a list of strings is reported.
    pub(super) fn is_comment(&mut self, field: &Field<'_>) -> bool {
        let is_comment = field.name() == COMMENT;
        let is_text = |node: &Node<'_>| node.text().is_some();
        let is_remark =
            is_text(&field.value) || field.value.items().is_some_and(|all| all.iter().all(is_text));
        if is_comment && !is_remark {
            let message = "a comment must be a string or a list of strings";
            let help = "write `\"$comment\": \"…\"`";
            self.report(Finding::error(field.value.number, message).with_help(help));
        }
        is_comment
    }

    /// Reports repeated keys of an object other than those known.
    pub(super) fn check_repeated(&mut self, node: &Node<'_>, known: &[&'static str]) {
        let fields = node.fields().unwrap_or_default().iter();
        let others: Vec<&Field<'_>> =
            fields.filter(|field| !known.contains(&field.name())).collect();
        let order = ordered(others.len(), &|a, b| others[a].name().cmp(others[b].name()));
        for pair in order.windows(2) {
            if others[pair[0]].name() == others[pair[1]].name() {
                self.repeated(others[pair[1]]);
            }
        }
    }

    fn repeated(&mut self, field: &Field<'_>) {
        let message = format!("duplicate field `{}`", field.name());
        self.report(Finding::error(field.key.number, message).with_help("keep one of them"));
    }

    /// Reads the value of one field of an object.
    pub(super) fn field<T: Read>(
        &mut self,
        value: Option<&'a Node<'a>>,
        name: &'static str,
    ) -> Option<T> {
        if let Some(node) = value {
            self.keys.push(name);
            let value = self.read(node);
            self.keys.pop();
            return value;
        }
        let absent = T::absent();
        if absent.is_none() {
            self.error(format!("`{name}` is missing"));
        }
        absent
    }

    fn unknown(&mut self, field: &Field<'_>, known: &[&'static str]) {
        let name = field.name();
        let finding = Finding::error(field.key.number, format!("there is no field `{name}`"));
        if self.findings.is_full(Severity::Error) {
            return self.report(finding);
        }
        // A comment is meant if no field is nearer.
        let help = match nearest(name, known.iter().copied().chain([COMMENT])) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the fields here are {}", listed(known)),
        };
        self.report(finding.with_help(help));
    }
}

/// The ids under `units`. Amounts are checked against them before or after the units themselves are read.
fn declared_units<'a>(root: &'a Node<'a>) -> Vec<&'a str> {
    let units = root.field("units").and_then(Node::items).unwrap_or_default();
    units.iter().filter_map(|unit| unit.field("id")?.text()).collect()
}

impl<T: Read> Read for Option<T> {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
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
