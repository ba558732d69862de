//! [`Text`]: a text that is shown, in one language or in several, and [`Translation`]: the translations of a sentence.

use super::name::Lang;
use super::node::Node;
use super::read::{Read, Reader};
use super::replacement::Replacement;
use super::scalar::language;

/// A text that is shown: a string in the story's language, or a map from language to string.
///
/// In a file: `"State visit"` or `{ "en": "State visit", "ru": "Государственный визит" }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the story's language.
    Plain(String),
    /// By language, in the order of the file; never empty.
    ByLanguage(Vec<(Lang, String)>),
}

/// A text in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language. It differs from the wanted one if a translation is missing.
    pub lang: &'a Lang,
    /// `true` if there are translations, but not the wanted one.
    pub is_untranslated: bool,
}

impl Text {
    /// The text in the wanted language, else in the story's own, else in the first.
    ///
    /// ```
    /// use diplograph::story::{Lang, Text};
    ///
    /// let (en, ru, kk): (Lang, Lang, Lang) = ("en".parse()?, "ru".parse()?, "kk".parse()?);
    /// let text = Text::ByLanguage(vec![(en.clone(), "talks".into()), (ru.clone(), "переговоры".into())]);
    /// assert_eq!(text.in_language(&ru, &en).text, "переговоры");
    /// assert_eq!(text.in_language(&kk, &en).lang, &en);
    /// # Ok::<(), diplograph::story::LangError>(())
    /// ```
    pub fn in_language<'a>(&'a self, wanted: &Lang, own: &'a Lang) -> Said<'a> {
        match self {
            Self::Plain(text) => Said { text, lang: own, is_untranslated: false },
            Self::ByLanguage(texts) => {
                let of = |lang: &Lang| texts.iter().find(|(have, _)| have.is_same(lang));
                match of(wanted).or_else(|| of(own)).or_else(|| texts.first()) {
                    Some((lang, text)) => {
                        Said { text, lang, is_untranslated: !lang.is_same(wanted) }
                    }
                    None => Said { text: "", lang: own, is_untranslated: false },
                }
            }
        }
    }

    /// The text in all its languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, texts) = match self {
            Self::Plain(text) => (Some(&**text), &[][..]),
            Self::ByLanguage(texts) => (None, &**texts),
        };
        plain.into_iter().chain(texts.iter().map(|(_, text)| &**text))
    }

    /// Its languages, if it is given by language.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        let texts = match self {
            Self::Plain(_) => &[][..],
            Self::ByLanguage(texts) => texts,
        };
        texts.iter().map(|(lang, _)| lang)
    }
}

/// Translations of a sentence, by language.
///
/// In a file: `{ "ru": "…", "kk": "…" }`. The language of the sentence itself may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation(Vec<(Lang, String)>);

impl Translation {
    /// The translations of a list; `None` if it is empty.
    pub fn new(translations: Vec<(Lang, String)>) -> Option<Self> {
        (!translations.is_empty()).then_some(Self(translations))
    }

    /// The translation in the wanted language, else in the story's own, else the first.
    pub fn in_language<'a>(&'a self, wanted: &Lang, own: &Lang) -> Option<Said<'a>> {
        let of = |lang: &Lang| self.0.iter().find(|(have, _)| have.is_same(lang));
        let (lang, text) = of(wanted).or_else(|| of(own)).or_else(|| self.0.first())?;
        Some(Said { text, lang, is_untranslated: !lang.is_same(wanted) })
    }

    /// The translations with their languages, in the order of the file.
    pub fn all(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, &**text))
    }
}

impl Read for Translation {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        if node.text().is_some() {
            let tag = reader.own_language().unwrap_or("en");
            let help = format!(
                "write `{{ \"{tag}\": \"…\" }}`, with the tag of the translation's language"
            );
            reader.error_with_help("the language of the translation is missing", help);
            return None;
        }
        by_language(node, reader, "translations by language").map(Self)
    }
}

impl Read for Text {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        if node.text().is_some() {
            #[cfg(feature = "find")]
            reader.note_languages(&[]);
            return String::read(node, reader).map(Self::Plain);
        }
        let texts = by_language(node, reader, "a text, or texts by language")?;
        reader.require_language(&texts);
        #[cfg(feature = "find")]
        reader.note_languages(&texts);
        Some(Self::ByLanguage(texts))
    }
}

/// Reads an object from language to text. It has at least one text.
fn by_language<'a>(
    node: &'a Node<'a>,
    reader: &mut Reader<'a>,
    what: &str,
) -> Option<Vec<(Lang, String)>> {
    let Some(fields) = node.fields() else {
        reader.expected_with(
            what,
            node,
            Vec::from_iter(node.integer().map(Replacement::quoted)),
            "",
        );
        return None;
    };
    let mut texts: Vec<(Lang, String)> = Vec::new();
    let mut languages = 0;
    for field in fields {
        if reader.is_comment(field) {
            continue;
        }
        languages += 1;
        let lang = language(field, reader);
        let is_spare = lang.as_ref().is_none_or(|lang| !reader.is_own_language(lang));
        let text = reader.read_spare::<String>(&field.value, is_spare.then_some("language"));
        texts.extend(lang.zip(text));
    }
    if languages == 0 {
        reader.empty("write `\"…\"` or `{ \"en\": \"…\" }`".to_owned());
        return None;
    }
    reader.check_repeated(node, &[]);
    (texts.len() == languages).then_some(texts)
}
