//! [`PanelFacts`]: a measure with what its drawing needs.

use crate::picture::measure::{
    Dimensions, Drawing, Input, Label, Owner, Subject, ValueLabels, ValueScale, labels, owners,
};
use crate::picture::{LabelBox, Size, Widths, X};
use crate::story::{Day, GoalState, Id, Measure};
use crate::timeline::{TimeScale, width_of};
use crate::view::context::RenderContext;

/// The font size of all words of a panel, in pixels.
pub(super) const LABEL_SIZE: f64 = 13.0;

/// A measure with the owners of its series and the scale of its values, for one layout.
pub(crate) struct PanelFacts<'a> {
    pub(crate) context: &'a RenderContext,
    pub(crate) measure: &'a Measure,
    pub(crate) owners: Vec<Owner>,
    pub(super) size: Size,
    pub(crate) dimensions: Dimensions,
    pub(super) value_labels: ValueLabels,
    pub(crate) scale: ValueScale,
}

/// The series and the goals of a measure by whether they have a label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Labelled {
    /// The series whose last or only value has a label.
    pub(super) series: Vec<usize>,
    /// The goals without a label.
    pub(super) goals_left_out: Vec<usize>,
}

impl<'a> PanelFacts<'a> {
    /// Returns the facts of a measure; `None` if it has no amounts.
    pub(in crate::view::picture) fn of(
        context: &'a RenderContext,
        index: usize,
        size: Size,
    ) -> Option<Self> {
        let measure = &context.story.measures[index];
        let dimensions = Dimensions::of(size, !measure.goals.is_empty());
        Self::with(context, measure, size, dimensions, ValueLabels::of(size))
    }

    /// Returns the facts of a measure for a drawing of other heights; `None` if it has no amounts.
    pub(crate) fn with(
        context: &'a RenderContext,
        measure: &'a Measure,
        size: Size,
        dimensions: Dimensions,
        value_labels: ValueLabels,
    ) -> Option<Self> {
        let owners = owners(measure, context.index(), context.story.parties.len());
        let scale = ValueScale::of(measure, dimensions)?;
        Some(Self { context, measure, owners, size, dimensions, value_labels, scale })
    }

    /// Calls a function with the input of the geometry for a range of time.
    pub(crate) fn with_input<R>(
        &self,
        scale: TimeScale,
        widths: Widths,
        call: impl FnOnce(&Input<'_>) -> R,
    ) -> R {
        let source_day = |id: &Id| -> Option<Day> { self.context.source(id)?.date?.first_day() };
        call(&Input {
            measure: self.measure,
            index: self.context.index(),
            source_day: &source_day,
            scale,
            widths,
            size: self.size,
            dimensions: self.dimensions,
            value_labels: self.value_labels,
        })
    }

    /// Returns the labels of a drawing.
    pub(crate) fn labels(
        &self,
        input: &Input<'_>,
        drawing: &Drawing,
        measured: &dyn Fn(&str) -> f64,
    ) -> Vec<Label> {
        let words = |subject| self.label_words(subject);
        labels(input, drawing, &self.owners, &self.inner_ticks(), &words, measured)
    }

    /// Returns what has a label in the drawing before the reader zooms.
    pub(super) fn labelled(&self, scale: TimeScale) -> Labelled {
        self.with_input(scale, self.size.widths(), |input| {
            let drawing = Drawing::of(input, &self.scale, &self.owners);
            let labels = self.labels(input, &drawing, &|text| width_of(text, LABEL_SIZE));
            let has_label = |subject| labels.iter().any(|label| label.subject == subject);
            let is_told = |series: &usize| {
                let own = || drawing.segments.iter().filter(|segment| segment.series == *series);
                // A series that goes on outside the drawing is told in full below it.
                let is_whole = own().count() == self.measure.series[*series].points.len();
                let last = own()
                    .next_back()
                    .map(|last| Subject::Value { series: *series, point: last.point });
                is_whole && last.is_some_and(has_label)
            };
            Labelled {
                series: (0..self.owners.len()).filter(is_told).collect(),
                goals_left_out: self.open_goals_first(|goal| !has_label(Subject::Goal(*goal))),
            }
        })
    }

    /// Returns some of the goals: those that are pursued, then the others.
    fn open_goals_first(&self, is_wanted: impl Fn(&usize) -> bool) -> Vec<usize> {
        let wanted = (0..self.measure.goals.len()).filter(is_wanted);
        let is_open = |goal: &usize| self.measure.goals[*goal].state == GoalState::Open;
        let (open, settled): (Vec<usize>, Vec<usize>) = wanted.partition(is_open);
        open.into_iter().chain(settled).collect()
    }

    /// Returns the spaces of the scale's values, if they are inside the plot.
    fn inner_ticks(&self) -> Vec<LabelBox> {
        if self.size != Size::Narrow {
            return Vec::new();
        }
        let space = |(y, text): (f64, String)| LabelBox {
            from: X::at(0.0),
            to: X::at(0.0).plus(width_of(&text, 12.0)),
            top: y - 14.0,
            bottom: y,
        };
        self.tick_words().into_iter().map(space).collect()
    }
}
