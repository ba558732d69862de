//! How it is said: numbers, money, dates and the words of the interface, in each language.
//!
//! Nothing here asks the browser or the system: the conventions are tables made from the Unicode
//! locale data, so that a reader, a crawler and a printer get the same words. Browsers claim
//! languages that they do not speak: see `docs/wording.md`.
//!
//! ```
//! use diplograph::wording::Locale;
//!
//! let [en, kk] = ["en", "kk-KZ"].map(|tag| Locale::find(tag).expect("listed"));
//! assert_eq!(en.quantity(&"about USD 1bn".parse()?), "about $1 billion");
//! assert_eq!(en.date(&"2024-02-19".parse()?), "February 19, 2024");
//! assert_eq!(kk.quantity(&"USD 156mn".parse()?), "156\u{a0}млн\u{a0}$");
//! assert_eq!(kk.date(&"2021-12".parse()?), "2021\u{202f}ж. желтоқсан");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`Language`]: a language, whose words may have to be learned first;
//! - [`Locale`]: how things are said in it; the way to everything else;
//! - [`Words`]: the words of the interface, as plain fields;
//! - [`Template`] and [`Forms`]: words with holes and words that follow a number.

#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "of most languages the wasm has but the plural rule")
)]
mod cldr;
mod data;
mod date;
mod ending;
mod language;
mod lines;
mod list;
mod locale;
mod number;
mod pattern;
mod phrases;
mod plural;
mod quantity;
mod scale;
mod telling;
mod template;
mod words;

pub use data::Forms;
pub use language::Language;
pub use locale::{Direction, Locale};
pub use plural::Plural;
pub use template::Template;
pub use words::{Failures, Kinds, Scripts, Words};
