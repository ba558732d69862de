//! The owners below the drawing: their signs, their first and their last value.

use yew::prelude::*;

use super::bars::colour;
use super::panel_facts::PanelFacts;
use crate::story::{Point, Series};
use crate::view::elements::{localized, party_symbol};

/// Returns the owners. Those whose values have labels in the widest layout are hidden there.
pub(in crate::view::picture) fn legend(facts: &PanelFacts<'_>, labelled: &[usize]) -> Html {
    let is_signed = |series: &usize| facts.owners[*series].sign.is_some();
    let (signed, single): (Vec<usize>, Vec<usize>) =
        (0..facts.owners.len()).partition(is_signed);
    let all = signed.into_iter().chain(single);
    if facts.owners.is_empty() {
        return html! {};
    }
    let are_labelled = labelled.len() == facts.owners.len();
    html! {
        <ul class={classes!("owners", are_labelled.then_some("owners--labelled"))}>
            for series in all {
                <li
                    key={series}
                    class={classes!("owners__one", colour(&facts.owners[series]), labelled.contains(&series).then_some("owners__one--labelled"))}
                >
                    { owner(facts, series) }
                </li>
            }
        </ul>
    }
}

fn owner(facts: &PanelFacts<'_>, position: usize) -> Html {
    let series = &facts.measure.series[position];
    html! {
        <>
            <svg class="owners__sign" width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true">
                if let Some(sign) = facts.owners[position].sign {
                    <g transform="scale(.8)">{ party_symbol(Some(sign), "value__sign") }</g>
                } else {
                    <rect class="value__bar" x="-6" y="-1" width="12" height="3" />
                }
            </svg>
            <span class="owners__words">
                <span class="owners__name">{ localized(facts.context, &series.title) }</span>{ " " }
                <span class="owners__values">{ values(facts, series) }</span>
            </span>
        </>
    }
}

/// Returns "$3 billion, 2015; $4.5 billion, 2023 (or $4.4 billion), 45% of the goal".
fn values(facts: &PanelFacts<'_>, series: &Series) -> String {
    let mut points: Vec<&Point> = series.points.iter().collect();
    crate::order::reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    let locale = facts.context.locale;
    let value = |point: &Point| {
        let value = facts.context.quantity(&point.value);
        locale.phrases(&[&value, &locale.date_short(&point.period)])
            + &facts.or(&point.value, &point.disputed_by)
    };
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let share = facts.share(last).map(|share| locale.phrases(&[&value(last), &share]));
    let last_value = share.unwrap_or_else(|| value(last));
    if points.len() == 1 {
        return last_value;
    }
    locale.clauses(&[value(first), last_value])
}
