//! [`Join`]: the hairline between the values of two years.

use super::segment::Segment;

/// The hairline between the values of two years in succession of one owner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Join {
    /// The series.
    pub series: usize,
    /// The end of the first year.
    pub at: f64,
    /// The upper end, in pixels from the top.
    pub top: f64,
    /// The lower end.
    pub bottom: f64,
}

/// Returns the joins of segments that are sorted by series and time.
pub(super) fn joins(segments: &[Segment]) -> Vec<Join> {
    let years: Vec<&Segment> = segments.iter().filter(|segment| segment.is_year).collect();
    let pairs = years.windows(2).filter_map(|pair| {
        let [one, next] = pair else { return None };
        let is_next = one.series == next.series && one.days.1.after(1) == next.days.0;
        is_next.then(|| Join {
            series: one.series,
            at: next.extent.from,
            top: one.top.min(next.top),
            bottom: one.bottom().max(next.bottom()),
        })
    });
    pairs.collect()
}
