//! What binds the parties: treaties and councils in columns of name, state and date.

use yew::prelude::*;

use super::heading::part_title;
use super::part::PartProps;
use super::receipt::{Evidence, disputed_mark, unmarked_receipt};
use super::said::{said, short_date};
use super::telling::Telling;
use crate::story::{Tie, TieKind, TieState};

/// The part that shows the ties.
pub(super) fn ties(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;
    let has_dates = telling.story.ties.iter().any(|tie| tie.since.is_some());

    html! {
        <section class="part ties" part="ties">
            { part_title(telling, "ties", telling.words().ties) }
            <div class="ties__table">
                { heads(telling, has_dates) }
                <ul>
                    for tie in &telling.story.ties {
                        { row(telling, tie) }
                    }
                </ul>
            </div>
        </section>
    }
}

/// The heads of the columns. They are for the eye: each line says what it is.
fn heads(telling: &Telling, has_dates: bool) -> Html {
    if !telling.is_drawn() {
        return html! {};
    }
    let words = telling.words();
    html! {
        <p class="ties__row ties__heads" aria-hidden="true">
            <span>{ words.name }</span>
            <span>{ words.state }</span>
            <span>
                if has_dates {
                    { words.since }
                }
            </span>
        </p>
    }
}

/// A tie, all of which opens its receipt.
fn row(telling: &Telling, tie: &Tie) -> Html {
    let evidence = Evidence::cited(&tie.cite).with(&tie.disputed_by, tie.note.as_ref());
    let fact = html! {
        <span class="ties__row">
            <span class="ties__name">
                <span class="ties__title">{ said(telling, &tie.title) }</span>
                if let Some(kind) = kind_words(telling, tie.kind) {
                    { telling.gap(telling.words().comma) }<span class="ties__kind">{ kind }</span>
                }
                { disputed_mark(telling, evidence) }
            </span>
            { telling.gap(telling.words().comma) }
            <span class={classes!("ties__state", state_class(tie.state))}>{ state(telling, tie) }</span>
            if let Some(since) = &tie.since {
                { telling.gap(telling.words().comma) }<span class="ties__since">{ short_date(telling, since) }</span>
            }
        </span>
    };
    html! {
        <li class="ties__one" key={&*tie.id} id={telling.part_id(&tie.id)}>
            { unmarked_receipt(telling, &tie.id, fact, evidence) }
        </li>
    }
}

/// How far it is, as a sign and in words.
fn state(telling: &Telling, tie: &Tie) -> Html {
    html! {
        <>
            <span class="ties__sign" aria-hidden="true"></span>
            { telling.words().kinds.tie_state(tie.state) }
        </>
    }
}

/// What kind of tie it is, where there is a word for it.
fn kind_words(telling: &Telling, kind: TieKind) -> Option<&'static str> {
    (kind != TieKind::Other).then(|| telling.words().kinds.tie(kind))
}

fn state_class(state: TieState) -> &'static str {
    match state {
        TieState::Planned => "ties__state--planned",
        TieState::Signed => "ties__state--signed",
        TieState::Established => "ties__state--established",
        TieState::Operating => "ties__state--operating",
    }
}
