//! [`Label`]: the words of a goal or a value, and their place.

use crate::picture::{LabelBox, Placed, X};

/// The thing that a label or a link is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A goal, by its position in the measure.
    Goal(usize),
    /// A value.
    Value {
        /// The series.
        series: usize,
        /// The position in the series.
        point: usize,
    },
}

/// The words of a label in one of several forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelWords {
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line of a label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The words in bold type.
    pub strong: String,
    /// The words after them, with the space between.
    pub rest: String,
}

/// A label with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The thing that it is about.
    pub subject: Subject,
    /// The words.
    pub words: LabelWords,
    /// The place of the first line.
    pub place: Placed,
    /// The font size, in pixels.
    pub size: f64,
    /// True for a goal that is pursued.
    pub is_open_goal: bool,
    /// The line to a bar that is not beside the label.
    pub leader: Option<Leader>,
    /// The space that it takes.
    pub space: LabelBox,
}

/// A line from a label to its bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leader {
    /// The position.
    pub at: X,
    /// The upper end, in pixels from the top.
    pub top: f64,
    /// The lower end.
    pub bottom: f64,
}

/// The font size of labels, in pixels.
pub(super) const SIZE: f64 = 13.0;
/// The height of a line, as a share of the font size.
pub(super) const LINE: f64 = 1.15;
/// The width of bold words, as a share of that of regular ones.
const BOLD: f64 = 1.07;

impl LabelWords {
    /// Returns words on one line.
    pub fn on_one_line(strong: impl Into<String>, rest: impl Into<String>) -> Self {
        Self { lines: vec![Line { strong: strong.into(), rest: rest.into() }] }
    }

    /// Returns the width of the longest line. `width_of` measures regular words at 13 pixels.
    pub(super) fn width(&self, size: f64, width_of: &dyn Fn(&str) -> f64) -> f64 {
        let line = |line: &Line| width_of(&line.strong) * BOLD + width_of(&line.rest);
        self.lines.iter().map(line).fold(0.0, f64::max) * size / SIZE
    }

    /// Returns the height from the first baseline to the last.
    pub(super) fn drop(&self, size: f64) -> f64 {
        let lines = u32::try_from(self.lines.len()).unwrap_or(1).max(1);
        f64::from(lines - 1) * size * LINE
    }
}

impl Leader {
    /// Returns the space that it takes.
    pub(super) fn space(&self) -> LabelBox {
        LabelBox {
            from: self.at.plus(-1.0),
            to: self.at.plus(1.0),
            top: self.top,
            bottom: self.bottom,
        }
    }
}
