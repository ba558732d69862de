//! What must hold of every plan and of all that is seen of it.

use proptest::prelude::*;

use super::measure::width_of;
use super::sight::CELL;
use super::*;
use crate::story::{Day, Family};

/// A number of entries, from days to decades, of any families.
fn items(most: usize) -> impl Strategy<Value = Vec<Item>> {
    let date = (1990i32..2030, 1u8..=12, 1u8..=28, 0u8..8, 1u8..40).prop_map(
        |(year, month, day, precision, length)| {
            let text = match precision {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}"),
                2 => format!(
                    "{year}-{month:02}-{day:02}/{}-{month:02}-28",
                    year + i32::from(length) / 10
                ),
                3 if length == 1 => format!("{year}-{month:02}/.."),
                4 if length == 1 => format!("../{year}"),
                _ => format!("{year}-{month:02}-{day:02}"),
            };
            text.parse::<crate::story::Date>().unwrap()
        },
    );
    let item =
        (date, 0usize..6).prop_map(|(date, family)| Item { date, family: Family::ALL[family] });
    prop::collection::vec(item, 1..most).prop_map(|mut items| {
        items.sort_by_key(|item| item.date.order_key());
        items
    })
}

fn words(entry: usize) -> [String; 2] {
    [format!("Feb {}, 2020", entry % 28 + 1), "Visit ".repeat(1 + entry % 7)]
}

fn lettering() -> Lettering<'static> {
    Lettering { words: &words, width_of: &|text| width_of(text, 13.0) }
}

/// A stretch of the whole: how many times it was halved, and which part.
fn window(whole: Scale, times: f64, part: f64) -> Scale {
    whole.zoomed(times.exp2(), part).within(whole)
}

/// The rectangles that are drawn: rows and pixels.
fn boxes(sight: &Sight, width: f64) -> Vec<(usize, f64, f64)> {
    let mut boxes: Vec<(usize, f64, f64)> = Vec::new();
    for mark in &sight.marks {
        let middle = mark.middle() * width;
        let half = match mark.shape {
            Shape::Point => 7.0,
            _ => (mark.to - mark.from) * width / 2.0,
        };
        let (mut from, mut to) = (middle - half, middle + half);
        if let Some(label) = &mark.label {
            let text = label
                .title
                .as_ref()
                .map_or(label.day.clone(), |title| format!("{}  {title}", label.day));
            match label.side {
                Side::After => to += width_of(&text, 13.0),
                Side::Before => from -= width_of(&text, 13.0),
            }
        }
        boxes.push((mark.row, from, to));
    }
    for count in &sight.counts {
        boxes.extend(
            (count.row..count.row + count.rows)
                .map(|row| (row, count.from * width, count.to * width)),
        );
    }
    boxes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_overlaps_and_nothing_is_cut(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let plan = Plan::of(&items, whole, lettering(), width);
        let sight = plan.sight(window(whole, times, part), width, lettering());
        let mut boxes = boxes(&sight, width);
        boxes.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).unwrap());
        for pair in boxes.windows(2) {
            let ((row, _, end), (other, start, _)) = (pair[0], pair[1]);
            prop_assert!(row != other || end <= start + 0.01, "{pair:?}");
        }
        for (row, from, to) in boxes {
            prop_assert!(row < plan.rows());
            // The half of a point may stand over the edge; its label may not.
            prop_assert!(from >= -7.01 && to <= width + 7.01, "{from} to {to} of {width}");
        }
        let labelled = sight.marks.iter().filter(|mark| mark.label.is_some());
        for mark in labelled {
            prop_assert!(mark.from >= -0.1 && mark.to <= 1.1);
        }
    }

    #[test]
    fn every_entry_in_the_window_is_drawn_or_counted_once(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let plan = Plan::of(&items, whole, lettering(), width);
        let scale = window(whole, times, part);
        let sight = plan.sight(scale, width, lettering());
        let mut drawn: Vec<usize> = sight.marks.iter().map(|mark| mark.entry).collect();
        drawn.sort_unstable();
        prop_assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]), "twice: {drawn:?}");
        for (entry, item) in items.iter().enumerate() {
            // An open beginning is looked for where the first known one may be, and drawn from the end of the axis.
            let first = item.date.first_day().unwrap_or(whole.zoomed(1.08, 0.5).first());
            let last = item.date.last_day().unwrap_or(whole.last());
            let [from, to] = [scale.at(first) * width, scale.at(last.after(1)) * width];
            // What is short is counted where it begins; at the very edge there is no room for a column.
            let is_seen = match to - from > CELL {
                true => from < width && to > 0.0,
                false => from > 16.0 && to < width - 16.0,
            };
            let counted = sight.counts.iter().filter(|count| {
                count.family == item.family && (count.first..=count.last).contains(&entry)
            });
            prop_assert!(!is_seen || drawn.binary_search(&entry).is_ok() || counted.count() > 0, "{item:?}");
        }
        for count in &sight.counts {
            prop_assert!(count.entries <= count.last - count.first + 1);
            if let CountKind::Cell { first, last, share } = count.kind {
                prop_assert!(first <= last && share > 0.0 && share <= 1.0);
            }
        }
    }

    #[test]
    fn all_entries_are_in_the_whole(items in items(400), width in 272.0f64..1200.0) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let plan = Plan::of(&items, whole, lettering(), width);
        let sight = plan.sight(whole, width, lettering());
        let counted: usize = sight.counts.iter().map(|count| count.entries).sum();
        prop_assert_eq!(sight.marks.len() + counted, items.len());
        prop_assert_eq!(&plan.sight(whole, width, lettering()), &sight, "the same again");
    }

    #[test]
    fn an_entry_keeps_its_row_while_it_keeps_its_shape(
        items in items(400), width in 272.0f64..1200.0,
        times in 0.0f64..11.0, part in 0.0f64..1.0, closer in 0.5f64..2.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let plan = Plan::of(&items, whole, lettering(), width);
        let window = window(whole, times, part);
        let [one, other] = [window, window.zoomed(closer, 0.5).within(whole)].map(|scale| (scale, plan.sight(scale, width, lettering())));
        for mark in &one.1.marks {
            let again = other.1.marks.iter().find(|again| again.entry == mark.entry);
            // What is longer than a cell has a row of its own.
            let days = items[mark.entry].date;
            let length = |scale: Scale| days.last_day().zip(days.first_day()).map(|(last, first)| {
                (scale.at(last.after(1)) - scale.at(first)) * width > CELL
            });
            if let Some(again) = again.filter(|_| length(one.0) == length(other.0)) {
                prop_assert_eq!(again.row, mark.row, "{:?}", mark);
            }
        }
    }

    #[test]
    fn marks_of_a_row_stand_in_the_order_of_time(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let plan = Plan::of(&items, whole, lettering(), width);
        let sight = plan.sight(window(whole, times, part), width, lettering());
        for row in 0..plan.rows() {
            let places: Vec<f64> = sight.marks.iter().filter(|mark| mark.row == row).map(Mark::middle).collect();
            prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{places:?}");
        }
    }
}

fn item(date: &str, family: Family) -> Item {
    Item { date: date.parse().unwrap(), family }
}

fn shapes(dates: &[&str]) -> Vec<Mark> {
    let items: Vec<Item> = dates.iter().map(|date| item(date, Family::Visits)).collect();
    let whole = whole(items.iter().map(|item| item.date)).unwrap();
    let mut marks =
        Plan::of(&items, whole, lettering(), 600.0).sight(whole, 600.0, lettering()).marks;
    marks.sort_by_key(|mark| mark.entry);
    marks
}

#[test]
fn a_month_covers_the_month_and_a_day_is_a_point() {
    let marks = shapes(&["2021-12", "2022", "2024-02-19"]);
    let shapes: Vec<Shape> = marks.iter().map(|mark| mark.shape).collect();
    assert_eq!(shapes, [Shape::Within, Shape::Within, Shape::Point]);
    assert!(marks[1].to - marks[1].from > 0.3, "a year of a little over two");
}

#[test]
fn an_open_end_reaches_the_end_of_the_axis() {
    let marks = shapes(&["../2021", "2020", "2022-08/..", "2024"]);
    assert_eq!((marks[0].shape, marks[0].from), (Shape::Open, 0.0));
    assert_eq!((marks[2].shape, marks[2].to), (Shape::Open, 1.0));
}

/// A hundred days in one year, and one entry in each of the nine years behind it.
fn crowded() -> (Vec<Item>, Scale) {
    let start = Day::from_civil(2010, 1, 1);
    let days = (0..100).map(|nth| start.after(nth * 3));
    let years = (1..10).map(|nth| Day::from_civil(2010 + nth, 6, 1));
    let items = days.chain(years).map(|day| {
        let (year, month, day) = day.civil();
        item(&format!("{year}-{month:02}-{day:02}"), Family::Talks)
    });
    let items: Vec<Item> = items.collect();
    let whole = whole(items.iter().map(|item| item.date)).unwrap();
    (items, whole)
}

#[test]
fn what_is_crowded_is_counted_by_the_cells_of_the_axis_and_parts_when_it_is_zoomed() {
    let (items, whole) = crowded();
    let plan = Plan::of(&items, whole, lettering(), 830.0);
    let sight = plan.sight(whole, 830.0, lettering());
    assert_eq!(sight.step, Step::Months(12));
    let [count] = &sight.counts[..] else { panic!("{:?}", sight.counts) };
    let year = (Day::from_civil(2010, 1, 1), Day::from_civil(2010, 12, 31));
    assert_eq!(count.kind, CountKind::Cell { first: year.0, last: year.1, share: 1.0 });
    assert_eq!((count.entries, count.first, count.last), (100, 0, 99));
    assert_eq!(sight.marks.len(), 9);

    let fortnight = Scale::between(Day::from_civil(2010, 3, 1), Day::from_civil(2010, 3, 15));
    let sight = plan.sight(fortnight, 830.0, lettering());
    assert_eq!((sight.counts.len(), sight.marks.len()), (0, 5), "{sight:?}");
}
