//! Texts by language.

use indexmap::IndexMap;

use crate::json::Json;

/// A text with its words in one language changed. A text in the language of the story alone is a plain string.
pub(super) fn with_text(
    old: Option<&Json>,
    lang: &str,
    own: &str,
    words: Option<&str>,
) -> Option<Json> {
    let mut texts = match old {
        Some(Json::Object(texts)) => texts.clone(),
        Some(Json::Text(text)) => IndexMap::from([(own.to_owned(), Json::from(&**text))]),
        _ => IndexMap::new(),
    };
    match words {
        Some(words) => drop(texts.insert(lang.to_owned(), words.into())),
        None => drop(texts.shift_remove(lang)),
    }
    let is_plain = texts.len() == 1 && texts.keys().all(|lang| lang == own);
    match texts.len() {
        0 => None,
        _ if is_plain => texts.shift_remove(own),
        _ => Some(Json::Object(texts)),
    }
}

/// Translations with the words in one language changed. They always name their language.
pub(super) fn with_translation(
    old: Option<&Json>,
    lang: &str,
    own: &str,
    words: Option<&str>,
) -> Option<Json> {
    match with_text(old, lang, own, words)? {
        Json::Text(text) => Some(Json::Object(IndexMap::from([(own.to_owned(), text.into())]))),
        texts => Some(texts),
    }
}

/// A list of texts with the words in one language changed. Other languages of a text stay with it.
pub(super) fn with_texts(old: &[Json], lang: &str, own: &str, words: &str) -> Option<Json> {
    let words = words.split([';', '\n']).map(str::trim).filter(|words| !words.is_empty());
    let known =
        |words: &str| old.iter().find(|text| text.text_in(lang, own) == Some(words)).cloned();
    let all: Vec<&str> = words.collect();
    let text = |(nth, words): (usize, &&str)| {
        let at = old.get(nth).filter(|_| old.len() == all.len());
        known(words).or_else(|| with_text(at, lang, own, Some(words)))
    };
    let texts: Vec<Json> = all.iter().enumerate().filter_map(text).collect();
    (!texts.is_empty()).then_some(Json::List(texts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_plain_unless_it_has_other_languages() {
        let plain = Json::from("Talks");
        let both = with_text(Some(&plain), "ru", "en", Some("Переговоры")).unwrap();
        assert_eq!(both.text_in("en", "en"), Some("Talks"));
        assert_eq!(both.text_in("ru", "en"), Some("Переговоры"));
        assert_eq!(with_text(Some(&both), "ru", "en", None), Some(plain));
        let russian = with_text(None, "ru", "en", Some("Переговоры")).unwrap();
        assert!(matches!(russian, Json::Object(_)));
        assert_eq!(with_text(Some(&russian), "ru", "en", None), None);
    }

    #[test]
    fn list_of_texts_keeps_other_languages() {
        let ada = with_text(Some(&"Ada".into()), "ru", "en", Some("Ада"));
        let old = [ada.clone().unwrap(), "Bo".into()];
        let Some(Json::List(added)) = with_texts(&old, "en", "en", "Cy; Ada; Bo") else { panic!() };
        assert_eq!((added.len(), Some(&added[1])), (3, ada.as_ref()));
        let Some(Json::List(changed)) = with_texts(&old, "en", "en", "Ada L.; Bo") else {
            panic!()
        };
        assert_eq!(changed[0].text_in("ru", "en"), Some("Ада"));
    }
}
