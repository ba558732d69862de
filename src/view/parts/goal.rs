//! One goal in words: the target, the deadline, the date when it was set, who promises it, and its state.

use yew::prelude::*;

use super::part_of::part_of;
use crate::story::Goal;
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup};
use crate::view::receipt::{Receipt, receipt};

/// Returns a goal with its receipt.
pub(super) fn goal_receipt(context: &RenderContext, goal: &Goal, fact: Html) -> Html {
    let contents = Receipt::of(goal.basis())
        .with_words(context.own_words(goal.deadline_as_written.as_ref(), goal.deadline.as_ref()))
        .with_words(context.own_words(goal.set_as_written.as_ref(), goal.set.as_ref()));
    receipt(context, &goal.id, fact, contents)
}

/// Returns the goal as a line.
pub(super) fn goal_line(context: &RenderContext, goal: &Goal, class: &'static str) -> Html {
    let words = context.words();
    html! {
        <span {class}>
            <span class="goal__amount">{ context.quantity(&goal.target) }</span>{ " " }
            if let Some(deadline) = &goal.deadline {
                <span class="goal__deadline">{ fill_with_markup(words.by_deadline, date(context, deadline)) }</span>
                { " " }
            }
            if let Some(set) = &goal.set {
                <span class="goal__set-on">{ fill_with_markup(words.set_on, date(context, set)) }</span>{ " " }
            }
            if !goal.by.is_empty() {
                <span class="goal__by">{ words.promised_by.fill([&context.party_names(&goal.by)]) }</span>{ " " }
            }
            if let Some(state) = context.locale.goal_state(goal.state) {
                <span class="goal__state">{ state }</span>{ " " }
            }
            { part_of(context, goal.part_of.as_ref()) }
        </span>
    }
}
