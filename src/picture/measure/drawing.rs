//! [`Drawing`]: everything in a panel but its words.

use super::bundle::{Bundle, MAX_DRAWN, bundles};
use super::column::{Column, columns};
use super::extent::{Extent, days};
use super::goal_line::GoalLine;
use super::input::Input;
use super::join::{Join, joins};
use super::owner::Owner;
use super::segment::Segment;
use super::value_scale::ValueScale;
use crate::order::{ordered, reorder};
use crate::story::GoalState;

/// The marks of a panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// The columns below the values of years.
    pub columns: Vec<Column>,
    /// The hairlines between the values of an owner.
    pub joins: Vec<Join>,
    /// The values: first those of owners without a sign, then series by series, in the order of time.
    pub segments: Vec<Segment>,
    /// The values, if they are too many to be drawn one by one. Either this list or the segments are empty.
    pub bundles: Vec<Bundle>,
    /// The goals, in the order of the measure.
    pub goals: Vec<GoalLine>,
    /// The number of goals in the range of time that are not drawn, because there are too many.
    pub goals_left_out: usize,
}

/// The maximum number of goals in a drawing.
const MAX_GOALS: usize = 40;

impl Drawing {
    /// Returns the marks of the range of time.
    pub fn of(input: &Input<'_>, scale: &ValueScale, owners: &[Owner]) -> Self {
        let visible = visible_points(input, scale);
        let count: usize = visible.iter().map(Vec::len).sum();
        let (goals, goals_left_out) = goals(input, scale);
        let mut drawing = Self { goals, goals_left_out, ..Self::default() };
        if count > MAX_DRAWN {
            let drawn = visible.iter().filter(|points| !points.is_empty()).count();
            let all = visible.iter().enumerate();
            drawing.bundles = all
                .flat_map(|(series, points)| bundles(input, scale, series, points, drawn))
                .collect();
            return drawing;
        }
        let is_signed = |series: &usize| owners[*series].sign.is_some();
        let (signed, single): (Vec<usize>, Vec<usize>) = (0..visible.len()).partition(is_signed);
        for series in single.into_iter().chain(signed) {
            drawing.segments.extend(
                visible[series].iter().filter_map(|point| {
                    Segment::of(input, scale, (series, *point), &owners[series])
                }),
            );
        }
        reveal_covered(&mut drawing.segments);
        leave_out_told(&mut drawing.segments);
        drawing.columns = columns(input, scale, &drawing.segments);
        drawing.joins = joins(&drawing.segments);
        drawing
    }
}

/// Returns the goals that are drawn, and the number of the others. Goals that are pursued come first.
fn goals(input: &Input<'_>, scale: &ValueScale) -> (Vec<GoalLine>, usize) {
    let all = 0..input.measure.goals.len();
    let is_open = |goal: &usize| input.measure.goals[*goal].state == GoalState::Open;
    let (open, settled): (Vec<usize>, Vec<usize>) = all.partition(is_open);
    let lines = open.into_iter().chain(settled).filter_map(|goal| GoalLine::of(input, scale, goal));
    let mut lines: Vec<GoalLine> = lines.collect();
    let left_out = lines.len().saturating_sub(MAX_GOALS);
    lines.truncate(MAX_GOALS);
    reorder(&mut lines, |a, b| a.goal.cmp(&b.goal));
    (lines, left_out)
}

/// Returns the positions of the visible values of each series, in the order of time.
fn visible_points(input: &Input<'_>, scale: &ValueScale) -> Vec<Vec<usize>> {
    let of_series = |series: usize| {
        let points = &input.measure.series[series].points;
        let is_visible = |point: &usize| {
            let days = days(&points[*point].period);
            scale.accepts(&points[*point].value).is_some()
                && days.is_some_and(|days| Extent::of(days, input.scale, input.widths).is_some())
        };
        let by_time =
            |a: usize, b: usize| points[a].period.order_key().cmp(&points[b].period.order_key());
        let order = ordered(points.len(), &by_time);
        order.into_iter().filter(is_visible).collect()
    };
    (0..input.measure.series.len()).map(of_series).collect()
}

/// Leaves out the capsules at values that another owner gives as well, over the same time: that owner has a bar there.
fn leave_out_told(segments: &mut [Segment]) {
    let bars: Vec<(Extent, f64, f64)> = segments
        .iter()
        .map(|it| {
            let (top, bottom) = it.band.unwrap_or((it.top, it.top));
            (it.extent, top, bottom)
        })
        .collect();
    for segment in segments {
        segment.companions.retain(|one| {
            let is_told = |(extent, top, bottom): &(Extent, f64, f64)| {
                let covers =
                    extent.from <= one.extent.from + 1e-9 && one.extent.to <= extent.to + 1e-9;
                let is_range = bottom > top;
                let is_same =
                    (one.top - top).abs() < 1.0 && (!is_range || (one.bottom - bottom).abs() < 1.0);
                covers && is_same
            };
            !bars.iter().any(is_told)
        });
    }
}

/// The height of the rim of a bar that another one covers, in pixels.
const RIM: f64 = 1.6;

/// Makes bars thicker that others would cover, so that their rim is seen.
fn reveal_covered(segments: &mut [Segment]) {
    for nth in (0..segments.len()).rev() {
        let (before, rest) = segments.split_at_mut(nth);
        let upper = &rest[0];
        let covered = before.iter_mut().filter(|lower| {
            lower.days == upper.days
                && (lower.top - upper.top).abs() < 0.5
                && lower.bottom() <= upper.bottom() + 0.5
        });
        let thickness = upper.thickness + RIM;
        covered.for_each(|lower| lower.thickness = thickness);
    }
}
