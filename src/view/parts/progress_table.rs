//! The values of a measure as a table.

use yew::prelude::*;

use super::progress_summary::goals_summary;
use super::series::in_order;
use crate::story::{Date, GoalGroups, Measure, Series};
use crate::view::context::RenderContext;
use crate::view::elements::{DataTable, data_table, date, localized};
use crate::view::receipt::{Receipt, disputed_mark};

/// Returns a table with a row for each period and a column for each series.
pub(super) fn progress_table(
    context: &RenderContext,
    measure: &Measure,
    goals: &GoalGroups<'_>,
) -> Html {
    let words = context.words();
    let points = in_order(measure.series.iter().flat_map(|series| &series.points).collect());
    let are_years = points.iter().all(|point| point.period.is_year());
    let first = if are_years { words.year } else { words.date };
    let titles = measure.series.iter().map(|series| localized(context, &series.title));
    let mut table = DataTable::of(std::iter::once(first.into()).chain(titles).collect());
    let mut last = None;
    for point in points {
        if last.replace(point.period) != Some(point.period) {
            table.cell(date(context, &point.period));
            for series in &measure.series {
                table.cell(value(context, series, &point.period));
            }
        }
    }
    let name = context.say(&measure.title).text;
    let caption = context.locale.sentences(&[name, &goals_summary(context, goals)]);
    data_table(context, name, caption, table)
}

/// Returns the value of a series in a period; empty if it has none.
fn value(context: &RenderContext, series: &Series, period: &Date) -> Html {
    let Some(point) = series.points.iter().find(|point| point.period == *period) else {
        return html! {};
    };
    let contents = Receipt::of(point.basis());
    html! { <>{ context.quantity(&point.value) }{ disputed_mark(context, contents) }</> }
}
