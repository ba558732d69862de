//! [`LaneLayouter`]: places the entries of one lane as marks or clusters.

use std::collections::BTreeSet;

use super::cluster::{Cluster, ClusterKind};
use super::interval::Interval;
use super::lane::Lane;
use super::lane_bin::LaneBin;
use super::lane_items::LaneItems;
use super::mark::{GHOST, Mark, Shape};
use super::row_layout::RowLayout;
use super::slot::{DateExtent, Slot};
use super::time_scale::TimeScale;

/// The minimum width of a bin, in pixels: enough for a number of four digits. Longer entries are not put into bins.
const MIN_BIN_WIDTH: f64 = 44.0;
/// The space between a cluster and the ends of its bin, in pixels: half a point and a little more, but not more than the space
/// at the ends of the axis in the narrowest drawing.
const INSET: f64 = 1.0;
const MAX_INSET: f64 = 8.0;
/// The minimum width of a column, in pixels.
const MIN_COLUMN: f64 = 14.0;

/// Two ways to compute the same length may differ by a rounding error, in pixels.
const TOLERANCE: f64 = 0.001;

/// Returns the minimum width of a bin for a width of a point, in pixels.
pub(super) fn min_bin_width(point: f64) -> f64 {
    MIN_BIN_WIDTH.max(2.0 * point + MIN_COLUMN)
}

/// Returns the space between a cluster and the ends of its bin, in pixels.
pub(super) fn inset(point: f64) -> f64 {
    (point / 2.0 + INSET).min(MAX_INSET)
}

/// The layout of one lane in one range of time.
#[derive(Clone, Copy)]
pub(super) struct LaneLayouter<'a> {
    pub(super) layout: &'a RowLayout,
    pub(super) lane: &'a Lane,
    pub(super) scale: TimeScale,
    pub(super) width: f64,
    pub(super) interval: Interval,
    pub(super) min_spacing: f64,
}

impl<'a> LaneLayouter<'a> {
    /// Returns the visible marks and clusters.
    pub(super) fn items(self) -> LaneItems {
        let mut items = LaneItems::default();
        if self.lane.is_crowded {
            self.add_long(&mut items);
            self.add_short(&mut items);
        } else {
            items.marks.extend(self.visible().filter_map(|slot| self.mark(slot)));
        }
        self.count_hidden(&mut items);
        items
    }

    /// Counts the entries that begin before or after the visible range and are not drawn.
    fn count_hidden(self, items: &mut LaneItems) {
        let slots = &*self.lane.slots;
        let (first, last) = (self.scale.first(), self.scale.last());
        let from = slots.partition_point(|slot| slot.first < first);
        let to = slots.partition_point(|slot| slot.first <= last);
        let marks = items.marks.iter().map(|mark| mark.entry);
        let members = items.clusters.iter().flat_map(|cluster| cluster.members.iter().copied());
        let drawn: BTreeSet<usize> = marks.chain(members).collect();
        let hidden =
            |slots: &[Slot]| slots.iter().filter(|slot| !drawn.contains(&slot.entry)).count();
        // Only the entries near the edges can be drawn; all others are counted without looking at them.
        let bins = items.clusters.iter().filter_map(|cluster| match cluster.kind {
            ClusterKind::Bin { first, last, .. } => Some((first, last)),
            ClusterKind::Overlap => None,
        });
        let (start, end) =
            bins.fold((first, last), |(start, end), bin| (start.min(bin.0), end.max(bin.1)));
        let near = slots.partition_point(|slot| slot.reach < start);
        let far = slots.partition_point(|slot| slot.first <= end.after(1)).max(to);
        items.earlier = near.min(from) + hidden(&slots[near.min(from)..from]);
        items.later = slots.len() - far + hidden(&slots[to..far]);
    }

    /// Adds long entries: alone as marks, and overlapping ones as clusters.
    fn add_long(self, items: &mut LaneItems) {
        let (first, last) = (self.scale.first(), self.scale.last());
        let is_inside = |slot: &&Slot| slot.last >= first && slot.first <= last;
        let long = self.visible().filter(|slot| self.is_long(slot));
        let long: Vec<&Slot> = long.filter(is_inside).collect();
        let mut rest = &*long;
        while let [slot, ..] = rest {
            let mut reach = slot.last;
            let overlaps = |other: &&&Slot| {
                let does = other.first <= reach;
                reach = reach.max(other.last);
                does
            };
            let (overlapping, others) = rest.split_at(rest.iter().take_while(overlaps).count());
            match overlapping {
                [slot] => {
                    let mark = self.mark(slot);
                    let row = self.lane.first_row;
                    items.marks.extend(mark.map(|mark| Mark { row, ..mark }));
                }
                _ => items.clusters.extend(self.overlap_cluster(overlapping)),
            }
            rest = others;
        }
    }

    /// Adds short entries bin by bin: one by one if all entries of the bin have room, else as a cluster.
    fn add_short(self, items: &mut LaneItems) {
        let slots = &*self.lane.slots;
        let mut bins = self.bins();
        for bin in &mut bins {
            bin.is_cluster = self.short(bin).any(|slot| self.lacks_room_in(slot, bin));
        }
        for bin in &bins {
            let is_cluster = bin.is_cluster
                || self.short(bin).any(|slot| self.lacks_room_beside(slot, bin, &bins));
            if is_cluster {
                let members: Vec<&Slot> = self.short(bin).map(|index| &slots[index]).collect();
                items.clusters.extend(self.bin_cluster(&members, bin));
            } else {
                items.marks.extend(self.short(bin).filter_map(|index| self.mark(&slots[index])));
            }
        }
    }

    /// Returns the entries that may be visible.
    fn visible(self) -> impl Iterator<Item = &'a Slot> {
        let slots = &*self.lane.slots;
        // A point extends to both sides of its position.
        let (first, last) = (
            self.scale.moved(-self.point() / self.width),
            self.scale.moved(self.point() / self.width),
        );
        let from = slots.partition_point(|slot| slot.reach < first.first());
        let to = slots.partition_point(|slot| slot.first <= last.last());
        slots[from..to.max(from)].iter().filter(move |slot| slot.last >= first.first())
    }

    /// Returns whether an entry is too long for a bin.
    pub(super) fn is_long(self, slot: &Slot) -> bool {
        let (from, to) = slot.pixels(self.scale, self.width, self.point());
        slot.has_length() && to - from > min_bin_width(self.point())
    }

    /// Returns the mark of an entry, if it is visible.
    fn mark(self, slot: &Slot) -> Option<Mark> {
        let (from, to) = slot.shares(self.scale);
        // An open start extends to the end of the axis.
        let axis = self.scale.at(self.layout.whole().first());
        let from = if slot.extent == DateExtent::OpenStart { from.min(axis) } else { from };
        let (length, point) = ((to - from) * self.width, self.point());
        let shape = match slot.extent {
            DateExtent::OpenStart => Shape::OpenStart,
            DateExtent::OpenEnd => Shape::OpenEnd,
            DateExtent::Lasting => Shape::Lasting,
            DateExtent::Within => Shape::Within,
        };
        let shape = shape.of_length(length, point);
        let (start, end) = (from.max(0.0), to.min(1.0));
        // Of a long entry, enough must be visible for its symbol, or for its number where it may have no room beside it.
        let is_visible = if shape == Shape::Point || length < point {
            (0.0..=1.0).contains(&f64::midpoint(from, to))
        } else {
            let min = if self.lane.is_crowded { self.layout.texts.pin } else { point };
            // An entry that is not cut off is visible, however short it is.
            (end - start) * self.width >= min.min(length - TOLERANCE)
        };
        if !is_visible {
            return None;
        }
        let (from, to) = if shape == Shape::Point { (from, to) } else { (start, end) };
        let certain = slot.certain.filter(|_| shape == Shape::Lasting);
        let certain = certain.map(|(first, last)| {
            (self.scale.at(first).clamp(0.0, 1.0), self.scale.at(last).clamp(0.0, 1.0))
        });
        let row = self.lane.first_row + slot.row;
        let mut mark = Mark {
            entry: slot.entry,
            from,
            to,
            shape,
            certain,
            ghosts: Vec::new(),
            row,
            label: None,
        };
        mark.ghosts = self.ghosts(slot, &mark);
        Some(mark)
    }

    /// Returns the positions of the earlier dates of an entry that are not too close to its mark.
    fn ghosts(self, slot: &Slot, mark: &Mark) -> Vec<f64> {
        let (from, to) = mark.pixels(self.width, self.point());
        let is_apart = |ghost: &f64| {
            let at = ghost * self.width;
            at + GHOST <= from || at - GHOST >= to
        };
        let ghosts = slot.ghosts.iter().map(|day| self.scale.at(*day).clamp(0.0, 1.0));
        ghosts.filter(is_apart).collect()
    }

    pub(super) fn point(self) -> f64 {
        self.layout.texts.point
    }

    /// Returns the cluster of the short entries of a bin.
    fn bin_cluster(self, members: &[&Slot], bin: &LaneBin) -> Option<Cluster> {
        let (start, next, begun) = (bin.start, bin.next, bin.slots.len());
        let inset = inset(self.point()) / self.width;
        let range = (self.scale.at(start) + inset, self.scale.at(next) - inset);
        #[expect(clippy::cast_precision_loss, reason = "no story has 2^52 entries")]
        let share = begun as f64 / self.layout.fullest(self.interval).max(1) as f64;
        let kind = ClusterKind::Bin { first: start, last: next.before(), share };
        let rows = self.lane.short_rows();
        let row = self.lane.first_row + self.lane.rows - rows;
        self.cluster(members, kind, range, (row, rows))
    }

    /// Returns the cluster of long entries that overlap.
    fn overlap_cluster(self, members: &[&Slot]) -> Option<Cluster> {
        let starts = members.iter().map(|slot| self.scale.at(slot.first));
        let ends = members.iter().map(|slot| self.scale.at(slot.last.after(1)));
        let range = (starts.fold(1.0, f64::min), ends.fold(0.0, f64::max));
        self.cluster(members, ClusterKind::Overlap, range, (self.lane.first_row, 1))
    }

    /// Returns a cluster, if it is visible. Only lanes of one family have clusters.
    fn cluster(
        self,
        members: &[&Slot],
        kind: ClusterKind,
        (from, to): (f64, f64),
        (row, rows): (usize, usize),
    ) -> Option<Cluster> {
        let (from, to) = (from.max(0.0), to.min(1.0));
        let mut members: Vec<usize> = members.iter().map(|slot| slot.entry).collect();
        members.sort_unstable();
        let family = self.lane.family?;
        (from < to).then_some(Cluster { family, members, kind, from, to, row, rows })
    }
}
