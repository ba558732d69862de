//! The words of the columns of a band: the amount, the sentence of its source, and what other sources say.

use yew::prelude::*;

use crate::story::{Citation, ProjectState, Quantity, State, Statement};
use crate::view::context::RenderContext;
use crate::view::elements::{foreign_language, localized};
use crate::view::receipt::Receipt;
use crate::wording::ProjectReport;

/// The size of the amounts of a band. All have the same, by the longest of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::view) enum AmountSize {
    /// A short amount: "about $1 billion".
    #[default]
    Large,
    /// A longer one: "10 Milliarden Dollar".
    Medium,
    /// Any other.
    Small,
}

/// The longest texts that are large and medium, in letters.
const MAX_LARGE: usize = 16;
const MAX_MEDIUM: usize = 20;

impl AmountSize {
    /// Returns the size for the longest of several amounts.
    pub(in crate::view) fn of(texts: impl Iterator<Item = String>) -> Self {
        match texts.map(|text| text.chars().count()).max().unwrap_or_default() {
            ..=MAX_LARGE => Self::Large,
            count if count <= MAX_MEDIUM => Self::Medium,
            _ => Self::Small,
        }
    }

    fn class(self) -> Option<&'static str> {
        match self {
            Self::Large => None,
            Self::Medium => Some("band__amount--medium"),
            Self::Small => Some("band__amount--small"),
        }
    }
}

/// Returns an amount on one line: the number bold, the words of its qualifier in regular weight.
pub(super) fn amount(context: &RenderContext, value: &Quantity, size: AmountSize) -> Html {
    let [before, number, after] = context.quantity_parts(value);
    html! {
        <span class={classes!("band__amount", size.class())}>
            { before }<b class="band__number">{ number }</b>{ after }
        </span>
    }
}

/// Returns a text in place of an amount.
pub(super) fn amount_text(text: Html, size: AmountSize) -> Html {
    html! { <span class={classes!("band__amount", size.class())}><b class="band__number">{ text }</b></span> }
}

/// Returns the first sentence that supports a fact, in quotation marks, with its publisher. While the receipt is open, the
/// style sheet hides it.
pub(super) fn sentence(context: &RenderContext, cite: &[Citation]) -> Html {
    let Some(cited) = cite.first() else { return html! {} };
    let source = context.source(&cited.source);
    let lang = cited.lang.as_ref().or_else(|| source?.lang.as_ref()).unwrap_or(&context.story.lang);
    let [open, close] = context.locale.quotation_marks_around(lang);
    html! {
        <span class="band__sentence">
            <span class="band__quoted" lang={foreign_language(context, lang)} dir="auto">
                { open }{ &cited.sentence }{ close }
            </span>
            if let Some(source) = source {
                { " " }<span class="band__source">{ localized(context, &source.publisher) }</span>
            }
        </span>
    }
}

/// Returns "Another source says: under way, 12 projects, of the same total value".
pub(super) fn other_account(
    context: &RenderContext,
    receipt: Receipt<'_>,
    statement: &Statement,
) -> Html {
    let words = context.words();
    let is_same = receipt.shares_source(statement);
    let label = if is_same { words.same_source } else { words.another_source };
    let facts = ProjectReport {
        value: statement.value.as_ref().map(|value| context.quantity(value)),
        count: statement.count.as_ref(),
        title: statement.claim.as_ref().map(|claim| context.say(claim).text),
        date: statement.date.as_ref(),
    };
    let facts = context.locale.dated_report(project_state(statement), facts);
    html! {
        <span class="band__other">
            <b class="band__other-label">{ label }</b>{ words.punctuation.label_space }{ facts }
        </span>
    }
}

/// Returns the state of a project that a statement gives.
pub(in crate::view) fn project_state(statement: &Statement) -> Option<ProjectState> {
    match statement.state {
        Some(State::Project(state)) => Some(state),
        _ => None,
    }
}
