//! The seal of prerendered HTML: what must agree for the script to take it over in place.
//!
//! Yew takes over only what it would have drawn itself. So the renderer notes what the HTML was made from, and the
//! element compares: another version of the widget, another story file, another language, or a page that something
//! else has written into since, and the story is drawn anew instead.

use crate::contract;
use crate::story::Lang;
use crate::view::HeadingLevel;

/// The attribute of a rendered place with its seal.
pub(crate) const SEAL: &str = contract::SEAL_ATTRIBUTE;
/// The attribute of a rendered place with the address of the pages in other languages.
pub(crate) const LANGUAGES: &str = "data-languages";
/// The attribute of a rendered place whose entries go on in chapters, with the address of the pages.
pub(crate) const CHAPTERS: &str = contract::CHAPTERS_ATTRIBUTE;
/// The attribute of a rendered place that has the story's tables beside it, with their address.
pub(crate) const TABLES: &str = "data-tables";

/// The attribute of a rendered place that has images of the story beside it, with their address.
pub(crate) const IMAGES: &str = "data-images";

/// The seal of a story file of this digest told in a language below headings of a level, drawn as so many elements and
/// comments.
pub(crate) fn seal(digest: u64, lang: &Lang, level: HeadingLevel, nodes: u32) -> String {
    // Capitals make no difference in a tag: `uz-cyrl` tells the same story as `uz-Cyrl`.
    let lang = lang.to_ascii_lowercase();
    format!("{}-{:016x}-{lang}-{level}-{nodes}", env!("DIPLOGRAPH_PICTURE"), digest)
}

/// The digest of a story file: FNV-1a. It need not withstand anyone, since who writes the page writes the seal.
///
/// The mark that some editors put before a text is no part of it, and a browser drops it.
pub(crate) fn digest(text: &str) -> u64 {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_its_definition() {
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(digest(text), expected, "{text}");
        }
    }

    #[test]
    fn a_seal_differs_by_file_language_level_and_nodes() {
        let lang = |tag: &str| tag.parse::<Lang>().unwrap();
        let usual = HeadingLevel::default();
        let whole = seal(digest("{}"), &lang("uz-Cyrl"), usual, 12);
        assert_eq!(whole, seal(digest("{}"), &lang("uz-cyrl"), usual, 12));
        assert_ne!(whole, seal(digest("{ }"), &lang("uz-Cyrl"), usual, 12));
        assert_ne!(whole, seal(digest("{}"), &lang("uz"), usual, 12));
        assert_ne!(whole, seal(digest("{}"), &lang("uz-Cyrl"), usual, 13));
        assert_ne!(whole, seal(digest("{}"), &lang("uz-Cyrl"), 3.into(), 12));
    }
}
