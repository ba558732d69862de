//! The rules for measures: one unit, goals that replace each other, and one value for a period.

use std::collections::{BTreeSet, HashSet};

use super::values::{check_cited, check_computed};
use crate::story::chains::Chains;
use crate::story::measure::{Goal, Measure, Point, Series};
use crate::story::name::Id;
use crate::story::problem::Step;
use crate::story::quantity::Quantity;
use crate::story::read::{Reader, Review};
use crate::story::state::GoalState;
use crate::story::suggest::meant_id;

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
        let meant = if goals.len() <= MOST_COMPARED {
            meant_id(id, &others).replacements()
        } else {
            Vec::new()
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
