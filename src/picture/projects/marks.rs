//! [`ProjectMark`]: an item of a row in the visible range of time, or several items that are too dense for a bar each.

use super::item::ProjectItem;
use super::rows::{ProjectRow, ProjectRows, RowHeights};
use super::spread::{keep_inside, spread};
use crate::picture::{LabelBox, Widths, X};
use crate::timeline::TimeScale;

/// One bar, or one column for several reports.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectMark {
    /// The row, by its position.
    pub row: usize,
    /// The position of the item in its row; for several items, of the first.
    pub item: usize,
    /// The number of items. A mark of several items is a pale column as high as the highest of them.
    pub count: usize,
    /// The middle of the bar.
    pub x: X,
    /// The height of the value above the line of the row, in pixels; of several, the highest.
    pub height: f64,
    /// The height at which the bar begins, for a part inside its whole.
    pub from: f64,
    /// The upper edge with its soft end, in pixels from the top of the panel.
    pub top: f64,
    /// The period of an imprecise date, if it is wider than the bar: its start and its end.
    pub period: Option<(f64, f64)>,
    /// True if a part is drawn inside it.
    pub has_part: bool,
}

/// The width of a bar, in pixels.
pub const BAR_WIDTH: f64 = 5.0;
/// The gap between a bar and its hollow companion, and between two marks.
const GAP: f64 = 1.0;
/// The height of a mark without a value, which is a ring.
const RING: f64 = 6.0;
/// The maximum number of marks of a drawing.
const MAX_MARKS: usize = 32;
/// The maximum distance by which a bar is moved away from its date, in pixels.
const MAX_MOVE: f64 = 16.0;
/// The lengths of the bins in which reports are merged, in pixels. 0 merges nothing.
const BINS: [f64; 5] = [0.0, 8.0, 16.0, 32.0, 64.0];
/// The minimum width of a bracket, in pixels.
const MIN_PERIOD: f64 = 9.0;
/// The space after the plot that a mark at its end may take.
const END: f64 = 3.0;

impl ProjectMark {
    /// Returns the space that the mark takes.
    pub(super) fn space(&self, item: &ProjectItem, base: f64) -> LabelBox {
        let from = self.x.plus(-BAR_WIDTH / 2.0);
        let width = if self.count == 1 { width(item) } else { BAR_WIDTH };
        LabelBox { from, to: from.plus(width), top: self.top, bottom: base }
    }
}

/// Returns the marks of the visible range, row by row in chronological order.
///
/// Without enough room for all bars, the reports of one bin of the time axis are one mark.
pub(super) fn marks(
    rows: &ProjectRows,
    heights: &RowHeights,
    scale: TimeScale,
    widths: Widths,
) -> Vec<ProjectMark> {
    let mut found = Vec::new();
    for bin in BINS {
        let days = bin / widths.min * scale.days();
        let of_rows: Vec<_> = (0..rows.rows.len())
            .map(|row| marks_of_row(&rows.rows[row], row, heights, scale, days, widths))
            .collect();
        let fits = of_rows.iter().all(|(_, distance)| *distance <= MAX_MOVE);
        found = of_rows.into_iter().flat_map(|(marks, _)| marks).collect();
        if fits && found.len() <= MAX_MARKS {
            break;
        }
    }
    found
}

/// Returns the marks of a row, and the largest distance by which one of them was moved.
fn marks_of_row(
    row: &ProjectRow,
    index: usize,
    heights: &RowHeights,
    scale: TimeScale,
    bin_days: f64,
    widths: Widths,
) -> (Vec<ProjectMark>, f64) {
    let mut marks: Vec<ProjectMark> = Vec::new();
    let mut bin_before = None;
    for (nth, item) in row.items.iter().enumerate() {
        let at = middle(scale, item);
        if !(0.0..=1.0).contains(&at) || item.inside.is_some() {
            continue;
        }
        let bin = (bin_days > 0.0).then(|| bin(item, bin_days));
        match marks.last_mut().filter(|_| bin.is_some() && bin == bin_before) {
            Some(mark) => mark.add(item, heights, at),
            None => marks.push(mark(row, index, nth, heights, scale, widths)),
        }
        bin_before = bin;
    }
    let distance = move_apart(&mut marks, row, widths.min);
    let parts = parts_inside(row, heights, &marks);
    for part in &parts {
        let whole = row.items[part.item].inside.map(|(whole, _)| whole);
        let mark = marks.iter_mut().find(|mark| Some(mark.item) == whole);
        mark.into_iter().for_each(|mark| mark.has_part = true);
    }
    marks.extend(parts);
    (marks, distance)
}

/// Returns the number of the bin that an item is in. Bins begin on fixed days, so that they stay when the time moves.
fn bin(item: &ProjectItem, days: f64) -> i64 {
    let middle = f64::midpoint(f64::from(item.first.number()), f64::from(item.last.number()));
    #[expect(clippy::cast_possible_truncation, reason = "it is a number of days")]
    let bin = (middle / days).floor() as i64;
    bin
}

fn mark(
    row: &ProjectRow,
    index: usize,
    nth: usize,
    heights: &RowHeights,
    scale: TimeScale,
    widths: Widths,
) -> ProjectMark {
    let item = &row.items[nth];
    let [from, to] = [scale.at(item.first), scale.at(item.last.after(1))];
    let base = heights.rows[index].base;
    let is_wide = item.first < item.last && (to - from) * widths.min >= MIN_PERIOD;
    ProjectMark {
        row: index,
        item: nth,
        count: 1,
        x: X::at(middle(scale, item)),
        height: height(item, heights.full),
        from: 0.0,
        top: base - reach(item, heights.full, base),
        period: is_wide.then_some((from.max(0.0), to.min(1.0))),
        has_part: false,
    }
}

impl ProjectMark {
    /// Adds an item to the column of several.
    fn add(&mut self, item: &ProjectItem, heights: &RowHeights, at: f64) {
        let base = heights.rows[self.row].base;
        let count = f64::from(u32::try_from(self.count).unwrap_or(u32::MAX));
        self.x.share += (at - self.x.share) / (count + 1.0);
        self.count += 1;
        self.height = self.height.max(height(item, heights.full));
        self.top = base - self.height;
        self.period = None;
    }
}

/// Moves the marks of a row apart. Returns the largest distance.
fn move_apart(marks: &mut [ProjectMark], row: &ProjectRow, width_of_plot: f64) -> f64 {
    let half = BAR_WIDTH / 2.0;
    let wished: Vec<f64> = marks.iter().map(|mark| mark.x.share * width_of_plot - half).collect();
    let length = |mark: &ProjectMark| {
        GAP + if mark.count == 1 { width(&row.items[mark.item]) } else { BAR_WIDTH }
    };
    let lengths: Vec<f64> = marks.iter().map(length).collect();
    let mut starts = spread(&wished, &lengths);
    keep_inside(&mut starts, &lengths, -END, width_of_plot + END);
    let mut most: f64 = 0.0;
    for ((mark, start), wished) in marks.iter_mut().zip(starts).zip(wished) {
        mark.x.pixels = start - wished;
        most = most.max(mark.x.pixels.abs());
    }
    most
}

/// Returns the marks of the parts inside their wholes, at the places of these.
fn parts_inside(row: &ProjectRow, heights: &RowHeights, marks: &[ProjectMark]) -> Vec<ProjectMark> {
    let parts = row.items.iter().enumerate().filter_map(|(nth, item)| {
        let (whole, from) = item.inside?;
        let found = marks.binary_search_by(|mark| mark.item.cmp(&whole)).ok()?;
        let whole = marks.get(found).filter(|mark| mark.count == 1)?;
        let (height, from) = (height(item, heights.full), from * heights.full);
        let top = heights.rows[whole.row].base - from - height;
        Some(ProjectMark {
            item: nth,
            height,
            from,
            top,
            period: None,
            has_part: false,
            ..whole.clone()
        })
    });
    parts.collect()
}

/// Returns the middle of the days of an item, as a share of the range.
pub(super) fn middle(scale: TimeScale, item: &ProjectItem) -> f64 {
    f64::midpoint(scale.at(item.first), scale.at(item.last.after(1)))
}

/// Returns the height of the value of an item, in pixels; of a ring, its upper edge.
pub(super) fn height(item: &ProjectItem, full: f64) -> f64 {
    item.column.map_or(RING, |column| column.pixels(full))
}

/// Returns the height of an item with its soft edge and its hollow companion.
fn reach(item: &ProjectItem, full: f64, base: f64) -> f64 {
    let columns = item.column.iter().chain(&item.other);
    let tops = columns.flat_map(|column| column.pieces(full, base)).map(|piece| base - piece.top);
    let least = if item.column.is_none() { RING } else { 0.0 };
    tops.fold(least, f64::max)
}

fn width(item: &ProjectItem) -> f64 {
    if item.other.is_some() { BAR_WIDTH * 2.0 + GAP } else { BAR_WIDTH }
}
