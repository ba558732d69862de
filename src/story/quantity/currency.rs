//! [`Currency`]: a code of ISO 4217.

use std::fmt;

use super::codes::CODES;

/// A currency code of ISO 4217: one in use, or one that was withdrawn after 1989.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The code.
    pub fn code(&self) -> &str {
        // The code has only ASCII capitals.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The currency of a code; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        let (codes, _) = CODES.as_bytes().as_chunks::<3>();
        codes.binary_search(&code).is_ok().then_some(Self(code))
    }

    /// All codes, in alphabetical order.
    pub(in crate::story) fn codes() -> impl Iterator<Item = &'static str> {
        (0..CODES.len() / 3).map(|nth| &CODES[nth * 3..nth * 3 + 3])
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_iso_4217_are_currencies() {
        for code in
            ["USD", "EUR", "KZT", "UZS", "KGS", "XOF", "DEM", "FRF", "ITL", "SUR", "VES", "ZWG"]
        {
            assert!(Currency::from_code(code).is_some(), "{code}");
        }
        for code in ["UDS", "XXZ", "RMB", "usd", "EURO", "XAU", "XXX", "XTS", "", "US"] {
            assert!(Currency::from_code(code).is_none(), "{code}");
        }
    }

    #[test]
    fn codes_are_sorted_so_that_a_binary_search_finds_each() {
        for code in Currency::codes() {
            assert_eq!(Currency::from_code(code).unwrap().code(), code);
        }
    }
}
