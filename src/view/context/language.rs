//! The language that a story is rendered in.

use crate::story::{Lang, Story};
use crate::wording::Language;

/// Returns the language whose locale a story needs to be rendered in the wanted language.
pub fn language(story: &Story, wanted: Lang) -> Option<&'static Language> {
    language_of_texts(story, &resolve_language(story, wanted))
}

/// Returns the language that a tag stands for, among those of the story and those that the widget has a locale for.
pub fn resolve_language(story: &Story, wanted: Lang) -> Lang {
    let mut of_story = std::iter::once(&story.lang).chain(story.title.languages());
    let same = of_story.find(|lang| lang.eq_ignore_ascii_case(&wanted)).cloned();
    let ours = || Language::find(&wanted)?.tag.parse().ok();
    same.or_else(ours).unwrap_or(wanted)
}

/// Returns the widget's language for a resolved tag, else that for the story's own language.
pub(super) fn language_of_texts(story: &Story, resolved: &Lang) -> Option<&'static Language> {
    Language::find(resolved).or_else(|| Language::find(&story.lang))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::story;
    use crate::view::{Form, RenderContext};

    #[test]
    fn tag_resolves_to_the_nearest_language_of_story_and_widget() {
        let file = r#"{ "format": 1, "lang": "en", "title": { "en": "Talks", "kk": "Келіссөз", "sr-Latn": "Razgovori" },
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
        let story = Rc::new(story::read(file).story.unwrap());
        let resolved = |tag: &str| {
            let lang = tag.parse().unwrap();
            let context = RenderContext::new(Rc::clone(&story), lang, "dg".into(), Form::Full);
            (context.say(&story.title).text.to_owned(), context.locale.tag)
        };
        assert_eq!(resolved("kk"), ("Келіссөз".to_owned(), "kk"));
        assert_eq!(resolved("kk-KZ"), ("Келіссөз".to_owned(), "kk"));
        let uzbek = resolved("uz-cyrl");
        assert_eq!(uzbek, ("Talks".to_owned(), "uz-Cyrl"), "locale of the tag, text of the story");
        let serbian = resolved("sr-latn");
        assert_eq!(serbian, ("Razgovori".to_owned(), "en"), "text of the tag, locale of the story");
        assert_eq!(resolved("nl"), ("Talks".to_owned(), "en"));
    }
}
