//! The latest values of a measure as bars, against the line of its goal.

use super::block::{Block, DisputedText, bar, count, zero_line};
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::chart::{Bar, LinearScale};
use crate::image::content::{latest_points, shown_goal};
use crate::story::{Measure, Point, Series};

/// The latest value of each series as a bar, on one scale with the goal.
pub(super) struct Bars {
    rows: Vec<BarRow>,
    /// The label above the line of the goal, and the position of the line.
    flag: Option<(Lines, f64)>,
    /// The position of zero, if a value is below it.
    zero: Option<f64>,
    /// The width of the bars; their values come after it.
    length: f64,
    zoom: f64,
}

struct BarRow {
    name: DisputedText,
    value: Lines,
    bar: Option<Bar>,
    colour: Colour,
}

/// The length of the longest bar as a share of the width, so that the line of the goal stays inside.
const MAX_LENGTH: f64 = 0.94;
/// The minimum width of the bars and the maximum width of their values, as shares of the width.
const MIN_BARS_WIDTH: f64 = 0.3;
const MAX_VALUE_WIDTH: f64 = 0.64;
/// The font sizes of a name, a value and a flag; the height of a bar; the distances.
const NAME: f64 = 23.0;
const VALUE: f64 = 27.0;
const FLAG: f64 = 21.0;
const HEIGHT: f64 = 26.0;
const NEAR: f64 = 6.0;
const GAP: f64 = 13.0;
/// The length of the line of the goal below the last bar.
const OVERHANG: f64 = 5.0;
/// The distance from the bars to their values.
const VALUE_GAP: f64 = 18.0;

impl Bars {
    /// Lays out the bars of a measure; `None` if it has no values.
    pub(super) fn of(
        draw: DrawContext<'_>,
        measure: &Measure,
        width: f64,
        most: usize,
    ) -> Option<Self> {
        let goal = shown_goal(draw.context, measure);
        let points: Vec<_> = latest_points(measure).take(most).collect();
        let values = points.iter().map(|(_, point)| &point.value);
        let scale = LinearScale::of(values.chain(goal.map(|goal| &goal.target)));
        let length = |quantity| scale.and_then(|scale: LinearScale| scale.bar(quantity));
        let rows: Vec<BarRow> = points
            .iter()
            .map(|(series, point)| BarRow::of(draw, series, point, length(&point.value), width))
            .collect();
        let values = rows.iter().map(|row| row.value.width).fold(0.0, f64::max);
        let flag = goal.and_then(|goal| {
            let text = draw.context.quantity(&goal.target);
            let at = length(&goal.target)?.to * MAX_LENGTH;
            Some((draw.line(&text, FLAG, Weight::Semibold, width), at))
        });
        let zero = scale.map(|scale| scale.zero() * MAX_LENGTH).filter(|zero| *zero > 0.0);
        let zoom = draw.zoom;
        let length = (width - values - VALUE_GAP * zoom).max(width * MIN_BARS_WIDTH);
        (!rows.is_empty()).then_some(Self { rows, flag, zero, length, zoom })
    }

    /// Draws a row and the line of the goal, which starts above the row unless the name is in its way.
    fn draw_row(&self, canvas: &mut Canvas, row: &BarRow, rect: Rect, above: f64) {
        row.name.draw(canvas, rect.x, rect.y);
        let top = rect.y + row.name.height() + NEAR * self.zoom;
        let height = HEIGHT * self.zoom;
        if let Some(length) = row.bar {
            let drawn = Rect { y: top, width: self.length * MAX_LENGTH, height, ..rect };
            bar(canvas, length, drawn, row.colour);
        }
        if let Some((_, at)) = self.flag {
            let (x, over) = (rect.x + at * self.length, OVERHANG * self.zoom);
            let is_clear = row.name.width() + VALUE_GAP * self.zoom < at * self.length;
            let from = if is_clear { rect.y - above } else { top - over };
            let line = Paint::stroked(Colour::Ink, 2.5 * self.zoom);
            canvas.line((x, from), (x, top + height + over), line);
        }
        if let Some(zero) = self.zero {
            let drawn = Rect { y: top, width: self.length, height, ..rect };
            zero_line(canvas, zero, drawn, self.zoom);
        }
        let x = rect.x + self.length + VALUE_GAP * self.zoom;
        let middle = top + (height - row.value.height) / 2.0;
        canvas.text(&row.value, x, middle, Anchor::Start, Colour::Ink);
    }

    /// Returns the height of the label above the line.
    fn flag_height(&self) -> f64 {
        self.flag.as_ref().map_or(0.0, |(lines, _)| lines.height)
    }
}

impl BarRow {
    fn of(
        draw: DrawContext<'_>,
        series: &Series,
        point: &Point,
        bar: Option<Bar>,
        width: f64,
    ) -> Self {
        let context = draw.context;
        let title = isolated(context.say(&series.title).text);
        let period = draw.isolated_words(&context.locale.date_short(&point.period));
        let pieces =
            [(&*title, Weight::Semibold), ("  ", Weight::Regular), (&*period, Weight::Regular)];
        let colour = series.party.as_ref().and_then(|id| context.party(id));
        let name = draw.set_pieces(&pieces, NAME, Some(width));
        let value = context.quantity(&point.value);
        Self {
            name: DisputedText::of(draw, name, FLAG, &point.disputed_by, width),
            value: draw.line(&value, VALUE, Weight::Semibold, width * MAX_VALUE_WIDTH),
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

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let zoom = self.zoom;
        if let Some((text, at)) = &self.flag {
            let x = rect.x + at * self.length;
            canvas.text(text, x.max(rect.x + text.width), rect.y, Anchor::End, Colour::Ink);
        }
        let mut y = rect.y + self.flag_height();
        for (nth, row) in self.rows.iter().enumerate() {
            let above = if nth == 0 { 0.0 } else { GAP * zoom };
            self.draw_row(canvas, row, Rect { y, ..rect }, above);
            y += row.height(zoom) + GAP * zoom;
        }
    }
}
