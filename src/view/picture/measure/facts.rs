//! [`MeasureFacts`]: the goals and the values of a measure with their receipts.

use yew::prelude::*;

use crate::story::Measure;
use crate::view::context::RenderContext;
use crate::view::parts::{measure_rows, measure_table};
use crate::view::shared::Shared;

/// The goals and the values in rows, which the reader opens. They do not render while the time moves.
#[component]
pub(in crate::view::picture) fn MeasureFacts(props: &MeasureFactsProps) -> Html {
    let MeasureFactsProps { context, index } = props;
    let measure = &context.story.measures[*index];

    html! {
        <details class="panel__facts">
            <summary class="panel__facts-title">{ title(context, measure) }</summary>
            { measure_rows(context, measure) }
            { measure_table(context, measure) }
        </details>
    }
}

/// The props of [`MeasureFacts`].
#[derive(Properties, PartialEq)]
pub(in crate::view::picture) struct MeasureFactsProps {
    /// The story.
    pub(in crate::view::picture) context: Shared<RenderContext>,
    /// The index of the measure.
    pub(in crate::view::picture) index: usize,
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
