//! The places at which a label is tried.

use super::goal_line::{EndMark, GoalLine};
use super::label::{LINE, Leader, SIZE};
use super::segment::Segment;
use crate::picture::{Placed, X};

/// A place of the last or the first line of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// The place.
    pub(super) place: Placed,
    /// True if the place is that of the last line; the other lines are above it.
    pub(super) grows_up: bool,
    /// The line to the bar.
    pub(super) leader: Option<Leader>,
    /// The distance from the best place, in shorter forms of the words that would be as bad.
    pub(super) cost: f64,
}

/// The distance from a mark to the edge of its label, in pixels.
const GAP: f64 = 7.0;
/// The distance from the height of a line to the baseline of a label above its mark, and below it.
const ABOVE_MARK: f64 = 14.0;
const BELOW_LINE: f64 = 17.0;
/// The distance from the height of a mark to the baseline of a label beside it.
const BESIDE: f64 = 4.5;

impl Candidate {
    fn at_cost(self, cost: f64) -> Self {
        Self { cost, ..self }
    }

    fn with(self, leader: Leader) -> Self {
        Self { leader: Some(leader), ..self }
    }
}

fn candidate(x: X, y: f64, ends_at_anchor: bool, grows_up: bool) -> Candidate {
    Candidate { place: Placed { x, y, ends_at_anchor }, grows_up, leader: None, cost: 0.0 }
}

/// Returns the places for the words of a goal: above its end, below it, after it, at its start; then farther lines.
pub(super) fn of_goal(line: &GoalLine, size: f64, is_open: bool) -> Vec<Candidate> {
    let top = line.upper.unwrap_or(line.y);
    let end = X::at(line.anchor());
    let start = X::at(line.fades_from);
    let (above, below) = (top - ABOVE_MARK, line.y + BELOW_LINE);
    let is_flag = matches!(line.end, Some((_, EndMark::Reached { .. } | EndMark::Exceeded { .. })));
    let after = end.plus(if is_flag { 18.0 } else { GAP + 2.0 });
    let mut places = vec![
        candidate(end, above, true, true).at_cost(0.0),
        candidate(end.plus(-GAP), top - GAP, true, true).at_cost(0.5),
        candidate(after, line.y + BESIDE, false, true).at_cost(1.5),
        candidate(end, below, true, false).at_cost(if is_open { 4.5 } else { 1.5 }),
        candidate(start, top - GAP, false, true).at_cost(2.5),
        candidate(start, below, false, false).at_cost(3.5),
        candidate(end, above, false, true).at_cost(3.5),
        candidate(end, below, false, false).at_cost(4.0),
    ];
    for nth in 1..4 {
        let step = f64::from(nth) * size * LINE;
        let cost = 4.0 + 2.0 * f64::from(nth);
        let up = Leader { at: end, top: above - step + 4.5, bottom: top - 11.0 };
        let down = Leader { at: end, top: line.y + 6.0, bottom: below + step - size };
        places.push(candidate(end, above - step, true, true).at_cost(cost).with(up));
        places.push(candidate(end, below + step, true, false).at_cost(cost).with(down));
    }
    places
}

/// Returns the places for the words of the last value of an owner, or of a single value: after its bar, above it and
/// below it; then farther ones with a line to the bar.
pub(super) fn of_last(segment: &Segment, fade: f64) -> Vec<Candidate> {
    let middle = f64::midpoint(segment.top, segment.bottom());
    let after = candidate(segment.extent.end().plus(GAP), middle + BESIDE, false, true);
    std::iter::once(after).chain(around(segment, fade, 7)).collect()
}

/// Returns the places for the words of the first value of an owner.
pub(super) fn of_first(segment: &Segment, fade: f64) -> Vec<Candidate> {
    let middle = f64::midpoint(segment.top, segment.bottom());
    let before = candidate(segment.extent.start().plus(-GAP), middle + BESIDE, true, true);
    around(segment, fade, 3).chain([before.at_cost(1.0)]).collect()
}

/// Returns places above and below a bar, nearest first.
fn around(segment: &Segment, fade: f64, steps: u32) -> impl Iterator<Item = Candidate> {
    let reach = |is_open: bool| if is_open { fade * 0.5 } else { 1.0 };
    let middle = f64::midpoint(segment.top, segment.bottom());
    let radius = if segment.sign_at.is_some() { segment.sign_radius() } else { 0.0 };
    let (outer_top, outer_bottom) = segment.outer_edges();
    let above =
        (segment.top - reach(segment.fade.up)).min(middle - radius).min(outer_top - 1.0) - 4.2;
    let below =
        (segment.bottom() + reach(segment.fade.down)).max(middle + radius).max(outer_bottom + 1.0)
            + 12.6;
    let (start, end) = (segment.extent.start().plus(2.0), segment.extent.end().plus(-2.0));
    let at = X::at(segment.sign_at.unwrap_or(segment.extent.middle()));
    let (top, bottom) = (above + 2.0, below - 10.4);
    (0..steps).flat_map(move |nth| {
        let step = f64::from(nth) * SIZE * LINE;
        let up = Leader { at, top: above - step + 4.5, bottom: top };
        let down = Leader { at, top: bottom, bottom: below + step - 12.5 };
        let with = |candidate: Candidate, leader: Leader| Candidate {
            leader: (nth > 0).then_some(leader),
            cost: 0.5 + 1.2 * f64::from(nth),
            ..candidate
        };
        [
            with(candidate(start, above - step, false, true), up),
            with(candidate(start, below + step, false, false), down),
            with(candidate(end, above - step, true, true), up),
            with(candidate(end, below + step, true, false), down),
        ]
    })
}
