//! What binds the parties: treaties and councils as a small table of states.

use std::rc::Rc;

use yew::prelude::*;

use super::receipt::{Evidence, receipt, unmarked_receipt};
use super::said::{date, said};
use super::telling::Telling;
use crate::story::{Tie, TieKind, TieState};

/// The part that shows the ties.
#[component]
pub(super) fn Ties(props: &TiesProps) -> Html {
    let TiesProps { telling } = props;
    let words = telling.words();
    let has_dates = telling.story.ties.iter().any(|tie| tie.since.is_some());

    html! {
        <section class="part ties" part="ties" aria-labelledby={telling.id("ties")}>
            <h3 class="part__title" id={telling.id("ties")}>{ words.ties }</h3>
            <table class="ties__table">
                <thead>
                    <tr>
                        <th scope="col">{ words.name }</th>
                        <th scope="col">{ words.state }</th>
                        if has_dates {
                            <th scope="col">{ words.since }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for tie in &telling.story.ties {
                        { row(telling, tie, has_dates) }
                    }
                </tbody>
            </table>
        </section>
    }
}

/// What the part is given.
#[derive(Properties, PartialEq)]
pub(super) struct TiesProps {
    pub(super) telling: Rc<Telling>,
}

fn row(telling: &Telling, tie: &Tie, has_dates: bool) -> Html {
    let evidence = Evidence::cited(&tie.cite).with(&tie.disputed_by, tie.note.as_ref());
    let fact = html! {
        <span class="ties__name">
            { said(telling, &tie.title) }{ " " }
            <span class="ties__kind">{ kind_words(telling, tie.kind) }</span>
        </span>
    };
    html! {
        <tr class="ties__row" key={&*tie.id} id={telling.part_id(&tie.id)}>
            <th scope="row">{ receipt(telling, fact, evidence) }</th>
            <td class={classes!("ties__state", state_class(tie.state))}>
                { unmarked_receipt(telling, state(telling, tie), evidence) }
            </td>
            if has_dates {
                <td class="ties__since">
                    if let Some(since) = &tie.since {
                        { unmarked_receipt(telling, date(telling, since), evidence) }
                    }
                </td>
            }
        </tr>
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
fn kind_words(telling: &Telling, kind: TieKind) -> &'static str {
    match kind {
        TieKind::Other => "",
        kind => telling.words().kinds.tie(kind),
    }
}

fn state_class(state: TieState) -> &'static str {
    match state {
        TieState::Planned => "ties__state--planned",
        TieState::Signed => "ties__state--signed",
        TieState::Established => "ties__state--established",
        TieState::Operating => "ties__state--operating",
    }
}
