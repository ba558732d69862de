//! The head: parties, title, summary, leading fact, date of the last update, corrections, languages.

use yew::prelude::*;

use super::languages::{Languages, languages};
use super::lead::lead;
use crate::story::{Correction, Party};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup, heading, localized, party_class};
use crate::view::shared::Shared;

/// The head of a story.
#[component]
pub(in crate::view) fn Head(props: &HeadProps) -> Html {
    let HeadProps { context, languages: choice } = props;
    let story = &context.story;

    html! {
        <header class="head" part="head">
            <ul class="head__parties" aria-label={context.words().parties}>
                for (index, party) in story.parties.iter().enumerate() {
                    { party_name(context, index, party) }
                }
            </ul>
            { heading(context, 0, "head__title", Some(context.id("title")), localized(context, &story.title)) }
            if let Some(summary) = &story.summary {
                <p class="head__summary">{ localized(context, summary) }</p>
            }
            { lead(context) }
            if let Some(updated) = &story.updated {
                <p class="head__updated">
                    { fill_with_markup(context.words().updated, date(context, updated)) }
                </p>
            }
            { corrections(context, &story.corrections) }
            { languages(context, choice) }
        </header>
    }
}

/// The props of [`Head`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub(in crate::view) struct HeadProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The way to another language.
    pub(in crate::view) languages: Languages,
}

fn party_name(context: &RenderContext, index: usize, party: &Party) -> Html {
    html! {
        <li class={classes!("party", party_class(index))}>{ localized(context, &party.name) }</li>
    }
}

fn corrections(context: &RenderContext, corrections: &[Correction]) -> Html {
    if corrections.is_empty() {
        return html! {};
    }
    html! {
        <section class="corrections">
            { heading(context, 1, "corrections__title", None, context.words().corrections.into()) }
            <ul class="corrections__list">
                for correction in corrections {
                    <li>{ date(context, &correction.date) }{ context.words().punctuation.colon }{ localized(context, &correction.text) }</li>
                }
            </ul>
        </section>
    }
}
