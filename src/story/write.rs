//! [`write`]: from a story to the text of its file.

use serde::ser::{Serialize, Serializer};

use super::address::Address;
use super::date::Date;
use super::document::{Format, Parties, Story};
use super::evidence::{Citation, CitationObject, EvidenceList};
use super::month::MonthOfYear;
use super::name::{Id, Lang, Url};
use super::parties::PartyList;
use super::pixels::Pixels;
use super::project::{Project, ProjectFields};
use super::quantity::Quantity;
use super::state::State;
use super::text::{Text, Translation};
use super::written_field::WrittenField;

/// Writes a story as a file: the fields in the order of the format, two spaces for each level, and a final line feed.
///
/// [`read`](super::read) returns an equal story for it. Comments are not part of a story, so they are lost.
///
/// ```
/// use diplograph::story;
///
/// let file = r#"{ "format": 1, "lang": "en", "title": "A and B",
///     "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
/// let read = story::read(file).story.expect("the file has no error");
/// assert_eq!(story::read(&story::write(&read)).story, Some(read));
/// ```
pub fn write(story: &Story) -> String {
    // Writing into a string fails only for maps whose keys are not strings, and a story has none.
    serde_json::to_string_pretty(story).unwrap_or_default() + "\n"
}

impl WrittenField for PartyList {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl WrittenField for EvidenceList {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

macro_rules! always_written {
    ($($type:ty),*) => {
        $( impl WrittenField for $type {} )*
    };
}

always_written!(
    String,
    Id,
    Lang,
    Url,
    Address,
    Pixels,
    Date,
    Quantity,
    Format,
    MonthOfYear,
    Parties,
    State,
    Text,
    Translation
);

/// Types whose text form is written.
macro_rules! printed {
    ($($type:ty),*) => {
        $( impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        } )*
    };
}

printed!(Id, Lang, Url, Address, Date, Quantity);

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(Self::CURRENT)
    }
}

impl Serialize for MonthOfYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl Serialize for Pixels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.number())
    }
}

impl Serialize for Parties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for PartyList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &**self {
            [one] => one.serialize(serializer),
            several => serializer.collect_seq(several),
        }
    }
}

impl Serialize for EvidenceList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|evidence| &**evidence))
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage(texts) => {
                serializer.collect_map(texts.iter().map(|(lang, text)| (lang, text)))
            }
        }
    }
}

impl Serialize for Translation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.all())
    }
}

impl Serialize for Citation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.evidence.id, self.supports) {
            (Some(id), None) => id.serialize(serializer),
            _ => CitationObject::of(self).serialize(serializer),
        }
    }
}

impl Serialize for Project {
    /// A single report is written into the project itself.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ProjectFields::of(self).serialize(serializer)
    }
}
