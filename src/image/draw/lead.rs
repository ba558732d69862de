//! The leading fact as a large figure with its label and its details.

use super::block::TextStack;
use super::context::DrawContext;
use super::fonts::Weight;
use super::palette::Colour;
use crate::story::{Goal, Lead, Measure, Project};

/// The font sizes of the label, the figure and the details.
const LABEL: f64 = 26.0;
const FIGURE: f64 = 86.0;
const DETAIL: f64 = 24.0;

/// The texts of a leading fact.
#[derive(Default)]
struct Texts {
    /// The line above the figure.
    label: String,
    /// The figure, in large letters.
    figure: String,
    /// The lines below it, each with its colour.
    details: Vec<(String, Colour)>,
}

/// Lays out the leading fact as text.
pub(super) fn lead(draw: DrawContext<'_>, lead: Lead<'_>, width: f64) -> TextStack {
    let mut texts = Texts::of(draw, lead);
    if !lead.basis().disputed_by.is_empty() {
        let note = draw.context.words().sources_disagree.to_owned();
        texts.details.push((note, Colour::Second));
    }
    let max_width = Some(width);
    let label = draw.set(&texts.label, LABEL, Weight::Semibold, max_width);
    let figure = draw.fitted(&texts.figure, FIGURE, Weight::Semibold, width);
    let mut lines = vec![(label, Colour::Ink, 0.0), (figure, Colour::Ink, 0.0)];
    for (text, colour) in &texts.details {
        let detail = draw.set(text, DETAIL, Weight::Regular, max_width);
        lines.push((detail, *colour, 2.0 * draw.zoom));
    }
    TextStack(lines)
}

/// Lays out the title and the goal of a measure as one line, above bars that do not belong to the leading fact.
pub(super) fn measure(
    draw: DrawContext<'_>,
    measure: &Measure,
    goal: Option<&Goal>,
    width: f64,
) -> TextStack {
    let title = draw.context.say(&measure.title).text;
    let text = match goal {
        Some(goal) => {
            let target = draw.context.quantity(&goal.target);
            draw.context.locale.target(title, &target, goal.deadline.as_ref())
        }
        None => title.to_owned(),
    };
    TextStack(vec![(draw.set(&text, DETAIL, Weight::Semibold, Some(width)), Colour::Ink, 0.0)])
}

impl Texts {
    fn of(draw: DrawContext<'_>, lead: Lead<'_>) -> Self {
        let context = draw.context;
        match lead {
            Lead::Goal(measure, goal) => Self::of_goal(draw, measure, goal),
            Lead::Point(measure, series, point) => {
                let owner = context.say(&series.title).text;
                let period = context.locale.date(&point.period);
                let details = vec![(context.locale.phrases(&[&period, owner]), Colour::Ink)];
                let label = context.say(&measure.title).text.to_owned();
                Self { label, figure: context.quantity(&point.value), details }
            }
            Lead::Project(project) => Self::of_project(draw, project),
            Lead::Figure(figure) => {
                let date = figure.date.map(|date| (context.locale.date(&date), Colour::Muted));
                Self {
                    label: context.say(&figure.label).text.to_owned(),
                    figure: context.quantity(&figure.value),
                    details: date.into_iter().collect(),
                }
            }
            Lead::Event(event) => {
                let date = event.date.map(|date| context.locale.date(&date)).unwrap_or_default();
                Self {
                    label: context.words().kinds.event(event.kind).to_owned(),
                    figure: date,
                    details: vec![(context.say(&event.title).text.to_owned(), Colour::Ink)],
                }
            }
        }
    }

    fn of_goal(draw: DrawContext<'_>, measure: &Measure, goal: &Goal) -> Self {
        let (context, words) = (draw.context, draw.context.words());
        let date = |date| context.locale.date(&date);
        let details = [
            goal.deadline.map(|due| (words.by_deadline.fill([&date(due)]), Colour::Ink)),
            goal.set.map(|set| (words.set_on.fill([&date(set)]), Colour::Muted)),
            context.locale.goal_state(goal.state).map(|state| (state.to_owned(), Colour::Ink)),
        ];
        Self {
            label: context.say(&measure.title).text.to_owned(),
            figure: context.quantity(&goal.target),
            details: details.into_iter().flatten().collect(),
        }
    }

    fn of_project(draw: DrawContext<'_>, project: &Project) -> Self {
        let context = draw.context;
        let report = project.latest();
        let title = project.title.as_ref().map(|title| context.say(title).text.to_owned());
        let value = report.value.as_ref().map(|value| context.quantity(value));
        let count = report.count.as_ref().map(|count| context.locale.projects(count));
        let mut figures = value.into_iter().chain(count);
        let figure = figures.next().or_else(|| title.clone()).unwrap_or_default();
        let rest = figures.map(|text| (text, Colour::Ink));
        let state = report.state.map(|state| context.locale.project_state(state).to_owned());
        let date = report
            .date
            .map(|date| (context.words().as_of.fill([&context.locale.date(&date)]), Colour::Muted));
        let label = title.filter(|title| *title != figure);
        Self {
            label: label.unwrap_or_else(|| context.words().projects.to_owned()),
            figure,
            details: rest.chain(state.map(|text| (text, Colour::Ink))).chain(date).collect(),
        }
    }
}
