//! Properties of every layout and of every visible range.

use proptest::prelude::*;

use super::lane_layouter::{inset, min_bin_width};
use super::text_width::width_of;
use super::*;
use crate::story::Family;

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
    let earlier = prop::collection::vec(date.clone(), 0..2);
    let item = (date, 0..Family::ALL.len(), earlier).prop_map(|(date, family, earlier)| Item {
        date,
        family: Family::ALL[family],
        earlier_dates: earlier,
    });
    prop::collection::vec(item, 1..max).prop_map(|mut items| {
        items.sort_by_key(|item| item.date.order_key());
        items
    })
}

fn words(entry: usize) -> [String; 2] {
    [format!("Feb {}, 2020", entry % 28 + 1), "Visit ".repeat(1 + entry % 7)]
}

fn number(entry: usize) -> String {
    (entry + 1).to_string()
}

fn name(family: Family) -> String {
    format!("{family:?}")
}

fn note(_: Side, count: usize) -> String {
    format!("‹ {count} earlier")
}

pub(super) fn metrics() -> LabelMetrics<'static> {
    LabelMetrics {
        words: &words,
        number: &number,
        rank: &|entry| u8::try_from(entry % 4).unwrap(),
        name: &name,
        note: &note,
        width_of: &|text| width_of(text, SIZE),
    }
}

/// The font sizes of titles and of numbers.
const SIZE: f64 = 12.0;
const NUMBER_SIZE: f64 = 11.0;

/// Generates entries, and a kind of labels for drawings with lanes. Only a few entries have their dates.
fn styled(max: usize) -> impl Strategy<Value = (Vec<Item>, LabelStyle)> {
    prop_oneof![
        items(max).prop_map(|items| (items, LabelStyle::Numbered)),
        items(max).prop_map(|items| (items, LabelStyle::Pins)),
        items(MAX_DATED + 1).prop_map(|items| (items, LabelStyle::Dated)),
    ]
}

pub(super) fn layout(items: &[Item], style: LabelStyle, width: f64) -> RowLayout {
    let whole = whole(items.iter().map(|item| item.date)).unwrap();
    layout_of(items, style, width, whole)
}

pub(super) fn layout_of(
    items: &[Item],
    style: LabelStyle,
    width: f64,
    first_view: TimeScale,
) -> RowLayout {
    let whole = whole(items.iter().map(|item| item.date)).unwrap();
    let options = LayoutOptions { whole, first_view, width, gutter: 112.0, style, has_lanes: true };
    RowLayout::of(items, options, metrics())
}

/// Returns a part of the whole period that was halved a number of times.
fn range(whole: TimeScale, times: f64, part: f64) -> TimeScale {
    whole.zoomed(times.exp2(), part).within(whole)
}

/// Returns the width of the label of a mark, with the space between them.
fn label_width(label: &Label) -> f64 {
    4.0 + match &label.text {
        LabelText::Number(text) => width_of(text, NUMBER_SIZE),
        LabelText::Title(text) | LabelText::Date(text) => width_of(text, SIZE),
        LabelText::Dated(day, title) => width_of(&format!("{day}  {title}"), SIZE),
        LabelText::Above { .. } => 0.0,
    }
}

/// Returns the rectangles that are drawn in a drawing that was laid out for a smaller width or the same: the row, the start and
/// the end in pixels. A mark contains its label and its ghosts.
fn boxes(
    layout: &RowLayout,
    viewport: &Viewport,
    laid_out: f64,
    width: f64,
) -> Vec<(usize, f64, f64)> {
    let mut boxes: Vec<(usize, f64, f64)> = Vec::new();
    for mark in &viewport.marks {
        let is_pin = mark.label.as_ref().is_some_and(|label| label.side == Side::Inside);
        let point = if is_pin { layout.pin_width() } else { POINT };
        let middle = mark.middle() * width;
        let half = match mark.shape {
            Shape::Point => point / 2.0,
            _ => ((mark.to - mark.from) * width / 2.0).max(point / 2.0),
        };
        let (mut from, mut to) = (middle - half, middle + half);
        for ghost in &mark.ghosts {
            (from, to) = (from.min(ghost * width - 4.5), to.max(ghost * width + 4.5));
        }
        match mark.label.as_ref().map(|label| (label.side, label)) {
            Some((Side::After, label)) => to += label_width(label),
            Some((Side::Before, label)) => from -= label_width(label),
            _ => {}
        }
        boxes.push((mark.row, from, to));
    }
    for cluster in &viewport.clusters {
        let rows = cluster.row..cluster.row + cluster.rows;
        boxes.extend(rows.map(|row| (row, cluster.from * width, cluster.to * width)));
    }
    for note in &viewport.notes {
        let length = width_of(&note.text, SIZE);
        let from = if note.side == Side::Before { note.inset } else { width - length - note.inset };
        boxes.push((note.row, from, from + length));
    }
    for lane in layout.lane_labels().filter(|lane| lane.has_name_row) {
        boxes.push((lane.first_row - 1, 0.0, width_of(&name(lane.family), SIZE).min(laid_out)));
    }
    boxes.sort_by(|a, b| (a.0, a.1).partial_cmp(&(b.0, b.1)).unwrap());
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
/// Of a long entry, enough for its symbol must be visible. A short one may be in a cluster, which has no room near the edges.
fn is_visible(item: &Item, scale: TimeScale, layout: &RowLayout, width: f64) -> bool {
    let point = layout.texts.point;
    // An open start counts as the earliest known start.
    let first = item.date.first_day().unwrap_or(layout.whole().zoomed(1.08, 0.5).first());
    let last = item.date.last_day().unwrap_or(layout.whole().last());
    let [from, to] = [scale.at(first) * width, scale.at(last.after(1)) * width];
    if to - from > min_bin_width(point) {
        to.min(width) - from.max(0.0) > layout.pin_width()
    } else {
        from > inset(point) && to < width - inset(point)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_items_overlap_and_none_is_cut_off(
        (items, style) in styled(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
        wider in 1.0f64..2.2,
    ) {
        let layout = layout(&items, style, width);
        let viewport = layout.viewport(range(layout.whole(), times, part), width, metrics());
        // A drawing is shown at larger widths than that for which it was laid out.
        let shown = width * wider;
        let boxes = boxes(&layout, &viewport, width, shown);
        for pair in boxes.windows(2) {
            let ((row, _, end), (other, start, _)) = (pair[0], pair[1]);
            prop_assert!(row != other || end <= start + 0.01, "{pair:?}");
        }
        let half = layout.pin_width() / 2.0 + 0.01;
        for (row, from, to) in boxes {
            prop_assert!(row < layout.rows());
            // Half of a mark may extend beyond the edge, but not its title.
            prop_assert!(from >= -half && to <= shown + half, "{from} to {to} of {shown}");
        }
        for mark in &viewport.marks {
            prop_assert!(mark.label.is_some(), "{mark:?} has no label and no number");
        }
    }

    #[test]
    fn zoomed_every_visible_entry_is_in_exactly_one_item_and_no_entry_in_two(
        (items, style) in styled(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let layout = layout(&items, style, width);
        let scale = range(layout.whole(), times, part);
        let viewport = layout.viewport(scale, width, metrics());
        let counts = appearances(&viewport, items.len());
        for (item, count) in items.iter().zip(&counts) {
            prop_assert!(*count <= 1, "{item:?} appears {count} times");
            prop_assert!(*count == 1 || !is_visible(item, scale, &layout, width), "{item:?} is missing");
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
        let noted: usize = viewport.notes.iter().map(|note| note.count).sum();
        prop_assert!(noted <= counts.iter().filter(|count| **count == 0).count(), "{:?}", viewport.notes);
    }

    #[test]
    fn unzoomed_every_entry_is_in_exactly_one_item(
        (items, style) in styled(400), width in 272.0f64..1200.0,
    ) {
        let layout = layout(&items, style, width);
        let viewport = layout.viewport(layout.whole(), width, metrics());
        prop_assert_eq!(appearances(&viewport, items.len()), vec![1; items.len()]);
        prop_assert!(viewport.notes.is_empty());
        prop_assert_eq!(&layout.viewport(layout.whole(), width, metrics()), &viewport, "the same result again");
    }

    #[test]
    fn first_view_and_whole_period_have_the_same_rows(
        (items, style) in styled(120), width in 272.0f64..1200.0, times in 0.0f64..3.0, part in 0.0f64..1.0,
    ) {
        let whole = whole(items.iter().map(|item| item.date)).unwrap();
        let first_view = range(whole, times, part);
        let layout = layout_of(&items, style, width, first_view);
        for scale in [first_view, whole, whole.zoomed(1.3, 0.5)] {
            let viewport = layout.viewport(scale, width, metrics());
            let boxes = boxes(&layout, &viewport, width, width);
            for pair in boxes.windows(2) {
                let ((row, _, end), (other, start, _)) = (pair[0], pair[1]);
                prop_assert!(row != other || end <= start + 0.01, "{pair:?}");
                prop_assert!(other < layout.rows());
            }
            if scale == whole {
                prop_assert_eq!(appearances(&viewport, items.len()), vec![1; items.len()]);
            }
        }
    }

    #[test]
    fn words_above_marks_are_inside_the_drawing(
        items in items(9), width in 240.0f64..400.0, wider in 1.0f64..2.0,
    ) {
        let layout = layout(&items, LabelStyle::Above, width);
        let viewport = layout.viewport(layout.whole(), width, metrics());
        prop_assert_eq!(appearances(&viewport, items.len()), vec![1; items.len()]);
        let shown = width * wider;
        for mark in &viewport.marks {
            let label = mark.label.clone().unwrap();
            let LabelText::Above { day, title, short } = label.text else { panic!("{label:?}") };
            let words = if shown < 312.0 { short } else { title };
            let length = width_of(&format!("{day}  {words}"), SIZE);
            let from = match mark.shape {
                Shape::Point => mark.middle() * shown - POINT / 2.0,
                _ => mark.from * shown,
            };
            prop_assert!(label.side == Side::AboveToEnd || from.max(0.0) + length <= shown + 0.01);
            prop_assert!(length <= shown + 0.01, "{words}");
        }
        let mut rows: Vec<usize> = viewport.marks.iter().map(|mark| mark.row).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..items.len()).collect::<Vec<_>>(), "each has a row");
    }

    #[test]
    fn entry_keeps_its_row_when_the_range_changes(
        (items, style) in styled(400), width in 272.0f64..1200.0,
        times in 0.0f64..11.0, part in 0.0f64..1.0, closer in 0.5f64..2.0,
    ) {
        let layout = layout(&items, style, width);
        let whole = layout.whole();
        let near = range(whole, times, part);
        let [one, other] = [near, near.zoomed(closer, 0.5).within(whole)].map(|scale| (scale, layout.viewport(scale, width, metrics())));
        for mark in &one.1.marks {
            let again = other.1.marks.iter().find(|again| again.entry == mark.entry);
            // An entry that is longer than a bin at one zoom only may be in another row.
            let days = items[mark.entry].date;
            let length = |scale: TimeScale| days.last_day().zip(days.first_day()).map(|(last, first)| {
                (scale.at(last.after(1)) - scale.at(first)) * width > min_bin_width(layout.texts.point)
            });
            if let Some(again) = again.filter(|_| length(one.0) == length(other.0)) {
                prop_assert_eq!(again.row, mark.row, "{:?}", mark);
            }
        }
    }

    #[test]
    fn marks_of_a_row_are_in_chronological_order(
        (items, style) in styled(400), width in 272.0f64..1200.0, times in 0.0f64..11.5, part in 0.0f64..1.0,
    ) {
        let layout = layout(&items, style, width);
        let viewport = layout.viewport(range(layout.whole(), times, part), width, metrics());
        for row in 0..layout.rows() {
            let positions: Vec<f64> = viewport.marks.iter().filter(|mark| mark.row == row).map(Mark::middle).collect();
            prop_assert!(positions.windows(2).all(|pair| pair[0] <= pair[1]), "{positions:?}");
        }
    }
}
