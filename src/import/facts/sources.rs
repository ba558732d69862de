//! The sources and parties of the table.

use std::collections::BTreeMap;

use super::Reading;
use super::lines::Line;
use crate::data::Column;
use crate::import::note::{Change, Note};
use crate::story::{Date, Id, MonthOfYear, Party, PartyList, Source, Text};

impl Reading<'_> {
    /// Keeps the ids of the table from being given to parties.
    pub(super) fn reserve_ids(&mut self) {
        for line in self.lines.all() {
            for column in [Column::Fact, Column::Source, Column::Evidence] {
                self.draft.reserve(line.cell(column));
            }
        }
    }

    /// Adds the sources, each from its first row.
    pub(super) fn add_sources(&mut self) {
        let mut lines: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
        let mut order = Vec::new();
        for line in self.lines.all().filter(|line| !line.cell(Column::Source).is_empty()) {
            let lines = lines.entry(line.cell(Column::Source)).or_default();
            if lines.is_empty() {
                order.push(line.cell(Column::Source));
            }
            lines.push(line);
        }
        let (months, month_of_story) = self.fiscal_months();
        self.draft.fiscal_year_start = self.draft.fiscal_year_start.or(month_of_story);
        for name in order {
            let lines = lines.remove(name).unwrap_or_default();
            let Some(mut source) = self.source(name, &lines) else { continue };
            source.fiscal_year_start = months.get(name).copied();
            self.draft.sources.push(source);
        }
    }

    /// The source of rows, unless the story has one of this id.
    fn source(&mut self, name: &str, lines: &[&Line]) -> Option<Source> {
        let line = lines.first()?;
        let id: Id = line.read(Column::Source, self.notes)?;
        if self.draft.sources.iter().any(|source| source.id == id) {
            return None;
        }
        let publisher = line.text(Column::Publisher).unwrap_or_else(|| {
            let note = format!("the source `{name}` has no publisher");
            let note = Note::new(Change::Changed, line.at(Column::Publisher), note);
            self.notes.push(note.with_help("write who published it, under `sources`"));
            Text::Plain(String::new())
        });
        // A sentence can have an address of its own, so one that a row lacks is not that of the source.
        let has_address = lines.iter().all(|line| !line.cell(Column::Url).is_empty());
        let url = if has_address { line.read(Column::Url, self.notes) } else { None };
        Some(Source {
            id,
            publisher,
            title: line.text(Column::Title),
            author: line.text(Column::Author),
            url,
            date: line.date(Column::Published, self.notes),
            lang: None,
            paraphrased: line.cell(Column::Paraphrased) == "true",
            fiscal_year_start: None,
            note: line.text(Column::SourceNote),
        })
    }

    /// The months in which fiscal years begin, from the first days of such dates: of each source, and of facts without one.
    fn fiscal_months(&self) -> (BTreeMap<String, MonthOfYear>, Option<MonthOfYear>) {
        let (mut of_sources, mut of_story) = (BTreeMap::new(), None);
        for fact in self.lines.facts() {
            let line = fact.first();
            let is_fiscal =
                line.cell(Column::Date).parse().is_ok_and(|date: Date| date.is_fiscal());
            // A statement on a point has the period of the point.
            let is_copy = fact.part() == "point"
                && !(line.cell(Column::Disputes).is_empty()
                    && line.cell(Column::AgreesWith).is_empty());
            let Some(month) = month(line).filter(|_| is_fiscal && !is_copy) else { continue };
            match line.cell(Column::Source) {
                "" => of_story = of_story.or(Some(month)),
                source => _ = of_sources.entry(source.to_owned()).or_insert(month),
            }
        }
        (of_sources, of_story)
    }

    /// The parties that a cell names. Those that the story lacks are added.
    pub(super) fn parties(&mut self, line: &Line, column: Column) -> PartyList {
        self.parties_after(line, column, &mut BTreeMap::new())
    }

    /// The parties that a cell names. `seen` counts the names so far: parties of one name are told apart by their order.
    pub(super) fn parties_after(
        &mut self,
        line: &Line,
        column: Column,
        seen: &mut BTreeMap<String, usize>,
    ) -> PartyList {
        let names = names(line.cell(column));
        let party = |name: &str| {
            let count = seen.entry(name.to_owned()).or_default();
            *count += 1;
            self.party(name, *count - 1)
        };
        names.into_iter().map(party).collect()
    }

    fn party(&mut self, name: &str, nth: usize) -> Id {
        let is_named = |party: &&Party| party.name.all().any(|it| it == name);
        if let Some(party) = self.draft.parties.iter().filter(is_named).nth(nth) {
            return party.id.clone();
        }
        let id = self.draft.id(name, "party");
        self.draft.parties.push(Party { id: id.clone(), name: Text::Plain(name.to_owned()) });
        id
    }
}

/// The names of a cell. A name that would be blank is a part of the one before.
fn names(cell: &str) -> Vec<&str> {
    let names: Vec<&str> = cell.split("; ").collect();
    let is_blank = names.iter().any(|name| name.trim().is_empty());
    match is_blank {
        true if cell.is_empty() => Vec::new(),
        true => vec![cell],
        false => names,
    }
}

/// The month in the first day of a date.
fn month(line: &Line) -> Option<MonthOfYear> {
    let day = line.cell(Column::FirstDay);
    let mut parts = day.rsplit('-');
    parts.next();
    MonthOfYear::new(parts.next()?.parse().ok()?)
}
