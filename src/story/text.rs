//! [`Text`]: words for a reader, in one language or in several.

use super::name::Lang;
use super::node::Node;
use super::read::{Read, Reader};
use super::scalar::language;

/// Words for a reader: a string in the story's language, or a map from language to string.
///
/// In a file: `"State visit"` or `{ "en": "State visit", "ru": "Государственный визит" }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// In the story's language.
    Plain(String),
    /// By language, in the order of the file; never empty.
    ByLanguage(Vec<(Lang, String)>),
}

/// Words and the language they are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language; it differs from the one asked for where a translation is missing.
    pub lang: &'a Lang,
    /// Whether there are translations, but not the one asked for.
    pub is_untranslated: bool,
}

impl Text {
    /// The words in the language wanted, else in the story's own, else in the first there is.
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

    /// The words in all the languages there are.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, texts) = match self {
            Self::Plain(text) => (Some(&**text), &[][..]),
            Self::ByLanguage(texts) => (None, &**texts),
        };
        plain.into_iter().chain(texts.iter().map(|(_, text)| &**text))
    }

    /// The languages it is written in, besides the story's own.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        let texts = match self {
            Self::Plain(_) => &[][..],
            Self::ByLanguage(texts) => texts,
        };
        texts.iter().map(|(lang, _)| lang)
    }
}

impl Read for Text {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let Some(fields) = node.fields() else {
            if node.text().is_some() {
                return String::read(node, reader).map(Self::Plain);
            }
            reader.expected("a string, or an object from language to string", node);
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
            let text = reader.read::<String>(&field.value);
            texts.extend(lang.zip(text));
        }
        if languages == 0 {
            let help = "write a string, or `{ \"en\": \"…\" }`";
            reader.error_with_help("the text is in no language", help);
            return None;
        }
        reader.check_repeated(node, &[]);
        if texts.len() < languages {
            return None;
        }
        reader.require_language(&texts);
        Some(Self::ByLanguage(texts))
    }
}
