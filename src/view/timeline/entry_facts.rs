//! The facts of an entry besides its date and title: kind, parties, text, place, people, figures, consequences.

use yew::prelude::*;

use super::part_link::part_link;
use crate::story::{Event, Id};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized, with_language};
use crate::view::parts::figure_list;
use crate::view::state::Action;
use crate::wording::Direction;

/// Returns all facts.
pub(super) fn facts(context: &RenderContext, event: &Event, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            <p class="entry__kind">
                { context.words().kinds.event(event.kind) }
                { " " }{ journey(context, event) }
            </p>
            if let Some(text) = &event.text {
                <p class="entry__text">{ localized(context, text) }</p>
            }
            { place_and_people(context, event) }
            { figure_list(context, &event.id, &event.figures) }
            { consequences(context, &event.leads_to, on_action) }
        </>
    }
}

fn place_and_people(context: &RenderContext, event: &Event) -> Html {
    if event.place.is_none() && event.people.is_empty() {
        return html! {};
    }
    let words = context.words();
    html! {
        <dl class="entry__facts">
            if let Some(place) = &event.place {
                <div><dt>{ words.place }</dt><dd>{ localized(context, place) }</dd></div>
            }
            if !event.people.is_empty() {
                <div>
                    <dt>{ words.people }</dt>
                    for person in &event.people {
                        <dd>{ localized(context, person) }</dd>
                    }
                </div>
            }
        </dl>
    }
}

/// Returns the visiting and the receiving party with an arrow between them.
fn journey(context: &RenderContext, event: &Event) -> Html {
    let Some([from, to]) = visitor_and_host(context, event) else { return html! {} };
    html! {
        <span class="entry__journey">
            <span class="entry__from">{ from }</span>
            if context.is_drawn() {
                <svg class="entry__arrow" width="18" height="10" role="img" aria-label={context.words().towards}>
                    <path d="M0 5h16M12 1l4 4-4 4" />
                </svg>
            } else {
                { text_arrow(context) }
            }
            <span class="entry__to">{ to }</span>
        </span>
    }
}

/// Returns the same without a drawing.
pub(super) fn journey_as_text(context: &RenderContext, event: &Event) -> Html {
    let Some([from, to]) = visitor_and_host(context, event) else { return html! {} };
    html! { <>{ from }{ text_arrow(context) }{ to }</> }
}

fn visitor_and_host(context: &RenderContext, event: &Event) -> Option<[Html; 2]> {
    let name = |id: &Id| Some(with_language(context, context.party_name(id)?));
    Some([name(event.from.as_ref()?)?, name(event.to.as_ref()?)?])
}

/// Returns an arrow character. Screen readers read the word for it.
fn text_arrow(context: &RenderContext) -> Html {
    let arrow = match context.locale.direction {
        Direction::LeftToRight => "→",
        Direction::RightToLeft => "←",
    };
    html! {
        <>{ " " }<span role="img" aria-label={context.words().towards}>{ arrow }</span>{ " " }</>
    }
}

/// Returns links to the parts of the story that the event led to.
fn consequences(context: &RenderContext, leads_to: &[Id], on_action: &Callback<Action>) -> Html {
    if leads_to.is_empty() {
        return html! {};
    }
    html! {
        <div class="entry__leads-to">
            { heading(context, 2, "entry__leads-title", None, context.words().set_in_motion.into()) }
            <ul>
                for id in leads_to {
                    <li key={&**id}>{ part_link(context, id, on_action) }</li>
                }
            </ul>
        </div>
    }
}
