//! [`Node`]: a JSON value as the author wrote it.

use std::borrow::Cow;

use super::json::{Json, Shape, Value, unescaped};
use super::problem::Step;

/// A JSON value of a file, or a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'a> {
    pub(super) json: &'a Json<'a>,
    nth: u32,
}

impl<'a> Node<'a> {
    /// The outermost value of a file.
    pub(super) fn root(json: &'a Json<'a>) -> Self {
        Self { json, nth: 0 }
    }

    pub(super) fn value(self) -> Value {
        self.json.values[self.nth as usize]
    }

    /// Its number among all values of the file.
    pub(super) fn nth(self) -> u32 {
        self.nth
    }

    /// Another value of the same file.
    pub(super) fn other(self, nth: u32) -> Self {
        Self { nth, ..self }
    }

    /// The byte of the file at which it begins.
    pub(super) fn offset(self) -> usize {
        self.value().start()
    }

    /// Whether it is a string in which nothing could be wrong but its meaning: ASCII without an escape.
    pub(super) fn is_plain(self) -> bool {
        self.value().shape() == Shape::Plain
    }

    /// The words, where it is a string.
    pub(super) fn words(self) -> Option<Cow<'a, str>> {
        let value = self.value();
        // The quotation marks stay outside.
        let inside = || self.json.text.get(value.start() + 1..value.end() - 1).unwrap_or_default();
        match value.shape() {
            Shape::Plain | Shape::Direct => Some(Cow::Borrowed(inside())),
            Shape::Escaped => Some(Cow::Owned(unescaped(inside()))),
            _ => None,
        }
    }

    /// A number without a fraction, in the range of an integer; any other is refused, so it is not read.
    pub(super) fn integer(self) -> Option<i64> {
        let value = self.value();
        let figures = self.json.text.get(value.start()..value.end())?;
        // Nought has no sign.
        figures.parse().ok().filter(|_| self.is_number() && figures != "-0")
    }

    /// Whether it is a number.
    pub(super) fn is_number(self) -> bool {
        self.value().shape() == Shape::Number
    }

    /// What is inside, where it is a list.
    pub(super) fn items(self) -> Option<Items<'a>> {
        (self.value().shape() == Shape::List).then(|| self.inside())
    }

    /// How many values are directly inside, where it is a list.
    pub(super) fn count(self) -> usize {
        self.items().map_or(0, Iterator::count)
    }

    /// The keys, each with its value, where it is an object.
    pub(super) fn fields(self) -> Option<Fields<'a>> {
        (self.value().shape() == Shape::Object).then(|| Fields(self.inside()))
    }

    fn inside(self) -> Items<'a> {
        let first = self.nth + 1;
        Items { next: self.other(first), end: first + self.value().length() }
    }

    /// The value of a field; the first, where its key stands twice.
    pub(super) fn field(self, key: &str) -> Option<Self> {
        self.fields()?.find(|(name, _)| name.is(key)).map(|(_, value)| value)
    }

    /// Whether it is a string of these words.
    pub(super) fn is(self, words: &str) -> bool {
        self.words().is_some_and(|own| own == words)
    }

    /// The value one step further in.
    pub(super) fn at(self, step: &Step) -> Option<Self> {
        match step {
            Step::Key(key) => self.field(key),
            Step::Index(nth) => self.items()?.nth(*nth),
        }
    }

    /// What is directly inside, each with its key, where it has one.
    pub(super) fn children(self) -> impl Iterator<Item = (Option<Self>, Self)> {
        let items = self.items().into_iter().flatten().map(|item| (None, item));
        let fields = self.fields().into_iter().flatten().map(|(key, value)| (Some(key), value));
        items.chain(fields)
    }

    /// Whether it is a string or a list of strings.
    pub(super) fn is_remark(self) -> bool {
        match self.items() {
            Some(mut items) => items.all(|item| item.words().is_some()),
            None => self.words().is_some(),
        }
    }

    /// What it is, for a message: "a string".
    pub(super) fn kind(self) -> &'static str {
        match self.value().shape() {
            Shape::Null => "`null`",
            Shape::Bool => "`true` or `false`",
            Shape::Number => "a number",
            Shape::Plain | Shape::Direct | Shape::Escaped => "a string",
            Shape::List => "a list",
            Shape::Object => "an object",
        }
    }
}

/// The values directly inside a value, in the order of the file.
#[derive(Clone, Debug)]
pub(super) struct Items<'a> {
    next: Node<'a>,
    end: u32,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let Self { next: node, end } = *self;
        if node.nth >= end {
            return None;
        }
        let value = node.value();
        let inside = match value.shape() {
            Shape::List | Shape::Object => value.length(),
            _ => 0,
        };
        self.next.nth = node.nth + 1 + inside;
        Some(node)
    }
}

/// The keys of an object, each with its value, in the order of the file.
#[derive(Clone, Debug)]
pub(super) struct Fields<'a>(Items<'a>);

impl<'a> Iterator for Fields<'a> {
    type Item = (Node<'a>, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        Some((self.0.next()?, self.0.next()?))
    }
}
