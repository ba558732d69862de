//! The measures as text: what is counted, with the goals that were set and the values that were reached.

use yew::prelude::*;

use super::measure_rows::measure_rows;
use super::props::PartProps;
use crate::story::Measure;
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized, part_title};

/// The measures.
#[component]
pub(in crate::view) fn Measures(props: &PartProps) -> Html {
    let PartProps { context } = props;
    let measures = &context.story.measures;
    let has_goals = measures.iter().any(|measure| !measure.goals.is_empty());
    let words = context.words();

    html! {
        <section class="part measures" part="measures">
            { part_title(context, "measures", if has_goals { words.goals } else { words.measures }) }
            for measure in measures {
                { one_measure(context, measure) }
            }
        </section>
    }
}

fn one_measure(context: &RenderContext, measure: &Measure) -> Html {
    html! {
        <div class="goal" id={context.part_id(&measure.id)} key={&*measure.id}>
            { heading(context, 2, "goal__title", None, localized(context, &measure.title)) }
            { measure_rows(context, measure) }
        </div>
    }
}
