//! [`Plan`]: which row each entry has, however much of the time is seen.

use std::cell::Cell;

use super::mark::POINT;
use super::pack::Rows;
use super::scale::Scale;
use super::ticks::Step;
use crate::order::ordered;
use crate::story::{Date, Day, Edge, Family};

/// What a plan needs to know of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// When.
    pub date: Date,
    /// Among which others it stands where there are many.
    pub family: Family,
}

/// How labels are lettered.
#[derive(Clone, Copy)]
pub struct Lettering<'a> {
    /// The words of an entry's label: when, and what.
    pub words: &'a dyn Fn(usize) -> [String; 2],
    /// How wide a text is, in pixels.
    pub width_of: &'a dyn Fn(&str) -> f64,
}

/// The rows of a drawing.
///
/// They are given once for a width, in n log n, and stay when the stretch that is seen changes: an entry never moves
/// from one row to another but where it becomes too long, or too short, to be drawn as it was.
#[derive(Debug)]
pub struct Plan {
    pub(super) whole: Scale,
    pub(super) tracks: Vec<Track>,
    pub(super) rows: usize,
    /// How many begin in the fullest cell of each step, once it was asked for.
    fullest: [Cell<usize>; Step::ALL.len()],
}

/// The entries that share rows.
#[derive(Debug)]
pub(super) struct Track {
    /// Whose, where the rows are grouped by family.
    pub(super) family: Option<Family>,
    /// The first of its rows.
    pub(super) first_row: usize,
    pub(super) rows: usize,
    /// Whether there are more than the rows can hold: then some are counted.
    pub(super) is_crowded: bool,
    /// The entries in the order in which they are drawn to begin.
    pub(super) slots: Vec<Slot>,
}

/// What is known of an entry, however much of the time is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) entry: usize,
    /// The first day drawn.
    pub(super) first: Day,
    /// The last day drawn.
    pub(super) last: Day,
    /// The last day drawn of it and of all before it.
    pub(super) reach: Day,
    pub(super) extent: Extent,
    /// The row among those of its track.
    pub(super) row: usize,
}

/// What a date says of how long something took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// It was somewhere in that stretch.
    Within,
    /// It took all of the stretch.
    Lasting,
    /// It began at a time not known.
    Begun,
    /// It ends at a time not known.
    Running,
}

/// The name of a family above its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Whose rows.
    pub family: Family,
    /// The first of them; the row before it is left for the name.
    pub first_row: usize,
}

/// Up to so many entries have their labels always; more are grouped by family, and can be zoomed into.
pub const MOST_LABELLED: usize = 12;
/// Room around marks and labels, in pixels.
pub(super) const GAP: f64 = 6.0;
/// The room left at either end of the axis, as a share of it.
const ROOM: f64 = 0.04;
/// About how many rows a drawing has at most, the names of the families counted.
const MOST_ROWS: usize = 24;
/// So few entries are rather drawn one by one, in more rows of a family.
const FEW: usize = 100;
const MOST_ROWS_OF_FEW: usize = 9;
/// The most entries of one family that are drawn one by one at one time.
const MOST_OF_FAMILY: usize = 60;

/// All of the time that these dates take, with room at both ends; `None` without dates.
pub fn whole(dates: impl Iterator<Item = Date> + Clone) -> Option<Scale> {
    // An open end is drawn from the one that is known.
    let first = dates.clone().map(|date| date.first_day().unwrap_or(date.order_day())).min()?;
    let last = dates.map(|date| date.last_day().unwrap_or(date.order_day())).max()?;
    Some(Scale::around(first, last, ROOM))
}

impl Plan {
    /// The plan of entries within `whole`, for a drawing that is at least `width` pixels wide.
    pub fn of(items: &[Item], whole: Scale, lettering: Lettering<'_>, width: f64) -> Self {
        let tracks = if items.len() <= MOST_LABELLED {
            vec![labelled(items, lettering, whole, width)]
        } else {
            banded(items, whole, width)
        };
        let rows = tracks.last().map_or(0, |track| track.first_row + track.rows);
        Self { whole, tracks, rows, fullest: Default::default() }
    }

    /// All of the time, with room at both ends.
    pub fn whole(&self) -> Scale {
        self.whole
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The families, where the rows are grouped by them.
    pub fn bands(&self) -> impl Iterator<Item = Band> {
        self.tracks.iter().filter_map(|track| {
            let Track { family, first_row, .. } = *track;
            family.map(|family| Band { family, first_row })
        })
    }

    /// How many entries of one family begin in the fullest cell of a step.
    pub(super) fn fullest(&self, step: Step) -> usize {
        let Some(nth) = Step::ALL.iter().position(|other| *other == step) else { return 1 };
        let kept = &self.fullest[nth];
        if kept.get() == 0 {
            let crowded = self.tracks.iter().filter(|track| track.is_crowded);
            kept.set(crowded.map(|track| track.fullest(step)).max().unwrap_or(1));
        }
        kept.get()
    }
}

impl Track {
    fn fullest(&self, step: Step) -> usize {
        let mut rest = &*self.slots;
        let mut most = 1;
        while let [slot, ..] = rest {
            let next = step.next(step.start(slot.first));
            let entries = rest.partition_point(|slot| slot.first < next);
            most = most.max(entries);
            rest = &rest[entries..];
        }
        most
    }

    /// The row of long entries, where some are counted.
    pub(super) fn has_long_row(&self) -> bool {
        self.is_crowded && self.slots.iter().any(|slot| slot.is_long_at_all())
    }
}

impl Slot {
    fn of(item: Item, entry: usize, whole: Scale) -> Self {
        let extent = match item.date {
            Date::Between(Edge::Open, _) => Extent::Begun,
            Date::Between(_, Edge::Open) => Extent::Running,
            Date::Between(..) => Extent::Lasting,
            Date::On(_) => Extent::Within,
        };
        // It is drawn from the end of the axis, and stands in the order where the first that is known may stand.
        let first = item.date.first_day().unwrap_or(whole.zoomed(1.0 + 2.0 * ROOM, 0.5).first());
        let last = item.date.last_day().unwrap_or(whole.last());
        Self { entry, first, last, reach: last, extent, row: 0 }
    }

    /// Whether it may come to be longer than a point.
    fn is_long_at_all(&self) -> bool {
        self.last > self.first
    }

    /// Where it begins and ends; how far an open beginning is drawn does not matter for its length.
    pub(super) fn shares(&self, scale: Scale) -> (f64, f64) {
        // A day ends where the next begins.
        (scale.at(self.first), scale.at(self.last.after(1)))
    }

    /// The stretch it takes of a drawing, in pixels; a point keeps its size.
    pub(super) fn pixels(&self, scale: Scale, width: f64) -> (f64, f64) {
        let (from, to) = self.shares(scale);
        let (from, to) = (from * width, to * width);
        let middle = f64::midpoint(from, to);
        (from.min(middle - POINT / 2.0), to.max(middle + POINT / 2.0))
    }
}

/// Each entry with its label in a stretch of its own; a label too long for the width is left out.
fn labelled(items: &[Item], lettering: Lettering<'_>, whole: Scale, width: f64) -> Track {
    let mut rows = Rows::default();
    let mut slots: Vec<Slot> =
        items.iter().enumerate().map(|(entry, item)| Slot::of(*item, entry, whole)).collect();
    for slot in &mut slots {
        let (from, to) = slot.pixels(whole, width);
        let label = lettering.widths(slot.entry).into_iter().flat_map(|label| {
            let after = (to + label <= width).then_some((from, to + label));
            after.or((from - label >= 0.0).then_some((from - label, to)))
        });
        let (from, to) = label.take(1).next().unwrap_or((from, to));
        slot.row = rows.take(from - GAP, to + GAP);
    }
    Track {
        family: None,
        first_row: 0,
        rows: rows.len(),
        is_crowded: false,
        slots: in_order(slots),
    }
}

/// Entries grouped by family, with a row for its name above each.
fn banded(items: &[Item], whole: Scale, width: f64) -> Vec<Track> {
    let mut members: Vec<Vec<Slot>> = Family::ALL.iter().map(|_| Vec::new()).collect();
    for (entry, item) in items.iter().enumerate() {
        if let Some(nth) = Family::ALL.iter().position(|family| *family == item.family) {
            members[nth].push(Slot::of(*item, entry, whole));
        }
    }
    let families = members.iter().filter(|slots| !slots.is_empty()).count();
    let most = match items.len() {
        ..=FEW => MOST_ROWS_OF_FEW,
        _ => (MOST_ROWS / families.max(1)).clamp(3, 10) - 1,
    };
    let mut tracks: Vec<Track> = Vec::new();
    for (family, slots) in Family::ALL.into_iter().zip(members) {
        if !slots.is_empty() {
            let above = tracks.last().map_or(0, |track| track.first_row + track.rows);
            let track = Track {
                family: Some(family),
                first_row: above + 1,
                rows: 0,
                is_crowded: false,
                slots: in_order(slots),
            };
            tracks.push(track.filled(most, whole, width));
        }
    }
    tracks
}

impl Track {
    /// Gives each entry a row: the first that is free where all of the time is seen, or else in turn.
    fn filled(mut self, most: usize, whole: Scale, width: f64) -> Self {
        if self.slots.len() <= MOST_OF_FAMILY {
            let stretch = |slot: &Slot| {
                let (from, to) = slot.pixels(whole, width);
                (from - 1.0, to + 1.0)
            };
            let stretches: Vec<(f64, f64)> = self.slots.iter().map(stretch).collect();
            let rows = Rows::of(&stretches);
            self.rows = rows.iter().max().map_or(0, |row| row + 1);
            if self.rows <= most {
                self.slots.iter_mut().zip(rows).for_each(|(slot, row)| slot.row = row);
                return self;
            }
        }
        self.is_crowded = true;
        self.rows = most;
        // Neighbours in time lie apart, and what is long has the first row, once it is long.
        let (above, turns) = if self.has_long_row() { (1, most - 1) } else { (0, most) };
        self.slots.iter_mut().enumerate().for_each(|(nth, slot)| slot.row = above + nth % turns);
        self
    }
}

/// Puts entries into the order in which they are drawn to begin.
fn in_order(slots: Vec<Slot>) -> Vec<Slot> {
    let order = ordered(slots.len(), &|a, b| slots[a].first.cmp(&slots[b].first));
    let mut reach = None;
    let in_order = order.into_iter().map(|nth| {
        let slot = slots[nth];
        let latest = reach.map_or(slot.last, |reach: Day| reach.max(slot.last));
        reach = Some(latest);
        Slot { reach: latest, ..slot }
    });
    in_order.collect()
}

impl Lettering<'_> {
    /// How wide an entry's whole label is, and its date alone, with room around them.
    fn widths(self, entry: usize) -> [f64; 2] {
        let [day, title] = (self.words)(entry);
        [format!("{day}  {title}"), day].map(|text| (self.width_of)(&text) + GAP)
    }
}

impl std::fmt::Debug for Lettering<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lettering")
    }
}
