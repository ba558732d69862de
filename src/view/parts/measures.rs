//! The measures: what is counted, with the goals that were set and the values that were reached.

use yew::prelude::*;

use super::goal::{goal_line, goal_receipt};
use super::progress::progress;
use super::props::PartProps;
use crate::story::{Goal, GoalGroups, Measure};
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

/// Returns a measure with its current goals, the values reached, and the goals that were replaced.
fn one_measure(context: &RenderContext, measure: &Measure) -> Html {
    html! {
        <div class="goal" id={context.part_id(&measure.id)} key={&*measure.id}>
            { heading(context, 2, "goal__title", None, localized(context, &measure.title)) }
            { measure_facts(context, measure) }
        </div>
    }
}

/// Returns the goals and the values of a measure, each with its receipt.
pub(in crate::view) fn measure_facts(context: &RenderContext, measure: &Measure) -> Html {
    let goals = GoalGroups::of(measure);
    html! {
        <>
            for goal in &goals.current {
                <div class="goal__one" id={context.part_id(&goal.id)} key={&*goal.id}>
                    { goal_receipt(context, goal, goal_line(context, goal, "goal__target")) }
                </div>
            }
            { listed(context, &goals.parts) }
            if let Some(note) = &measure.note {
                <p class="goal__note">{ localized(context, note) }</p>
            }
            if measure.series.is_empty() {
                <p class="goal__silent">{ context.words().no_progress_figure }</p>
            } else {
                { progress(context, measure, &goals) }
            }
            if !goals.earlier.is_empty() {
                { heading(context, 3, "goal__earlier-title", None, context.words().earlier_goals.into()) }
                { listed(context, &goals.earlier) }
            }
        </>
    }
}

/// Returns goals as a list of smaller lines.
fn listed(context: &RenderContext, goals: &[&Goal]) -> Html {
    if goals.is_empty() {
        return html! {};
    }
    html! {
        <ul class="goal__earlier">
            for goal in goals {
                <li key={&*goal.id} id={context.part_id(&goal.id)}>
                    { goal_receipt(context, goal, goal_line(context, goal, "goal__target goal__target--earlier")) }
                </li>
            }
        </ul>
    }
}
