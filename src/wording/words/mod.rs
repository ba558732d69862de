//! The interface messages of each language, in one file per language tag: `uz_cyrl.rs` is `uz-Cyrl`.
//!
//! To add a language, write this file and the one in `phrases`, and run `cargo xtask cldr`, which generates its
//! formatting data and the list of languages. `docs/wording.md` has the details. The tests in `completeness.rs` report
//! missing messages, those in `letters.rs` foreign letters, foreign punctuation and misplaced amounts.

#[cfg(test)]
mod completeness;
mod languages;
#[cfg(test)]
mod letters;
mod phrases;

use super::messages::{Failures, Kinds, MediaWords, Punctuation, Scripts, Words};

pub(super) use languages::ALL;
