//! [`Locale`]: a language, its conventions and its words.

use std::fmt;

use super::data::{Cldr, lookup};
use super::language::Language;
use super::words::Words;

/// How things are said in a language.
pub struct Locale {
    /// The tag: `uz-Cyrl`.
    pub tag: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// Which way its lines run.
    pub direction: Direction,
    /// The words of the interface.
    pub words: &'static Words,
    /// The conventions.
    pub(super) cldr: &'static Cldr,
}

/// Which way the lines of a language run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As in English.
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Direction {
    /// The word of the attribute `dir`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Locale {
    /// How things are said in the language of a tag, or the nearest that is known here.
    pub fn find(tag: &str) -> Option<&'static Self> {
        Language::find(tag)?.locale()
    }

    /// All that are known here.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        Language::all().iter().filter_map(Language::locale)
    }

    /// The language to speak where a reader's is not spoken: English.
    pub fn fallback() -> &'static Self {
        Language::all()[0].locale().expect("English is part of the program")
    }

    /// "in Russian", for the tag of any language.
    pub fn in_language(&self, tag: &str) -> String {
        let language = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        match lookup(self.words.in_language, &language) {
            Some(words) => words.to_owned(),
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
    fn a_tag_finds_the_nearest_language() {
        #[track_caller]
        fn case(tag: &str, found: Option<&str>) {
            assert_eq!(Locale::find(tag).map(|locale| locale.tag), found, "{tag}");
        }

        case("en", Some("en"));
        case("en-GB", Some("en"));
        case("kk-KZ", Some("kk"));
        case("KK-cyrl-kz", Some("kk"));
        case("uz", Some("uz"));
        case("uz-Latn", Some("uz"));
        case("uz-Cyrl", Some("uz-Cyrl"));
        case("uz-cyrl-UZ", Some("uz-Cyrl"));
        case("ar-EG", Some("ar"));
        case("tlh", None);
        case("", None);
    }

    #[test]
    fn english_is_spoken_where_nothing_else_is() {
        assert_eq!(Locale::fallback().tag, "en");
    }

    #[test]
    fn a_language_is_named_in_the_language_of_the_reader() {
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
