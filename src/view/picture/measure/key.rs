//! The key of a panel: what its marks mean, only of those that it has.

use yew::prelude::*;

use super::panel_facts::PanelFacts;
use crate::story::{Qualifier, Quantity, Statement};

/// Returns the key.
pub(in crate::view::picture) fn key(facts: &PanelFacts<'_>) -> Html {
    let words = facts.context.words();
    let has_goals = !facts.measure.goals.is_empty();
    let has_values = facts.measure.series.iter().any(|series| !series.points.is_empty());
    let bars = if has_goals { words.key_reached } else { words.key_figures };
    let main = [
        (has_goals, words.key_goals, words.key_goals_more),
        (has_values, bars, words.key_bars_more),
    ];
    let rest = [
        (has_single(facts), words.key_grey),
        (has_disputes(facts), words.key_hollow),
        (has_fades(facts), words.key_fading),
    ];
    html! {
        <p class="panel__key">
            for (_, short, more) in main.into_iter().filter(|(is_used, ..)| *is_used) {
                <span class="panel__key-one">{ short }<span class="panel__key-more">{ more }</span></span>{ " " }
            }
            for (_, name) in rest.into_iter().filter(|(is_used, _)| *is_used) {
                <span class="panel__key-one panel__key-more">{ name }</span>{ " " }
            }
        </p>
    }
}

fn has_single(facts: &PanelFacts<'_>) -> bool {
    facts.measure.series.iter().any(|series| series.points.len() == 1)
}

/// Returns whether another source gives a value that is drawn.
fn has_disputes(facts: &PanelFacts<'_>) -> bool {
    let goals = facts.measure.goals.iter().map(|goal| (&goal.target, &goal.disputed_by));
    let points = facts.measure.series.iter().flat_map(|series| &series.points);
    let points = points.map(|point| (&point.value, &point.disputed_by));
    let is_other = |own: &Quantity, all: &[Statement]| {
        facts.scale.stated(all).any(|(_, value)| value.numbers != own.numbers)
    };
    goals.chain(points).any(|(own, statements)| is_other(own, statements))
}

fn has_fades(facts: &PanelFacts<'_>) -> bool {
    facts.measure.quantities().any(|quantity| quantity.qualifier != Qualifier::Exact)
}
