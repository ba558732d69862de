//! [`Column`]: the pale column below the values of a year.

use rust_decimal::Decimal;

use super::extent::{Extent, days, is_year};
use super::input::Input;
use super::segment::Segment;
use super::value_scale::ValueScale;
use crate::order::reorder;
use crate::story::Day;

/// A pale column from 0 to the value that is nearest to it of all that anyone gives for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The year.
    pub extent: Extent,
    /// The upper edge, in pixels from the top.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
}

/// Returns the columns below the segments of whole years, in the order of time.
pub(super) fn columns(input: &Input<'_>, scale: &ValueScale, segments: &[Segment]) -> Vec<Column> {
    let mut years: Vec<((Day, Day), Extent, Decimal)> = Vec::new();
    for segment in segments.iter().filter(|segment| segment.is_year) {
        let point = &input.measure.series[segment.series].points[segment.point];
        let is_of_year = |date: Option<(Day, Day)>| date.is_none_or(|date| date == segment.days);
        let others = scale.stated(&point.disputed_by);
        let others = others.filter(|(it, _)| is_of_year(it.date.as_ref().and_then(days)));
        let others = others.map(|(_, value)| value);
        for value in others.chain([&point.value]) {
            let least = nearest_to_zero(value.low(), value.high());
            years.push((segment.days, segment.extent, least));
        }
    }
    reorder(&mut years, |(a, ..), (b, ..)| a.cmp(b));
    debug_assert!(years.iter().all(|(days, ..)| is_year(*days)), "only years have columns");
    let mut columns: Vec<((Day, Day), Extent, Decimal)> = Vec::new();
    for (days, extent, value) in years {
        match columns.last_mut() {
            Some(last) if last.0 == days => last.2 = nearest_to_zero(last.2, value),
            _ => columns.push((days, extent, value)),
        }
    }
    let zero = scale.zero();
    let column = |(_, extent, value)| {
        let y = scale.y(value);
        Column { extent, top: y.min(zero), bottom: y.max(zero) }
    };
    columns.into_iter().map(column).filter(|column| column.bottom > column.top).collect()
}

/// Returns the value that is nearer to 0; 0 if it is between them.
fn nearest_to_zero(a: Decimal, b: Decimal) -> Decimal {
    if a.is_sign_negative() == b.is_sign_negative() {
        if a.abs() < b.abs() { a } else { b }
    } else {
        Decimal::ZERO
    }
}
