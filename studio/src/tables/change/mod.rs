//! Everything that changes a story in its tables. Each change is one step of the history.
//!
//! - `text`: texts by language;
//! - `write`: writes one cell, and what goes with it;
//! - `act`: the changes that an author makes.

mod act;
mod text;
mod write;

pub(super) use act::name_owners;
pub use act::{
    add, add_statement, cite, cite_new, clear, delete, move_row, referrers, set, set_value,
};
pub(super) use write::Writer;

use std::rc::Rc;

use super::names::Names;
use super::rows::RowPath;
use super::table::Table;
use crate::document::Document;
use crate::json::{Json, Step};
use crate::state::Edit;

/// A story with its names, which a change begins with.
#[derive(Clone, Copy, Debug)]
pub struct Story<'a> {
    /// The story.
    pub tree: &'a Json,
    /// The names of its ids.
    pub names: &'a Names,
}

/// A story after a change.
#[derive(Clone, Debug)]
pub struct Change {
    /// The act of the author: "Change the date of “Visit”".
    pub label: String,
    /// The story after it.
    pub tree: Json,
    /// A sentence for the author, if there is more to say.
    pub message: Option<String>,
    /// The row that the change is about, as it is found afterwards.
    pub row: Option<RowPath>,
    /// The old and new id of a source, which the articles name too.
    source: Option<(String, String)>,
}

impl Change {
    pub(super) fn new(label: String, tree: Json, row: Option<RowPath>) -> Self {
        Self { label, tree, message: None, row, source: None }
    }

    /// Returns the change as a step of the history.
    pub fn edit(&self, before: &Document) -> Edit {
        let mut edit = Edit::story(self.label.clone(), before, &self.tree.write());
        if let Some((old, new)) = &self.source {
            for article in &mut edit.document.articles {
                if article.source.as_ref() == Some(old) {
                    Rc::make_mut(article).source = Some(new.clone());
                }
            }
        }
        Edit { message: self.message.clone(), ..edit }
    }
}

/// Returns the name of a row: “Visit”, or "event 3".
pub fn row_name(tree: &Json, names: &Names, table: Table, row: &[Step]) -> String {
    let lang = &*names.lang;
    let title = tree.at(row).and_then(|object| object.get(table.title())?.text_in(lang, lang));
    match title.map(str::trim).filter(|title| !title.is_empty()) {
        Some(title) => format!("“{}”", beginning(title, 40)),
        None if let Some(fact) = names.fact_of(row).filter(|_| table == Table::Statements) => {
            format!("the statement about “{}”", beginning(&fact.words, 60))
        }
        None => {
            let nth = row.last().and_then(Step::index).unwrap_or_default();
            format!("{} {}", table.noun(), nth + 1)
        }
    }
}

/// Returns the first words of a text.
pub fn beginning(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').filter(|end| *end > 0).unwrap_or(cut.len());
    cut[..end].trim_end_matches([',', ';', '.', ' ']).to_owned() + "…"
}

#[cfg(test)]
mod tests;
