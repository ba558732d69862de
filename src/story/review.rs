//! The rules across the fields of a record.

use std::collections::HashSet;

use super::document::{Correction, Party, Story};
use super::event::Event;
use super::goal::{Goal, GoalState, Point, Series};
use super::name::Id;
use super::project::Project;
use super::quantity::{Origin, Quantity};
use super::read::Reader;
use super::source::{Citation, Dispute, Figure, Source};
use super::text::Text;
use super::tie::{Area, Quote, Tie};
use crate::order::ordered;

/// The rules of a record, applied when its fields have been read.
pub(super) trait Review {
    /// Reports what is wrong across the fields.
    fn review(&self, _reader: &mut Reader<'_>) {}
}

impl Review for Party {}
impl Review for Correction {}
impl Review for Citation {}

impl Review for Story {
    fn review(&self, reader: &mut Reader<'_>) {
        for nth in replaced_by_themselves(&self.goals) {
            reader.at(["goals".into(), nth.into()], |reader| {
                reader.error("the goal is replaced, in the end, by itself");
            });
        }
    }
}

/// The goals from which following `replaced_by` leads back to them.
///
/// What no goal leads to is on no circle; without it, the next may be such a one. What is left at the end goes round.
fn replaced_by_themselves(goals: &[Goal]) -> Vec<usize> {
    let next = successors(goals);
    let mut led_to = vec![0; goals.len()];
    next.iter().flatten().for_each(|nth| led_to[*nth] += 1);
    let mut loose: Vec<usize> = (0..goals.len()).filter(|nth| led_to[*nth] == 0).collect();
    while let Some(nth) = loose.pop() {
        if let Some(next) = next[nth] {
            led_to[next] -= 1;
            if led_to[next] == 0 {
                loose.push(next);
            }
        }
    }
    (0..goals.len()).filter(|nth| led_to[*nth] > 0).collect()
}

/// For each goal the one that took its place, as its number.
fn successors(goals: &[Goal]) -> Vec<Option<usize>> {
    let by_name = ordered(goals.len(), &|a, b| goals[a].id.cmp(&goals[b].id));
    let find = |name: &Id| {
        let place = by_name.partition_point(|nth| goals[*nth].id < *name);
        by_name.get(place).copied().filter(|nth| goals[*nth].id == *name)
    };
    goals.iter().map(|goal| goal.replaced_by.as_ref().and_then(find)).collect()
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
            reader.error("it does not say what the other source says").help =
                Some("give `value`, `count`, `date` or `claim`".to_owned());
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
            reader.error("the goal is open, and yet another took its place").help =
                Some("write `replaced`, `missed` or `reached` as its `state`".to_owned());
        }
        if self.state == GoalState::Replaced && self.replaced_by.is_none() {
            reader.error("the goal is replaced, but not said by which").help =
                Some("give the other goal's name as `replaced_by`".to_owned());
        }
        let set_on = self.set_on.and_then(|date| date.first_day());
        let deadline = self.deadline.and_then(|date| date.last_day());
        if set_on.zip(deadline).is_some_and(|(set_on, deadline)| deadline < set_on) {
            reader.at(["deadline".into()], |reader| {
                reader.error("the deadline is over before the goal is set");
            });
        }
        for (nth, series) in self.series.iter().enumerate() {
            let place = ["series".into(), nth.into(), "points".into()];
            reader.at(place, |reader| check_units(self, series, reader));
        }
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
                reader.error(message).help =
                    Some("nothing is converted: give it in the goal's unit".to_owned());
            });
        }
    }
}

impl Review for Series {
    fn review(&self, reader: &mut Reader<'_>) {
        let mut seen = HashSet::with_capacity(self.points.len());
        for (nth, point) in self.points.iter().enumerate() {
            if !seen.insert(point.period) {
                reader.at(["points".into(), nth.into()], |reader| {
                    let message = format!("the series has two values for {}", point.period);
                    reader.error(message).help =
                        Some("put the other one under `disputed_by`".to_owned());
                });
            }
        }
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
            reader.error("there is nothing to show of the project").help =
                Some("give `title`, `count` or `value`".to_owned());
        }
        check_count(self.count.as_ref(), reader);
        if let Some(value) = self.value.as_ref().filter(|value| value.currency().is_none()) {
            reader.at(["value".into()], |reader| {
                reader.error(format!("`{value}` is not an amount of money")).help =
                    Some("write the currency's code before it; how many is a `count`".to_owned());
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
            reader.error("the value is computed, but not said how").help =
                Some("say it in `how`".to_owned());
        }
        (Origin::Stated, how) => check_nothing_computed(how, reader),
        (Origin::Computed, Some(_)) => {}
    }
}

fn check_nothing_computed(how: Option<&Text>, reader: &mut Reader<'_>) {
    if how.is_some() {
        reader.error("`how` stands here, but no value is computed").help =
            Some("write `computed` before the value, or leave `how` out".to_owned());
    }
}
