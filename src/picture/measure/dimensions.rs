//! [`Dimensions`]: the heights of a panel, in pixels.

use crate::picture::Size;

/// The heights of a panel, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dimensions {
    /// The space above the highest value, for a line of words.
    pub above: f64,
    /// The height from the lowest value to the highest.
    pub plot: f64,
    /// The space below the lowest value, for the years.
    pub below: f64,
    /// The thickness of the bar of a whole year.
    pub bar: f64,
    /// The length of a fading edge.
    pub fade: f64,
    /// The height of the capsule at another source's value.
    pub capsule: f64,
    /// The font size of the words of the open goal.
    pub open_goal: f64,
    /// The font size of the words of other goals.
    pub settled_goal: f64,
    /// The maximum number of values on the scale.
    pub ticks: i32,
}

impl Dimensions {
    /// Returns the heights of a layout, for a measure with or without goals.
    pub fn of(size: Size, has_goals: bool) -> Self {
        let (with_goals, without) = match size {
            Size::Wide => (216.0, 90.0),
            Size::Medium => (190.0, 90.0),
            Size::Narrow => (130.0, 80.0),
        };
        let (bar, fade, capsule) = match size {
            Size::Wide => (4.0, 9.0, 6.0),
            Size::Medium => (3.5, 8.0, 6.0),
            Size::Narrow => (2.8, 6.0, 5.0),
        };
        let ticks = if size == Size::Narrow || !has_goals { 4 } else { 6 };
        Self {
            above: if has_goals { 30.0 } else { 20.0 },
            plot: if has_goals { with_goals } else { without },
            below: 24.0,
            bar,
            fade,
            capsule,
            open_goal: if size == Size::Narrow { 14.0 } else { 16.0 },
            settled_goal: if size == Size::Narrow { 12.0 } else { 13.0 },
            ticks,
        }
    }

    /// Returns the height of the lowest value.
    pub fn base(&self) -> f64 {
        self.above + self.plot
    }

    /// Returns the height of the whole panel.
    pub fn height(&self) -> f64 {
        self.base() + self.below
    }
}
