//! The languages, and the words of each in a file of its own.
//!
//! To add a language: write its file, name it here twice, and run `cargo xtask cldr`.

#[cfg(not(target_arch = "wasm32"))]
mod ar;
#[cfg(not(target_arch = "wasm32"))]
mod de;
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod es;
mod failures;
#[cfg(not(target_arch = "wasm32"))]
mod fr;
mod kinds;
#[cfg(not(target_arch = "wasm32"))]
mod kk;
#[cfg(not(target_arch = "wasm32"))]
mod pt;
#[cfg(not(target_arch = "wasm32"))]
mod ru;
#[cfg(not(target_arch = "wasm32"))]
mod tr;
#[cfg(not(target_arch = "wasm32"))]
mod uz;
#[cfg(not(target_arch = "wasm32"))]
mod uz_cyrl;
mod vocabulary;
#[cfg(not(target_arch = "wasm32"))]
mod zh;

pub use failures::Failures;
pub use kinds::Kinds;
pub use vocabulary::Words;

use std::sync::OnceLock;

use super::cldr;
use super::language::Language;
use super::locale::Direction::{LeftToRight, RightToLeft};
use super::locale::Locale;

/// A language by the name of its two modules.
macro_rules! language {
    ($tag:literal, $name:literal, $direction:ident, $module:ident, $own:expr) => {
        Language {
            tag: $tag,
            name: $name,
            direction: $direction,
            plural: cldr::$module::plural,
            own: $own,
            learned: OnceLock::new(),
        }
    };
    ($tag:literal, $name:literal, $direction:ident, $module:ident) => {
        language!($tag, $name, $direction, $module, {
            let own = Locale {
                tag: $tag,
                name: $name,
                direction: $direction,
                words: &$module::WORDS,
                cldr: &cldr::$module::CLDR,
            };
            Some(own)
        })
    };
    // What a reader fetches is told of it when it is asked for.
    (learned $tag:literal, $name:literal, $direction:ident, $module:ident) => {{
        #[cfg(target_arch = "wasm32")]
        let language = language!($tag, $name, $direction, $module, None);
        #[cfg(not(target_arch = "wasm32"))]
        let language = language!($tag, $name, $direction, $module);
        language
    }};
}

/// Every language, the one to fall back on first.
pub(super) static ALL: [Language; 12] = [
    language!("en", "English", LeftToRight, en),
    language!(learned "ru", "Русский", LeftToRight, ru),
    language!(learned "kk", "Қазақша", LeftToRight, kk),
    language!(learned "uz", "Oʻzbekcha", LeftToRight, uz),
    language!(learned "uz-Cyrl", "Ўзбекча", LeftToRight, uz_cyrl),
    language!(learned "fr", "Français", LeftToRight, fr),
    language!(learned "de", "Deutsch", LeftToRight, de),
    language!(learned "es", "Español", LeftToRight, es),
    language!(learned "pt", "Português", LeftToRight, pt),
    language!(learned "tr", "Türkçe", LeftToRight, tr),
    language!(learned "zh", "简体中文", LeftToRight, zh),
    language!(learned "ar", "العربية", RightToLeft, ar),
];
