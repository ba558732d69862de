//! [`Troubles`]: the problems of a table at its cells, and mending.

use std::collections::{BTreeMap, HashMap};

use diplograph::import::sheet::parts::Kind;
use diplograph::story::{Check, Edit, Place as FilePlace, Problem};

use super::column::Column;
use super::names::Names;
use super::rows::RowPath;
use super::table::Table;
use super::value::{Cell, plain, words};
use crate::document::Reading;
use crate::json::{Json, Step};

/// A problem of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The row, counted from 0; `None` if the problem is not in one.
    pub row: Option<usize>,
    /// The number of the column among all; `None` if the problem is of the whole row.
    pub column: Option<usize>,
    /// `true` if the story cannot be shown because of it.
    pub is_error: bool,
    /// The message, as a sentence.
    pub message: String,
    /// The advice, if there is more of it than the fixes say.
    pub help: Option<String>,
    /// The changes that mend it.
    pub fixes: Vec<Fix>,
    /// The check that warns.
    pub check: Option<Check>,
}

/// A change of the file that mends a problem.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// The words of its button: "April 3, 2024", "Write talks".
    pub label: String,
    /// The value that is put there, as an author types it.
    pub kept: String,
    /// The change of the text.
    pub edit: Edit,
}

/// The problems of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Troubles {
    /// The problems, in the order of the rows and columns.
    pub list: Vec<Trouble>,
    /// The problems at each cell, by row and column. A problem of a whole row is at no column.
    at: HashMap<(usize, Option<usize>), Vec<usize>>,
    /// The numbers of errors and warnings of all tables.
    pub counts: BTreeMap<Table, (usize, usize)>,
}

impl Troubles {
    /// Sorts the problems of a story to the cells of a table.
    pub fn of(
        reading: &Reading,
        names: &Names,
        table: Table,
        rows: &[RowPath],
        columns: &[Column],
    ) -> Self {
        let mut troubles = Self::default();
        let Some(tree) = &reading.tree else { return troubles };
        let numbers: HashMap<&[Step], usize> =
            rows.iter().enumerate().map(|(nth, row)| (&**row, nth)).collect();
        for problem in &reading.problems {
            for place in problem.places() {
                let path = Step::path(&place.path);
                let (of, row) = Table::of(&path);
                let (errors, warnings) = troubles.counts.entry(of).or_default();
                *(if problem.is_error() { errors } else { warnings }) += 1;
                if of != table {
                    continue;
                }
                let column = column_of(&path, &row, problem, columns, &names.lang);
                let nth = numbers.get(&*row).copied();
                let cell = column.map(|column| Cell { tree, names, row: &row, column });
                troubles.list.push(Trouble {
                    row: nth,
                    column: column.map(|column| column.nth),
                    fixes: fixes(problem, place, cell.as_ref()),
                    ..trouble(problem)
                });
            }
        }
        troubles.list.sort_by_key(|it| (it.row, it.column, !it.is_error));
        for (nth, trouble) in troubles.list.iter().enumerate() {
            if let Some(row) = trouble.row {
                troubles.at.entry((row, trouble.column)).or_default().push(nth);
            }
        }
        troubles
    }

    /// Returns the problems at a cell.
    pub fn at(&self, row: usize, column: Option<usize>) -> impl Iterator<Item = &Trouble> {
        let numbers = self.at.get(&(row, column)).map_or(&[][..], |numbers| numbers);
        numbers.iter().map(|nth| &self.list[*nth])
    }

    /// Returns the numbers of errors and warnings in the table.
    pub fn count(&self) -> (usize, usize) {
        let errors = self.list.iter().filter(|trouble| trouble.is_error).count();
        (errors, self.list.len() - errors)
    }

    /// Returns the problems that have one certain fix.
    pub fn certain(&self) -> Vec<(&Trouble, &Fix)> {
        let certain = |trouble| -> Option<(&Trouble, &Fix)> {
            let trouble: &Trouble = trouble;
            match &trouble.fixes[..] {
                [only] if only.edit.is_certain => Some((trouble, only)),
                _ => None,
            }
        };
        self.list.iter().filter_map(certain).collect()
    }

    /// Returns the dates in numbers that have two readings, with the one in which the first number is the day, or the month.
    pub fn in_order(&self, text: &str, is_day_first: bool) -> Vec<(&Trouble, &Fix)> {
        let chosen = |trouble| -> Option<(&Trouble, &Fix)> {
            let trouble: &Trouble = trouble;
            let [one, other] = &trouble.fixes[..] else { return None };
            let typed = text.get(one.edit.range.clone())?.trim_matches('"');
            let first: u8 = typed.split(['/', '.', '-', ' ']).next()?.parse().ok()?;
            let [month, day] = month_and_day(&one.kept)?;
            let is_swapped = month_and_day(&other.kept)? == [day, month];
            let is_one = first == if is_day_first { day } else { month };
            is_swapped.then_some((trouble, if is_one { one } else { other }))
        };
        self.list.iter().filter_map(chosen).collect()
    }

    /// Returns the next problem after a cell, and from the end the first one.
    pub fn next(
        &self,
        row: usize,
        column: Option<usize>,
        order: impl Fn(Option<usize>) -> usize,
    ) -> Option<&Trouble> {
        let key = |trouble: &&Trouble| (trouble.row.unwrap_or_default(), order(trouble.column));
        let here = (row, order(column));
        let placed = || self.list.iter().filter(|trouble| trouble.row.is_some());
        placed().filter(|it| key(it) > here).min_by_key(key).or_else(|| placed().min_by_key(key))
    }
}

/// The month and the day of a date: `2024-03-04`.
fn month_and_day(date: &str) -> Option<[u8; 2]> {
    let mut numbers = date.split('-').skip(1).map(|number| number.parse().ok());
    Some([numbers.next()??, numbers.next()??])
}

/// Returns the text of a file with some changes. Of two that overlap, the first is made.
pub fn mend(text: &str, fixes: &[&Fix]) -> String {
    let mut edits: Vec<Edit> = fixes.iter().map(|fix| fix.edit.clone()).collect();
    edits.sort_by_key(|edit| edit.range.start);
    let mut end = 0;
    edits.retain(|edit| {
        let is_apart = edit.range.start >= end;
        end = if is_apart { edit.range.end } else { end };
        is_apart
    });
    crate::mend::apply(text, &edits)
}

fn trouble(problem: &Problem) -> Trouble {
    // The buttons say it already.
    let help = problem.help.as_ref().filter(|_| problem.replacements.is_empty());
    Trouble {
        row: None,
        column: None,
        is_error: problem.is_error(),
        message: sentence(&problem.message),
        help: help.map(|help| sentence(help)),
        fixes: Vec::new(),
        check: problem.check,
    }
}

/// A message of the library as a sentence: with a capital, a full stop, and quotation marks around the author's text.
fn sentence(message: &str) -> String {
    let mut quoted = String::new();
    for (nth, part) in message.split('`').enumerate() {
        if nth > 0 {
            quoted.push(if nth % 2 == 1 { '“' } else { '”' });
        }
        quoted.push_str(part);
    }
    let quoted = crate::words::capitalised(&quoted);
    if quoted.ends_with(['.', '?', '!']) { quoted } else { quoted + "." }
}

/// The column at which a problem is shown.
fn column_of<'a>(
    path: &[Step],
    row: &[Step],
    problem: &Problem,
    columns: &'a [Column],
    own: &str,
) -> Option<&'a Column> {
    let is_inside = |column: &&Column| {
        let cell = column.path(row);
        !cell.is_empty() && path.starts_with(&cell) && !column.place.is_owner()
    };
    let lang = path.last().and_then(Step::key);
    let mut inside: Vec<&Column> = columns.iter().filter(is_inside).collect();
    inside.sort_by_key(|column| {
        let is_lang = column.lang.as_deref() == lang;
        (!is_lang, column.lang.as_deref() != Some(own))
    });
    if let Some(first) = inside.first() {
        return Some(first);
    }
    let field = match problem.check {
        Some(Check::Uncited) => Some("cite"),
        // "`title` is missing"
        _ => problem.message.split('`').nth(1).filter(|_| problem.message.ends_with("missing")),
    };
    let is_field = |column: &&Column| Some(column.field) == field;
    columns.iter().find(is_field)
}

fn fixes(problem: &Problem, place: &FilePlace, cell: Option<&Cell<'_>>) -> Vec<Fix> {
    let edits = problem.edits().into_iter().filter(|edit| edit.range == place.range);
    let of = |edit: Edit| {
        let value = Json::read(&edit.text).unwrap_or_else(|_| (&*edit.text).into());
        let kept = plain(&value);
        let is_read = |cell: &&Cell<'_>| {
            matches!(cell.column.kind, Kind::Date | Kind::Deadline | Kind::Amount)
        };
        let words = cell.filter(is_read).and_then(|cell| words(cell, &value));
        let label = words.unwrap_or_else(|| format!("Write {kept}"));
        Fix { label, kept, edit }
    };
    edits.map(of).collect()
}
