//! [`Column`]: the columns of a table, which are those of the spreadsheet.

use crate::words::{capitalised, language_name};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use diplograph::import::sheet::parts::{self, Kind, Part};

use super::rows::RowPath;
use super::table::Table;
use crate::json::{Json, Step};

/// A column of a table. A text has one for each language that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its number among all columns of the table.
    pub nth: usize,
    /// The name in the spreadsheet.
    pub field: &'static str,
    /// The kind of its values.
    pub kind: Kind,
    /// The explanation of its cells.
    pub about: &'static str,
    /// The language of its texts; `None` if they have one form for all languages.
    pub lang: Option<Rc<str>>,
    /// The place of its values.
    pub place: Place,
}

/// The place of a cell's value, seen from the object of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A field of the row's object.
    Own(&'static str),
    /// A field of the series that has the row's value.
    Series(&'static str),
    /// The measure, project or event that has the row.
    Owner,
    /// The fact that has the row, a statement, in the list of this name.
    Fact(&'static str),
    /// A field of the first medium.
    Medium(&'static str),
    /// Width and height of the first medium.
    Size,
}

impl Place {
    /// Returns `true` if the cell names what has the row, so that another value moves the row.
    pub fn is_owner(self) -> bool {
        matches!(self, Self::Owner | Self::Fact(_))
    }
}

impl Column {
    /// Returns the path of the value of a cell. The owner of a row is the path of the owner itself.
    pub fn path(&self, row: &[Step]) -> Vec<Step> {
        let up = |count: usize| row[..row.len().saturating_sub(count)].to_vec();
        let under = |path: Vec<Step>, keys: &[Step]| [&path[..], keys].concat();
        match self.place {
            Place::Own(key) => under(row.to_vec(), &[key.into()]),
            Place::Series(key) => under(up(2), &[key.into()]),
            Place::Owner if row.len() >= 4 => row[..2].to_vec(),
            Place::Fact(list) if row.iter().rev().find_map(Step::key) == Some(list) => up(2),
            Place::Owner | Place::Fact(_) => Vec::new(),
            Place::Medium(key) => under(row.to_vec(), &["media".into(), 0.into(), key.into()]),
            Place::Size => under(row.to_vec(), &["media".into(), 0.into(), "width".into()]),
        }
    }

    /// Returns the value of a cell, with all its languages.
    pub fn value<'a>(&self, tree: &'a Json, row: &[Step]) -> Option<&'a Json> {
        match self.place {
            Place::Own(key) => tree.at(row)?.get(key),
            Place::Fact(_) => {
                Some(self.path(row)).filter(|path| !path.is_empty()).and_then(|path| tree.at(&path))
            }
            _ => tree.at(&self.path(row)),
        }
    }

    /// Returns `true` if the column has texts of several languages, each in a cell of its own.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Translation)
    }

    /// Returns `true` if the column has the sentences on which a fact rests.
    pub fn is_cite(&self) -> bool {
        self.field == "cite"
    }

    /// Returns the name: "Date", "Title, Russian". The language is left out if the story has one only.
    pub fn label(&self, has_languages: bool) -> String {
        let words = match self.field {
            "place" => "Where".to_owned(),
            "cite" => "Evidence".to_owned(),
            "url" => "Address".to_owned(),
            "id" => "Id".to_owned(),
            "lang" => "Language".to_owned(),
            "of" => "Belongs to".to_owned(),
            "alt" => "What it shows".to_owned(),
            "media" => "Image or video".to_owned(),
            field => capitalised(&field.replace('_', " ")),
        };
        match &self.lang {
            Some(lang) if has_languages || self.kind == Kind::Translation => {
                format!("{words}, {}", language_name(lang))
            }
            _ => words,
        }
    }

    /// Returns the key by which the author's choice of columns is kept.
    pub fn key(&self) -> String {
        self.lang
            .as_ref()
            .map_or_else(|| self.field.to_owned(), |lang| format!("{} {lang}", self.field))
    }
}

/// Returns all columns of a table, in the order of the format, with the texts in some languages.
pub fn columns(table: Table, langs: &[Rc<str>]) -> Vec<Column> {
    let part = Part::named(table.sheet()).expect("each table has a sheet");
    let cite = parts::SENTENCE.iter().filter(|column| column.field == "cite" && part.is_fact);
    let is_own = |column: &&parts::Column| {
        // Publisher and date of a page stand in the table of the sources.
        table != Table::Evidence
            || !matches!(column.field, "publisher" | "source_date" | "source_title" | "source_lang")
    };
    let all = part.columns.iter().filter(is_own).chain(cite);
    let main = langs.first();
    let with_languages = all.flat_map(|column| {
        let base = Column {
            nth: 0,
            field: column.field,
            kind: column.kind,
            about: column.about,
            lang: None,
            place: place(table, column.field),
        };
        match column.kind {
            Kind::Text | Kind::Translation => {
                let in_lang =
                    |lang: &Rc<str>| Column { lang: Some(Rc::clone(lang)), ..base.clone() };
                langs.iter().map(in_lang).collect()
            }
            Kind::Texts => vec![Column { lang: main.cloned(), ..base }],
            _ => vec![base],
        }
    });
    let numbered = with_languages.enumerate().map(|(nth, column)| Column { nth, ..column });
    numbered.collect()
}

fn place(table: Table, field: &'static str) -> Place {
    match (table, field) {
        (Table::Goals | Table::Values, "measure")
        | (Table::Reports, "project")
        | (Table::History, "event")
        | (Table::Figures, "of") => Place::Owner,
        (Table::Statements, "disputes") => Place::Fact("disputed_by"),
        (Table::Statements, "agrees_with") => Place::Fact("also"),
        (Table::Values, "series") => Place::Series("title"),
        (Table::Values, "party") => Place::Series("party"),
        (Table::Events, "media") => Place::Medium("src"),
        (Table::Events, "alt" | "caption" | "credit") => Place::Medium(field),
        (Table::Events, "size") => Place::Size,
        _ => Place::Own(field),
    }
}

/// Returns the languages in which the texts of a story are: its own, then the others in the order of their tags.
pub fn languages(tree: &Json, own: &str) -> Vec<Rc<str>> {
    fn walk(value: &Json, found: &mut BTreeSet<String>) {
        match value {
            Json::List(items) => items.iter().for_each(|item| walk(item, found)),
            Json::Object(fields) => {
                for (key, value) in fields {
                    let is_tag = diplograph::wording::Language::find(key).is_some();
                    if is_tag && value.text().is_some() && key != "id" {
                        found.insert(key.clone());
                    } else {
                        walk(value, found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    walk(tree, &mut found);
    found.remove(own);
    std::iter::once(own.into()).chain(found.into_iter().map(Into::into)).collect()
}

/// Returns the columns that are shown: usual ones, those that a row uses, and those that the author has chosen.
pub fn shown(
    table: Table,
    all: &[Column],
    tree: &Json,
    rows: &[RowPath],
    chosen: &BTreeMap<String, bool>,
) -> Vec<Column> {
    let own = all.iter().find_map(|column| column.lang.as_deref()).unwrap_or_default();
    let is_used = |column: &Column| {
        rows.iter().any(|row| match (column.place, column.value(tree, row)) {
            (Place::Owner, _) => row.len() >= 4,
            (_, None | Some(Json::Null)) => false,
            (_, Some(value)) => match column.lang.as_deref().filter(|_| column.is_text()) {
                Some(lang) if lang != own => value.text_in(lang, own).is_some(),
                _ => true,
            },
        })
    };
    // Of the texts in another language, the title is always shown: readers see it first.
    let is_usual = |column: &Column| {
        let is_first = column.lang.as_deref().is_none_or(|lang| lang == own);
        table.usual().contains(&column.field) && (is_first || column.field == table.title())
    };
    let is_shown = |column: &&Column| {
        let is_usual = is_usual(column);
        let is_hidden = column.field == "id" && !is_usual;
        let by_default = || is_usual || (!is_hidden && is_used(column));
        chosen.get(&column.key()).copied().unwrap_or_else(by_default)
    };
    let mut columns: Vec<Column> = all.iter().filter(is_shown).cloned().collect();
    // The usual ones come first, in their own order, as far as they lead the table.
    let rank = |column: &Column| {
        let usual = table.usual().iter().position(|field| *field == column.field);
        match usual {
            Some(nth) if column.field != "cite" => nth,
            _ if column.is_cite() => usize::MAX,
            _ => table.usual().len(),
        }
    };
    columns.sort_by_key(rank);
    columns
}
