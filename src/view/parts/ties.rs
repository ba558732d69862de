//! The ties between the parties: treaties and councils in columns of name, state and date.

use yew::prelude::*;

use super::props::PartProps;
use crate::story::{Tie, TieKind, TieState};
use crate::view::context::RenderContext;
use crate::view::elements::{localized, part_title, short_date};
use crate::view::receipt::{Receipt, disputed_mark, unmarked_receipt};

/// The ties between the parties.
#[component]
pub(in crate::view) fn Ties(props: &PartProps) -> Html {
    let PartProps { context } = props;
    let has_dates = context.story.ties.iter().any(|tie| tie.since.is_some());

    html! {
        <section class="part ties" part="ties">
            { part_title(context, "ties", context.words().ties) }
            <div class="ties__table">
                { column_headings(context, has_dates) }
                <ul>
                    for tie in &context.story.ties {
                        { row(context, tie) }
                    }
                </ul>
            </div>
        </section>
    }
}

/// Returns the column headings. They are hidden from screen readers, because each row is understood without them.
fn column_headings(context: &RenderContext, has_dates: bool) -> Html {
    if !context.is_drawn() {
        return html! {};
    }
    let words = context.words();
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

/// Returns a tie. The whole row opens the receipt.
fn row(context: &RenderContext, tie: &Tie) -> Html {
    let evidence = Receipt::cited(&tie.cite).with(&tie.disputed_by, tie.note.as_ref());
    let gap = context.gap(context.words().comma);
    let fact = html! {
        <span class="ties__row">
            <span class="ties__name">
                <span class="ties__title">{ localized(context, &tie.title) }</span>
                if let Some(kind) = kind_label(context, tie.kind) {
                    { gap }<span class="ties__kind">{ kind }</span>
                }
                { disputed_mark(context, evidence) }
            </span>
            { gap }
            <span class={classes!("ties__state", state_class(tie.state))}>{ state(context, tie) }</span>
            if let Some(since) = &tie.since {
                { gap }<span class="ties__since">{ short_date(context, since) }</span>
            }
        </span>
    };
    html! {
        <li class="ties__one" key={&*tie.id} id={context.part_id(&tie.id)}>
            { unmarked_receipt(context, &tie.id, fact, evidence) }
        </li>
    }
}

/// Returns the state as a sign and as a word.
fn state(context: &RenderContext, tie: &Tie) -> Html {
    html! {
        <>
            <span class="ties__sign" aria-hidden="true"></span>
            { context.words().kinds.tie_state(tie.kind, tie.state) }
        </>
    }
}

/// Returns the label of the kind; `None` for [`TieKind::Other`].
fn kind_label(context: &RenderContext, kind: TieKind) -> Option<&'static str> {
    (kind != TieKind::Other).then(|| context.words().kinds.tie(kind))
}

fn state_class(state: TieState) -> &'static str {
    match state {
        TieState::Planned => "ties__state--planned",
        TieState::Signed => "ties__state--signed",
        TieState::Ratified => "ties__state--ratified",
        TieState::InForce => "ties__state--in-force",
        TieState::Established => "ties__state--established",
        TieState::Operating => "ties__state--operating",
        TieState::Imposed => "ties__state--imposed",
        TieState::Suspended => "ties__state--suspended",
        TieState::Ended => "ties__state--ended",
    }
}
