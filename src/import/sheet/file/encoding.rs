//! The text of a file in any of the usual encodings.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A text and the encoding in which it was written.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
}

/// The most bytes from which the encoding is detected.
const MOST_DETECTED: usize = 1 << 20;

/// Decodes a text: by its byte order mark, as UTF-8, as UTF-16 without a mark, or in the encoding of its language.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) => UTF_8,
        None => wide(bytes).unwrap_or_else(|| detected(bytes)),
    };
    let (text, _, _) = encoding.decode(bytes);
    Decoded { text }
}

/// UTF-16 without a byte order mark: line feeds and separators have a zero byte, mostly on one side.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4_096)];
    let zeros = |side: usize| start.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    match high.abs_diff(low) * 20 > start.len() / 2 {
        true if low > high => Some(UTF_16LE),
        true => Some(UTF_16BE),
        false => None,
    }
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(MOST_DETECTED)], true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "вид;дата;название\r\nвизит;15.03.2025;Визит президента\r\n";

    #[track_caller]
    fn case(bytes: &[u8]) {
        assert_eq!(decode(bytes).text, TEXT);
    }

    fn utf_16(order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        TEXT.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn usual_encodings_are_recognised() {
        case(TEXT.as_bytes());
        case(format!("\u{feff}{TEXT}").as_bytes());
        case(&encoding_rs::WINDOWS_1251.encode(TEXT).0);
        case(&[&[0xff, 0xfe][..], &utf_16(u16::to_le_bytes)].concat());
        case(&[&[0xfe, 0xff][..], &utf_16(u16::to_be_bytes)].concat());
        case(&utf_16(u16::to_le_bytes));
        case(&utf_16(u16::to_be_bytes));
    }
}
