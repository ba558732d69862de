//! Tests of the page on which a native reader reviews a language: `cargo xtask wording TAG`.

use diplograph::wording::Language;

#[path = "../examples/wording-page/page.rs"]
mod page;
#[path = "../examples/wording-page/read_first.rs"]
mod read_first;

#[test]
fn page_has_every_text_of_the_language_with_its_purpose() {
    for language in Language::all() {
        let page = page::page(language.tag).unwrap();
        let names = language.texts().into_iter().map(|text| format!("({})</small>", text.name));
        for name in names {
            assert!(page.contains(&name), "{} {name}", language.tag);
        }
    }
}

#[test]
fn texts_of_all_languages_are_in_the_same_order() {
    let names = |language: &Language| -> Vec<String> {
        language.texts().into_iter().map(|text| text.name).collect()
    };
    let english = names(&Language::all()[0]);
    for language in Language::all() {
        assert_eq!(names(language), english, "{}", language.tag);
    }
}

#[test]
fn least_certain_languages_begin_with_the_texts_to_read_first() {
    for language in Language::all() {
        let names = read_first::names(language.tag);
        let is_uncertain = matches!(language.tag, "kk" | "uz" | "uz-Cyrl");
        assert_eq!(!names.is_empty(), is_uncertain, "{}", language.tag);
        let texts = language.texts();
        for name in names {
            assert!(texts.iter().any(|text| text.name == *name), "{} {name}", language.tag);
        }
        let page = page::page(language.tag).unwrap();
        assert_eq!(page.contains("Read these first"), is_uncertain, "{}", language.tag);
    }
}

#[test]
fn own_texts_are_in_their_language_and_direction() {
    let page = page::page("ar").unwrap();
    assert!(page.contains("<td lang=\"ar\" dir=\"rtl\">الأهداف</td>"), "{page}");
    assert!(page.contains("<td>Goals<small>Title of the goals. (goals)</small></td>"), "{page}");
    assert!(page::page("xx").is_none());
}
