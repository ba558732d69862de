//! [`Segment`]: a value over its period.

use super::dimensions::Dimensions;
use super::extent::{Extent, days, is_year, middle};
use super::fade::Fade;
use super::input::Input;
use super::owner::Owner;
use super::value_scale::ValueScale;
use crate::story::{Day, Point, Quantity, Statement};

/// A value over its period. The edge that is farther from 0 is the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The series.
    pub series: usize,
    /// The position of the value in the series.
    pub point: usize,
    /// The visible part of the period.
    pub extent: Extent,
    /// The days of the whole period.
    pub(super) days: (Day, Day),
    /// The upper edge, in pixels from the top.
    pub top: f64,
    /// The thickness, in pixels.
    pub thickness: f64,
    /// True if the period is a year. Other periods are thinner and end in a tick.
    pub is_year: bool,
    /// The open sides.
    pub fade: Fade,
    /// For a range: the heights of its highest and its lowest value.
    pub band: Option<(f64, f64)>,
    /// The place of the sign.
    pub sign_at: Option<f64>,
    /// The values that other sources give.
    pub companions: Vec<Companion>,
}

/// A value that another source gives, as a hollow capsule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Companion {
    /// The period.
    pub extent: Extent,
    /// The upper edge of the capsule.
    pub top: f64,
    /// The lower edge of the capsule.
    pub bottom: f64,
    /// The place of the tie to the bar or line.
    pub tie_at: f64,
    /// The ends of the tie.
    pub tie: (f64, f64),
}

impl Segment {
    /// Returns a value; `None` if none of it is visible.
    pub(super) fn of(
        input: &Input<'_>,
        scale: &ValueScale,
        (series, point): (usize, usize),
        owner: &Owner,
    ) -> Option<Self> {
        let one: &Point = &input.measure.series[series].points[point];
        let days = days(&one.period)?;
        let extent = Extent::of(days, input.scale, input.widths)?;
        let dimensions = input.dimensions;
        let is_year = is_year(days);
        let thickness = if is_year { dimensions.bar } else { dimensions.bar * 0.55 };
        let value = scale.accepts(&one.value)?;
        let (low, high) = (scale.y(value.low()), scale.y(value.high()));
        let hangs = value.high().is_sign_negative();
        let top = if hangs { low - thickness } else { high };
        let mut segment = Self {
            series,
            point,
            extent,
            days,
            top,
            thickness,
            is_year,
            fade: Fade::of(value),
            band: (low > high).then_some((high, low)),
            sign_at: owner.sign.map(|_| extent.at(owner.sign_at)),
            companions: Vec::new(),
        };
        segment.companions = scale
            .stated(&one.disputed_by)
            .filter_map(|(statement, value)| segment.companion(input, scale, statement, value))
            .collect();
        segment.companions.dedup_by(|a, b| a.extent == b.extent && (a.top - b.top).abs() < 1.0);
        Some(segment)
    }

    /// Returns the lower edge of the bar.
    pub fn bottom(&self) -> f64 {
        self.top + self.thickness
    }

    /// Returns the upper and the lower edge of the bar with the capsules above and below it.
    pub(super) fn outer_edges(&self) -> (f64, f64) {
        let own = (self.top, self.bottom());
        let edges = self.companions.iter().filter(|one| one.extent == self.extent);
        edges.fold(own, |(top, bottom), one| (top.min(one.top), bottom.max(one.bottom)))
    }

    /// Returns the radius of the sign, in pixels.
    pub fn sign_radius(&self) -> f64 {
        if self.is_year { 3.8 } else { 2.8 }
    }

    /// Returns the day in the middle of the period, as counted by [`Day::number`].
    pub fn day(&self) -> i32 {
        middle(self.days).number()
    }

    /// Returns the capsule of another value; `None` if it would touch the bar.
    fn companion(
        &self,
        input: &Input<'_>,
        scale: &ValueScale,
        statement: &Statement,
        value: &Quantity,
    ) -> Option<Companion> {
        let own = statement.date.as_ref().and_then(days);
        let extent = match own {
            Some(own) => Extent::of(own, input.scale, input.widths)?,
            None => self.extent,
        };
        let (top, bottom) = capsule(scale, value, input.dimensions);
        let edge = if self.top < top { top } else { bottom.min(scale.y(value.low())) };
        let distance = if self.top < top { top - self.top } else { self.top - edge };
        let has_room = distance >= self.thickness || own.is_some();
        let tie = if self.top < top { (self.bottom(), top) } else { (bottom, self.top) };
        has_room.then_some(Companion { extent, top, bottom, tie_at: extent.at(0.88), tie })
    }
}

/// Returns the upper and the lower edge of a capsule. The upper edge is the value; a range has both of its values as edges.
pub(super) fn capsule(scale: &ValueScale, value: &Quantity, sizes: Dimensions) -> (f64, f64) {
    let (low, high) = (scale.y(value.low()), scale.y(value.high()));
    (high, low.max(high + sizes.capsule))
}
