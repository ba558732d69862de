//! The projects, grouped by state.

use yew::prelude::*;

use super::project::{one_project, values_in};
use super::project_groups::{project_states, projects_in_state};
use super::projects_table::{projects_summary, projects_table};
use super::props::PartProps;
use super::squares::squares_of;
use crate::story::{Project, ProjectState};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, part_title};

/// The projects.
#[component]
pub(in crate::view) fn Projects(props: &PartProps) -> Html {
    let PartProps { context } = props;
    let all = &context.story.projects;

    html! {
        <section class="part projects" part="projects">
            { part_title(context, "projects", context.words().projects) }
            { legend(context, all) }
            <div
                class="projects__groups" role={context.is_drawn().then_some("group")}
                aria-label={context.is_drawn().then(|| projects_summary(context))}
            >
                for state in project_states() {
                    { group(context, state, all) }
                }
            </div>
            if context.is_drawn() {
                { projects_table(context) }
            }
        </section>
    }
}

/// Returns the meaning of a square, and a warning if bars of several currencies have different scales.
fn legend(context: &RenderContext, all: &[Project]) -> Html {
    let has_squares = context.is_drawn() && all.iter().any(|project| squares_of(project).is_some());
    let has_scales = context.is_drawn() && has_several_currencies(all);
    if !has_squares && !has_scales {
        return html! {};
    }
    html! {
        <p class="projects__key">
            if has_squares {
                { context.words().each_square }{ " " }
            }
            if has_scales {
                { context.words().scale_per_currency }
            }
        </p>
    }
}

/// Returns whether there are bars of more than one currency.
fn has_several_currencies(all: &[Project]) -> bool {
    let values = all.iter().filter_map(|project| project.latest().value.as_ref()?.currency());
    let mut compared = values.filter(|currency| values_in(all, *currency).count() > 1);
    let first = compared.next();
    compared.any(|other| Some(other) != first)
}

fn group(context: &RenderContext, state: Option<ProjectState>, all: &[Project]) -> Html {
    let members = projects_in_state(all, state);
    if members.is_empty() {
        return html! {};
    }
    html! {
        <div class={classes!("projects__group", state_class(state))} key={state.map_or(".unknown", ProjectState::word)}>
            { heading(context, 2, "projects__state", None, context.locale.project_state(state).into()) }
            <ul class="projects__list">
                for project in members {
                    <li class="project" key={&*project.id} id={context.part_id(&project.id)}>
                        { one_project(context, project, all, None) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn state_class(state: Option<ProjectState>) -> &'static str {
    match state {
        Some(ProjectState::Implemented) => "projects__group--implemented",
        Some(ProjectState::UnderWay) => "projects__group--under-way",
        Some(ProjectState::Pipeline) => "projects__group--pipeline",
        Some(ProjectState::Cancelled) => "projects__group--cancelled",
        None => "projects__group--unknown",
    }
}
