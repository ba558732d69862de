//! [`Punctuation`]: the signs and spaces between phrases, clauses and sentences.

use crate::wording::catalogue::catalogue;

catalogue! {
    /// The punctuation of one language, with its spaces.
    pub struct Punctuation {
        /// Comma, between two phrases.
        pub comma: &'static str,
        /// Colon, between a label and its value.
        pub colon: &'static str,
        /// Semicolon, between two clauses.
        pub(in crate::wording) semicolon: &'static str,
        /// Full stop, between two sentences.
        pub(in crate::wording) full_stop: &'static str,
        /// Separator of publishers in one line.
        pub(in crate::wording) between_publishers: &'static str,
        /// Space after a label that ends with a colon; empty if the language has no spaces.
        pub label_space: &'static str,
    }
}
