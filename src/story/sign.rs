//! Signs that act on the words around them instead of being read: which of them a text may have, and how they are shown.

use std::fmt::Write;

/// What is wrong with a sign in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It runs what follows against the direction of its letters, so that a reader sees other words than are written.
    Overrides,
    /// It begins a stretch of another direction that does not end with the text, so that it goes on in the page.
    Opens,
    /// It ends a stretch that the text did not begin, so that it ends one of the page.
    Closes,
    /// It is no character of a text.
    Unreadable,
}

impl Fault {
    /// What the sign does, and how to mend it.
    pub(super) fn explained(self, sign: char) -> (&'static str, &'static str) {
        match self {
            Self::Overrides => {
                ("turns the words behind it around", "remove it: letters know their direction")
            }
            Self::Opens if is_embedding(sign) => {
                ("is not closed in the text", "close it with U+202C, or remove it")
            }
            Self::Opens => ("is not closed in the text", "close it with U+2069, or remove it"),
            Self::Closes => ("closes nothing in the text", "remove it, or open what it closes"),
            Self::Unreadable => ("is not a character to be read", "remove it"),
        }
    }
}

/// The first sign that a text must not have.
///
/// Embeddings and isolates may stand in it, one inside another, as Arabic texts need them. Line ends and tabs are blanks
/// to a page. Marks without a stretch and joiners act on their neighbours alone, and are how Persian and Kazakh are written.
pub(super) fn fault(text: &str) -> Option<(char, Fault)> {
    let mut open = Vec::new();
    for sign in text.chars() {
        match sign {
            '\t' | '\n' | '\r' => {}
            '\u{202d}' | '\u{202e}' => return Some((sign, Fault::Overrides)),
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push(sign),
            '\u{202c}' | '\u{2069}' => match open.pop() {
                None => return Some((sign, Fault::Closes)),
                Some(opener) if is_embedding(opener) != is_embedding(sign) => {
                    return Some((opener, Fault::Opens));
                }
                Some(_) => {}
            },
            _ if acts(sign) => return Some((sign, Fault::Unreadable)),
            _ => {}
        }
    }
    open.pop().map(|opener| (opener, Fault::Opens))
}

/// Whether a sign begins or ends an embedding, rather than an isolate.
fn is_embedding(sign: char) -> bool {
    sign < '\u{2066}'
}

/// Whether a sign could garble the page or the terminal it is shown in: it turns, breaks or steers, or is no character.
pub(super) fn acts(sign: char) -> bool {
    matches!(sign, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fdd0}'..='\u{fdef}')
        || sign.is_control()
        || u32::from(sign) & 0xfffe == 0xfffe
}

/// A text with such signs written out: `\u{202e}`.
pub(crate) fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        if acts(sign) && sign != '\t' {
            // Writing to a string does not fail.
            let _ = write!(shown, "{}", sign.escape_unicode());
        } else {
            shown.push(sign);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: Option<(char, Fault)>) {
        assert_eq!(fault(text), expected, "{text:?}");
    }

    #[test]
    fn a_text_may_not_turn_its_words_around() {
        case("paid \u{202e}000,1\u{202c}", Some(('\u{202e}', Fault::Overrides)));
        case("\u{202d}", Some(('\u{202d}', Fault::Overrides)));
        case("\u{2067}a\u{202e}b\u{202c}\u{2069}", Some(('\u{202e}', Fault::Overrides)));
    }

    #[test]
    fn a_stretch_of_another_direction_ends_with_its_text() {
        case("\u{2067}مصر\u{2069} and \u{202b}تركيا\u{202c}", None);
        case("\u{2068}a \u{202a}b\u{202c} \u{2066}c\u{2069}\u{2069}", None);
        case("a \u{2067}b", Some(('\u{2067}', Fault::Opens)));
        case("a \u{202a}b", Some(('\u{202a}', Fault::Opens)));
        case("a\u{2069} b", Some(('\u{2069}', Fault::Closes)));
        case("\u{202b}a\u{202c}\u{202c}", Some(('\u{202c}', Fault::Closes)));
        case("\u{2067}a\u{202c}", Some(('\u{2067}', Fault::Opens)));
        case("\u{2067}\u{202b}a\u{2069}\u{202c}", Some(('\u{202b}', Fault::Opens)));
    }

    #[test]
    fn what_is_no_character_is_in_no_text() {
        for sign in ['\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{85}', '\u{9b}', '\u{2028}', '\u{2029}']
        {
            case(&format!("a{sign}b"), Some((sign, Fault::Unreadable)));
        }
        for sign in ['\u{fdd0}', '\u{fdef}', '\u{fffe}', '\u{ffff}', '\u{1fffe}', '\u{10ffff}'] {
            case(&format!("a{sign}b"), Some((sign, Fault::Unreadable)));
        }
    }

    #[test]
    fn what_the_languages_are_written_with_may_stand() {
        case("می\u{200c}خواهم \u{200d}co\u{ad}operation\u{200e}\u{200f}\u{61c}", None);
        case("line\r\nline\tline \u{a0}\u{202f}\u{2009}", None);
        case("\u{feff}🇰🇿 \u{fdcf}\u{fdf0}\u{fffd}", None);
    }

    #[test]
    fn what_is_shown_does_not_act() {
        assert_eq!(
            harmless("a\u{202e}b\u{1b}[2J\n\t\u{2069}"),
            "a\\u{202e}b\\u{1b}[2J\\u{a}\t\\u{2069}"
        );
        assert_eq!(harmless("Өзбекстан \u{200f}مصر"), "Өзбекстан \u{200f}مصر");
    }
}
