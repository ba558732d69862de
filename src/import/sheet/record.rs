//! [`Record`]: one row of a sheet with the columns that its cells fill.

use std::collections::BTreeSet;

use super::header::Header;
use super::names::{column, letters};
use super::parts::{Column, Part};
use super::table::{Cell, Table};
use super::understood::{Placed, Reader};
use crate::import::note::{Change, Note, Place};

/// One row of a sheet.
#[derive(Debug)]
pub(super) struct Record<'t> {
    pub(super) part: &'static Part,
    pub(super) table: &'t Table,
    pub(super) row: u32,
    pub(super) fields: Vec<Field<'t>>,
    /// The position of the record to which this one belongs.
    pub(super) of: Option<usize>,
}

/// One cell that is not empty.
#[derive(Clone, Debug)]
pub(super) struct Field<'t> {
    pub(super) column: &'static Column,
    pub(super) lang: Option<String>,
    pub(super) header: String,
    pub(super) cell: &'t Cell,
    pub(super) row: u32,
}

impl<'t> Record<'t> {
    /// Returns the first cell of a column.
    pub(super) fn field(&self, name: &str) -> Option<&Field<'t>> {
        self.fields.iter().find(|field| field.column.field == name)
    }

    /// Returns all cells of a column: one for each language, or for each row of a list.
    pub(super) fn fields<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'r Field<'t>> {
        self.fields.iter().filter(move |field| field.column.field == name)
    }

    /// Returns the text of the first cell of a column.
    pub(super) fn text(&self, name: &str) -> String {
        self.field(name).map(|field| field.cell.text()).unwrap_or_default()
    }

    /// Returns a cell at its place.
    pub(super) fn placed<'r>(&'r self, field: &'r Field<'t>) -> Placed<'r> {
        Placed {
            cell: field.cell,
            sheet: &self.table.name,
            row: field.row,
            header: &field.header,
            is_1904: self.table.is_1904,
        }
    }
}

fn place(table: &Table, row: u32, title: &str) -> Place {
    let column = Some(title.to_owned()).filter(|title| !title.is_empty());
    Place::Cell { sheet: table.name.clone(), row, column }
}

/// Notes the columns that are left out.
fn note_unknown(table: &Table, header: &Header, reader: &mut Reader) {
    let data = &table.rows[header.start..];
    let width = data.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let mut seen = BTreeSet::new();
    for nth in 0..width.max(header.titles.len()) {
        let title = header.titles.get(nth).map_or("", String::as_str);
        let text = match header.columns.get(nth).and_then(Option::as_ref) {
            Some(named) if seen.insert((named.column.field, named.lang.clone())) => continue,
            Some(named) => format!("another column is `{}` already", named.column.field),
            None if title.is_empty() => "the column has no title".to_owned(),
            None => "a story has nothing for this column".to_owned(),
        };
        let filled = data.iter().find(|row| !row.is_comment() && !row.cell(nth).is_empty());
        let Some(filled) = filled else { continue };
        let row = if title.is_empty() { filled.number } else { header.row };
        reader.notes.push(Note::new(Change::LeftOut, place(table, row, title), text));
    }
}

/// The records of a table with a header.
pub(super) fn records<'t>(
    table: &'t Table,
    part: &'static Part,
    header: &Header,
    reader: &mut Reader,
) -> Vec<Record<'t>> {
    note_unknown(table, header, reader);
    let mut records = Vec::new();
    for row in &table.rows[header.start..] {
        if row.is_empty() || row.is_covered || row.is_comment() {
            continue;
        }
        if header.is_repeated_in(row) {
            let place = place(table, row.number, "");
            reader.notes.push(Note::new(Change::LeftOut, place, "the row is a second header"));
            continue;
        }
        let mut seen = BTreeSet::new();
        let mut fields = Vec::new();
        for (nth, named) in header.columns.iter().enumerate() {
            let Some(named) = named else { continue };
            let is_first = seen.insert((named.column.field, named.lang.clone()));
            let cell = row.cell(nth);
            if is_first && !cell.is_empty() {
                let (column, lang) = (named.column, named.lang.clone());
                let header = header.titles[nth].clone();
                fields.push(Field { column, lang, header, cell, row: row.number });
            }
        }
        if !fields.is_empty() {
            records.push(Record { part, table, row: row.number, fields, of: None });
        }
    }
    records
}

/// The record of a sheet with a name and a value in each row. `None` if the names are in the first row.
pub(super) fn vertical<'t>(
    table: &'t Table,
    part: &'static Part,
    reader: &mut Reader,
) -> Option<Record<'t>> {
    let all: Vec<&Column> = part.all_columns().collect();
    let is_known = |cell: &Cell| column(&cell.text(), &all).is_some();
    let down = table.rows.iter().filter(|row| is_known(row.cell(0))).count();
    let first = table.rows.iter().find(|row| !row.is_comment())?;
    let across = first.cells.iter().filter(|cell| is_known(cell)).count();
    if across > down {
        return None;
    }
    let mut fields = Vec::new();
    for row in table.rows.iter().filter(|row| !row.is_comment()) {
        let title = row.cell(0).text();
        let cell = row.cell(1);
        let others = row.cells.iter().skip(2).filter(|cell| !cell.is_empty());
        for other in others.filter(|cell| !cell.text().starts_with('#')) {
            let place = place(table, row.number, &title);
            let note = Note::new(Change::LeftOut, place, "only the second column has values");
            reader.notes.push(note.with_value(other.text()));
        }
        if cell.is_empty() {
            continue;
        }
        match column(&title, &all) {
            Some(named) => {
                let (column, lang) = (named.column, named.lang);
                fields.push(Field { column, lang, header: title, cell, row: row.number });
            }
            None if ["field", "key", "поле"].contains(&&*letters(&title)) => {}
            None => {
                let place = place(table, row.number, &title);
                let text = "the head of a story has nothing for this row";
                reader.notes.push(Note::new(Change::LeftOut, place, text).with_value(cell.text()));
            }
        }
    }
    let row = table.rows.first().map_or(1, |row| row.number);
    Some(Record { part, table, row, fields, of: None })
}
