//! [`meant`]: the words that an author probably meant.

use super::replacement::Replacement;
use super::synonyms;

/// The known words that an author probably meant by another one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meant<'k> {
    /// The most probable words; empty if none is similar.
    pub(super) words: Vec<&'k str>,
    /// `true` if there is one and it differs only in capitals and separators.
    pub(super) is_respelled: bool,
}

impl Meant<'_> {
    /// The words as replacements. A word that differs only in capitals and separators is certain, all others are guesses.
    pub(super) fn replacements(&self) -> Vec<Replacement> {
        let replacement = if self.is_respelled { Replacement::exact } else { Replacement::guess };
        self.words.iter().copied().map(replacement).collect()
    }
}

/// The words of the format that were probably meant: the same word spelled otherwise or in the plural, a synonym, or a
/// similar word.
pub(super) fn meant<'k>(word: &str, known: &[&'k str]) -> Meant<'k> {
    let word_letters: String = letters(word).collect();
    let synonyms: Vec<&str> = synonyms::of(&word_letters).collect();
    let related = || {
        let is_meant = |it: &&str| {
            singular(it) == singular(&word_letters) || synonyms.iter().any(|synonym| synonym == it)
        };
        known.iter().copied().filter(is_meant).collect()
    };
    closest(word, &|| known.iter().copied(), related)
}

/// The only word of some that differs from another one in nothing but capitals and separators.
#[cfg(feature = "import")]
pub(crate) fn respelled<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let meant = meant(word, known);
    meant.words.first().copied().filter(|_| meant.is_respelled)
}

/// The ids that were probably meant: the same id spelled otherwise, a part of it, or a similar one.
pub(super) fn meant_id<'k, I>(word: &str, known: &dyn Fn() -> I) -> Meant<'k>
where
    I: Iterator<Item = &'k str>,
{
    let parts = || known().filter(|id| is_start(id, word) || is_start(word, id)).collect();
    closest(word, known, parts)
}

/// The words that are spelled alike, else those related if there are at most two, else the most similar one.
fn closest<'k, I>(
    word: &str,
    known: &dyn Fn() -> I,
    related: impl FnOnce() -> Vec<&'k str>,
) -> Meant<'k>
where
    I: Iterator<Item = &'k str>,
{
    let same: Vec<&str> = known().filter(|it| letters(it).eq(letters(word))).collect();
    if !same.is_empty() {
        return Meant { is_respelled: same.len() == 1, words: same };
    }
    let related = related();
    let words = match related.len() {
        1 | 2 => related,
        _ => Vec::from_iter(nearest(word, known())),
    };
    Meant { words, is_respelled: false }
}

/// The small letters of a word without separators, to be compared.
fn letters(word: &str) -> impl Iterator<Item = char> {
    let is_separator = |c: &char| c.is_whitespace() || matches!(c, '-' | '_' | '.');
    word.chars().filter(move |c| !is_separator(c)).map(|c| c.to_ascii_lowercase())
}

/// An English word without the ending of the plural: `party` for `parties` and `partys`.
fn singular(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

/// Returns `true` if a word begins with a start of at least two letters: `uz` and `uzbekistan`.
fn is_start(start: &str, word: &str) -> bool {
    let mut rest = letters(word);
    start.len() >= 2 && letters(start).all(|letter| rest.next() == Some(letter))
}

/// The most similar word, if it is similar enough.
///
/// One letter may be added, left out, changed or swapped with the next, and one more for each four letters past four.
pub(super) fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    if length <= 2 {
        return None;
    }
    let most = (length / 4).max(1);
    known
        .filter(|name| name.len() > 2 && name.len().abs_diff(length) <= most)
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

    #[track_caller]
    fn case(word: &str, known: &[&str], expected: &str) {
        let advice = Replacement::advice(&meant(word, known).replacements());
        assert_eq!(advice.unwrap_or_default(), expected, "{word}");
    }

    const KINDS: &[&str] = &["state-visit", "talks", "call", "agreement", "other"];

    #[test]
    fn the_nearest_word_is_suggested() {
        let fields = &["title", "text", "cite", "date", "Ж"];
        case("titel", fields, "did you mean `title`?");
        case("tittle", fields, "did you mean `title`?");
        case("tile", fields, "did you mean `title`?");
        case("tite", fields, "did you mean `title`?");
        case("dtae", fields, "did you mean `date`?");
        case("daté", fields, "did you mean `date`?");
        case("sites", fields, "");
        case("publisher", fields, "");
        case("da", fields, "");
        case("", fields, "");
        case(&"title".repeat(100_000), fields, "");
    }

    #[test]
    fn capitals_and_separators_do_not_matter() {
        case("State_Visit", KINDS, "write `state-visit`");
        case("statevisit", KINDS, "write `state-visit`");
        case("Talks", KINDS, "write `talks`");
        case("leadsTo", &["leads_to", "lead"], "write `leads_to`");
        case("AB", &["a-b", "ab"], "did you mean `a-b` or `ab`?");
    }

    #[test]
    fn singular_and_plural_do_not_matter() {
        case("partys", &["parties", "party"], "did you mean `parties` or `party`?");
        case("partys", &["parties", "title"], "did you mean `parties`?");
        case("Event", &["events", "title"], "did you mean `events`?");
        case("visits", &["visit", "talks"], "did you mean `visit`?");
    }

    #[test]
    fn a_synonym_is_suggested_where_it_can_be_written() {
        let project = &["implemented", "under-way", "pipeline", "cancelled"];
        let tie = &["planned", "signed", "operating", "ended"];
        case("phone-call", KINDS, "did you mean `call`?");
        case("Phone call", KINDS, "did you mean `call`?");
        case("signed", KINDS, "did you mean `agreement`?");
        case("meeting", KINDS, "did you mean `talks`?");
        case("planned", project, "did you mean `pipeline`?");
        case("done", project, "did you mean `implemented`?");
        case("in-progress", project, "did you mean `under-way`?");
        case("dissolved", tie, "did you mean `ended`?");
        case("title", &["id", "label", "value", "cite"], "did you mean `label`?");
        case("title", &["id", "name", "cite"], "did you mean `name`?");
        case("name", &["id", "publisher", "title"], "did you mean `publisher` or `title`?");
        case("link", &["id", "url"], "did you mean `url`?");
        case("quote", &["events", "quotes"], "did you mean `quotes`?");
    }

    #[test]
    fn each_synonym_is_written_without_separators() {
        for (known, synonyms) in synonyms::SYNONYMS {
            for synonym in synonyms.split(' ') {
                assert_eq!(letters(synonym).collect::<String>(), synonym, "of {known}");
            }
        }
    }

    #[test]
    fn an_id_that_begins_alike_is_suggested() {
        #[track_caller]
        fn case(word: &str, known: &[&str], expected: &str) {
            let meant = meant_id(word, &|| known.iter().copied());
            let advice = Replacement::advice(&meant.replacements()).unwrap_or_default();
            assert_eq!(advice, expected, "{word}");
        }

        case("KZ", &["kz", "uz"], "write `kz`");
        case("uzbekistan", &["kz", "uz"], "did you mean `uz`?");
        case("daryo", &["daryo-2024", "gazeta"], "did you mean `daryo-2024`?");
        case("daryo-2025", &["daryo-2024", "gazeta"], "did you mean `daryo-2024`?");
        case("x", &["xy", "z"], "");
    }
}
