//! Properties of every layout and of every visible range.

use proptest::prelude::*;

use super::lane_layouter::{INSET, MIN_BIN_WIDTH};
use super::text_width::width_of;
use super::*;
use crate::story::{Day, Family};

/// Generates entries of any family that last from a day to decades.
fn items(max: usize) -> impl Strategy<Value = Vec<Item>> {
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
    let item = (date, 0..Family::ALL.len())
        .prop_map(|(date, family)| Item { date, family: Family::ALL[family] });
    prop::collection::vec(item, 1..max).prop_map(|mut items| {
        items.sort_by_key(|item| item.date.order_key());
        items
    })
}

fn words(entry: usize) -> [String; 2] {
    [format!("Feb {}, 2020", entry % 28 + 1), "Visit ".repeat(1 + entry % 7)]
}

fn metrics() -> LabelMetrics<'static> {
    LabelMetrics { words: &words, width_of: &|text| width_of(text, 13.0) }
}

/// Returns a part of the whole period that was halved a number of times.
fn range(whole: TimeScale, times: f64, part: f64) -> TimeScale {
    whole.zoomed(times.exp2(), part).within(whole)
}

/// Returns the rectangles that are drawn: the row, the start and the end in pixels.
fn boxes(viewport: &Viewport, width: f64) -> Vec<(usize, f64, f64)> {
    let mut boxes: Vec<(usize, f64, f64)> = Vec::new();
    for mark in &viewport.marks {
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
    for cluster in &viewport.clusters {
        let rows = cluster.row..cluster.row + cluster.rows;
        boxes.extend(rows.map(|row| (row, cluster.from * width, cluster.to * width)));
    }
    boxes
}

/// Returns for each entry the number of marks and clusters that contain it.
fn appearances(viewport: &Viewport, entries: usize) -> Vec<usize> {
    let mut counts = vec![0; entries];
    let members = viewport.clusters.iter().flat_map(|cluster| &cluster.members);
    for entry in viewport.marks.iter().map(|mark| &mark.entry).chain(members) {
        counts[*entry] += 1;
    }
    counts
}

/// Returns whether an entry must be drawn.
///
/// A long entry must be drawn if any part of it is visible. A short one may be in a cluster, which has no room within
/// [`INSET`] of the edges.
fn is_visible(item: Item, scale: TimeScale, whole: TimeScale, width: f64) -> bool {
    // An open start counts as the earliest known start.
    let first = item.date.first_day().unwrap_or(whole.zoomed(1.08, 0.5).first());
    let last = item.date.last_day().unwrap_or(whole.last());
    let [from, to] = [scale.at(first) * width, scale.at(last.after(1)) * width];
    if to - from > MIN_BIN_WIDTH {
        from < width && to > 0.0
    } else {
        from > INSET && to < width - INSET
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_items_overlap_and_none_is_cut_off(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let layout = RowLayout::of(&items, whole, metrics(), width);
        let viewport = layout.viewport(range(whole, times, part), width, metrics());
        let mut boxes = boxes(&viewport, width);
        boxes.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).unwrap());
        for pair in boxes.windows(2) {
            let ((row, _, end), (other, start, _)) = (pair[0], pair[1]);
            prop_assert!(row != other || end <= start + 0.01, "{pair:?}");
        }
        for (row, from, to) in boxes {
            prop_assert!(row < layout.rows());
            // Half of a point may extend beyond the edge, but not its label.
            prop_assert!(from >= -7.01 && to <= width + 7.01, "{from} to {to} of {width}");
        }
        let labelled = viewport.marks.iter().filter(|mark| mark.label.is_some());
        for mark in labelled {
            prop_assert!(mark.from >= -0.1 && mark.to <= 1.1);
        }
    }

    #[test]
    fn zoomed_every_visible_entry_is_in_exactly_one_item_and_no_entry_in_two(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let layout = RowLayout::of(&items, whole, metrics(), width);
        let scale = range(whole, times, part);
        let viewport = layout.viewport(scale, width, metrics());
        let counts = appearances(&viewport, items.len());
        for (item, count) in items.iter().zip(counts) {
            prop_assert!(count <= 1, "{item:?} appears {count} times");
            prop_assert!(count == 1 || !is_visible(*item, scale, whole, width), "{item:?} is missing");
        }
        for cluster in &viewport.clusters {
            let families = cluster.members.iter().map(|member| items[*member].family);
            prop_assert!(families.clone().count() > 0);
            prop_assert!(families.clone().all(|family| family == cluster.family), "{cluster:?}");
            prop_assert!(cluster.members.windows(2).all(|pair| pair[0] < pair[1]), "{cluster:?}");
            if let ClusterKind::Bin { first, last, share } = cluster.kind {
                prop_assert!(first <= last && share > 0.0 && share <= 1.0);
            }
        }
    }

    #[test]
    fn unzoomed_every_entry_is_in_exactly_one_item(items in items(400), width in 272.0f64..1200.0) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let layout = RowLayout::of(&items, whole, metrics(), width);
        let viewport = layout.viewport(whole, width, metrics());
        prop_assert_eq!(appearances(&viewport, items.len()), vec![1; items.len()]);
        prop_assert_eq!(&layout.viewport(whole, width, metrics()), &viewport, "the same result again");
    }

    #[test]
    fn entry_keeps_its_row_when_the_range_changes(
        items in items(400), width in 272.0f64..1200.0,
        times in 0.0f64..11.0, part in 0.0f64..1.0, closer in 0.5f64..2.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let layout = RowLayout::of(&items, whole, metrics(), width);
        let near = range(whole, times, part);
        let [one, other] = [near, near.zoomed(closer, 0.5).within(whole)].map(|scale| (scale, layout.viewport(scale, width, metrics())));
        for mark in &one.1.marks {
            let again = other.1.marks.iter().find(|again| again.entry == mark.entry);
            // An entry that is longer than a bin at one zoom only may be in another row.
            let days = items[mark.entry].date;
            let length = |scale: TimeScale| days.last_day().zip(days.first_day()).map(|(last, first)| {
                (scale.at(last.after(1)) - scale.at(first)) * width > MIN_BIN_WIDTH
            });
            if let Some(again) = again.filter(|_| length(one.0) == length(other.0)) {
                prop_assert_eq!(again.row, mark.row, "{:?}", mark);
            }
        }
    }

    #[test]
    fn marks_of_a_row_are_in_chronological_order(
        items in items(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let layout = RowLayout::of(&items, whole, metrics(), width);
        let viewport = layout.viewport(range(whole, times, part), width, metrics());
        for row in 0..layout.rows() {
            let positions: Vec<f64> = viewport.marks.iter().filter(|mark| mark.row == row).map(Mark::middle).collect();
            prop_assert!(positions.windows(2).all(|pair| pair[0] <= pair[1]), "{positions:?}");
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
        RowLayout::of(&items, whole, metrics(), 600.0).viewport(whole, 600.0, metrics()).marks;
    marks.sort_by_key(|mark| mark.entry);
    marks
}

#[test]
fn month_is_a_bar_and_day_is_a_point() {
    let marks = shapes(&["2021-12", "2022", "2024-02-19"]);
    let shapes: Vec<Shape> = marks.iter().map(|mark| mark.shape).collect();
    assert_eq!(shapes, [Shape::Within, Shape::Within, Shape::Point]);
    assert!(marks[1].to - marks[1].from > 0.3, "one year of a little more than two");
}

#[test]
fn open_end_extends_to_the_end_of_the_axis() {
    let marks = shapes(&["../2021", "2020", "2022-08/..", "2024"]);
    assert_eq!((marks[0].shape, marks[0].from), (Shape::Open, 0.0));
    assert_eq!((marks[2].shape, marks[2].to), (Shape::Open, 1.0));
}

/// Returns a hundred entries in one year, and one in each of the next nine years.
fn crowded() -> (Vec<Item>, TimeScale) {
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
fn dense_year_is_a_cluster_that_separates_when_zoomed() {
    let (items, whole) = crowded();
    let layout = RowLayout::of(&items, whole, metrics(), 830.0);
    let viewport = layout.viewport(whole, 830.0, metrics());
    assert_eq!(viewport.interval, Interval::Months(12));
    let [cluster] = &viewport.clusters[..] else { panic!("{:?}", viewport.clusters) };
    let year = (Day::from_civil(2010, 1, 1), Day::from_civil(2010, 12, 31));
    assert_eq!(cluster.kind, ClusterKind::Bin { first: year.0, last: year.1, share: 1.0 });
    assert_eq!(cluster.members, (0..100).collect::<Vec<_>>());
    assert_eq!(viewport.marks.len(), 9);

    let fortnight = TimeScale::between(Day::from_civil(2010, 3, 1), Day::from_civil(2010, 3, 15));
    let viewport = layout.viewport(fortnight, 830.0, metrics());
    assert_eq!((viewport.clusters.len(), viewport.marks.len()), (0, 5), "{viewport:?}");
}
