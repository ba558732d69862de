//! The share of a goal that was reached, computed from a value of a series.

use yew::prelude::*;

use crate::chart::percent_of;
use crate::story::{Basis, Citation, GoalGroups, Point, Series};
use crate::view::context::RenderContext;
use crate::view::receipt::{Receipt, receipt};

/// Returns "44% of the goal, 2023, Uzbek statistics", for the latest whole year whose value is one number.
///
/// With several current goals, it would not be clear of which goal it is a share.
pub(super) fn share_reached(
    context: &RenderContext,
    goals: &GoalGroups<'_>,
    series: &Series,
    points: &[&Point],
) -> Html {
    let [goal] = *goals.current else { return html! {} };
    let latest = points.iter().rev().find(|point| point.period.is_year());
    let share = latest.and_then(|point| Some((point, percent_of(&point.value, &goal.target)?)));
    let Some((point, share)) = share else { return html! {} };
    let owner = context.say(&series.title).text;
    let words = context.locale.share_of_goal(share, &point.value, &point.period, owner);
    let cite: Vec<Citation> = point.cite.iter().chain(&goal.cite).cloned().collect();
    // The statements are about the value, so they are compared with the sources of the value alone.
    let basis = Basis { cite: &cite, ..point.basis() };
    let fact = html! {
        <span class="series__share">
            <span class="series__share-words">{ words }</span>{ " " }
            <span class="series__computed">
                { context.words().computed_how }{ context.words().punctuation.label_space }
                { context.quantity(&point.value) }{ " ÷ " }{ context.quantity(&goal.target) }
            </span>
        </span>
    };
    receipt(
        context,
        &format!("{}.share", &*series.id),
        fact,
        Receipt::of(basis).with_own(&point.cite),
    )
}
