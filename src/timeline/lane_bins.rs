//! The bins of a crowded lane, and whether their entries have room beside each other.

use super::lane_bin::LaneBin;
use super::lane_layouter::{LaneLayouter, inset};

impl<'a> LaneLayouter<'a> {
    /// Returns the bins of the visible range that have entries.
    pub(super) fn bins(self) -> Vec<LaneBin> {
        let slots = &*self.lane.slots;
        // A mark that begins near the end of a bin may extend into the next bin, so the first bin is the one before.
        let mut start = self.interval.start(self.interval.start(self.scale.first()).before());
        let mut index = slots.partition_point(|slot| slot.first < start);
        let mut bins = Vec::new();
        while start <= self.scale.last() {
            let next = self.interval.next(start);
            let end = index + slots[index..].partition_point(|slot| slot.first < next);
            if end > index {
                bins.push(LaneBin { start, next, slots: index..end, is_cluster: false });
            }
            (start, index) = (next, end);
        }
        bins
    }

    /// Returns the indices of the short entries of a bin.
    pub(super) fn short(self, bin: &LaneBin) -> impl Iterator<Item = usize> + use<'a> {
        let slots = &*self.lane.slots;
        bin.slots.clone().filter(move |index| !self.is_long(&slots[*index]))
    }

    /// Returns whether a short entry is too close to another one of its bin in its row, or extends into the next bin.
    pub(super) fn lacks_room_in(self, index: usize, bin: &LaneBin) -> bool {
        let mut neighbours = self.neighbours(index).into_iter().flatten();
        !self.has_room_between(index, bin)
            || neighbours.any(|other| bin.slots.contains(&other) && self.are_close(index, other))
    }

    /// Returns whether a short entry and its number have room if there are clusters in both bins beside its own: the number
    /// beside the mark, or in it.
    fn has_room_between(self, index: usize, bin: &LaneBin) -> bool {
        let (texts, inset) = (self.layout.texts, inset(self.point()));
        let (start, end) =
            (self.scale.at(bin.start) * self.width, self.scale.at(bin.next) * self.width);
        let (from, to) = self.pixels(index);
        if from > self.width || to < 0.0 {
            return to <= end + inset;
        }
        let (middle, half) = (f64::midpoint(from, to), texts.pin / 2.0);
        let pin = (from.min(middle - half), to.max(middle + half));
        let is_between = |range: (f64, f64)| range.0 >= start - inset && range.1 <= end + inset;
        let beside = texts.beside((from, to), texts.short);
        let is_beside =
            |range: &(f64, f64)| texts.is_inside(*range, self.width) && is_between(*range);
        to <= end + inset && (is_between(pin) || beside.iter().any(is_beside))
    }

    /// Returns whether a short entry is too close to one of another bin in its row. In a bin that is a cluster anyway, the
    /// other entry takes no space outside the cluster.
    pub(super) fn lacks_room_beside(self, index: usize, bin: &LaneBin, bins: &[LaneBin]) -> bool {
        let in_cluster =
            |other: usize| bins.iter().any(|bin| bin.is_cluster && bin.slots.contains(&other));
        let mut neighbours = self.neighbours(index).into_iter().flatten();
        neighbours.any(|other| {
            !bin.slots.contains(&other) && !in_cluster(other) && self.are_close(index, other)
        })
    }

    /// Returns the short neighbours of an entry in its row; all entries between them are in other rows, or long.
    fn neighbours(self, index: usize) -> [Option<usize>; 2] {
        let (slots, turns) = (&*self.lane.slots, self.lane.short_rows());
        let short = |index: &usize| !self.is_long(&slots[*index]);
        [
            (turns..=index).step_by(turns).map(|back| index - back).find(short),
            (index + turns..slots.len()).step_by(turns).find(short),
        ]
    }

    fn are_close(self, one: usize, other: usize) -> bool {
        let (one, other) = (self.pixels(one.min(other)), self.pixels(one.max(other)));
        one.1 + self.min_spacing > other.0
    }

    fn pixels(self, index: usize) -> (f64, f64) {
        self.lane.slots[index].pixels(self.scale, self.width, self.point())
    }
}
