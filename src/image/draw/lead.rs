//! The leading fact as a large figure with its label and its details.

use super::block::{Block, TextStack};
use super::canvas::{Anchor, Canvas, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight};
use super::palette::Colour;
use crate::image::content::dispute_note;
use crate::story::{Goal, Lead, Measure, Project};

/// The font sizes of the label, the figure and the details.
const LABEL: f64 = 26.0;
const FIGURE: f64 = 86.0;
const DETAIL: f64 = 24.0;
/// The font size of the figure above a panel, which tells the same figure in smaller letters.
const ROW_FIGURE: f64 = 66.0;
/// The distance from the figure to the details beside it.
const BESIDE: f64 = 28.0;

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
    let texts = Texts::of(draw, lead);
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

/// A leading fact in a row: its label, its figure, and its details beside the figure.
pub(super) struct LeadRow {
    label: Lines,
    figure: Lines,
    details: TextStack,
    /// The place of the details, if they are beside the figure.
    beside: Option<f64>,
}

impl LeadRow {
    pub(super) fn of(draw: DrawContext<'_>, lead: Lead<'_>, width: f64) -> Self {
        let texts = Texts::of(draw, lead);
        let label = draw.set(&texts.label, LABEL, Weight::Semibold, Some(width));
        let figure = draw.fitted(&texts.figure, ROW_FIGURE, Weight::Semibold, width);
        let x = figure.width + BESIDE * draw.zoom;
        let details = |room| {
            let detail = |(text, colour): &(String, Colour)| {
                (draw.set(text, DETAIL, Weight::Regular, Some(room)), *colour, 0.0)
            };
            TextStack(texts.details.iter().map(detail).collect())
        };
        let beside = Some(x).filter(|_| texts.details.len() <= MOST_BESIDE && x < width);
        let beside = beside.map(|x| (x, details(width - x)));
        match beside.filter(|(_, details)| details.0.iter().all(|(lines, ..)| lines.count == 1)) {
            Some((x, details)) => Self { label, figure, details, beside: Some(x) },
            None => Self { label, figure, details: details(width), beside: None },
        }
    }

    /// Returns the height of the figure with the details beside it.
    fn row_height(&self) -> f64 {
        let beside = self.beside.map_or(0.0, |_| self.details.height());
        self.figure.height.max(beside)
    }
}

/// The maximum number of details beside a figure.
const MOST_BESIDE: usize = 3;

impl Block for LeadRow {
    fn height(&self) -> f64 {
        let below = if self.beside.is_some() { 0.0 } else { self.details.height() };
        self.label.height + self.row_height() + below
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.text(&self.label, rect.x, rect.y, Anchor::Start, Colour::Ink);
        let top = rect.y + self.label.height;
        let row = self.row_height();
        canvas.text(
            &self.figure,
            rect.x,
            top + row - self.figure.height,
            Anchor::Start,
            Colour::Ink,
        );
        let (x, y) = match self.beside {
            Some(x) => (rect.x + x, top + (row - self.details.height()) / 2.0),
            None => (rect.x, top + row),
        };
        self.details.draw(canvas, Rect { x, y, ..rect });
    }
}

impl Texts {
    /// Returns the texts of a fact, with what other sources say at the end.
    fn of(draw: DrawContext<'_>, lead: Lead<'_>) -> Self {
        let mut texts = Self::of_fact(draw, lead);
        let note = dispute_note(draw.context, lead.basis().disputed_by);
        texts.details.extend(note.map(|note| (note, Colour::Second)));
        texts
    }

    fn of_fact(draw: DrawContext<'_>, lead: Lead<'_>) -> Self {
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
