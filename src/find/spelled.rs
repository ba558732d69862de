//! [`spelled`]: numbers in words up to a hundred, with hundreds.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::language::{SentenceLanguage, is_turkic};
use super::spelled_words::{HAN, MEASURE_WORDS, halves, joiners, one_and_a_half, words};
use super::token::{Token, TokenKind};

/// All words with their values.
static VALUES: LazyLock<HashMap<(SentenceLanguage, &'static str), u32>> = LazyLock::new(|| {
    use SentenceLanguage::{
        Arabic, English, French, German, Kazakh, Portuguese, Russian, Spanish, Turkish, Uzbek,
        UzbekCyrillic,
    };
    let languages = [
        Arabic,
        German,
        English,
        Spanish,
        French,
        Kazakh,
        Portuguese,
        Russian,
        Turkish,
        Uzbek,
        UzbekCyrillic,
    ];
    let listed = |language| words(language).map(move |(form, value)| ((language, form), value));
    languages.into_iter().flat_map(listed).collect()
});

/// A number in words: its value, and its number of tokens.
pub(super) type Spelled = (Decimal, usize);

/// Returns the number in words with which the tokens begin.
pub(super) fn spelled(tokens: &[Token], language: SentenceLanguage) -> Option<Spelled> {
    let first = tokens.first()?;
    if one_and_a_half(language).contains(&first.text.as_str()) {
        return Some((Decimal::new(15, 1), 1));
    }
    let (value, length) = match first.kind {
        TokenKind::Han => han(tokens)?,
        TokenKind::Word => whole(tokens, language)?,
        TokenKind::Number | TokenKind::Sign => return None,
    };
    match half_after(&tokens[length..], language) {
        Some(more) => Some((Decimal::from(value) + Decimal::new(5, 1), length + more)),
        None => Some((Decimal::from(value), length)),
    }
}

/// Returns the number of tokens of "and a half".
pub(super) fn half_after(tokens: &[Token], language: SentenceLanguage) -> Option<usize> {
    halves(language).iter().find_map(|phrase| {
        let words: Vec<&str> = phrase.split(' ').collect();
        let fits = words.len() <= tokens.len()
            && words.iter().zip(tokens).all(|(word, token)| token.is(word));
        fits.then_some(words.len())
    })
}

/// Reads hundreds and the number below a hundred.
fn whole(tokens: &[Token], language: SentenceLanguage) -> Option<(u32, usize)> {
    let (first, length) = below_hundred(tokens, language).or_else(|| hundred(tokens, language))?;
    let (hundreds, used) = match hundred(&tokens[length..], language) {
        Some((100, more)) if first < 100 => (first * 100, length + more),
        _ => (first, length),
    };
    if hundreds < 100 {
        return Some((hundreds, used));
    }
    let joined = joined(&tokens[used..], language);
    match below_hundred(&tokens[used + joined..], language) {
        Some((rest, more)) => Some((hundreds + rest, used + joined + more)),
        None => Some((hundreds, used)),
    }
}

fn hundred(tokens: &[Token], language: SentenceLanguage) -> Option<(u32, usize)> {
    value(tokens.first()?, language).filter(|value| *value >= 100).map(|value| (value, 1))
}

/// Reads a number below a hundred.
fn below_hundred(tokens: &[Token], language: SentenceLanguage) -> Option<(u32, usize)> {
    let first = value(tokens.first()?, language).filter(|value| *value < 100)?;
    match language {
        SentenceLanguage::Arabic => Some(arabic(first, tokens)),
        SentenceLanguage::French => Some(french(first, tokens)),
        _ => Some(tens_and_units(first, tokens, language)),
    }
}

fn tens_and_units(first: u32, tokens: &[Token], language: SentenceLanguage) -> (u32, usize) {
    let used = 1 + joined(&tokens[1..], language);
    let unit = tokens.get(used).and_then(|token| value(token, language));
    match unit {
        Some(unit @ 1..=9) if first.is_multiple_of(10) && (first >= 20 || is_turkic(language)) => {
            (first + unit, used + 1)
        }
        _ => (first, 1),
    }
}

/// Reads "quatre-vingt-dix-sept", "soixante et onze", "dix-huit".
fn french(first: u32, tokens: &[Token]) -> (u32, usize) {
    let next = |used: usize| {
        let used = used + joined(&tokens[used..], SentenceLanguage::French);
        Some((value(tokens.get(used)?, SentenceLanguage::French)?, used + 1))
    };
    let (tens, used) = match (first, next(1)) {
        (4, Some((20 | 80, used))) => (80, used),
        _ => (first, 1),
    };
    match (tens, next(used)) {
        (10, Some((unit @ 7..=9, used))) => (10 + unit, used),
        (20 | 30 | 40 | 50 | 70 | 90, Some((unit @ 1..=9, used))) => (tens + unit, used),
        (60 | 80, Some((10, used))) => match next(used) {
            Some((unit @ 7..=9, used)) => (tens + 10 + unit, used),
            _ => (tens + 10, used),
        },
        (60 | 80, Some((unit @ 1..=16, used))) => (tens + unit, used),
        _ => (tens, used),
    }
}

/// Reads units before "ten" or before "and" with tens.
fn arabic(first: u32, tokens: &[Token]) -> (u32, usize) {
    let Some(next) = tokens.get(1) else { return (first, 1) };
    let plain = value(next, SentenceLanguage::Arabic);
    let joined =
        next.text.strip_prefix('و').and_then(|word| VALUES.get(&(SentenceLanguage::Arabic, word)));
    match (first, plain, joined) {
        (11 | 12, Some(10), _) => (first, 2),
        (3..=9, Some(10), _) => (first + 10, 2),
        (1..=9, _, Some(tens @ 20..=90)) => (first + tens, 2),
        _ => (first, 1),
    }
}

/// The number of tokens between two parts of a number.
fn joined(tokens: &[Token], language: SentenceLanguage) -> usize {
    let is_joiner = |token: &Token| joiners(language).contains(&token.text.as_str());
    tokens.first().is_some_and(is_joiner).into()
}

/// Returns the value of one word.
fn value(token: &Token, language: SentenceLanguage) -> Option<u32> {
    let word = token.text.as_str();
    let known = VALUES.get(&(language, word)).copied();
    known.or_else(|| match language {
        SentenceLanguage::German => german(word),
        _ if is_turkic(language) => with_ending(word, language),
        _ => None,
    })
}

/// Reads "тўртдан", "төрттен" and "uchta": a number with an ending. A word of two letters is too short for one.
fn with_ending(word: &str, language: SentenceLanguage) -> Option<u32> {
    const ENDINGS: [&str; 10] =
        ["dan", "den", "tan", "ten", "дан", "ден", "тан", "тен", "ta", "та"];
    let get = |ending: &str| VALUES.get(&(language, word.strip_suffix(ending)?)).copied();
    ENDINGS.into_iter().find_map(get).filter(|value| (2..100).contains(value))
}

/// Reads "einundzwanzig" and "zweihundert".
fn german(word: &str) -> Option<u32> {
    let get = |word: &str| VALUES.get(&(SentenceLanguage::German, word)).copied();
    if let Some((unit, tens)) = word.split_once("und")
        && let (Some(unit @ 1..=9), Some(tens @ 20..=90)) = (get(unit), get(tens))
    {
        return Some(unit + tens);
    }
    get(word.strip_suffix("hundert")?)
        .filter(|hundreds| *hundreds <= 9)
        .map(|hundreds| hundreds * 100)
}

/// Reads a number in Chinese characters, if a word that counts things follows.
fn han(tokens: &[Token]) -> Option<(u32, usize)> {
    let digit = |token: &Token| {
        HAN.iter().find(|(c, _)| token.text.starts_with(*c)).map(|(_, value)| *value)
    };
    let values: Vec<u32> = tokens.iter().take(6).map_while(digit).collect();
    let is_counted =
        tokens.get(values.len()).is_some_and(|token| MEASURE_WORDS.contains(&token.text));
    let (mut total, mut current, mut before) = (0, None, 1000);
    for value in &values {
        match (*value, current) {
            (power @ (10 | 100), unit) if power < before => {
                total += unit.unwrap_or(1) * power;
                (current, before) = (None, power);
            }
            (0, None) => {}
            (unit @ 1..=9, None) => current = Some(unit),
            _ => return None,
        }
    }
    let value = total + current.unwrap_or_default();
    (is_counted && value > 0).then_some((value, values.len()))
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[test]
    fn number_in_words_has_its_value_in_each_language() {
        for (language, text, value) in [
            (SentenceLanguage::English, "twenty-two contracts", "22"),
            (SentenceLanguage::English, "two hundred and fifty jobs", "250"),
            (SentenceLanguage::English, "one and a half billion", "1.5"),
            (SentenceLanguage::German, "einundzwanzig Projekte", "21"),
            (SentenceLanguage::German, "zweihundert Betriebe", "200"),
            (SentenceLanguage::French, "vingt-deux contrats", "22"),
            (SentenceLanguage::French, "quatre-vingt-dix-sept projets", "97"),
            (SentenceLanguage::French, "soixante et onze projets", "71"),
            (SentenceLanguage::French, "quatre-vingts accords", "80"),
            (SentenceLanguage::Spanish, "treinta y dos acuerdos", "32"),
            (SentenceLanguage::Portuguese, "vinte e um projetos", "21"),
            (SentenceLanguage::Russian, "двадцать один проект", "21"),
            (SentenceLanguage::Russian, "полтора миллиарда", "1.5"),
            (SentenceLanguage::Turkish, "yirmi iki proje", "22"),
            (SentenceLanguage::Turkish, "on iki proje", "12"),
            (SentenceLanguage::Kazakh, "жиырма бір жоба", "21"),
            (SentenceLanguage::Uzbek, "o‘n to‘rt loyiha", "14"),
            (SentenceLanguage::UzbekCyrillic, "йигирма икки лойиҳа", "22"),
            (SentenceLanguage::Arabic, "خمسة وعشرون مشروعا", "25"),
            (SentenceLanguage::Arabic, "خمسة عشر مشروعا", "15"),
            (SentenceLanguage::Chinese, "二十二个项目", "22"),
            (SentenceLanguage::Chinese, "三百二十个项目", "320"),
        ] {
            let found = spelled(&tokens(text, language), language);
            assert_eq!(found.map(|(found, _)| found.to_string()).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn word_that_is_no_number_is_not_read() {
        for (language, text) in [
            (SentenceLanguage::English, "often"),
            (SentenceLanguage::German, "hundstage"),
            (SentenceLanguage::Chinese, "一带一路"),
            (SentenceLanguage::Chinese, "十分重要"),
        ] {
            assert_eq!(spelled(&tokens(text, language), language), None, "{text}");
        }
    }
}
