//! The languages, and the words of each in a file of its own.
//!
//! To add a language: write its file, name it here twice, and run `cargo xtask cldr`.

mod ar;
mod en;
mod failures;
mod fr;
mod kinds;
mod kk;
mod ru;
mod uz;
mod uz_cyrl;
mod vocabulary;

pub use failures::Failures;
pub use kinds::Kinds;
pub use vocabulary::Words;

use super::cldr;
use super::data::Cldr;
use super::locale::Direction::{self, LeftToRight, RightToLeft};
use super::locale::Locale;

/// Every language, the one to fall back on first.
pub(super) static ALL: [Locale; 7] = [
    language("en", "English", LeftToRight, &en::WORDS, &cldr::en::CLDR),
    language("ru", "Русский", LeftToRight, &ru::WORDS, &cldr::ru::CLDR),
    language("kk", "Қазақша", LeftToRight, &kk::WORDS, &cldr::kk::CLDR),
    language("uz", "Oʻzbekcha", LeftToRight, &uz::WORDS, &cldr::uz::CLDR),
    language("uz-Cyrl", "Ўзбекча", LeftToRight, &uz_cyrl::WORDS, &cldr::uz_cyrl::CLDR),
    language("fr", "Français", LeftToRight, &fr::WORDS, &cldr::fr::CLDR),
    language("ar", "العربية", RightToLeft, &ar::WORDS, &cldr::ar::CLDR),
];

const fn language(
    tag: &'static str,
    name: &'static str,
    direction: Direction,
    words: &'static Words,
    cldr: &'static Cldr,
) -> Locale {
    Locale { tag, name, direction, words, cldr }
}
