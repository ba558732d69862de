//! [`Texts`]: texts in one or more languages.

use super::cell_list::persons;
use super::record::{Field, Record};
use super::table::Cell;
use super::understood::Reader;
use super::value::{Object, Value};
use crate::import::note::Change;
use crate::story::Lang;

/// Reads the texts of records.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The language of the story, if it is known.
    pub(super) lang: Option<String>,
}

impl Texts {
    /// Returns the text of a column, in all languages in which the row has it.
    pub(super) fn text(
        &self,
        record: &Record<'_>,
        name: &str,
        reader: &mut Reader,
    ) -> Option<Value> {
        let mut own = None;
        let mut others = Vec::new();
        for field in record.fields(name) {
            let Some(text) = filled(record, field, reader) else { continue };
            match &field.lang {
                Some(lang) if !self.is_own(lang) => others.push((lang, text, field)),
                _ if own.is_none() => own = Some(text),
                _ => {}
            }
        }
        if others.is_empty() {
            return own.map(Value::Text);
        }
        let mut texts = Object::default();
        match (&self.lang, own) {
            (Some(lang), own) => texts.push_some(lang, own),
            (None, Some(own)) => {
                for (_, _, field) in &others {
                    let text =
                        "the story has no language, so this text cannot be told from the other";
                    reader.note(Change::LeftOut, &record.placed(field), text);
                }
                return Some(Value::Text(own));
            }
            (None, None) => {}
        }
        others.into_iter().for_each(|(lang, text, _)| texts.push(lang, text));
        Some(Value::Object(texts))
    }

    /// Returns the translations of a sentence by their languages. One without a language is in that of the story.
    pub(super) fn translation(
        &self,
        record: &Record<'_>,
        name: &str,
        reader: &mut Reader,
    ) -> Option<Value> {
        let mut texts = Object::default();
        for field in record.fields(name) {
            let Some(text) = filled(record, field, reader) else { continue };
            match field.lang.as_ref().or(self.lang.as_ref()) {
                Some(lang) if texts.get(lang).is_none() => texts.push(lang, text),
                Some(_) => {}
                None => return Some(Value::Text(text)),
            }
        }
        (!texts.is_empty()).then_some(Value::Object(texts))
    }

    /// Returns the list of texts in a cell, or in the cells of several rows. Another language has its texts in the same order.
    pub(super) fn list(&self, record: &Record<'_>, name: &str, reader: &mut Reader) -> Vec<Value> {
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for field in record.fields(name) {
            let Some(text) = filled(record, field, reader) else { continue };
            let texts = if name == "notes" { vec![text] } else { persons(&text) };
            match &field.lang {
                Some(lang) if !self.is_own(lang) => others.push((lang, texts)),
                _ => own.extend(texts),
            }
        }
        let Some(lang) = self.lang.as_ref().filter(|_| !others.is_empty()) else {
            return Value::texts(own);
        };
        let in_all = |(nth, text): (usize, String)| {
            let mut texts = Object::default();
            texts.push(lang, text);
            for (lang, list) in &others {
                texts.push_some(lang, list.get(nth).cloned());
            }
            Value::Object(texts)
        };
        own.into_iter().enumerate().map(in_all).collect()
    }

    fn is_own(&self, lang: &str) -> bool {
        let same = |own: &String| {
            let tags = (own.parse::<Lang>(), lang.parse::<Lang>());
            matches!(tags, (Ok(own), Ok(lang)) if own == lang)
        };
        self.lang.as_ref().is_some_and(same)
    }
}

fn filled(record: &Record<'_>, field: &Field<'_>, reader: &mut Reader) -> Option<String> {
    if let Cell::Error(_) = field.cell {
        let text = "the cell has an error of a formula";
        reader.note(Change::LeftOut, &record.placed(field), text);
        return None;
    }
    Some(field.cell.text()).filter(|text| !text.is_empty())
}
