//! Tests that every language is complete. The report is written for translators.

use std::sync::OnceLock;

use super::{ALL, Failures, Words};
use crate::wording::catalogue::{CatalogueItem, CatalogueReader, ListedText, MISSING, TextPath};
use crate::wording::data::Forms;
use crate::wording::language::Language;
use crate::wording::locale::Locale;
use crate::wording::plural::Plural;

/// A language with a higher percentage of texts equal to English is probably untranslated.
const MAX_PERCENT_LIKE_ENGLISH: usize = 15;

/// Returns the problems of a language, one per line.
fn problems(language: &Language) -> Vec<String> {
    let texts = texts(language);
    let mut problems = Vec::new();
    for ListedText { path, text, forms } in &texts {
        if text.contains(MISSING) {
            problems.push(format!("`{}` is missing: {}", path.name, path.purpose));
        } else if let Some(own) = forms {
            let forms = Forms { own, other: text };
            let found = form_problems(&forms, &integer_categories(language)).into_iter();
            problems.extend(found.map(|problem| format!("`{}` {problem}", path.name)));
        }
    }
    problems.extend(pattern_problems(&texts));
    problems.extend(unnamed_languages(&texts));
    problems.extend(english_texts(language, &texts));
    problems
}

/// Returns every hand-written text of a language.
pub(super) fn texts(language: &Language) -> Vec<ListedText> {
    let mut texts = Vec::new();
    let root = TextPath::root();
    language.built_in.as_ref().unwrap().words.list_texts(root.clone(), &mut texts);
    language.scripts.list_texts(root.field("scripts", ""), &mut texts);
    texts
}

/// Returns the plural categories of the integers, from CLDR's samples.
fn integer_categories(language: &Language) -> Vec<Plural> {
    let samples = language.built_in.as_ref().unwrap().cldr.samples.iter();
    let has_integer = |samples: &str| samples.split_whitespace().any(|text| !text.contains('.'));
    samples.filter(|(_, samples)| has_integer(samples)).map(|(category, _)| *category).collect()
}

fn form_problems(forms: &Forms, categories: &[Plural]) -> Vec<String> {
    let mut problems = Vec::new();
    let own = forms.own.iter().map(|(category, _)| *category);
    for category in own.clone().filter(|category| !categories.contains(category)) {
        problems
            .push(format!("has a form for {category:?}, which no integer has in this language"));
    }
    // One form for all categories is allowed. Otherwise only one category may fall back to `other`.
    let rest: Vec<_> =
        categories.iter().filter(|category| !own.clone().any(|own| own == **category)).collect();
    if !forms.own.is_empty() && rest.len() > 1 {
        problems.push(format!("has one form for several plural categories: {rest:?}"));
    }
    let others = [(Plural::Other, forms.other)];
    for (category, text) in forms.own.iter().chain(&others) {
        let may_omit = matches!(category, Plural::Zero | Plural::One | Plural::Two);
        match text.matches("{0}").count() {
            1 => {}
            0 if may_omit => {}
            count => problems.push(format!("has {{0}} {count} times instead of once: {text}")),
        }
    }
    problems
}

/// Returns the patterns of open intervals and of the era that lack a date field: a day needs the letters d, M and y.
fn pattern_problems(texts: &[ListedText]) -> Vec<String> {
    let mut problems = Vec::new();
    for ListedText { path, text, .. } in texts {
        let Some((_, precision)) =
            ["since.", "until.", "this_era."].iter().find_map(|name| path.name.rsplit_once(name))
        else {
            continue;
        };
        let letters = match precision {
            "day" => "dMy",
            "month" => "My",
            "year" => "y",
            _ => continue,
        };
        let unquoted = text.split('\'').step_by(2).collect::<String>().replace('L', "M");
        for letter in letters.chars().filter(|letter| !unquoted.contains(*letter)) {
            problems.push(format!("`{}` lacks the date field {letter}: {text}", path.name));
        }
    }
    problems
}

/// Returns the languages that `in_language` names in English but not here.
///
/// English decides, so a new language needs a change in one file only.
fn unnamed_languages(texts: &[ListedText]) -> Vec<String> {
    let list = |texts: &[ListedText]| {
        texts.iter().find(|listed| listed.path.name == "in_language").map_or("", |one| one.text)
    };
    let tags = |list: &'static str| list.split('|').filter_map(|entry| entry.split_once('='));
    let own = list(texts);
    tags(list(&self::texts(&ALL[0])))
        .filter(|(tag, _)| !tags(own).any(|(named, _)| named == *tag))
        .map(|(tag, _)| format!("`in_language` has no name for `{tag}`"))
        .collect()
}

fn english_texts(language: &Language, texts: &[ListedText]) -> Option<String> {
    let has_letters = |listed: &&ListedText| listed.text.chars().any(char::is_alphabetic);
    let english: Vec<ListedText> = self::texts(&ALL[0]);
    let pairs = texts.iter().zip(&english).filter(|(_, english)| has_letters(english));
    let count = pairs.clone().count();
    let equal: Vec<&str> = pairs
        .filter(|(own, english)| own.text == english.text)
        .map(|(own, _)| &*own.path.name)
        .collect();
    let is_english = language.tag == ALL[0].tag;
    (!is_english && equal.len() * 100 > count * MAX_PERCENT_LIKE_ENGLISH).then(|| {
        format!(
            "{} of {count} texts are the same as in English; are they translated? {}",
            equal.len(),
            equal.join(", ")
        )
    })
}

#[test]
fn every_language_is_complete() {
    let mut report = String::new();
    for language in &ALL {
        for problem in problems(language) {
            report += &format!("\n  {} ({}): {problem}", language.name, language.tag);
        }
    }
    assert!(report.is_empty(), "to be written in src/wording/words/:{report}\n");
}

/// Returns the problems of a language after a change of its messages.
fn problems_after(tag: &str, change: impl FnOnce(&mut Words)) -> Vec<String> {
    let language = Language::find(tag).unwrap();
    let mut words = copy_of_words(language);
    change(&mut words);
    let locale =
        Locale { words: Box::leak(Box::new(words)), ..*language.built_in.as_ref().unwrap() };
    let (tag, name) = (language.tag, language.name);
    let changed =
        Language { tag, name, built_in: Some(locale), loaded: OnceLock::new(), ..*language };
    problems(&changed)
}

fn copy_of_words(language: &Language) -> Words {
    let catalogue = language.catalogue().unwrap();
    CatalogueItem::read(&mut CatalogueReader::new(&catalogue, language.plural))
}

#[test]
fn missing_texts_are_reported_with_their_purpose() {
    let found = problems_after("de", |words| {
        words.goals = Words::MISSING.goals;
        words.failures = Failures::MISSING;
    });
    let is_removed = |name: &str| name == "goals" || name.starts_with("failures.");
    let expected: Vec<String> = texts(Language::find("de").unwrap())
        .into_iter()
        .filter(|text| is_removed(&text.path.name))
        .map(|text| format!("`{}` is missing: {}", text.path.name, text.path.purpose))
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
fn forms_that_do_not_match_the_plural_categories_are_reported() {
    let found = problems_after("ru", |words| {
        words.entries = Forms::new(&[(Plural::One, "{0} событие")], "{0} событий");
        words.projects_counted =
            Forms::new(&[(Plural::Two, "{0} проекта"), (Plural::One, "проект")], "проекты");
    });
    assert_eq!(
        found,
        [
            "`projects_counted` has a form for Two, which no integer has in this language",
            "`projects_counted` has one form for several plural categories: [Few, Many]",
            "`projects_counted` has {0} 0 times instead of once: проекты",
            "`entries` has one form for several plural categories: [Few, Many]",
        ]
    );
}

#[test]
fn incomplete_patterns_and_unnamed_languages_are_reported() {
    let found = problems_after("fr", |words| {
        words.phrases.since.day = "'depuis le' d MMMM";
        words.in_language = "en=en anglais|ru=en russe|kk=en kazakh|uz=en ouzbek|fr=en français|ar=en arabe|\
            de=en allemand|es=en espagnol|kaa=en karakalpak|pt=en portugais|tr=en turc";
    });
    assert_eq!(
        found,
        [
            "`phrases.since.day` lacks the date field y: 'depuis le' d MMMM",
            "`in_language` has no name for `zh`",
        ]
    );
}

#[test]
fn english_texts_in_another_language_are_reported() {
    let english = copy_of_words(&ALL[0]);
    let found = problems_after("tr", |words| {
        words.kinds = english.kinds;
        words.failures = english.failures;
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("are the same as in English; are they translated? kinds."),
        "{found:?}"
    );
}
