//! [`Utf16`]: places in a text as a browser counts them.

/// Converts bytes of a text into the UTF-16 code units in which a browser counts.
#[derive(Debug)]
pub struct Utf16 {
    /// After each character that takes more than one byte: its end in bytes and in code units.
    ends: Vec<(usize, usize)>,
    length: usize,
}

impl Utf16 {
    /// Prepares a text. The time grows with its length.
    pub fn of(text: &str) -> Self {
        let mut ends = Vec::new();
        let mut units = 0;
        for (at, character) in text.char_indices() {
            units += character.len_utf16();
            if !character.is_ascii() {
                ends.push((at + character.len_utf8(), units));
            }
        }
        Self { ends, length: units }
    }

    /// Returns the code unit at a byte; at most the length of the text. A byte inside a character is its end.
    pub fn at(&self, byte: usize) -> usize {
        let nth = self.ends.partition_point(|(end, _)| *end <= byte);
        let (end, units) = nth.checked_sub(1).map_or((0, 0), |nth| self.ends[nth]);
        (units + byte.saturating_sub(end)).min(self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_code_units() {
        let text = "a é 🇰 b";
        let places = Utf16::of(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(places.at(byte), text[..byte].encode_utf16().count(), "byte {byte}");
        }
        assert_eq!(places.at(1000), text.encode_utf16().count());
    }
}
