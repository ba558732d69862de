//! The rules for projects and the reports on them.

use super::values::{
    check_cited, check_computed, check_count, check_nothing_computed, check_period,
};
use crate::story::project::{ProjectFields, Report};
use crate::story::quantity::{Quantity, Unit};
use crate::story::read::{Reader, Review};
use crate::story::text::Text;

impl Review for Report {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.state.is_none() && self.count.is_none() && self.value.is_none() {
            reader.error_with_help("the report is empty", "give `state`, `count` or `value`");
        }
        if self.date.is_none() {
            let help = "give it: reports are shown in order of time";
            reader.error_with_help("`date` is missing", help);
        }
        check_report(self.count.as_ref(), self.value.as_ref(), self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for ProjectFields {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.reports.is_empty() {
            if self.title.is_none() && self.count.is_none() && self.value.is_none() {
                let help = "give `title`, `count` or `value`";
                reader.error_with_help("the project is empty", help);
            }
            check_report(self.count.as_ref(), self.value.as_ref(), self.how.as_ref(), reader);
            check_cited(&self.cite, reader);
        } else {
            self.check_moved(reader);
        }
        check_period([self.since, self.until], "until", reader);
    }
}

impl ProjectFields {
    /// Reports fields that belong to a report, beside a list of reports.
    fn check_moved(&self, reader: &mut Reader<'_>) {
        let fields = [
            ("state", self.state.is_some()),
            ("count", self.count.is_some()),
            ("value", self.value.is_some()),
            ("date", self.date.is_some()),
            ("date_as_written", self.date_as_written.is_some()),
            ("how", self.how.is_some()),
            ("disputed_by", !self.disputed_by.is_empty()),
            ("also", !self.also.is_empty()),
        ];
        for (name, _) in fields.into_iter().filter(|(_, is_given)| *is_given) {
            reader.at([name.into()], |reader| {
                reader.error_with_help(
                    format!("the project has `reports`, so it cannot have a `{name}` of its own"),
                    format!("move `{name}` into the report that it belongs to"),
                );
            });
        }
        let has_dates = self.since.is_some() || self.until.is_some() || self.deadline.is_some();
        if !self.cite.is_empty() && !has_dates {
            reader.at(["cite".into()], |reader| {
                reader.error_with_help(
                    "the project has `reports` and no date of its own that could be cited",
                    "move `cite` into the report that it belongs to",
                );
            });
        }
    }
}

/// The rules for the figures of a report.
fn check_report(
    count: Option<&Quantity>,
    value: Option<&Quantity>,
    how: Option<&Text>,
    reader: &mut Reader<'_>,
) {
    check_count(count, reader);
    if let Some(value) = value.filter(|value| value.currency().is_none()) {
        let help = if matches!(value.unit, Unit::Count) {
            "write a currency code before it, as in `USD 156mn`; a number of projects is a `count`"
        } else {
            "write a currency code before it, as in `USD 156mn`; another quantity belongs in `figures`"
        };
        reader.at(["value".into()], |reader| {
            reader.error_with_help(format!("`{value}` is not an amount of money"), help);
        });
    }
    match value {
        Some(value) => check_computed(value, how, reader),
        None => check_nothing_computed(how, reader),
    }
}
