//! [`plots`]: the SVG of a panel, for each layout or for the measured width.
//!
//! Until the page has measured its width, there is one SVG for each of three layouts, and the style sheet shows one of them.
//! Positions are percentages, so each SVG is right from its own width up to the next. Nothing has to be measured, and
//! the HTML is the same natively and in the browser. Once the reader zooms, there is one SVG of the measured width.

use yew::prelude::*;

use super::geometry::Plot;
use crate::picture::Size;
use crate::view::context::RenderContext;
use crate::view::elements::decimal;
use crate::view::state::{TimeDirection, TimelineState};
use crate::wording::Direction;

/// One panel of the picture.
#[derive(Clone, Debug)]
pub(in crate::view) struct Panel {
    /// The class of its drawings: `drawing--measure`.
    pub(in crate::view) class: &'static str,
    /// The name for screen readers.
    pub(in crate::view) name: String,
    /// True if what stays is drawn over what moves: names that grid lines must not cross.
    pub(in crate::view) is_fixed_on_top: bool,
}

/// Returns the drawings of a panel. `fixed` draws what stays when the time moves, such as the names of rows; `moving` draws
/// the rest, as a component whose props do not change during a drag.
pub(in crate::view) fn plots(
    context: &RenderContext,
    state: &TimelineState,
    panel: &Panel,
    height: impl Fn(Plot) -> u32,
    fixed: impl Fn(Plot) -> Html,
    moving: impl Fn(Plot) -> Html,
) -> Html {
    let is_dragged = state.width.is_some() && state.drawn() != state.visible();
    html! {
        <div class="plots">
            for size in sizes(state) {
                <svg
                    // The key stays when the drawing is fitted to the measured width.
                    key={size_class(*size)}
                    class={classes!("drawing", panel.class, class(state, *size), is_dragged.then_some("drawing--moving"))}
                    width="100%" height={height(Plot::new(context, state, *size)).to_string()} role="group" aria-label={panel.name.clone()}
                    aria-describedby={context.id("keys")}
                    data-left={hidden_side(context, state, TimeDirection::Earlier)} data-right={hidden_side(context, state, TimeDirection::Later)}
                >
                    if !panel.is_fixed_on_top {
                        { fixed(Plot::new(context, state, *size)) }
                    }
                    // During a drag it clips what moves out of the plot, but not the names in the gutter.
                    <svg class="drawing__plot" width="100%" height="100%">
                        <g transform={drag_offset(context, state)}>
                            { moving(Plot::new(context, state, *size)) }
                        </g>
                    </svg>
                    if panel.is_fixed_on_top {
                        { fixed(Plot::new(context, state, *size)) }
                    }
                </svg>
            }
        </div>
    }
}

/// Returns the layouts to draw: all three, or the one of the measured width.
pub(in crate::view) fn sizes(state: &TimelineState) -> &'static [Size] {
    match (state.width, Size::of_gutter(state.gutter)) {
        (None, _) => &Size::ALL,
        (Some(_), Size::Narrow) => &[Size::Narrow],
        (Some(_), Size::Medium) => &[Size::Medium],
        (Some(_), Size::Wide) => &[Size::Wide],
    }
}

fn class(state: &TimelineState, size: Size) -> &'static str {
    if state.width.is_some() { "drawing--fitted" } else { size_class(size) }
}

/// Returns the class of the drawings of a layout.
pub fn size_class(size: Size) -> &'static str {
    match size {
        Size::Narrow => "drawing--narrow",
        Size::Medium => "drawing--medium",
        Size::Wide => "drawing--wide",
    }
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
