//! Splits a text into numbers, words and signs, with the characters of all languages folded into one form.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits with separators, as written: `1 234,5`.
    Number(String),
    /// A word in lower case, or a single sign.
    Word(String),
    /// Three capitals, which may be a currency code.
    Code(String),
}

/// Returns the tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().map(folded).collect();
    let mut tokens = Vec::new();
    let mut rest = &*chars;
    while let Some(first) = rest.first() {
        let length = match first {
            ' ' => 1,
            c if c.is_ascii_digit() => number_length(rest),
            c if is_letter(*c) => word_length(rest),
            _ => 1,
        };
        let (token, after) = rest.split_at(length);
        let token: String = token.iter().collect();
        match first {
            ' ' => {}
            c if c.is_ascii_digit() => tokens.push(Token::Number(token)),
            _ => tokens.push(word(&token)),
        }
        rest = after;
    }
    tokens
}

/// Folds digits, separators, spaces, dashes and apostrophes of all languages.
pub(crate) fn folded(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '０'..='９' => digit('０'),
        '٫' => '.',
        '٬' | '，' => ',',
        '‐'..='―' | '−' => '-',
        'ʻ' | 'ʼ' | '\'' | '‘' | '`' => '’',
        '～' | '〜' => '~',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '’'
}

/// The length of a number with its separators: each is followed by a digit, and a space by three.
fn number_length(chars: &[char]) -> usize {
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut length = 0;
    loop {
        length += chars[length..].iter().take_while(|c| c.is_ascii_digit()).count();
        let is_group = (1..=3).all(|nth| is_digit(length + nth)) && !is_digit(length + 4);
        let goes_on = match chars.get(length) {
            Some('.' | ',' | '_') => is_digit(length + 1),
            Some(' ' | '’') => is_group,
            Some('e' | 'E') => is_digit(length + 1),
            _ => false,
        };
        if !goes_on {
            return length;
        }
        length += 1;
    }
}

/// The length of a word. It may contain full stops, and end in the `2` or `3` of `m2`.
fn word_length(chars: &[char]) -> usize {
    let letters = |at: usize| chars[at..].iter().take_while(|c| is_letter(**c)).count();
    let mut length = letters(0);
    while chars.get(length) == Some(&'.') && letters(length + 1) > 0 {
        length += 1 + letters(length + 1);
    }
    let is_power = matches!(chars.get(length), Some('2' | '3' | '²' | '³'));
    let is_metre = matches!(chars[length - 1], 'm' | 'м');
    let goes_on = chars.get(length + 1).is_some_and(|c| c.is_alphanumeric());
    length + usize::from(is_power && is_metre && !goes_on)
}

fn word(text: &str) -> Token {
    let is_code = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    if is_code {
        return Token::Code(text.to_owned());
    }
    let word = text.to_lowercase();
    // French elides "de" before a vowel: d’euros.
    let elided = word.strip_prefix("d’").filter(|rest| !rest.is_empty());
    Token::Word(elided.unwrap_or(&word).to_owned())
}
