//! The SVG of the timeline.
//!
//! Until the page has measured its width, there is one SVG for each of three widths, and the style sheet shows one of them.
//! Positions are percentages, so each SVG is right from its own width up to the next. Nothing has to be measured, and
//! the HTML is the same natively and in the browser. Once the reader zooms, there is one SVG of the measured width.

use yew::prelude::*;

use super::contents::DrawingContents;
use super::dimensions::{AXIS_HEIGHT, LABEL_SIZE, row_count, row_height, rows_height, widths};
use super::draw_context::label_texts;
use super::placement::left_edge;
use super::summary::summary;
use crate::timeline::{Item, LabelMetrics, RowLayout, TimeScale, width_of};
use crate::view::context::RenderContext;
use crate::view::elements::{decimal, percent};
use crate::view::shared::Shared;
use crate::view::state::{Action, TimeDirection, TimelineState};
use crate::wording::Direction;

/// Returns the drawings for all widths, or the one for the measured width.
pub(super) fn drawings(
    context: &Shared<RenderContext>,
    state: &TimelineState,
    layouts: &Shared<Vec<RowLayout>>,
    on_action: &Callback<Action>,
    measure_text: Option<&Callback<String, f64>>,
) -> Html {
    let widths = widths(state.width);
    html! {
        for (index, (layout, (class, min_width))) in layouts.iter().zip(widths).enumerate() {
            <svg
                // The key stays when the drawing is fitted to the measured width.
                key={*class} class={drawing_class(state, class)}
                width="100%" height={(rows_height(layout) + AXIS_HEIGHT).to_string()} role="group" aria-label={name(context, state)}
                aria-describedby={context.id("keys")}
                data-left={hidden_side(context, state, TimeDirection::Earlier)} data-right={hidden_side(context, state, TimeDirection::Later)}
            >
                { lane_labels(context, layout) }
                { base_line(layout) }
                <g transform={drag_offset(context, state)}>
                    <DrawingContents
                        {context} state={state.idle()} {on_action} {layouts} {index} min_width={*min_width}
                        scale={drawn_range(state, layout)} widening={state.widening()} measure_text={measure_text.cloned()}
                    />
                </g>
            </svg>
        }
    }
}

/// Returns the row layout for each width.
pub(super) fn layouts(
    context: &RenderContext,
    state: &TimelineState,
    widths: &[(&str, f64)],
) -> Vec<RowLayout> {
    let filtered = state.filtered();
    let item = |entry: &usize| {
        let facts = state.metadata().entry(*entry)?;
        Some(Item { date: facts.date, family: facts.family })
    };
    let items: Vec<Item> = filtered.iter().filter_map(item).collect();
    let words = |index: usize| label_texts(context, filtered[index]);
    let metrics =
        LabelMetrics { words: &words, width_of: &|text: &str| width_of(text, LABEL_SIZE) };
    let layout = |width| RowLayout::of(&items, state.metadata().whole(), metrics, width);
    widths.iter().map(|(_, width)| layout(*width)).collect()
}

fn drawing_class(state: &TimelineState, width_class: &'static str) -> Classes {
    let width_class = if state.width.is_some() { "drawing--fitted" } else { width_class };
    let is_dragged = state.width.is_some() && state.drawn() != state.visible();
    classes!("drawing", width_class, is_dragged.then_some("drawing--moving"))
}

fn name(context: &RenderContext, state: &TimelineState) -> String {
    context.locale.labelled(context.words().timeline, &summary(context, state))
}

/// Returns the range of time that is drawn.
fn drawn_range(state: &TimelineState, layout: &RowLayout) -> TimeScale {
    if state.is_zoomed() { state.drawn() } else { layout.whole() }
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

/// Returns the offset of the contents during a drag.
fn drag_offset(context: &RenderContext, state: &TimelineState) -> Option<String> {
    let (visible, drawn, width) = (state.visible(), state.drawn(), state.width?);
    let earlier = visible.position_of(drawn);
    let share = match context.locale.direction {
        Direction::LeftToRight => earlier,
        Direction::RightToLeft => 1.0 - drawn.days() / visible.days() - earlier,
    };
    (drawn != visible).then(|| format!("translate({} 0)", decimal(share * width)))
}

/// Returns an empty attribute if the period goes on beyond that side of the drawing, for a horizontal wheel.
fn hidden_side(
    context: &RenderContext,
    state: &TimelineState,
    left_to_right: TimeDirection,
) -> Option<&'static str> {
    let direction = match (context.locale.direction, left_to_right) {
        (Direction::LeftToRight, direction) => direction,
        (Direction::RightToLeft, TimeDirection::Earlier) => TimeDirection::Later,
        (Direction::RightToLeft, TimeDirection::Later) => TimeDirection::Earlier,
    };
    state.can_pan(direction).then_some("")
}
