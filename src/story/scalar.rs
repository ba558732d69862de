//! How the plain values of a story are read: strings, ids, language tags and addresses.

use super::name::{Id, Lang, Url};
use super::node::{Field, Node};
use super::problem::Finding;
use super::read::{Read, Reader};
use super::sign;

impl Read for String {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let text = reader.string(node, "a string")?;
        if text.chars().all(char::is_whitespace) {
            reader.error_with_help("the text is empty", "leave the field out");
            return None;
        }
        if let Some((sign, fault)) = sign::fault(text) {
            let (what, help) = fault.explained(sign);
            reader.error_with_help(format!("U+{:04X} {what}", u32::from(sign)), help);
            return None;
        }
        Some(text.to_owned())
    }
}

impl Read for Id {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        const HELP: &str = "write letters, digits, `-` and `_`, beginning with a letter or digit";
        let text = reader.string(node, "a name")?;
        match text.parse() {
            Ok(id) => {
                reader.note_id(text);
                Some(id)
            }
            Err(error) => {
                reader.refuse(text, "a name", HELP, &error);
                None
            }
        }
    }
}

const LANG_HELP: &str = "write a tag such as `en`, `kk` or `uz-Cyrl`";

parsed!(Lang, "a language tag", LANG_HELP);
parsed!(Url, "an address", "write the whole address, such as `https://example.org/page`");

/// Reads the key of a text by language.
pub(super) fn language(field: &Field<'_>, reader: &mut Reader<'_>) -> Option<Lang> {
    let tag = field.name();
    let lang = tag.parse().ok();
    if lang.is_none() {
        let message = format!("`{tag}` is not a language tag");
        reader.report(Finding::error(field.key.number, message).with_help(LANG_HELP));
    }
    lang
}
