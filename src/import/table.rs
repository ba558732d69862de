//! [`Table`]: a CSV file with names of columns in its first line.

use csv::{ReaderBuilder, StringRecord};

use super::refused::Refused;

/// A CSV file with names of columns in its first line.
pub(super) struct Table<'t> {
    text: &'t str,
    columns: Vec<String>,
}

/// A row with its number in the file, as a spreadsheet counts: the names of columns are row 1.
pub(super) struct Row {
    pub(super) number: u32,
    cells: StringRecord,
}

impl<'t> Table<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let names = reader.headers().cloned().unwrap_or_default();
        Self { text, columns: names.iter().map(|name| name.trim().to_owned()).collect() }
    }

    /// The names of its columns; unnamed columns are left out.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|name| &**name).filter(|name| !name.is_empty())
    }

    /// Returns `true` if it has a column of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.columns().any(|it| it.eq_ignore_ascii_case(name))
    }

    /// Its rows. Empty ones are skipped, and counted.
    pub(super) fn rows(&self) -> impl Iterator<Item = Result<Row, Refused>> {
        let reader = ReaderBuilder::new().flexible(true).from_reader(self.text.as_bytes());
        let rows = reader.into_records().zip(2..).map(|(record, number)| match record {
            Ok(cells) => Ok(Row { number, cells }),
            Err(error) => Err(Refused::new(
                format!("row {number} cannot be read: {error}"),
                "save the table as CSV in UTF-8 again",
            )),
        });
        rows.filter(|row| {
            row.as_ref().map_or(true, |row| row.cells.iter().any(|it| !it.trim().is_empty()))
        })
    }

    /// The place of the column of this name.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|it| it.eq_ignore_ascii_case(name))
    }

    /// The cell of a row, without white space around it, unless it is empty.
    pub(super) fn cell<'r>(&self, row: &'r Row, name: &str) -> Option<&'r str> {
        let cell = row.cell(self.position(name)?).trim();
        (!cell.is_empty()).then_some(cell)
    }
}

impl Row {
    /// The cell at a place, as it stands in the file.
    pub(super) fn cell(&self, nth: usize) -> &str {
        self.cells.get(nth).unwrap_or_default()
    }
}
