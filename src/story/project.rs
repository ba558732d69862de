//! [`Project`]: one project, or several that a source reports together, with its [`Report`]s over time.

use super::basis::Statement;
use super::date::Date;
use super::evidence::Citation;
use super::figure::Figure;
use super::name::Id;
use super::node::Node;
use super::quantity::Quantity;
use super::read::{Read, Reader};
use super::state::ProjectState;
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
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub(super) id: Id,
        /// The name of the project, or of the group: "Joint projects". Leave it out if the source names none.
        pub(super) title: Option<Text>,
        /// The id of the goal, project or figure that includes this one. Use it for a part of a larger sum, so that it
        /// is never counted twice.
        pub(super) part_of: Option<Id>,
        /// The date when work on it began. The date of a number goes under `date`.
        pub(super) since: Option<Date>,
        /// The date when it ended or was finished. A date that still lies ahead is a `deadline`.
        pub(super) until: Option<Date>,
        /// The date by which it is to be finished. If the source only has words, use `deadline_as_written` alone.
        pub(super) deadline: Option<Date>,
        /// The source's own words for the deadline, such as "in the near future". Use it alone if the source names no
        /// date.
        pub(super) deadline_as_written: Option<Text>,
        /// The state of the work. Leave it out if no source tells; readers are then told that no state is given.
        pub(super) state: Option<ProjectState>,
        /// The number of projects in a group. Leave it out for a single project.
        pub(super) count: Option<Quantity>,
        /// Their cost or worth together, as the source gives it. Another number, such as jobs, goes under
        /// `figures`.
        pub(super) value: Option<Quantity>,
        /// The day to which state, count and value belong. When the work began or ended goes under `since` and `until`.
        pub(super) date: Option<Date>,
        /// The source's own words for the date, such as "so far". Use it where they say more than the date, or where no
        /// date can be given.
        pub(super) date_as_written: Option<Text>,
        /// Reports of sources on the same projects at several dates. Use it instead of state, count, value and
        /// `cite` here; new projects are a project of their own.
        pub(super) reports: Vec<Report>,
        /// Further numbers of the project, such as jobs. Its value in money goes under `value`.
        pub(super) figures: Vec<Figure>,
        /// The calculation in words. Use it with an amount that begins with `computed`, and only then.
        pub(super) how: Option<Text>,
        /// Statements of other sources that contradict it. Readers see "Sources disagree" at once. A source that agrees
        /// goes under `also`.
        pub(super) disputed_by: Vec<Statement>,
        /// Statements of other sources that say the same in other words or another unit. One that contradicts goes
        /// under `disputed_by`.
        pub(super) also: Vec<Statement>,
        /// A note for readers, shown after a click. With `reports`, it is about all of them; a remark for other authors goes
        /// into `$comment`.
        pub(super) note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. With `reports`, those for `since`,
        /// `until` and `deadline` only.
        pub(super) cite: Vec<Citation>,
    }
}

record! {
    /// The state of a project or a group of projects at one date.
    pub struct Report {
        /// The day to which this state, count and value belong. Reports are shown by it, the latest first.
        pub date: Option<Date>,
        /// The source's own words for the date, such as "to date". Use it where they say more than the date, or where
        /// no date can be given.
        pub date_as_written: Option<Text>,
        /// The state of the work at that date. Leave it out if the source does not tell.
        pub state: Option<ProjectState>,
        /// The number of projects at that date. Leave it out for a single project.
        pub count: Option<Quantity>,
        /// Their cost or worth together at that date, as the source gives it.
        pub value: Option<Quantity>,
        /// The calculation in words. Use it with an amount that begins with `computed`, and only then.
        pub how: Option<Text>,
        /// Statements of other sources that contradict it. Readers see "Sources disagree" at once. A source that agrees
        /// goes under `also`.
        pub disputed_by: Vec<Statement>,
        /// Statements of other sources that say the same in other words or another unit. One that contradicts goes
        /// under `disputed_by`. A later number is a report of its own.
        pub also: Vec<Statement>,
        /// A note for readers, shown with the sentences after a click. A remark for other authors goes into `$comment`.
        pub note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
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
