//! [`ProjectChart`]: everything that is drawn in the visible range of time.

use super::joins::{Join, joins};
use super::labels::{Labeller, ProjectLabel, ProjectNumber, ProjectTexts, Ranked};
use super::marks::{ProjectMark, marks};
use super::rows::{ProjectRows, RowHeights};
use crate::picture::{LabelPlacer, Size, Widths};
use crate::timeline::TimeScale;

/// The marks of the visible range with their labels.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectChart {
    /// The bars.
    pub marks: Vec<ProjectMark>,
    /// The lines between reports on one project.
    pub joins: Vec<Join>,
    /// The numbers of projects above the bars.
    pub numbers: Vec<ProjectNumber>,
    /// The labels beside the bars.
    pub labels: Vec<ProjectLabel>,
}

/// The space before and after the plot that labels may take, in pixels.
const MARGIN: f64 = 12.0;

impl ProjectChart {
    /// Lays out the visible range.
    pub fn new(
        rows: &ProjectRows,
        heights: &RowHeights,
        scale: TimeScale,
        (size, widths): (Size, Widths),
        texts: ProjectTexts<'_>,
    ) -> Self {
        let marks = marks(rows, heights, scale, widths);
        let joins = joins(rows, heights, &marks, scale);
        let placer = LabelPlacer::new(widths, MARGIN, MARGIN);
        let width = widths.min;
        let mut labeller = Labeller {
            rows,
            heights,
            marks: &marks,
            texts,
            placer,
            width,
            is_numbered: vec![false; marks.len()],
        };
        labeller.take_marks();
        let ranked = Ranked::of(rows, &marks);
        let important = [&*ranked.last, &ranked.first, &ranked.largest].concat();
        let mut numbers = labeller.numbers(&important);
        // A narrow drawing has room for the last report of each row only.
        let order: Vec<(usize, bool)> = match size {
            Size::Narrow => {
                ranked.last_of_rows(rows, &marks).into_iter().map(|mark| (mark, false)).collect()
            }
            Size::Medium | Size::Wide => {
                let first = ranked.first.iter().map(|mark| (*mark, true));
                let others = ranked.last.iter().chain(&ranked.largest).map(|mark| (*mark, false));
                let count = ranked.last.len();
                others.clone().take(count).chain(first).chain(others.skip(count)).collect()
            }
        };
        let mut labels: Vec<ProjectLabel> = Vec::new();
        for (mark, is_before) in order {
            if labels.iter().all(|label| label.mark != mark) {
                labels.extend(labeller.label(mark, is_before));
            }
        }
        numbers.extend(labeller.numbers(&(0..marks.len()).collect::<Vec<_>>()));
        Self { marks, joins, numbers, labels }
    }
}
