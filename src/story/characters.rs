//! Characters that act on the text around them: which of them a text may contain, and how they are escaped.

use std::fmt::Write;

use super::marks::is_mark;

/// The reason why a text may not contain a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharacterFault {
    /// It overrides the direction of the letters after it, so that a reader sees another text than is written.
    Overrides,
    /// It starts a run of another direction that does not end in the text, so that it continues in the page.
    Opens,
    /// It ends a run that the text did not start, so that it ends one of the page.
    Closes,
    /// It is a control character or not a character.
    Unprintable,
    /// It carries so many combining marks that they cover the lines above and below it.
    Stacks,
}

/// The most combining marks that a letter may carry. The scripts of the world need at most five.
const MOST_MARKS: usize = 8;

impl CharacterFault {
    /// The effect of the character, and the advice.
    pub(super) fn explained(self, character: char) -> (&'static str, &'static str) {
        match self {
            Self::Overrides => ("reverses the reading order of the text after it", "remove it"),
            Self::Opens if is_embedding(character) => (
                "starts a change of direction that does not end",
                "add U+202C at its end, or remove it",
            ),
            Self::Opens => (
                "starts a change of direction that does not end",
                "add U+2069 at its end, or remove it",
            ),
            Self::Closes => ("ends a change of direction that did not start", "remove it"),
            Self::Unprintable => ("is not a printable character", "remove it"),
            Self::Stacks => (
                "carries more than 8 combining marks, which cover the lines above and below it",
                "write it without the marks, or with at most 8",
            ),
        }
    }
}

/// The first character that a text may not contain.
///
/// Marks are refused and not clipped, because a clipped stack of them is as unreadable as a whole one.
///
/// Embeddings and isolates are allowed, also nested: Arabic texts need them. So are line breaks and tabs, which are white
/// space in a page, and direction marks and joiners, which act on their neighbours only: Persian and Kazakh need them.
pub(super) fn fault(text: &str) -> Option<(char, CharacterFault)> {
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '\t' | '\n' | '\r' => {}
            '\u{202d}' | '\u{202e}' => return Some((character, CharacterFault::Overrides)),
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push(character),
            '\u{202c}' | '\u{2069}' => match open.pop() {
                None => return Some((character, CharacterFault::Closes)),
                Some(opener) if is_embedding(opener) != is_embedding(character) => {
                    return Some((opener, CharacterFault::Opens));
                }
                Some(_) => {}
            },
            _ if acts(character) => return Some((character, CharacterFault::Unprintable)),
            _ => {}
        }
    }
    let opened = open.pop().map(|opener| (opener, CharacterFault::Opens));
    opened.or_else(|| Some((letter_with_many_marks(text)?, CharacterFault::Stacks)))
}

/// Returns the first character that carries too many combining marks.
fn letter_with_many_marks(text: &str) -> Option<char> {
    let mut letter = None;
    let mut marks = 0;
    for character in text.chars() {
        match character {
            // A joiner does not end the stack.
            '\u{200c}' | '\u{200d}' => {}
            _ if is_mark(character) => marks += 1,
            _ => (letter, marks) = (Some(character), 0),
        }
        if marks > MOST_MARKS {
            return letter.or(Some(character));
        }
    }
    None
}

/// Returns `true` if a character starts or ends an embedding, and not an isolate.
fn is_embedding(character: char) -> bool {
    character < '\u{2066}'
}

/// Returns `true` if a character could garble a page or a terminal: it changes the direction, controls the device, or is
/// not a character.
pub(super) fn acts(character: char) -> bool {
    matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        || character.is_control()
        || u32::from(character) & 0xfffe == 0xfffe
}

/// Escapes the characters of a text that act: `\u{202e}`.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if acts(character) && character != '\t' {
            // Writing to a string does not fail.
            let _ = write!(escaped, "{}", character.escape_unicode());
        } else {
            escaped.push(character);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: Option<(char, CharacterFault)>) {
        assert_eq!(fault(text), expected, "{text:?}");
    }

    #[test]
    fn direction_overrides_are_refused() {
        case("paid \u{202e}000,1\u{202c}", Some(('\u{202e}', CharacterFault::Overrides)));
        case("\u{202d}", Some(('\u{202d}', CharacterFault::Overrides)));
        case("\u{2067}a\u{202e}b\u{202c}\u{2069}", Some(('\u{202e}', CharacterFault::Overrides)));
    }

    #[test]
    fn direction_changes_must_start_and_end_in_the_text() {
        case("\u{2067}مصر\u{2069} and \u{202b}تركيا\u{202c}", None);
        case("\u{2068}a \u{202a}b\u{202c} \u{2066}c\u{2069}\u{2069}", None);
        case("a \u{2067}b", Some(('\u{2067}', CharacterFault::Opens)));
        case("a \u{202a}b", Some(('\u{202a}', CharacterFault::Opens)));
        case("a\u{2069} b", Some(('\u{2069}', CharacterFault::Closes)));
        case("\u{202b}a\u{202c}\u{202c}", Some(('\u{202c}', CharacterFault::Closes)));
        case("\u{2067}a\u{202c}", Some(('\u{2067}', CharacterFault::Opens)));
        case("\u{2067}\u{202b}a\u{2069}\u{202c}", Some(('\u{202b}', CharacterFault::Opens)));
    }

    #[test]
    fn control_characters_and_noncharacters_are_refused() {
        for character in
            ['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{2028}', '\u{2029}']
        {
            case(&format!("a{character}b"), Some((character, CharacterFault::Unprintable)));
        }
        for character in ['\u{fdd0}', '\u{fdef}', '\u{fffe}', '\u{ffff}', '\u{1fffe}', '\u{10ffff}']
        {
            case(&format!("a{character}b"), Some((character, CharacterFault::Unprintable)));
        }
    }

    #[test]
    fn joiners_marks_and_white_space_are_allowed() {
        case("می\u{200c}خواهم \u{200d}co\u{ad}operation\u{200e}\u{200f}\u{61c}", None);
        case("line\r\nline\tline \u{a0}\u{202f}\u{2009}", None);
        case("\u{feff}🇰🇿 \u{fdcf}\u{fdf0}\u{fffd}", None);
    }

    #[test]
    fn stacks_of_more_marks_than_scripts_need_are_refused() {
        let marked = |letter: &str, marks: usize| format!("a{letter}{}b", "\u{301}".repeat(marks));
        case(&marked("T", 8), None);
        case(&marked("T", 9), Some(('T', CharacterFault::Stacks)));
        case(&"\u{e34}".repeat(9), Some(('\u{e34}', CharacterFault::Stacks)));
        case(&format!("k{}", "\u{301}\u{200d}".repeat(9)), Some(('k', CharacterFault::Stacks)));
        let real = [
            "Việt Nam: ệ̀",
            "ที่นี่ ปู่",
            "בְּרֵאשִׁ֖ית",
            "ٱلرَّحْمَٰنِ",
            "རྒྱུད་ཧཱུྃ",
            "क्षत्रिय",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        ];
        for text in real {
            case(text, None);
        }
    }

    #[test]
    fn acting_characters_are_escaped() {
        assert_eq!(
            escaped("a\u{202e}b\u{1b}[2J\n\t\u{2069}"),
            "a\\u{202e}b\\u{1b}[2J\\u{a}\t\\u{2069}"
        );
        assert_eq!(escaped("Өзбекстан \u{200f}مصر"), "Өзбекстан \u{200f}مصر");
    }
}
