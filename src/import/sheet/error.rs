//! [`SheetError`]: the reason why a file is not read as a spreadsheet.

use std::fmt;

use crate::import::Refused;

/// The reason why a file is not read as a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SheetError {
    /// A zip file of another kind.
    NotASheet,
    /// A workbook of Excel before 2007.
    OldWorkbook,
    /// It cannot be read.
    Damaged,
    /// It needs a password.
    Protected,
    /// It has more than is read.
    TooLarge,
    /// No cell has content, or no row names the columns.
    Empty,
}

impl From<SheetError> for Refused {
    fn from(error: SheetError) -> Self {
        let help = match error {
            SheetError::NotASheet => "save the spreadsheet as .xlsx, .ods or .csv",
            SheetError::OldWorkbook => "open it in a spreadsheet program and save it as .xlsx",
            SheetError::Damaged => "open it in a spreadsheet program and save it again",
            SheetError::Protected => "save it without the password",
            SheetError::TooLarge => {
                "make several files of it, of at most 100,000 rows and 256 columns"
            }
            SheetError::Empty => "start from the template: `diplograph new --sheet story.xlsx`",
        };
        Self { text: error.to_string(), help: help.to_owned() }
    }
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotASheet => "the file is a zip archive, but not a spreadsheet",
            Self::OldWorkbook => "the file is a workbook of Excel before 2007",
            Self::Damaged => "the spreadsheet cannot be read",
            Self::Protected => "the spreadsheet is protected with a password",
            Self::TooLarge => "the spreadsheet is too large",
            Self::Empty => "no row of the spreadsheet names columns of a story",
        })
    }
}
