//! [`FailureNotice`]: a message for the reader in place of a story, with details for its author.

use yew::prelude::*;

use crate::story::{Fault, Problem};
use crate::wording::Locale;

/// The reason why there is no story to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The server answered with a 4xx status.
    NotFound,
    /// The server answered with a 5xx status, or not at all.
    Unreachable,
    /// The request timed out.
    TimedOut,
    /// The file exceeds the size limit.
    TooLarge,
    /// The file is not a valid story.
    Refused(Fault, Vec<Problem>),
}

/// A short message with a disclosure for the details.
#[component]
pub fn FailureNotice(props: &FailureNoticeProps) -> Html {
    let FailureNoticeProps { failure, locale, address } = props;

    html! {
        <div class="failure" lang={locale.tag} dir={locale.direction.dir()} role="status">
            <p class="failure__message">{ message(failure, locale) }</p>
            <details class="failure__details">
                <summary>{ locale.words.failures.details }</summary>
                if !address.is_empty() {
                    <p class="failure__address" dir="ltr">{ address }</p>
                }
                if let Failure::Refused(_, problems) = failure {
                    { list(problems, locale) }
                }
            </details>
        </div>
    }
}

/// The props of [`FailureNotice`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct FailureNoticeProps {
    /// The reason.
    pub failure: Failure,
    /// The locale of the message.
    #[prop_or_else(Locale::fallback)]
    pub locale: &'static Locale,
    /// The address of the story file.
    pub address: AttrValue,
}

fn message(failure: &Failure, locale: &Locale) -> &'static str {
    let words = &locale.words.failures;
    match failure {
        Failure::NotFound => words.not_found,
        Failure::Unreachable => words.not_reachable,
        Failure::TimedOut => words.too_slow,
        Failure::TooLarge => words.too_large,
        Failure::Refused(Fault::NotJson, _) => words.not_a_story,
        Failure::Refused(Fault::Newer, _) => words.too_new,
        Failure::Refused(Fault::Mistakes, _) => words.has_mistakes,
    }
}

/// Returns "line 12, column 15".
fn position(problem: &Problem, locale: &Locale) -> String {
    let place = problem.place.position;
    let number = |number: usize| locale.count(u64::try_from(number).unwrap_or(u64::MAX));
    let (line, column) = (number(place.line), number(place.column));
    locale.words.failures.position.fill([&*line, &*column])
}

/// The maximum number of listed problems; `diplograph check` prints them all.
const MAX_LISTED: usize = 50;

/// Returns the errors, in English, because they are for the author of the file.
fn list(problems: &[Problem], locale: &Locale) -> Html {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
    html! {
        <ol class="failure__list">
            for problem in errors.iter().take(MAX_LISTED) {
                <li class="failure__problem">
                    <span class="failure__place">
                        { position(problem, locale) }
                    </span>
                    { " " }
                    <span lang="en" dir="ltr">
                        <code>{ problem.place.path.to_string() }</code>{ " " }
                        { &problem.message }
                        if let Some(elsewhere) = problem.elsewhere() {
                            { " " }{ elsewhere }
                        }
                        if let Some(help) = &problem.help {
                            <span class="failure__help">{ help }</span>
                        }
                    </span>
                </li>
            }
            if errors.len() > MAX_LISTED {
                <li class="failure__problem">{ format!("… +{}", errors.len() - MAX_LISTED) }</li>
            }
        </ol>
    }
}
