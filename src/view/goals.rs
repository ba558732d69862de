//! The goals: what was promised and, where the story says it, what has been reached.

use yew::prelude::*;

use super::heading::{heading, part_title};
use super::markup::{html, text};
use super::part::PartProps;
use super::receipt::{Evidence, receipt};
use super::said::{date, filled, said};
use super::series::progress;
use super::telling::Telling;
use crate::story::{Goal, GoalChains, GoalState};

/// The part that shows the goals.
pub(super) fn goals(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;

    html! {
        <section class="part goals" part="goals">
            { part_title(telling, "goals", telling.words().goals) }
            for (goal, earlier) in with_earlier(&telling.story.goals) {
                { leading_goal(telling, goal, &earlier) }
            }
        </section>
    }
}

/// The goals that no other goal replaces.
#[cfg(feature = "cli")]
pub(crate) fn leading(all: &[Goal]) -> Vec<&Goal> {
    with_earlier(all).into_iter().map(|(goal, _)| goal).collect()
}

/// The goals that no other goal replaces, each with the goals that it replaces.
fn with_earlier(all: &[Goal]) -> Vec<(&Goal, Vec<&Goal>)> {
    let chains = GoalChains::of(all);
    let current = all.iter().enumerate().filter(|(nth, _)| chains.is_current(*nth));
    let earlier = |nth| chains.earlier(nth).iter().map(|nth| &all[*nth]).collect();
    current.map(|(nth, goal)| (goal, earlier(nth))).collect()
}

fn leading_goal(telling: &Telling, goal: &Goal, earlier: &[&Goal]) -> Html {
    html! {
        <div class="goal" id={telling.part_id(&goal.id)} key={&*goal.id}>
            { heading(telling, 2, "goal__title", None, said(telling, &goal.title)) }
            { target(telling, goal, "goal__target") }
            if goal.series.is_empty() {
                <p class="goal__silent">{ telling.words().no_progress_figure }</p>
            } else {
                { progress(telling, goal, earlier) }
            }
            if !earlier.is_empty() {
                { heading(telling, 3, "goal__earlier-title", None, text(telling.words().earlier_goals)) }
                <ul class="goal__earlier">
                    for goal in earlier {
                        <li key={&*goal.id} id={telling.part_id(&goal.id)}>
                            { target(telling, goal, "goal__target goal__target--earlier") }
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// The target in words, with its deadline and what became of it.
fn target(telling: &Telling, goal: &Goal, class: &'static str) -> Html {
    let words = telling.words();
    let state = match goal.state {
        GoalState::Open => None,
        GoalState::Reached => Some(words.goal_reached),
        GoalState::Missed => Some(words.goal_missed),
        GoalState::Replaced => Some(words.goal_replaced),
    };
    let fact = html! {
        <span class={class}>
            <span class="goal__amount">{ telling.locale.quantity(&goal.target) }</span>{ " " }
            if let Some(deadline) = &goal.deadline {
                <span class="goal__deadline">{ filled(words.by_deadline, date(telling, deadline)) }</span>
                { " " }
            }
            if let Some(set_on) = &goal.set_on {
                <span class="goal__set-on">{ filled(words.set_on, date(telling, set_on)) }</span>{ " " }
            }
            if let Some(state) = state {
                <span class="goal__state">{ state }</span>
            }
        </span>
    };
    let evidence = Evidence::cited(&goal.cite)
        .with(&goal.disputed_by, goal.note.as_ref())
        .with_how(goal.how.as_ref())
        .with_words(goal.deadline_as_written.as_ref());
    receipt(telling, &goal.id, fact, evidence)
}
