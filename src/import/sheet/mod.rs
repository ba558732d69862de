//! Stories from spreadsheets: a workbook with a sheet for each part of a story, or one table with a row for each fact.
//!
//! - `file`: from bytes to tables of cells: workbooks, CSV in any encoding;
//! - `parts`: the sheets and columns with their names, from which the template and the documentation are made;
//! - `header`, `record`, `flat`: from tables to rows whose columns are known;
//! - `understood`, `texts`, `cell_list`, `choice`: from cells as people type them to values;
//! - `rows`, `sentence`, `citations`, `statements`, `media`, `groups`, `build`, `statement_rows`, `facts`: from rows to the
//!   objects of a story.

mod build;
mod cell_list;
mod choice;
mod citations;
mod error;
mod facts;
mod file;
mod flat;
mod groups;
mod header;
mod ids;
mod media;
mod names;
mod number;
pub mod parts;
mod record;
mod rows;
mod sentence;
mod statement_rows;
mod statements;
mod table;
mod texts;
mod understood;
mod value;

pub use choice::Choice;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::note::{Change, Note, Place};
use super::{Imported, Options, Refused};
use build::Builder;
use error::SheetError;
use file::Kind;
use header::Header;
use parts::{Column, FLAT, Part};
use record::Record;
use table::Table;
use understood::Reader;
use value::Object;

/// Returns `true` if a file is a workbook, of a version that can be read or an older one.
pub fn is_workbook(bytes: &[u8]) -> bool {
    matches!(file::kind(bytes), Ok(Kind::Xlsx | Kind::Ods) | Err(SheetError::OldWorkbook))
}

/// Returns the text of a file, in any of the usual encodings.
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    file::text_of(bytes)
}

/// Returns `true` if a file is a table of text with the columns of a story.
pub fn is_table(bytes: &[u8]) -> bool {
    let is_text = file::kind(bytes) == Ok(Kind::Text);
    let names_columns = |table: &Table| Header::of(table, &FLAT).is_some();
    is_text && file::tables(bytes).is_ok_and(|tables| tables.iter().any(names_columns))
}

/// Returns the column of a sheet that the title of a column means, and the tag of the language that the title names.
///
/// ```
/// use diplograph::import::sheet::{column_of, parts::Part};
///
/// let events = Part::named("events").expect("there is such a sheet");
/// let (column, lang) = column_of(events, "Headline (ru)").expect("it is a column");
/// assert_eq!((column.field, lang.as_deref()), ("title", Some("ru")));
/// ```
pub fn column_of(part: &Part, title: &str) -> Option<(&'static Column, Option<String>)> {
    let columns: Vec<&'static Column> = part.all_columns().collect();
    names::column(title, &columns).map(|named| (named.column, named.lang))
}

/// Makes a story of a spreadsheet. Language and parties of the options are used for what it does not say itself.
pub fn read(bytes: &[u8], options: &Options) -> Result<Imported, Refused> {
    let tables = file::tables(bytes)?;
    let mut reader = Reader::default();
    let mut records = Vec::new();
    let is_alone = tables.len() == 1;
    for table in &tables {
        add(table, is_alone, &mut records, &mut reader);
    }
    if records.is_empty() {
        return Err(SheetError::Empty.into());
    }
    let builder = Builder { reader, ..Builder::of(options) };
    let (story, mut notes) = builder.story(&records);
    sort(&mut notes, &tables);
    Ok(Imported { text: text(&story), notes })
}

/// Adds the records of a sheet.
fn add<'t>(table: &'t Table, is_alone: bool, all: &mut Vec<Record<'t>>, reader: &mut Reader) {
    let part = names::part(&table.name);
    if let Some(part) = part.filter(|part| part.name == "story")
        && let Some(record) = record::vertical(table, part, reader)
    {
        all.push(record);
        return;
    }
    if table.rows.is_empty() || is_read_me(&table.name) {
        return;
    }
    // A sheet of another name is taken for the flat sheet if it looks like it.
    let least = if is_alone { 2 } else { 3 };
    let header = match part {
        Some(part) => Header::of(table, part).map(|header| (part, header)),
        None => Header::of(table, &FLAT)
            .filter(|header| header.known >= least)
            .map(|header| (&FLAT, header)),
    };
    match header {
        Some((part, header)) => {
            let records = record::records(table, part, &header, reader);
            if part.name == FLAT.name {
                records.iter().for_each(|row| flat::add(row, all, reader));
            } else {
                all.extend(records);
            }
        }
        None => {
            let place = Place::Cell { sheet: table.name.clone(), row: 1, column: None };
            let note =
                Note::new(Change::LeftOut, place, "no row of the sheet names columns of a story");
            reader.notes.push(note);
        }
    }
}

/// Returns `true` for the sheet of the template that explains the others.
fn is_read_me(name: &str) -> bool {
    ["readme", "прочти", "прочтименя"].contains(&&*names::letters(name))
}

/// Puts the notes into the order of the source.
fn sort(notes: &mut Vec<Note>, tables: &[Table]) {
    let sheets: BTreeMap<&str, usize> =
        tables.iter().enumerate().map(|(nth, table)| (&*table.name, nth)).collect();
    notes.sort_by_cached_key(|note| match &note.place {
        Place::Cell { sheet, row, column } => {
            (sheets.get(&**sheet).copied(), *row, column.clone(), note.text.clone())
        }
        _ => (None, 0, None, String::new()),
    });
    // The cells of a row that is two facts are read twice.
    let is_same =
        |a: &mut Note, b: &mut Note| (a.change, &a.place, &a.text) == (b.change, &b.place, &b.text);
    notes.dedup_by(is_same);
}

/// The text of the story file.
fn text(story: &Object) -> String {
    // Writing into a string fails only for maps whose keys are not strings, and a story has none.
    serde_json::to_string_pretty(story).unwrap_or_default() + "\n"
}
