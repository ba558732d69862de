//! [`GoalTime`]: the time of a goal, from the day it was set to its deadline.

use super::extent::{days, length, middle};
use super::input::Input;
use crate::story::{Certainty, Day, Fact, Goal};

/// The time of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct GoalTime {
    /// The day from which the line is drawn in full; `None` if nobody tells.
    pub(super) start: Option<Day>,
    /// The day from which the line fades in.
    pub(super) fades_from: Option<Day>,
    /// True if the start has a dot; `None` if it has no mark.
    pub(super) dot: Option<Dot>,
    /// The day after the deadline.
    pub(super) due: Option<Day>,
    /// The day on which the line ends; `None` if it fades out.
    pub(super) end: Option<Day>,
}

/// The mark on the day on which a goal was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dot {
    /// The day is known.
    Full,
    /// The day is not certain.
    Hollow,
}

/// The maximum length of a date that counts as a day, in days: a month.
const MONTH: i32 = 31;
/// The number of days over which a line fades in before the first source.
const FADE: i32 = 365;

impl GoalTime {
    /// Returns the time of a goal.
    pub(super) fn of(input: &Input<'_>, goal: &Goal) -> Self {
        let (start, fades_from, dot) = start(input, goal);
        let due = goal.deadline.as_ref().and_then(days).map(|(_, last)| last.after(1));
        let successor = successor(input, goal);
        let next = successor.and_then(|next| self::start(input, next).0);
        let is_same = successor.is_some_and(|next| {
            (next.target.low(), next.target.high()) == (goal.target.low(), goal.target.high())
        });
        let end = match (due, next) {
            (Some(due), Some(next)) if is_same => Some(due.min(next)),
            (Some(due), _) => Some(due),
            (None, next) => next,
        };
        // A successor that was set before the goal itself does not end it earlier than it begins.
        let end = end.map(|end| start.map_or(end, |start| end.max(start)));
        Self { start, fades_from, dot, due, end }
    }
}

/// Returns the goal that replaces a goal.
fn successor<'a>(input: &Input<'a>, goal: &Goal) -> Option<&'a Goal> {
    match input.index.fact(goal.replaced_by.as_ref()?)? {
        Fact::Goal { goal: next, .. } => {
            let next = input.measure.goals.get(next)?;
            (Some(&next.id) == goal.replaced_by.as_ref()).then_some(next)
        }
        _ => None,
    }
}

/// Returns the start of a goal, the day from which it fades in, and its mark.
fn start(input: &Input<'_>, goal: &Goal) -> (Option<Day>, Option<Day>, Option<Dot>) {
    if let Some((set, date)) = goal.set.as_ref().and_then(|date| Some((days(date)?, date))) {
        let is_certain = date.dates().all(|date| date.certainty == Certainty::Certain);
        return match length(set) {
            1 if is_certain => (Some(set.0), None, Some(Dot::Full)),
            days if days <= MONTH => (Some(middle(set)), None, Some(Dot::Hollow)),
            _ => (Some(middle(set)), Some(set.0), Some(Dot::Hollow)),
        };
    }
    let sources = goal.cite.iter().filter_map(|cited| (input.source_day)(&cited.source));
    match sources.min() {
        Some(stated) if goal.deadline.is_some() => (Some(stated), Some(stated.after(-FADE)), None),
        Some(stated) => (Some(stated), None, Some(Dot::Hollow)),
        None => (None, None, None),
    }
}
