//! [`Finding`]: an amount or a date of an article, and what became of it.

use std::ops::Range;

use diplograph::find::{self, When};
use diplograph::story::{Date, Quantity};

use super::sentence::Sentence;
use super::uses::{Use, Uses};
use crate::document::{Article, Card};

/// An amount or a date of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The number of its sentence, from 0.
    pub sentence: usize,
    /// Its bytes in the article.
    pub range: Range<usize>,
    /// Its meaning.
    pub meaning: Meaning,
    /// The bytes of the words that name the counted things.
    pub noun: Option<Range<usize>>,
    /// `true` if an earlier sentence has the same.
    pub is_repeat: bool,
}

/// The meaning of an amount or a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// An amount.
    Amount(Quantity),
    /// A date, with its year or without.
    Date(When),
}

/// An amount or a date, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The amount or date.
    pub found: Found,
    /// Its status.
    pub status: Status,
}

/// The status of an amount or a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing yet.
    Open,
    /// It has no year, and nothing says which.
    Asks,
    /// It is in the open card, and not in the story.
    InCard,
    /// A fact of the story has it; the name of its kind.
    Taken(&'static str),
    /// An earlier sentence has the same.
    Repeats,
    /// The author said that it is no fact.
    SetAside,
}

/// The numbers of findings by what became of them. They add up to all findings without repeats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the story.
    pub taken: usize,
    /// In the open card.
    pub in_card: usize,
    /// Neither taken nor set aside.
    pub left: usize,
    /// Set aside.
    pub set_aside: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of(findings: &[Finding]) -> Self {
        let mut counts = Self::default();
        for finding in findings {
            match finding.status {
                Status::Taken(_) => counts.taken += 1,
                Status::InCard => counts.in_card += 1,
                Status::Open | Status::Asks => counts.left += 1,
                Status::SetAside => counts.set_aside += 1,
                Status::Repeats => {}
            }
        }
        counts
    }

    /// Returns the number of all findings.
    pub fn all(self) -> usize {
        self.taken + self.in_card + self.left + self.set_aside
    }
}

/// Finds the amounts and dates of an article, in their order.
pub fn found(article: &Article, sentences: &[Sentence]) -> Vec<Found> {
    let Ok(lang) = article.lang.parse() else { return Vec::new() };
    let mut all: Vec<Found> = Vec::new();
    for (sentence, Sentence { range, .. }) in sentences.iter().enumerate() {
        let (amounts, dates) = find::all(&article.text[range.clone()], &lang);
        let shift = |inner: Range<usize>| range.start + inner.start..range.start + inner.end;
        let amounts = amounts
            .into_iter()
            .map(|it| (shift(it.range), Meaning::Amount(it.quantity), it.noun.map(shift)));
        let dates = dates.into_iter().map(|it| (shift(it.range), Meaning::Date(it.when), None));
        let mut here: Vec<_> = amounts.chain(dates).collect();
        here.sort_by_key(|(range, ..)| range.start);
        for (range, meaning, noun) in here {
            let is_repeat = all.iter().any(|it| it.sentence < sentence && it.meaning == meaning);
            all.push(Found { sentence, range, meaning, noun, is_repeat });
        }
    }
    all
}

/// Tells what became of each amount and date.
pub fn findings(
    article: &Article,
    sentences: &[Sentence],
    found: &[Found],
    uses: &Uses,
    card: Option<&Card>,
) -> Vec<Finding> {
    let status = |it: &Found| {
        let used = uses.on(&article.text[sentences[it.sentence].range.clone()]);
        if let Some(fact) = used.iter().find(|fact| has(fact, &it.meaning)) {
            return Status::Taken(fact.kind);
        }
        let in_card = card.is_some_and(|card| card.sentence == it.sentence && card.has(&it.range));
        match it.meaning {
            _ if in_card => Status::InCard,
            _ if article.set_aside.contains(&it.range) => Status::SetAside,
            _ if it.is_repeat => Status::Repeats,
            Meaning::Date(When::Yearless(_)) => Status::Asks,
            _ => Status::Open,
        }
    };
    found.iter().map(|it| Finding { found: it.clone(), status: status(it) }).collect()
}

/// Returns whether a fact has an amount or a date.
pub(super) fn has(fact: &Use, meaning: &Meaning) -> bool {
    fact.values.iter().any(|value| match meaning {
        Meaning::Amount(quantity) => value.parse::<Quantity>().is_ok_and(|it| it == *quantity),
        Meaning::Date(when) => {
            let year = value.get(..4).and_then(|year| year.parse().ok());
            year.is_some_and(|year| when.in_year(year) == value.parse::<Date>().ok())
        }
    })
}
