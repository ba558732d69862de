//! [`checks`]: what must pass before a story goes out, and what can wait.

use std::collections::BTreeMap;

use diplograph::data::{Column, Table};
use diplograph::story::{Lang, Problem, Story};
use diplograph::verify::verify;

use super::languages;
use crate::document::Reading;
use crate::json::Step;
use crate::words::{counted, language_name};

/// The result of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Passed,
    /// It can wait.
    CanWait,
    /// It stops the publication.
    Failed,
}

/// A check of a story before it goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The result.
    pub outcome: Outcome,
    /// The result in words.
    pub text: String,
    /// The place in the story that it is about, if there is one.
    pub place: Option<Vec<Step>>,
}

impl Check {
    fn passed(text: impl Into<String>) -> Self {
        Self { outcome: Outcome::Passed, text: text.into(), place: None }
    }

    fn of(problem: &Problem) -> Self {
        let outcome = if problem.is_error() { Outcome::Failed } else { Outcome::CanWait };
        let more = match problem.other_places.len() {
            0 => String::new(),
            more => format!(" (and in {})", counted(more, "more place")),
        };
        let text = sentence(&problem.message) + &more;
        Self { outcome, text, place: Some(Step::path(&problem.place.path)) }
    }
}

/// Checks a story: what has failed first, then what has passed, then what can wait.
pub fn checks(reading: &Reading) -> Vec<Check> {
    let problems = reading.problems.iter();
    let Some(story) = &reading.story else {
        return problems.filter(|problem| problem.is_error()).map(Check::of).collect();
    };
    let mut checks = vec![Check::passed("No problem in the story stops it")];
    checks.push(evidence(story));
    checks.extend(translations(reading, story));
    checks.push(Check::passed("The page reads without script"));
    checks.extend(media(story));
    checks.extend(problems.map(Check::of));
    checks.sort_by_key(|check| check.outcome == Outcome::CanWait);
    checks
}

/// Names the pictures and recordings that the browser cannot put into the zip, because it only has their addresses.
fn media(story: &Story) -> Option<Check> {
    let all = story.events.iter().flat_map(|event| &event.media);
    let count = all.filter(|medium| medium.src.host().is_none()).count();
    let text = match count {
        0 => return None,
        1 => "1 picture or recording is not in the zip: put it beside the story file".to_owned(),
        count => {
            format!("{count} pictures or recordings are not in the zip: README.txt lists them")
        }
    };
    Some(Check { outcome: Outcome::CanWait, ..Check::passed(text) })
}

/// Checks that each fact rests on a sentence.
fn evidence(story: &Story) -> Check {
    let mut facts: BTreeMap<String, bool> = BTreeMap::new();
    Table::of(story, &story.lang).each(&mut |row| {
        let has_sentence = !row.cell(Column::Sentence).is_empty();
        *facts.entry(row.cell(Column::Fact).to_owned()).or_default() |= has_sentence;
    });
    let lacking = facts.values().filter(|has_sentence| !**has_sentence).count();
    match (facts.len(), lacking) {
        (0, _) => {
            Check { outcome: Outcome::CanWait, ..Check::passed("The story has no facts yet") }
        }
        (1, 0) => Check::passed("The fact rests on a sentence"),
        (all, 0) => Check::passed(format!("Each of the {all} facts rests on a sentence")),
        (all, lacking) => {
            let rest = if lacking == 1 { "rests" } else { "rest" };
            let text = format!("{lacking} of the {} {rest} on no sentence", counted(all, "fact"));
            Check { outcome: Outcome::CanWait, ..Check::passed(text) }
        }
    }
}

/// Checks that the story has all its texts in each language. The complete languages are one line.
fn translations(reading: &Reading, story: &Story) -> Vec<Check> {
    let languages = languages(story);
    let others = languages.iter().filter(|lang| **lang != story.lang);
    let lacks: Vec<Check> = others.filter_map(|lang| lack(reading, story, lang)).collect();
    let own = language_name(&story.lang);
    let complete = match (languages.len(), languages.len() - lacks.len()) {
        (_, 1) => format!("{own} is complete"),
        (2, 2) => format!("{own} and {} are complete", language_name(&languages[1])),
        (all, complete) if all == complete => format!("All {all} languages are complete"),
        (_, complete) => {
            format!("{own} and {} are complete", counted(complete - 1, "other language"))
        }
    };
    std::iter::once(Check::passed(complete)).chain(lacks).collect()
}

/// Returns what the story lacks in a language, if anything.
fn lack(reading: &Reading, story: &Story, lang: &Lang) -> Option<Check> {
    let (name, own) = (language_name(lang), language_name(&story.lang));
    let problems = verify(&reading.text, Some(lang)).checked.problems;
    // A plain string is the same for all readers, such as the name of a publisher.
    let is_missing = |problem: &&Problem| {
        let is_about_texts =
            problem.check.is_some_and(|check| check.name() == "missing-translation");
        is_about_texts && problem.message.starts_with("the text is missing")
    };
    let missing: Vec<&Problem> = problems.iter().filter(is_missing).collect();
    let count: usize = missing.iter().map(|problem| problem.places().count()).sum();
    let lack = if count == 1 { "lacks" } else { "lack" };
    missing.first().map(|first| Check {
        outcome: Outcome::CanWait,
        text: format!("{} {lack} {name}: readers see {own}", counted(count, "text")),
        place: Some(Step::path(&first.place.path)),
    })
}

/// Returns a message as a sentence: it begins with a capital letter, and has quotation marks instead of backticks.
fn sentence(message: &str) -> String {
    let text = quoted(message);
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// Returns a message with quotation marks instead of backticks.
pub fn quoted(message: &str) -> String {
    let mut text = String::with_capacity(message.len());
    for (nth, part) in message.split('`').enumerate() {
        if nth > 0 {
            text.push(if nth % 2 == 1 { '“' } else { '”' });
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(story: &str) -> Vec<(Outcome, String)> {
        let checks = checks(&Reading::of(&story.into()));
        checks.into_iter().map(|check| (check.outcome, check.text)).collect()
    }

    #[test]
    fn error_stops_the_publication_and_says_where() {
        let checks = checks(&Reading::of(
            &r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "events": [{ "id": "x", "kind": "visit", "title": "V", "date": "1914-July" }] }"#
                .into(),
        ));
        let failed: Vec<_> = checks.iter().filter(|it| it.outcome == Outcome::Failed).collect();
        let date = vec!["events".into(), 0.into(), "date".into()];
        assert!(failed.iter().any(|check| check.place == Some(date.clone())), "{checks:?}");
        assert!(
            failed.iter().any(|check| check.text.starts_with("“1914-July” is not a date")),
            "{checks:?}"
        );
    }

    #[test]
    fn missing_translation_and_missing_sentence_can_wait() {
        let texts = texts(
            r#"{ "format": 1, "lang": "en", "title": { "en": "A and B", "ru": "А и Б" },
            "parties": [{ "id": "a", "name": { "en": "A", "ru": "А" } }, { "id": "b", "name": { "en": "B" } }],
            "figures": [{ "label": { "en": "Trade" }, "value": "USD 24bn" }] }"#,
        );
        let can_wait = |text: &str| texts.contains(&(Outcome::CanWait, text.to_owned()));
        assert!(can_wait("2 texts lack Russian: readers see English"), "{texts:?}");
        assert!(can_wait("1 of the 1 fact rests on no sentence"), "{texts:?}");
        assert!(texts.contains(&(Outcome::Passed, "English is complete".to_owned())), "{texts:?}");
    }

    #[test]
    fn founding_story_passes() {
        let story = include_str!("../../../static/stories/kazakhstan-uzbekistan-2024.json");
        let texts = texts(story);
        assert!(texts.iter().all(|(outcome, _)| *outcome != Outcome::Failed), "{texts:?}");
        let complete = (Outcome::Passed, "All 12 languages are complete".to_owned());
        assert!(texts.contains(&complete), "{texts:?}");
    }
}
