//! [`Draft`]: an amount as it was typed, token by token, and its readings in the grammar.

use super::digits::{readings, scaled};
use super::tokens::{Token, tokens};
use super::words::{Meaning, meaning};
use crate::story::quantity::currency::Currency;

/// A typed amount.
#[derive(Debug, Default)]
pub(super) struct Draft {
    numbers: Vec<TypedNumber>,
    qualifier: &'static str,
    /// The codes that the currency can have, separated by `|`.
    currency: String,
    /// The text after the number and its magnitude: `%`, ` times`, ` MW`.
    unit: String,
    per: &'static str,
    is_range: bool,
    is_between: bool,
    is_negative: bool,
    has_foreign_words: bool,
    /// A single letter that is a magnitude after money, and a unit or nothing else.
    letter: Option<char>,
}

/// A typed number.
#[derive(Debug, Default)]
struct TypedNumber {
    written: String,
    is_negative: bool,
    /// The magnitudes of the grammar that its word can have, separated by `|`.
    magnitude: &'static str,
    power: u32,
}

/// The largest number of words with one meaning.
const LONGEST_PHRASE: usize = 4;

/// Codes that are also typed in small letters.
const SMALL_CODES: [&str; 22] = [
    "usd", "eur", "gbp", "cny", "jpy", "rub", "kzt", "uzs", "kgs", "tjs", "tmt", "inr", "aed",
    "krw", "azn", "amd", "gel", "uah", "byn", "sar", "qar", "chf",
];

impl Draft {
    /// Reads a text; `None` if one of its words has no known meaning, or if they do not fit together.
    pub(super) fn of(text: &str) -> Option<Self> {
        let tokens = tokens(text);
        let mut draft = Self::default();
        let mut rest = &*tokens;
        while let Some((first, after)) = rest.split_first() {
            rest = match first {
                Token::Number(written) => {
                    draft.number(written)?;
                    after
                }
                Token::Code(code) if Currency::from_code(code).is_some() => {
                    draft.currency(code)?;
                    after
                }
                _ => draft.words(rest)?,
            };
        }
        draft.is_complete().then_some(draft)
    }

    fn is_complete(&self) -> bool {
        let count = self.numbers.len();
        let fits = count == 1 && !self.is_between && !self.is_range || count == 2 && self.is_range;
        fits && (self.currency.is_empty() || self.unit.is_empty())
    }

    fn number(&mut self, written: &str) -> Option<()> {
        if self.numbers.len() > usize::from(self.is_range) {
            return None;
        }
        let is_negative = std::mem::take(&mut self.is_negative);
        let number =
            TypedNumber { written: written.to_owned(), is_negative, ..TypedNumber::default() };
        self.numbers.push(number);
        Some(())
    }

    /// Reads the longest phrase with a meaning, and returns the tokens after it.
    fn words<'t>(&mut self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        let word = |token: &Token| match token {
            Token::Number(_) => None,
            Token::Word(word) => Some(word.clone()),
            Token::Code(code) => Some(code.to_lowercase()),
        };
        let words: Vec<String> = tokens.iter().map_while(word).take(LONGEST_PHRASE).collect();
        for length in (1..=words.len()).rev() {
            if let Some((meaning, is_english)) = meaning(&words[..length].join(" ")) {
                self.has_foreign_words |= !is_english;
                self.add(meaning, &words[0])?;
                return Some(&tokens[length..]);
            }
        }
        self.other_word(words.first()?)?;
        Some(&tokens[1..])
    }

    /// Reads a word that is in no table.
    fn other_word(&mut self, word: &str) -> Option<()> {
        if SMALL_CODES.contains(&word) {
            return self.currency(&word.to_uppercase());
        }
        match word {
            // A full stop after an abbreviation, and quotation marks.
            "." | "," | "\"" | "“" | "”" => Some(()),
            "+" if self.numbers.is_empty() => Some(()),
            "+" => self.qualifier("at least"),
            "m" | "м" => self.letter('m', "mn"),
            "t" | "т" => self.letter('t', "tn"),
            "mm" => self.letter('M', "mn"),
            _ => self.joined_words(word),
        }
    }

    /// Reads a word of a language without spaces as several: `亿美元`.
    fn joined_words(&mut self, word: &str) -> Option<()> {
        let is_han = word.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
        let mut rest = word;
        while is_han && !rest.is_empty() {
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
            let (end, found) = ends.filter_map(|end| Some((end, meaning(&rest[..end])?))).next()?;
            self.has_foreign_words = true;
            self.add(found.0, &rest[..end])?;
            rest = &rest[end..];
        }
        is_han.then_some(())
    }

    fn add(&mut self, meaning: Meaning, word: &str) -> Option<()> {
        match meaning {
            Meaning::Noise => Some(()),
            Meaning::Qualifier(qualifier) => self.qualifier(qualifier),
            Meaning::Currency(codes) => self.currency(codes),
            Meaning::Magnitude(magnitude) => self.magnitude(magnitude, 0),
            Meaning::Power(power) => self.magnitude("", power),
            Meaning::Percent => self.unit("%"),
            Meaning::Times => self.unit(" times"),
            Meaning::Unit(unit) => self.unit(&format!(" {unit}")),
            Meaning::Per(per) => self.per(per),
            Meaning::Share(percent) => self.number(percent).and_then(|()| self.unit("%")),
            Meaning::Between => {
                self.is_between = true;
                Some(())
            }
            Meaning::UpTo if self.numbers.is_empty() => self.qualifier("up to"),
            Meaning::And if !self.is_between => None,
            Meaning::To if self.numbers.is_empty() => {
                self.is_negative |= word == "-";
                Some(())
            }
            Meaning::To | Meaning::UpTo | Meaning::And => self.range(),
        }
    }

    /// Notes the word between two numbers. A second one is the minus sign of the second number.
    fn range(&mut self) -> Option<()> {
        let is_first = !self.is_range && self.numbers.len() == 1;
        self.is_range = true;
        is_first.then_some(())
    }

    fn qualifier(&mut self, qualifier: &'static str) -> Option<()> {
        let is_first = self.qualifier.is_empty();
        self.qualifier = qualifier;
        is_first.then_some(())
    }

    fn currency(&mut self, codes: &str) -> Option<()> {
        let fits = self.currency.is_empty() || self.currency.split('|').any(|code| code == codes);
        let is_narrower = codes.split('|').any(|code| code == self.currency);
        if !is_narrower {
            codes.clone_into(&mut self.currency);
        }
        (fits || is_narrower).then_some(())
    }

    fn magnitude(&mut self, magnitude: &'static str, power: u32) -> Option<()> {
        let number = self.numbers.last_mut()?;
        let is_first = number.magnitude.is_empty() && number.power == 0;
        (number.magnitude, number.power) = (magnitude, power);
        is_first.then_some(())
    }

    /// Reads a letter that is a magnitude only after money.
    fn letter(&mut self, letter: char, magnitude: &'static str) -> Option<()> {
        self.letter = Some(letter);
        self.magnitude(magnitude, 0)
    }

    /// Notes a unit. Both ends of a range may have it.
    fn unit(&mut self, unit: &str) -> Option<()> {
        let fits = self.unit.is_empty() || self.unit == unit;
        unit.clone_into(&mut self.unit);
        fits.then_some(())
    }

    fn per(&mut self, per: &'static str) -> Option<()> {
        let is_first = self.per.is_empty();
        self.per = per;
        is_first.then_some(())
    }

    /// Returns the readings in the grammar of amounts.
    pub(super) fn amounts(&self) -> Vec<String> {
        let qualifier =
            if self.qualifier.is_empty() { String::new() } else { format!("{} ", self.qualifier) };
        let per = if self.per.is_empty() { String::new() } else { format!(" per {}", self.per) };
        let mut amounts = Vec::new();
        for code in self.currency.split('|') {
            let currency = if code.is_empty() { String::new() } else { format!("{code} ") };
            for (numbers, unit) in self.numbers_and_units() {
                amounts.push(format!("{qualifier}{currency}{numbers}{unit}{per}"));
            }
        }
        amounts
    }

    /// Returns the readings of the numbers, each with its unit.
    fn numbers_and_units(&self) -> Vec<(String, String)> {
        let plain = self.ranges(false).into_iter().map(|numbers| (numbers, self.unit.clone()));
        let is_bare = self.currency.is_empty() && self.unit.is_empty();
        match self.letter.filter(|_| is_bare) {
            None => plain.collect(),
            // Millimetres are not amounts of a story.
            Some('M') => Vec::new(),
            Some(letter) => {
                let unit = if letter == 'm' { " metres" } else { " tonnes" };
                let units = self.ranges(true).into_iter().map(|numbers| (numbers, unit.to_owned()));
                plain.chain(units).collect()
            }
        }
    }

    fn ranges(&self, without_magnitude: bool) -> Vec<String> {
        let is_english = !self.has_foreign_words;
        let last = self.numbers.last().map_or("", |number| number.magnitude);
        let power = self.numbers.last().map_or(0, |number| number.power);
        let ends = self.numbers.iter().map(|number| {
            let is_plain = number.magnitude.is_empty() && number.power == 0;
            let (magnitude, power) = match (without_magnitude, is_plain) {
                (true, _) => ("", 0),
                (_, true) => (last, power),
                _ => (number.magnitude, number.power),
            };
            number.texts(magnitude, power, is_english)
        });
        let mut ranges = vec![String::new()];
        for (nth, texts) in ends.enumerate() {
            let separator = if nth == 0 { "" } else { " to " };
            let joined = |range: &String| {
                texts.iter().map(|text| format!("{range}{separator}{text}")).collect::<Vec<_>>()
            };
            ranges = ranges.iter().flat_map(joined).collect();
        }
        ranges
    }
}

impl TypedNumber {
    /// Returns the readings of the number with a magnitude.
    fn texts(&self, magnitude: &str, power: u32, is_english: bool) -> Vec<String> {
        let minus = if self.is_negative { "-" } else { "" };
        let mut texts = Vec::new();
        for (digits, exponent) in readings(&self.written, is_english) {
            for word in magnitude.split('|') {
                let power = power.saturating_add(exponent);
                let text = match (power, word.is_empty()) {
                    (0, _) => Some(format!("{digits}{word}")),
                    (_, true) => scaled(&digits, power),
                    _ => None,
                };
                texts.extend(text.map(|text| format!("{minus}{text}")));
            }
        }
        texts
    }
}
