//! [`GoalLine`]: a goal from the day it was set to its deadline.

use super::extent::Extent;
use super::fade::Fade;
use super::goal_time::{Dot, GoalTime};
use super::input::Input;
use super::segment::{Companion, capsule};
use super::value_scale::ValueScale;
use crate::story::{Goal, GoalState};

/// A goal as a line at its height.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalLine {
    /// The position of the goal in the measure.
    pub goal: usize,
    /// The height, in pixels from the top.
    pub y: f64,
    /// The height of the upper value of a range.
    pub upper: Option<f64>,
    /// The part in the full colour.
    pub solid: (f64, f64),
    /// The start of the part before it that fades in; the same as that of the solid part if there is none.
    pub fades_from: f64,
    /// The end of the part after it that fades out; the same as that of the solid part if there is none.
    pub fades_to: f64,
    /// The mark on the day on which it was set.
    pub start: Option<Start>,
    /// The mark at the deadline.
    pub end: Option<(f64, EndMark)>,
    /// The weight of the line.
    pub weight: Weight,
    /// The open sides of the value.
    pub fade: Fade,
    /// The values that other sources give.
    pub companions: Vec<Companion>,
    /// The day on which it was set, as counted by [`crate::story::Day::number`]; of the deadline, if that is not known.
    pub day: i32,
}

/// The mark on the day on which a goal was set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// The position.
    pub at: f64,
    /// True if the day is not certain.
    pub is_hollow: bool,
}

/// The mark at the deadline of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndMark {
    /// The goal is pursued: a heavy tick.
    Open,
    /// It was reached: a flag. The flag is hollow if a source disputes it.
    Reached {
        /// True if a source says otherwise.
        is_disputed: bool,
    },
    /// More was reached: a flag with an arrow.
    Exceeded {
        /// True if a source says otherwise.
        is_disputed: bool,
    },
    /// It was missed: a cross.
    Missed,
    /// It was replaced: a tick.
    Replaced,
    /// Nobody tells the outcome: a tick with a gap.
    Unknown,
}

/// The weight of a goal's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A goal that is pursued.
    Heavy,
    /// A goal that was settled.
    Thin,
    /// A goal that is a part of another one.
    Part,
}

/// The share of the visible time over which a line without an end fades out.
const FADE_OUT: f64 = 0.25;

impl GoalLine {
    /// Returns a goal; `None` if none of it is visible.
    pub(super) fn of(input: &Input<'_>, scale: &ValueScale, position: usize) -> Option<Self> {
        let goal = &input.measure.goals[position];
        let target = scale.accepts(&goal.target)?;
        let time = GoalTime::of(input, goal);
        let at = |day| input.scale.at(day);
        let (from, fades_from) = match (time.start, time.fades_from) {
            (Some(start), fades_from) => (at(start), at(fades_from.unwrap_or(start))),
            (None, _) => (time.end.map_or(1.0, at) * 0.6, 0.0),
        };
        let (to, fades_to) = match time.end {
            Some(end) => (at(end), at(end)),
            None => (from.clamp(1.0 - FADE_OUT, 1.0), 1.0),
        };
        let mark = time.due.map(|due| (at(due), end_mark(goal)));
        let last = mark.map_or(fades_to, |(at, _)| at.max(fades_to));
        if last < 0.0 || fades_from.min(from) > 1.0 {
            return None;
        }
        let visible = |share: f64| share.clamp(0.0, 1.0);
        let y = scale.y(target.low());
        let mut line = Self {
            goal: position,
            y,
            upper: (target.high() > target.low()).then(|| scale.y(target.high())),
            solid: (visible(from), visible(to.max(from))),
            fades_from: visible(fades_from.min(from)),
            fades_to: visible(fades_to.max(from)),
            start: start_mark(time.dot, from),
            end: mark.filter(|(at, _)| (0.0..=1.0 + 1e-9).contains(at)),
            weight: weight(goal),
            fade: Fade::of(target),
            companions: Vec::new(),
            day: time.start.or(time.due).unwrap_or(input.scale.first()).number(),
        };
        line.companions = line.companions(input, scale, goal);
        Some(line)
    }

    /// Returns the position of the words of the goal: at its deadline, or where its line ends.
    pub fn anchor(&self) -> f64 {
        self.end.map_or(self.fades_to, |(at, _)| at)
    }

    /// Returns the thickness of the line, in pixels.
    pub fn thickness(&self) -> f64 {
        match self.weight {
            Weight::Heavy => 2.6,
            Weight::Thin => 1.4,
            Weight::Part => 1.0,
        }
    }

    fn companions(&self, input: &Input<'_>, scale: &ValueScale, goal: &Goal) -> Vec<Companion> {
        let extent = Extent {
            from: self.fades_from,
            to: self.fades_to,
            has_end: self.fades_to < 1.0,
            is_point: false,
        };
        let dimensions = input.dimensions;
        let companion = |(_, value)| {
            let (top, bottom) = capsule(scale, value, dimensions);
            let tie = if self.y < top { (self.y, top) } else { (bottom, self.y) };
            let has_room = extent.to > extent.from && tie.1 - tie.0 >= dimensions.bar;
            has_room.then_some(Companion { extent, top, bottom, tie_at: extent.at(0.88), tie })
        };
        scale.stated(&goal.disputed_by).filter_map(companion).collect()
    }
}

fn start_mark(dot: Option<Dot>, at: f64) -> Option<Start> {
    dot.filter(|_| (0.0..=1.0).contains(&at)).map(|dot| Start { at, is_hollow: dot == Dot::Hollow })
}

fn end_mark(goal: &Goal) -> EndMark {
    let is_disputed = !goal.disputed_by.is_empty();
    match goal.state {
        GoalState::Open => EndMark::Open,
        GoalState::Reached => EndMark::Reached { is_disputed },
        GoalState::Exceeded => EndMark::Exceeded { is_disputed },
        GoalState::Missed => EndMark::Missed,
        GoalState::Replaced => EndMark::Replaced,
        GoalState::Unknown => EndMark::Unknown,
    }
}

fn weight(goal: &Goal) -> Weight {
    match (goal.state, &goal.part_of) {
        (_, Some(_)) => Weight::Part,
        (GoalState::Open, None) => Weight::Heavy,
        _ => Weight::Thin,
    }
}
