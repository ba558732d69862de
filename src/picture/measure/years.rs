//! [`grid`] and [`years`]: the lines and the words of the time axis.

use super::input::Input;
use crate::picture::Size;
use crate::story::Span;
use crate::timeline::ticks;

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridLine {
    /// The position.
    pub at: f64,
    /// The day that begins there, as counted by [`crate::story::Day::number`].
    pub day: i32,
}

/// The name of a year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearLabel {
    /// The position of its middle, its start or its end.
    pub at: f64,
    /// The part of the text that is at the position.
    pub anchor: &'static str,
    /// The period that it names.
    pub span: Span,
}

/// The minimum distance of two lines, in pixels.
const MIN_LINES: f64 = 13.0;
/// The minimum distance of the middles of two names, in pixels.
const MIN_NAMES: f64 = 44.0;
/// The size of a name, as a share of the size at which it is measured.
const SIZE: f64 = 12.0 / 13.0;

/// Returns the lines of the grid.
pub fn grid(input: &Input<'_>) -> Vec<GridLine> {
    let ticks = ticks(input.scale, MIN_LINES / input.widths.min);
    ticks.into_iter().map(|tick| GridLine { at: tick.at, day: tick.day }).collect()
}

/// Returns the names of the periods: years in their middle, months and days where they begin. `width_of` measures a name.
pub fn years(input: &Input<'_>, width_of: &dyn Fn(Span) -> f64) -> Vec<YearLabel> {
    let (scale, width) = (input.scale, input.widths.min);
    let mut labels = Vec::new();
    let mut last_end = 0.0;
    let width_of = |span: Span| width_of(span) * SIZE;
    let year = width_of(Span::Year(scale.last().civil().0));
    let distance = if input.size == Size::Narrow { year } else { MIN_NAMES.max(year) };
    let ticks = ticks(scale, distance / width);
    let are_years = ticks.iter().all(|tick| matches!(tick.span, Span::Year(_)));
    for tick in ticks {
        let (from, to) = (scale.at(tick.span.first_day()), scale.at(tick.span.last_day().after(1)));
        // Where months have names too, a year would stand among them in its middle.
        let middle = if are_years { f64::midpoint(from, to) } else { from };
        let length = width_of(tick.span) / width;
        let (at, anchor, start) = match middle {
            middle if middle > 1.0 => continue,
            middle if middle - length / 2.0 < 0.0 => (from.max(0.0), "start", from.max(0.0)),
            middle if middle + length / 2.0 > 1.0 => (to.min(1.0), "end", to.min(1.0) - length),
            middle => (middle, "middle", middle - length / 2.0),
        };
        if start >= last_end {
            labels.push(YearLabel { at, anchor, span: tick.span });
            last_end = start + length;
        }
    }
    labels
}
