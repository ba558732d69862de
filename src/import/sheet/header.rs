//! [`Header`]: the row of a table that names its columns.

use super::names::{Named, column, is_name};
use super::parts::Part;
use super::table::{Row, Table};

/// The rows in which the header is searched. Titles and remarks may stand above it.
const MOST_ROWS_ABOVE: usize = 20;

/// The header of a table.
#[derive(Debug)]
pub(super) struct Header {
    /// The position of the first row after the header.
    pub(super) start: usize,
    /// The number of the row.
    pub(super) row: u32,
    /// The columns that are known.
    pub(super) columns: Vec<Option<Named>>,
    /// The titles of all columns, as the file has them.
    pub(super) titles: Vec<String>,
    /// The number of columns that are known.
    pub(super) known: usize,
}

impl Header {
    /// The header of a table with the columns of a sheet: of the first rows, the one that names most of them.
    pub(super) fn of(table: &Table, part: &'static Part) -> Option<Self> {
        let rows = table.rows.iter().enumerate().take(MOST_ROWS_ABOVE);
        let headers = rows
            .filter(|(_, row)| !row.is_comment())
            .map(|(nth, row)| Self::in_row(nth, row, part));
        let mut best: Option<Self> = None;
        for header in headers {
            if header.known > best.as_ref().map_or(0, |best| best.known) {
                best = Some(header);
            }
        }
        best.filter(|header| header.known >= 2 || header.known == header.named())
    }

    fn in_row(nth: usize, row: &Row, part: &'static Part) -> Self {
        let all: Vec<_> = part.all_columns().collect();
        let titles: Vec<String> = row.cells.iter().map(|cell| cell.text()).collect();
        let columns: Vec<Option<Named>> = titles.iter().map(|title| column(title, &all)).collect();
        let known = columns.iter().flatten().count();
        Self { start: nth + 1, row: row.number, columns, titles, known }
    }

    /// The number of columns that have a title.
    fn named(&self) -> usize {
        self.titles.iter().filter(|title| !title.is_empty()).count()
    }

    /// Returns `true` if a row names the same columns once more.
    pub(super) fn is_repeated_in(&self, row: &Row) -> bool {
        let is_same = |nth: usize, title: &str| self.titles.get(nth).is_some_and(|it| it == title);
        let mut count = 0;
        for (nth, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let own = self.columns.get(nth).and_then(Option::as_ref);
            let title = cell.text();
            match own {
                // Only the names of one column are compared: the first cell of most rows decides.
                Some(own) if is_same(nth, &title) || is_name(&title, own.column) => count += 1,
                None if is_same(nth, &title) => {}
                _ => return false,
            }
        }
        count >= 2
    }
}
