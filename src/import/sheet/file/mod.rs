//! From the bytes of a file to its [`Table`]s.

mod archive;
mod encoding;
mod format;
mod ods;
mod text;
mod xlsx;

use std::borrow::Cow;

use super::error::SheetError;
use super::table::Table;

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Text,
}

/// Reads the tables of a file.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, SheetError> {
    match kind(bytes)? {
        Kind::Xlsx => xlsx::tables(bytes),
        Kind::Ods => ods::tables(bytes),
        Kind::Text => text::table(bytes).map(|table| vec![table]),
    }
}

/// The text of a file, in any of the usual encodings.
pub(super) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match encoding::decode(bytes).text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\u{feff}')),
        owned @ Cow::Owned(_) => owned,
    }
}

/// The kind of a file, by its first bytes and the names of its entries.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, SheetError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return archive::kind(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(SheetError::OldWorkbook);
    }
    Ok(Kind::Text)
}
