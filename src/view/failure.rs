//! What is shown where a story cannot be: a sentence for the reader, the details for the author.

use yew::prelude::*;

use crate::story::{Fault, Problem};
use crate::wording::Locale;

/// Why there is no story to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The server has no such file, or refuses it: a 4xx status.
    NotFound,
    /// The server cannot give it: a 5xx status, or no answer.
    Unreachable,
    /// It did not come in time.
    TimedOut,
    /// It is larger than a story may be.
    TooLarge,
    /// It came, and cannot be shown.
    Refused(Fault, Vec<Problem>),
}

/// A short message; what stands in the page beside it stays readable.
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

/// What the notice is given.
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct FailureNoticeProps {
    /// Why there is no story.
    pub failure: Failure,
    /// The reader's language.
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

/// "line 12, column 15".
fn position(problem: &Problem, locale: &Locale) -> String {
    let number = |place: usize| locale.count(u64::try_from(place).unwrap_or(u64::MAX));
    let (line, column) = (number(problem.position.line), number(problem.position.column));
    locale.words.failures.position.fill([&*line, &*column])
}

/// More than this nobody reads in a page; `diplograph check` prints them all.
const MOST: usize = 50;

/// The problems, in English: they are for whoever writes the file.
fn list(problems: &[Problem], locale: &Locale) -> Html {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
    html! {
        <ol class="failure__list">
            for problem in errors.iter().take(MOST) {
                <li class="failure__problem">
                    <span class="failure__place">
                        { position(problem, locale) }
                    </span>
                    { " " }
                    <span lang="en" dir="ltr">
                        <code>{ problem.path.to_string() }</code>{ " " }
                        { &problem.message }
                        if let Some(help) = &problem.help {
                            <span class="failure__help">{ help }</span>
                        }
                    </span>
                </li>
            }
            if errors.len() > MOST {
                <li class="failure__problem">{ format!("… {} more", errors.len() - MOST) }</li>
            }
        </ol>
    }
}
