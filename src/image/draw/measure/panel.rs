//! [`MeasurePanel`]: the layout of a measure's panel and its drawing.

use super::bars::{colour, draw_columns, draw_values};
use super::frame::Frame;
use super::goals::draw_goal;
use super::legend::Legend;
use crate::image::draw::block::Block;
use crate::image::draw::canvas::{Anchor, Canvas, Paint, Rect};
use crate::image::draw::context::DrawContext;
use crate::image::draw::fonts::{Lines, Weight, isolated};
use crate::image::draw::palette::Colour;
use crate::picture::measure::{
    Dimensions, Drawing, GridLine, Input, Label, Line, Owner, Subject, ValueLabels, YearLabel,
    grid, years,
};
use crate::picture::{Period, Size, Widths, amount_dates};
use crate::story::{Date, Measure};
use crate::view::{PanelFacts, tick_label};

/// The panel of a measure after the layout of its words.
pub(in crate::image::draw) struct MeasurePanel {
    drawing: Drawing,
    owners: Vec<Owner>,
    dimensions: Dimensions,
    /// The height of 0.
    zero: f64,
    ticks: Vec<(f64, Lines)>,
    grid: Vec<GridLine>,
    years: Vec<(YearLabel, Lines)>,
    labels: Vec<(Label, Vec<[Lines; 2]>)>,
    legend: Legend,
    /// The width of the values of the scale.
    gutter: f64,
    width: f64,
    scale: f64,
}

/// The font size of a label, and that of the same label in the widget.
const LABEL: f64 = 22.0;
const WIDGET_LABEL: f64 = 13.0;
/// The font size of the words of both axes, and the distance of a value to the plot, in pixels of the widget.
const AXIS: f64 = 12.0;
const AXIS_GAP: f64 = 8.0;
/// The height above the plot, for a line of words.
const ABOVE: f64 = 34.0;
/// The heights of the plot without and with a goal, in pixels of the widget.
const MIN_PLOT: f64 = 88.0;
const MIN_PLOT_WITH_GOALS: f64 = 104.0;

impl MeasurePanel {
    /// Lays out the panel of a measure with some height to spare, in units of the image; `None` if nothing can be drawn.
    pub(in crate::image::draw) fn of(
        draw: DrawContext<'_>,
        measure: &Measure,
        width: f64,
        spare: f64,
    ) -> Option<Self> {
        let scale = draw.size(LABEL) / WIDGET_LABEL;
        let dimensions = dimensions(measure, spare / scale);
        let size = Size::Medium;
        let facts = PanelFacts::with(draw.context, measure, size, dimensions, ValueLabels::Last)?;
        let events: Vec<Date> = draw.context.events().map(|event| event.date).collect();
        let time = Period::of(&amount_dates(&draw.context.story), &events)?.first_view;
        let text = |text: &str, size| line(draw, text, Weight::Regular, size * scale);
        let ticks: Vec<(f64, Lines)> =
            facts.tick_words().iter().map(|(y, words)| (*y, text(words, AXIS))).collect();
        let gutter = ticks.iter().map(|(_, lines)| lines.width).fold(0.0, f64::max);
        let gutter = gutter + AXIS_GAP * scale;
        let widths = Widths::measured((width - gutter) / scale);
        let width_of = |text: &str| measured(draw, text);
        Some(facts.with_input(time, widths, |input| {
            let drawing = Drawing::of(input, &facts.scale, &facts.owners);
            let labels = facts.labels(input, &drawing, &width_of);
            let name = |year: &YearLabel| tick_label(draw.context, year.span);
            let named = |year: YearLabel| (year, text(&name(&year), AXIS));
            Self {
                legend: Legend::of(draw, &facts, &drawing, &labels, width),
                zero: facts.scale.zero(),
                years: year_labels(draw, input, &width_of).into_iter().map(named).collect(),
                labels: labels.into_iter().map(|label| words(draw, label, scale)).collect(),
                grid: grid(input),
                owners: facts.owners.clone(),
                drawing,
                dimensions,
                ticks,
                gutter,
                width,
                scale,
            }
        }))
    }

    /// Returns whether the words of a goal are in the drawing.
    #[cfg(test)]
    pub(super) fn has_label_of_goal(&self, goal: usize) -> bool {
        self.labels.iter().any(|(label, _)| label.subject == Subject::Goal(goal))
    }

    fn draw_axes(&self, canvas: &mut Canvas, frame: Frame) {
        let Self { dimensions, scale, .. } = self;
        let (top, bottom) = (frame.y(dimensions.above - 14.0), frame.y(dimensions.base()));
        let hair = Paint::stroked(Colour::Line, 1.0 * scale.min(1.5));
        for line in &self.grid {
            let x = frame.at(line.at);
            canvas.line((x, top), (x, bottom), hair);
        }
        for (y, words) in &self.ticks {
            let y = frame.y(*y);
            if (y - frame.y(self.zero)).abs() > 0.5 {
                canvas.line((frame.x, y), (frame.x + frame.width, y), hair);
            }
            let (x, top) = (frame.x - AXIS_GAP * scale, y + 4.5 * scale - words.baseline);
            canvas.text(words, x, top, Anchor::End, Colour::Muted);
        }
        let zero = frame.y(self.zero);
        let base = Paint::stroked(Colour::Muted, 1.0 * scale.min(1.5));
        canvas.line((frame.x, zero), (frame.x + frame.width, zero), base);
        for (year, words) in &self.years {
            let anchor = match year.anchor {
                "start" => Anchor::Start,
                "end" => Anchor::End,
                _ => Anchor::Middle,
            };
            let top = frame.y(dimensions.base() + 17.0) - words.baseline;
            canvas.text(words, frame.at(year.at), top, anchor, Colour::Muted);
        }
    }

    fn draw_label(&self, canvas: &mut Canvas, frame: Frame, label: &Label, lines: &[[Lines; 2]]) {
        let colours = match label.subject {
            Subject::Goal(_) => [Colour::Ink, Colour::Muted],
            Subject::Value { series, .. } => [colour(&self.owners[series]); 2],
        };
        if let Some(leader) = &label.leader {
            let (x, paint) = (frame.x(leader.at), Paint::stroked(colours[0], frame.scale));
            canvas.line((x, frame.y(leader.top)), (x, frame.y(leader.bottom)), paint);
        }
        for (nth, [strong, rest]) in (0..).zip(lines) {
            let step = label.size * LINE_STEP * f64::from(nth);
            let (x, y) = (frame.x(label.place.x), frame.y(label.place.y + step));
            let width = strong.width + rest.width;
            let start = if label.place.ends_at_anchor { x - width } else { x };
            let top = y - strong.baseline.max(rest.baseline);
            canvas.label_text(strong, start, top, colours[0]);
            canvas.label_text(rest, start + strong.width, top, colours[1]);
        }
    }
}

/// The height of a line of a label, as a share of its font size.
const LINE_STEP: f64 = 1.15;
/// The factor by which the geometry makes regular words wider to get the width of bold ones.
const BOLD: f64 = 1.07;

impl Block for MeasurePanel {
    fn height(&self) -> f64 {
        self.dimensions.height() * self.scale + self.legend.height
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let (x, width) = (rect.x + self.gutter, self.width - self.gutter);
        let frame = Frame { x, y: rect.y, width, scale: self.scale };
        draw_columns(canvas, frame, &self.drawing);
        self.draw_axes(canvas, frame);
        draw_values(canvas, frame, &self.drawing, &self.owners, self.dimensions);
        for line in &self.drawing.goals {
            draw_goal(canvas, frame, line, self.dimensions);
        }
        for (label, lines) in &self.labels {
            self.draw_label(canvas, frame, label, lines);
        }
        let y = rect.y + self.dimensions.height() * self.scale;
        self.legend.draw(canvas, Rect { y, ..rect }, self.scale);
    }
}

/// Returns the heights of the panel with some height to spare, in pixels of the widget.
fn dimensions(measure: &Measure, spare: f64) -> Dimensions {
    let has_goals = !measure.goals.is_empty();
    let plot = if has_goals { MIN_PLOT_WITH_GOALS } else { MIN_PLOT } + spare;
    let base = Dimensions::of(Size::Wide, has_goals);
    let bar = if plot > 160.0 { 6.0 } else { 5.0 };
    Dimensions { plot, bar, above: ABOVE, open_goal: 16.0, settled_goal: 13.0, ticks: 4, ..base }
}

/// Lays out one line of text of a font size in units of the image.
fn line(draw: DrawContext<'_>, text: &str, weight: Weight, size: f64) -> Lines {
    let mut lines = draw.fonts.set(&[(text, weight)], draw.style(1.0, 1.2).sized(size));
    // The layout of no text has the width of a space.
    if text.is_empty() {
        lines.width = 0.0;
    }
    lines
}

/// Returns the width of a text in a label of the widget, as regular words. In some scripts bold words are much wider.
fn measured(draw: DrawContext<'_>, text: &str) -> f64 {
    let [regular, bold] = [Weight::Regular, Weight::Semibold]
        .map(|weight| draw.fonts.width_of(text, weight, draw.style(1.0, 1.0).sized(WIDGET_LABEL)));
    regular.max(bold / BOLD)
}

/// Lays out the words of a label: the bold ones and the others of each line.
fn words(draw: DrawContext<'_>, label: Label, scale: f64) -> (Label, Vec<[Lines; 2]>) {
    let size = label.size * scale;
    let is_value = matches!(label.subject, Subject::Value { .. });
    let set = |Line { strong, rest }: &Line| {
        let isolate =
            |text: &str| if is_value { isolated(text) } else { draw.isolated_words(text) };
        let strong = if strong.is_empty() { String::new() } else { isolate(strong) };
        let space = if rest.starts_with(' ') { " " } else { "" };
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!("{space}{}", draw.isolated_words(rest.trim_start()))
        };
        [line(draw, &strong, Weight::Semibold, size), line(draw, &rest, Weight::Regular, size)]
    };
    let lines = label.words.lines.iter().map(set).collect();
    (label, lines)
}

/// Returns the names of the periods below the plot.
fn year_labels(
    draw: DrawContext<'_>,
    input: &Input<'_>,
    width_of: &dyn Fn(&str) -> f64,
) -> Vec<YearLabel> {
    years(input, &|span| width_of(&tick_label(draw.context, span)) + 6.0)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::image::Fonts;
    use crate::story::{self, Goal, GoalState};
    use crate::view::{Form, RenderContext};

    #[test]
    fn open_goal_of_the_decade_has_its_words_at_any_size() {
        let text = include_str!("../../../../static/stories/kazakhstan-uzbekistan.json");
        let story = Rc::new(story::read(text).story.unwrap());
        let lang = "en".parse().unwrap();
        let context = RenderContext::new(story.clone(), lang, "dg".into(), Form::Full);
        let font = include_bytes!("../../../../tests/fonts/latin-400Regular.ttf").to_vec();
        let fonts = Fonts::of_files([font]).unwrap();
        let measure = &story.measures[0];
        let is_open = |goal: &Goal| goal.state == GoalState::Open;
        let open = measure.goals.iter().position(is_open).unwrap();
        for (width, zoom, spare) in [(1088.0, 0.9, 0.0), (788.0, 1.2, 80.0), (600.0, 1.0, 0.0)] {
            let draw = DrawContext { context: &context, fonts: &fonts, zoom };
            let panel = MeasurePanel::of(draw, measure, width, spare).unwrap();
            assert!(panel.has_label_of_goal(open), "{width} at {zoom}");
        }
    }
}
