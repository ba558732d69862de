//! [`Mark`]: the position of one entry in a drawing.

/// The width of a point beside small labels, in pixels.
pub const POINT: f64 = 10.0;
/// The minimum width of a pin, in pixels: a point that contains its number.
const MIN_PIN: f64 = 17.0;
/// The width of a drawing from which on the words above marks need not be shortened so much, in pixels. The style sheet has the
/// same limit.
pub(super) const FULL_WIDTH: f64 = 312.0;
/// The space around the number in a pin, in pixels.
const PIN_PADDING: f64 = 3.0;
/// The difference between the length of the shortest bracket and a point, in pixels.
const MIN_BRACKET: f64 = 4.0;
/// The width of a ghost, in pixels.
pub(super) const GHOST: f64 = 9.0;

/// Returns the width of a pin whose number has this width.
pub(super) fn pin_width(number: f64) -> f64 {
    (number + PIN_PADDING).max(MIN_PIN).round()
}

/// The position of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The index of the entry among the given ones.
    pub entry: usize,
    /// The start; 0 if the entry begins before the visible range.
    pub from: f64,
    /// The end; 1 if the entry ends after the visible range.
    pub to: f64,
    /// The shape.
    pub shape: Shape,
    /// The part of a long entry in which it certainly lasted, if its ends are imprecise.
    pub certain: Option<(f64, f64)>,
    /// The positions of its earlier dates.
    pub ghosts: Vec<f64>,
    /// The row, counted from the top.
    pub row: usize,
    /// The label.
    pub label: Option<Label>,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A point: the entry is too short for its length to be visible.
    Point,
    /// A bar: the entry lasted from its start to its end.
    Lasting,
    /// A bracket: the entry took place at some time between its start and its end.
    Within,
    /// A bar with an unknown start. It begins at the start of the axis.
    OpenStart,
    /// A bar with an unknown end. It extends to the end of the axis.
    OpenEnd,
}

impl Shape {
    /// Returns the shape, or a point if the length in pixels is too short for it.
    pub(super) fn of_length(self, length: f64, point: f64) -> Self {
        let min = match self {
            Self::Within => point + MIN_BRACKET,
            Self::Lasting => point,
            Self::Point | Self::OpenStart | Self::OpenEnd => 0.0,
        };
        if length < min { Self::Point } else { self }
    }
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The side of the mark that it is on.
    pub side: Side,
    /// The text.
    pub text: LabelText,
}

/// The text of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelText {
    /// The number of the entry in the list.
    Number(String),
    /// The date.
    Date(String),
    /// The title.
    Title(String),
    /// The date and the title.
    Dated(String, String),
    /// The date and the title above a mark.
    Above {
        /// The date.
        day: String,
        /// The title, as far as it fits into a drawing of the width of a phone.
        title: String,
        /// The title, as far as it fits into a drawing of the minimum width.
        short: String,
    },
}

/// A side of a mark, in reading direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark.
    Before,
    /// After the mark.
    After,
    /// In the mark, which is a pin.
    Inside,
    /// Above the mark, from its start.
    Above,
    /// Above the mark, up to the end of the drawing.
    AboveToEnd,
}

impl Mark {
    /// Returns the centre.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// Returns the start and the end in pixels, with the earlier dates. A point keeps its size.
    pub(super) fn pixels(&self, width: f64, point: f64) -> (f64, f64) {
        let middle = self.middle() * width;
        let half = match self.shape {
            Shape::Point => point / 2.0,
            _ => ((self.to - self.from) * width / 2.0).max(point / 2.0),
        };
        let ghosts = self.ghosts.iter().map(|ghost| ghost * width);
        ghosts.fold((middle - half, middle + half), |(from, to), ghost| {
            (from.min(ghost - GHOST / 2.0), to.max(ghost + GHOST / 2.0))
        })
    }
}
