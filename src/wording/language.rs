//! [`Language`]: a supported language, whose locale is compiled in or is loaded from a catalogue.

use std::sync::OnceLock;

use super::catalogue::{CatalogueItem, CatalogueReader};
#[cfg(not(target_os = "unknown"))]
use super::catalogue::{ListedText, TextPath};
use super::locale::{Direction, Locale};
#[cfg(not(target_os = "unknown"))]
use super::messages::Scripts;
use super::plural::PluralRule;

/// A hand-written text of a language, for translators and reviewers.
#[cfg(not(target_os = "unknown"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingText {
    /// The path of the text in the source: `failures.details`.
    pub name: String,
    /// The purpose of the text.
    pub purpose: &'static str,
    /// The text with its placeholders. The forms of a text that depends on a number are joined by ` / `.
    pub text: String,
}

/// A supported language.
#[derive(Debug)]
pub struct Language {
    /// The language tag: `uz-Cyrl`.
    pub tag: &'static str,
    /// The name of the language in the language itself.
    pub name: &'static str,
    /// The text direction.
    pub direction: Direction,
    /// The plural rule, which is always compiled in.
    pub(super) plural: PluralRule,
    /// The compiled-in locale: in the browser English's only, natively every language's.
    pub(super) built_in: Option<Locale>,
    /// The locale loaded from a catalogue.
    pub(super) loaded: OnceLock<Locale>,
    /// The messages of the embed panel, for publishing.
    #[cfg(not(target_os = "unknown"))]
    pub scripts: &'static Scripts,
}

impl Language {
    /// Returns the locale, if it is compiled in or loaded.
    pub fn locale(&self) -> Option<&Locale> {
        self.built_in.as_ref().or_else(|| self.loaded.get())
    }

    /// Loads the locale from its catalogue. Returns whether the locale is available now.
    pub fn load(&'static self, catalogue: &str) -> bool {
        if self.locale().is_none()
            && let Some(locale) = self.parse(catalogue)
        {
            // If it was loaded in the meantime, the catalogue was the same.
            let _ = self.loaded.set(locale);
        }
        self.locale().is_some()
    }

    /// Parses a catalogue. Returns `None` if the number of lines shows that it belongs to another release.
    pub(super) fn parse(&'static self, catalogue: &str) -> Option<Locale> {
        let Self { tag, name, direction, .. } = *self;
        let mut reader = CatalogueReader::new(catalogue, self.plural);
        let words = Box::leak(Box::new(CatalogueItem::read(&mut reader)));
        let cldr = Box::leak(Box::new(CatalogueItem::read(&mut reader)));
        reader.finish().then_some(Locale { tag, name, direction, words, cldr })
    }

    /// Returns the catalogue from which the locale can be loaded.
    #[cfg(not(target_os = "unknown"))]
    pub fn catalogue(&self) -> Option<String> {
        let locale = self.locale()?;
        let mut lines = Vec::new();
        locale.words.write(&mut lines);
        locale.cldr.write(&mut lines);
        Some(lines.join("\n"))
    }

    /// Returns all hand-written texts of the language, in the order of the source.
    ///
    /// ```
    /// use diplograph::wording::Language;
    ///
    /// let english = Language::find("en").unwrap().texts();
    /// let goals = english.iter().find(|text| text.name == "goals").unwrap();
    /// assert_eq!((goals.purpose, &*goals.text), ("Title of the goals.", "Goals"));
    /// ```
    #[cfg(not(target_os = "unknown"))]
    pub fn texts(&self) -> Vec<WordingText> {
        let mut texts = Vec::new();
        if let Some(locale) = self.locale() {
            locale.words.list_texts(TextPath::root(), &mut texts);
        }
        self.scripts.list_texts(TextPath::root().field("scripts", ""), &mut texts);
        let texts = texts.into_iter().map(|ListedText { path, text, forms }| {
            let forms = forms.into_iter().flatten().map(|(_, form)| *form);
            let forms: Vec<&str> = forms.chain([text]).collect();
            WordingText { name: path.name, purpose: path.purpose, text: forms.join(" / ") }
        });
        texts.collect()
    }

    /// Returns the messages of the embed panel, each with its name.
    #[cfg(not(target_os = "unknown"))]
    pub fn script_words(&self) -> Vec<(String, &'static str)> {
        let mut texts = Vec::new();
        self.scripts.list_texts(TextPath::root(), &mut texts);
        texts.into_iter().map(|listed| (listed.path.name, listed.text)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::data::Cldr;

    #[test]
    fn parsed_catalogue_equals_the_compiled_in_locale() {
        for language in Language::all() {
            let built_in = language.built_in.as_ref().unwrap();
            let catalogue = language.catalogue().unwrap();
            let parsed = language.parse(&catalogue).unwrap();
            assert_eq!(parsed.words, built_in.words, "{}", language.tag);

            let mut lines = Vec::new();
            built_in.cldr.write(&mut lines);
            let mut reader = CatalogueReader::new(&lines.join("\n"), language.plural);
            // The plural rule and its samples are not stored.
            let Cldr { plural, samples, .. } = *built_in.cldr;
            let cldr = Cldr { plural, samples, ..CatalogueItem::read(&mut reader) };
            assert_eq!(cldr, *built_in.cldr, "{}", language.tag);
            assert_eq!(parsed.count(21), built_in.count(21), "{}", language.tag);
        }
    }

    #[test]
    fn catalogue_with_another_number_of_lines_is_refused() {
        let language = Language::find("ru").unwrap();
        let catalogue = language.catalogue().unwrap();
        assert!(language.parse(&(catalogue.clone() + "\nmore")).is_none());
        assert!(language.parse(catalogue.rsplit_once('\n').unwrap().0).is_none());
        assert!(language.parse("").is_none());
    }
}
