//! [`LaneLayouter`]: places the entries of one lane as marks or clusters.

use super::cluster::{Cluster, ClusterKind};
use super::interval::Interval;
use super::lane::Lane;
use super::mark::{Mark, POINT, Shape};
use super::row_layout::RowLayout;
use super::slot::{DateExtent, Slot};
use super::time_scale::TimeScale;
use crate::story::Day;

/// The minimum width of a bin, in pixels: enough for a number of four digits. Longer entries are not put into bins.
pub(super) const MIN_BIN_WIDTH: f64 = 44.0;
/// The space between a cluster and the ends of its bin, in pixels: half a point, and a little more.
pub(super) const INSET: f64 = 8.0;

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

/// The marks and clusters of one lane, in chronological order.
#[derive(Default)]
pub(super) struct LaneItems {
    pub(super) marks: Vec<Mark>,
    pub(super) clusters: Vec<Cluster>,
}

impl LaneItems {
    /// Returns the approximate number of SVG elements.
    pub(super) fn elements(&self) -> usize {
        7 * self.marks.len() + 5 * self.clusters.len()
    }
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
        items
    }

    /// Adds long entries: alone as marks, and overlapping ones as clusters.
    fn add_long(self, items: &mut LaneItems) {
        let long: Vec<&Slot> = self.visible().filter(|slot| self.is_long(slot)).collect();
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
        // A mark that begins near the end of a bin may extend into the next bin, so the first bin is the one before.
        let mut start = self.interval.start(self.interval.start(self.scale.first()).before());
        let mut index = slots.partition_point(|slot| slot.first < start);
        while start <= self.scale.last() {
            let next = self.interval.next(start);
            let end = index + slots[index..].partition_point(|slot| slot.first < next);
            let short = || (index..end).filter(|index| !self.is_long(&slots[*index]));
            if short().any(|index| self.lacks_room(index, next)) {
                let members: Vec<&Slot> = short().map(|index| &slots[index]).collect();
                items.clusters.extend(self.bin_cluster(&members, start, next, end - index));
            } else {
                items.marks.extend(short().filter_map(|index| self.mark(&slots[index])));
            }
            (start, index) = (next, end);
        }
    }

    /// Returns the entries that may be visible.
    fn visible(self) -> impl Iterator<Item = &'a Slot> {
        let slots = &*self.lane.slots;
        // A point extends to both sides of its position.
        let (first, last) =
            (self.scale.moved(-POINT / self.width), self.scale.moved(POINT / self.width));
        let from = slots.partition_point(|slot| slot.reach < first.first());
        let to = slots.partition_point(|slot| slot.first <= last.last());
        slots[from..to.max(from)].iter().filter(move |slot| slot.last >= first.first())
    }

    /// Returns whether an entry is too long for a bin.
    fn is_long(self, slot: &Slot) -> bool {
        let (from, to) = slot.pixels(self.scale, self.width);
        slot.has_length() && to - from > MIN_BIN_WIDTH
    }

    /// Returns whether a short entry is too close to another one in its row, or extends into the next bin.
    fn lacks_room(self, index: usize, next_bin: Day) -> bool {
        let (slots, turns) = (&*self.lane.slots, self.lane.short_rows());
        let pixels = |index: usize| slots[index].pixels(self.scale, self.width);
        let (from, to) = pixels(index);
        let short = |index: &usize| !self.is_long(&slots[*index]);
        // The neighbours in the row; all entries between them are in other rows, or long.
        let before = (turns..=index).step_by(turns).map(|back| index - back).find(short);
        let after = (index + turns..slots.len()).step_by(turns).find(short);
        to > self.scale.at(next_bin) * self.width + INSET
            || before.is_some_and(|before| pixels(before).1 + self.min_spacing > from)
            || after.is_some_and(|after| pixels(after).0 - self.min_spacing < to)
    }

    /// Returns the mark of an entry, if it is visible.
    fn mark(self, slot: &Slot) -> Option<Mark> {
        let (from, to) = slot.shares(self.scale);
        // An open start extends to the end of the axis.
        let axis = self.scale.at(self.layout.whole().first());
        let from = if slot.extent == DateExtent::OpenStart { from.min(axis) } else { from };
        let shape = match slot.extent {
            DateExtent::OpenStart | DateExtent::OpenEnd => Shape::Open,
            _ if (to - from) * self.width < POINT / 2.0 => Shape::Point,
            DateExtent::Lasting => Shape::Lasting,
            DateExtent::Within => Shape::Within,
        };
        let is_visible = match shape {
            Shape::Point => (0.0..=1.0).contains(&f64::midpoint(from, to)),
            _ => from < 1.0 && to > 0.0,
        };
        let (from, to) = match shape {
            Shape::Point => (from, to),
            _ => (from.max(0.0), to.min(1.0)),
        };
        let row = self.lane.first_row + slot.row;
        is_visible.then_some(Mark { entry: slot.entry, from, to, shape, row, label: None })
    }

    /// Returns the cluster of the short entries of a bin, in which `begun` entries of any length begin.
    fn bin_cluster(
        self,
        members: &[&Slot],
        start: Day,
        next: Day,
        begun: usize,
    ) -> Option<Cluster> {
        let inset = INSET / self.width;
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
