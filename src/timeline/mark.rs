//! [`Mark`]: the position of one entry in a drawing.

/// The width of a point, in pixels.
pub(super) const POINT: f64 = 14.0;

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
    /// The row, counted from the top.
    pub row: usize,
    /// The label, if there is room for one.
    pub label: Option<Label>,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A point: the entry is too short for its length to be visible.
    Point,
    /// A bar: the entry lasted from its start to its end.
    Lasting,
    /// A bar: the entry took place at some time between its start and its end.
    Within,
    /// A bar with an unknown start or end. It extends to the end of the axis.
    Open,
}

/// The label of a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The side of the mark that it is on.
    pub side: Side,
    /// The date.
    pub day: String,
    /// The title, if there is room for it.
    pub title: Option<String>,
}

/// A side of a mark, in reading direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark.
    Before,
    /// After the mark.
    After,
}

impl Mark {
    /// Returns the centre.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// Returns the start and the end in pixels. A point keeps its size.
    pub(super) fn pixels(&self, width: f64) -> (f64, f64) {
        let middle = self.middle() * width;
        let half = match self.shape {
            Shape::Point => POINT / 2.0,
            _ => ((self.to - self.from) * width / 2.0).max(POINT / 2.0),
        };
        (middle - half, middle + half)
    }
}
