//! [`SentenceLanguage`]: the language of a sentence, as far as the rules differ.

use crate::story::Lang;

/// The language of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum SentenceLanguage {
    Arabic,
    German,
    English,
    Spanish,
    French,
    Kazakh,
    Portuguese,
    Russian,
    Turkish,
    Uzbek,
    UzbekCyrillic,
    Chinese,
    /// A language without rules of its own. The words of all languages are tried.
    Other,
}

impl SentenceLanguage {
    /// Returns the language of a tag, by its first part and its script.
    pub(super) fn of(lang: &Lang) -> Self {
        let tag = lang.to_string().to_lowercase();
        let mut parts = tag.split('-');
        match parts.next().unwrap_or_default() {
            "ar" => Self::Arabic,
            "de" => Self::German,
            "en" => Self::English,
            "es" => Self::Spanish,
            "fr" => Self::French,
            "kk" => Self::Kazakh,
            "pt" => Self::Portuguese,
            "ru" => Self::Russian,
            "tr" => Self::Turkish,
            "uz" if parts.any(|part| part == "cyrl") => Self::UzbekCyrillic,
            "uz" => Self::Uzbek,
            "zh" => Self::Chinese,
            _ => Self::Other,
        }
    }
}

/// Returns whether a language is Turkic: its numbers and names of months have endings.
pub(super) fn is_turkic(language: SentenceLanguage) -> bool {
    matches!(
        language,
        SentenceLanguage::Turkish
            | SentenceLanguage::Kazakh
            | SentenceLanguage::Uzbek
            | SentenceLanguage::UzbekCyrillic
    )
}
