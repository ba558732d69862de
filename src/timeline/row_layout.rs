//! [`RowLayout`]: the row of each entry, independent of the visible range.

use std::cell::Cell as Cached;

use super::interval::Interval;
use super::item::Item;
use super::label_metrics::{LabelMetrics, LabelStyle};
use super::lane::{Frame, Lane};
use super::slot::{Slot, in_order};
use super::texts::Texts;
use super::time_scale::TimeScale;
use crate::story::Family;

/// The rows of a drawing.
///
/// Rows are assigned once for a width and stay when the visible range changes. An entry changes its row only if it becomes
/// longer than a bin of the calendar, or shorter, or if more than the first view becomes visible.
#[derive(Debug)]
pub struct RowLayout {
    pub(super) whole: TimeScale,
    pub(super) texts: Texts,
    /// The lanes for the first view and for each shorter range.
    near: Vec<Lane>,
    /// The lanes for longer ranges, if the first view is not the whole period. They have the same rows.
    far: Vec<Lane>,
    first_view: TimeScale,
    rows: usize,
    /// The number of entries in the fullest bin of each interval; 0 until it is computed.
    fullest: [Cached<usize>; Interval::ALL.len()],
}

/// The periods, the width and the labels of a layout.
#[derive(Clone, Copy, Debug)]
pub struct LayoutOptions {
    /// The whole period, with space at both ends.
    pub whole: TimeScale,
    /// The range that is visible at first.
    pub first_view: TimeScale,
    /// The minimum width of the drawing, in pixels.
    pub width: f64,
    /// The width of the gutter before the drawing, in pixels. A lane whose name is wider has it in a row of its own.
    pub gutter: f64,
    /// The kind of labels.
    pub style: LabelStyle,
    /// True if there is a lane for each family.
    pub has_lanes: bool,
}

/// The name and the rows of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaneLabel {
    /// The family.
    pub family: Family,
    /// The first row of the lane.
    pub first_row: usize,
    /// The number of rows.
    pub rows: usize,
    /// True if the row before the first one is for the name. Otherwise the name is in the gutter.
    pub has_name_row: bool,
}

/// Up to this number of entries, all have their dates and titles.
pub const MAX_DATED: usize = 8;
/// Up to this number of entries, there is no zoom.
pub const MAX_LABELLED: usize = 12;
/// The approximate maximum number of rows of a drawing, and of one with pins, including the rows for the names of the families.
const MAX_ROWS: usize = 32;
const MAX_PIN_ROWS: usize = 24;
/// Up to this number of entries, a family may have more rows, so that fewer entries are in clusters.
const FEW: usize = 100;
const MAX_ROWS_OF_FEW: usize = 9;
/// The space between the gutter's names and the drawing, in pixels.
const NAME_GAP: f64 = 8.0;

impl RowLayout {
    /// Returns the layout of entries.
    pub fn of(items: &[Item], options: LayoutOptions, metrics: LabelMetrics<'_>) -> Self {
        let LayoutOptions { whole, first_view, width, style, .. } = options;
        let texts = Texts::of(style, metrics, items.len());
        let frame = Frame { scale: first_view, width, texts, metrics };
        let (mut near, mut far) = if style == LabelStyle::Above {
            (vec![Lane::with_words_above(items, whole)], Vec::new())
        } else {
            lanes(items, options, frame)
        };
        let has_name_row = |family: Family| {
            style == LabelStyle::Pins
                || (metrics.width_of)(&(metrics.name)(family)) > options.gutter - NAME_GAP
        };
        let mut rows = 0;
        let mut others = far.iter_mut();
        for lane in &mut near {
            lane.has_name_row = lane.family.is_some_and(has_name_row);
            lane.first_row = rows + usize::from(lane.has_name_row);
            rows = lane.first_row + lane.rows;
            if let Some(other) = others.next() {
                (other.first_row, other.has_name_row) = (lane.first_row, lane.has_name_row);
            }
        }
        Self { whole, texts, near, far, first_view, rows, fullest: Default::default() }
    }

    /// Returns the whole period, with space at both ends.
    pub fn whole(&self) -> TimeScale {
        self.whole
    }

    /// Returns the number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Returns the kind of labels.
    pub fn style(&self) -> LabelStyle {
        self.texts.style
    }

    /// Returns the width of a pin in pixels.
    pub fn pin_width(&self) -> f64 {
        self.texts.pin
    }

    /// Returns the lanes, if there is one for each family.
    pub fn lane_labels(&self) -> impl Iterator<Item = LaneLabel> {
        self.near.iter().filter_map(|lane| {
            let Lane { family, first_row, rows, has_name_row, .. } = *lane;
            family.map(|family| LaneLabel { family, first_row, rows, has_name_row })
        })
    }

    /// Returns whether entries may be drawn as clusters in a visible range.
    pub fn has_clusters(&self, scale: TimeScale) -> bool {
        self.lanes(scale).iter().any(|lane| lane.is_crowded)
    }

    /// Returns the lanes for a visible range.
    pub(super) fn lanes(&self, scale: TimeScale) -> &[Lane] {
        let is_near = self.far.is_empty() || scale.days() <= self.first_view.days() * 1.000_001;
        if is_near { &self.near } else { &self.far }
    }

    /// Returns the number of entries of one family in the fullest bin of an interval.
    pub(super) fn fullest(&self, interval: Interval) -> usize {
        let Some(index) = Interval::ALL.iter().position(|other| *other == interval) else {
            return 1;
        };
        let cached = &self.fullest[index];
        if cached.get() == 0 {
            let crowded = self.near.iter().chain(&self.far).filter(|lane| lane.is_crowded);
            cached.set(crowded.map(|lane| lane.fullest(interval)).max().unwrap_or(1));
        }
        cached.get()
    }
}

/// Returns the lanes for the first view, and for the whole period if it is longer. Both have the same number of rows.
fn lanes(items: &[Item], options: LayoutOptions, frame: Frame<'_>) -> (Vec<Lane>, Vec<Lane>) {
    let whole = options.whole;
    let groups = groups(items, options);
    let max_rows = match items.len() {
        _ if !options.has_lanes => items.len(),
        ..=FEW => MAX_ROWS_OF_FEW,
        // Pins are larger, and the names of their lanes have rows.
        _ if options.style == LabelStyle::Pins => {
            (MAX_PIN_ROWS / groups.len().max(1)).clamp(3, 10) - 1
        }
        _ => (MAX_ROWS / groups.len().max(1)).clamp(3, 10),
    };
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for (family, slots) in groups {
        let slots = in_order(&slots);
        let mut lane = Lane::of(family, slots.clone(), frame, max_rows);
        if frame.scale != whole {
            let longer = Frame { scale: whole, ..frame };
            let mut other = Lane::of(family, slots, longer, lane.rows);
            let rows = lane.rows.max(other.rows);
            (lane, other) = (lane.with_more_rows(rows), other.with_more_rows(rows));
            far.push(other);
        }
        near.push(lane);
    }
    (near, far)
}

/// Returns the entries of each family that has some, or all in one group.
fn groups(items: &[Item], options: LayoutOptions) -> Vec<(Option<Family>, Vec<Slot>)> {
    let slots = || {
        let slot = |(entry, item)| Slot::of(item, entry, options.whole);
        items.iter().enumerate().map(slot)
    };
    if !options.has_lanes {
        return vec![(None, slots().collect())];
    }
    let mut groups: Vec<(Option<Family>, Vec<Slot>)> =
        Family::ALL.iter().map(|family| (Some(*family), Vec::new())).collect();
    for (item, slot) in items.iter().zip(slots()) {
        if let Some(group) = groups.iter_mut().find(|group| group.0 == Some(item.family)) {
            group.1.push(slot);
        }
    }
    groups.retain(|(_, slots)| !slots.is_empty());
    groups
}
