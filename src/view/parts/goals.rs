//! The goals: the targets and, if the story says so, the progress.

use yew::prelude::*;

use super::progress::progress;
use super::props::PartProps;
use crate::story::{Goal, GoalChains, GoalState};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup, heading, localized, part_title};
use crate::view::receipt::{Evidence, receipt};

/// The goals.
#[component]
pub(in crate::view) fn Goals(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part goals" part="goals">
            { part_title(context, "goals", context.words().goals) }
            for (goal, earlier) in with_earlier(&context.story.goals) {
                { current_goal(context, goal, &earlier) }
            }
        </section>
    }
}

/// Returns the current goals: those that no other goal has replaced.
#[cfg(feature = "cli")]
pub(crate) fn current_goals(all: &[Goal]) -> Vec<&Goal> {
    with_earlier(all).into_iter().map(|(goal, _)| goal).collect()
}

/// Returns the current goals, each with the goals that it replaced.
fn with_earlier(all: &[Goal]) -> Vec<(&Goal, Vec<&Goal>)> {
    let chains = GoalChains::of(all);
    let current = all.iter().enumerate().filter(|(nth, _)| chains.is_current(*nth));
    let earlier = |nth| chains.earlier(nth).iter().map(|nth| &all[*nth]).collect();
    current.map(|(nth, goal)| (goal, earlier(nth))).collect()
}

/// Returns a goal with its progress and the goals that it replaced.
fn current_goal(context: &RenderContext, goal: &Goal, earlier: &[&Goal]) -> Html {
    html! {
        <div class="goal" id={context.part_id(&goal.id)} key={&*goal.id}>
            { heading(context, 2, "goal__title", None, localized(context, &goal.title)) }
            { target(context, goal, "goal__target") }
            if goal.series.is_empty() {
                <p class="goal__silent">{ context.words().no_progress_figure }</p>
            } else {
                { progress(context, goal, earlier) }
            }
            if !earlier.is_empty() {
                { heading(context, 3, "goal__earlier-title", None, context.words().earlier_goals.into()) }
                <ul class="goal__earlier">
                    for goal in earlier {
                        <li key={&*goal.id} id={context.part_id(&goal.id)}>
                            { target(context, goal, "goal__target goal__target--earlier") }
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// Returns the target with its receipt.
fn target(context: &RenderContext, goal: &Goal, class: &'static str) -> Html {
    let evidence = Evidence::cited(&goal.cite)
        .with(&goal.disputed_by, goal.note.as_ref())
        .with_how(goal.how.as_ref())
        .with_words(goal.deadline_as_written.as_ref());
    receipt(context, &goal.id, target_text(context, goal, class), evidence)
}

/// Returns the amount, the deadline, the date on which the goal was set, and the state.
fn target_text(context: &RenderContext, goal: &Goal, class: &'static str) -> Html {
    let words = context.words();
    html! {
        <span {class}>
            <span class="goal__amount">{ context.quantity(&goal.target) }</span>{ " " }
            if let Some(deadline) = &goal.deadline {
                <span class="goal__deadline">{ fill_with_markup(words.by_deadline, date(context, deadline)) }</span>
                { " " }
            }
            if let Some(set_on) = &goal.set_on {
                <span class="goal__set-on">{ fill_with_markup(words.set_on, date(context, set_on)) }</span>{ " " }
            }
            if let Some(state) = state_label(context, goal.state) {
                <span class="goal__state">{ state }</span>
            }
        </span>
    }
}

/// Returns the label of a state; `None` for an open goal.
fn state_label(context: &RenderContext, state: GoalState) -> Option<&'static str> {
    let words = context.words();
    match state {
        GoalState::Open => None,
        GoalState::Reached => Some(words.goal_reached),
        GoalState::Missed => Some(words.goal_missed),
        GoalState::Replaced => Some(words.goal_replaced),
    }
}
