//! [`DrawContext`]: the marks and clusters of one drawing, with everything that is needed to render them.

use yew::prelude::*;

use super::dimensions::label_size;
use super::metrics::{Emphasis, with_metrics};
use crate::timeline::{Cluster, RowLayout, Viewport, width_of};
use crate::view::context::RenderContext;
use crate::view::plot::Plot;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimeDirection, TimelineState};

/// The font size for which the page measures texts, in pixels.
const MEASURED_SIZE: f64 = 13.0;

/// The content of one drawing.
pub(super) struct DrawContext<'a> {
    pub(super) context: &'a Shared<RenderContext>,
    pub(super) state: &'a TimelineState,
    pub(super) on_action: &'a Callback<Action>,
    /// The width of the drawing as the page has measured it.
    pub(super) measured_width: Option<f64>,
    /// The width of what is drawn, in pixels. Without a measured width it is the minimum.
    pub(super) width: f64,
    /// The width of what is drawn, in visible widths.
    pub(super) widening: f64,
    pub(super) layout: &'a RowLayout,
    pub(super) viewport: Viewport,
    pub(super) emphasis: Emphasis,
    /// The entry of the mark, or the first entry of the cluster, that is the tab stop.
    pub(super) tab_stop: usize,
}

impl<'a> DrawContext<'a> {
    /// Lays out the drawing.
    pub(super) fn new(
        context: &'a Shared<RenderContext>,
        state: &'a TimelineState,
        on_action: &'a Callback<Action>,
        layout: &'a RowLayout,
        plot: Plot,
        measure_text: Option<&Callback<String, f64>>,
    ) -> Self {
        let (scale, widening) = (plot.scale, state.widening());
        let width = plot.drawn_widths().min;
        // Until the width is known, the drawing must not depend on the fonts of the browser.
        let measure_text = measure_text.filter(|_| state.width.is_some());
        let size = label_size(layout.style());
        let measured = |text: &str| match measure_text {
            // The page measures texts of the usual size.
            Some(measure_text) => measure_text.emit(text.to_owned()) * size / MEASURED_SIZE,
            None => width_of(text, size),
        };
        let emphasis = Emphasis::of(context, state.open);
        let viewport = with_metrics(context, state, &emphasis, &measured, |metrics| {
            layout.viewport(scale, width, metrics)
        });
        let mut draw = Self {
            context,
            state,
            on_action,
            measured_width: state.width,
            width,
            widening,
            layout,
            viewport,
            emphasis,
            tab_stop: 0,
        };
        draw.tab_stop = draw.item_of(state.cursor);
        draw
    }

    /// Returns an entry by its index among those that match the filter.
    pub(super) fn entry(&self, filtered_index: usize) -> usize {
        self.state.filtered()[filtered_index]
    }

    /// Returns the next mark or cluster in a direction; beyond the last one, the next entry.
    pub(super) fn next_item(&self, direction: TimeDirection) -> Option<usize> {
        let items = self.items();
        let at = items.binary_search(&self.tab_stop).ok()?;
        let next = match direction {
            TimeDirection::Later => items.get(at + 1),
            TimeDirection::Earlier => at.checked_sub(1).and_then(|before| items.get(before)),
        };
        next.copied().or_else(|| self.state.neighbour(Some(self.state.cursor), direction))
    }

    /// Returns the first entries of all marks and clusters, in chronological order.
    fn items(&self) -> Vec<usize> {
        let marks = self.viewport.marks.iter().map(|mark| mark.entry);
        let firsts = marks.chain(self.viewport.clusters.iter().map(Cluster::first));
        let mut items: Vec<usize> = firsts.map(|index| self.entry(index)).collect();
        items.sort_unstable();
        items
    }

    /// Returns the first entry of the mark or cluster that contains an entry; if there is none, of the one before it.
    fn item_of(&self, entry: usize) -> usize {
        if let Ok(index) = self.state.filtered().binary_search(&entry) {
            if self.viewport.marks.iter().any(|mark| mark.entry == index) {
                return entry;
            }
            let mut clusters = self.viewport.clusters.iter();
            let has_entry = |cluster: &&Cluster| cluster.members.binary_search(&index).is_ok();
            if let Some(cluster) = clusters.find(has_entry) {
                return self.entry(cluster.first());
            }
        }
        let items = self.items();
        let before = items.partition_point(|item| *item <= entry).saturating_sub(1);
        items.get(before).copied().unwrap_or(0)
    }
}
