//! The rules across the fields of a record.

use std::collections::HashSet;

use super::chains::GoalChains;
use super::document::{Correction, Party, Story};
use super::event::Event;
use super::goal::{Goal, GoalState, Point, Series};
use super::project::Project;
use super::quantity::{Origin, Quantity};
use super::read::{Reader, Review};
use super::source::{Citation, Dispute, Figure, Source};
use super::text::Text;
use super::tie::{Area, Quote, Tie};

impl Review for Party {}
impl Review for Correction {}
impl Review for Citation {}

impl Review for Story {
    fn review(&self, reader: &mut Reader<'_>) {
        reader.at(["goals".into()], |reader| {
            for nth in GoalChains::of(&self.goals).circular() {
                reader.at([(*nth).into()], |reader| {
                    let help = "remove one `replaced_by` of the circle";
                    reader.error_with_help("the goal replaces itself through `replaced_by`", help);
                });
            }
        });
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

impl Review for Dispute {
    fn review(&self, reader: &mut Reader<'_>) {
        let says_nothing = self.value.is_none()
            && self.count.is_none()
            && self.date.is_none()
            && self.claim.is_none();
        if says_nothing {
            reader.error_with_help(
                "the dispute is empty",
                "give `value`, `count`, `date` or `claim`",
            );
        }
        check_count(self.count.as_ref(), reader);
        check_cited(&self.cite, reader);
    }
}

impl Review for Figure {
    fn review(&self, reader: &mut Reader<'_>) {
        check_computed(&self.value, self.how.as_ref(), reader);
        check_cited(&self.cite, reader);
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
        let set_on = self.set_on.and_then(|date| date.first_day());
        let deadline = self.deadline.and_then(|date| date.last_day());
        if set_on.zip(deadline).is_some_and(|(set_on, deadline)| deadline < set_on) {
            reader.at(["deadline".into()], |reader| {
                reader.error("the deadline is before the date when the goal was set");
            });
        }
        reader.at(["series".into()], |reader| {
            for (nth, series) in self.series.iter().enumerate() {
                reader
                    .at([nth.into(), "points".into()], |reader| check_units(self, series, reader));
            }
        });
    }
}

/// Reports values in another unit than the target. Nothing is converted.
fn check_units(goal: &Goal, series: &Series, reader: &mut Reader<'_>) {
    for (nth, point) in series.points.iter().enumerate() {
        if point.value.unit != goal.target.unit {
            reader.at([nth.into(), "value".into()], |reader| {
                let message =
                    format!("`{}` is not in the unit of the goal, `{}`", point.value, goal.target);
                reader.error_with_help(
                    message,
                    "give the value in the unit of the goal: nothing is converted",
                );
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

impl Review for Project {
    fn review(&self, reader: &mut Reader<'_>) {
        if self.title.is_none() && self.count.is_none() && self.value.is_none() {
            reader.error_with_help("the project is empty", "give `title`, `count` or `value`");
        }
        check_count(self.count.as_ref(), reader);
        if let Some(value) = self.value.as_ref().filter(|value| value.currency().is_none()) {
            reader.at(["value".into()], |reader| {
                reader.error_with_help(
                    format!("`{value}` is not an amount of money"),
                    "write a currency code before it, as in `USD 156mn`; a number of projects is a `count`",
                );
            });
        }
        match &self.value {
            Some(value) => check_computed(value, self.how.as_ref(), reader),
            None => check_nothing_computed(self.how.as_ref(), reader),
        }
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
        if self.from.is_some() && self.from == self.to {
            reader.at(["to".into()], |reader| {
                reader.error("`from` and `to` are the same party");
            });
        }
        check_cited(&self.cite, reader);
    }
}

impl Review for Tie {
    fn review(&self, reader: &mut Reader<'_>) {
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
