//! The projects: of each state the latest report, its value as a length and its count as squares.

use super::block::{Block, Disputed, FADE_OUT, bar, count};
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight, isolated};
use super::palette::Colour;
use crate::chart::{Bar, LinearScale, Squares};
use crate::story::{Project, ProjectState, Quantity, Story};
use crate::view::{project_state_label, projects_in_state};

/// The projects that an image shows.
pub(super) fn shown(story: &Story) -> Vec<&Project> {
    let groups: Vec<Vec<&Project>> =
        ProjectState::ALL.iter().map(|state| projects_in_state(&story.projects, *state)).collect();
    let filled: Vec<&Vec<&Project>> = groups.iter().filter(|group| !group.is_empty()).collect();
    match &*filled {
        [alone] => alone.iter().take(MOST_OF_ONE_STATE).copied().collect(),
        several => several.iter().map(|group| group[0]).collect(),
    }
}

const MOST_OF_ONE_STATE: usize = 3;

/// Projects below each other.
pub(super) struct Projects {
    rows: Vec<ProjectRow>,
    width: f64,
    zoom: f64,
}

struct ProjectRow {
    /// The state, where it is another than that of the row above.
    state: Option<Lines>,
    words: Disputed,
    bar: Option<Bar>,
    squares: Option<Squares>,
    colour: Colour,
}

/// The sizes of a state, a value, a count and a dispute; the height of a bar; the distances.
const STATE: f64 = 22.0;
const VALUE: f64 = 30.0;
const DISPUTE: f64 = 20.0;
const HEIGHT: f64 = 22.0;
const NEAR: f64 = 5.0;
const GAP: f64 = 18.0;
/// The side of a square and the step to the next, where they are few and where they are many.
const LARGE: (f64, f64) = (15.0, 19.0);
const SMALL: (f64, f64) = (10.0, 13.0);
const MOST_LARGE: u32 = 30;
const A_ROW: u32 = 10;
/// From words to squares behind them.
const APART: f64 = 22.0;
/// The share of the width that the longest bar takes.
const ROOM: f64 = 0.94 / FADE_OUT;

impl Projects {
    /// The projects of a story; `None` where it has none.
    pub(super) fn of(desk: Desk<'_>, width: f64, has_squares: bool) -> Option<Self> {
        let story = &desk.context.story;
        let shown = shown(story);
        let mut before = None;
        let rows: Vec<ProjectRow> = shown
            .iter()
            .map(|project| {
                let is_new = before.replace(project.state) != Some(project.state);
                ProjectRow::of(desk, project, &shown, width, (is_new, has_squares))
            })
            .collect();
        (!rows.is_empty()).then_some(Self { rows, width, zoom: desk.zoom })
    }

    /// The squares of a row that has room for them behind its words: three lines of small ones.
    fn beside(&self, row: &ProjectRow) -> Option<(Squares, f64)> {
        let squares = row.squares.filter(|squares| squares.count <= MOST_LARGE)?;
        let (columns, _) = squares.size(A_ROW);
        let x = row.words.width() + APART * self.zoom;
        let length = x + f64::from(columns) * SMALL.1 * self.zoom;
        (row.words.is_line() && length <= self.width).then_some((squares, x))
    }

    /// The squares below a row: their side, their step, and how many stand in a line.
    fn grid(&self) -> (f64, f64, u32) {
        let most =
            self.rows.iter().filter_map(|row| row.squares).map(|squares| squares.count).max();
        let (side, step) = if most > Some(MOST_LARGE) { SMALL } else { LARGE };
        let (side, step) = (side * self.zoom, step * self.zoom);
        let mut a_row = A_ROW;
        // Tens can be counted at a glance.
        while f64::from(a_row + A_ROW) * step <= self.width && a_row < 50 {
            a_row += A_ROW;
        }
        (side, step, a_row)
    }

    fn height_of(&self, row: &ProjectRow) -> f64 {
        let words = row.state.as_ref().map_or(0.0, |lines| lines.height) + row.words.height();
        let bar = row.bar.map_or(0.0, |_| (NEAR + HEIGHT) * self.zoom);
        words + bar + self.squares_height(row)
    }

    fn squares_height(&self, row: &ProjectRow) -> f64 {
        let (side, step, a_row) = self.grid();
        row.squares.filter(|_| self.beside(row).is_none()).map_or(0.0, |squares| {
            let (_, lines) = squares.size(a_row);
            NEAR * 1.6 * self.zoom + f64::from(lines) * step - (step - side)
        })
    }

    fn draw_squares(
        canvas: &mut Canvas,
        squares: Squares,
        (x, y): (f64, f64),
        (side, step, a_row): (f64, f64, u32),
        colour: Colour,
    ) {
        let last = squares.count.saturating_sub(1);
        for (nth, (column, row)) in (0..).zip(squares.positions(a_row)) {
            let is_soft = nth == last && !squares.is_exact;
            let solid = Paint::filled(colour);
            let soft = Paint::tinted(colour, 0.25).edged(colour, 1.0);
            let (x, y) = (x + f64::from(column) * step, y + f64::from(row) * step);
            let place = Place { x, y, width: side, height: side };
            canvas.rect(place, 0.0, if is_soft { soft } else { solid });
        }
    }
}

impl ProjectRow {
    fn of(
        desk: Desk<'_>,
        project: &Project,
        shown: &[&Project],
        width: f64,
        (has_state, has_squares): (bool, bool),
    ) -> Self {
        let context = desk.context;
        let room = Some(width);
        let state = project_state_label(context, project.state);
        let as_of = project.date.map(|day| {
            let day = context.locale.date_short(&day);
            isolated(&context.words().as_of.fill([&day]))
        });
        let is_disputed = !project.disputed_by.is_empty();
        Self {
            state: (has_state || as_of.is_some()).then(|| {
                let state = if has_state { state } else { "" };
                let pieces = [Some(isolated(state)), as_of].into_iter().flatten();
                let words = pieces.collect::<Vec<_>>().join("  ");
                desk.set(&words, STATE, Weight::Regular, room)
            }),
            words: Disputed::of(desk, words_of(desk, project, width), DISPUTE, is_disputed, width),
            bar: project.value.as_ref().and_then(|value| length(value, shown)),
            squares: project.count.as_ref().filter(|_| has_squares).and_then(Squares::of),
            colour: match project.state {
                ProjectState::Implemented => Colour::Done,
                ProjectState::UnderWay => Colour::UnderWay,
                ProjectState::Pipeline => Colour::Pipeline,
                ProjectState::Cancelled => Colour::Cancelled,
            },
        }
    }
}

/// The value and the count; the title where there is neither.
fn words_of(desk: Desk<'_>, project: &Project, width: f64) -> Lines {
    let context = desk.context;
    let value = project.value.as_ref().map(|value| context.locale.quantity(value));
    let count = project.count.as_ref().map(|count| context.locale.projects(count));
    let title = project.title.as_ref().map(|title| context.say(title).text.to_owned());
    let [value, count] = [value, count.or(title)]
        .map(|words| words.map(|words| isolated(&words)).unwrap_or_default());
    let gap = if value.is_empty() || count.is_empty() { "" } else { "  " };
    let pieces = [(&*value, Weight::Semibold), (gap, Weight::Regular), (&*count, Weight::Regular)];
    desk.set_pieces(&pieces, VALUE, Some(width))
}

/// A value as a length among those that are shown; one alone has none, nor have those of several currencies, whose lengths
/// could not be compared.
fn length(value: &Quantity, shown: &[&Project]) -> Option<Bar> {
    let values = || shown.iter().filter_map(|project| project.value.as_ref());
    LinearScale::of(values())
        .filter(|_| values().count() > 1 && value.currency().is_some())?
        .bar(value)
}

impl Block for Projects {
    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| self.height_of(row)).sum();
        rows + count(self.rows.len() - 1) * GAP * self.zoom
    }

    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let mut y = place.y;
        for row in &self.rows {
            let mut line = y;
            if let Some(state) = &row.state {
                canvas.words(state, place.x, line, Anchor::Start, Colour::Muted);
                line += state.height;
            }
            row.words.draw(canvas, place.x, line);
            line += row.words.height();
            if let Some((squares, x)) = self.beside(row) {
                let (side, step) = (SMALL.0 * self.zoom, SMALL.1 * self.zoom);
                let (_, lines) = squares.size(A_ROW);
                let middle = line - row.words.height() / 2.0;
                let top = middle - f64::from(lines) * step / 2.0;
                let place = (place.x + x, top);
                Self::draw_squares(canvas, squares, place, (side, step, A_ROW), row.colour);
            }
            if let Some(length) = row.bar {
                let drawn = Place {
                    y: line + NEAR * self.zoom,
                    width: self.width * ROOM,
                    height: HEIGHT * self.zoom,
                    ..place
                };
                bar(canvas, length, drawn, row.colour);
                line += (NEAR + HEIGHT) * self.zoom;
            }
            if let Some(squares) = row.squares.filter(|_| self.beside(row).is_none()) {
                let place = (place.x, line + NEAR * 1.6 * self.zoom);
                Self::draw_squares(canvas, squares, place, self.grid(), row.colour);
            }
            y += self.height_of(row) + GAP * self.zoom;
        }
    }
}
