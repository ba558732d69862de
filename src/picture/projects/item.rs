//! [`ProjectItem`]: a report with a date, or another account of it.

use std::collections::BTreeMap;

use super::column::Column;
use crate::chart::LinearScale;
use crate::story::{
    Date, Day, Id, Project, ProjectState, Quantity, Report, State, Statement, TimeUnit, Unit,
};

/// A report, by the positions of its project in the story and of the report in its project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportId {
    /// The position of the project.
    pub project: usize,
    /// The position of the report, in order of time.
    pub report: usize,
}

/// A report with a date, or another account of it that gives another state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProjectItem {
    /// The report.
    pub id: ReportId,
    /// The number of the statement, if the item is another account of the report.
    pub statement: Option<usize>,
    /// The state, which decides the row.
    pub state: Option<ProjectState>,
    /// The first day that its date may mean.
    pub first: Day,
    /// The last day that its date may mean.
    pub last: Day,
    /// The value as a height; `None` if it has none in the unit of the scale.
    pub column: Option<Column>,
    /// Another value that a source gives.
    pub other: Option<Column>,
    /// True for a part of another project.
    pub is_part: bool,
    /// The item that it is drawn inside, by its position in the row, and the height at which it begins there.
    pub inside: Option<(usize, f64)>,
}

/// The unit of an amount, and the unit of time of a rate.
type Dimension = (Unit, Option<TimeUnit>);

/// The positions of the projects of a story, by their ids.
pub(super) struct Positions<'a> {
    projects: &'a [Project],
    by_id: BTreeMap<&'a Id, usize>,
}

impl<'a> Positions<'a> {
    pub(super) fn of(projects: &'a [Project]) -> Self {
        let by_id = projects.iter().enumerate().map(|(nth, project)| (&project.id, nth)).collect();
        Self { projects, by_id }
    }

    /// Returns the position of the project that a project is a part of.
    pub(super) fn whole_of(&self, project: usize) -> Option<usize> {
        self.by_id.get(self.projects[project].part_of.as_ref()?).copied()
    }
}

/// Returns all reports that have a date, and the accounts that give them another state.
pub(super) fn items(projects: &[Project], positions: &Positions<'_>) -> Vec<ProjectItem> {
    let scale = scale(projects);
    let mut items = Vec::new();
    for (index, project) in projects.iter().enumerate() {
        let is_part = positions.whole_of(index).is_some();
        for (nth, report) in project.reports.iter().enumerate() {
            let id = ReportId { project: index, report: nth };
            items.extend(item(id, report, is_part, scale));
            items.extend(other_states(id, report, is_part, scale));
        }
    }
    items
}

fn item(
    id: ReportId,
    report: &Report,
    is_part: bool,
    scale: Option<LinearScale>,
) -> Option<ProjectItem> {
    let (first, last) = days(report.date.as_ref()?)?;
    let column = report.value.as_ref().and_then(|value| Column::of(scale?, value));
    let mut values =
        report.disputed_by.iter().filter(|statement| other_state(report, statement).is_none());
    let other = values.find_map(|statement| Column::of(scale?, statement.value.as_ref()?));
    let state = report.state;
    Some(ProjectItem {
        id,
        statement: None,
        state,
        first,
        last,
        column,
        other,
        is_part,
        inside: None,
    })
}

/// Returns the accounts of a report that give another state. Without a value of its own, an account contradicts only the
/// state, so it has the value of the report.
fn other_states(
    id: ReportId,
    report: &Report,
    is_part: bool,
    scale: Option<LinearScale>,
) -> impl Iterator<Item = ProjectItem> {
    report.disputed_by.iter().enumerate().filter_map(move |(nth, statement)| {
        let state = other_state(report, statement)?;
        let date = statement.date.filter(Date::is_placed).or(report.date)?;
        let (first, last) = days(&date)?;
        let value = statement.value.as_ref().or(report.value.as_ref());
        let column = value.and_then(|value| Column::of(scale?, value));
        Some(ProjectItem {
            id,
            statement: Some(nth),
            state: Some(state),
            first,
            last,
            column,
            other: None,
            is_part,
            inside: None,
        })
    })
}

/// Returns the state that a statement gives, if it differs from that of the report.
fn other_state(report: &Report, statement: &Statement) -> Option<ProjectState> {
    match statement.state {
        Some(State::Project(state)) if report.state != Some(state) => Some(state),
        _ => None,
    }
}

/// Returns the first and the last day of a date. An interval with one open end has the day of its other end.
fn days(date: &Date) -> Option<(Day, Day)> {
    let (first, last) = (date.first_day(), date.last_day());
    Some((first.or(last)?, last.or(first)?))
}

/// Returns the scale of all values in the most frequent unit of the reports.
fn scale(projects: &[Project]) -> Option<LinearScale> {
    let dated = || {
        let reports = projects.iter().flat_map(|project| &project.reports);
        reports.filter(|report| report.date.is_some_and(|date| date.is_placed()))
    };
    let unit = most_frequent(dated().filter_map(|report| report.value.as_ref()))?;
    let values = dated().flat_map(|report| {
        let others = report.disputed_by.iter().filter_map(|statement| statement.value.as_ref());
        report.value.iter().chain(others)
    });
    LinearScale::of(values.filter(|value| value.dimension() == unit))
}

/// Returns the most frequent unit; of equally frequent ones, the first.
fn most_frequent<'a>(values: impl Iterator<Item = &'a Quantity>) -> Option<Dimension> {
    let mut counts: Vec<(Dimension, usize)> = Vec::new();
    for value in values {
        let unit = value.dimension();
        match counts.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, count)) => *count += 1,
            None => counts.push((unit, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(unit, _)| unit)
}
