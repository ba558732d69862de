//! [`MeasurePanel`]: the goals and the values of one measure over time.

use yew::prelude::*;

use super::measure::{Legend, MeasureContents, PanelFacts, ValueAxis, key, measure_facts};
use crate::picture::Size;
use crate::picture::measure::Dimensions;
use crate::story::Measure;
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized};
use crate::view::island::island;
use crate::view::parts::measure_summary;
use crate::view::plot::{Panel, plots};
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The panel of a measure: its drawing, its owners, and its facts with their receipts.
#[component]
pub(super) fn MeasurePanel(props: &MeasurePanelProps) -> Html {
    let MeasurePanelProps { context, index, state, .. } = props;
    let measure = &context.story.measures[*index];
    let first_view = state.metadata().first_view();
    // It contains the first and the last value, so it is not made anew for each frame of a gesture.
    let name = use_memo((context.clone(), *index), |(context, index)| {
        measure_summary(context, &context.story.measures[*index])
    });

    html! {
        <section class="part panel measures" part="measures" id={context.part_id(&measure.id)}>
            <div class="panel__head" data-island={context.island()}>{ island(context, head, *index) }</div>
            { drawings(props, measure, &name) }
            <div class="panel__legend" data-island={context.island()}><Legend {context} index={*index} {first_view} /></div>
            { measure_facts(context, *index) }
        </section>
    }
}

/// Returns the title and the key.
fn head(context: &Shared<RenderContext>, index: usize) -> Html {
    let title = localized(context, &context.story.measures[index].title);
    let facts = PanelFacts::of(context, index, Size::Wide);
    html! {
        <>
            { heading(context, 1, "panel__title", None, title) }
            { facts.map(|facts| key(&facts)) }
        </>
    }
}

/// The props of [`MeasurePanel`].
#[derive(Properties, PartialEq)]
pub(super) struct MeasurePanelProps {
    /// The story.
    pub(super) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(super) state: TimelineState,
    /// The dispatcher.
    pub(super) on_action: Callback<Action>,
    /// The index of the measure.
    pub(super) index: usize,
    /// The text measurer for the fonts of the page.
    pub(super) measure_text: Option<Callback<String, f64>>,
}

fn drawings(props: &MeasurePanelProps, measure: &Measure, name: &str) -> Html {
    let MeasurePanelProps { context, index, state, measure_text, .. } = props;
    let panel = Panel { class: "drawing--measure", name: name.to_owned(), is_fixed_on_top: false };
    let has_goals = !measure.goals.is_empty();
    // Until the width is known, the drawing must not depend on the fonts of the browser.
    let measure_text = measure_text.clone().filter(|_| state.width.is_some());
    plots(
        context,
        state,
        &panel,
        |plot| pixels(Dimensions::of(plot.size, has_goals).height()),
        |plot| html! { <ValueAxis {context} index={*index} {plot} /> },
        |plot| {
            let linked = context.led_to(state.open, measure.goals.iter().map(|goal| &goal.id));
            html! { <MeasureContents {context} index={*index} {plot} {linked} measure_text={measure_text.clone()} /> }
        },
    )
}

/// Returns the height of a drawing in whole pixels.
fn pixels(height: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a panel is a few hundred pixels high"
    )]
    let pixels = height.ceil() as u32;
    pixels
}
