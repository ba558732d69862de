//! [`Token`]: the numbers, words and signs of a sentence, with their places.

use std::ops::Range;

use super::language::SentenceLanguage;
use crate::story::folded;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The bytes in the sentence.
    pub(super) range: Range<usize>,
    /// The text with the digits, dashes and apostrophes of all languages in one spelling, and in lower case.
    pub(super) text: String,
    pub(super) kind: TokenKind,
    /// No blank is before it.
    pub(super) is_glued: bool,
    /// The first letter is a capital.
    pub(super) is_capital: bool,
    /// Three ASCII capitals, which may be a currency code.
    pub(super) is_code: bool,
}

/// The kind of a [`Token`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Digits with separators: `1 234,5`. A date in digits is one too: `23.02.2024`.
    Number,
    /// A word.
    Word,
    /// One Chinese character.
    Han,
    /// A sign.
    Sign,
}

impl Token {
    /// Returns whether it is this word or sign.
    pub(super) fn is(&self, text: &str) -> bool {
        self.text == text
    }

    pub(super) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// The value, if it is written with so many digits and no separator.
    pub(super) fn digits(&self, counts: Range<usize>) -> Option<u32> {
        let is_plain = self.is_number() && self.text.bytes().all(|b| b.is_ascii_digit());
        (is_plain && counts.contains(&self.text.len())).then(|| self.text.parse().ok())?
    }
}

/// A character of a sentence: its place, and its usual spelling.
type PlacedChar = (usize, char);

/// Returns the tokens of a sentence.
pub(super) fn tokens(sentence: &str, language: SentenceLanguage) -> Vec<Token> {
    let chars: Vec<PlacedChar> = sentence.char_indices().map(|(at, c)| (at, folded(c))).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let (mut at, mut is_glued) = (0, false);
    while let Some((_, first)) = chars.get(at) {
        let rest = &chars[at..];
        let (length, kind) = match first {
            c if c.is_ascii_digit() => (number_length(rest), TokenKind::Number),
            c if is_han(*c) => (1, TokenKind::Han),
            c if c.is_alphabetic() => (word_length(rest, language), TokenKind::Word),
            _ => (1, TokenKind::Sign),
        };
        let end = chars.get(at + length).map_or(sentence.len(), |(end, _)| *end);
        if *first != ' ' && !is_mark(*first) {
            let spelled: String = rest[..length].iter().map(|(_, c)| c).collect();
            let text = spelled.to_lowercase();
            let is_capital = first.is_uppercase();
            let is_code = length == 3 && spelled.bytes().all(|b| b.is_ascii_uppercase());
            let range = rest[0].0..end;
            tokens.push(Token { range, text, kind, is_glued, is_capital, is_code });
            is_glued = true;
        } else if *first == ' ' {
            is_glued = false;
        }
        at += length;
    }
    tokens
}

/// An invisible mark, such as a mark of direction.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A Chinese character, except the sign of a range.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// The length of a number with its separators. A blank or an apostrophe separates only groups of three digits.
fn number_length(chars: &[PlacedChar]) -> usize {
    let is_digit = |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_ascii_digit());
    let run = |at: usize| chars[at..].iter().take_while(|(_, c)| c.is_ascii_digit()).count();
    let mut length = run(0);
    let mut can_group = length <= 3;
    loop {
        let following = if is_digit(length + 1) { run(length + 1) } else { 0 };
        let goes_on = match chars.get(length) {
            Some((_, '.' | ',')) => following > 0,
            Some((_, ' ' | '’' | '_')) => can_group && following == 3,
            _ => false,
        };
        if !goes_on {
            return length;
        }
        can_group &= following == 3;
        length += 1 + following;
    }
}

/// The length of a word. It may have apostrophes inside, single letters with full stops (`u.s`), and end in the `2` or `3`
/// of `km2`.
fn word_length(chars: &[PlacedChar], language: SentenceLanguage) -> usize {
    let is_letter =
        |at: usize| chars.get(at).is_some_and(|(_, c)| c.is_alphabetic() && !is_han(*c));
    let is = |at: usize, sign: char| chars.get(at).is_some_and(|(_, c)| *c == sign);
    let mut length = 1;
    loop {
        let is_initial = length == 1 || is(length - 2, '.');
        length += match () {
            () if is_letter(length) => 1,
            // French elides a vowel: d’euros.
            () if is(length, '’') && length == 1 && language == SentenceLanguage::French => {
                return 2;
            }
            () if is(length, '’') && is_letter(length + 1) => 2,
            () if is(length, '’')
                && is_letter(length - 1)
                && language == SentenceLanguage::Uzbek =>
            {
                1
            }
            () if is(length, '.')
                && is_initial
                && is_letter(length + 1)
                && !is_letter(length + 2) =>
            {
                2
            }
            () => break,
        };
    }
    let is_power = chars.get(length).is_some_and(|(_, c)| matches!(c, '2' | '3' | '²' | '³'));
    let is_metre = matches!(chars[length - 1].1, 'm' | 'м');
    let goes_on = chars.get(length + 1).is_some_and(|(_, c)| c.is_alphanumeric());
    length + usize::from(is_power && is_metre && !goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sentence: &str, language: SentenceLanguage) -> Vec<String> {
        tokens(sentence, language).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn numbers_words_and_signs_are_separate_tokens() {
        let english =
            texts("U.S. $10.5bn, 1 234 567 in 2021 156 at 5 km2.", SentenceLanguage::English);
        let expected = [
            "u.s",
            ".",
            "$",
            "10.5",
            "bn",
            ",",
            "1 234 567",
            "in",
            "2021",
            "156",
            "at",
            "5",
            "km2",
            ".",
        ];
        assert_eq!(english, expected);
        assert_eq!(texts("360亿元", SentenceLanguage::Chinese), ["360", "亿", "元"]);
        assert_eq!(texts("10 d’euros", SentenceLanguage::French), ["10", "d’", "euros"]);
        assert_eq!(texts("١٥ مليار", SentenceLanguage::Arabic), ["15", "مليار"]);
    }

    #[test]
    fn range_of_a_token_is_its_place_in_the_sentence() {
        let sentence = "до ١٥ ’млрд’";
        for token in tokens(sentence, SentenceLanguage::Russian) {
            assert!(sentence.get(token.range.clone()).is_some(), "{token:?}");
        }
        assert_eq!(tokens(sentence, SentenceLanguage::Russian)[1].range, 5..9);
    }
}
