//! [`Note`]: a note on one place of an imported file.

use std::fmt;

/// A note on one place of an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The kind of the note.
    pub change: Change,
    /// The place in the file.
    pub place: Place,
    /// The explanation, in words of a journalist: "the date `44562` is 2022-01-01". Notes with the same text are shown as
    /// one, with all their places.
    pub text: String,
    /// The value that the file has at the place, if the text does not quote it.
    pub value: Option<String>,
    /// The advice, if there is something to do.
    pub help: Option<String>,
}

/// The kind of a [`Note`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// The value was understood, and is written in another form.
    Understood,
    /// The value was changed, because a story cannot say it as the source does.
    Changed,
    /// The value can be read in several ways or in none, and stands in the story as it was typed.
    AsTyped,
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

impl Note {
    /// A note without a value and advice.
    pub fn new(change: Change, place: Place, text: impl Into<String>) -> Self {
        Self { change, place, text: text.into(), value: None, help: None }
    }

    /// The note with the value that the file has at the place.
    #[must_use]
    pub fn with_value(self, value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..self }
    }

    /// The note with advice.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

impl Place {
    /// A row of a file with one table, from 1.
    pub fn row(row: u32) -> Self {
        Self::Cell { sheet: String::new(), row, column: None }
    }

    /// A value of a JSON file.
    pub fn path(path: impl Into<String>) -> Self {
        Self::Path(path.into())
    }

    /// The place inside this one: a column of the row, or a key of the JSON value.
    #[must_use]
    pub fn at(&self, name: &str) -> Self {
        match self {
            Self::File => Self::path(name),
            Self::Cell { sheet, row, .. } => {
                Self::Cell { sheet: sheet.clone(), row: *row, column: Some(name.to_owned()) }
            }
            Self::Path(path) => Self::Path(format!("{path}.{name}")),
        }
    }
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

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Understood => "understood",
            Self::Changed => "changed",
            Self::AsTyped => "left as typed",
            Self::LeftOut => "left out",
        })
    }
}
