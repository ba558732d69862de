//! [`Table`]: the cells of one sheet, as a workbook or a text file has them.

/// The most rows of a sheet that are read.
pub(super) const MOST_ROWS: u32 = 100_000;

/// The most columns of a sheet that are read.
pub(super) const MOST_COLUMNS: u32 = 256;

/// The most cells of a file that are read.
pub(super) const MOST_CELLS: usize = 2_000_000;

/// One sheet of a workbook, or the only table of a text file.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The name of the sheet; empty for a text file.
    pub(super) name: String,
    /// The rows that have a cell, in order.
    pub(super) rows: Vec<Row>,
    /// `true` if the days of numbers are counted from 1904.
    pub(super) is_1904: bool,
    /// `true` if numbers are written with a decimal comma.
    pub(super) has_decimal_comma: bool,
}

/// One row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The number of the row in the file, from 1.
    pub(super) number: u32,
    /// The cells, from the first column.
    pub(super) cells: Vec<Cell>,
    /// `true` if all its own cells are empty, and merged cells cover it.
    pub(super) is_covered: bool,
}

/// The content of one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, as it was typed.
    Text(String),
    /// A number, with the digits that a spreadsheet shows and its format.
    Number(String, Form),
    /// A date.
    Date {
        /// The date in the grammar of a story, as precise as the cell shows it.
        date: String,
        /// The reason why it is not the whole content of the cell.
        cut: Option<&'static str>,
    },
    /// `TRUE` or `FALSE`.
    Bool(bool),
    /// An error of a formula: `#REF!`.
    Error(String),
}

/// The format of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A plain number.
    Plain,
    /// A percentage. The digits are those that are shown.
    Percent,
    /// An amount of money, with the code or the symbol of the currency.
    Money(String),
}

/// A block of cells that are merged, counted from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merged {
    pub(super) first_row: u32,
    pub(super) last_row: u32,
    pub(super) column: u32,
}

impl Cell {
    /// Returns `true` if the cell has nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The content as a text.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(digits, Form::Plain) => digits.clone(),
            Self::Number(digits, Form::Percent) => format!("{digits}%"),
            Self::Number(digits, Form::Money(currency)) => format!("{currency} {digits}"),
            Self::Date { date, .. } => date.clone(),
            Self::Bool(is_true) => is_true.to_string(),
            Self::Error(error) => error.clone(),
        }
    }
}

impl Row {
    /// Returns `true` if no cell has content.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// Returns the cell of a column.
    pub(super) fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Puts a cell into a column.
    pub(super) fn set(&mut self, column: usize, cell: Cell) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells[column] = cell;
    }

    /// Returns `true` if the first cell with content begins with `#`.
    pub(super) fn is_comment(&self) -> bool {
        let first = self.cells.iter().find(|cell| !cell.is_empty());
        matches!(first, Some(Cell::Text(text)) if text.trim_start().starts_with('#'))
    }
}

impl Table {
    /// Gives the value of merged cells to each row that they cover.
    pub(super) fn fill(&mut self, merged: &[Merged]) {
        let mut left = MOST_CELLS;
        for block in merged.iter().filter(|block| block.last_row > block.first_row) {
            let start = self.rows.partition_point(|row| row.number <= block.first_row);
            let column = block.column as usize;
            let first = self.rows.get(start).filter(|row| row.number == block.first_row + 1);
            let Some(value) = first.map(|row| row.cell(column).clone()) else { continue };
            if value.is_empty() {
                continue;
            }
            let covered = self.rows[start + 1..].iter_mut();
            for row in covered.take_while(|row| row.number <= block.last_row + 1).take(left) {
                left -= 1;
                row.is_covered |= row.is_empty();
                if row.cell(column).is_empty() {
                    row.set(column, value.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_value_belongs_to_each_row_with_other_content() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let row = |number, cells| Row { number, cells, is_covered: false };
        let rows = vec![
            row(2, vec![text("a"), text("both")]),
            row(3, vec![text("b"), Cell::Empty]),
            row(4, vec![Cell::Empty]),
            row(5, vec![text("c")]),
        ];
        let mut table = Table { rows, ..Table::default() };
        table.fill(&[Merged { first_row: 1, last_row: 3, column: 1 }]);
        let filled: Vec<(String, bool)> =
            table.rows.iter().map(|row| (row.cell(1).text(), row.is_covered)).collect();
        let expected = [("both", false), ("both", false), ("both", true), ("", false)];
        assert_eq!(filled, expected.map(|(text, covered)| (text.to_owned(), covered)));
    }
}
