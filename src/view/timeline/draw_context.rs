//! [`DrawContext`]: the marks and clusters of one drawing, with everything that is needed to render them.

use yew::prelude::*;

use super::dimensions::{LABEL_SIZE, row_height};
use crate::timeline::{Cluster, LabelMetrics, RowLayout, TimeScale, Viewport, width_of};
use crate::view::context::RenderContext;
use crate::view::plot::Plot;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimeDirection, TimelineState};

/// The content of one drawing.
pub(super) struct DrawContext<'a> {
    pub(super) context: &'a Shared<RenderContext>,
    pub(super) state: &'a TimelineState,
    pub(super) on_action: &'a Callback<Action>,
    /// The range of time that is drawn.
    pub(super) scale: TimeScale,
    /// The width of the drawing as the page has measured it.
    pub(super) measured_width: Option<f64>,
    /// The width of what is drawn, in pixels. Without a measured width it is the minimum.
    pub(super) width: f64,
    /// The width of what is drawn, in visible widths.
    pub(super) widening: f64,
    pub(super) viewport: Viewport,
    /// The height of a row, in pixels.
    pub(super) row_height: u32,
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
        let words = |index: usize| label_texts(context, state.filtered()[index]);
        // Until the width is known, the drawing must not depend on the fonts of the browser.
        let measure_text = measure_text.filter(|_| state.width.is_some());
        let measured = |text: &str| match measure_text {
            Some(measure_text) => measure_text.emit(text.to_owned()),
            None => width_of(text, LABEL_SIZE),
        };
        let viewport =
            layout.viewport(scale, width, LabelMetrics { words: &words, width_of: &measured });
        let mut draw = Self {
            context,
            state,
            on_action,
            scale,
            measured_width: state.width,
            width,
            widening,
            viewport,
            row_height: row_height(layout),
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

/// Returns the date and the title of an entry for its label.
pub(super) fn label_texts(context: &RenderContext, entry: usize) -> [String; 2] {
    context.event(entry).map_or_else(Default::default, |event| {
        [context.locale.date_short(&event.date), context.say(&event.title).text.to_owned()]
    })
}
