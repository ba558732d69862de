//! The list of languages.
//!
//! Generated from the files beside it by `cargo xtask cldr`; do not edit.

use std::sync::OnceLock;

use super::{Failures, Kinds, MediaWords, Punctuation, Scripts, Words};
use crate::wording::cldr;
use crate::wording::language::Language;
use crate::wording::locale::Locale;

#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "ar.rs"]
mod ar;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "de.rs"]
mod de;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "en.rs"]
mod en;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "es.rs"]
mod es;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "fr.rs"]
mod fr;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "kk.rs"]
mod kk;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "pt.rs"]
mod pt;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "ru.rs"]
mod ru;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "tr.rs"]
mod tr;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "uz.rs"]
mod uz;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "uz_cyrl.rs"]
mod uz_cyrl;
#[cfg_attr(target_os = "unknown", expect(dead_code, reason = "its messages are loaded"))]
#[path = "zh.rs"]
mod zh;

/// A language by the name of its two modules.
macro_rules! language {
    ($tag:literal, $module:ident, own) => {
        language!($tag, $module, {
            let own = Locale {
                tag: $tag,
                name: $module::NAME,
                direction: $module::DIRECTION,
                words: &$module::WORDS,
                cldr: &cldr::$module::CLDR,
            };
            Some(own)
        })
    };
    ($tag:literal, $module:ident) => {{
        #[cfg(target_os = "unknown")]
        let language = language!($tag, $module, None);
        #[cfg(not(target_os = "unknown"))]
        let language = language!($tag, $module, own);
        language
    }};
    ($tag:literal, $module:ident, $own:expr) => {
        Language {
            tag: $tag,
            name: $module::NAME,
            direction: $module::DIRECTION,
            plural: cldr::$module::plural,
            built_in: $own,
            loaded: OnceLock::new(),
            #[cfg(not(target_os = "unknown"))]
            scripts: &$module::SCRIPTS,
        }
    };
}

/// Every language, the one to fall back on first.
pub(in crate::wording) static ALL: [Language; 12] = [
    language!("en", en, own),
    language!("ar", ar),
    language!("de", de),
    language!("es", es),
    language!("fr", fr),
    language!("kk", kk),
    language!("pt", pt),
    language!("ru", ru),
    language!("tr", tr),
    language!("uz", uz),
    language!("uz-Cyrl", uz_cyrl),
    language!("zh", zh),
];
