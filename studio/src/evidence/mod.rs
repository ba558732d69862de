//! Facts from an article: its sentences, the amounts and dates in them, and the facts that rest on them.
//!
//! - `sentence`: the sentences of a text;
//! - `uses`: the facts of a story by their sentences;
//! - `finding`: the amounts and dates of an article, and what became of each;
//! - `meaning`: how a typed amount or date is understood;
//! - `card`: how the open card is filled;
//! - `accept`: how a card becomes a part of the story;
//! - `changed`: sentences of the story whose article was edited.
//!
//! A module uses only modules that are declared before it.

mod sentence;

mod uses;

mod finding;

mod meaning;

mod card;

mod accept;

mod changed;

pub use accept::{Refusal, accept, add_party, add_source, cite_too};
pub use card::Offer;
pub use changed::{Changed, changed, update};
pub use finding::{Counts, Finding, Found, Meaning as FoundMeaning, Status, findings, found};
pub use meaning::{Understood, amount, date};
pub use sentence::{Sentence, sentences};
pub use uses::{Use, Uses};
