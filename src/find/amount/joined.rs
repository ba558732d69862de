//! [`Joined`]: one number or two, as a range or as two amounts.

use super::found::FoundAmount;
use super::reader::{AmountReader, Single};
use crate::find::language::SentenceLanguage;
use crate::story::{AmountWord, Quantity};

/// The amounts that begin at a token: one, or two that share a unit.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) amounts: Vec<FoundAmount>,
    /// The token after the last.
    pub(super) end: usize,
}

/// The relation of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// "8 to 9 billion": the two ends of a range.
    Range,
    /// "from 4 to 10 billion": a value before and one after.
    Change,
}

impl AmountReader<'_> {
    /// Reads one number or two.
    pub(super) fn joined(&self, at: usize, floor: usize) -> Option<Joined> {
        let first = self.single(at, floor)?;
        if let Some((relation, second)) = self.second(&first, floor) {
            match relation {
                Relation::Range => {
                    if let Some(joined) = self.range(&first, &second, floor) {
                        return Some(joined);
                    }
                }
                Relation::Change => return self.change(&first, &second, floor),
            }
        }
        let (amount, end) = self.found(&first, floor)?;
        Some(Joined { amounts: vec![amount], end })
    }

    /// Reads the second number, if the word between them joins it to the first.
    fn second(&self, first: &Single, floor: usize) -> Option<(Relation, Single)> {
        if let Some(second) = self.second_without_a_word(first) {
            return Some((Relation::Change, second));
        }
        let (word, next) = self.phrase(first.to).or_else(|| self.joint(first.to))?;
        let is_between = self.has_before(first.from, floor, AmountWord::Between);
        let is_from = self.is_from(first.from, floor);
        // Russian has one word for the "from" of a range and another for that of a change.
        let is_span = self.before(first.from).is_some_and(|token| token.is("от"));
        let relation = match word {
            AmountWord::And if is_between => Relation::Range,
            AmountWord::To | AmountWord::UpTo if is_between => Relation::Range,
            AmountWord::UpTo if self.language == SentenceLanguage::German || is_span => {
                Relation::Range
            }
            AmountWord::To | AmountWord::UpTo if is_from => Relation::Change,
            AmountWord::To => Relation::Range,
            _ => return None,
        };
        let number = (next..next + 4).find(|at| {
            self.token(*at).is_some_and(|token| token.is_number()) || self.is_spelled(*at)
        })?;
        let second = self
            .single(number, next)
            .filter(|second| second.from == next && !self.is_taken[number])?;
        let is_alike = first.unit.is_empty() || first.unit == second.unit;
        let has_one_currency = first.currency.is_empty()
            || second.currency.is_empty()
            || first.currency == second.currency;
        (is_alike && has_one_currency).then_some((relation, second))
    }

    /// Reads the second number of "dört milyardan 10 milyar dolara", where an ending means "from".
    fn second_without_a_word(&self, first: &Single) -> Option<Single> {
        let next = self.token(first.to).filter(|next| next.is_number());
        next.filter(|_| self.is_ablative(first.to - 1) && !self.is_taken[first.to])?;
        let second = self.single(first.to, first.to)?;
        (first.unit.is_empty() && first.currency.is_empty()).then_some(second)
    }

    /// "or" between two numbers is not read; a dash without a meaning in the tables is.
    fn joint(&self, at: usize) -> Option<(AmountWord, usize)> {
        let is_dash = self.token(at).is_some_and(|token| token.is("-") || token.is("~"));
        is_dash.then_some((AmountWord::To, at + 1))
    }

    fn is_spelled(&self, at: usize) -> bool {
        self.tokens
            .get(at..)
            .is_some_and(|tokens| crate::find::spelled::spelled(tokens, self.language).is_some())
    }

    fn has_before(&self, at: usize, floor: usize, meaning: AmountWord) -> bool {
        at > floor
            && matches!(self.phrase(at - 1), Some((word, end)) if word == meaning && end == at)
            || self.before(at).is_some_and(|token| {
                meaning == AmountWord::Between
                    && ["بين", "между", "entre"].contains(&token.text.as_str())
            })
    }

    /// Returns whether the word before the number is the "from" of a change.
    fn is_from(&self, at: usize, floor: usize) -> bool {
        const FROM: [&str; 8] = ["from", "с", "со", "de", "desde", "von", "من", "从"];
        at > floor && FROM.contains(&self.tokens[at - 1].text.as_str())
    }

    /// Returns the range of two numbers.
    fn range(&self, first: &Single, second: &Single, floor: usize) -> Option<Joined> {
        let mut low = first.numeral.clone();
        if low.is_plain() {
            (low.magnitude, low.power) = (second.numeral.magnitude, second.numeral.power);
        }
        let numbers =
            format!("{} to {}", low.text(self.language)?, second.numeral.text(self.language)?);
        let currency = if first.currency.is_empty() { &second.currency } else { &first.currency };
        let range = Single {
            from: first.from,
            to: second.to,
            currency: currency.clone(),
            ..second.clone()
        };
        let (amount, end) = self.found_with(&range, &numbers, floor)?;
        Some(Joined { amounts: vec![amount], end })
    }

    /// Returns the two amounts of a change. The first has the magnitude and the unit of the second if it lacks its own.
    fn change(&self, first: &Single, second: &Single, floor: usize) -> Option<Joined> {
        let mut before = first.clone();
        let is_bare = before.currency.is_empty() && before.unit.is_empty();
        let is_alike =
            is_bare || before.currency == second.currency && before.numeral.written.len() <= 3;
        if is_bare {
            before.currency.clone_from(&second.currency);
            before.unit.clone_from(&second.unit);
        }
        if is_alike && before.numeral.is_plain() {
            (before.numeral.magnitude, before.numeral.power) =
                (second.numeral.magnitude, second.numeral.power);
        }
        let (from, _) = self.found(&before, floor)?;
        let (to, end) = self.found(second, first.to + 1)?;
        Some(Joined { amounts: vec![from, to], end })
    }

    fn found(&self, single: &Single, floor: usize) -> Option<(FoundAmount, usize)> {
        self.found_with(single, &single.numeral.text(self.language)?, floor)
    }

    /// Returns the amount of a number with its qualifier and the things it counts, and the token after it.
    fn found_with(
        &self,
        single: &Single,
        numbers: &str,
        floor: usize,
    ) -> Option<(FoundAmount, usize)> {
        let before = self.qualifier_before(single.from, floor);
        let after = self.qualifier_after(single.to);
        let inside = self.qualifier_inside(single.from, single.to);
        let from = before.map_or(single.from, |(_, from)| from);
        let to = after.map_or(single.to, |(_, to)| to);
        let qualifier = inside.or(before.or(after).map(|(qualifier, _)| qualifier));
        let quantity = self.quantity(single, numbers, qualifier)?;
        let noun = if quantity.is_count() { self.noun(to) } else { None };
        let range = self.tokens[from].range.start..self.tokens[to - 1].range.end;
        Some((FoundAmount { range, quantity, noun }, to))
    }

    fn quantity(
        &self,
        single: &Single,
        numbers: &str,
        qualifier: Option<&str>,
    ) -> Option<Quantity> {
        let qualifier = qualifier.map(|word| format!("{word} ")).unwrap_or_default();
        let currency = match self.code(&single.currency) {
            "" => String::new(),
            code => format!("{code} "),
        };
        let unit = if currency.is_empty() { single.unit.as_str() } else { "" };
        format!("{qualifier}{currency}{numbers}{unit}{}", single.per).parse().ok()
    }

    /// Returns the code that a sign or word has in this language, of those that it can have.
    fn code<'c>(&self, codes: &'c str) -> &'c str {
        let is_local = |code: &&str| match self.language {
            SentenceLanguage::Chinese => *code == "CNY",
            SentenceLanguage::Uzbek | SentenceLanguage::UzbekCyrillic => *code == "UZS",
            _ => false,
        };
        let first = codes.split('|').next().unwrap_or_default();
        codes.split('|').find(is_local).unwrap_or(first)
    }
}
