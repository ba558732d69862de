//! Generates the list of languages from their message files.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::module;

/// The language whose messages are compiled into the widget.
const FIRST: &str = "en";

/// Returns the tags of the languages that have a message file.
pub(super) fn languages(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut tags = Vec::new();
    for file in files {
        let name = file?.file_name().into_string().unwrap_or_default();
        tags.extend(name.strip_suffix(".rs").and_then(tag));
    }
    tags.sort_by_key(|tag| module(tag));
    ensure!(tags.iter().any(|tag| tag == FIRST), "{} has no {FIRST}.rs", folder.display());
    Ok(tags)
}

/// Converts a module name to a tag: `uz-Cyrl` for `uz_cyrl`; `None` if the name is not a language.
fn tag(name: &str) -> Option<String> {
    let is_letters = |part: &str| part.bytes().all(|letter| letter.is_ascii_lowercase());
    let mut parts = name.split('_');
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && is_letters(part));
    let mut tag = language.filter(|language| *language != "mod")?.to_owned();
    for part in parts {
        let (first, rest) = part.split_at_checked(1)?;
        match part.len() {
            2 => write!(tag, "-{}", part.to_uppercase()).ok()?,
            4 => write!(tag, "-{}{rest}", first.to_uppercase()).ok()?,
            _ => return None,
        }
    }
    Some(tag)
}

/// Returns the Rust source of the list.
pub(super) fn list_of(tags: &[String]) -> String {
    let mut text = String::from(HEAD);
    for tag in tags {
        let module = module(tag);
        let _ = write!(
            text,
            "#[cfg_attr(target_arch = \"wasm32\", expect(dead_code, reason = \"its messages are loaded\"))]\n\
             #[path = \"{module}.rs\"]\nmod {module};\n"
        );
    }
    text.push_str(MACRO);
    let others = tags.iter().filter(|tag| *tag != FIRST);
    let _ = writeln!(text, "pub(in crate::wording) static ALL: [Language; {}] = [", tags.len());
    let _ = writeln!(text, "language!(\"{FIRST}\", {}, own),", module(FIRST));
    for tag in others {
        let _ = writeln!(text, "language!(\"{tag}\", {}),", module(tag));
    }
    text + "];\n"
}

const HEAD: &str = "\
//! The list of languages.
//!
//! Generated from the files beside it by `cargo xtask cldr`; do not edit.

use std::sync::OnceLock;

use super::{Failures, Kinds, MediaWords, Punctuation, Scripts, Words};
use crate::wording::cldr;
use crate::wording::language::Language;
use crate::wording::locale::Locale;

";

/// In the browser, the messages of all languages except the first are loaded on demand.
const MACRO: &str = r#"
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
        #[cfg(target_arch = "wasm32")]
        let language = language!($tag, $module, None);
        #[cfg(not(target_arch = "wasm32"))]
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
            #[cfg(not(target_arch = "wasm32"))]
            scripts: &$module::SCRIPTS,
        }
    };
}

/// Every language, the one to fall back on first.
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_name_maps_to_a_language_tag() {
        for (name, found) in [
            ("de", Some("de")),
            ("uz_cyrl", Some("uz-Cyrl")),
            ("kaa", Some("kaa")),
            ("zh_hant_hk", Some("zh-Hant-HK")),
            ("mod", None),
            ("kinds", None),
            ("de_", None),
        ] {
            assert_eq!(tag(name).as_deref(), found, "{name}");
        }
    }

    #[test]
    fn list_contains_every_message_file() {
        let folder = crate::repository().join("src/wording/words");
        let list = fs::read_to_string(folder.join("languages.rs")).unwrap();
        for tag in languages(&folder).unwrap() {
            let entry = format!("language!(\"{tag}\", {}", module(&tag));
            assert!(
                list.contains(&entry),
                "words/{}.rs is not in the list: run `cargo xtask cldr`",
                module(&tag)
            );
        }
    }
}
