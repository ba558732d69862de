//! The panel of the timeline.

use yew::prelude::*;

use super::axis::has_second_line;
use super::contents::DrawingContents;
use super::dimensions::{axis_height, label_size, label_style, rows_height};
use super::lanes::lanes;
use super::metrics::{Emphasis, with_metrics};
use super::summary::summary;
use crate::picture::Size;
use crate::timeline::{Item, LayoutOptions, RowLayout, width_of};
use crate::view::context::RenderContext;
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
    let panel =
        Panel { class: "drawing--timeline", name: name(context, state), is_fixed_on_top: true };
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
        html! { <>{ lanes(context, layout(plot), plot) }{ base_line(layout(plot)) }</> }
    };
    let height =
        |plot: Plot| rows_height(layout(plot)) + axis_height(has_second_line(context, state, plot));
    plots(context, state, &panel, height, fixed, moving)
}

/// Returns the row layout for each of the layouts of the picture that are drawn.
pub(in crate::view) fn layouts(context: &RenderContext, state: &TimelineState) -> Vec<RowLayout> {
    let item = |entry: &usize| {
        let event = context.event(*entry)?;
        let earlier_dates = event.history.iter().map(|announcement| announcement.date).collect();
        Some(Item { date: event.date, family: event.kind.family(), earlier_dates })
    };
    let items: Vec<Item> = state.filtered().iter().filter_map(item).collect();
    let (whole, first_view) = (state.metadata().whole(), state.metadata().first_view());
    let layout = |size: &Size| {
        let style = label_style(*size, state.metadata().len());
        let (width, gutter) = (size.widths().min, size.gutter());
        let options = LayoutOptions { whole, first_view, width, gutter, style, has_lanes: true };
        let width_of = |text: &str| width_of(text, label_size(style));
        with_metrics(context, state, &Emphasis::default(), &width_of, |metrics| {
            RowLayout::of(&items, options, metrics)
        })
    };
    sizes(state).iter().map(layout).collect()
}

fn name(context: &RenderContext, state: &TimelineState) -> String {
    context.locale.labelled(context.words().timeline, &summary(context, state))
}

fn base_line(layout: &RowLayout) -> Html {
    let y = rows_height(layout).to_string();
    html! { <line class="axis__base" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
}
