//! The values of a measure as a table, and in a few sentences for screen readers.

use yew::prelude::*;

use super::measure_rows::in_order;
use crate::order::reorder;
use crate::story::{Goal, GoalGroups, Measure, Point, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{DataTable, data_table, date, localized};
use crate::view::receipt::{Receipt, disputed_mark};

/// Returns a table with a row for each period and a column for each series.
pub(in crate::view) fn measure_table(context: &RenderContext, measure: &Measure) -> Html {
    let words = context.words();
    let series = measure.series.iter().enumerate();
    let mut points: Vec<(usize, &Point)> = series
        .flat_map(|(index, series)| series.points.iter().map(move |point| (index, point)))
        .collect();
    reorder(&mut points, |(_, a), (_, b)| a.period.order_key().cmp(&b.period.order_key()));
    let are_years = points.iter().all(|(_, point)| point.period.is_year());
    let first = if are_years { words.year } else { words.date };
    let titles = measure.series.iter().map(|series| localized(context, &series.title));
    let mut table = DataTable::of(std::iter::once(first.into()).chain(titles).collect());
    for row in points.chunk_by(|(_, a), (_, b)| a.period == b.period) {
        table.cell(date(context, &row[0].1.period));
        for index in 0..measure.series.len() {
            let cell = row.iter().find(|(series, _)| *series == index);
            table.cell(cell.map_or_else(Html::default, |(_, point)| value(context, point)));
        }
    }
    let name = context.say(&measure.title).text;
    data_table(context, name, measure_summary(context, measure), table)
}

fn value(context: &RenderContext, point: &Point) -> Html {
    let contents = Receipt::of(point.basis());
    html! { <>{ context.quantity(&point.value) }{ disputed_mark(context, contents) }</> }
}

/// Returns "Trade. Goal: $10 billion, by 2030. Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion", with the current goals,
/// and the first and the last value of each series.
pub(in crate::view) fn measure_summary(context: &RenderContext, measure: &Measure) -> String {
    let name = context.say(&measure.title).text.to_owned();
    let goals = goals_summary(context, &GoalGroups::of(measure));
    let series = measure.series.iter().map(|series| series_summary(context, series));
    let sentences: Vec<String> = [name, goals].into_iter().chain(series).collect();
    context.locale.sentences(&sentences.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Returns "Goal: $10 billion, by 2030", for each current goal.
fn goals_summary(context: &RenderContext, goals: &GoalGroups<'_>) -> String {
    let target = |goal: &&Goal| {
        let target = context.quantity(&goal.target);
        context.locale.target(context.words().goal, &target, goal.deadline.as_ref())
    };
    context.locale.clauses(&goals.current.iter().map(target).collect::<Vec<_>>())
}

/// Returns "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion".
fn series_summary(context: &RenderContext, series: &Series) -> String {
    let points = in_order(series.points.iter().collect());
    let ends: &[&Point] = match &points[..] {
        [first, .., last] => &[first, last],
        few => few,
    };
    let value = |point: &&Point| (point.period, context.quantity(&point.value));
    let values: Vec<_> = ends.iter().map(value).collect();
    context.locale.series(context.say(&series.title).text, &values)
}
