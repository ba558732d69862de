//! Single cases of layouts and visible ranges.

use super::viewport_tests::{layout, layout_of, metrics};
use super::*;
use crate::story::{Day, Family};

fn item(date: &str, family: Family) -> Item {
    Item::new(date.parse().unwrap(), family)
}

fn shapes(dates: &[&str]) -> Vec<Mark> {
    let items: Vec<Item> = dates.iter().map(|date| item(date, Family::Visits)).collect();
    let whole = whole(items.iter().map(|item| item.date)).unwrap();
    let layout = layout(&items, LabelStyle::Dated, 600.0);
    let mut marks = layout.viewport(whole, 600.0, metrics()).marks;
    marks.sort_by_key(|mark| mark.entry);
    marks
}

#[test]
fn month_is_a_bracket_and_day_is_a_point() {
    let marks = shapes(&["2021-12", "2022", "2024-02-19"]);
    let shapes: Vec<Shape> = marks.iter().map(|mark| mark.shape).collect();
    assert_eq!(shapes, [Shape::Within, Shape::Within, Shape::Point]);
    assert!(marks[1].to - marks[1].from > 0.3, "one year of a little more than two");
}

#[test]
fn open_end_extends_to_the_end_of_the_axis() {
    let marks = shapes(&["../2021", "2020", "2022-08/..", "2024"]);
    assert_eq!((marks[0].shape, marks[0].from), (Shape::OpenStart, 0.0));
    assert_eq!((marks[2].shape, marks[2].to), (Shape::OpenEnd, 1.0));
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
    let layout = layout(&items, LabelStyle::Numbered, 830.0);
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

#[test]
fn earlier_date_is_a_ghost_in_the_row_of_its_mark() {
    let mut items = vec![item("2020-05-02", Family::Visits), item("2024-02-19", Family::Visits)];
    items[1].earlier_dates = vec!["2021-06".parse().unwrap(), "2024-02-18".parse().unwrap()];
    let layout = layout(&items, LabelStyle::Dated, 800.0);
    let marks = layout.viewport(layout.whole(), 800.0, metrics()).marks;
    let mark = marks.iter().find(|mark| mark.entry == 1).unwrap();
    let [ghost] = mark.ghosts[..] else { panic!("{mark:?}: one is too close to the mark") };
    assert!(ghost < mark.from);
}

#[test]
fn long_entry_with_imprecise_ends_has_a_certain_part() {
    let marks = shapes(&["2010/2020", "2011-03/2014-05", "2012", "2024"]);
    let (from, to) = marks[0].certain.unwrap();
    assert!(marks[0].from < from && from < to && to < marks[0].to, "{:?}", marks[0]);
    assert_eq!(marks[1].certain, None, "both months are known");
    assert_eq!(marks[2].certain, None, "it was on one day");
}

#[test]
fn entries_outside_the_range_are_counted() {
    let items: Vec<Item> =
        (1990..2020).map(|year| item(&format!("{year}-05-02"), Family::Talks)).collect();
    let view = TimeScale::between(Day::from_civil(2000, 1, 1), Day::from_civil(2010, 1, 1));
    let layout = layout_of(&items, LabelStyle::Pins, 600.0, view);
    let notes = layout.viewport(view, 600.0, metrics()).notes;
    let counts: Vec<(Side, usize)> = notes.iter().map(|note| (note.side, note.count)).collect();
    assert_eq!(counts, [(Side::Before, 10), (Side::After, 10)]);
}
