//! [`Node`]: a JSON value of a story file, with its number in the order of the file.

use std::borrow::Cow;

use super::problem::Step;

/// A JSON value or a key, as the author wrote it.
///
/// `serde_json::Value` cannot be used: it drops the first of two equal keys and keeps no order that leads back to the file.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// Its number in pre-order: a key immediately precedes its value, a list or object all that is inside it.
    pub(super) number: usize,
    pub(super) value: Value<'a>,
}

/// The content of a [`Node`].
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number. The format has none, so its digits are not kept.
    OtherNumber,
    /// A string, borrowed from the file unless it has an escape.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// The keys of an object, each with its value. Repeated keys are kept.
    Object(Vec<Field<'a>>),
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Field<'a> {
    /// A string.
    pub(super) key: Node<'a>,
    pub(super) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The text, if it is a string.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is a whole number in the range of `i64`.
    pub(super) fn integer(&self) -> Option<i64> {
        match self.value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// The value, if it is `true` or `false`.
    pub(super) fn boolean(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Returns `true` if it is `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// Returns `true` if it is a number.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.value, Value::Integer(_) | Value::OtherNumber)
    }

    /// The items, if it is a list.
    pub(super) fn items(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The fields in the order of the file, if it is an object.
    pub(super) fn fields(&self) -> Option<&[Field<'a>]> {
        match &self.value {
            Value::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The value of a field. Of repeated keys, the first counts.
    pub(super) fn field(&self, key: &str) -> Option<&Self> {
        let field = self.fields()?.iter().find(|field| field.name() == key)?;
        Some(&field.value)
    }

    /// The value one step further in.
    pub(super) fn at(&self, step: &Step) -> Option<&Self> {
        match step {
            Step::Key(key) => self.field(key),
            Step::Index(index) => self.items()?.get(*index),
        }
    }

    /// The value directly inside that has this number, has the value of this number inside it, or has it as its key. It
    /// comes with its index and its key.
    pub(super) fn child_with(&self, number: usize) -> Option<(usize, Option<&Self>, &Self)> {
        match &self.value {
            Value::List(items) => {
                let index = items.partition_point(|item| item.number <= number).checked_sub(1)?;
                Some((index, None, &items[index]))
            }
            Value::Object(fields) => {
                let is_before = |field: &Field<'_>| field.key.number <= number;
                let index = fields.partition_point(is_before).checked_sub(1)?;
                Some((index, Some(&fields[index].key), &fields[index].value))
            }
            _ => None,
        }
    }

    /// Its JSON type, for a message: "a string".
    pub(super) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "`null`",
            Value::Bool(_) => "`true` or `false`",
            Value::Integer(_) | Value::OtherNumber => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

impl Field<'_> {
    /// The text of the key.
    pub(super) fn name(&self) -> &str {
        self.key.text().unwrap_or_default()
    }
}
