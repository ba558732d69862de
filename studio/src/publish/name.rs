//! [`name`]: the name of the published files.

use diplograph::story::Story;

/// The parties that are named; the name of a file should be short.
const MOST: usize = 3;

/// Returns the name of the files of a story, made of its parties: `kazakhstan-uzbekistan`.
///
/// It has only small Latin letters, digits and hyphens, so that each host and each browser takes it as it is.
pub fn name(story: &Story) -> String {
    let parties = story.parties.iter().take(MOST);
    let english = "en".parse().unwrap_or_else(|_| story.lang.clone());
    let names = parties.map(|party| {
        let name = slug(party.name.in_language(&english, &story.lang).text);
        if name.is_empty() { slug(&party.id) } else { name }
    });
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() { "story".to_owned() } else { names.join("-") }
}

/// Returns the words of a text in small Latin letters, joined by hyphens. Letters with accents lose them.
fn slug(text: &str) -> String {
    let plain = |letter: char| match letter {
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'ı' | 'İ' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ş' | 'Ş' => 's',
        'ğ' | 'Ğ' => 'g',
        other => other.to_ascii_lowercase(),
    };
    let text: String = text.chars().map(plain).collect();
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(parties: &str, expected: &str) {
        let file =
            format!(r#"{{ "format": 1, "lang": "tr", "title": "A", "parties": [{parties}] }}"#);
        let story = diplograph::story::read(&file).story.unwrap();
        assert_eq!(name(&story), expected);
    }

    #[test]
    fn name_has_the_english_names_of_the_parties_or_their_ids() {
        case(
            r#"{ "id": "tr", "name": { "tr": "Türkiye", "en": "Türkiye" } },
               { "id": "eg", "name": { "tr": "Mısır", "en": "Egypt" } }"#,
            "turkiye-egypt",
        );
        case(
            r#"{ "id": "tr", "name": "Türkiye" }, { "id": "eu", "name": { "tr": "欧盟", "en": "欧盟" } }"#,
            "turkiye-eu",
        );
    }

    #[test]
    fn slug_has_latin_letters_digits_and_hyphens() {
        assert_eq!(
            slug("European  Union & Côte d’Ivoire, 2024!"),
            "european-union-cote-d-ivoire-2024"
        );
        assert_eq!(slug("Қазақстан"), "");
    }
}
