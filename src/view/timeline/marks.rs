//! The mark of one entry in the drawing: its shape to scale, and its label.

use yew::prelude::*;

use super::dimensions::{mark_middle, row_top};
use super::draw_context::DrawContext;
use super::event::{actor_class, marking_parties};
use super::mark_label::{MarkLabel, anchor};
use super::mark_shape::MarkShape;
use super::metrics::Emphasised;
use super::placement::{left_edge, placed};
use super::press::{press_handlers, tab_index};
use super::symbol::Actor;
use crate::story::{Event, EventState};
use crate::timeline::{LabelText, Mark, POINT, Shape, Side};
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::percent;
use crate::view::shared::Shared;
use crate::view::state::Action;
use crate::wording::Direction;

/// Returns a mark at its place. When the time moves, only the place changes, and the mark itself does not render.
pub(super) fn placed_mark(draw: &DrawContext<'_>, mark: &Mark) -> Html {
    let entry = draw.entry(mark.entry);
    let Some(event) = draw.context.event(entry) else { return html! {} };
    let (from, length) = match mark.shape {
        Shape::Point => (mark.middle(), 0.0),
        _ => (mark.from, mark.to - mark.from),
    };
    let (first, last) = draw.state.metadata().days(entry);
    let item = html! {
        <MarkLink
            context={draw.context} on_action={draw.on_action} {entry} shape={shape(draw, mark, &event, (from, length))}
            label={label(draw, mark, (from, length))} is_open={draw.state.open == Some(entry)} emphasis={draw.emphasis.of_entry(entry)}
            is_tab_stop={draw.tab_stop == entry} day={first.number() + (last.number() - first.number()) / 2}
        />
    };
    let top = row_top(draw.layout, mark.row) + mark_middle(draw.layout);
    placed(draw, entry.to_string(), left_edge(draw.context, from, length), top, item)
}

fn shape(
    draw: &DrawContext<'_>,
    mark: &Mark,
    event: &Event,
    (from, length): (f64, f64),
) -> MarkShape {
    let context = draw.context;
    let pin = mark.label.as_ref().and_then(|label| match (label.side, &label.text) {
        (Side::Inside, LabelText::Number(number)) => {
            Some((draw.layout.pin_width(), number.clone()))
        }
        _ => None,
    });
    let relative = |share: f64| (share - from) * draw.widening;
    MarkShape {
        shape: mark.shape,
        actor: Actor::of(context, &marking_parties(context, event)),
        state: event.state,
        length: length * draw.widening,
        certain: mark.certain.map(|(first, last)| (relative(first), relative(last))),
        ends: [mark.from > 0.0, mark.to < 1.0],
        ghosts: mark
            .ghosts
            .iter()
            .map(|ghost| (relative(*ghost), *ghost > 0.0 && *ghost < 1.0))
            .collect(),
        is_mirrored: context.locale.direction == Direction::RightToLeft,
        pin,
    }
}

fn label(draw: &DrawContext<'_>, mark: &Mark, (from, length): (f64, f64)) -> Option<MarkLabel> {
    let label = mark.label.clone()?;
    let (share, later) = anchor(mark, &label, POINT, draw.width);
    let left = left_edge(draw.context, share, 0.0) - left_edge(draw.context, from, length);
    let is_mirrored = draw.context.locale.direction == Direction::RightToLeft;
    let is_minor = draw.emphasis.is_minor(draw.context, draw.entry(mark.entry));
    Some(MarkLabel { label, x: percent(left * draw.widening), later, is_minor, is_mirrored })
}

/// A mark: a link to its entry. Without the script the browser follows the link; the script opens the entry in place.
#[component]
fn MarkLink(props: &MarkProps) -> Html {
    let MarkProps { context, on_action, entry, shape, label, is_open, emphasis, .. } = props;
    let Some(event) = context.event(*entry) else { return html! {} };
    let (onclick, onkeydown) = press_handlers(on_action, Action::Pick(*entry));
    let class = classes!(
        state_class(event.state),
        actor_class(context, &event),
        is_open.then_some("mark--open"),
        emphasis.mark_class()
    );

    let name = name(context, &event, label.as_ref());
    let is_outside = label.as_ref().is_some_and(is_outside);
    html! {
        <>
            <a
                class={classes!("mark", class.clone())}
                href={context.entry_address(*entry, &event)} tabindex={tab_index(props.is_tab_stop)} data-entry={entry.to_string()}
                data-day={props.day.to_string()}
                aria-label={name.clone()} aria-current={is_open.then_some("true")} {onclick} {onkeydown}
            >
                { shape.render() }
                if let Some(label) = label.as_ref().filter(|_| !is_outside) {
                    { label.render(context, &event) }
                } else {
                    <title>{ name }</title>
                }
            </a>
            // A number or a date is beside the link, because the tooltip is text of the link too.
            if let Some(label) = label.as_ref().filter(|_| is_outside) {
                <g class={classes!("mark-words", class)} aria-hidden="true">
                    { shape.number() }
                    { label.render(context, &event) }
                </g>
            }
        </>
    }
}

/// The props of a mark. They do not contain its place.
#[derive(Properties, PartialEq)]
struct MarkProps {
    context: Shared<RenderContext>,
    on_action: Callback<Action>,
    entry: usize,
    shape: MarkShape,
    label: Option<MarkLabel>,
    is_open: bool,
    emphasis: Emphasised,
    is_tab_stop: bool,
    /// The number of the day in the middle.
    day: i32,
}

/// Returns whether a label is beside its link: it has no title, so the link has a tooltip.
fn is_outside(label: &MarkLabel) -> bool {
    matches!(label.label.text, LabelText::Number(_) | LabelText::Date(_))
}

/// Returns "~2020 Talks in Astana (Talks, around 2020)". A number in the drawing comes first, for speech input:
/// "12. ~2020 Talks in Astana (Talks, around 2020)".
fn name(context: &RenderContext, event: &DatedEvent<'_>, label: Option<&MarkLabel>) -> String {
    let title = context.say(&event.title).text;
    let name = context.locale.mark_name(&event.date, title, event.kind, event.state);
    match label.map(|label| &label.label.text) {
        Some(LabelText::Number(number)) => format!("{number}. {name}"),
        _ => name,
    }
}

/// Returns the class of a state.
pub(super) fn state_class(state: EventState) -> &'static str {
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
