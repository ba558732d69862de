//! [`DrawingContents`]: the axis, the clusters and the marks of a drawing.

use yew::prelude::*;

use super::axis::axis;
use super::clusters::placed_cluster;
use super::dimensions::rows_height;
use super::draw_context::DrawContext;
use super::keys::key_handler;
use super::lanes::notes;
use super::marks::placed_mark;
use crate::timeline::RowLayout;
use crate::view::context::RenderContext;
use crate::view::island::adopted;
use crate::view::plot::Plot;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// Everything in the drawing that moves with time. During a drag it stays as it is and its parent moves it.
#[component]
pub(super) fn DrawingContents(props: &DrawingContentsProps) -> Html {
    let DrawingContentsProps { context, state, on_action, layouts, index, .. } = props;
    let DrawingContentsProps { plot, measure_text, .. } = props;
    if context.adoption.adopts_timeline(plot.size) {
        return adopted();
    }
    let layout = &layouts[*index];
    let draw = &DrawContext::new(context, state, on_action, layout, *plot, measure_text.as_ref());

    html! {
        <g onkeydown={key_handler(draw)}>
            { axis(draw, *plot, rows_height(layout)) }
            { notes(draw, *plot) }
            for cluster in &draw.viewport.clusters {
                { placed_cluster(draw, cluster) }
            }
            for mark in &draw.viewport.marks {
                { placed_mark(draw, mark) }
            }
        </g>
    }
}

/// The props of [`DrawingContents`].
#[derive(Properties, PartialEq)]
pub(super) struct DrawingContentsProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
    /// The idle state.
    pub(super) state: TimelineState,
    /// The dispatcher.
    pub(super) on_action: Callback<Action>,
    /// The row layouts for all widths.
    pub(super) layouts: Shared<Vec<RowLayout>>,
    /// The index of this drawing's layout.
    pub(super) index: usize,
    /// The range of time and the layout.
    pub(super) plot: Plot,
    /// The text measurer for the fonts of the page.
    pub(super) measure_text: Option<Callback<String, f64>>,
}
