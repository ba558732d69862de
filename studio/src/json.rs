//! [`Json`]: a story file as a tree that an author edits. It may have mistakes, and keeps the order of its keys.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A value of a JSON file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, with its digits as in the file.
    Number(serde_json::Number),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, whose keys keep their order.
    Object(IndexMap<String, Self>),
}

/// A step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// Into the item of a list, counted from 0.
    Index(usize),
    /// Into the field of an object.
    Key(String),
}

impl Json {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// If the text is not JSON.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text.trim_start_matches('\u{feff}'))
    }

    /// Returns the text of a file: indented, with a line break at the end.
    pub fn write(&self) -> String {
        // Writing to a string fails only for maps whose keys are not strings.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// An object without fields.
    pub fn object() -> Self {
        Self::Object(IndexMap::new())
    }

    /// Returns the field of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.get(key),
            _ => None,
        }
    }

    /// Returns the items of a list; of any other value, none.
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// Returns the items of a list in a field; none if there is no such field.
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// Returns the string, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the string in a field; the empty string if there is none.
    pub fn text_of(&self, key: &str) -> &str {
        self.get(key).and_then(Self::text).unwrap_or_default()
    }

    /// Returns a text for readers in a language. A plain string is in the language of the story.
    pub fn text_in(&self, lang: &str, story_lang: &str) -> Option<&str> {
        match self {
            Self::Text(text) => (lang == story_lang).then_some(text),
            Self::Object(texts) => texts.get(lang)?.text(),
            _ => None,
        }
    }

    /// Returns the value at a path.
    pub fn at(&self, path: &[Step]) -> Option<&Self> {
        let Some((step, rest)) = path.split_first() else { return Some(self) };
        match (self, step) {
            (Self::Object(fields), Step::Key(key)) => fields.get(key)?.at(rest),
            (Self::List(items), Step::Index(nth)) => items.get(*nth)?.at(rest),
            _ => None,
        }
    }

    /// Returns the value at a path, to change it. Missing fields are added, empty.
    pub fn at_mut(&mut self, path: &[Step]) -> Option<&mut Self> {
        let Some((step, rest)) = path.split_first() else { return Some(self) };
        match (self, step) {
            (Self::Object(fields), Step::Key(key)) => {
                fields.entry(key.clone()).or_insert(Self::Null).at_mut(rest)
            }
            (this @ Self::Null, Step::Key(_)) => {
                *this = Self::object();
                this.at_mut(path)
            }
            (Self::List(items), Step::Index(nth)) => items.get_mut(*nth)?.at_mut(rest),
            _ => None,
        }
    }

    /// Sets a field of an object, or removes it if there is no value. A new field goes to the end.
    pub fn set(&mut self, key: &str, value: Option<Self>) {
        let Self::Object(fields) = self else { return };
        match value {
            Some(value) => {
                fields.insert(key.to_owned(), value);
            }
            None => {
                fields.shift_remove(key);
            }
        }
    }

    /// Adds an item to a list in a field, which is made if there is none.
    pub fn push(&mut self, key: &str, item: Self) {
        let Self::Object(fields) = self else { return };
        match fields.entry(key.to_owned()).or_insert_with(|| Self::List(Vec::new())) {
            Self::List(items) => items.push(item),
            other => *other = Self::List(vec![item]),
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Step {
    /// Returns the steps to the place of a problem.
    pub fn path(path: &diplograph::story::Path) -> Vec<Self> {
        path.steps().iter().map(Self::from).collect()
    }
}

impl From<&diplograph::story::Step> for Step {
    fn from(step: &diplograph::story::Step) -> Self {
        match step {
            diplograph::story::Step::Key(key) => Self::Key(key.to_string()),
            diplograph::story::Step::Index(nth) => Self::Index(*nth),
        }
    }
}

impl Step {
    /// Returns the name of the field, if it is a step into one.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Key(key) => Some(key),
            Self::Index(_) => None,
        }
    }

    /// Returns the number of the item, if it is a step into a list.
    pub fn index(&self) -> Option<usize> {
        match self {
            Self::Index(nth) => Some(*nth),
            Self::Key(_) => None,
        }
    }
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(nth: usize) -> Self {
        Self::Index(nth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_keeps_its_order_and_numbers() {
        let text = "{\n  \"z\": 10,\n  \"a\": [\n    null,\n    true,\n    1.50\n  ]\n}\n";
        let read = Json::read(text).unwrap();
        assert_eq!(read.write(), text.replace("1.50", "1.5"));
    }

    #[test]
    fn value_is_set_at_a_path_and_missing_fields_are_added() {
        let mut file = Json::read(r#"{ "events": [{ "title": "Visit" }] }"#).unwrap();
        let path = ["events".into(), 0.into(), "title".into(), "en".into()];
        assert!(file.at_mut(&path).is_none(), "a string has no fields");
        *file.at_mut(&["events".into(), 0.into(), "place".into(), "en".into()]).unwrap() =
            "Astana".into();
        assert_eq!(
            file.at(&["events".into(), 0.into(), "place".into(), "en".into()]),
            Some(&"Astana".into())
        );
        file.push("ties", "x".into());
        assert_eq!(file.list("ties").len(), 1);
    }
}
