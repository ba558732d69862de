//! The leading goal in big figures, and what was reached of it as bars against its line.

use super::block::{Block, Column, Disputed, bar, count};
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::chart::{Bar, LinearScale};
use crate::story::{Goal, GoalState, Point, Series, Story};
use crate::view::current_goals;

/// The goal that an image shows: of those that lead, the first that says what was reached, or else the first.
pub(super) fn shown(story: &Story) -> Option<&Goal> {
    let goals = current_goals(&story.goals);
    let reported = goals.iter().find(|goal| latest_points(goal).next().is_some());
    reported.or(goals.first()).copied()
}

/// The latest year of each series, or its latest stretch where none is a year.
pub(super) fn latest_points(goal: &Goal) -> impl Iterator<Item = (&Series, &Point)> {
    goal.series.iter().filter_map(|series| {
        let years = series.points.iter().filter(|point| point.period.is_year());
        let latest = years.max_by_key(|point| point.period.order_key());
        let any = || series.points.iter().max_by_key(|point| point.period.order_key());
        Some((series, latest.or_else(any)?))
    })
}

/// The sizes of a goal's title, its figure and what is said of it.
const TITLE: f64 = 26.0;
const FIGURE: f64 = 86.0;
const SAID: f64 = 24.0;

/// What the goal is, in words.
pub(super) fn target(desk: Desk<'_>, goal: &Goal, width: f64) -> Column {
    let Desk { context, zoom, .. } = desk;
    let words = context.words();
    let room = Some(width);
    let title = desk.set(context.say(&goal.title).text, TITLE, Weight::Semibold, room);
    let figure = context.locale.quantity(&goal.target);
    let figure = desk.fitted(&figure, FIGURE, Weight::Semibold, width);
    let mut lines = vec![(title, Colour::Ink, 0.0), (figure, Colour::Ink, 0.0)];
    let mut say = |said: &str, colour| {
        lines.push((desk.set(said, SAID, Weight::Regular, room), colour, 2.0 * zoom));
    };
    if let Some(deadline) = &goal.deadline {
        say(&words.by_deadline.fill([&context.locale.date(deadline)]), Colour::Ink);
    }
    if let Some(set_on) = &goal.set_on {
        say(&words.set_on.fill([&context.locale.date(set_on)]), Colour::Muted);
    }
    match goal.state {
        GoalState::Open => {}
        GoalState::Reached => say(words.goal_reached, Colour::Ink),
        GoalState::Missed => say(words.goal_missed, Colour::Ink),
        GoalState::Replaced => say(words.goal_replaced, Colour::Ink),
    }
    if !goal.disputed_by.is_empty() {
        say(words.sources_disagree, Colour::Second);
    }
    Column(lines)
}

/// What was reached, each series for itself, to one scale with the goal.
pub(super) struct Bars {
    rows: Vec<BarRow>,
    /// The words above the line of the goal, and where that stands.
    flag: Option<(Lines, f64)>,
    /// The width of the bars; their values stand behind it.
    length: f64,
    zoom: f64,
}

struct BarRow {
    name: Disputed,
    value: Lines,
    bar: Option<Bar>,
    colour: Colour,
}

/// The share of the drawing that the longest bar takes; the line of the goal stays inside.
const ROOM: f64 = 0.94;
/// The sizes of a name, a value and a flag; the height of a bar; the distances.
const NAME: f64 = 23.0;
const VALUE: f64 = 27.0;
const FLAG: f64 = 21.0;
const HEIGHT: f64 = 26.0;
const NEAR: f64 = 6.0;
const GAP: f64 = 13.0;
/// How far the line of the goal goes below the last bar.
const FOOT: f64 = 5.0;
/// From the bars to their values.
const BESIDE: f64 = 18.0;

impl Bars {
    /// The bars of a goal; `None` where the story says of nothing that was reached.
    pub(super) fn of(desk: Desk<'_>, goal: &Goal, width: f64, most: usize) -> Option<Self> {
        let points: Vec<_> = latest_points(goal).take(most).collect();
        let values = points.iter().map(|(_, point)| &point.value);
        let scale = LinearScale::of(values.chain([&goal.target]));
        let length = |quantity| scale.and_then(|scale: LinearScale| scale.bar(quantity));
        let rows: Vec<BarRow> = points
            .iter()
            .map(|(series, point)| BarRow::of(desk, series, point, length(&point.value), width))
            .collect();
        let values = rows.iter().map(|row| row.value.width).fold(0.0, f64::max);
        let flag = length(&goal.target).map(|bar| {
            let words = desk.context.locale.quantity(&goal.target);
            (desk.set(&words, FLAG, Weight::Semibold, None), bar.to * ROOM)
        });
        let zoom = desk.zoom;
        let length = (width - values - BESIDE * zoom).max(width * 0.3);
        (!rows.is_empty()).then_some(Self { rows, flag, length, zoom })
    }

    /// A row; the line of the goal comes down to it from so far above, unless words lie in the way.
    fn draw_row(&self, canvas: &mut Canvas, row: &BarRow, place: Place, above: f64) {
        row.name.draw(canvas, place.x, place.y);
        let top = place.y + row.name.height() + NEAR * self.zoom;
        let height = HEIGHT * self.zoom;
        if let Some(length) = row.bar {
            let drawn = Place { y: top, width: self.length * ROOM, height, ..place };
            bar(canvas, length, drawn, row.colour);
        }
        if let Some((_, at)) = self.flag {
            let (x, over) = (place.x + at * self.length, FOOT * self.zoom);
            let is_clear = row.name.width() + BESIDE * self.zoom < at * self.length;
            let from = if is_clear { place.y - above } else { top - over };
            let line = Paint::stroked(Colour::Ink, 2.5 * self.zoom);
            canvas.line((x, from), (x, top + height + over), line);
        }
        let x = place.x + self.length + BESIDE * self.zoom;
        let middle = top + (height - row.value.height) / 2.0;
        canvas.words(&row.value, x, middle, Anchor::Start, Colour::Ink);
    }

    /// How high the words above the line are.
    fn flag_height(&self) -> f64 {
        self.flag.as_ref().map_or(0.0, |(lines, _)| lines.height)
    }
}

impl BarRow {
    fn of(desk: Desk<'_>, series: &Series, point: &Point, bar: Option<Bar>, width: f64) -> Self {
        let context = desk.context;
        let title = isolated(context.say(&series.title).text);
        let period = isolated(&context.locale.date_short(&point.period));
        let pieces =
            [(&*title, Weight::Semibold), ("  ", Weight::Regular), (&*period, Weight::Regular)];
        let colour = series.party.as_ref().and_then(|id| context.party(id));
        let name = desk.set_pieces(&pieces, NAME, Some(width));
        Self {
            name: Disputed::of(desk, name, FLAG, !point.disputed_by.is_empty(), width),
            value: desk.set(&context.locale.quantity(&point.value), VALUE, Weight::Semibold, None),
            bar,
            colour: Colour::of_party(colour),
        }
    }

    fn height(&self, zoom: f64) -> f64 {
        self.name.height() + (NEAR + HEIGHT) * zoom
    }
}

impl Block for Bars {
    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| row.height(self.zoom)).sum();
        let gaps = count(self.rows.len() - 1) * GAP * self.zoom;
        self.flag_height() + rows + gaps
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let zoom = self.zoom;
        if let Some((words, at)) = &self.flag {
            let x = place.x + at * self.length;
            canvas.words(words, x.max(place.x + words.width), place.y, Anchor::End, Colour::Ink);
        }
        let mut y = place.y + self.flag_height();
        for (nth, row) in self.rows.iter().enumerate() {
            let above = if nth == 0 { 0.0 } else { GAP * zoom };
            self.draw_row(canvas, row, Place { y, ..place }, above);
            y += row.height(zoom) + GAP * zoom;
        }
    }
}
