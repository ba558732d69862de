//! The projects: the latest report of each state, with its value as a bar and its count as squares.

use super::block::{Block, DisputedText, bar, count, zero_line};
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::chart::{Bar, LinearScale, MAX_REACH, Squares};
use crate::image::content::shown_projects;
use crate::story::{Project, ProjectState, Quantity};

/// Projects below each other.
pub(super) struct Projects {
    rows: Vec<ProjectRow>,
    /// The position of zero on the scale of the bars, if a value is below it.
    zero: Option<f64>,
    width: f64,
    zoom: f64,
}

struct ProjectRow {
    /// The state, if it differs from that of the row above.
    state: Option<Lines>,
    text: DisputedText,
    bar: Option<Bar>,
    squares: Option<Squares>,
    colour: Colour,
}

/// The font sizes of a state, a value and a dispute; the height of a bar; the distances.
const STATE: f64 = 22.0;
const VALUE: f64 = 30.0;
const DISPUTE: f64 = 20.0;
const HEIGHT: f64 = 22.0;
const NEAR: f64 = 5.0;
const GAP: f64 = 18.0;
/// The side of a square and the distance to the next, for few and for many squares.
const LARGE: (f64, f64) = (15.0, 19.0);
const SMALL: (f64, f64) = (10.0, 13.0);
const MAX_LARGE: u32 = 30;
const PER_LINE: u32 = 10;
/// The distance from a text to the squares after it.
const SQUARES_GAP: f64 = 22.0;
/// The length of the longest bar as a share of the width.
const MAX_LENGTH: f64 = 0.94 / MAX_REACH;

impl Projects {
    /// Lays out the projects of a story; `None` if it has none.
    pub(super) fn of(draw: DrawContext<'_>, width: f64, has_squares: bool) -> Option<Self> {
        let story = &draw.context.story;
        let shown = shown_projects(story, draw.context.lead());
        let mut before = None;
        let rows: Vec<ProjectRow> = shown
            .iter()
            .map(|project| {
                let is_new = before.replace(project.latest().state) != Some(project.latest().state);
                ProjectRow::of(draw, project, &shown, width, (is_new, has_squares))
            })
            .collect();
        let zero = scale_of(&shown).map(|scale| scale.zero()).filter(|zero| *zero > 0.0);
        (!rows.is_empty()).then_some(Self { rows, zero, width, zoom: draw.zoom })
    }

    /// Returns the squares that fit after the text of a row, in lines of small squares, and their position.
    fn inline_squares(&self, row: &ProjectRow) -> Option<(Squares, f64)> {
        let squares = row.squares.filter(|squares| squares.count <= MAX_LARGE)?;
        let (columns, _) = squares.size(PER_LINE);
        let x = row.text.width() + SQUARES_GAP * self.zoom;
        let length = x + f64::from(columns) * SMALL.1 * self.zoom;
        (row.text.is_line() && length <= self.width).then_some((squares, x))
    }

    /// Returns the side, the distance and the number per line of the squares below a row.
    fn grid(&self) -> (f64, f64, u32) {
        let most =
            self.rows.iter().filter_map(|row| row.squares).map(|squares| squares.count).max();
        let (side, step) = if most > Some(MAX_LARGE) { SMALL } else { LARGE };
        let (side, step) = (side * self.zoom, step * self.zoom);
        let mut per_line = PER_LINE;
        // Multiples of ten are easy to count.
        while f64::from(per_line + PER_LINE) * step <= self.width && per_line < 50 {
            per_line += PER_LINE;
        }
        (side, step, per_line)
    }

    fn height_of(&self, row: &ProjectRow) -> f64 {
        let text = row.state.as_ref().map_or(0.0, |lines| lines.height) + row.text.height();
        let bar = row.bar.map_or(0.0, |_| (NEAR + HEIGHT) * self.zoom);
        text + bar + self.squares_height(row)
    }

    fn squares_height(&self, row: &ProjectRow) -> f64 {
        let (side, step, per_line) = self.grid();
        row.squares.filter(|_| self.inline_squares(row).is_none()).map_or(0.0, |squares| {
            let (_, lines) = squares.size(per_line);
            NEAR * 1.6 * self.zoom + f64::from(lines) * step - (step - side)
        })
    }

    fn draw_squares(
        canvas: &mut Canvas,
        squares: Squares,
        (x, y): (f64, f64),
        (side, step, per_line): (f64, f64, u32),
        colour: Colour,
    ) {
        let last = squares.count.saturating_sub(1);
        for (nth, (column, row)) in (0..).zip(squares.positions(per_line)) {
            let is_soft = nth == last && !squares.is_exact;
            let solid = Paint::filled(colour);
            let soft = Paint::tinted(colour, 0.25).edged(colour, 1.0);
            let (x, y) = (x + f64::from(column) * step, y + f64::from(row) * step);
            let rect = Rect { x, y, width: side, height: side };
            canvas.rect(rect, 0.0, if is_soft { soft } else { solid });
        }
    }
}

impl ProjectRow {
    fn of(
        draw: DrawContext<'_>,
        project: &Project,
        shown: &[&Project],
        width: f64,
        (has_state, has_squares): (bool, bool),
    ) -> Self {
        let context = draw.context;
        let max_width = Some(width);
        let report = project.latest();
        let state = context.locale.project_state(report.state);
        let as_of = report.date.map(|day| {
            let day = context.locale.date_short(&day);
            draw.isolated_words(&context.words().as_of.fill([&day]))
        });
        Self {
            state: (has_state || as_of.is_some()).then(|| {
                let state = if has_state { state } else { "" };
                let pieces = [Some(draw.isolated_words(state)), as_of].into_iter().flatten();
                let text = pieces.collect::<Vec<_>>().join("  ");
                draw.set(&text, STATE, Weight::Regular, max_width)
            }),
            text: DisputedText::of(
                draw,
                text_of(draw, project, width),
                DISPUTE,
                &report.disputed_by,
                width,
            ),
            bar: report.value.as_ref().and_then(|value| bar_of(value, shown)),
            squares: report.count.as_ref().filter(|_| has_squares).and_then(Squares::of),
            colour: match report.state {
                Some(ProjectState::Implemented) => Colour::Done,
                Some(ProjectState::UnderWay) => Colour::UnderWay,
                Some(ProjectState::Pipeline) => Colour::Pipeline,
                Some(ProjectState::Cancelled) => Colour::Cancelled,
                None => Colour::Muted,
            },
        }
    }
}

/// Lays out the value and the count, or the title if there is no count.
fn text_of(draw: DrawContext<'_>, project: &Project, width: f64) -> Lines {
    let context = draw.context;
    let report = project.latest();
    let words = |text: String| draw.isolated_words(&text);
    let value = report.value.as_ref().map(|value| words(context.quantity(value)));
    let count = report.count.as_ref().map(|count| words(context.locale.projects(count)));
    let title = project.title.as_ref().map(|title| isolated(context.say(title).text));
    let [value, count] = [value, count.or(title)].map(Option::unwrap_or_default);
    let gap = if value.is_empty() || count.is_empty() { "" } else { "  " };
    let pieces = [(&*value, Weight::Semibold), (gap, Weight::Regular), (&*count, Weight::Regular)];
    draw.set_pieces(&pieces, VALUE, Some(width))
}

/// Returns the scale of the bars. A single value has none, and values in several currencies have none, because their lengths
/// cannot be compared.
fn scale_of(shown: &[&Project]) -> Option<LinearScale> {
    let values = || shown.iter().filter_map(|project| project.latest().value.as_ref());
    LinearScale::of(values()).filter(|_| values().count() > 1)
}

/// Returns the bar of an amount of money.
fn bar_of(value: &Quantity, shown: &[&Project]) -> Option<Bar> {
    value.currency()?;
    scale_of(shown)?.bar(value)
}

impl Block for Projects {
    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| self.height_of(row)).sum();
        rows + count(self.rows.len() - 1) * GAP * self.zoom
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let mut y = rect.y;
        for row in &self.rows {
            let mut line = y;
            if let Some(state) = &row.state {
                canvas.text(state, rect.x, line, Anchor::Start, Colour::Muted);
                line += state.height;
            }
            row.text.draw(canvas, rect.x, line);
            line += row.text.height();
            if let Some((squares, x)) = self.inline_squares(row) {
                let (side, step) = (SMALL.0 * self.zoom, SMALL.1 * self.zoom);
                let (_, lines) = squares.size(PER_LINE);
                let middle = line - row.text.height() / 2.0;
                let top = middle - f64::from(lines) * step / 2.0;
                let origin = (rect.x + x, top);
                Self::draw_squares(canvas, squares, origin, (side, step, PER_LINE), row.colour);
            }
            if let Some(length) = row.bar {
                let drawn = Rect {
                    y: line + NEAR * self.zoom,
                    width: self.width * MAX_LENGTH,
                    height: HEIGHT * self.zoom,
                    ..rect
                };
                bar(canvas, length, drawn, row.colour);
                if let Some(zero) = self.zero {
                    zero_line(canvas, zero, drawn, self.zoom);
                }
                line += (NEAR + HEIGHT) * self.zoom;
            }
            if let Some(squares) = row.squares.filter(|_| self.inline_squares(row).is_none()) {
                let origin = (rect.x, line + NEAR * 1.6 * self.zoom);
                Self::draw_squares(canvas, squares, origin, self.grid(), row.colour);
            }
            y += self.height_of(row) + GAP * self.zoom;
        }
    }
}
