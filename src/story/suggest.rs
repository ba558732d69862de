//! [`nearest`]: the word that an author probably meant.

/// The most similar of the `known` words, if it is similar enough.
///
/// Up to a quarter of the letters may be added, left out, changed or swapped with the next.
pub(super) fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    if length <= 2 {
        return None;
    }
    let most = length.div_ceil(4);
    known
        .filter(|name| name.len().abs_diff(length) <= most)
        .map(|name| (strsim::osa_distance(word, name), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The words for a message: "`a`, `b`, `c`". A word that begins with `$` is left out.
pub(super) fn listed(words: &[&str]) -> String {
    let shown = words.iter().filter(|word| !word.starts_with('$'));
    let quoted: Vec<String> = shown.map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_suggested() {
        #[track_caller]
        fn case(word: &str, expected: Option<&str>) {
            let known = ["title", "text", "cite", "date", "Ж"].into_iter();
            assert_eq!(nearest(word, known), expected, "{word}");
        }

        case("titel", Some("title"));
        case("tittle", Some("title"));
        case("tile", Some("title"));
        case("tite", Some("title"));
        case("sites", Some("cite"));
        case("dtae", Some("date"));
        case("daté", Some("date"));
        case("publisher", None);
        case("da", None);
        case("", None);
        case(&"title".repeat(100_000), None);
    }
}
