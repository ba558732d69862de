//! Finds the amounts and dates of a sentence, in the languages of the widget.
//!
//! A story's figures and dates come from sentences of its sources. This layer says where they stand in a sentence, and what
//! they mean in the grammar of a story file: a [`Quantity`] or a [`Date`]. Nothing is invented. "February 19" has no year
//! until the caller gives one, and "the past three years" is no date.
//!
//! ```
//! use diplograph::find;
//!
//! let lang = "en".parse().expect("a tag");
//! let sentence = "In December 2021 they agreed on 21 new joint projects valued at approximately $1bn.";
//! let amounts = find::amounts(sentence, &lang);
//! assert_eq!(amounts[0].quantity.to_string(), "21");
//! assert_eq!(amounts[0].noun.clone().map(|noun| &sentence[noun]), Some("new joint projects"));
//! assert_eq!(amounts[1].quantity.to_string(), "about USD 1bn");
//! assert_eq!(&sentence[amounts[1].range.clone()], "approximately $1bn");
//! assert_eq!(find::dates(sentence, &lang)[0].when.to_string(), "2021-12");
//! ```
//!
//! - A number of things is an amount, in digits or in words. Of numbers in words, "one" is none, because it is mostly an
//!   article or a pronoun; "one billion dollars" is one.
//! - Ordinals, numbers in names (`G20`, `C5+1`), telephone numbers and numbers alone in brackets are no amounts.
//! - A range has one amount ("8 to 9 billion"), a change has two ("from 4 to 10 billion").
//!
//! The words come from the tables by which the texts of authors are corrected, in [`story`](crate::story).
//!
//! - `language`, `token`: the language and the tokens of a sentence;
//! - `lexicon`: the meanings of words;
//! - `spelled`: numbers in words;
//! - `date`, `amount`: the two grammars;
//! - `says`: the question whether a sentence has a given amount or date.
//!
//! A module uses only modules that are declared before it.

mod language;

mod token;

mod lexicon;
mod spelled_words;

mod spelled;

mod date;

mod amount;

mod says;

pub use amount::FoundAmount;
pub use date::{FoundDate, MonthDay, When, Yearless};
pub use says::{says, says_date};

use crate::story::Lang;
#[cfg(doc)]
use crate::story::{Date, Quantity};
use language::SentenceLanguage;
use token::tokens;

/// Returns the amounts of a sentence in their order. They do not overlap each other nor the dates of the sentence.
pub fn amounts(sentence: &str, lang: &Lang) -> Vec<FoundAmount> {
    all(sentence, lang).0
}

/// Returns the dates of a sentence in their order.
pub fn dates(sentence: &str, lang: &Lang) -> Vec<FoundDate> {
    let language = SentenceLanguage::of(lang);
    let tokens = tokens(sentence, language);
    date::dates(&tokens, language).into_iter().map(|found| found.date).collect()
}

/// Returns the amounts and the dates of a sentence.
pub fn all(sentence: &str, lang: &Lang) -> (Vec<FoundAmount>, Vec<FoundDate>) {
    let language = SentenceLanguage::of(lang);
    let tokens = tokens(sentence, language);
    let dates = date::dates(&tokens, language);
    let amounts = amount::amounts(&tokens, &dates, language);
    (amounts, dates.into_iter().map(|found| found.date).collect())
}
