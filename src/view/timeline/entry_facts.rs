//! The facts of an entry besides its date and title: kind, parties, text, place, people, figures, earlier dates,
//! consequences.

use yew::prelude::*;

use super::history::history;
use super::media::media;
use super::part_link::part_link;
use crate::story::{Event, Id};
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized, with_language};
use crate::view::parts::figure_list;
use crate::wording::Direction;

/// Returns all facts.
pub(super) fn facts(context: &RenderContext, event: &Event) -> Html {
    html! {
        <>
            <p class="entry__kind">
                { context.words().kinds.event(event.kind) }
                { " " }{ journey(context, event) }
            </p>
            if let Some(text) = &event.text {
                <p class="entry__text">{ localized(context, text) }</p>
            }
            { media(context, event) }
            { circumstances(context, event) }
            { figure_list(context, &event.id, &event.figures) }
            { history(context, event) }
            { consequences(context, &event.leads_to) }
        </>
    }
}

/// Returns the deadline, the parties in their roles, the place and the people.
fn circumstances(context: &RenderContext, event: &Event) -> Html {
    let words = context.words();
    let parties = [
        // A party that acts beside a visitor is not part of the journey.
        (words.actor, &event.by),
        (words.host, &event.host),
        (words.participants, &event.participants),
    ];
    let parties = parties.into_iter().filter(|(_, parties)| !parties.is_empty());
    let rows: Vec<(&'static str, Vec<Html>)> = parties
        .map(|(label, parties)| (label, vec![context.party_names(parties).into()]))
        .chain(event.place.iter().map(|place| (words.place, vec![localized(context, place)])))
        .chain((!event.people.is_empty()).then(|| {
            (words.people, event.people.iter().map(|person| localized(context, person)).collect())
        }))
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        <dl class="entry__facts">
            for (label, values) in rows {
                <div>
                    <dt>{ label }</dt>
                    for value in values {
                        <dd>{ value }</dd>
                    }
                </div>
            }
        </dl>
    }
}

/// Returns the visiting and the receiving parties with an arrow between them.
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
    if event.from.is_empty() || event.to.is_empty() {
        return None;
    }
    Some([&event.from, &event.to].map(|parties| named(context, parties)))
}

/// Returns the name of a party, in its language, or the names of several as a list.
fn named(context: &RenderContext, parties: &[Id]) -> Html {
    match parties {
        [one] => {
            context.party_name(one).map(|name| with_language(context, name)).unwrap_or_default()
        }
        several => context.party_names(several).into(),
    }
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
fn consequences(context: &RenderContext, leads_to: &[Id]) -> Html {
    if leads_to.is_empty() {
        return html! {};
    }
    html! {
        <div class="entry__leads-to">
            { heading(context, 2, "entry__leads-title", None, context.words().set_in_motion.into()) }
            <ul>
                for id in leads_to {
                    <li key={&**id}>{ part_link(context, id) }</li>
                }
            </ul>
        </div>
    }
}
