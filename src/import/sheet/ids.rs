//! Ids that are made from words: readable, and the same at each import of the same rows.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::Id;

/// The most characters of an id that is made, without the number at its end.
const LONGEST: usize = 60;

/// Latin letters for the Cyrillic ones, in the order of [`CYRILLIC`].
const LATIN: [&str; 42] = [
    "a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r",
    "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya", "a", "gh",
    "q", "n", "o", "u", "u", "h", "i",
];

const CYRILLIC: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

/// The words of a text as a part of an id: small Latin letters, digits and hyphens.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        let position = CYRILLIC.chars().position(|letter| letter == character);
        match position {
            Some(position) => slug.push_str(LATIN[position]),
            None if character.is_ascii_alphanumeric() => slug.push(character),
            None if slug.ends_with('-') || slug.is_empty() => {}
            // An apostrophe stands inside of a word.
            None if matches!(character, '\'' | '’' | 'ʻ' | 'ʼ') => {}
            None => slug.push('-'),
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    slug.truncate(LONGEST);
    slug.trim_end_matches('-').to_owned()
}

/// The first words of a text, as a part of an id.
pub(super) fn first_words(text: &str, count: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().take(count).collect();
    slug(&words.join(" "))
}

/// An id as it was typed, or one that is made of its letters.
pub(super) fn id_of(typed: &str) -> String {
    match typed.parse::<Id>() {
        Ok(_) => typed.to_owned(),
        Err(_) => slug(typed),
    }
}

/// The ids that are taken.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number at the end of each id, so that ten thousand equal ones take no quadratic time.
    last: BTreeMap<String, usize>,
}

impl Ids {
    /// Takes an id that an author gave.
    pub(super) fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// Makes an id of parts, without the empty ones. If it is taken, it gets a number.
    pub(super) fn make(&mut self, parts: &[&str]) -> String {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        let mut id = slug(&parts.join("-"));
        if id.is_empty() {
            id.push('x');
        }
        if self.taken.insert(id.clone()) {
            return id;
        }
        let last = self.last.entry(id.clone()).or_insert(1);
        loop {
            *last += 1;
            let numbered = format!("{id}-{last}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_words() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(slug(text), expected, "{text}");
        }

        case("State visit to Tashkent", "state-visit-to-tashkent");
        case("Визит в Ташкент, 2022", "vizit-v-tashkent-2022");
        case("Қазақстан", "qazaqstan");
        case("Oʻzbekiston", "ozbekiston");
        case(" — ", "");
        case(&"x".repeat(200), &"x".repeat(60));
        assert_eq!(CYRILLIC.chars().count(), LATIN.len());
    }

    #[test]
    fn taken_id_gets_a_number() {
        let mut ids = Ids::default();
        ids.take("daryo-2024-2");
        let made: Vec<String> = (0..3).map(|_| ids.make(&["Daryo", "", "2024"])).collect();
        assert_eq!(made, ["daryo-2024", "daryo-2024-3", "daryo-2024-4"]);
    }
}
