//! [`amount_phrase`] and [`date_word`]: the meanings of words, from the tables by which texts are suggested to authors.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::language::SentenceLanguage;
use super::token::{Token, TokenKind};
use crate::story::{AmountWord, DateWord, amount_spellings, date_spellings, plain_word};

/// The largest number of words with one meaning.
const LONGEST_PHRASE: usize = 4;

/// The largest number of Chinese characters with one meaning.
const LONGEST_HAN: usize = 5;

/// The spellings of one part of the tables.
#[derive(Default)]
struct Spellings {
    exact: HashMap<&'static str, AmountWord>,
    /// Beginnings of words.
    begun: HashMap<&'static str, AmountWord>,
}

impl Spellings {
    fn add(&mut self, spelling: &'static str, meaning: AmountWord) {
        let (table, spelling) = match spelling.strip_suffix('*') {
            Some(start) => (&mut self.begun, start),
            None => (&mut self.exact, spelling),
        };
        table.entry(spelling).or_insert(meaning);
    }

    fn get(&self, text: &str) -> Option<AmountWord> {
        let exact = self.exact.get(text).copied();
        exact.or_else(|| {
            let is_one_word = !text.contains(' ');
            let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_START);
            let starts = ends.filter_map(|end| self.begun.get(&text[..end]));
            starts.last().copied().filter(|_| is_one_word)
        })
    }
}

/// The largest number of letters of a beginning in the tables.
const LONGEST_START: usize = 16;

/// The English spellings, and those of all languages.
static AMOUNTS: LazyLock<(Spellings, Spellings)> = LazyLock::new(|| {
    let (mut english, mut all) = (Spellings::default(), Spellings::default());
    for (spelling, meaning, is_english) in amount_spellings() {
        all.add(spelling, meaning);
        if is_english {
            english.add(spelling, meaning);
        }
    }
    (english, all)
});

static DATES: LazyLock<HashMap<&'static str, DateWord>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (spelling, word) in date_spellings() {
        words.entry(spelling).or_insert(word);
    }
    words
});

/// The beginnings of the names of months, if no other month begins so.
static MONTHS_BEGUN: LazyLock<HashMap<&'static str, Option<u8>>> = LazyLock::new(|| {
    let mut begun = HashMap::new();
    for (spelling, word) in date_spellings() {
        let DateWord::Month(month) = word else { continue };
        let ends = spelling.char_indices().map(|(at, c)| at + c.len_utf8()).skip(2);
        for end in ends {
            let entry = begun.entry(&spelling[..end]).or_insert(Some(month));
            *entry = entry.filter(|known| *known == month);
        }
    }
    begun
});

/// Returns the meaning of the longest phrase that begins with the first token, and its number of tokens.
pub(super) fn amount_phrase(
    tokens: &[Token],
    language: SentenceLanguage,
) -> Option<(AmountWord, usize)> {
    let is_han = tokens.first()?.kind == TokenKind::Han;
    let most = if is_han { LONGEST_HAN } else { LONGEST_PHRASE };
    let fits = |token: &&Token| !token.is_number() && is_han == (token.kind == TokenKind::Han);
    let texts: Vec<&str> =
        tokens.iter().take(most).take_while(fits).map(|token| token.text.as_str()).collect();
    let separator = if is_han { "" } else { " " };
    (1..=texts.len()).rev().find_map(|length| {
        let meaning = amount_word(&texts[..length].join(separator), language)?;
        Some((meaning, length))
    })
}

/// Returns the meaning of the longest phrase that ends with the last token, and its number of tokens.
pub(super) fn amount_phrase_before(
    tokens: &[Token],
    language: SentenceLanguage,
) -> Option<(AmountWord, usize)> {
    let longest = tokens.len().min(LONGEST_HAN);
    (1..=longest).rev().find_map(|length| {
        let found = amount_phrase(&tokens[tokens.len() - length..], language)?;
        (found.1 == length).then_some(found)
    })
}

/// Returns the meaning of a phrase in a language.
fn amount_word(text: &str, language: SentenceLanguage) -> Option<AmountWord> {
    let (english, all) = &*AMOUNTS;
    let spellings = if language == SentenceLanguage::English { english } else { all };
    spellings.get(text)
}

/// Returns the meaning of a word in a date.
pub(super) fn date_word(token: &Token) -> Option<DateWord> {
    if !token.is_word() {
        return None;
    }
    let plain = plain_word(&token.text);
    DATES.get(plain.as_str()).copied().or_else(|| part_of_year(&plain))
}

/// Returns the quarter, half year or season that a Turkic word names with the ending of a case.
fn part_of_year(word: &str) -> Option<DateWord> {
    let with = |ending: &str| {
        let found = DATES.get(word.strip_suffix(ending)?).copied();
        found
            .filter(|word| matches!(word, DateWord::Quarter | DateWord::Half | DateWord::Season(_)))
    };
    ["нда", "нде", "да", "де", "nda", "nde", "da", "de"].into_iter().find_map(with)
}

/// A month, and whether its name is whole.
pub(super) type MonthName = (u8, bool);

/// Endings of the names of months in the Turkic languages, in the spelling of `plain_word`.
const ENDINGS: [&str; 40] = [
    "да", "де", "та", "те", "дан", "ден", "тан", "тен", "ға", "ге", "қа", "ке", "га", "ка", "ның",
    "нің", "дың", "дің", "тың", "тің", "нинг", "дагы", "дағы", "дегі", "тағы", "тегі", "даги",
    "da", "de", "ta", "te", "dan", "den", "tan", "ten", "ga", "ning", "dagi", "in", "gacha",
];

/// Returns the month that a word names, with an ending or as a beginning of at least three letters.
pub(super) fn month(token: &Token, language: SentenceLanguage) -> Option<MonthName> {
    if !token.is_word() || language == SentenceLanguage::English && !token.is_capital {
        return None;
    }
    let plain = plain_word(&token.text);
    let listed = |name: &str| match DATES.get(name) {
        Some(DateWord::Month(month)) => Some(*month),
        _ => None,
    };
    let in_whole = |name: &str| Some((listed(name)?, true));
    let begun = || Some(((*MONTHS_BEGUN.get(plain.as_str())?)?, false));
    let ended = || {
        let mut stems = ENDINGS.iter().filter_map(|ending| plain.strip_suffix(ending));
        stems.find_map(|stem| in_whole(stem).filter(|_| stem.chars().count() > 3))
    };
    // Arabic writes "and", "in" and "to" at the beginning of a word.
    let begun_by_a_letter = || in_whole(plain.strip_prefix(['و', 'ب', 'ل', 'ف'])?);
    in_whole(&plain).or_else(ended).or_else(begun_by_a_letter).or_else(begun)
}

/// Returns the month that two Arabic words name.
pub(super) fn month_of_two(first: &Token, second: &Token) -> Option<u8> {
    let joined = plain_word(&first.text) + &plain_word(&second.text);
    match DATES.get(joined.as_str()) {
        Some(DateWord::Month(month)) => Some(*month),
        _ => None,
    }
}
