//! The head: parties, title, summary, date of the last update, corrections, languages.

use yew::prelude::*;

use super::heading::heading;
use super::languages::languages;
use super::part::PartProps;
use super::said::{date, filled, said};
use super::telling::Telling;
use crate::story::{Correction, Party};

/// What the story is about.
pub(super) fn head(props: &PartProps) -> Html {
    let PartProps { telling, languages: choice, .. } = props;
    let story = &telling.story;

    html! {
        <header class="head" part="head">
            <ul class="head__parties" aria-label={telling.words().parties}>
                for (nth, party) in story.parties.iter().enumerate() {
                    { party_name(telling, nth, party) }
                }
            </ul>
            { heading(telling, 0, "head__title", Some(telling.id("title")), said(telling, &story.title)) }
            if let Some(summary) = &story.summary {
                <p class="head__summary">{ said(telling, summary) }</p>
            }
            if let Some(updated) = &story.updated {
                <p class="head__updated">
                    { filled(telling.words().updated, date(telling, updated)) }
                </p>
            }
            { corrections(telling, &story.corrections) }
            { languages(telling, choice) }
        </header>
    }
}

fn party_name(telling: &Telling, nth: usize, party: &Party) -> Html {
    html! {
        <li class={classes!("party", party_class(nth))}>{ said(telling, &party.name) }</li>
    }
}

/// The class that gives a party its colour; there are two colours, and the rest is grey.
pub(super) fn party_class(nth: usize) -> &'static str {
    match nth {
        0 => "party--first",
        1 => "party--second",
        _ => "party--other",
    }
}

fn corrections(telling: &Telling, corrections: &[Correction]) -> Html {
    if corrections.is_empty() {
        return html! {};
    }
    html! {
        <section class="corrections">
            { heading(telling, 1, "corrections__title", None, Html::from(telling.words().corrections)) }
            <ul class="corrections__list">
                for correction in corrections {
                    <li>{ date(telling, &correction.date) }{ telling.words().colon }{ said(telling, &correction.text) }</li>
                }
            </ul>
        </section>
    }
}
