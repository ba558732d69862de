//! [`Picture`]: the panels of a story over one time axis, and the list of its events.

use std::rc::Rc;

use yew::prelude::*;

use super::band::Band;
use super::measure_panel::MeasurePanel;
use super::project_panel::ProjectPanel;
use crate::picture::{has_panel, have_panel};
use crate::story::{Day, Measure, Part};
use crate::timeline::RowLayout;
use crate::view::context::RenderContext;
use crate::view::guide::{GuideLine, GuideSentence, first_guide_day};
use crate::view::plot::sizes;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};
use crate::view::timeline::{Overview, TimelineBody, TimelinePanel, layouts};
use crate::wording::Direction;

/// The picture of a story.
#[component]
pub(in crate::view) fn Picture(props: &PictureProps) -> Html {
    let PictureProps { context, state, on_action, measure_text } = props;
    let layouts = use_layouts(context, state);
    let story = &context.story;
    let has_events = !state.metadata().is_empty();
    let panel = |part: Part| match part {
        Part::Measures => measure_panels(props, |measure| !measure.goals.is_empty()),
        Part::Projects if have_panel(&story.projects) => html! {
            <ProjectPanel {context} state={state.clone()} {on_action} measure_text={measure_text.clone()} />
        },
        Part::Timeline if has_events => html! {
            <TimelinePanel
                {context} state={state.clone()} {on_action} layouts={layouts.clone()}
                measure_text={measure_text.clone()}
            />
        },
        _ => html! {},
    };

    html! {
        <div class="picture">
            { guide_sentence_of(props) }
            <div class="panels">
            <Band {context} />
            for part in story.parts() {
                { panel(part) }
            }
            // Measures without goals are the context of the story, so they come last.
            { measure_panels(props, |measure| measure.goals.is_empty()) }
            { guide_line(props) }
            </div>
            <div class="timeline timeline--list" part="timeline">
                if state.is_navigable() {
                    <Overview
                        {context} metadata={state.metadata()} filtered={state.filtered()} visible={state.visible()}
                    />
                }
                <TimelineBody {context} state={state.idle()} {on_action} />
            </div>
        </div>
    }
}

/// The props of [`Picture`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct PictureProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The state, which may change with each frame of a gesture.
    pub(in crate::view) state: TimelineState,
    /// The dispatcher.
    pub(in crate::view) on_action: Callback<Action>,
    /// The text measurer for the fonts of the page.
    pub(in crate::view) measure_text: Option<Callback<String, f64>>,
}

/// Returns the day of the guide; `None` if no panel has amounts.
fn guide_day(props: &PictureProps) -> Option<Day> {
    let PictureProps { context, state, .. } = props;
    first_guide_day(context).map(|first| state.guide.unwrap_or(first))
}

fn guide_sentence_of(props: &PictureProps) -> Html {
    let Some(day) = guide_day(props) else { return html! {} };
    html! { <GuideSentence context={&props.context} {day} /> }
}

fn guide_line(props: &PictureProps) -> Html {
    let Some(at) = guide_day(props) else { return html! {} };
    let is_mirrored = props.context.locale.direction == Direction::RightToLeft;
    html! { <GuideLine {at} visible={props.state.visible()} {is_mirrored} /> }
}

/// Returns the panels of the measures that have one.
fn measure_panels(props: &PictureProps, is_wanted: impl Fn(&Measure) -> bool) -> Html {
    let PictureProps { context, state, on_action, measure_text } = props;
    let measures = context.story.measures.iter().enumerate();
    html! {
        for (index, measure) in measures.filter(|(_, measure)| has_panel(measure) && is_wanted(measure)) {
            <MeasurePanel
                key={&*measure.id} {context} state={state.clone()} {on_action} {index}
                measure_text={measure_text.clone()}
            />
        }
    }
}

/// Returns the row layout of the timeline for each layout; recomputed only if the filter or the layout changes.
#[hook]
fn use_layouts(context: &Shared<RenderContext>, state: &TimelineState) -> Shared<Vec<RowLayout>> {
    let dependencies = (context.clone(), state.filtered().clone(), sizes(state));
    let layouts: Rc<Vec<RowLayout>> =
        use_memo(dependencies, |(context, ..)| layouts(context, state));
    layouts.into()
}
