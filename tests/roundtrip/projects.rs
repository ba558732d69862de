//! Projects with one report or several.

use diplograph::story::{Project, ProjectState, Report};

use crate::evidence::{Basis, Owner};
use crate::facts::{how, in_order};
use crate::maker::Maker;

impl Maker<'_> {
    pub(crate) fn project(&mut self) -> Project {
        let id = self.id();
        let part_of = self.whole();
        let mut reports = self.several(3, |maker| maker.report(true));
        reports.sort_by_key(|report| report.date.map(|date| date.order_key()));
        let has_list = !reports.is_empty();
        if !has_list {
            reports.push(self.report(false));
        }
        // A single report is a part of the project in the file. Of several, none gives the month for the whole project.
        let cite = if has_list { self.basis(Owner::Project).cite } else { Vec::new() };
        let start = match &*reports {
            _ if !cite.is_empty() => self.start_of(&cite),
            [report] => self.start_of(&report.cite),
            _ => self.fiscal_year_start,
        };
        let since = self.maybe(|maker| maker.date(start));
        let until = self.maybe(|maker| maker.date(start));
        let is_told = has_list || reports[0].count.is_some() || reports[0].value.is_some();
        let title = self.maybe(Self::text);
        let title = if is_told { title } else { title.or_else(|| Some(self.text())) };
        let deadline = self.maybe(|maker| maker.date(start));
        let until = until.filter(|until| in_order(since, *until));
        let has_dates = since.is_some() || until.is_some() || deadline.is_some();
        self.add_fact(&id, [true, true, true]);
        Project {
            id,
            title,
            part_of,
            since,
            until,
            deadline,
            deadline_as_written: self.maybe(Self::text),
            reports,
            figures: self.several(2, |maker| maker.figure(false)),
            // A project without a list of reports has one note, which is that of its report.
            note: if has_list { self.maybe(Self::text) } else { None },
            // Only dates of the project itself can be cited beside reports.
            cite: if has_dates { cite } else { Vec::new() },
        }
    }

    /// A report. In a list it has a date, and a state, count or value.
    fn report(&mut self, is_listed: bool) -> Report {
        let Basis { cite, disputed_by, also, fiscal_year_start: start } =
            self.basis(Owner::Project);
        let (count, state) =
            (self.maybe(Self::count), self.maybe(|maker| maker.one(ProjectState::ALL)));
        let money = self.money();
        let value = self.maybe(|maker| maker.quantity_in((money, None)));
        let is_empty = count.is_none() && state.is_none() && value.is_none();
        let date = self.maybe(|maker| maker.date(start));
        Report {
            date: if is_listed { date.or_else(|| Some(self.date(start))) } else { date },
            date_as_written: self.maybe(Self::text),
            state: if is_listed && is_empty { Some(ProjectState::UnderWay) } else { state },
            count,
            how: value.as_ref().and_then(|value| how(self, value)),
            value,
            disputed_by,
            also,
            note: self.maybe(Self::text),
            cite,
        }
    }
}
