//! [`Project`]: one project, or several that a source reports together, with its [`Report`]s over time.

use super::date::Date;
use super::evidence::Citation;
use super::name::Id;
use super::node::Node;
use super::quantity::Quantity;
use super::read::{Read, Reader};
use super::source::{Figure, Statement};
use super::text::Text;
use crate::order::reorder;

/// A project, or several projects that a source reports together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The id by which other parts refer to it.
    pub id: Id,
    /// The title, if it has one.
    pub title: Option<Text>,
    /// The id of the goal, project or figure that it is a part of.
    pub part_of: Option<Id>,
    /// The date when it began.
    pub since: Option<Date>,
    /// The date when it ended.
    pub until: Option<Date>,
    /// The date by which it is to be finished.
    pub deadline: Option<Date>,
    /// The source's own words for the deadline.
    pub deadline_as_written: Option<Text>,
    /// The reports on it, in order of time; never empty.
    pub reports: Vec<Report>,
    /// Further figures, such as jobs.
    pub figures: Vec<Figure>,
    /// A note for readers on all reports. The note of a project without `reports` belongs to its one report.
    pub note: Option<Text>,
    /// The sentences for the beginning, the end and the deadline of a project with `reports`.
    pub cite: Vec<Citation>,
}

record! {
    /// A project, or several projects that a source reports together. The fields of a single report may be given in the
    /// project itself.
    pub(super) struct ProjectFields {
        /// The id by which other parts refer to it.
        pub(super) id: Id,
        /// The title, if it has one.
        pub(super) title: Option<Text>,
        /// The id of the goal, project or figure that it is a part of.
        pub(super) part_of: Option<Id>,
        /// The date when it began.
        pub(super) since: Option<Date>,
        /// The date when it ended.
        pub(super) until: Option<Date>,
        /// The date by which it is to be finished.
        pub(super) deadline: Option<Date>,
        /// The source's own words for the deadline.
        pub(super) deadline_as_written: Option<Text>,
        /// Its state. If it is missing, readers are told that no state is given.
        pub(super) state: Option<ProjectState>,
        /// The number of projects.
        pub(super) count: Option<Quantity>,
        /// Their total value.
        pub(super) value: Option<Quantity>,
        /// The date of these figures.
        pub(super) date: Option<Date>,
        /// The source's own words for the date.
        pub(super) date_as_written: Option<Text>,
        /// Reports on the same projects at several dates. State, count, value and citations are then given there.
        pub(super) reports: Vec<Report>,
        /// Further figures, such as jobs.
        pub(super) figures: Vec<Figure>,
        /// The calculation, if the value is computed.
        pub(super) how: Option<Text>,
        /// Statements that contradict.
        pub(super) disputed_by: Vec<Statement>,
        /// Statements that say the same in other words.
        pub(super) also: Vec<Statement>,
        /// A note for readers.
        pub(super) note: Option<Text>,
        /// The sentences of the sources that say so.
        pub(super) cite: Vec<Citation>,
    }
}

record! {
    /// The state of a project or a group of projects at one date.
    pub struct Report {
        /// The date of the report.
        pub date: Option<Date>,
        /// The source's own words for the date.
        pub date_as_written: Option<Text>,
        /// The state.
        pub state: Option<ProjectState>,
        /// The number of projects.
        pub count: Option<Quantity>,
        /// Their total value.
        pub value: Option<Quantity>,
        /// The calculation, if the value is computed.
        pub how: Option<Text>,
        /// Statements that contradict.
        pub disputed_by: Vec<Statement>,
        /// Statements that say the same in other words.
        pub also: Vec<Statement>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

basis!(Report, how);

impl Project {
    /// The latest report.
    pub fn latest(&self) -> &Report {
        // `reports` is never empty.
        &self.reports[self.reports.len() - 1]
    }

    /// The reports before the latest, the newest first.
    pub fn earlier(&self) -> impl Iterator<Item = &Report> {
        self.reports[..self.reports.len() - 1].iter().rev()
    }
}

impl Read for Project {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let mut fields = ProjectFields::read(node, reader)?;
        let mut reports = std::mem::take(&mut fields.reports);
        let (note, cite) = if reports.is_empty() {
            (None, Vec::new())
        } else {
            (fields.note.take(), std::mem::take(&mut fields.cite))
        };
        if reports.is_empty() {
            reports.push(fields.report());
        }
        let key = |report: &Report| report.date.map(|date| date.order_key());
        reorder(&mut reports, |a, b| key(a).cmp(&key(b)));
        let ProjectFields { id, title, part_of, since, until, deadline, .. } = fields;
        let ProjectFields { deadline_as_written, figures, .. } = fields;
        Some(Self {
            id,
            title,
            part_of,
            since,
            until,
            deadline,
            deadline_as_written,
            reports,
            figures,
            note,
            cite,
        })
    }
}

impl ProjectFields {
    /// The fields of a project in a file. A single report is written into the project, unless the project has a note or
    /// citations beside those of the report.
    pub(super) fn of(project: &Project) -> Self {
        // Without a title, count or value, a project needs its list of reports.
        let is_told = |report: &Report| {
            project.title.is_some() || report.count.is_some() || report.value.is_some()
        };
        let single = match &*project.reports {
            [report] if project.note.is_none() && project.cite.is_empty() && is_told(report) => {
                Some(report)
            }
            _ => None,
        };
        let reports = if single.is_some() { Vec::new() } else { project.reports.clone() };
        let note = project.note.clone().or_else(|| single?.note.clone());
        Self {
            id: project.id.clone(),
            title: project.title.clone(),
            part_of: project.part_of.clone(),
            since: project.since,
            until: project.until,
            deadline: project.deadline,
            deadline_as_written: project.deadline_as_written.clone(),
            state: single.and_then(|report| report.state),
            count: single.and_then(|report| report.count.clone()),
            value: single.and_then(|report| report.value.clone()),
            date: single.and_then(|report| report.date),
            date_as_written: single.and_then(|report| report.date_as_written.clone()),
            reports,
            figures: project.figures.clone(),
            how: single.and_then(|report| report.how.clone()),
            disputed_by: single.map(|report| report.disputed_by.clone()).unwrap_or_default(),
            also: single.map(|report| report.also.clone()).unwrap_or_default(),
            note,
            cite: single.map_or_else(|| project.cite.clone(), |report| report.cite.clone()),
        }
    }

    /// The report whose fields are given in the project itself. They are moved out.
    fn report(&mut self) -> Report {
        Report {
            date: self.date.take(),
            date_as_written: self.date_as_written.take(),
            state: self.state.take(),
            count: self.count.take(),
            value: self.value.take(),
            how: self.how.take(),
            disputed_by: std::mem::take(&mut self.disputed_by),
            also: std::mem::take(&mut self.also),
            note: self.note.take(),
            cite: std::mem::take(&mut self.cite),
        }
    }
}

choice! {
    /// The state of a project.
    pub enum ProjectState, "a state of a project" {
        /// Finished.
        Implemented = "implemented",
        /// Under way.
        UnderWay = "under-way",
        /// Agreed, prepared or explored, not begun.
        Pipeline = "pipeline",
        /// Cancelled.
        Cancelled = "cancelled",
    }
}
