//! The characters that need a glyph.

/// Returns whether a character is invisible, such as a direction mark.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || character.is_control()
}

/// Returns whether a character needs a glyph.
pub(super) fn is_drawn(character: char) -> bool {
    !is_invisible(character) && !character.is_whitespace()
}
