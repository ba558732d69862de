//! Formats numbers, money, dates and interface messages in each language.
//!
//! Nothing here asks the browser or the operating system. The formatting data come from tables generated from
//! Unicode CLDR, so the browser, a crawler and a printer get the same text. Browsers claim languages that they
//! do not support: see `docs/wording.md`.
//!
//! ```
//! use diplograph::wording::Locale;
//!
//! let [en, kk] = ["en", "kk-KZ"].map(|tag| Locale::find(tag).expect("listed"));
//! assert_eq!(en.quantity(&"about USD 1bn".parse()?), "about $1 billion");
//! assert_eq!(en.date(&"2024-02-19".parse()?), "February 19, 2024");
//! assert_eq!(kk.quantity(&"USD 156mn".parse()?), "156\u{a0}млн доллар");
//! assert_eq!(kk.date(&"2021-12".parse()?), "2021\u{202f}ж. желтоқсан");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - [`Language`]: a supported language, whose locale may have to be loaded first;
//! - [`Locale`]: formats everything in one language;
//! - [`Words`]: the interface messages, as plain fields;
//! - [`Message`] and [`Forms`]: messages with placeholders, and messages that depend on a number.
//!
//! A module uses only modules that are declared before it.

// The catalogue format.
mod plural;

mod catalogue;
mod data;
mod message;

// The messages and data of a locale.
mod ending;
mod period;
mod phrases;

mod messages;

mod locale;

mod language;

// The supported languages.
#[cfg_attr(
    target_os = "unknown",
    expect(dead_code, reason = "the wasm uses only the plural rules of most languages")
)]
mod cldr;
mod words;

mod lookup;

// Formatting.
mod list;
mod number;
mod pattern;

mod compact;
mod date;
mod entries;

mod amount;

mod quantity;

mod sentences;

mod reports;

pub use amount::UnitNames;
pub use data::Forms;
pub use language::Language;
#[cfg(not(target_os = "unknown"))]
pub use language::WordingText;
pub use locale::{Direction, Locale};
pub use message::Message;
pub use messages::{Failures, Kinds, MediaWords, Punctuation, Scripts, Words};
pub use plural::Plural;
pub use reports::ProjectReport;
