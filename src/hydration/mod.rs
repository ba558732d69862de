//! The hydration key: server-rendered HTML is hydrated only where its key is the one that the engine computes.
//!
//! Yew hydrates nothing but the very markup that it would render itself. The key names everything that the markup
//! follows from: the version of the markup, the story file, the language, the heading level, and the number of nodes,
//! which changes if another script wrote into the page. Where the keys differ, the story is rendered again.

use crate::contract;
use crate::story::Lang;
use crate::view::HeadingLevel;

/// The attribute of a server-rendered mount point with its hydration key.
pub(crate) const KEY: &str = contract::HYDRATION_KEY_ATTRIBUTE;
/// The attribute of a server-rendered mount point with the address of the pages in other languages.
pub(crate) const LANGUAGES: &str = contract::LANGUAGES_ATTRIBUTE;
/// The attribute of a server-rendered mount point whose entries continue in chapters, with the address of the pages.
pub(crate) const CHAPTERS: &str = contract::CHAPTERS_ATTRIBUTE;
/// The attribute of a server-rendered mount point with the address of the story's data tables.
pub(crate) const TABLES: &str = contract::TABLES_ATTRIBUTE;
/// The attribute of a server-rendered mount point with the address of the story's images.
pub(crate) const IMAGES: &str = contract::IMAGES_ATTRIBUTE;

/// The attribute of a server-rendered mount point with the origin of the story's own media, if its address does not tell it.
pub(crate) const ORIGIN: &str = "data-origin";

/// The version of the markup: the first 16 hexadecimal digits of the SHA-256 hash of the reference markup.
///
/// `tests/hydration.rs` renders the reference markup and compares. A change that leaves the markup alone, such as a
/// comment or another version of a dependency, leaves the version alone too.
const MARKUP: &str = include_str!("markup-version.txt").trim_ascii();

/// Returns the hydration key of a story file with this hash, rendered with so many elements and comments.
pub(crate) fn hydration_key(story: u64, lang: &Lang, level: HeadingLevel, nodes: u32) -> String {
    // Language tags are case-insensitive.
    let lang = lang.to_ascii_lowercase();
    format!("{MARKUP}-{story:016x}-{lang}-{level}-{nodes}")
}

/// Returns the FNV-1a hash of a story file. It need not be secure, since the author of the page writes the key as well.
///
/// A byte order mark is left out, because browsers drop it.
pub(crate) fn hash(text: &str) -> u64 {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_matches_the_published_test_vectors() {
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(hash(text), expected, "{text}");
        }
    }

    #[test]
    fn key_differs_by_file_language_level_and_nodes() {
        let lang = |tag: &str| tag.parse::<Lang>().unwrap();
        let usual = HeadingLevel::default();
        let whole = hydration_key(hash("{}"), &lang("uz-Cyrl"), usual, 12);
        assert_eq!(whole, hydration_key(hash("{}"), &lang("uz-cyrl"), usual, 12));
        assert_ne!(whole, hydration_key(hash("{ }"), &lang("uz-Cyrl"), usual, 12));
        assert_ne!(whole, hydration_key(hash("{}"), &lang("uz"), usual, 12));
        assert_ne!(whole, hydration_key(hash("{}"), &lang("uz-Cyrl"), usual, 13));
        assert_ne!(whole, hydration_key(hash("{}"), &lang("uz-Cyrl"), 3.into(), 12));
    }
}
