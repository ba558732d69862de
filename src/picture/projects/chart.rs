//! [`ProjectChart`]: everything that is drawn in the visible range of time.

use super::joins::{Join, joins};
use super::labels::{Labeller, ProjectLabel, ProjectNumber, ProjectTexts, by_rank};
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
        let [last, first, largest] = by_rank(rows, &marks);
        let important: Vec<usize> = last.iter().chain(&first).chain(&largest).copied().collect();
        let mut numbers = labeller.numbers(&important);
        let mut labels: Vec<ProjectLabel> =
            last.iter().filter_map(|mark| labeller.label(*mark, false)).collect();
        let all: Vec<usize> = (0..marks.len()).filter(|mark| !important.contains(mark)).collect();
        numbers.extend(labeller.numbers(&all));
        if size != Size::Narrow {
            for (mark, is_before) in first
                .iter()
                .map(|mark| (*mark, true))
                .chain(largest.iter().map(|mark| (*mark, false)))
            {
                if labels.iter().all(|label| label.mark != mark) {
                    labels.extend(labeller.label(mark, is_before));
                }
            }
        }
        Self { marks, joins, numbers, labels }
    }
}
