//! Measures of the table, with their goals and series.

use super::Reading;
use super::lines::Fact;
use crate::data::Column;
use crate::story::{Goal, GoalState, Id, Measure, Point, Series};

impl Reading<'_> {
    pub(super) fn measure(&mut self, fact: &Fact) -> Option<Measure> {
        let lines = self.lines;
        let id = fact.cell(Column::Fact);
        Some(Measure {
            id: self.id_of(fact, Column::Fact)?,
            title: fact.title(),
            goals: lines.parts("goal", id).filter_map(|fact| self.goal(fact)).collect(),
            series: self.series(id),
            note: fact.text(Column::Note),
        })
    }

    fn goal(&mut self, fact: &Fact) -> Option<Goal> {
        let line = fact.first();
        Some(Goal {
            id: self.id_of(fact, Column::Fact)?,
            target: line.amount(self.notes)?,
            by: self.parties(line, Column::By),
            set: line.date(Column::Date, self.notes),
            set_as_written: line.text(Column::AsWritten),
            deadline: line.date(Column::Deadline, self.notes),
            deadline_as_written: line.text(Column::DeadlineAsWritten),
            state: line
                .word(Column::State, self.notes, GoalState::ALL, GoalState::word)
                .unwrap_or(GoalState::Open),
            replaced_by: self.id_of(fact, Column::ReplacedBy),
            part_of: self.id_of(fact, Column::PartOf),
            how: line.text(Column::How),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }

    /// The series of a measure, with the points that name them.
    fn series(&mut self, measure: &str) -> Vec<Series> {
        let mut all: Vec<Series> = Vec::new();
        let lines = self.lines;
        for fact in lines.parts("point", measure) {
            let (Some(id), Some(point)) = (series_of(fact), self.point(fact)) else { continue };
            match all.iter_mut().find(|series| series.id == id) {
                Some(series) => series.points.push(point),
                None => {
                    let party = self.parties(fact.first(), Column::Party).first().cloned();
                    let (title, note) = (fact.text(Column::Series), fact.text(Column::SeriesNote));
                    let title = title.unwrap_or_else(|| fact.title());
                    all.push(Series { id, title, party, points: vec![point], note });
                }
            }
        }
        all
    }

    fn point(&mut self, fact: &Fact) -> Option<Point> {
        let line = fact.first();
        Some(Point {
            period: line.date(Column::Date, self.notes)?,
            date_as_written: line.text(Column::AsWritten),
            value: line.amount(self.notes)?,
            how: line.text(Column::How),
            disputed_by: self.statements(fact, Column::Disputes),
            also: self.statements(fact, Column::AgreesWith),
            note: line.text(Column::Note),
            cite: self.cite(fact),
        })
    }
}

/// The id of the series of a point, which stands before the period in the id of the point.
fn series_of(fact: &Fact) -> Option<Id> {
    let (series, _) = fact.cell(Column::Fact).split_once('.')?;
    series.parse().ok()
}
