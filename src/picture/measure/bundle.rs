//! [`Bundle`]: many values that are too near each other to be drawn one by one.

use super::extent::{Extent, days, middle};
use super::input::Input;
use super::value_scale::ValueScale;
use crate::story::Day;

/// The values of a series in a short range of time, as a band from the lowest to the highest.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The series.
    pub series: usize,
    /// The positions of the values in the series.
    pub points: Vec<usize>,
    /// The range of time.
    pub extent: Extent,
    /// The first and the last day of its values.
    pub(super) days: (Day, Day),
    /// The height of the highest value.
    pub top: f64,
    /// The height of the lowest value.
    pub bottom: f64,
}

/// The maximum number of values that are drawn one by one, and of bundles.
pub(super) const MAX_DRAWN: usize = 40;
/// The minimum width of a bundle, in pixels.
const MIN_WIDTH: f64 = 6.0;

impl Bundle {
    /// Returns the day in the middle, as counted by [`Day::number`].
    pub fn day(&self) -> i32 {
        middle(self.days).number()
    }
}

/// Returns the values of a series, which are sorted by time, in bundles. Each value is in the bundle of its middle.
pub(super) fn bundles(
    input: &Input<'_>,
    scale: &ValueScale,
    series: usize,
    points: &[usize],
    drawn_series: usize,
) -> Vec<Bundle> {
    let most = float(MAX_DRAWN) / float(drawn_series.max(1));
    let width = (1.0 / most).max(MIN_WIDTH / input.widths.min);
    let mut bundles: Vec<(f64, Bundle)> = Vec::new();
    for point in points {
        let one = &input.measure.series[series].points[*point];
        let Some((days, value)) = days(&one.period).zip(scale.accepts(&one.value)) else {
            continue;
        };
        let bin = (input.scale.at(middle(days)).clamp(0.0, 1.0) / width).floor();
        let (top, bottom) = (scale.y(value.high()), scale.y(value.low()));
        match bundles.iter_mut().rev().find(|(at, _)| (*at - bin).abs() < 0.5) {
            Some((_, bundle)) => {
                bundle.points.push(*point);
                bundle.top = bundle.top.min(top);
                bundle.bottom = bundle.bottom.max(bottom);
                bundle.days = (bundle.days.0.min(days.0), bundle.days.1.max(days.1));
            }
            None => {
                let (from, to) = (bin * width, ((bin + 1.0) * width).min(1.0));
                let extent =
                    Extent { from: from.min(1.0), to, has_end: true, is_point: to <= from };
                bundles.push((
                    bin,
                    Bundle { series, points: vec![*point], extent, days, top, bottom },
                ));
            }
        }
    }
    bundles.into_iter().map(|(_, bundle)| bundle).collect()
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
