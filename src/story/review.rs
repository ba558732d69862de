//! The rules across the fields of a record. Those of measures are in [`measure_rules`](super::measure_rules).

use std::collections::BTreeSet;

use super::date::Date;
use super::document::{Correction, NamedUnit, Party, Story};
use super::event::{Announcement, Event};
use super::evidence::{Citation, CitationObject, Evidence};
use super::name::Id;
use super::owner::Owner;
use super::part_of::check_parts;
use super::project::{ProjectFields, Report};
use super::quantity::{DeclaredUnit, Origin, Quantity, Unit};
use super::read::{Reader, Review};
use super::source::{Figure, Source, Statement};
use super::text::Text;
use super::tie::{Area, Quote, Tie, TieState};

impl Review for Party {}
impl Review for Correction {}
impl Review for Evidence {}
impl Review for CitationObject {}

impl Review for Story {
    fn review(&self, reader: &mut Reader<'_>) {
        let mut seen = Vec::new();
        for (nth, part) in self.order.iter().enumerate() {
            if seen.contains(part) {
                reader.at(["order".into(), nth.into()], |reader| {
                    let message = format!("`{}` is named twice", part.word());
                    reader.error_with_help(message, "remove one of them");
                });
            }
            seen.push(*part);
        }
        check_parts(self, reader);
    }
}

impl Review for NamedUnit {
    fn review(&self, reader: &mut Reader<'_>) {
        if DeclaredUnit::from_id(&self.id).is_none() {
            reader.at(["id".into()], |reader| {
                reader.error_with_help(
                    format!("no amount can have the unit `{}`", self.id),
                    "give it an id of 2 to 24 letters and hyphens that means nothing else in an amount, such as `jobs`",
                );
            });
        }
    }
}

impl Review for Source {
    fn review(&self, reader: &mut Reader<'_>) {
        for (is_missing, what) in [(self.url.is_none(), "url"), (self.date.is_none(), "date")] {
            if is_missing {
                reader.warning(format!(
                    "the source has no `{what}`: readers are told that it is unknown"
                ));
            }
        }
    }
}

impl Review for Statement {
    fn review(&self, reader: &mut Reader<'_>) {
        let fields = [
            ("value", self.value.is_some()),
            ("count", self.count.is_some()),
            ("state", self.state.is_some()),
            ("date", self.date.is_some()),
            ("claim", self.claim.is_some()),
        ];
        if fields.iter().all(|(_, is_given)| !is_given) {
            let help = "give `value`, `count`, `state`, `date` or `claim`";
            reader.error_with_help("the statement is empty", help);
        }
        let owner = Owner::of(reader.keys());
        for (name, _) in fields.into_iter().filter(|(name, is_given)| *is_given && !owner.has(name))
        {
            reader.at([name.into()], |reader| {
                let message = format!("{} has no `{name}` that could differ", owner.name());
                reader.error_with_help(message, owner.instead_of(name));
            });
        }
        check_count(self.count.as_ref(), reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for Figure {
    fn review(&self, reader: &mut Reader<'_>) {
        check_computed(&self.value, self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
        if self.headline && !reader.keys().contains(&"events") {
            reader.at(["headline".into()], |reader| {
                reader.error_with_help(
                    "only a figure of an event can be its headline",
                    "remove the field; name the leading fact of the story in `lead`",
                );
            });
        }
    }
}

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
            ("cite", !self.cite.is_empty()),
        ];
        for (name, _) in fields.into_iter().filter(|(_, is_given)| *is_given) {
            reader.at([name.into()], |reader| {
                reader.error_with_help(
                    format!("the project has `reports`, so it cannot have a `{name}` of its own"),
                    format!("move `{name}` into the report that it belongs to"),
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

/// Reports a period that ends before it begins, at the field of its end.
fn check_period([from, to]: [Option<Date>; 2], end: &'static str, reader: &mut Reader<'_>) {
    let (from, to) = (from.and_then(|date| date.first_day()), to.and_then(|date| date.last_day()));
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        reader.at([end.into()], |reader| reader.error("it ends before it begins"));
    }
}

impl Review for Announcement {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}

impl Review for Event {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.leads_to.contains(&self.id) {
            reader.at(["leads_to".into()], |reader| {
                reader.error_with_help(
                    "the event leads to itself",
                    "remove its own id from the list",
                );
            });
        }
        let visited: BTreeSet<&Id> = self.to.iter().collect();
        if let Some(both) = self.from.iter().find(|id| visited.contains(id)) {
            reader.at(["to".into()], |reader| {
                let help = "name each party on one side; a meeting at home has a `host`";
                reader.error_with_help(format!("`{both}` is in `from` and in `to`"), help);
            });
        }
        check_cited(&self.cite, reader);
    }
}

impl Review for Tie {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.state == TieState::Ended && self.until.is_none() {
            reader.warning("the tie has ended, but `until` is missing: readers are not told when");
        }
        check_period([self.since, self.until], "until", reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for Quote {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}

impl Review for Area {
    fn review(&self, reader: &mut Reader<'_>) {
        check_cited(&self.cite, reader);
    }
}

fn check_count(count: Option<&Quantity>, reader: &mut Reader<'_>) {
    if let Some(count) = count.filter(|count| !count.is_count()) {
        reader.at(["count".into()], |reader| {
            reader.error(format!("`{count}` is not a whole number of projects"));
        });
    }
}

pub(super) fn check_cited(cite: &[Citation], reader: &mut Reader<'_>) {
    if cite.is_empty() {
        reader.warning("no source is cited: readers are told so");
    }
}

pub(super) fn check_computed(value: &Quantity, how: Option<&Text>, reader: &mut Reader<'_>) {
    match (value.origin, how) {
        (Origin::Computed, None) => {
            reader.error_with_help(
                "the value is `computed`, but `how` is missing",
                "explain in `how` how it was computed",
            );
        }
        (Origin::Stated, how) => check_nothing_computed(how, reader),
        (Origin::Computed, Some(_)) => {}
    }
}

fn check_nothing_computed(how: Option<&Text>, reader: &mut Reader<'_>) {
    if how.is_some() {
        reader.error_with_help(
            "`how` is given, but the value is not `computed`",
            "write `computed` before the value, or remove `how`",
        );
    }
}
