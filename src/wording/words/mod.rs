//! The words of each language, in a file of its own by the tag: `uz_cyrl.rs` is `uz-Cyrl`.
//!
//! To add a language: write its file, and run `cargo xtask cldr`, which makes the table of its conventions and the list of all.
//! `docs/wording.md` tells more; the tests in `complete.rs` tell what a file lacks.

#[cfg(test)]
mod complete;
mod failures;
mod kinds;
mod languages;
mod scripts;
mod vocabulary;

pub use failures::Failures;
pub use kinds::Kinds;
pub(super) use languages::ALL;
pub use scripts::Scripts;
pub use vocabulary::Words;
