//! What is seen of a [`Plan`] in one stretch of time: marks, counts and labels.

use super::mark::{Count, CountKind, Label, Mark, POINT, Shape, Side, Sight};
use super::plan::{Extent, GAP, Lettering, Plan, Slot, Track};
use super::scale::Scale;
use super::ticks::Step;
use crate::story::Day;

/// The least width of a cell, in pixels: a number of four digits has room in it. What is longer is long.
pub(super) const CELL: f64 = 44.0;
/// A drawing has no more of them side by side.
const MOST_CELLS: f64 = 24.0;
/// The least distance between two short marks of a crowded row, in pixels: with a point, the size of a target. If that
/// leaves more than a page should hold, it is as much more as it takes; at the end nothing short is drawn by itself.
const APART: [f64; 4] = [10.0, 30.0, 90.0, f64::INFINITY];
/// About how many elements of a page what is seen may be, labels apart.
const MOST: usize = 800;
/// Room between a count and the ends of its cell, in pixels: the half of a point beside it, and a little.
const INSET: f64 = 8.0;

impl Plan {
    /// What is seen in a stretch of time at a width in pixels: no marks, counts or labels overlap, and none is cut.
    ///
    /// The cost is that of the entries in the stretch, found by their order.
    pub fn sight(&self, scale: Scale, width: f64, lettering: Lettering<'_>) -> Sight {
        let step = Step::of(scale.days() * CELL.max(width / MOST_CELLS) / width);
        let eyes = |apart| {
            let eye = move |track| Eye { plan: self, track, scale, width, step, apart };
            self.tracks.iter().map(eye).map(|eye| (eye, eye.looked()))
        };
        let mut seen: Vec<(Eye<'_>, Seen)> = Vec::new();
        for apart in APART {
            seen = eyes(apart).collect();
            if seen.iter().map(|(_, seen)| seen.weight()).sum::<usize>() <= MOST {
                break;
            }
        }
        let mut sight = Sight { marks: Vec::new(), counts: Vec::new(), step };
        for (eye, mut seen) in seen {
            eye.label(&mut seen, lettering);
            sight.marks.append(&mut seen.marks);
            sight.counts.append(&mut seen.counts);
        }
        sight
    }
}

/// A look at one track.
#[derive(Clone, Copy)]
struct Eye<'a> {
    plan: &'a Plan,
    track: &'a Track,
    scale: Scale,
    width: f64,
    step: Step,
    apart: f64,
}

/// What is seen of one track, in the order of time.
#[derive(Default)]
struct Seen {
    marks: Vec<Mark>,
    counts: Vec<Count>,
}

impl Seen {
    /// How many elements of a page it is.
    fn weight(&self) -> usize {
        7 * self.marks.len() + 5 * self.counts.len()
    }
}

impl<'a> Eye<'a> {
    fn looked(self) -> Seen {
        let mut seen = Seen::default();
        if self.track.is_crowded {
            self.gather(&mut seen);
        } else {
            self.see(&mut seen);
        }
        seen
    }

    /// Each entry by itself.
    fn see(self, seen: &mut Seen) {
        seen.marks.extend(self.in_sight().filter_map(|slot| self.mark(slot)));
    }

    /// Short entries by the cell in which they begin, one by one where there is room for all of the cell; long ones
    /// by themselves or in piles.
    fn gather(self, seen: &mut Seen) {
        self.gather_long(seen);
        let slots = &*self.track.slots;
        // What begins at the very end of a cell may stand over the beginning of the next.
        let mut start = self.step.start(self.step.start(self.scale.first()).before());
        let mut nth = slots.partition_point(|slot| slot.first < start);
        while start <= self.scale.last() {
            let next = self.step.next(start);
            let end = nth + slots[nth..].partition_point(|slot| slot.first < next);
            let short = || (nth..end).filter(|nth| !self.is_long(&slots[*nth]));
            if short().any(|nth| self.is_hindered(nth, next)) {
                let members: Vec<&Slot> = short().map(|nth| &slots[nth]).collect();
                seen.counts.extend(self.count(&members, start, next, end - nth));
            } else {
                seen.marks.extend(short().filter_map(|nth| self.mark(&slots[nth])));
            }
            (start, nth) = (next, end);
        }
    }

    fn gather_long(self, seen: &mut Seen) {
        let long: Vec<&Slot> = self.in_sight().filter(|slot| self.is_long(slot)).collect();
        let mut rest = &*long;
        while let [slot, ..] = rest {
            let mut reach = slot.last;
            let lies_over = |other: &&&Slot| {
                let does = other.first <= reach;
                reach = reach.max(other.last);
                does
            };
            let (pile, others) = rest.split_at(rest.iter().take_while(lies_over).count());
            match pile {
                [slot] => seen.marks.extend(self.mark(slot).map(|mark| self.on_top(mark))),
                _ => seen.counts.extend(self.pile(pile)),
            }
            rest = others;
        }
    }

    /// The entries of which something may be seen.
    fn in_sight(self) -> impl Iterator<Item = &'a Slot> {
        let slots = &*self.track.slots;
        // A point is drawn around its place.
        let (first, last) =
            (self.scale.moved(-POINT / self.width), self.scale.moved(POINT / self.width));
        let from = slots.partition_point(|slot| slot.reach < first.first());
        let to = slots.partition_point(|slot| slot.first <= last.last());
        slots[from..to.max(from)].iter().filter(move |slot| slot.last >= first.first())
    }

    /// Whether it is longer than a cell of the calendar, and so is not counted in one.
    fn is_long(self, slot: &Slot) -> bool {
        let (from, to) = slot.pixels(self.scale, self.width);
        slot.last > slot.first && to - from > CELL
    }

    /// Whether a short entry comes too near to another of its row, or reaches into the next cell.
    fn is_hindered(self, nth: usize, next_cell: Day) -> bool {
        let (slots, turns) = (&*self.track.slots, self.turns());
        let pixels = |nth: usize| slots[nth].pixels(self.scale, self.width);
        let (from, to) = pixels(nth);
        let short = |nth: &usize| !self.is_long(&slots[*nth]);
        // The next of the row that is short; those between are in the other rows, or long.
        let before = (turns..=nth).step_by(turns).map(|back| nth - back).find(short);
        let behind = (nth + turns..slots.len()).step_by(turns).find(short);
        to > self.scale.at(next_cell) * self.width + INSET
            || before.is_some_and(|nth| pixels(nth).1 + self.apart > from)
            || behind.is_some_and(|nth| pixels(nth).0 - self.apart < to)
    }

    /// How many rows short entries take in turn.
    fn turns(self) -> usize {
        self.track.rows - usize::from(self.track.has_long_row())
    }

    /// The mark of an entry, if any of it is seen.
    fn mark(self, slot: &Slot) -> Option<Mark> {
        let (from, to) = slot.shares(self.scale);
        // An open beginning reaches to the end of the axis.
        let axis = self.scale.at(self.plan.whole.first());
        let from = if slot.extent == Extent::Begun { from.min(axis) } else { from };
        let shape = match slot.extent {
            Extent::Begun | Extent::Running => Shape::Open,
            _ if (to - from) * self.width < POINT / 2.0 => Shape::Point,
            Extent::Lasting => Shape::Lasting,
            Extent::Within => Shape::Within,
        };
        let is_seen = match shape {
            Shape::Point => (0.0..=1.0).contains(&f64::midpoint(from, to)),
            _ => from < 1.0 && to > 0.0,
        };
        let (from, to) = match shape {
            Shape::Point => (from, to),
            _ => (from.max(0.0), to.min(1.0)),
        };
        let row = self.track.first_row + slot.row;
        is_seen.then_some(Mark { entry: slot.entry, from, to, shape, row, label: None })
    }

    /// The same mark in the row of long ones.
    fn on_top(self, mark: Mark) -> Mark {
        Mark { row: self.track.first_row, ..mark }
    }

    fn count(self, members: &[&Slot], start: Day, next: Day, begun: usize) -> Option<Count> {
        let inset = INSET / self.width;
        let [from, to] = [self.scale.at(start) + inset, self.scale.at(next) - inset];
        #[expect(clippy::cast_precision_loss, reason = "no story has 2^52 entries")]
        let share = begun as f64 / self.plan.fullest(self.step).max(1) as f64;
        let kind = CountKind::Cell { first: start, last: next.before(), share };
        let rows = self.turns();
        let row = self.track.first_row + self.track.rows - rows;
        self.counted(members, Count { kind, from, to, row, rows, ..self.nothing()? })
    }

    fn pile(self, members: &[&Slot]) -> Option<Count> {
        let starts = members.iter().map(|slot| self.scale.at(slot.first));
        let ends = members.iter().map(|slot| self.scale.at(slot.last.after(1)));
        let (from, to) = (starts.fold(1.0, f64::min), ends.fold(0.0, f64::max));
        self.counted(members, Count { from, to, ..self.nothing()? })
    }

    /// A count of none, in the first row; only tracks of one family are counted.
    fn nothing(self) -> Option<Count> {
        Some(Count {
            family: self.track.family?,
            entries: 0,
            first: 0,
            last: 0,
            kind: CountKind::Pile,
            from: 0.0,
            to: 0.0,
            row: self.track.first_row,
            rows: 1,
        })
    }

    /// A count of these, if any of it is seen.
    fn counted(self, members: &[&Slot], count: Count) -> Option<Count> {
        let entries = members.len();
        let first = members.iter().map(|slot| slot.entry).min()?;
        let last = members.iter().map(|slot| slot.entry).max()?;
        let (from, to) = (count.from.max(0.0), count.to.min(1.0));
        (from < to).then_some(Count { entries, first, last, from, to, ..count })
    }

    /// Gives each mark the longest label that has room between its neighbours, behind it rather than before it.
    fn label(self, seen: &mut Seen, lettering: Lettering<'_>) {
        let mut taken = vec![0.0f64; self.track.rows];
        for nth in 0..seen.marks.len() {
            let mark = &seen.marks[nth];
            let row = mark.row - self.track.first_row;
            let (from, to) = self.pixels(mark);
            let before = taken[row].max(self.count_before(&seen.counts, mark));
            let behind = self.next_in_row(seen, nth);
            let label = labels(lettering, mark.entry).into_iter().find_map(|(label, length)| {
                let (start, end) = match label.side {
                    Side::After => (to, to + length),
                    Side::Before => (from - length, from),
                };
                (start >= before && end <= behind).then_some((label, end))
            });
            let end = label.as_ref().map_or(to, |(_, end)| to.max(*end));
            taken[row] = taken[row].max(end + GAP);
            seen.marks[nth].label = label.map(|(label, _)| label);
        }
    }

    fn pixels(self, mark: &Mark) -> (f64, f64) {
        let middle = f64::midpoint(mark.from, mark.to) * self.width;
        let half = match mark.shape {
            Shape::Point => POINT / 2.0,
            _ => ((mark.to - mark.from) * self.width / 2.0).max(POINT / 2.0),
        };
        (middle - half, middle + half)
    }

    /// Where the last count before a mark in its row ends.
    fn count_before(self, counts: &[Count], mark: &Mark) -> f64 {
        let before = counts.iter().filter(|count| count.has_row(mark.row) && count.to <= mark.from);
        before.map(|count| count.to * self.width + GAP).fold(0.0, f64::max)
    }

    /// Where the next thing in the row of a mark begins.
    fn next_in_row(self, seen: &Seen, nth: usize) -> f64 {
        let mark = &seen.marks[nth];
        let marks = seen.marks.iter().enumerate().filter(|(other, next)| {
            *other != nth && next.row == mark.row && next.from >= mark.from
        });
        let counts =
            seen.counts.iter().filter(|count| count.has_row(mark.row) && count.from >= mark.from);
        let marks = marks.map(|(_, next)| self.pixels(next).0 - GAP);
        marks.chain(counts.map(|count| count.from * self.width - GAP)).fold(self.width, f64::min)
    }
}

impl Count {
    fn has_row(&self, row: usize) -> bool {
        (self.row..self.row + self.rows).contains(&row)
    }
}

/// The labels of an entry, the best first, with their lengths in pixels.
fn labels(lettering: Lettering<'_>, entry: usize) -> [(Label, f64); 4] {
    let [day, title] = (lettering.words)(entry);
    let long = (lettering.width_of)(&format!("{day}  {title}")) + GAP;
    let short = (lettering.width_of)(&day) + GAP;
    let label = |side, title| Label { side, day: day.clone(), title };
    [
        (label(Side::After, Some(title.clone())), long),
        (label(Side::Before, Some(title)), long),
        (label(Side::After, None), short),
        (label(Side::Before, None), short),
    ]
}
