//! The projects, grouped by state: as text, or with bars and squares.

use yew::prelude::*;

use super::project::one_project;
use super::project_index::ProjectIndex;
use super::project_rows::project_rows;
use super::projects_table::{projects_summary, projects_table};
use super::props::PartProps;
use crate::story::{Project, ProjectState};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, part_title};

/// The projects as text.
#[component]
pub(in crate::view) fn Projects(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part projects" part="projects">
            { part_title(context, "projects", context.words().projects) }
            { project_rows(context) }
        </section>
    }
}

/// Returns the projects by state with their drawings, each with its receipt.
pub(in crate::view) fn project_facts(context: &RenderContext) -> Html {
    let all = &ProjectIndex::of(&context.story.projects);
    html! {
        <>
            { legend(context, all) }
            <div
                class="projects__groups" role="group" aria-label={projects_summary(context, all)}
            >
                for (state, members) in all.groups() {
                    { group(context, state, members, all) }
                }
            </div>
            { projects_table(context, all) }
        </>
    }
}

/// Returns the meaning of a square, and a warning if bars of several currencies have different scales.
fn legend(context: &RenderContext, all: &ProjectIndex<'_>) -> Html {
    let has_squares = all.most_squares.is_some();
    let has_scales = all.has_several_scales();
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

fn group(
    context: &RenderContext,
    state: Option<ProjectState>,
    members: &[&Project],
    all: &ProjectIndex<'_>,
) -> Html {
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

/// Returns the class that gives drawings the colour of a state.
pub(in crate::view) fn state_class(state: Option<ProjectState>) -> &'static str {
    match state {
        Some(ProjectState::Implemented) => "projects__group--implemented",
        Some(ProjectState::UnderWay) => "projects__group--under-way",
        Some(ProjectState::Pipeline) => "projects__group--pipeline",
        Some(ProjectState::Cancelled) => "projects__group--cancelled",
        None => "projects__group--unknown",
    }
}
