//! The mark of one entry in the drawing: its shape to scale, and its label.

use yew::prelude::*;

use super::dimensions::row_count;
use super::draw_context::DrawContext;
use super::event::actor_class;
use super::mark_shape::{Length, mark_shape};
use super::placement::{left_edge, placed};
use super::press::{press_handlers, tab_index};
use crate::story::{Event, EventState};
use crate::timeline::{Label, Mark, Shape, Side};
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::{foreign_language, percent};
use crate::view::shared::Shared;
use crate::view::state::Action;
use crate::wording::Direction;

/// Returns a mark at its place. When the time moves, only the place changes, and the mark itself does not render.
pub(super) fn placed_mark(draw: &DrawContext<'_>, mark: &Mark) -> Html {
    let entry = draw.entry(mark.entry);
    let row = draw.row_height;
    let middle = row * row_count(mark.row) + row / 2;
    let (from, length) = match mark.shape {
        Shape::Point => (mark.middle(), 0.0),
        _ => (mark.from, mark.to - mark.from),
    };
    let item = html! {
        <MarkLink
            context={draw.context} on_action={draw.on_action} {entry} shape={mark.shape}
            length={Length::of(percent(length * draw.widening), length * draw.width)} label={mark.label.clone()}
            is_open={draw.state.open == Some(entry)} is_tab_stop={draw.tab_stop == entry}
        />
    };
    placed(draw, entry.to_string(), left_edge(draw.context, from, length), middle, item)
}

/// A mark: a link to its entry. Without the script the browser follows the link; the script opens the entry in place.
#[component]
fn MarkLink(props: &MarkProps) -> Html {
    let MarkProps { context, on_action, entry, shape, length, label, is_open, .. } = props;
    let Some(event) = context.event(*entry) else { return html! {} };
    let (onclick, onkeydown) = press_handlers(on_action, Action::Pick(*entry));

    html! {
        <a
            class={classes!("mark", state_class(event.state), actor_class(context, &event), is_open.then_some("mark--open"))}
            href={context.entry_address(*entry, &event)} tabindex={tab_index(props.is_tab_stop)} data-entry={entry.to_string()}
            aria-label={name(context, &event)} aria-current={is_open.then_some("true")} {onclick} {onkeydown}
        >
            { mark_shape(context, &event, *shape, length) }
            if let Some(label) = label {
                { label_text(props, &event, label) }
            } else {
                <title>{ name(context, &event) }</title>
            }
        </a>
    }
}

/// The props of a mark. They do not contain its place.
#[derive(Properties, PartialEq)]
struct MarkProps {
    context: Shared<RenderContext>,
    on_action: Callback<Action>,
    entry: usize,
    shape: Shape,
    length: Length,
    label: Option<Label>,
    is_open: bool,
    is_tab_stop: bool,
}

/// Returns "~2020 Talks in Astana (Talks, around 2020)".
fn name(context: &RenderContext, event: &DatedEvent<'_>) -> String {
    let title = context.say(&event.title).text;
    context.locale.mark_name(&event.date, title, event.kind, event.state)
}

/// The distance from a mark to its label, in pixels.
const LABEL_GAP: i32 = 6;
/// The distance from the centre of a point to its label, in pixels.
const POINT_LABEL_GAP: i32 = 13;

fn label_text(props: &MarkProps, event: &Event, label: &Label) -> Html {
    let MarkProps { context, shape, length, .. } = props;
    let gap = if *shape == Shape::Point { POINT_LABEL_GAP } else { LABEL_GAP };
    let is_mirrored = context.locale.direction == Direction::RightToLeft;
    let (anchor, is_rightwards) = match label.side {
        Side::After => ("start", !is_mirrored),
        Side::Before => ("end", is_mirrored),
    };
    let dx = if is_rightwards { gap } else { -gap };
    let lang = foreign_language(context, context.say(&event.title).lang);
    let title = label.title.as_ref().map(|title| match lang {
        // SVG has no `dir=auto`, so a foreign title is wrapped in directional isolates.
        Some(_) => format!("\u{2068}{title}\u{2069}"),
        None => title.clone(),
    });
    html! {
        <text
            class="mark__label" x={is_rightwards.then(|| length.percent.clone())} y="5" dx={dx.to_string()}
            text-anchor={anchor} aria-hidden="true"
        >
            <tspan class="mark__date">{ &label.day }</tspan>
            if let Some(title) = title {
                { " " }<tspan {lang} dx={if is_mirrored { "-4" } else { "4" }}>{ title }</tspan>
            }
        </text>
    }
}

fn state_class(state: EventState) -> &'static str {
    match state {
        EventState::Held => "mark--held",
        EventState::Planned => "mark--planned",
        EventState::Expected => "mark--expected",
        EventState::Conditional => "mark--conditional",
        EventState::Postponed => "mark--postponed",
        EventState::Unknown => "mark--unknown",
        EventState::Cancelled | EventState::NotHeld => "mark--off",
    }
}
