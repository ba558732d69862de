//! What a language lacks, in words that its translator understands.

use std::sync::OnceLock;

use super::{ALL, Failures, Words};
use crate::wording::data::Forms;
use crate::wording::language::Language;
use crate::wording::lines::{Lined, Lines, Listed, MISSING, Place};
use crate::wording::locale::Locale;
use crate::wording::plural::Plural;

/// Of so many texts in a hundred that are the same as in English, somebody should look whether they are translated.
const MOST_LIKE_ENGLISH: usize = 15;

/// What a language lacks, a line each; nothing, if it is whole.
fn lacks(language: &Language) -> Vec<String> {
    let texts = texts(language);
    let mut lacks = Vec::new();
    for Listed { place, text, forms } in &texts {
        let mut lack = |what: String| lacks.push(format!("`{}`{what}", place.name));
        if text.contains(MISSING) {
            lack(format!(" is missing: {}", place.about));
        }
        let Some(forms) = forms.filter(|_| !text.contains(MISSING)) else { continue };
        unfit_forms(&forms, &numbers_told_apart(language)).into_iter().for_each(lack);
    }
    lacks.extend(unfit_patterns(&texts));
    lacks.extend(unnamed_languages(&texts));
    lacks.extend(like_english(language, &texts));
    lacks
}

/// Every text of a language that is written by hand.
fn texts(language: &Language) -> Vec<Listed> {
    let mut texts = Vec::new();
    let place = |name: &str| Place { name: name.to_owned(), about: "" };
    language.own.as_ref().unwrap().words.list(place(""), &mut texts);
    language.scripts.list(place("scripts"), &mut texts);
    texts
}

/// The categories that the language puts whole numbers into, by the samples of the Unicode data.
fn numbers_told_apart(language: &Language) -> Vec<Plural> {
    let samples = language.own.as_ref().unwrap().cldr.samples.iter();
    let is_whole = |samples: &str| samples.split_whitespace().any(|sample| !sample.contains('.'));
    samples.filter(|(_, samples)| is_whole(samples)).map(|(category, _)| *category).collect()
}

fn unfit_forms(forms: &Forms, wanted: &[Plural]) -> Vec<String> {
    let mut unfit = Vec::new();
    let own = forms.own.iter().map(|(category, _)| *category);
    for category in own.clone().filter(|category| !wanted.contains(category)) {
        unfit.push(format!(" has a form for {category:?}, which no whole number takes here"));
    }
    // One form for all is a decision; some but not all are a mistake. What is left over is `other`.
    let lacking: Vec<_> =
        wanted.iter().filter(|category| !own.clone().any(|own| own == **category)).collect();
    if !forms.own.is_empty() && lacking.len() > 1 {
        unfit.push(format!(
            " has one form for several of these, which are told apart here: {lacking:?}"
        ));
    }
    let may_go_without = |category| matches!(category, Plural::Zero | Plural::One | Plural::Two);
    let others = [(Plural::Other, forms.other)];
    for (category, text) in forms.own.iter().chain(&others) {
        let times = text.matches("{0}").count();
        if times > 1 || (times == 0 && !may_go_without(*category)) {
            unfit.push(format!(
                ": `{text}` has the number {times} times, where it should stand once as {{0}}"
            ));
        }
    }
    unfit
}

/// Patterns of dates that have lost a part, by the name of the place: a day has the letters d, M or L, and y.
fn unfit_patterns(texts: &[Listed]) -> Vec<String> {
    let mut unfit = Vec::new();
    for Listed { place, text, .. } in texts {
        let Some((_, last)) = place.name.rsplit_once("since.").or(place.name.rsplit_once("until."))
        else {
            continue;
        };
        let wanted = match last {
            "day" => "dMy",
            "month" => "My",
            "year" => "y",
            _ => continue,
        };
        // What stands in quotes is a word.
        let letters: String = text.split('\'').step_by(2).collect();
        for letter in wanted.chars().filter(|letter| !letters.contains(*letter)) {
            unfit
                .push(format!("`{}` has lost the letter {letter} of its date: {text}", place.name));
        }
    }
    unfit
}

/// Languages that the list `in_language` of English names, and this one does not: one language more is one file all the same,
/// for it has no name of its own in the others until English gives it one.
fn unnamed_languages(texts: &[Listed]) -> Vec<String> {
    let list = |texts: &[Listed]| {
        texts.iter().find(|listed| listed.place.name == "in_language").map_or("", |one| one.text)
    };
    let tags = |list: &'static str| list.split('|').filter_map(|entry| entry.split_once('='));
    let own = list(texts);
    tags(list(&self::texts(&ALL[0])))
        .filter(|(tag, _)| !tags(own).any(|(named, _)| named == *tag))
        .map(|(tag, _)| format!("`in_language` does not say how `{tag}` is called"))
        .collect()
}

fn like_english(language: &Language, texts: &[Listed]) -> Option<String> {
    let has_words = |listed: &&Listed| listed.text.chars().any(char::is_alphabetic);
    let english: Vec<Listed> = self::texts(&ALL[0]);
    let pairs = texts.iter().zip(&english).filter(|(_, english)| has_words(english));
    let count = pairs.clone().count();
    let same: Vec<&str> = pairs
        .filter(|(own, english)| own.text == english.text)
        .map(|(own, _)| &*own.place.name)
        .collect();
    let is_suspicious = language.tag != ALL[0].tag && same.len() * 100 > count * MOST_LIKE_ENGLISH;
    is_suspicious.then(|| {
        format!(
            "{} of {count} texts are the same as in English; are they translated? {}",
            same.len(),
            same.join(", ")
        )
    })
}

#[test]
fn no_language_lacks_anything() {
    let mut report = String::new();
    for language in &ALL {
        for line in lacks(language) {
            report += &format!("\n  {} ({}): {line}", language.name, language.tag);
        }
    }
    assert!(report.is_empty(), "to be written in src/wording/words/:{report}\n");
}

/// What a language would lack that were like one of ours but for a change.
fn lacks_after(tag: &str, change: impl FnOnce(&mut Words)) -> Vec<String> {
    let language = Language::find(tag).unwrap();
    let mut words: Words = Lined::read(&mut Lines::of(language, &language.file().unwrap()));
    change(&mut words);
    let own = Locale { words: Box::leak(Box::new(words)), ..*language.own.as_ref().unwrap() };
    let (tag, name) = (language.tag, language.name);
    let changed = Language { tag, name, own: Some(own), learned: OnceLock::new(), ..*language };
    lacks(&changed)
}

#[test]
fn each_missing_text_is_reported_with_its_purpose() {
    let found = lacks_after("de", |words| {
        words.goals = Words::MISSING.goals;
        words.failures = Failures::MISSING;
    });
    let is_removed = |name: &str| name == "goals" || name.starts_with("failures.");
    let expected: Vec<String> = texts(Language::find("de").unwrap())
        .into_iter()
        .filter(|text| is_removed(&text.place.name))
        .map(|text| format!("`{}` is missing: {}", text.place.name, text.place.about))
        .collect();
    assert_eq!(found, expected);
    for line in [
        "`goals` is missing: Title of the goals.",
        "`failures.details` is missing: Title of the list of problems.",
    ] {
        assert!(found.iter().any(|found| found == line), "{line} is not in {found:?}");
    }
}

#[test]
fn forms_must_be_those_that_the_language_tells_apart() {
    let lacks = lacks_after("ru", |words| {
        words.entries = Forms::new(&[(Plural::One, "{0} событие")], "{0} событий");
        words.projects_counted =
            Forms::new(&[(Plural::Two, "{0} проекта"), (Plural::One, "проект")], "проекты");
    });
    assert_eq!(
        lacks,
        [
            "`projects_counted` has a form for Two, which no whole number takes here",
            "`projects_counted` has one form for several of these, which are told apart here: [Few, Many]",
            "`projects_counted`: `проекты` has the number 0 times, where it should stand once as {0}",
            "`entries` has one form for several of these, which are told apart here: [Few, Many]",
        ]
    );
}

#[test]
fn a_date_that_lost_a_part_and_a_language_without_a_name_are_told() {
    let lacks = lacks_after("fr", |words| {
        words.phrases.since.day = "'depuis le' d MMMM";
        words.in_language = "en=en anglais|ru=en russe|kk=en kazakh|uz=en ouzbek|fr=en français|ar=en arabe|\
            de=en allemand|es=en espagnol|kaa=en karakalpak|pt=en portugais|tr=en turc";
    });
    assert_eq!(
        lacks,
        [
            "`phrases.since.day` has lost the letter y of its date: 'depuis le' d MMMM",
            "`in_language` does not say how `zh` is called",
        ]
    );
}

#[test]
fn english_words_in_another_language_are_suspected() {
    let english: Words = {
        let english = &ALL[0];
        Lined::read(&mut Lines::of(english, &english.file().unwrap()))
    };
    let lacks = lacks_after("tr", |words| {
        words.kinds = english.kinds;
        words.failures = english.failures;
    });
    assert_eq!(lacks.len(), 1, "{lacks:?}");
    assert!(
        lacks[0].contains("are the same as in English; are they translated? kinds."),
        "{lacks:?}"
    );
}
