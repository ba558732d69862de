//! [`Locale`]: a language with its formatting data and its interface messages.

use std::fmt;

use super::data::{Cldr, value_of};
use super::messages::Words;

/// The formatting data and the interface messages of one language.
pub struct Locale {
    /// The language tag: `uz-Cyrl`.
    pub tag: &'static str,
    /// The name of the language in the language itself.
    pub name: &'static str,
    /// The text direction.
    pub direction: Direction,
    /// The interface messages.
    pub words: &'static Words,
    /// The formatting data.
    pub(super) cldr: &'static Cldr,
}

/// The text direction of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as in English.
    LeftToRight,
    /// Right to left, as in Arabic.
    RightToLeft,
}

impl Direction {
    /// Returns the value of the `dir` attribute.
    pub fn dir(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Locale {
    /// Returns the phrase "in Russian" for a language tag.
    pub fn in_language(&self, tag: &str) -> String {
        let language = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        match value_of(self.words.in_language, &language) {
            Some(phrase) => phrase.to_owned(),
            None => self.words.in_other_language.fill([tag]),
        }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.tag).finish()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_is_named_in_the_language_of_the_locale() {
        #[track_caller]
        fn case(tag: &str, language: &str, words: &str) {
            assert_eq!(Locale::find(tag).unwrap().in_language(language), words);
        }

        case("en", "ru", "in Russian");
        case("en", "uz-Cyrl", "in Uzbek");
        case("en", "sw", "in another language (sw)");
        case("ru", "kk", "на казахском языке");
        case("kk", "ru-RU", "орыс тілінде");
        case("uz", "en", "ingliz tilida");
        case("uz-Cyrl", "kk", "қозоқ тилида");
        case("fr", "ar", "en arabe");
        case("ar", "fr", "بالفرنسية");
    }
}
