//! Filling the open [`Card`].

use super::finding::{Finding, Found, Meaning, Status, has};
use super::uses::{Use, Uses};
use crate::document::{Article, Card, Field, Kind, choices};
use crate::words::capitalised;
use diplograph::find::When;

/// An amount or a date of the sentence that the card could take as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its words.
    pub words: String,
    /// The field that would have it.
    pub field: Field,
    /// Its place among the findings.
    pub finding: usize,
}

impl Card {
    /// The card of a finding. Its kind is not chosen yet.
    pub fn of(article: usize, text: &Article, sentence: &str, finding: &Found) -> Self {
        let mut card = Self::of_sentence(article, finding.sentence, sentence);
        card.take(text, finding);
        card
    }

    /// The card of a sentence, without an amount or a date.
    pub fn of_sentence(article: usize, sentence: usize, text: &str) -> Self {
        Self { article, sentence, text: text.to_owned(), ..Self::default() }
    }

    /// Chooses the kind. The content of the card goes into the fields of the kind.
    pub fn choose(&mut self, kind: Kind) {
        self.kind = Some(kind);
        let sorts = choices(kind, Field::Sort);
        let is_of_kind = self.fields.get(&Field::Sort).is_some_and(|sort| sorts.contains(&&**sort));
        if !is_of_kind {
            self.fields.shift_remove(&Field::Sort);
            // The first sort of a visit, a meeting or an agreement says no more than the kind.
            if let Some(sort) = sorts.first().filter(|_| kind != Kind::Tie) {
                self.fields.insert(Field::Sort, (*sort).to_owned());
            }
        }
        self.fields.shift_remove(&Field::State);
        let dates = [Field::Date, Field::Period, Field::Deadline, Field::Since, Field::Set];
        let to = *dates.iter().find(|field| kind.fields().contains(field)).unwrap_or(&Field::Date);
        if let Some(from) = dates.into_iter().find(|field| self.fields.contains_key(field))
            && !kind.fields().contains(&from)
        {
            let date = self.fields.shift_remove(&from).unwrap_or_default();
            self.fields.insert(to, date);
        }
    }

    /// Takes an amount or a date of the sentence into the first field that is free for it.
    pub fn take(&mut self, article: &Article, found: &Found) {
        let Some(field) = self.free_field(found) else { return };
        let words = article.text[found.range.clone()].to_owned();
        self.fields.insert(field, words);
        if let Some(noun) = &found.noun
            && !self.fields.contains_key(&Field::Name)
        {
            self.fields.insert(Field::Name, capitalised(&article.text[noun.clone()]));
        }
        self.findings.push(found.range.clone());
    }

    /// Returns the open amounts and dates of the sentence that the card has a free field for.
    pub fn offers(&self, article: &Article, findings: &[Finding]) -> Vec<Offer> {
        let here = findings.iter().enumerate().filter(|(_, it)| it.found.sentence == self.sentence);
        let offer = |(finding, it): (usize, &Finding)| {
            if !matches!(it.status, Status::Open | Status::Asks) {
                return None;
            }
            let field = self.free_field(&it.found)?;
            let words = article.text[it.found.range.clone()].to_owned();
            Some(Offer { words, field, finding })
        };
        here.filter_map(offer).collect()
    }

    /// Returns the facts on other sentences that have what the card took first. The sentence of the card may support them.
    pub fn repeated<'a>(&self, found: &[Found], uses: &'a Uses) -> Vec<&'a Use> {
        let first = found.iter().find(|it| self.has(&it.range));
        let Some(first) = first.filter(|it| it.is_repeat) else { return Vec::new() };
        let others = uses.elsewhere(&self.text);
        others.into_iter().filter(|fact| has(fact, &first.meaning)).collect()
    }

    /// Returns the first empty field of the kind that an amount or a date fits into.
    fn free_field(&self, found: &Found) -> Option<Field> {
        let fields: &[Field] = match &found.meaning {
            Meaning::Amount(quantity) if quantity.is_count() => &[Field::Count],
            Meaning::Amount(_) => &[Field::Amount],
            Meaning::Date(When::Dated(_) | When::Yearless(_)) => {
                &[Field::Date, Field::Period, Field::Deadline, Field::Set, Field::Since]
            }
        };
        // A number of things may also be what is counted.
        let counted = [Field::Count, Field::Amount];
        let is_count = fields == [Field::Count];
        let fields = if is_count { &counted[..] } else { fields };
        let is_of_kind = |field: &Field| self.kind.is_none_or(|kind| kind.fields().contains(field));
        let is_free = |field: &Field| self.fields.get(field).is_none_or(String::is_empty);
        fields.iter().copied().find(|field| is_of_kind(field) && is_free(field))
    }
}
