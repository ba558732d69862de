//! [`suggest_amount`]: the amounts that an author probably meant.

/// Returns the exact replacements of a text in the grammar of amounts, the best first.
pub(in crate::story) fn suggest_amount(_text: &str) -> Vec<String> {
    Vec::new()
}
