//! Any bytes, and files that were changed at any place: no reader panics, and what it writes is JSON.

use diplograph::import::{self, Format};
use proptest::prelude::*;

use crate::{FILES, file, options};

fn read(bytes: &[u8]) {
    let _ = Format::of(bytes);
    for format in Format::ALL {
        if let Ok(imported) = import::read(bytes, *format, &options()) {
            let value: serde_json::Value = serde_json::from_str(&imported.text).unwrap();
            assert!(value.is_object(), "a story is an object");
        }
    }
}

/// Pieces at which dates, texts and numbers are hard to read.
const PIECES: [&str; 20] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    "null",
    "-",
    "9999999999999999999999",
    "-0",
    "1e400",
    "<",
    "&#0;",
    "<script>",
    "é",
    "\u{202e}",
    "\n",
    "T",
    "/Date(",
    "",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }

    #[test]
    fn changed_file_is_read_or_refused(
        nth in 0..FILES.len() + 1,
        places in prop::collection::vec((any::<prop::sample::Index>(), 0..PIECES.len(), 0..12_usize), 1..8),
    ) {
        let bytes = FILES.get(nth).map_or_else(crate::table::bytes, |(name, _)| file(name));
        let mut text = String::from_utf8(bytes).unwrap();
        for (at, piece, length) in places {
            let from = text.floor_char_boundary(at.index(text.len() + 1));
            let to = text.ceil_char_boundary((from + length).min(text.len()));
            text.replace_range(from..to, PIECES[piece]);
        }
        read(text.as_bytes());
    }
}
