//! [`Problem`]: a mistake in a story file, its place, and how to correct it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::characters::escaped;
use super::check_name::Check;
use super::replacement::{Edit, Replacement};
use crate::order::reorder;

/// A mistake that the author should correct.
///
/// Its [`Display`](fmt::Display) is what a terminal shows:
///
/// ```text
/// error: 12:15: events[3].date: `1914-July` is not a date: year, month and day are written as numbers
///  help: write `1914-07`
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Error or warning.
    pub severity: Severity,
    /// The check that gives the warning; `None` for an error.
    pub check: Option<Check>,
    /// The place in the file; of several, the first.
    pub place: Place,
    /// The other places with the same mistake, in the order of the file.
    pub other_places: Vec<Place>,
    /// The message: lower case, no full stop, the author's text in backticks.
    pub message: String,
    /// The advice.
    pub help: Option<String>,
    /// The texts that can stand in place of the value or key at fault.
    pub replacements: Vec<Replacement>,
}

/// A place in a story file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// From the root of the file to the value at fault.
    pub path: Path,
    /// The line and column.
    pub position: Position,
    /// The bytes of the value with its quotation marks, or of the key. Of an object or list, the opening bracket.
    pub range: Range<usize>,
}

/// A problem whose place in the file is not known yet, only the number of the value.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) severity: Severity,
    check: Option<Check>,
    /// The number of the value or key at fault.
    pub(super) number: usize,
    /// The numbers of the other values or keys with the same mistake.
    pub(super) others: Vec<usize>,
    message: String,
    help: Option<String>,
    replacements: Vec<Replacement>,
}

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The story cannot be shown.
    Error,
    /// The story can be shown, but something is missing in it.
    Warning,
}

/// A place in the file, both counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// The keys and indices from the root of the file to a value; `events[3].date` in print.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub(super) Vec<Step>);

/// One step of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into the field of an object.
    Key(Cow<'static, str>),
    /// Into the item of a list, counted from 0.
    Index(usize),
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Self {
        Self::Key(Cow::Borrowed(key))
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The number of other places that a message names.
const MOST_SHOWN: usize = 5;

impl FromIterator<Step> for Path {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Self {
        Self(steps.into_iter().collect())
    }
}

impl Path {
    /// Returns the steps from the root of the file.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

impl Problem {
    /// Returns `true` if the story cannot be shown because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns all places with the mistake, in the order of the file.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        std::iter::once(&self.place).chain(&self.other_places)
    }

    /// Returns the number of the other places and the first of them: "and in 17 more places: 8:12, 9:12, 10:12, …".
    pub fn elsewhere(&self) -> Option<String> {
        let (count, s) = match self.other_places.len() {
            0 => return None,
            1 => (1, ""),
            count => (count, "s"),
        };
        let shown = self.other_places.iter().take(MOST_SHOWN);
        let mut shown: Vec<String> = shown.map(|place| place.position.to_string()).collect();
        if count > MOST_SHOWN {
            shown.push("…".to_owned());
        }
        Some(format!("and in {count} more place{s}: {}", shown.join(", ")))
    }

    /// Returns the changes to the file that the replacements offer, in the order of the file.
    pub fn edits(&self) -> Vec<Edit> {
        self.places().flat_map(|it| Replacement::edits(&self.replacements, &it.range)).collect()
    }
}

impl Finding {
    /// An error at a value or key. Characters of the author's text that could act on a terminal are escaped.
    pub(super) fn error(number: usize, message: impl AsRef<str>) -> Self {
        let message = escaped(message.as_ref());
        let (others, replacements) = (Vec::new(), Vec::new());
        Self {
            severity: Severity::Error,
            check: None,
            number,
            others,
            message,
            help: None,
            replacements,
        }
    }

    /// A warning at a value or key.
    pub(super) fn warning(number: usize, check: Check, message: impl AsRef<str>) -> Self {
        Self { severity: Severity::Warning, check: Some(check), ..Self::error(number, message) }
    }

    /// A warning of no check, which cannot be answered.
    pub(super) fn unnamed_warning(number: usize, message: impl AsRef<str>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(number, message) }
    }

    /// The same with advice.
    pub(super) fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same with texts that can stand in place of the value or key, and advice that names them. Without such a text,
    /// the advice is `otherwise`, if there is any.
    pub(super) fn with_replacements(self, all: Vec<Replacement>, otherwise: &str) -> Self {
        let help = Replacement::advice(&all).or(Some(otherwise.to_owned()));
        Self { replacements: all, help: help.filter(|help| !help.is_empty()), ..self }
    }

    /// The same with replacements that are guesses.
    pub(super) fn uncertain(mut self) -> Self {
        self.replacements.iter_mut().for_each(Replacement::make_guess);
        Self { help: Replacement::advice(&self.replacements).or(self.help), ..self }
    }

    /// The message and the advice. Two findings with the same words are the same problem.
    pub(super) fn words(&self) -> String {
        format!("{}\n{}", self.message, self.help.as_deref().unwrap_or_default())
    }

    /// Puts the first place of the file first.
    pub(super) fn sort_places(&mut self) {
        self.others.push(self.number);
        reorder(&mut self.others, usize::cmp);
        self.others.dedup();
        self.number = self.others.remove(0);
    }

    /// The problem at its places in the file.
    pub(super) fn located(self, place: Place, other_places: Vec<Place>) -> Problem {
        let Self { severity, check, message, help, replacements, .. } = self;
        Problem { severity, check, place, other_places, message, help, replacements }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if nth == 0 => f.write_str(&escaped(key))?,
                Step::Key(key) => write!(f, ".{}", escaped(key))?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { path, position, .. } = &self.place;
        write!(f, "{}: {position}: ", self.severity)?;
        if !path.0.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(&self.message)?;
        if let Some(elsewhere) = self.elsewhere() {
            write!(f, "\n {elsewhere}")?;
        }
        match &self.help {
            Some(help) => write!(f, "\n help: {help}"),
            None => Ok(()),
        }
    }
}
