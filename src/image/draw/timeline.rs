//! The timeline of an image: each entry with its label, or the number of entries per bin.
//!
//! It is the drawing of the widget, scaled up: lengths are computed in pixels of the widget.

use super::block::{Block, count};
use super::canvas::{Anchor, Canvas, Paint, Rect};
use super::context::DrawContext;
use super::fonts::{Lines, TextStyle, Weight};
use super::marks::{self, LABEL};
use super::palette::Colour;
use crate::image::content::timeline_heading;
use crate::story::{Day, Span};
use crate::timeline::{
    Interval, Item, LabelMetrics, LabelStyle, LayoutOptions, MAX_LABELLED, RowLayout, Tick,
    TimeScale, Viewport, ticks, whole,
};
use crate::view::{DatedEvent, tick_label};

/// The detail of a timeline, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// Each entry with its date and title, or lanes by family if there are many.
    Titles,
    /// Each entry with its date, or bins if there are many.
    Dates,
}

/// A timeline after layout for a width.
pub(super) struct Timeline {
    heading: Lines,
    ticks: Vec<(Tick, Lines)>,
    plot: Plot,
    /// The scale relative to the widget.
    scale: f64,
    width: f64,
    zoom: f64,
}

enum Plot {
    /// Marks and clusters in rows, and their styles.
    Rows {
        viewport: Viewport,
        rows: usize,
        row: f64,
        bands: Vec<(Lines, usize)>,
        styles: Vec<marks::MarkStyle>,
    },
    /// The number of entries that begin in each bin: start, end, share of the fullest bin, and the number as text.
    Columns(Vec<(f64, f64, f64, Lines)>),
}

/// The font sizes of the heading and of the tick labels.
const HEADING: f64 = 23.0;
const TICK: f64 = 21.0;
/// The font size of a label in the widget.
const WIDGET_LABEL: f64 = 13.0;
/// The heights of a row without and with lanes, in pixels of the widget.
const ROW: f64 = 24.0;
const NARROW_ROW: f64 = 19.0;
/// The minimum distance of two ticks, in pixels of the widget.
const MIN_TICK_SPACING: f64 = 56.0;
/// The minimum height of the columns and the minimum width of one, in pixels of the widget.
const MIN_COLUMN_HEIGHT: f64 = 48.0;
const MIN_COLUMN_WIDTH: f64 = 30.0;
/// The distances below the heading, above the axis, and from the axis to its labels.
const GAP: f64 = 12.0;
const AXIS_GAP: f64 = 8.0;
const TICK_GAP: f64 = 6.0;

impl Timeline {
    /// Lays out the timeline of a story; `None` if it has no entries.
    pub(super) fn of(draw: DrawContext<'_>, width: f64, detail: Detail) -> Option<Self> {
        let DrawContext { context, zoom, .. } = draw;
        let events: Vec<DatedEvent<'_>> = context.events().collect();
        let whole = whole(events.iter().map(|event| event.date))?;
        let scale = draw.size(LABEL) / WIDGET_LABEL;
        let heading = timeline_heading(context, &events);
        let marks = ticks(whole, MIN_TICK_SPACING * scale / width);
        let tick = |tick: Tick| {
            let is_year = matches!(tick.span, Span::Year(_));
            let weight = if is_year { Weight::Semibold } else { Weight::Regular };
            (tick, draw.set(&tick_label(context, tick.span), TICK, weight, None))
        };
        let are_many = events.len() > MAX_LABELLED;
        let plot = if are_many && detail == Detail::Dates {
            Plot::Columns(columns(draw, &events, whole, width / scale))
        } else {
            rows(draw, &events, whole, width / scale, detail)
        };
        Some(Self {
            heading: draw.set(&heading, HEADING, Weight::Regular, Some(width)),
            ticks: marks.into_iter().map(tick).collect(),
            plot,
            scale,
            width,
            zoom,
        })
    }

    /// Returns the minimum height of the plot.
    fn min_plot_height(&self) -> f64 {
        self.scale
            * match &self.plot {
                Plot::Rows { rows, row, .. } => count(*rows) * row,
                Plot::Columns(_) => MIN_COLUMN_HEIGHT,
            }
    }

    /// Returns the height of heading and axis.
    fn frame_height(&self) -> f64 {
        let tick_height = self.ticks.iter().map(|(_, lines)| lines.height).fold(0.0, f64::max);
        self.heading.height + (GAP + AXIS_GAP + TICK_GAP) * self.zoom + tick_height
    }

    /// Draws the ticks as thin vertical lines with their labels.
    fn draw_axis(&self, canvas: &mut Canvas, rect: Rect) {
        let bottom = rect.y + rect.height;
        for (tick, text) in &self.ticks {
            let x = rect.x + tick.at * self.width;
            let hair = Paint::stroked(Colour::Line, 1.5);
            canvas.line((x, rect.y), (x, bottom + TICK_GAP * self.zoom), hair);
            // A label at the end of the axis is moved inside the image.
            let half = text.width / 2.0;
            let middle = x.clamp(rect.x + half, rect.x + self.width - half);
            canvas.text(text, middle, bottom + TICK_GAP * self.zoom, Anchor::Middle, Colour::Muted);
        }
        let base = Paint::stroked(Colour::Muted, 1.5);
        canvas.line((rect.x, bottom), (rect.x + self.width, bottom), base);
    }

    fn draw_columns(&self, canvas: &mut Canvas, rect: Rect, columns: &[(f64, f64, f64, Lines)]) {
        let top = columns.iter().map(|column| column.3.height).fold(0.0, f64::max);
        for (from, to, share, number) in columns {
            let (from, to) = (rect.x + from * self.width, rect.x + to * self.width);
            let height = (rect.height - top) * share;
            let y = rect.y + rect.height - height;
            let inset = ((to - from) * 0.12).min(4.0 * self.scale);
            let column = Rect { x: from + inset, y, width: to - from - 2.0 * inset, height };
            canvas.rect(column, 0.0, Paint::filled(Colour::UnderWay));
            if number.width <= to - from {
                let middle = f64::midpoint(from, to);
                canvas.text(number, middle, y - number.height, Anchor::Middle, Colour::Ink);
            }
        }
    }
}

impl Block for Timeline {
    fn height(&self) -> f64 {
        self.frame_height() + self.min_plot_height()
    }

    /// The plot fills the available height up to a limit.
    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let max_stretch = match self.plot {
            Plot::Rows { .. } => 1.6,
            Plot::Columns(_) => 3.5,
        };
        let height = (rect.height - self.frame_height()).min(self.min_plot_height() * max_stretch);
        let stretch = height / self.min_plot_height();
        // Spare height stays above, so that the axis is at the bottom.
        let y = rect.y + rect.height - height - self.frame_height();
        canvas.text(&self.heading, rect.x, y, Anchor::Start, Colour::Muted);
        let y = y + self.heading.height + GAP * self.zoom;
        let drawn = Rect { y, height: height + AXIS_GAP * self.zoom, ..rect };
        self.draw_axis(canvas, drawn);
        match &self.plot {
            Plot::Columns(columns) => self.draw_columns(canvas, drawn, columns),
            Plot::Rows { viewport, row, bands, styles, .. } => {
                let row = row * self.scale * stretch;
                for (name, first) in bands {
                    let y = drawn.y + row * count(*first) - name.height;
                    canvas.text(name, drawn.x, y, Anchor::Start, Colour::Muted);
                }
                let area = marks::MarkArea { rect: drawn, row, scale: self.scale };
                marks::draw(canvas, area, viewport, styles);
            }
        }
    }
}

fn rows(
    draw: DrawContext<'_>,
    events: &[DatedEvent<'_>],
    whole: TimeScale,
    width: f64,
    detail: Detail,
) -> Plot {
    let context = draw.context;
    let items: Vec<Item> =
        events.iter().map(|event| Item::new(event.date, event.kind.family())).collect();
    let words = |nth: usize| {
        let title = context.say(&events[nth].title).text;
        let title = if detail == Detail::Titles { title } else { "" };
        [context.locale.date_short(&events[nth].date), title.to_owned()]
    };
    let style = TextStyle { size: WIDGET_LABEL, ..draw.style(1.0, 1.0) };
    // The date is semibold, so the estimate is never too small.
    let width_of = |text: &str| draw.fonts.width_of(text, Weight::Semibold, style);
    // The image has no list, so its marks have no numbers.
    let metrics = LabelMetrics {
        words: &words,
        number: &|_| String::new(),
        rank: &|_| 1,
        name: &|_| String::new(),
        note: &|_, _| String::new(),
        width_of: &width_of,
    };
    let has_lanes = events.len() > MAX_LABELLED;
    let label_style = if has_lanes { LabelStyle::Numbered } else { LabelStyle::Dated };
    let options = LayoutOptions {
        whole,
        first_view: whole,
        width,
        // The names of lanes are above them.
        gutter: 0.0,
        style: label_style,
        has_lanes,
    };
    let layout = RowLayout::of(&items, options, metrics);
    let viewport = layout.viewport(whole, width, metrics);
    let bands: Vec<(Lines, usize)> = layout
        .lane_labels()
        .map(|band| {
            let name = context.words().kinds.family(band.family);
            (draw.set(name, LABEL * 0.9, Weight::Semibold, None), band.first_row)
        })
        .collect();
    let styles = marks::styles(draw, &viewport, events);
    let row = if bands.is_empty() { ROW } else { NARROW_ROW };
    Plot::Rows { rows: layout.rows(), viewport, row, bands, styles }
}

/// Counts the entries that begin in each bin. Bins are wide enough for a number.
fn columns(
    draw: DrawContext<'_>,
    events: &[DatedEvent<'_>],
    whole: TimeScale,
    width: f64,
) -> Vec<(f64, f64, f64, Lines)> {
    let interval = Interval::of(whole.days() * MIN_COLUMN_WIDTH / width);
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
        let number = draw.context.locale.entry_number(entries);
        let number = draw.set(&number, LABEL * 0.95, Weight::Semibold, None);
        let [from, to] = [start, next].map(|day| whole.at(day).clamp(0.0, 1.0));
        (from, to, count(entries) / count(most), number)
    };
    cells.into_iter().map(column).collect()
}
