//! Tests that the texts of a language have its letters, its punctuation and its word order.

use super::ALL;
use super::completeness::texts;
use crate::wording::language::Language;

/// Words in Latin letters that every language may have: keys, names of technology, units of a file.
const FOREIGN: [&str; 14] = [
    "wasm-unsafe-eval",
    "Page Up",
    "Page Down",
    "Escape",
    "Enter",
    "Esc",
    "HTML",
    "iframe",
    "CSP",
    "MB",
    "II ",
    "I ",
    "US$",
    "wasm",
];

/// Lower-case letters by language.
const ALPHABETS: [(&str, &str); 12] = [
    ("en", "abcdefghijklmnopqrstuvwxyz"),
    ("ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْ"),
    ("de", "abcdefghijklmnopqrstuvwxyzäöüßł"),
    ("es", "abcdefghijklmnopqrstuvwxyzáéíñóúü"),
    ("fr", "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûœ"),
    ("kk", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"),
    ("pt", "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú"),
    ("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюяё"),
    ("tr", "abcçdefgğhıijklmnoöpqrsştuüvwxyzâîi̇"),
    ("uz", "abcdefghijklmnopqrstuvwxyzʻʼ"),
    ("uz-Cyrl", "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ"),
    ("zh", ""),
];

/// Signs that the texts of a language never have.
const FORBIDDEN_SIGNS: [(&str, &str); 12] = [
    ("en", "«»„،؛؟，。；：（）—"),
    ("ar", ",;?“”„，。；：（）—"),
    ("de", "«»”،؛؟，。；：（）—"),
    ("es", "«»„،؛؟，。；：（）—"),
    ("fr", "“”„،؛؟，。；：（）—"),
    ("kk", "“”„،؛؟，。；：（）—"),
    ("pt", "«»„،؛؟，。；：（）—"),
    ("ru", "“”„،؛؟，。；：（）"),
    ("tr", "«»„،؛؟，。；：（）—"),
    ("uz", "«»„،؛؟，。；：（）—"),
    ("uz-Cyrl", "“”„،؛؟，。；：（）—"),
    ("zh", ",;:?()«»„،؛؟—"),
];

fn value_for(table: &[(&str, &'static str)], tag: &str) -> &'static str {
    table.iter().find(|(of, _)| *of == tag).unwrap_or_else(|| panic!("{tag} has no row")).1
}

/// Returns whether a text is a list of keys, a pattern or a table of endings, which has letters of its own.
fn is_notation(name: &str) -> bool {
    ["since.", "until.", "this_era.", "ablative.", "dative.", "genders", "qualified_units"]
        .iter()
        .any(|part| name.contains(part))
        || matches!(name, "in_language" | "phrases.currency_nouns" | "phrases.decade_endings")
}

/// Returns the texts that readers see, with their names and without placeholders and foreign words.
fn visible_texts(language: &Language) -> Vec<(String, String)> {
    let mut visible = Vec::new();
    for listed in texts(language).into_iter().filter(|listed| !is_notation(&listed.path.name)) {
        let forms = listed.forms.into_iter().flatten().map(|(_, text)| *text);
        for text in std::iter::once(listed.text).chain(forms) {
            // The forms of a state follow the letters of their genders: `annulé|f=annulée`.
            for form in text.split('|') {
                let form = form.split_once('=').map_or(form, |(_, form)| form);
                let form = form.replace("{0}", "").replace("{1}", "").replace("{2}", "");
                visible.push((listed.path.name.clone(), form));
            }
        }
    }
    visible
}

fn without_foreign_words(text: &str) -> String {
    FOREIGN.iter().fold(text.to_owned(), |text, word| text.replace(word, ""))
}

#[test]
fn texts_have_no_letters_of_another_language() {
    for language in &ALL {
        let alphabet = value_for(&ALPHABETS, language.tag);
        for (name, text) in visible_texts(language) {
            let own = without_foreign_words(&text).to_lowercase();
            let foreign = own.chars().find(|letter| {
                let is_own = if language.tag == "zh" {
                    matches!(letter, '\u{4e00}'..='\u{9fff}')
                } else {
                    alphabet.contains(*letter)
                };
                letter.is_alphabetic() && !is_own
            });
            assert_eq!(foreign, None, "{} `{name}`: {text}", language.tag);
        }
    }
}

#[test]
fn texts_have_no_punctuation_of_another_language() {
    for language in &ALL {
        let forbidden = value_for(&FORBIDDEN_SIGNS, language.tag);
        for (name, text) in visible_texts(language) {
            let sign = text.chars().find(|sign| forbidden.contains(*sign));
            assert_eq!(sign, None, "{} `{name}`: {text}", language.tag);
        }
    }
}

#[test]
fn french_signs_of_two_parts_follow_a_space_that_does_not_break() {
    for (name, text) in visible_texts(Language::find("fr").unwrap()) {
        for (sign, space) in [(':', '\u{a0}'), (';', '\u{202f}'), ('»', '\u{a0}')] {
            let parts: Vec<&str> = text.split(sign).collect();
            let before = &parts[..parts.len() - 1];
            assert!(before.iter().all(|part| part.ends_with(space)), "`{name}`: {text}");
        }
    }
}

/// Returns a text of a language by its name.
fn text(tag: &str, name: &str) -> &'static str {
    let texts = texts(Language::find(tag).unwrap());
    texts.iter().find(|listed| listed.path.name == name).unwrap_or_else(|| panic!("{name}")).text
}

#[test]
fn placeholders_stand_where_the_language_wants_them() {
    /// Checks that a placeholder begins the text (`^`), ends it (`$`) or stands alone (`=`).
    #[track_caller]
    fn case(tags: &str, name: &str, place: char) {
        for tag in tags.split(' ') {
            let text = text(tag, name);
            let is_there = match place {
                '^' => text.starts_with("{0}") && text != "{0}",
                '$' => text.ends_with("{0}") && text != "{0}",
                _ => text == "{0}",
            };
            assert!(is_there, "{tag} `{name}` {place}: {text}");
        }
    }

    let after = "kk uz uz-Cyrl tr";
    let before = "en ar de es fr pt ru zh";
    for name in ["phrases.more_than", "phrases.less_than"] {
        case(after, name, '^');
        case(before, name, '$');
    }
    for name in ["phrases.about", "phrases.at_least"] {
        case("kk uz uz-Cyrl tr en ar de es fr pt ru zh", name, '$');
    }
    case("kk", "phrases.nearly", '^');
    case("uz uz-Cyrl tr en ar de es fr pt ru zh", "phrases.nearly", '$');
    case("kk", "phrases.up_to", '^');
    // The ending of the amount says it: 10 mlrd dollargacha.
    case("uz uz-Cyrl", "phrases.up_to", '=');
    case("tr en ar de es fr pt ru zh", "phrases.up_to", '$');
    for name in ["as_of", "media.image_at", "media.page_at"] {
        case(after, name, '^');
    }
    case("en ar de es fr pt ru zh", "as_of", '$');
    case("uz uz-Cyrl", "said_by", '^');
    case("kk tr en ar de es fr pt ru zh", "said_by", '$');
    for name in ["phrases.rates.1", "phrases.rates.4"] {
        case("kk uz uz-Cyrl tr zh", name, '$');
        case("en ar de es fr pt ru", name, '^');
    }
    // Chinese says the time before the amount.
    assert_eq!(text("zh", "goal_by_year"), "到{1}{0}");
}
