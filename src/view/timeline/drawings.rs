//! The panel of the timeline.

use yew::prelude::*;

use super::contents::DrawingContents;
use super::dimensions::{AXIS_HEIGHT, LABEL_SIZE, row_count, row_height, rows_height};
use super::draw_context::label_texts;
use super::placement::left_edge;
use super::summary::summary;
use crate::picture::Size;
use crate::timeline::{Item, LabelMetrics, RowLayout, width_of};
use crate::view::context::RenderContext;
use crate::view::elements::percent;
use crate::view::plot::{Panel, Plot, plots, sizes};
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// Returns the drawings for all layouts, or the one for the measured width.
pub(super) fn drawings(
    context: &Shared<RenderContext>,
    state: &TimelineState,
    layouts: &Shared<Vec<RowLayout>>,
    on_action: &Callback<Action>,
    measure_text: Option<&Callback<String, f64>>,
) -> Html {
    let panel = Panel { class: "drawing--timeline", name: name(context, state) };
    let index = |size: Size| sizes(state).iter().position(|other| *other == size).unwrap_or(0);
    let layout = |plot: Plot| &layouts[index(plot.size)];
    let moving = |plot: Plot| {
        html! {
            <DrawingContents
                {context} state={state.idle()} {on_action} {layouts} index={index(plot.size)} {plot}
                measure_text={measure_text.cloned()}
            />
        }
    };
    let fixed = |plot| {
        html! { <>{ lane_labels(context, layout(plot)) }{ base_line(layout(plot)) }</> }
    };
    plots(context, state, &panel, |plot| rows_height(layout(plot)) + AXIS_HEIGHT, fixed, moving)
}

/// Returns the row layout for each of the layouts of the picture that are drawn.
pub(in crate::view) fn layouts(context: &RenderContext, state: &TimelineState) -> Vec<RowLayout> {
    let filtered = state.filtered();
    let item = |entry: &usize| {
        let facts = state.metadata().entry(*entry)?;
        Some(Item { date: facts.date, family: facts.family })
    };
    let items: Vec<Item> = filtered.iter().filter_map(item).collect();
    let words = |index: usize| label_texts(context, filtered[index]);
    let metrics =
        LabelMetrics { words: &words, width_of: &|text: &str| width_of(text, LABEL_SIZE) };
    let layout = |size: &Size| {
        RowLayout::of(&items, state.metadata().first_view(), metrics, size.widths().min)
    };
    sizes(state).iter().map(layout).collect()
}

fn name(context: &RenderContext, state: &TimelineState) -> String {
    context.locale.labelled(context.words().timeline, &summary(context, state))
}

/// Returns the name of each family above its rows.
fn lane_labels(context: &RenderContext, layout: &RowLayout) -> Html {
    let x = percent(left_edge(context, 0.0, 0.0));
    let row = row_height(layout);
    html! {
        for lane in layout.lane_labels() {
            <text class="drawing__band" x={x.clone()} y={(row * row_count(lane.first_row) - 5).to_string()}
                aria-hidden="true">
                { context.words().kinds.family(lane.family) }
            </text>
        }
    }
}

fn base_line(layout: &RowLayout) -> Html {
    let y = rows_height(layout).to_string();
    html! { <line class="axis__base" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
}
