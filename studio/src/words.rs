//! Words that several parts of the studio put together in the same way. They are English.

use diplograph::wording::Locale;

/// Returns a count with its noun: "1 file", "2 files".
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Returns a text with a capital as its first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Returns the English name of a language, or its tag if there is none: "Russian", "Uzbek (uz-Cyrl)".
pub fn language_name(tag: &str) -> String {
    let phrase = Locale::fallback().in_language(tag);
    match phrase.strip_prefix("in ") {
        // Uzbek is written in two alphabets.
        Some(name) if !name.contains('(') && tag.contains('-') => format!("{name} ({tag})"),
        Some(name) if !name.contains('(') => name.to_owned(),
        _ => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_english_names() {
        let names = ["ru", "uz", "uz-Cyrl", "tlh"].map(language_name);
        assert_eq!(names, ["Russian", "Uzbek", "Uzbek (uz-Cyrl)", "tlh"]);
    }

    #[test]
    fn nouns_agree_with_their_counts() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "file")), ["0 files", "1 file", "2 files"]);
        assert_eq!(capitalised("état"), "État");
    }
}
