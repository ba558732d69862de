//! Events, ties, figures, projects, quotes and areas of the table.

use std::collections::BTreeMap;

use super::Reading;
use super::lines::Fact;
use crate::data::Column;
use crate::import::note::{Change, Note};
use crate::story::{
    Announcement, Area, Event, EventKind, EventState, Figure, Id, Project, ProjectState, Quote,
    Report, Text, Tie, TieKind, TieState,
};

impl Reading<'_> {
    /// Adds a fact that does not belong to another. The others are added with theirs.
    pub(super) fn add(&mut self, fact: &Fact) {
        let is_statement = [Column::Disputes, Column::AgreesWith]
            .iter()
            .any(|column| !fact.cell(*column).is_empty());
        let of = fact.cell(Column::Of);
        if is_statement || (!of.is_empty() && self.lines.fact(of).is_some()) {
            return;
        }
        let is_added = match fact.part() {
            "measure" => self.measure(fact).map(|it| self.draft.measures.push(it)),
            "project" => self.project(fact).map(|it| self.draft.projects.push(it)),
            "event" => self.event(fact).map(|it| self.draft.events.push(it)),
            "tie" => self.tie(fact).map(|it| self.draft.ties.push(it)),
            "figure" => self.figure(fact).map(|it| self.draft.figures.push(it)),
            "quote" => self.quote(fact).map(|it| self.draft.quotes.push(it)),
            "area" => self.area(fact).map(|it| self.draft.areas.push(it)),
            _ => None,
        };
        if is_added.is_none() {
            let note = "the row, because its fact has no id, no value or no known part";
            let note = Note::new(Change::LeftOut, fact.first().place(), note);
            self.notes.push(note.with_value(fact.cell(Column::Fact)));
        }
    }

    pub(super) fn id_of(&mut self, fact: &Fact, column: Column) -> Option<Id> {
        fact.first().read(column, self.notes)
    }

    fn event(&mut self, fact: &Fact) -> Option<Event> {
        let line = fact.first();
        let mut visitors = BTreeMap::new();
        let people = line.cell(Column::People).split("; ").filter(|name| !name.trim().is_empty());
        let leads_to = line.cell(Column::LeadsTo).split(' ').filter_map(|id| id.parse().ok());
        Some(Event {
            id: self.id_of(fact, Column::Fact)?,
            kind: line
                .word(Column::Kind, self.notes, EventKind::ALL, EventKind::word)
                .unwrap_or(EventKind::Other),
            state: line
                .word(Column::State, self.notes, EventState::ALL, EventState::word)
                .unwrap_or(EventState::Held),
            date: line.date(Column::Date, self.notes),
            date_as_written: line.text(Column::AsWritten),
            deadline: line.date(Column::Deadline, self.notes),
            deadline_as_written: line.text(Column::DeadlineAsWritten),
            title: fact.title(),
            text: line.text(Column::Text),
            by: self.parties(line, Column::By),
            from: self.parties_after(line, Column::Party, &mut visitors),
            to: self.parties_after(line, Column::ToParty, &mut visitors),
            host: self.parties(line, Column::Host),
            participants: self.parties(line, Column::Participants),
            place: line.text(Column::Place),
            people: people.map(|name| Text::Plain(name.to_owned())).collect(),
            leads_to: leads_to.collect(),
            figures: self.figures(fact),
            // A table has no columns for media.
            media: Vec::new(),
            history: self.history(fact),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }

    fn history(&mut self, fact: &Fact) -> Vec<Announcement> {
        let lines = self.lines;
        let all = lines.parts("announcement", fact.cell(Column::Fact));
        all.filter_map(|fact| self.announcement(fact)).collect()
    }

    fn announcement(&mut self, fact: &Fact) -> Option<Announcement> {
        let line = fact.first();
        Some(Announcement {
            date: line.date(Column::Date, self.notes)?,
            date_as_written: line.text(Column::AsWritten),
            state: line.word(Column::State, self.notes, EventState::ALL, EventState::word),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }

    fn tie(&mut self, fact: &Fact) -> Option<Tie> {
        let line = fact.first();
        Some(Tie {
            id: self.id_of(fact, Column::Fact)?,
            title: fact.title(),
            kind: line
                .word(Column::Kind, self.notes, TieKind::ALL, TieKind::word)
                .unwrap_or(TieKind::Other),
            state: line.word(Column::State, self.notes, TieState::ALL, TieState::word)?,
            by: self.parties(line, Column::By),
            since: line.date(Column::Date, self.notes),
            since_as_written: line.text(Column::AsWritten),
            until: line.date(Column::Until, self.notes),
            until_as_written: line.text(Column::UntilAsWritten),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }

    /// The figures that belong to a fact.
    fn figures(&mut self, fact: &Fact) -> Vec<Figure> {
        let lines = self.lines;
        let all = lines.parts("figure", fact.cell(Column::Fact));
        all.filter_map(|fact| self.figure(fact)).collect()
    }

    fn figure(&mut self, fact: &Fact) -> Option<Figure> {
        let line = fact.first();
        Some(Figure {
            // The table numbers a figure without an id, with a point that no id has.
            id: fact.cell(Column::Fact).parse().ok(),
            label: fact.title(),
            value: line.amount(self.notes)?,
            headline: line.cell(Column::Headline) == "true",
            part_of: self.id_of(fact, Column::PartOf),
            date: line.date(Column::Date, self.notes),
            date_as_written: line.text(Column::AsWritten),
            how: line.text(Column::How),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }

    /// A project with its earlier reports, of which the table has the latest first.
    fn project(&mut self, fact: &Fact) -> Option<Project> {
        let line = fact.first();
        let lines = self.lines;
        let earlier: Vec<&Fact> = lines.parts("report", fact.cell(Column::Fact)).collect();
        let mut reports: Vec<Report> = earlier.iter().rev().map(|fact| self.report(fact)).collect();
        reports.push(self.report(fact));
        Some(Project {
            id: self.id_of(fact, Column::Fact)?,
            title: line.text(Column::Name),
            part_of: self.id_of(fact, Column::PartOf),
            since: line.date(Column::Since, self.notes),
            until: line.date(Column::Until, self.notes),
            deadline: line.date(Column::Deadline, self.notes),
            deadline_as_written: line.text(Column::DeadlineAsWritten),
            reports,
            figures: self.figures(fact),
            note: None,
            cite: Vec::new(),
        })
    }

    fn report(&mut self, fact: &Fact) -> Report {
        let line = fact.first();
        Report {
            date: line.date(Column::Date, self.notes),
            date_as_written: line.text(Column::AsWritten),
            state: line.word(Column::State, self.notes, ProjectState::ALL, ProjectState::word),
            count: line.count(self.notes),
            value: line.amount(self.notes),
            how: line.text(Column::How),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        }
    }

    fn quote(&mut self, fact: &Fact) -> Option<Quote> {
        let line = fact.first();
        Some(Quote {
            id: self.id_of(fact, Column::Fact)?,
            text: line.cell(Column::Text).to_owned(),
            lang: self.foreign(line, Column::TextLanguage),
            translation: self.translation(line, Column::TextTranslation),
            speaker: Text::Plain(line.cell(Column::People).to_owned()),
            role: line.text(Column::Role),
            date: line.date(Column::Date, self.notes),
            cite: self.cite(fact),
        })
    }

    fn area(&mut self, fact: &Fact) -> Option<Area> {
        Some(Area {
            id: self.id_of(fact, Column::Fact)?,
            title: fact.title(),
            note: fact.text(Column::Note),
            cite: self.cite(fact),
        })
    }
}

impl Fact {
    pub(super) fn title(&self) -> Text {
        Text::Plain(self.cell(Column::Name).to_owned())
    }
}
