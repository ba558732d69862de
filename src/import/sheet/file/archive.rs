//! The entries of a zip file: which kind of workbook they make, and whether they are small enough to be read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Kind;
use crate::import::sheet::error::SheetError;

/// The most bytes of all entries together.
const MOST_BYTES: u64 = 128 << 20;

/// The most entries.
const MOST_ENTRIES: usize = 10_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

fn open(bytes: &[u8]) -> Result<Archive<'_>, SheetError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)
}

/// The kind of workbook that the entries make.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, SheetError> {
    let archive = open(bytes)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("content.xml") {
        Ok(Kind::Ods)
    } else if has("[Content_Types].xml") {
        Ok(Kind::Xlsx)
    } else {
        Err(SheetError::NotASheet)
    }
}

/// Reads an entry as text.
pub(super) fn text(bytes: &[u8], name: &str) -> Result<String, SheetError> {
    let mut archive = open(bytes)?;
    let entry = archive.by_name(name).map_err(|_| SheetError::Damaged)?;
    let mut text = Vec::new();
    entry.take(MOST_BYTES + 1).read_to_end(&mut text).map_err(|_| SheetError::Damaged)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(SheetError::TooLarge);
    }
    String::from_utf8(text).map_err(|_| SheetError::Damaged)
}

/// Refuses an archive that would take much memory. The sizes that it states are not trusted: each entry is decompressed.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetError> {
    let mut archive = open(bytes)?;
    if archive.len() > MOST_ENTRIES {
        return Err(SheetError::TooLarge);
    }
    let (mut left, mut content) = (MOST_BYTES, Vec::new());
    for nth in 0..archive.len() {
        content.clear();
        let entry = archive.by_index(nth).map_err(|_| SheetError::Damaged)?;
        entry.take(left + 1).read_to_end(&mut content).map_err(|_| SheetError::Damaged)?;
        left = left.checked_sub(content.len() as u64).ok_or(SheetError::TooLarge)?;
        check_xml(&content)?;
    }
    Ok(())
}

/// Refuses an entry that makes `calamine` reserve memory for strings that are not there. It could hide that in another
/// encoding, which no spreadsheet program writes.
fn check_xml(content: &[u8]) -> Result<(), SheetError> {
    const COUNT: &[u8] = b"uniqueCount";
    let start = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let is_wide =
        [&b"\xff\xfe"[..], b"\xfe\xff", b"<\0", b"\0<"].iter().any(|it| start.starts_with(it));
    if is_wide || has_other_encoding(start) {
        return Err(SheetError::Damaged);
    }
    let mut rest = content;
    while let Some(at) = rest.windows(COUNT.len()).position(|bytes| bytes == COUNT) {
        rest = &rest[at + COUNT.len()..];
        let value = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || **byte == b'=');
        let value = value.skip_while(|byte| matches!(byte, b'"' | b'\''));
        let length = value.take_while(|byte| !matches!(byte, b'"' | b'\'')).take(9).count();
        // A file of the greatest size has fewer than ten million strings.
        if length > 7 {
            return Err(SheetError::TooLarge);
        }
    }
    Ok(())
}

/// Returns `true` if the declaration of an XML file names an encoding other than UTF-8.
fn has_other_encoding(content: &[u8]) -> bool {
    if !content.starts_with(b"<?xml") {
        return false;
    }
    let end = content.iter().position(|byte| *byte == b'>').unwrap_or(content.len());
    let declaration = String::from_utf8_lossy(&content[..end]).to_ascii_lowercase();
    declaration.split_once("encoding").is_some_and(|(_, name)| {
        let name =
            name.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
        !name.starts_with("utf-8") && !name.starts_with("us-ascii")
    })
}
