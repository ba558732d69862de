//! The statements beside a fact: those that contradict it, and those that say the same in other words.

use yew::prelude::*;

use super::citation::citation;
use super::contents::Receipt;
use crate::story::{State, Statement, TieKind};
use crate::view::context::RenderContext;
use crate::view::elements::localized;

/// Returns the mark beside a fact that sources disagree on: what the others say, if that is a value, a count, a state or a
/// date.
pub(in crate::view) fn disputed_mark(context: &RenderContext, receipt: Receipt<'_>) -> Html {
    let statements = receipt.basis.disputed_by;
    if statements.is_empty() {
        return html! {};
    }
    let disagree = context.words().sources_disagree;
    let others = other_values(context, statements);
    html! {
        <>
            { " " }
            if others.is_empty() {
                <span class="receipt__disputed">{ disagree }</span>
            } else {
                <span class="receipt__disputed" title={disagree}>{ others }</span>
            }
        </>
    }
}

/// Returns "or $4.1 billion, or 12 projects, under way"; nothing if the statements are in words only.
pub(crate) fn other_values(context: &RenderContext, statements: &[Statement]) -> String {
    let mut values: Vec<String> = Vec::new();
    for statement in statements {
        let given = given(context, statement, in_sentence);
        let value = context.locale.phrases(&given.iter().map(String::as_str).collect::<Vec<_>>());
        let value = context.words().or_other.fill([&value]);
        if !given.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    context.locale.phrases(&values.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Returns the name of a state for the middle of a sentence, where it begins with a small letter.
fn in_sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Returns the value, the count, the state and the date that a statement gives.
fn given(
    context: &RenderContext,
    statement: &Statement,
    name_of_state: fn(&str) -> String,
) -> Vec<String> {
    let value = statement.value.iter().map(|value| context.quantity(value));
    // Only projects have counts.
    let count = statement.count.iter().map(|count| context.locale.projects(count));
    let state = statement.state.iter().map(|state| name_of_state(state_name(context, *state)));
    let day = statement.date.iter().map(|date| context.locale.date(date));
    value.chain(count).chain(state).chain(day).collect()
}

/// Returns a contradicting statement, with its citations.
pub(super) fn disputing(
    context: &RenderContext,
    receipt: Receipt<'_>,
    statement: &Statement,
) -> Html {
    let words = context.words();
    let is_same = receipt.shares_source(statement);
    let label = if is_same { words.same_source } else { words.another_source };
    side(context, "receipt__side receipt__side--disputing", label, statement)
}

/// Returns a statement that says the same in other words, with its citations.
pub(super) fn agreeing(
    context: &RenderContext,
    receipt: Receipt<'_>,
    statement: &Statement,
) -> Html {
    let words = context.words();
    let is_same = receipt.shares_source(statement);
    let label = if is_same { words.same_source } else { words.in_other_words };
    side(context, "receipt__side", label, statement)
}

fn side(
    context: &RenderContext,
    class: &'static str,
    label: &'static str,
    statement: &Statement,
) -> Html {
    html! {
        <div {class}>
            <p class="receipt__other">
                { label }{ context.words().punctuation.label_space }
                <strong>{ content(context, statement) }</strong>
            </p>
            for cited in &statement.cite {
                { citation(context, cited) }
            }
        </div>
    }
}

/// Returns what the statement gives, and the rest in the author's words.
fn content(context: &RenderContext, statement: &Statement) -> Html {
    let given = given(context, statement, str::to_owned);
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    html! {
        <>
            { context.locale.phrases(&given) }
            if let Some(claim) = &statement.claim {
                if !given.is_empty() {
                    { " · " }
                }
                { localized(context, claim) }
            }
        </>
    }
}

/// Returns the name of a state of any kind of fact.
fn state_name(context: &RenderContext, state: State) -> &'static str {
    match state {
        State::Goal(state) => context.locale.goal_state(state).unwrap_or_default(),
        State::Project(state) => context.locale.project_state(Some(state)),
        State::Event(state) => context.words().kinds.any_event_state(state),
        State::Tie(state) => context.words().kinds.tie_state(TieKind::Other, state),
    }
}
