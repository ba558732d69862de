//! [`Value`]: a part of the story file that is written, which may still have what an author typed.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// A JSON value. The keys of an object keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Number(u32),
    True,
    List(Vec<Self>),
    Object(Object),
}

/// The fields of an object, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Object(Vec<(String, Value)>);

impl Object {
    /// Adds a field at the end.
    pub(super) fn push(&mut self, key: &str, value: impl Into<Value>) {
        self.0.push((key.to_owned(), value.into()));
    }

    /// Adds a field at the end if there is a value.
    pub(super) fn push_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.push(key, value);
        }
    }

    /// Adds a list at the end unless it is empty.
    pub(super) fn push_list(&mut self, key: &str, list: Vec<Value>) {
        if !list.is_empty() {
            self.push(key, Value::List(list));
        }
    }

    /// Returns the value of a field.
    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the text of a field.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// Removes a field and returns its value.
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        let nth = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.remove(nth).1)
    }

    /// Returns `true` if there is no field.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts the fields into the order of a list. Fields that are not in it go to the end.
    pub(super) fn sort(&mut self, order: &[&str]) {
        let place = |key: &str| order.iter().position(|name| *name == key).unwrap_or(usize::MAX);
        self.0.sort_by_key(|(key, _)| place(key));
    }
}

impl Value {
    /// Returns the text of a value, and of a text by language the first.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Object(Object(texts)) => texts.first()?.1.text(),
            _ => None,
        }
    }

    /// Returns a list of texts.
    pub(super) fn texts(texts: Vec<String>) -> Vec<Self> {
        texts.into_iter().map(Self::Text).collect()
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::True => serializer.serialize_bool(true),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
