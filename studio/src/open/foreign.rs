//! [`Refusal`]: the reason why a file is not read, and files of other programs that authors have.

use crate::words::capitalised;
use diplograph::import::Refused;

/// The reason why a text or file is not read, and what the author can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The reason: "article.docx is a Word file, which is not read here."
    pub text: String,
    /// The advice.
    pub help: String,
}

impl Refusal {
    pub(super) fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self { text: text.into(), help: help.into() }
    }

    /// The refusal of a file by the import.
    pub(super) fn of(name: &str, Refused { text, help }: Refused) -> Self {
        Self { text: format!("{name} cannot be read: {text}."), help: sentence(&help) }
    }
}

/// A phrase as a sentence: with a capital letter and a full stop.
pub(super) fn sentence(text: &str) -> String {
    let sentence = capitalised(text);
    if sentence.is_empty() || sentence.ends_with(['.', '?', '!']) {
        sentence
    } else {
        sentence + "."
    }
}

const TEXT: &str = "Copy its text and paste it, or save it as .txt.";
const TABLE: &str = "Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.";

/// Returns the refusal of a file of another program, by its first bytes and its parts.
pub(super) fn refusal(name: &str, bytes: &[u8]) -> Option<Refusal> {
    let (kind, help) = kind_of(name, bytes)?;
    Some(Refusal::new(format!("{name} is {kind}, which is not read here."), help))
}

fn kind_of(name: &str, bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let starts = |start: &[u8]| bytes.starts_with(start);
    let has = |part: &[u8]| bytes.windows(part.len()).any(|it| it == part);
    let name = name.to_lowercase();
    if starts(b"PK\x03\x04") {
        return match () {
            () if has(b"word/document.xml") => Some(("a Word file", TEXT)),
            () if has(b"ppt/presentation.xml") => Some(("a PowerPoint file", TEXT)),
            () if has(b"application/vnd.oasis.opendocument.text") => {
                Some(("a text document", TEXT))
            }
            () if has(b"content.xml") || has(b"[Content_Types].xml") => None,
            () => Some(("a ZIP archive", "Unpack it, and open the story or the table in it.")),
        };
    }
    if starts(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let is_text = name.ends_with(".doc");
        return Some(if is_text {
            ("an old Word file", TEXT)
        } else {
            ("an old Excel file", TABLE)
        });
    }
    let signs: [(&[u8], &str); 7] = [
        (b"%PDF", "a PDF file"),
        (b"{\\rtf", "an RTF file"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"<!DOCTYPE", "a web page"),
        (b"<html", "a web page"),
    ];
    let sign = signs.into_iter().find(|(start, _)| {
        bytes.get(..start.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(start))
    });
    match sign {
        Some((_, "a picture")) => Some(("a picture", "Type its text, or paste it.")),
        Some((_, kind)) => Some((kind, TEXT)),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_named_with_advice() {
        #[track_caller]
        fn case(name: &str, bytes: &[u8], words: &str) {
            let refusal = refusal(name, bytes).unwrap();
            assert_eq!(refusal.text, format!("{name} is {words}, which is not read here."));
            assert!(!refusal.help.is_empty());
        }

        case("article.docx", b"PK\x03\x04 word/document.xml", "a Word file");
        case("article.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0], "an old Word file");
        case("table.xls", &[0xd0, 0xcf, 0x11, 0xe0, 0], "an old Excel file");
        case("article.pdf", b"%PDF-1.7", "a PDF file");
        case("page.html", b"<!doctype html><p>", "a web page");
        case("story.zip", b"PK\x03\x04 story.json", "a ZIP archive");
        assert_eq!(refusal("story.json", b"{}"), None);
        assert_eq!(refusal("story.xlsx", b"PK\x03\x04 [Content_Types].xml"), None);
    }

    #[test]
    fn phrase_becomes_a_sentence() {
        assert_eq!(sentence("save the file as UTF-8"), "Save the file as UTF-8.");
        assert_eq!(sentence("did you mean `talks`?"), "Did you mean `talks`?");
    }
}
