//! Lists in one cell.

use std::collections::BTreeSet;

/// The names of persons in a cell. A comma separates them only where nothing else does, since it may stand before an office.
pub(super) fn persons(text: &str) -> Vec<String> {
    let separators: &[char] = if text.contains([';', '\n']) { &[';', '\n'] } else { &[','] };
    parts(text, separators)
}

/// The ids or names in a cell: separated by semicolons, commas or line breaks.
pub(super) fn names(text: &str) -> Vec<String> {
    parts(text, &[';', ',', '\n'])
}

fn parts(text: &str, separators: &[char]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let parts = text.split(separators).map(str::trim);
    parts.filter(|part| !part.is_empty() && seen.insert(*part)).map(str::to_owned).collect()
}
