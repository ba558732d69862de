//! The goals and the values of a measure with their receipts.

use yew::prelude::*;

use crate::story::Measure;
use crate::view::context::RenderContext;
use crate::view::island::island;
use crate::view::parts::{measure_rows, measure_table};
use crate::view::shared::Shared;

/// Returns the goals and the values in rows, which the reader opens.
pub(in crate::view::picture) fn measure_facts(
    context: &Shared<RenderContext>,
    index: usize,
) -> Html {
    html! {
        <details class="panel__facts" data-island={context.island()}>
            { island(context, contents, index) }
        </details>
    }
}

fn contents(context: &Shared<RenderContext>, index: usize) -> Html {
    let measure = &context.story.measures[index];
    html! {
        <>
            <summary class="panel__facts-title">{ title(context, measure) }</summary>
            { measure_rows(context, measure) }
            { measure_table(context, measure) }
        </>
    }
}

/// Returns "Goals and figures with their sources (26)".
fn title(context: &RenderContext, measure: &Measure) -> String {
    let points: usize = measure.series.iter().map(|series| series.points.len()).sum();
    let count = context.locale.entry_number(measure.goals.len() + points);
    let words = context.words();
    let title =
        if measure.goals.is_empty() { words.figures_with_sources } else { words.goals_and_figures };
    title.fill([&count])
}
