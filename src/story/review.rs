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
                    reader.error("the goal is replaced, in the end, by itself");
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
                    "the source has no `{what}`: its receipts say it is not known"
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
                "it does not say what the other source says",
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
                "the goal is open, and yet another took its place",
                "write `replaced`, `missed` or `reached` as its `state`",
            );
        }
        if self.state == GoalState::Replaced && self.replaced_by.is_none() {
            reader.error_with_help(
                "the goal is replaced, but not said by which",
                "give the other goal's name as `replaced_by`",
            );
        }
        let set_on = self.set_on.and_then(|date| date.first_day());
        let deadline = self.deadline.and_then(|date| date.last_day());
        if set_on.zip(deadline).is_some_and(|(set_on, deadline)| deadline < set_on) {
            reader.at(["deadline".into()], |reader| {
                reader.error("the deadline is over before the goal is set");
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

/// Reports values that cannot be drawn against the target; nothing is converted.
fn check_units(goal: &Goal, series: &Series, reader: &mut Reader<'_>) {
    for (nth, point) in series.points.iter().enumerate() {
        if point.value.unit != goal.target.unit {
            reader.at([nth.into(), "value".into()], |reader| {
                let message = format!(
                    "`{}` cannot be measured against the goal of `{}`",
                    point.value, goal.target
                );
                reader.error_with_help(message, "nothing is converted: give it in the goal's unit");
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
                        reader.error_with_help(message, "put the other one under `disputed_by`");
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
            reader.error_with_help(
                "there is nothing to show of the project",
                "give `title`, `count` or `value`",
            );
        }
        check_count(self.count.as_ref(), reader);
        if let Some(value) = self.value.as_ref().filter(|value| value.currency().is_none()) {
            reader.at(["value".into()], |reader| {
                reader.error_with_help(
                    format!("`{value}` is not an amount of money"),
                    "write the currency's code before it; how many is a `count`",
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
                reader.error(format!("`{}` leads to itself", self.id));
            });
        }
        if self.from.is_some() && self.from == self.to {
            reader.at(["to".into()], |reader| {
                reader.error("a party does not come to itself");
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
            reader.error(format!("`{count}` is not a number of projects"));
        });
    }
}

fn check_cited(cite: &[Citation], reader: &mut Reader<'_>) {
    if cite.is_empty() {
        reader.warning("no source is cited: the receipt will say so");
    }
}

fn check_computed(value: &Quantity, how: Option<&Text>, reader: &mut Reader<'_>) {
    match (value.origin, how) {
        (Origin::Computed, None) => {
            reader.error_with_help("the value is computed, but not said how", "say it in `how`");
        }
        (Origin::Stated, how) => check_nothing_computed(how, reader),
        (Origin::Computed, Some(_)) => {}
    }
}

fn check_nothing_computed(how: Option<&Text>, reader: &mut Reader<'_>) {
    if how.is_some() {
        reader.error_with_help(
            "`how` stands here, but no value is computed",
            "write `computed` before the value, or leave `how` out",
        );
    }
}
