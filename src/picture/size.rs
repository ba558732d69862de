//! [`Size`]: the layouts of a drawing, and [`Widths`]: the widths that a layout is made for.

/// A layout of the picture. The style sheet shows one of them, by the width of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A phone, or a narrow column: names stand above their rows.
    Narrow,
    /// A tablet, or the column of an article.
    Medium,
    /// A page of its own.
    Wide,
}

/// The range of widths that a drawing is shown at, in pixels. A drawing of a measured width has one width only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Widths {
    /// The smallest width.
    pub min: f64,
    /// The largest width.
    pub max: f64,
}

impl Size {
    /// All layouts, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::Narrow, Self::Medium, Self::Wide];

    /// Returns the widths of the plot that the layout is made for, without the gutter.
    pub fn widths(self) -> Widths {
        match self {
            Self::Narrow => Widths { min: 272.0, max: 580.0 },
            Self::Medium => Widths { min: 450.0, max: 900.0 },
            Self::Wide => Widths { min: 850.0, max: 1800.0 },
        }
    }

    /// Returns the width of the gutter before the plot, in pixels. It holds the names of rows and the values of the scale.
    ///
    /// The style sheet has the same numbers.
    pub fn gutter(self) -> f64 {
        match self {
            Self::Narrow => 0.0,
            Self::Medium => 88.0,
            Self::Wide => 112.0,
        }
    }

    /// Returns the layout with the gutter that is nearest to a measured one.
    pub fn of_gutter(gutter: f64) -> Self {
        match gutter {
            ..44.0 => Self::Narrow,
            ..100.0 => Self::Medium,
            _ => Self::Wide,
        }
    }
}

impl Widths {
    /// Returns one measured width.
    pub fn measured(width: f64) -> Self {
        Self { min: width, max: width }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measured_gutter_names_its_layout() {
        for size in Size::ALL {
            assert_eq!(Size::of_gutter(size.gutter()), size);
            assert_eq!(Size::of_gutter(size.gutter() + 0.4), size, "a fraction of a pixel");
        }
    }
}
