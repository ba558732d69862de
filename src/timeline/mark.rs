//! [`Mark`]: the place of an entry in a drawing, and [`Count`]: that of many.

use super::ticks::Step;
use crate::story::{Day, Family};

/// The width of a point, in pixels.
pub(super) const POINT: f64 = 14.0;

/// The place of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which entry, in the order they were given.
    pub entry: usize,
    /// Where it begins; 0 where it began before what is seen.
    pub from: f64,
    /// Where it ends; 1 where it goes on behind what is seen.
    pub to: f64,
    /// How it is drawn.
    pub shape: Shape,
    /// The row, from the top.
    pub row: usize,
    /// The words beside it, if there is room for any.
    pub label: Option<Label>,
}

/// How an entry is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A point: too short to show its length here.
    Point,
    /// A stretch through which it lasted.
    Lasting,
    /// A stretch somewhere in which it happened.
    Within,
    /// A stretch with an end that is not known; it is drawn to the end of the axis.
    Open,
}

/// The words beside a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// On which side of the mark they stand.
    pub side: Side,
    /// When.
    pub day: String,
    /// What, where there is room for it.
    pub title: Option<String>,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark in reading direction.
    Before,
    /// Behind the mark in reading direction.
    After,
}

/// Entries too close to each other to be drawn one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// Whose.
    pub family: Family,
    /// How many.
    pub entries: usize,
    /// The first of them.
    pub first: usize,
    /// The last of them.
    pub last: usize,
    /// What they have in common.
    pub kind: CountKind,
    /// Where it begins, 0 to 1.
    pub from: f64,
    /// Where it ends, 0 to 1.
    pub to: f64,
    /// The first of its rows.
    pub row: usize,
    /// How many rows it has.
    pub rows: usize,
}

/// What the entries of a count have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CountKind {
    /// They begin in one cell of the calendar.
    Cell {
        /// Its first day.
        first: Day,
        /// Its last.
        last: Day,
        /// How many there are against the fullest cell of the story that is as long, above 0 and up to 1.
        share: f64,
    },
    /// They are long, and lie over each other.
    Pile,
}

/// What a drawing shows of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// The entries drawn one by one, each band's in the order of time.
    pub marks: Vec<Mark>,
    /// The others.
    pub counts: Vec<Count>,
    /// The cells of the counts, and of the axis.
    pub step: Step,
}

impl Mark {
    /// The middle of it, 0 to 1.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}
