//! [`Band`]: the facts of a small story as columns, in place of the panels that it has too few dates for.

use yew::prelude::*;

use crate::picture::{has_panel, have_panel};
use crate::story::{Goal, GoalGroups, Id, Measure, Project};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized};
use crate::view::island::island;
use crate::view::parts::{
    AmountSize, ProjectIndex, goal_column, has_squares, large_text, measure_rows, project_column,
    project_facts, state_class, values_column,
};
use crate::view::shared::Shared;

/// A fact that has a column.
#[derive(Clone, Copy)]
enum Fact<'a> {
    /// A goal; `true` for the first of its measure.
    Goal(&'a Measure, &'a Goal, bool),
    /// The values of a measure without goals.
    Values(&'a Measure),
    /// A project.
    Project(&'a Project),
}

/// The maximum number of columns. More facts are a list.
const MAX_COLUMNS: usize = 6;

/// The facts that have no panel: a column for each, or a list if there are many.
#[component]
pub(super) fn Band(props: &BandProps) -> Html {
    let BandProps { context } = props;
    let measures = measures(context);
    let index = ProjectIndex::of(projects(context));
    let facts = facts(&measures, &index);
    match facts.len() {
        0 => html! {},
        1..=MAX_COLUMNS => band(context, &facts),
        _ => list(context, &measures, !projects(context).is_empty()),
    }
}

/// The props of [`Band`].
#[derive(Properties, PartialEq)]
pub(super) struct BandProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
}

/// Returns the measures without a panel.
fn measures(context: &RenderContext) -> Vec<&Measure> {
    context.story.measures.iter().filter(|measure| !has_panel(measure)).collect()
}

/// Returns the projects if they have no panel.
fn projects(context: &RenderContext) -> &[Project] {
    let projects = &context.story.projects;
    if have_panel(projects) { &[] } else { projects }
}

/// Returns the facts: goals first, then projects by state.
fn facts<'a>(measures: &[&'a Measure], index: &ProjectIndex<'a>) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    for measure in measures {
        let goals = GoalGroups::of(measure).current;
        if goals.is_empty() {
            facts.push(Fact::Values(measure));
        }
        let goals = goals.into_iter().enumerate();
        facts.extend(goals.map(|(nth, goal)| Fact::Goal(measure, goal, nth == 0)));
    }
    let projects = index.groups().flat_map(|(_, group)| group.to_vec());
    facts.extend(projects.map(Fact::Project));
    facts
}

fn band(context: &Shared<RenderContext>, facts: &[Fact<'_>]) -> Html {
    let class = match facts.len() {
        1 => "band--1",
        2 | 4 => "band--2",
        _ => "band--3",
    };
    // In two columns, a goal before an even number of other facts has a row of its own.
    let has_lead = facts.len() > 1 && facts.len() % 2 == 1 && !matches!(facts[0], Fact::Project(_));
    html! {
        <section class={classes!("part", "band", class, has_lead.then_some("band--lead"))} data-island={context.island()}>
            { island(context, columns, 0) }
        </section>
    }
}

fn columns(context: &Shared<RenderContext>, _: usize) -> Html {
    let measures = measures(context);
    let index = &ProjectIndex::of(projects(context));
    let facts = facts(&measures, index);
    let size = AmountSize::of(facts.iter().map(|fact| large(context, *fact)));
    let mut projects = facts.iter().filter_map(|fact| match fact {
        Fact::Project(project) => Some(*project),
        _ => None,
    });
    let key = projects.clone().find(|project| has_squares(project)).map(|project| &project.id);
    let has_bars = projects.any(|project| {
        project.latest().value.as_ref().is_some_and(|value| index.scale(value).is_some())
    });
    html! {
        <>
            for (nth, fact) in facts.iter().enumerate() {
                { column(context, nth, *fact, |fact| one(context, index, fact, key, has_bars, size)) }
            }
            if index.has_several_scales() {
                <p class="band__note band__note--all">{ context.words().scale_per_currency }</p>
            }
        </>
    }
}

/// Returns the text of the large amount of a fact.
fn large(context: &RenderContext, fact: Fact<'_>) -> String {
    match fact {
        Fact::Goal(_, goal, _) => context.quantity(&goal.target),
        Fact::Values(_) => String::new(),
        Fact::Project(project) => large_text(context, project),
    }
}

/// Returns the column around a fact, with its id. The first column of a measure has the id of the measure, and that of the
/// goal is inside, so that a link to either opens the receipt.
fn column(
    context: &RenderContext,
    nth: usize,
    fact: Fact<'_>,
    content: impl Fn(Fact<'_>) -> Html,
) -> Html {
    let id = match fact {
        Fact::Goal(measure, _, true) | Fact::Values(measure) => &measure.id,
        Fact::Goal(_, goal, false) => &goal.id,
        Fact::Project(project) => &project.id,
    };
    let part = if matches!(fact, Fact::Project(_)) { "projects" } else { "measures" };
    let inner = match fact {
        Fact::Goal(_, goal, true) => {
            html! { <div id={context.part_id(&goal.id)}>{ content(fact) }</div> }
        }
        _ => content(fact),
    };
    html! {
        <div class={classes!("band__column", colour(fact))} {part} id={context.part_id(id)} key={nth.to_string()}>{ inner }</div>
    }
}

/// Returns the classes that give the drawings of a project the colour of its state.
fn colour(fact: Fact<'_>) -> Classes {
    match fact {
        Fact::Project(project) => {
            classes!("projects__group", state_class(project.latest().state))
        }
        Fact::Goal(..) | Fact::Values(_) => Classes::new(),
    }
}

fn one(
    context: &RenderContext,
    index: &ProjectIndex<'_>,
    fact: Fact<'_>,
    key: Option<&Id>,
    has_bars: bool,
    size: AmountSize,
) -> Html {
    match fact {
        Fact::Goal(measure, goal, is_first) => html! {
            <>
                { goal_column(context, measure, goal, is_first, size) }
                if has_bars {
                    <p class="band__note">{ context.words().other_scale }</p>
                }
            </>
        },
        Fact::Values(measure) => values_column(context, measure),
        Fact::Project(project) => {
            project_column(context, project, index, Some(&project.id) == key, size)
        }
    }
}

/// Returns the facts as rows.
fn list(context: &RenderContext, measures: &[&Measure], has_projects: bool) -> Html {
    html! {
        <>
            for measure in measures {
                <section class="part measures" part="measures" id={context.part_id(&measure.id)} key={&*measure.id}>
                    { heading(context, 1, "goal__title", None, localized(context, &measure.title)) }
                    { measure_rows(context, measure) }
                </section>
            }
            if has_projects {
                <section class="part projects" part="projects" key=".projects">
                    { heading(context, 1, "part__title", None, context.words().projects.into()) }
                    { project_facts(context) }
                </section>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    /// Returns the number of facts without a panel.
    fn columns_of(file: &str) -> usize {
        let story = story::read(file).story.unwrap();
        let measures: Vec<&Measure> =
            story.measures.iter().filter(|measure| !has_panel(measure)).collect();
        let projects = if have_panel(&story.projects) { &[] } else { &*story.projects };
        facts(&measures, &ProjectIndex::of(projects)).len()
    }

    #[test]
    fn each_fact_without_a_panel_has_a_column() {
        macro_rules! story {
            ($name:literal) => {
                include_str!(concat!("../../../static/stories/", $name, ".json"))
            };
        }
        assert_eq!(columns_of(story!("kazakhstan-uzbekistan-2024")), 3, "a goal, two projects");
        assert_eq!(columns_of(story!("kazakhstan-russia-2024")), 3, "a goal with a value");
        assert_eq!(columns_of(story!("france-maroc-2024")), 2, "two projects");
        assert_eq!(columns_of(story!("egypt-turkiye-2026")), 0, "both measures have panels");
        assert_eq!(columns_of(story!("kazakhstan-uzbekistan")), 0, "all have panels");
    }
}
