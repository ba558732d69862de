//! Property tests of panels for any measure.

use std::fmt::Write;

use proptest::prelude::*;

use super::*;
use crate::picture::{LabelBox, Size, Widths};
use crate::story::{self, Day, Id, Index, Story};
use crate::timeline::{TimeScale, width_of};

/// A value of a series: its series, its period, its value and its qualifier.
type OnePoint = (usize, u32, u32, &'static str);
/// A goal: the year it was set, its deadline, its value, its state and its qualifier.
type OneGoal = (Option<u32>, Option<u32>, u32, &'static str, &'static str);

fn qualifiers() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "", "", "more than ", "up to ", "about ", "nearly "])
}

fn points(most: usize) -> impl Strategy<Value = Vec<OnePoint>> {
    prop::collection::vec((0usize..4, 0u32..40, 1u32..120, qualifiers()), 0..most)
}

fn goals() -> impl Strategy<Value = Vec<OneGoal>> {
    let state = prop::sample::select(vec!["open", "reached", "exceeded", "missed", "unknown"]);
    let year = |from: u32| prop::option::of(from..from + 15);
    prop::collection::vec((year(2008), year(2016), 1u32..120, state, qualifiers()), 0..6)
}

/// Returns a story with one measure. Every third value is disputed, and every fifth period is a part of a year.
fn story(goals: &[OneGoal], points: &[OnePoint]) -> Story {
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "measures": [{ "id": "m", "title": "Trade", "goals": ["#,
    );
    for (nth, (set, due, value, state, qualifier)) in goals.iter().enumerate() {
        let comma = if nth == 0 { "" } else { "," };
        write!(
            text,
            r#"{comma}{{ "id": "g{nth}", "target": "{qualifier}USD {value}bn", "state": "{state}""#
        )
        .unwrap();
        for (name, year) in [("set", *set), ("deadline", (*due).max(set.filter(|_| due.is_some())))]
        {
            if let Some(year) = year {
                write!(text, r#", "{name}": "{year}""#).unwrap();
            }
        }
        text += "}";
    }
    text += r#"], "series": ["#;
    for series in 0..4 {
        let comma = if series == 0 { "" } else { "," };
        let party = ["a", "a", "b", ""][series];
        let party =
            if party.is_empty() { String::new() } else { format!(r#""party": "{party}","#) };
        write!(
            text,
            r#"{comma}{{ "id": "s{series}", "title": "Owner {series}", {party} "points": ["#
        )
        .unwrap();
        text += &values(series, points);
        text += "]}";
    }
    text += "]}]}";
    let read = story::read(&text);
    read.story.unwrap_or_else(|| panic!("{:?}\n{text}", read.problems))
}

fn values(series: usize, points: &[OnePoint]) -> String {
    let mut own: Vec<_> = points.iter().filter(|point| point.0 == series).collect();
    own.sort_by_key(|point| point.1);
    own.dedup_by_key(|point| point.1);
    let value = |(_, year, value, qualifier): &&OnePoint| {
        let part = if year % 5 == 4 { format!("-01/{}-09", 1990 + year) } else { String::new() };
        let dispute = if value % 3 == 0 {
            format!(r#", "disputed_by": [{{ "value": "USD {}bn" }}]"#, value + value / 4)
        } else {
            String::new()
        };
        format!(
            r#"{{ "period": "{}{part}", "value": "{qualifier}USD {value}bn" {dispute} }}"#,
            1990 + year
        )
    };
    own.iter().map(value).collect::<Vec<_>>().join(",")
}

/// Calls a test with the drawing and the labels of a story's measure.
fn draw<R>(
    story: &Story,
    (from, to): (i32, i32),
    size: Size,
    test: impl FnOnce(&Input<'_>, &Drawing, &[Label]) -> R,
) -> R {
    let index = Index::of(story);
    let measure = &story.measures[0];
    let source_day = |_: &Id| -> Option<Day> { None };
    let input = Input {
        measure,
        index: &index,
        source_day: &source_day,
        scale: TimeScale::between(Day::from_civil(from, 1, 1), Day::from_civil(to, 1, 1)),
        widths: size.widths(),
        size,
        dimensions: Dimensions::of(size, !measure.goals.is_empty()),
        value_labels: ValueLabels::of(size),
    };
    let owners = owners(measure, &index, story.parties.len());
    let Some(scale) = ValueScale::of(measure, input.dimensions) else {
        return test(&input, &Drawing::default(), &[]);
    };
    let drawing = Drawing::of(&input, &scale, &owners);
    let words = |subject| match subject {
        Subject::Goal(goal) => vec![
            LabelWords::on_one_line(format!("$10 billion by 20{goal}0"), " · replaced"),
            LabelWords::on_one_line("$10bn", ""),
        ],
        Subject::Value { series, .. } => {
            vec![LabelWords::on_one_line(format!("Owner {series}"), " $3 billion, 2015")]
        }
    };
    let labels = labels(&input, &drawing, &owners, &[], &words, &|text| width_of(text, 13.0));
    test(&input, &drawing, &labels)
}

fn bars(drawing: &Drawing) -> Vec<LabelBox> {
    let bar = |segment: &Segment| LabelBox {
        from: segment.extent.start(),
        to: segment.extent.end(),
        top: segment.top,
        bottom: segment.bottom(),
    };
    drawing.segments.iter().map(bar).collect()
}

fn sizes() -> impl Strategy<Value = Size> {
    prop::sample::select(Size::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_label_covers_another_or_a_bar_and_none_is_cut_off(
        goals in goals(), points in points(24), size in sizes(), from in 1985i32..2010, years in 5i32..45,
    ) {
        let story = story(&goals, &points);
        draw(&story, (from, from + years), size, |input, drawing, labels| {
            let widths: Widths = input.widths;
            for (nth, label) in labels.iter().enumerate() {
                prop_assert!(label.space.is_inside(widths, 0.0, 1.0), "{label:?} is cut off");
                prop_assert!(label.space.top >= 0.0 && label.space.bottom <= input.dimensions.base());
                for other in &labels[nth + 1..] {
                    prop_assert!(!label.space.overlaps(&other.space, widths), "{label:?} covers {other:?}");
                }
                for bar in bars(drawing) {
                    prop_assert!(!label.space.overlaps(&bar, widths), "{label:?} covers {bar:?}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn every_fact_in_the_range_is_drawn_once_or_counted(
        goals in goals(), points in points(200), from in 1985i32..2010, years in 5i32..45,
    ) {
        let story = story(&goals, &points);
        let to = from + years;
        draw(&story, (from, to), Size::Wide, |input, drawing, _| {
            let mut drawn: Vec<(usize, usize)> =
                drawing.segments.iter().map(|it| (it.series, it.point)).collect();
            drawn.extend(drawing.bundles.iter().flat_map(|it| it.points.iter().map(|point| (it.series, *point))));
            let mut expected = Vec::new();
            for (nth, series) in input.measure.series.iter().enumerate() {
                let is_visible = |year: i32| (from..to).contains(&year);
                expected.extend((0..series.points.len()).filter(|point| {
                    is_visible(series.points[*point].period.order_day().civil().0)
                }).map(|point| (nth, point)));
            }
            drawn.sort_unstable();
            prop_assert_eq!(drawn, expected);
            prop_assert!(drawing.segments.len() + drawing.bundles.len() <= bundle::MAX_DRAWN + 4);
            let mut goals: Vec<usize> = drawing.goals.iter().map(|line| line.goal).collect();
            goals.dedup();
            prop_assert_eq!(goals.len(), drawing.goals.len());
            Ok(())
        })?;
    }

    #[test]
    fn larger_value_is_higher_and_joins_are_between_years_in_succession(points in points(40)) {
        let story = story(&[], &points);
        draw(&story, (1989, 2032), Size::Wide, |input, drawing, _| {
            let point = |segment: &Segment| &input.measure.series[segment.series].points[segment.point];
            for a in &drawing.segments {
                for b in &drawing.segments {
                    if point(a).value.low() > point(b).value.low() {
                        prop_assert!(a.top < b.top);
                    }
                }
            }
            for join in &drawing.joins {
                let of_owner = || drawing.segments.iter().filter(|it| it.series == join.series && it.is_year);
                prop_assert!(of_owner().any(|it| (it.extent.to - join.at).abs() < 1e-9));
                prop_assert!(of_owner().any(|it| (it.extent.from - join.at).abs() < 1e-9));
            }
            Ok(())
        })?;
    }

    #[test]
    fn same_input_gives_the_same_output(goals in goals(), points in points(24), size in sizes()) {
        let story = story(&goals, &points);
        let once = draw(&story, (2000, 2032), size, |_, drawing, labels| (drawing.clone(), labels.to_vec()));
        let again = draw(&story, (2000, 2032), size, |_, drawing, labels| (drawing.clone(), labels.to_vec()));
        prop_assert_eq!(once, again);
    }
}

fn decade() -> Story {
    story::read(include_str!("../../../static/stories/kazakhstan-uzbekistan.json")).story.unwrap()
}

#[test]
fn scale_of_the_decade_has_round_values_up_to_the_goal() {
    let story = decade();
    let scale = ValueScale::of(&story.measures[0], Dimensions::of(Size::Wide, true)).unwrap();
    let ticks: Vec<String> = scale.ticks(6).iter().map(ToString::to_string).collect();
    let billion = |number: &str| format!("{number}000000000");
    assert_eq!(
        ticks,
        ["0".to_owned(), billion("2"), billion("4"), billion("6"), billion("8"), billion("10")]
    );
    let narrow: Vec<String> = scale.ticks(4).iter().map(ToString::to_string).collect();
    assert_eq!(narrow, ["0".to_owned(), billion("5"), billion("10")]);
    assert!(
        (scale.zero() - 246.0).abs() < 1e-9
            && (scale.y(story.measures[0].goals[0].target.low()) - 181.2).abs() < 1e-9
    );
}

#[test]
fn marks_of_the_decade_are_those_of_its_facts() {
    draw(&decade(), (2015, 2031), Size::Wide, |input, drawing, _| {
        let points: usize = input.measure.series.iter().map(|series| series.points.len()).sum();
        assert_eq!((drawing.goals.len(), drawing.segments.len()), (6, points));
        let line = |id: &str| {
            let is_it = |line: &&GoalLine| &*input.measure.goals[line.goal].id == id;
            drawing.goals.iter().find(is_it).unwrap()
        };
        let year = |year: i32| input.scale.at(Day::from_civil(year, 1, 1));
        let five_years = line("trade-10bn-five-years");
        assert_eq!(
            five_years.end,
            Some((year(2027), EndMark::Replaced)),
            "the words stay at the deadline"
        );
        let middle = line("trade-10bn-medium-term").start.unwrap();
        assert!(
            middle.is_hollow && (five_years.solid.1 - middle.at).abs() < 1e-9,
            "the line ends at its successor"
        );
        let open = line("trade-10bn-2030");
        assert_eq!((open.weight, open.end), (Weight::Heavy, Some((1.0, EndMark::Open))));
        assert!(open.fade.down && !open.fade.up, "up to");
        assert_eq!(line("trade-5bn-2020").end, Some((year(2021), EndMark::Missed)));
        let joined: Vec<usize> = drawing.joins.iter().map(|join| join.series).collect();
        assert_eq!(joined, [0, 0, 0, 1, 1], "2020 to 2023, and 2021 to 2023");
        let is_2018 = |column: &&Column| (column.extent.from - year(2018)).abs() < 1e-9;
        let column = drawing.columns.iter().find(is_2018).unwrap();
        assert!(
            (246.0 - column.top - 2.1 * 21.6).abs() < 1e-6,
            "up to the lowest value that anyone gives"
        );
    });
}

#[test]
fn goals_without_a_day_or_a_deadline_fade() {
    let goals = [(None, Some(2020), 5, "missed", ""), (Some(2018), None, 7, "open", "")];
    draw(&story(&goals, &[]), (2010, 2030), Size::Wide, |_, drawing, _| {
        let [no_day, no_deadline] = &*drawing.goals else { panic!("two goals") };
        assert!(no_day.fades_from < no_day.solid.0 && no_day.start.is_none());
        assert!(no_deadline.fades_to > no_deadline.solid.1 && no_deadline.end.is_none());
    });
}

#[test]
fn second_series_of_a_party_has_a_sign_that_no_other_has() {
    let points = [
        (0, 1, 5, ""),
        (0, 2, 5, ""),
        (1, 1, 5, ""),
        (1, 2, 5, ""),
        (2, 1, 5, ""),
        (2, 2, 5, ""),
        (3, 1, 5, ""),
    ];
    let story = story(&[], &points);
    let signs: Vec<_> =
        owners(&story.measures[0], &Index::of(&story), 2).iter().map(|owner| owner.sign).collect();
    assert_eq!(signs, [Some(0), Some(3), Some(1), None]);
}
