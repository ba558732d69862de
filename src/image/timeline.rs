//! The timeline of an image: each entry to scale with its words, or how many there were all along the time.
//!
//! It is the drawing of the widget in larger letters: what is drawn for so many of the widget's pixels is stretched.

use super::block::{Block, count};
use super::canvas::{Anchor, Canvas, Paint, Place};
use super::desk::Desk;
use super::fonts::{Lines, Weight, isolated};
use super::marks;
use super::palette::Colour;
use crate::story::{Day, Event, Span};
use crate::timeline::{
    Interval, Item, LabelMetrics, MAX_LABELLED, RowLayout, Tick, TimeScale, Viewport, ticks, whole,
};
use crate::view::{RenderContext, tick_label};

/// How much of a timeline is drawn, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Each entry with its date and title, or families in rows where there are many.
    Titles,
    /// Each entry with its date; where there are many, how many there were.
    Dates,
}

/// A timeline, set for a width.
pub(super) struct Timeline {
    heading: Lines,
    ticks: Vec<(Tick, Lines)>,
    picture: Picture,
    /// How much larger than in the widget it is.
    scale: f64,
    width: f64,
    zoom: f64,
}

enum Picture {
    /// Marks and counts in rows, and the words of each label.
    Rows {
        viewport: Viewport,
        rows: usize,
        row: f64,
        bands: Vec<(Lines, usize)>,
        looks: Vec<marks::Look>,
    },
    /// How many begin in each cell of the calendar: from, to, the share of the fullest, and the number.
    Columns(Vec<(f64, f64, f64, Lines)>),
}

/// The sizes of the sentence above, and of the words under the axis.
const HEADING: f64 = 23.0;
const TICK: f64 = 21.0;
/// The letters of a label, in the image and in the widget.
pub(super) const LABEL: f64 = 22.0;
pub(super) const WIDGET_LABEL: f64 = 13.0;
/// The heights of a row of its own and of one among many, in the widget's pixels.
const ROW: f64 = 24.0;
const NARROW_ROW: f64 = 19.0;
/// The distance of two marks of the axis, in the widget's pixels.
const TICKS_APART: f64 = 56.0;
/// The least height of columns and the least width of one, in the widget's pixels.
const COLUMNS: f64 = 48.0;
const COLUMN: f64 = 30.0;
/// Below the sentence, above the axis, and from the axis to its words.
const GAP: f64 = 12.0;
const FOOT: f64 = 8.0;
const UNDER: f64 = 6.0;

impl Timeline {
    /// The timeline of a story; `None` where it has no entries.
    pub(super) fn of(desk: Desk<'_>, width: f64, detail: Detail) -> Option<Self> {
        let Desk { context, zoom, .. } = desk;
        let events: Vec<&Event> = context.events().collect();
        let whole = whole(events.iter().map(|event| event.date))?;
        let scale = desk.size(LABEL) / WIDGET_LABEL;
        let heading = heading(context, &events);
        let marks = ticks(whole, TICKS_APART * scale / width);
        let tick = |tick: Tick| {
            let is_year = matches!(tick.span, Span::Year(_));
            let weight = if is_year { Weight::Semibold } else { Weight::Regular };
            (tick, desk.set(&tick_label(context, tick.span), TICK, weight, None))
        };
        let are_many = events.len() > MAX_LABELLED;
        let picture = if are_many && detail == Detail::Dates {
            Picture::Columns(columns(desk, &events, whole, width / scale))
        } else {
            rows(desk, &events, whole, width / scale, detail)
        };
        Some(Self {
            heading: desk.set(&heading, HEADING, Weight::Regular, Some(width)),
            ticks: marks.into_iter().map(tick).collect(),
            picture,
            scale,
            width,
            zoom,
        })
    }

    /// The height of the marks.
    fn least(&self) -> f64 {
        self.scale
            * match &self.picture {
                Picture::Rows { rows, row, .. } => count(*rows) * row,
                Picture::Columns(_) => COLUMNS,
            }
    }

    fn around(&self) -> f64 {
        let words = self.ticks.iter().map(|(_, lines)| lines.height).fold(0.0, f64::max);
        self.heading.height + (GAP + FOOT + UNDER) * self.zoom + words
    }

    /// Hairlines through the marks, and a year or month at the foot of each.
    fn draw_axis(&self, canvas: &mut Canvas, place: Place) {
        let foot = place.y + place.height;
        for (tick, words) in &self.ticks {
            let x = place.x + tick.at * self.width;
            let hair = Paint::stroked(Colour::Line, 1.5);
            canvas.line((x, place.y), (x, foot + UNDER * self.zoom), hair);
            // A word at the very end would be cut if it were centred there.
            let half = words.width / 2.0;
            let middle = x.clamp(place.x + half, place.x + self.width - half);
            canvas.words(words, middle, foot + UNDER * self.zoom, Anchor::Middle, Colour::Muted);
        }
        let base = Paint::stroked(Colour::Muted, 1.5);
        canvas.line((place.x, foot), (place.x + self.width, foot), base);
    }

    fn draw_columns(&self, canvas: &mut Canvas, place: Place, columns: &[(f64, f64, f64, Lines)]) {
        let top = columns.iter().map(|column| column.3.height).fold(0.0, f64::max);
        for (from, to, share, number) in columns {
            let (from, to) = (place.x + from * self.width, place.x + to * self.width);
            let height = (place.height - top) * share;
            let y = place.y + place.height - height;
            let inset = ((to - from) * 0.12).min(4.0 * self.scale);
            let column = Place { x: from + inset, y, width: to - from - 2.0 * inset, height };
            canvas.rect(column, 0.0, Paint::filled(Colour::UnderWay));
            if number.width <= to - from {
                let middle = f64::midpoint(from, to);
                canvas.words(number, middle, y - number.height, Anchor::Middle, Colour::Ink);
            }
        }
    }
}

impl Block for Timeline {
    fn height(&self) -> f64 {
        self.around() + self.least()
    }

    /// It takes the height there is, rows up to half as much again as they need.
    fn draw(&self, canvas: &mut Canvas, place: Place) {
        let most = match self.picture {
            Picture::Rows { .. } => 1.6,
            Picture::Columns(_) => 3.5,
        };
        let height = (place.height - self.around()).min(self.least() * most);
        let stretch = height / self.least();
        // What is left stands above it, so that the axis is the foot of the image.
        let y = place.y + place.height - height - self.around();
        canvas.words(&self.heading, place.x, y, Anchor::Start, Colour::Muted);
        let y = y + self.heading.height + GAP * self.zoom;
        let drawn = Place { y, height: height + FOOT * self.zoom, ..place };
        self.draw_axis(canvas, drawn);
        match &self.picture {
            Picture::Columns(columns) => self.draw_columns(canvas, drawn, columns),
            Picture::Rows { viewport, row, bands, looks, .. } => {
                let row = row * self.scale * stretch;
                for (name, first) in bands {
                    let y = drawn.y + row * count(*first) - name.height;
                    canvas.words(name, drawn.x, y, Anchor::Start, Colour::Muted);
                }
                let ground = marks::Ground { place: drawn, row, scale: self.scale };
                marks::draw(canvas, ground, viewport, looks);
            }
        }
    }
}

/// The sentence that says what it shows.
pub(super) fn heading(context: &RenderContext, events: &[&Event]) -> String {
    context.locale.entries_over(events.len(), events.iter().map(|event| event.date))
}

fn rows(
    desk: Desk<'_>,
    events: &[&Event],
    whole: TimeScale,
    width: f64,
    detail: Detail,
) -> Picture {
    let context = desk.context;
    let items: Vec<Item> =
        events.iter().map(|event| Item { date: event.date, family: event.kind.family() }).collect();
    let words = |nth: usize| {
        let title = context.say(&events[nth].title).text;
        let title = if detail == Detail::Titles { title } else { "" };
        [context.locale.date_short(&events[nth].date), title.to_owned()]
    };
    let setting = super::fonts::Setting { size: WIDGET_LABEL, ..desk.setting(1.0, 1.0) };
    // In the heavier letters, of which only the date is made.
    let width_of = |text: &str| desk.fonts.width_of(text, Weight::Semibold, setting);
    let metrics = LabelMetrics { words: &words, width_of: &width_of };
    let layout = RowLayout::of(&items, whole, metrics, width);
    let viewport = layout.viewport(whole, width, metrics);
    let bands: Vec<(Lines, usize)> = layout
        .lane_labels()
        .map(|band| {
            let name = context.words().kinds.family(band.family);
            (desk.set(name, LABEL * 0.9, Weight::Semibold, None), band.first_row)
        })
        .collect();
    let looks = marks::looks(desk, &viewport, events);
    let row = if bands.is_empty() { ROW } else { NARROW_ROW };
    Picture::Rows { rows: layout.rows(), viewport, row, bands, looks }
}

/// The cells of the calendar that are wide enough for a number, with the number of entries that begin in each.
fn columns(
    desk: Desk<'_>,
    events: &[&Event],
    whole: TimeScale,
    width: f64,
) -> Vec<(f64, f64, f64, Lines)> {
    let interval = Interval::of(whole.days() * COLUMN / width);
    let days: Vec<Day> = events.iter().map(|event| event.date.order_day()).collect();
    let mut cells: Vec<(Day, Day, usize)> = Vec::new();
    let mut from = 0;
    while let Some(day) = days.get(from) {
        let start = interval.start(*day);
        let next = interval.next(start);
        let to = days.partition_point(|day| *day < next);
        cells.push((start, next, to - from));
        from = to;
    }
    let most = cells.iter().map(|(_, _, entries)| *entries).max().unwrap_or(1);
    let column = |(start, next, entries): (Day, Day, usize)| {
        let number = desk.context.locale.entry_number(entries);
        let number = desk.set(&number, LABEL * 0.95, Weight::Semibold, None);
        let [from, to] = [start, next].map(|day| whole.at(day).clamp(0.0, 1.0));
        (from, to, count(entries) / count(most), number)
    };
    cells.into_iter().map(column).collect()
}

/// The words of a label: the date, and the title where there is room for it.
pub(super) fn label(desk: Desk<'_>, day: &str, title: Option<&str>) -> Lines {
    match title.filter(|title| !title.is_empty()) {
        None => desk.set(day, LABEL, Weight::Semibold, None),
        Some(title) => {
            let (day, title) = (isolated(day), isolated(title));
            let pieces =
                [(&*day, Weight::Semibold), ("  ", Weight::Regular), (&*title, Weight::Regular)];
            desk.set_pieces(&pieces, LABEL, None)
        }
    }
}
