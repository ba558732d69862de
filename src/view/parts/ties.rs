//! The ties between the parties in columns of name, state and date: treaties and councils, then sanctions and embargoes.

use yew::prelude::*;

use super::props::PartProps;
use crate::story::{Tie, TieKind, TieState};
use crate::view::context::RenderContext;
use crate::view::elements::{fill_with_markup, heading, localized, part_title, short_date};
use crate::view::island::island;
use crate::view::receipt::{Receipt, disputed_mark, unmarked_receipt};
use crate::view::shared::Shared;

/// The ties between the parties.
#[component]
pub(in crate::view) fn Ties(props: &PartProps) -> Html {
    let PartProps { context } = props;

    html! {
        <section class="part ties" part="ties" data-island={context.island()}>
            { island(context, contents, 0) }
        </section>
    }
}

fn contents(context: &Shared<RenderContext>, _: usize) -> Html {
    let words = context.words();
    let ties = context.story.ties.iter();
    let (restrictions, bonds): (Vec<&Tie>, Vec<&Tie>) =
        ties.partition(|tie| is_restriction(tie.kind));
    let title = if bonds.is_empty() { words.restrictions } else { words.ties };

    html! {
        <>
            { part_title(context, "ties", title) }
            { table(context, &bonds) }
            if !bonds.is_empty() && !restrictions.is_empty() {
                { heading(context, 2, "ties__title", None, words.restrictions.into()) }
            }
            { table(context, &restrictions) }
        </>
    }
}

/// Returns whether a tie of this kind is a restriction that one side imposes.
fn is_restriction(kind: TieKind) -> bool {
    matches!(kind, TieKind::Embargo | TieKind::Sanctions)
}

fn table(context: &RenderContext, ties: &[&Tie]) -> Html {
    if ties.is_empty() {
        return html! {};
    }
    let has_dates = ties.iter().any(|tie| tie.since.is_some());
    html! {
        <div class="ties__table">
            { column_headings(context, has_dates) }
            <ul>
                for tie in ties {
                    { row(context, tie) }
                }
            </ul>
        </div>
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
    let contents = Receipt::of(tie.basis())
        .with_words(context.own_words(tie.since_as_written.as_ref(), tie.since.as_ref()))
        .with_words(context.own_words(tie.until_as_written.as_ref(), tie.until.as_ref()));
    let gap = context.gap(context.words().punctuation.comma);
    let fact = html! {
        <span class="ties__row">
            <span class="ties__name">
                <span class="ties__title">{ localized(context, &tie.title) }</span>
                if let Some(kind) = kind_label(context, tie.kind) {
                    { gap }<span class="ties__kind">{ kind }</span>
                }
                if !tie.by.is_empty() {
                    { gap }
                    <span class="ties__by">
                        { context.locale.labelled(context.words().actor, &context.party_names(&tie.by)) }
                    </span>
                }
                { disputed_mark(context, contents) }
            </span>
            { gap }
            <span class={classes!("ties__state", state_class(tie.state))}>{ state(context, tie) }</span>
            if let Some(since) = &tie.since {
                { gap }<span class="ties__since">{ short_date(context, since) }</span>
            }
            if let Some(until) = &tie.until {
                { gap }
                <span class="ties__until">
                    { fill_with_markup(context.words().ended_on, short_date(context, until)) }
                </span>
            }
        </span>
    };
    html! {
        <li class="ties__one" key={&*tie.id} id={context.part_id(&tie.id)}>
            { unmarked_receipt(context, &tie.id, fact, contents) }
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
