//! [`ProjectRows`]: the reports of a story by state, on one scale; and their heights in pixels.

use std::collections::BTreeMap;

use super::column::{Edge, FADE};
use super::item::{Positions, ProjectItem, items};
use crate::order::reorder;
use crate::picture::Size;
use crate::story::{Project, ProjectState};

/// The reports of a story by state. They do not depend on the visible range of time.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectRows {
    /// The rows that have reports. That of reports without a state is the last.
    pub rows: Vec<ProjectRow>,
}

/// The reports in one state, in chronological order.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectRow {
    /// The state; `None` if no source gives it.
    pub state: Option<ProjectState>,
    /// The reports.
    pub items: Vec<ProjectItem>,
}

/// The heights of all rows.
#[derive(Clone, Debug, PartialEq)]
pub struct RowHeights {
    /// The height of the highest amount, in pixels.
    pub full: f64,
    /// The space of each row.
    pub rows: Vec<RowSpace>,
    /// The place of the names of the rows.
    pub names: RowNames,
    /// The height of all rows.
    pub height: f64,
}

/// The place of the names of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowNames {
    /// In the gutter, where each has one line or two.
    Gutter,
    /// Inside the plot, above the bars.
    Inside,
}

/// The space of a row, in pixels from the top of the panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowSpace {
    /// The state.
    pub state: Option<ProjectState>,
    /// The upper edge.
    pub top: f64,
    /// The line on which the bars stand.
    pub base: f64,
}

/// The height of the highest bars of all rows together, in pixels.
const BARS: f64 = 58.0;
const NARROW_BARS: f64 = 62.0;
/// The maximum height of a bar, in pixels.
const MAX_BAR: f64 = 40.0;
/// The space above the highest bar of a row, for its number.
const HEAD: f64 = 15.0;
/// The minimum height of a row: one line of text.
const MIN_ROW: f64 = 22.0;
/// The height of each further line of a name in the gutter.
const NAME_LINE: f64 = 13.0;
/// The space below the line of a row, for the brackets of imprecise dates.
const FOOT: f64 = 5.0;
/// The space above the first row.
const TOP: f64 = 2.0;

impl ProjectRows {
    /// Returns the rows of the projects of a story.
    pub fn of(projects: &[Project]) -> Self {
        let positions = Positions::of(projects);
        let items = items(projects, &positions);
        let states = ProjectState::ALL.iter().copied().map(Some).chain([None]);
        let rows = states.filter_map(|state| {
            let mut items: Vec<ProjectItem> =
                items.iter().filter(|item| item.state == state).copied().collect();
            reorder(&mut items, |a, b| middle(a).cmp(&middle(b)));
            put_parts_inside(&mut items, &positions);
            (!items.is_empty()).then_some(ProjectRow { state, items })
        });
        Self { rows: rows.collect() }
    }

    /// Returns the heights of the rows in a layout. `name_lines` returns the number of lines that the name of a state needs
    /// in the gutter; `None` if it is too long.
    pub fn heights(
        &self,
        size: Size,
        name_lines: impl Fn(Option<ProjectState>) -> Option<u8>,
    ) -> RowHeights {
        let lines: Vec<Option<u8>> = self.rows.iter().map(|row| name_lines(row.state)).collect();
        let is_inside = size == Size::Narrow || lines.contains(&None);
        let names = if is_inside { RowNames::Inside } else { RowNames::Gutter };
        let shares: Vec<f64> = self.rows.iter().map(ProjectRow::highest).collect();
        let sum: f64 = shares.iter().sum();
        let most = shares.iter().copied().fold(0.0, f64::max);
        let bars = if size == Size::Narrow { NARROW_BARS } else { BARS };
        let full = if most > 0.0 { (bars / sum).min(MAX_BAR / most) } else { 0.0 };
        let (mut top, mut rows) = (TOP, Vec::new());
        for ((row, share), lines) in self.rows.iter().zip(shares).zip(lines) {
            let fade = if row.is_open_above(share) { FADE } else { 0.0 };
            let more_lines = lines.filter(|_| !is_inside).unwrap_or(1).saturating_sub(1);
            let least = MIN_ROW + NAME_LINE * f64::from(more_lines);
            let base = top + (HEAD + share * full + fade).max(least);
            rows.push(RowSpace { state: row.state, top, base });
            top = base + if row.has_periods() { FOOT } else { 1.0 };
        }
        RowHeights { full, rows, names, height: top }
    }
}

impl ProjectRow {
    /// Returns the highest amount, in shares of the highest of all.
    fn highest(&self) -> f64 {
        let columns = self.items.iter().flat_map(|item| item.column.iter().chain(&item.other));
        columns.map(|column| column.highest()).fold(0.0, f64::max)
    }

    /// Returns whether a bar near the height fades upwards.
    fn is_open_above(&self, height: f64) -> bool {
        let columns = self.items.iter().filter_map(|item| item.column);
        columns.into_iter().any(|column| {
            column.height >= height * 0.9 && !matches!(column.edge, Edge::Sharp | Edge::Down)
        })
    }

    fn has_periods(&self) -> bool {
        self.items.iter().any(|item| item.first < item.last)
    }
}

/// Returns twice the middle of the days of an item.
fn middle(item: &ProjectItem) -> i32 {
    item.first.number() + item.last.number()
}

/// Draws parts inside their wholes: those of the same date in the same row, as far as they fit.
fn put_parts_inside(items: &mut [ProjectItem], projects: &Positions<'_>) {
    let key = |project: usize, item: &ProjectItem| (project, item.first, item.last);
    let own = items.iter().enumerate().filter(|(_, item)| item.statement.is_none());
    let wholes: BTreeMap<_, usize> = own
        .filter(|(_, item)| !item.is_part)
        .map(|(nth, item)| (key(item.id.project, item), nth))
        .collect();
    let mut filled = vec![0.0; items.len()];
    for nth in 0..items.len() {
        let part = items[nth];
        let Some(column) = part.column.filter(|_| part.statement.is_none()) else { continue };
        let whole =
            projects.whole_of(part.id.project).and_then(|whole| wholes.get(&key(whole, &part)));
        let Some(whole) = whole.copied() else { continue };
        let room = items[whole].column.map_or(0.0, |whole| whole.height);
        if filled[whole] + column.height <= room {
            items[nth].inside = Some((whole, filled[whole]));
            filled[whole] += column.height;
        }
    }
}
