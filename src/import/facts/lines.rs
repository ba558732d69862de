//! [`Lines`]: the rows of the table, gathered into facts.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::data::{Column, unmarked};
use crate::import::dates;
use crate::import::note::{Change, Note, Place};
use crate::import::refused::Refused;
use crate::import::table::Table;
use crate::story::{Date, Text};

/// The rows of a table, gathered into facts in the order of their first rows.
pub(super) struct Lines {
    facts: Vec<Fact>,
    /// The place of each fact in the list.
    by_id: BTreeMap<String, usize>,
    /// The facts that belong to another, by its id: those with `of`, `disputes` and `agrees_with`.
    of: BTreeMap<(usize, String), Vec<usize>>,
}

/// The rows of one fact: one for each of its citations. There is at least one.
pub(super) struct Fact {
    pub(super) lines: Vec<Line>,
}

/// One row: its number, and a cell for each column.
pub(super) struct Line {
    number: u32,
    cells: Vec<String>,
}

impl Lines {
    pub(super) fn of(table: &Table<'_>, notes: &mut Vec<Note>) -> Result<Self, Refused> {
        let known =
            |name: &str| Column::ALL.iter().any(|column| column.name().eq_ignore_ascii_case(name));
        for column in table.columns().filter(|name| !known(name)) {
            let note = "the column, because `diplograph data` writes none of this name";
            notes.push(Note::new(Change::LeftOut, Place::row(1).at(column), note));
        }
        let columns: Vec<Option<usize>> =
            Column::ALL.iter().map(|column| table.position(column.name())).collect();
        let mut lines = Self { facts: Vec::new(), by_id: BTreeMap::new(), of: BTreeMap::new() };
        for row in table.rows() {
            let row = row?;
            let cell =
                |nth: &Option<usize>| unmarked(nth.map_or("", |nth| row.cell(nth))).to_owned();
            let line = Line { number: row.number, cells: columns.iter().map(cell).collect() };
            let id = line.cell(Column::Fact).to_owned();
            match lines.by_id.get(&id).filter(|_| !id.is_empty()) {
                Some(nth) => lines.facts[*nth].lines.push(line),
                None => {
                    lines.by_id.insert(id, lines.facts.len());
                    lines.begin(line);
                }
            }
        }
        lines.facts.iter_mut().for_each(Fact::sort);
        Ok(lines)
    }

    fn begin(&mut self, line: Line) {
        // A statement has the `of` of its fact, and belongs to the fact only.
        let owners = [Column::Disputes, Column::AgreesWith, Column::Of];
        let owner = owners.into_iter().find(|column| !line.cell(*column).is_empty());
        if let Some(column) = owner {
            let key = (column as usize, line.cell(column).to_owned());
            self.of.entry(key).or_default().push(self.facts.len());
        }
        self.facts.push(Fact { lines: vec![line] });
    }

    /// All facts.
    pub(super) fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// All rows.
    pub(super) fn all(&self) -> impl Iterator<Item = &Line> {
        self.facts.iter().flat_map(|fact| &fact.lines)
    }

    /// The facts that name another in a column.
    pub(super) fn naming(&self, column: Column, id: &str) -> impl Iterator<Item = &Fact> {
        let all = self.of.get(&(column as usize, id.to_owned())).map_or(&[][..], Vec::as_slice);
        all.iter().map(|nth| &self.facts[*nth])
    }

    /// The facts of a part that belong to another fact.
    pub(super) fn parts(&self, part: &'static str, id: &str) -> impl Iterator<Item = &Fact> {
        self.naming(Column::Of, id).filter(move |fact| fact.part() == part)
    }

    /// The fact of an id.
    pub(super) fn fact(&self, id: &str) -> Option<&Fact> {
        self.by_id.get(id).map(|nth| &self.facts[*nth])
    }
}

impl Fact {
    /// The cell of its first row.
    pub(super) fn cell(&self, column: Column) -> &str {
        self.first().cell(column)
    }

    /// Its first row.
    pub(super) fn first(&self) -> &Line {
        // A fact begins with a row.
        &self.lines[0]
    }

    /// Returns `true` for a statement on a point with the period of the point, which the table copies.
    pub(super) fn is_copy_of(&self, owner: &Self) -> bool {
        let is_same = |column: Column| self.cell(column) == owner.cell(column);
        owner.part() == "point" && [Column::Date, Column::FirstDay].into_iter().all(is_same)
    }

    pub(super) fn part(&self) -> &str {
        self.cell(Column::Part)
    }

    /// Puts the rows into the order of the citations.
    fn sort(&mut self) {
        self.lines.sort_by_key(|line| line.cell(Column::Citation).parse::<u32>().unwrap_or(0));
    }

    /// The text of a column.
    pub(super) fn text(&self, column: Column) -> Option<Text> {
        self.first().text(column)
    }
}

impl Line {
    pub(super) fn cell(&self, column: Column) -> &str {
        &self.cells[column as usize]
    }

    /// The place of a cell.
    pub(super) fn at(&self, column: Column) -> Place {
        Place::row(self.number).at(column.name())
    }

    /// The place of the row.
    pub(super) fn place(&self) -> Place {
        Place::row(self.number)
    }

    pub(super) fn text(&self, column: Column) -> Option<Text> {
        let cell = self.cell(column);
        (!cell.is_empty()).then(|| Text::Plain(cell.to_owned()))
    }

    /// The value of a cell. One that cannot be read is left out, with a note.
    pub(super) fn read<T: FromStr>(&self, column: Column, notes: &mut Vec<Note>) -> Option<T> {
        self.value(column, notes, |cell| cell.parse().ok())
    }

    /// The word of a cell, one of the words of the format.
    pub(super) fn word<T: Copy>(
        &self,
        column: Column,
        notes: &mut Vec<Note>,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        self.value(column, notes, |cell| all.iter().find(|it| word(**it) == cell).copied())
    }

    /// The date of a cell, also in a form that a spreadsheet gives it, if that has one reading.
    pub(super) fn date(&self, column: Column, notes: &mut Vec<Note>) -> Option<Date> {
        let date: Date = self.value(column, notes, dates::typed)?;
        let cell = self.cell(column);
        if date.to_string() != cell {
            let note = format!("the date `{cell}` is `{date}`");
            notes.push(Note::new(Change::Understood, self.at(column), note));
        }
        Some(date)
    }

    /// The value of a cell. One that cannot be read is left out, with a note.
    pub(super) fn value<T>(
        &self,
        column: Column,
        notes: &mut Vec<Note>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(column);
        let value = read(cell);
        if value.is_none() && !cell.is_empty() {
            let note = format!("the `{}`, because it cannot be read", column.name());
            let note = Note::new(Change::LeftOut, self.at(column), note).with_value(cell);
            notes.push(
                note.with_help("compare the cell with the file that `diplograph data` wrote"),
            );
        }
        value
    }
}
