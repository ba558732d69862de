//! Language lookup: from a language tag to the nearest supported language.

use super::language::Language;
use super::locale::Locale;
use super::words::ALL;

impl Language {
    /// Returns the language of a tag, or the nearest supported one: `kk-KZ` finds `kk`, `uz-Cyrl-UZ` finds `uz-Cyrl`.
    pub fn find(tag: &str) -> Option<&'static Self> {
        let mut tag = tag;
        loop {
            if let Some(found) = ALL.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
            {
                return Some(found);
            }
            (tag, _) = tag.rsplit_once('-')?;
        }
    }

    /// Returns every supported language; English, the fallback, is first.
    pub fn all() -> &'static [Self] {
        &ALL
    }
}

impl Locale {
    /// Returns the locale of a tag, or of the nearest supported language, if it is compiled in or loaded.
    pub fn find(tag: &str) -> Option<&'static Self> {
        Language::find(tag)?.locale()
    }

    /// Returns every locale that is compiled in or loaded.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        Language::all().iter().filter_map(Language::locale)
    }

    /// Returns the fallback locale: English.
    pub fn fallback() -> &'static Self {
        Language::all()[0].locale().expect("English is compiled in")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tag_finds_the_nearest_language() {
        #[track_caller]
        fn case(tag: &str, found: Option<&str>) {
            assert_eq!(Locale::find(tag).map(|locale| locale.tag), found, "{tag}");
        }

        case("en", Some("en"));
        case("en-GB", Some("en"));
        case("kk-KZ", Some("kk"));
        case("KK-cyrl-kz", Some("kk"));
        case("uz", Some("uz"));
        case("uz-Latn", Some("uz"));
        case("uz-Cyrl", Some("uz-Cyrl"));
        case("uz-cyrl-UZ", Some("uz-Cyrl"));
        case("ar-EG", Some("ar"));
        case("tlh", None);
        case("", None);
    }

    #[test]
    fn fallback_is_english() {
        assert_eq!(Locale::fallback().tag, "en");
    }
}
