//! [`Layout`]: events into marks, rows and labels, for one width.

use super::measure::width_of;
use super::pack::Rows;
use super::scale::Scale;
use crate::order::ordered;
use crate::story::{Date, Day, Edge, Family, PartialDate};

/// What a layout needs to know of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// When.
    pub date: Date,
    /// Among which others it stands where there are many.
    pub family: Family,
    /// Whether it is labelled before others.
    pub is_weighty: bool,
    /// The words beside its mark: what is wanted, and what is put up with where there is less room.
    pub labels: [String; 2],
}

/// The places of all events, in the order they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The axis.
    pub scale: Scale,
    /// A mark for each event.
    pub marks: Vec<Mark>,
    /// The families, where the rows are grouped by them; empty where every mark has its label.
    pub bands: Vec<Band>,
    /// How many rows there are.
    pub rows: usize,
}

/// The place of one event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Where it begins, 0 to 1.
    pub from: f64,
    /// Where it ends, 0 to 1.
    pub to: f64,
    /// How it is drawn.
    pub shape: Shape,
    /// The row, from the top.
    pub row: usize,
    /// Where its label stands, if there is room for one.
    pub label: Option<Label>,
}

/// How an event is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A point: known to the day, or too short to show its length here.
    Point,
    /// A stretch through which it lasted.
    Lasting,
    /// A stretch somewhere in which it happened.
    Within,
    /// A stretch with an end that is not known; it is drawn to the end of the axis.
    Open,
}

/// The place of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// On which side of the mark it stands.
    pub side: Side,
    /// Which of the item's labels it is.
    pub nth: usize,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark in reading direction.
    Before,
    /// Behind the mark in reading direction.
    After,
}

/// The rows of one family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Whose rows.
    pub family: Family,
    /// The first of them; the row before it is left for the family's name.
    pub first_row: usize,
}

/// With more events than this, or more rows than labels are worth, they are grouped by family.
const MOST_LABELLED: usize = 12;
/// The font size of labels, in pixels.
const LABEL_SIZE: f64 = 13.0;
/// The width of a point, in pixels.
const POINT: f64 = 14.0;
/// Room around marks and labels, in pixels.
const GAP: f64 = 6.0;
/// The room left at either end of the axis, as a share of it.
const ROOM: f64 = 0.04;

impl Layout {
    /// The layout of events for a drawing that is at least `width` pixels wide; `None` without events.
    pub fn of(items: &[Item], width: f64) -> Option<Self> {
        let first = items.iter().map(|item| first_day(item.date)).min()?;
        let last = items.iter().map(|item| last_day(item.date)).max()?;
        let scale = Scale::around(first, last, ROOM);
        let marks = items.iter().map(|item| place(item.date, scale, width)).collect();
        let layout = Self { scale, marks, bands: Vec::new(), rows: 0 };
        Some(if items.len() <= MOST_LABELLED {
            layout.labelled(items, width)
        } else {
            layout.banded(items, width)
        })
    }

    /// Each mark with its label in a stretch of its own; a label too long for the width is left out.
    fn labelled(mut self, items: &[Item], width: f64) -> Self {
        let mut rows = Rows::default();
        for (mark, item) in self.marks.iter_mut().zip(items) {
            let (from, to) = mark.pixels(width);
            let (label, (from, to)) = match label_stretches(item, from, to, width).next() {
                Some((label, stretch)) => (Some(label), stretch),
                None => (None, (from, to)),
            };
            mark.label = label;
            mark.row = rows.take(from - GAP, to + GAP);
        }
        self.rows = rows.len();
        self
    }

    /// Marks grouped by family; labels where there is room left, the weighty first.
    fn banded(mut self, items: &[Item], width: f64) -> Self {
        for family in Family::ALL {
            let members: Vec<usize> =
                (0..items.len()).filter(|nth| items[*nth].family == family).collect();
            if members.is_empty() {
                continue;
            }
            // One row for the family's name.
            let first_row = self.rows + 1;
            self.bands.push(Band { family, first_row });
            self.rows = first_row + self.fill_band(&members, items, first_row, width);
        }
        self
    }

    /// Places the members of one family and says how many rows they take.
    fn fill_band(
        &mut self,
        members: &[usize],
        items: &[Item],
        first_row: usize,
        width: f64,
    ) -> usize {
        let mut rows = self.fill_rows(members, width);
        let (weighty, light): (Vec<usize>, Vec<usize>) =
            members.iter().partition(|nth| items[**nth].is_weighty);
        for nth in weighty.into_iter().chain(light) {
            let mark = &mut self.marks[nth];
            let (from, to) = mark.pixels(width);
            let row = mark.row;
            let mut stretches = label_stretches(&items[nth], from, to, width);
            mark.label = stretches.find_map(|(label, (start, end))| {
                let is_free = match label.side {
                    Side::After => rows.take_in(row, to + 1.0, end + GAP),
                    Side::Before => rows.take_in(row, start - GAP, from - 1.0),
                };
                is_free.then_some(label)
            });
        }
        for nth in members {
            self.marks[*nth].row += first_row;
        }
        rows.len()
    }

    /// Gives each of these marks a row, the earliest first.
    fn fill_rows(&mut self, members: &[usize], width: f64) -> Rows {
        let stretch = |place: usize| {
            let (from, to) = self.marks[members[place]].pixels(width);
            (from - 1.0, to + 1.0)
        };
        let order = ordered(members.len(), &|a, b| stretch(a).0.total_cmp(&stretch(b).0));
        let stretches: Vec<Stretch> = order.iter().map(|place| stretch(*place)).collect();
        let (filled, rows) = Rows::filled(&stretches);
        for (place, row) in order.into_iter().zip(rows) {
            self.marks[members[place]].row = row;
        }
        filled
    }
}

impl Mark {
    /// The middle of it, 0 to 1.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// The stretch it takes at a width, in pixels; a point keeps its size inside the drawing.
    fn pixels(&self, width: f64) -> (f64, f64) {
        let (from, to) = (self.from * width, self.to * width);
        let middle = self.middle() * width;
        (from.min(middle - POINT / 2.0), to.max(middle + POINT / 2.0))
    }
}

type Stretch = (f64, f64);

/// Where a label and its mark would stand together, the best place first; none where all are too wide.
fn label_stretches(
    item: &Item,
    from: f64,
    to: f64,
    width: f64,
) -> impl Iterator<Item = (Label, Stretch)> {
    item.labels.iter().enumerate().flat_map(move |(nth, text)| {
        let label = width_of(text, LABEL_SIZE) + GAP;
        let after =
            (to + label <= width).then_some((Label { side: Side::After, nth }, (from, to + label)));
        let before = (from - label >= 0.0)
            .then_some((Label { side: Side::Before, nth }, (from - label, to)));
        after.into_iter().chain(before)
    })
}

fn place(date: Date, scale: Scale, width: f64) -> Mark {
    let (first, last) = (first_day(date), last_day(date));
    // A day ends where the next begins.
    let from = date.first_day().map_or(0.0, |_| scale.at(first));
    let to = date.last_day().map_or(1.0, |_| scale.at(last.after(1)));
    let shape = match date {
        Date::Between(Edge::Open, _) | Date::Between(_, Edge::Open) => Shape::Open,
        _ if (to - from) * width < POINT / 2.0 => Shape::Point,
        Date::Between(..) => Shape::Lasting,
        Date::On(PartialDate { .. }) => Shape::Within,
    };
    Mark { from, to, shape, row: 0, label: None }
}

/// The first day drawn: an open beginning is drawn at the end that is known.
fn first_day(date: Date) -> Day {
    date.first_day().unwrap_or(date.order_day())
}

/// The last day drawn: an open end is drawn at the beginning that is known.
fn last_day(date: Date) -> Day {
    date.last_day().unwrap_or(date.order_day())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn item(date: &str, label: &str) -> Item {
        Item {
            date: date.parse().unwrap(),
            family: Family::Visits,
            is_weighty: true,
            labels: [label.to_owned(), String::new()],
        }
    }

    #[test]
    fn a_month_covers_the_month_and_a_day_is_a_point() {
        let items = [item("2021-12", "a"), item("2022", "b"), item("2024-02-19", "c")];
        let layout = Layout::of(&items, 600.0).unwrap();
        let shapes = layout.marks.iter().map(|mark| mark.shape);
        assert!(shapes.eq([Shape::Within, Shape::Within, Shape::Point]), "{:?}", layout.marks);
        assert!(layout.marks[1].to - layout.marks[1].from > 0.3, "a year of a little over two");
    }

    #[test]
    fn an_open_end_reaches_the_end_of_the_axis() {
        let items =
            [item("2020", "a"), item("2022-08/..", "b"), item("../2021", "c"), item("2024", "d")];
        let layout = Layout::of(&items, 600.0).unwrap();
        assert_eq!((layout.marks[1].shape, layout.marks[1].to), (Shape::Open, 1.0));
        assert_eq!((layout.marks[2].shape, layout.marks[2].from), (Shape::Open, 0.0));
    }

    #[test]
    fn a_layout_of_nothing_is_nothing() {
        assert_eq!(Layout::of(&[], 600.0), None);
    }

    proptest! {
        #[test]
        fn no_two_marks_or_labels_overlap(
            dates in prop::collection::vec((1990i32..2030, 1u8..=12, 1u8..=28, 0u8..3, 0usize..6), 1..60),
            width in 280.0f64..1200.0,
        ) {
            let items: Vec<Item> = dates.iter().enumerate().map(|(nth, (year, month, day, shape, family))| Item {
                date: match shape {
                    0 => format!("{year}"),
                    1 => format!("{year}-{month:02}"),
                    _ => format!("{year}-{month:02}-{day:02}"),
                }.parse().unwrap(),
                family: Family::ALL[*family],
                is_weighty: nth % 3 == 0,
                labels: ["Visit ".repeat(1 + nth % 9), "Visit".to_owned()],
            }).collect();
            let layout = Layout::of(&items, width).unwrap();
            let mut taken: Vec<(usize, f64, f64)> = Vec::new();
            for (mark, item) in layout.marks.iter().zip(&items) {
                let (mut from, mut to) = mark.pixels(width);
                if let Some(Label { side, nth }) = mark.label {
                    let label = width_of(&item.labels[nth], LABEL_SIZE);
                    match side {
                        Side::After => to += label,
                        Side::Before => from -= label,
                    }
                }
                prop_assert!(mark.row < layout.rows);
                prop_assert!((0.0..=1.0).contains(&mark.from) && (0.0..=1.0).contains(&mark.to));
                prop_assert!(mark.label.is_none() || (from >= 0.0 && to <= width), "a label is cut");
                for (row, start, end) in &taken {
                    prop_assert!(*row != mark.row || to <= *start || *end <= from, "{item:?} overlaps");
                }
                taken.push((mark.row, from, to));
            }
        }
    }
}
