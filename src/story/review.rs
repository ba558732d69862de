//! The rules across the fields of a record.

use std::collections::{BTreeSet, HashSet};

use super::chains::Chains;
use super::date::Date;
use super::document::{Correction, NamedUnit, Party, Story};
use super::event::{Announcement, Event};
use super::evidence::{Citation, CitationObject, Evidence};
use super::measure::{Goal, GoalState, Measure, Point, Series};
use super::name::Id;
use super::owner::Owner;
use super::part_of::check_parts;
use super::problem::Step;
use super::project::{ProjectFields, Report};
use super::quantity::{DeclaredUnit, Origin, Quantity, Unit};
use super::read::{Reader, Review};
use super::source::{Figure, Source, Statement};
use super::suggest::meant_id;
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

impl Review for Measure {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.goals.is_empty() && self.series.is_empty() {
            reader.error_with_help("the measure is empty", "give `goals`, `series` or both");
        }
        reader.at(["goals".into()], |reader| {
            check_replacements(&self.goals, reader);
            for nth in Chains::of_goals(&self.goals).circular() {
                reader.at([(*nth).into()], |reader| {
                    let help = "remove one `replaced_by` of the circle";
                    reader.error_with_help("the goal replaces itself through `replaced_by`", help);
                });
            }
        });
        check_units(self, reader);
    }
}

/// The number of goals up to which the one that was meant is searched for.
const MOST_COMPARED: usize = 100;

/// Reports a `replaced_by` that is not the id of a goal of the same measure.
fn check_replacements(goals: &[Goal], reader: &mut Reader<'_>) {
    let ids: BTreeSet<&Id> = goals.iter().map(|goal| &goal.id).collect();
    for (nth, goal) in goals.iter().enumerate() {
        let Some(id) = &goal.replaced_by else { continue };
        if ids.contains(id) {
            continue;
        }
        let others = || goals.iter().filter(|other| other.id != goal.id).map(|other| &*other.id);
        // In a file with very many goals, the search would take long.
        let can_suggest = goals.len() <= MOST_COMPARED;
        let meant = match can_suggest {
            true => meant_id(id, &others).replacements(),
            false => Vec::new(),
        };
        reader.at([nth.into(), "replaced_by".into()], |reader| {
            let message = format!("`{id}` is not a goal of this measure");
            let help = "give the id of the goal of this measure that replaces this one";
            reader.error_with_replacements(message, meant, help);
        });
    }
}

/// Reports targets and values in another unit than the first. Nothing is converted.
fn check_units(measure: &Measure, reader: &mut Reader<'_>) {
    let Some(first) = measure.quantities().next() else { return };
    let mut check = |value: &Quantity, path: &[Step]| {
        if value.dimension() != first.dimension() {
            reader.at_path(path, |reader| {
                reader.error_with_help(
                    format!("`{value}` is not in the unit of the measure, `{first}`"),
                    "give all values of a measure in one unit: nothing is converted",
                );
            });
        }
    };
    for (nth, goal) in measure.goals.iter().enumerate() {
        check(&goal.target, &["goals".into(), nth.into(), "target".into()]);
    }
    for (nth, series) in measure.series.iter().enumerate() {
        for (point, it) in series.points.iter().enumerate() {
            let path = ["series".into(), nth.into(), "points".into(), point.into(), "value".into()];
            check(&it.value, &path);
        }
    }
}

impl Review for Goal {
    fn review(&self, reader: &mut Reader<'_>) {
        check_computed(&self.target, self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
        if self.state == GoalState::Open && self.replaced_by.is_some() {
            reader.error_with_help(
                "the goal is open, but has a `replaced_by`",
                "write `\"state\": \"replaced\"`",
            );
        }
        if self.state == GoalState::Replaced && self.replaced_by.is_none() {
            reader.error_with_help(
                "the goal is replaced, but `replaced_by` is missing",
                "give the id of the new goal as `replaced_by`",
            );
        }
        let set = self.set.and_then(|date| date.first_day());
        let deadline = self.deadline.and_then(|date| date.last_day());
        if set.zip(deadline).is_some_and(|(set, deadline)| deadline < set) {
            reader.at(["deadline".into()], |reader| {
                reader.error("the deadline is before the date when the goal was set");
            });
        }
    }
}

impl Review for Series {
    fn review(&self, reader: &mut Reader<'_>) {
        let mut seen = HashSet::with_capacity(self.points.len());
        reader.at(["points".into()], |reader| {
            for (nth, Point { period, .. }) in self.points.iter().enumerate() {
                if !seen.insert(*period) {
                    reader.at([nth.into()], |reader| {
                        let message = format!("the series has two values for {period}");
                        reader.error_with_help(
                            message,
                            "keep one, and put the other under its `disputed_by`",
                        );
                    });
                }
            }
        });
    }
}

impl Review for Point {
    fn review(&self, reader: &mut Reader<'_>) {
        check_computed(&self.value, self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
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

fn check_cited(cite: &[Citation], reader: &mut Reader<'_>) {
    if cite.is_empty() {
        reader.warning("no source is cited: readers are told so");
    }
}

fn check_computed(value: &Quantity, how: Option<&Text>, reader: &mut Reader<'_>) {
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
