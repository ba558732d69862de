//! Tests of the whole layout, with stories of any reports.

use proptest::prelude::*;

use super::labels::{LABEL_SIZE, NUMBER_SIZE};
use super::*;
use crate::picture::{LabelBox, Size, Widths};
use crate::story::{self, Day, Project};
use crate::timeline::{TimeScale, width_of};

/// A report: its project, month, state, value in millions and kind of dispute.
type Seed = (usize, u32, usize, u32, u8);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec((0usize..6, 0u32..120, 0usize..4, 0u32..9000, 0u8..6), 1..40)
}

/// Returns the projects of a story with these reports.
fn projects(seeds: &[Seed]) -> Vec<Project> {
    let states = ["implemented", "under-way", "pipeline", "cancelled"];
    let cite = r#""cite": [{ "source": "s", "sentence": "So it was." }]"#;
    let report = |(_, month, state, value, kind): &Seed| {
        let date = match kind {
            0 => format!("{}", 2015 + month / 12),
            1 | 2 => format!("{}-{:02}", 2015 + month / 12, month % 12 + 1),
            _ => format!("{}-{:02}-{:02}", 2015 + month / 12, month % 12 + 1, month % 27 + 1),
        };
        let word = ["about ", "more than ", "", "", "up to ", "nearly "][usize::from(*kind)];
        let dispute = match kind {
            3 => format!(r#", "disputed_by": [{{ "value": "USD {}mn", {cite} }}]"#, value + 7),
            4 => format!(
                r#", "disputed_by": [{{ "state": "{}", {cite} }}]"#,
                states[(state + 1) % 4]
            ),
            _ => String::new(),
        };
        format!(
            r#"{{ "date": "{date}", "state": "{}", "count": "{}", "value": "{word}USD {}mn", {cite}{dispute} }}"#,
            states[*state],
            month % 7 + 1,
            value + 1
        )
    };
    let project = |nth: usize| {
        let own = seeds.iter().filter(|seed| seed.0 == nth);
        let reports: Vec<String> = own.map(report).collect();
        let is_part = nth == 1 && seeds.iter().any(|seed| seed.0 == 0);
        let whole = if is_part { r#""part_of": "p0","# } else { "" };
        let reports = reports.join(",");
        format!(r#"{{ "id": "p{nth}", "title": "Roads", {whole} "reports": [{reports}] }}"#)
    };
    let used = (0..6).filter(|nth| seeds.iter().any(|seed| seed.0 == *nth));
    let list: Vec<String> = used.map(project).collect();
    let text = format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
            "sources": [{{ "id": "s", "publisher": "Paper", "url": "https://example.org/", "date": "2024" }}],
            "projects": [{}] }}"#,
        list.join(",")
    );
    let read = story::read(&text);
    read.story.unwrap_or_else(|| panic!("{}", read.problems[0])).projects.clone()
}

fn scale(from: i32, years: i32) -> TimeScale {
    TimeScale::between(Day::from_civil(from, 1, 1), Day::from_civil(from + years, 1, 1))
}

/// Lays the reports out with labels of the usual kind.
fn chart(
    rows: &ProjectRows,
    heights: &RowHeights,
    scale: TimeScale,
    size: Size,
    widths: Widths,
) -> ProjectChart {
    let texts = ProjectTexts {
        number: &|item| Some((item.id.report + 10).to_string()),
        merged: &|count| format!("×{count}"),
        words: &|item| {
            vec![format!("{} projects, more than $1.5 billion", item.id.report), "$1.5bn".into()]
        },
        name: &|_| "In the pipeline".into(),
        width_of: &|text| width_of(text, LABEL_SIZE),
    };
    ProjectChart::new(rows, heights, scale, (size, widths), texts)
}

/// Returns the spaces of all numbers and labels.
fn texts(chart: &ProjectChart) -> Vec<LabelBox> {
    let number = |number: &ProjectNumber| {
        let half = width_of(&number.text, NUMBER_SIZE) / 2.0;
        LabelBox {
            from: number.x.plus(-half),
            to: number.x.plus(half),
            top: number.y - NUMBER_SIZE * 0.8,
            bottom: number.y,
        }
    };
    let label =
        |label: &ProjectLabel| label.place.space(width_of(&label.text, LABEL_SIZE), LABEL_SIZE);
    chart.numbers.iter().map(number).chain(chart.labels.iter().map(label)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_overlaps_and_nothing_is_cut_off(
        seeds in seeds(), from in 2013i32..2022, years in 1i32..12, nth in 0usize..3,
    ) {
        let size = Size::ALL[nth];
        let (rows, widths) = (ProjectRows::of(&projects(&seeds)), size.widths());
        let heights = rows.heights(size, |_| Some(1));
        let chart = chart(&rows, &heights, scale(from, years), size, widths);
        let item = |mark: &ProjectMark| &rows.rows[mark.row].items[mark.item];
        let bars: Vec<&ProjectMark> = chart.marks.iter().filter(|mark| item(mark).inside.is_none()).collect();
        let space = |mark: &ProjectMark| mark.space(item(mark), heights.rows[mark.row].base);
        for (nth, bar) in bars.iter().enumerate() {
            for other in bars[..nth].iter().filter(|other| other.row == bar.row) {
                let (mut one, mut next) = (space(bar), space(other));
                (one.top, next.top, one.bottom, next.bottom) = (0.0, 0.0, 1.0, 1.0);
                prop_assert!(!one.overlaps(&next, widths), "{bar:?} and {other:?}");
            }
            prop_assert!(space(bar).is_inside(widths, 4.0, 4.0), "{bar:?}");
            prop_assert!(bar.top >= heights.rows[bar.row].top - 0.01, "{bar:?}");
        }
        let texts = texts(&chart);
        for (nth, text) in texts.iter().enumerate() {
            prop_assert!(text.is_inside(widths, 13.0, 13.0), "{text:?}");
            prop_assert!(texts[..nth].iter().all(|other| !text.overlaps(other, widths)), "{text:?}");
            prop_assert!(bars.iter().all(|bar| !text.overlaps(&space(bar), widths)), "{text:?}");
        }
    }

    #[test]
    fn each_report_in_the_range_is_drawn_or_counted_once(
        seeds in seeds(), from in 2013i32..2022, years in 1i32..12, nth in 0usize..3,
    ) {
        let size = Size::ALL[nth];
        let rows = ProjectRows::of(&projects(&seeds));
        let heights = rows.heights(size, |_| Some(1));
        let scale = scale(from, years);
        let first = chart(&rows, &heights, scale, size, size.widths());
        for (index, row) in rows.rows.iter().enumerate() {
            let is_visible = |item: &&ProjectItem| {
                let middle = f64::midpoint(scale.at(item.first), scale.at(item.last.after(1)));
                (0.0..=1.0).contains(&middle)
            };
            let visible = row.items.iter().filter(is_visible);
            let is_inside = |mark: &&ProjectMark| row.items[mark.item].inside.is_some();
            let marks = || first.marks.iter().filter(|mark| mark.row == index);
            let own: usize = marks().filter(|mark| !is_inside(mark)).map(|mark| mark.count).sum();
            let expected = visible.clone().filter(|item| item.inside.is_none()).count();
            prop_assert_eq!(own, expected);
            prop_assert!(marks().filter(is_inside).count() <= visible.count() - expected);
        }
        prop_assert_eq!(&first, &chart(&rows, &heights, scale, size, size.widths()), "the same again");
    }

    #[test]
    fn height_is_linear_in_the_value(seeds in seeds()) {
        let all = projects(&seeds);
        let rows = ProjectRows::of(&all);
        let heights = rows.heights(Size::Wide, |_| Some(1));
        let mut drawn: Vec<(f64, f64)> = Vec::new();
        for item in rows.rows.iter().flat_map(|row| &row.items).filter(|item| item.statement.is_none()) {
            let report = &all[item.id.project].reports[item.id.report];
            let value: f64 = report.value.as_ref().unwrap().high().to_string().parse().unwrap();
            drawn.push((value, item.column.unwrap().pixels(heights.full)));
        }
        for (value, pixels) in &drawn {
            for (other, others) in drawn.iter().filter(|(_, pixels)| *pixels > 1.7) {
                prop_assert!((value / other - pixels / others).abs() < 1e-6 || *pixels < 1.7);
            }
        }
    }
}

#[test]
fn part_of_a_report_on_the_same_day_is_inside_it() {
    let all = projects(&[(0, 10, 1, 800, 5), (1, 10, 1, 300, 5), (2, 10, 1, 300, 5)]);
    let rows = ProjectRows::of(&all);
    let inside: Vec<bool> = rows.rows[0].items.iter().map(|item| item.inside.is_some()).collect();
    assert_eq!(inside, [false, true, false]);
    let heights = rows.heights(Size::Wide, |_| Some(1));
    let chart = chart(&rows, &heights, scale(2015, 3), Size::Wide, Size::Wide.widths());
    let has_part: Vec<bool> = chart.marks.iter().map(|mark| mark.has_part).collect();
    assert_eq!(has_part, [true, false, false], "the whole, another report, the part");
}

#[test]
fn thousands_of_reports_are_few_marks() {
    let seeds: Vec<Seed> =
        (0..3000).map(|nth| (nth as usize % 6, nth % 120, nth as usize % 4, nth, 5)).collect();
    let rows = ProjectRows::of(&projects(&seeds));
    for size in Size::ALL {
        let heights = rows.heights(size, |_| Some(1));
        let chart = chart(&rows, &heights, scale(2015, 10), size, size.widths());
        assert!(chart.marks.len() < 80, "{size:?}: {}", chart.marks.len());
    }
}
