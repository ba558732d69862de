//! Tests that a state agrees with the name of its kind.
//!
//! `tests/agreement.txt` has each kind with its states in the languages where they agree, for a reader of the language.
//! `UPDATE_EXPECTED=1 cargo test --lib kinds` updates it.

use std::fmt::Write as _;

use super::*;
use crate::wording::{Language, Locale};

/// The languages whose states have forms by gender, and German, whose states have one form.
const LANGUAGES: [&str; 6] = ["ru", "fr", "es", "pt", "de", "ar"];

fn kinds(tag: &str) -> &'static Kinds {
    &Locale::find(tag).unwrap().words.kinds
}

/// Returns each kind of event and of tie with its states, one kind on each line.
fn agreement(tag: &str) -> String {
    let kinds = kinds(tag);
    let mut text = format!("[{tag}]\n");
    for kind in EventKind::ALL {
        let states = EventState::ALL.iter().map(|state| kinds.event_state(*kind, *state));
        write_line(&mut text, kinds.event(*kind), states);
    }
    text.push('\n');
    for kind in TieKind::ALL {
        let states = TieState::ALL.iter().map(|state| kinds.tie_state(*kind, *state));
        write_line(&mut text, kinds.tie(*kind), states);
    }
    text + "\n"
}

fn write_line(text: &mut String, kind: &str, states: impl Iterator<Item = &'static str>) {
    let states: Vec<&str> = states.collect();
    writeln!(text, "{kind}: {}", states.join(", ")).unwrap();
}

#[test]
fn states_agree_with_their_kinds_as_committed() {
    let found: String = LANGUAGES.into_iter().map(agreement).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/agreement.txt");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(path, &found).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(found == committed, "update it: UPDATE_EXPECTED=1 cargo test --lib kinds\n{found}");
}

#[test]
fn state_of_any_kind_has_its_usual_form() {
    assert_eq!(kinds("ru").any_event_state(EventState::Cancelled), "отменено");
    assert_eq!(kinds("fr").any_event_state(EventState::Cancelled), "annulé");
    assert_eq!(kinds("en").any_event_state(EventState::Cancelled), "cancelled");
}

#[test]
fn genders_are_of_known_kinds_and_have_forms() {
    for language in Language::all() {
        let kinds = kinds(language.tag);
        let event_words: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.word()).collect();
        let tie_words: Vec<&str> = TieKind::ALL.iter().map(|kind| kind.word()).collect();
        let events = [kinds.planned, kinds.cancelled, kinds.expected, kinds.held];
        let ties = [kinds.tie_signed, kinds.tie_ended, kinds.tie_established];
        for (genders, words, states) in [
            (kinds.event_genders, &event_words, &events[..]),
            (kinds.tie_genders, &tie_words, &ties[..]),
        ] {
            for (kind, gender) in genders.split('|').filter_map(|entry| entry.split_once('=')) {
                assert!(words.contains(&kind), "{}: {kind} is not a kind", language.tag);
                let has_form = states.iter().any(|forms| value_of(forms, gender).is_some());
                assert!(has_form, "{}: no state has a form for {gender}", language.tag);
            }
        }
    }
}

#[test]
fn states_have_no_separator_left() {
    for language in Language::all() {
        let text = agreement(language.tag);
        assert!(!text.contains(['|', '=']), "{}: {text}", language.tag);
    }
}
