//! [`Note`]: what became of one place of an imported file.

use std::fmt;

/// What became of one place of an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The kind of the note.
    pub change: Change,
    /// The place in the file.
    pub place: Place,
    /// The explanation, in words of a journalist: "the date `44562` is 2022-01-01".
    pub text: String,
}

/// The kind of a [`Note`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// The value was understood, and is written in another form.
    Understood,
    /// The value was changed, because a story cannot say it as the source does.
    Changed,
    /// The value was left out.
    LeftOut,
}

/// A place in an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The whole file.
    File,
    /// A cell, or a row if there is no column.
    Cell {
        /// The name of the sheet; empty for a file with one table.
        sheet: String,
        /// The row, from 1.
        row: u32,
        /// The title of the column, as the file has it.
        column: Option<String>,
    },
    /// A value of a JSON file, by its path: `events[3].media.url`.
    Path(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("the file"),
            Self::Cell { sheet, row, column } => {
                if !sheet.is_empty() {
                    write!(f, "sheet “{sheet}”, ")?;
                }
                write!(f, "row {row}")?;
                column.as_ref().map_or(Ok(()), |column| write!(f, ", column “{column}”"))
            }
            Self::Path(path) => f.write_str(path),
        }
    }
}
