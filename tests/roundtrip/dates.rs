//! Dates of every form.

use diplograph::story::{Certainty, Date, Edge, OneOf, PartialDate, Season, Span};

use crate::maker::Maker;

const CERTAINTIES: [Certainty; 4] =
    [Certainty::Certain, Certainty::Approximate, Certainty::Uncertain, Certainty::Doubtful];

const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

impl Maker<'_> {
    /// A date. It has a fiscal year only if the month in which fiscal years begin is known.
    pub(crate) fn date(&mut self, fiscal_year_start: Option<u8>) -> Date {
        let first = self.partial_date();
        let date = match self.below(8) {
            0..=3 => Date::On(first),
            4 => between(first, self.partial_date()),
            5 => Date::Between(Edge::Known(first), self.end()),
            6 => Date::Between(self.end(), Edge::Known(first)),
            _ => self.list(first),
        };
        match fiscal_year_start {
            Some(month) => date.with_fiscal_start(month),
            None if date.is_fiscal() => Date::On(plain(Span::Year(2024))),
            None => date,
        }
    }

    fn end(&mut self) -> Edge {
        self.one(&[Edge::Open, Edge::Unknown])
    }

    /// One of several dates, or a date without beginning and end.
    fn list(&mut self, first: PartialDate) -> Date {
        let mut dates = vec![first];
        dates.extend(self.several(3, Self::partial_date));
        OneOf::new(&dates).map_or(Date::Between(Edge::Open, Edge::Open), Date::OneOf)
    }

    fn partial_date(&mut self) -> PartialDate {
        let certainty = if self.chance(3) { self.one(&CERTAINTIES) } else { Certainty::Certain };
        PartialDate { span: self.span(), certainty }
    }

    fn span(&mut self) -> Span {
        let is_recent = !self.chance(4);
        let year = if is_recent { self.small(1900, 2100) } else { self.small(-9999, 9999) };
        match self.below(13) {
            0 => Span::Year(year),
            1 => Span::Month { year, month: self.small(1, 12) },
            2 => Span::Day { year, month: self.small(1, 12), day: self.small(1, 28) },
            3 => Span::SomeDay { year, month: self.small(1, 12) },
            4 => Span::SomeDayOfYear(year),
            5 => Span::SomeMonth(year),
            6 => Span::Season { year, season: self.one(&SEASONS) },
            7 => Span::Quarter { year, quarter: self.small(1, 4) },
            8 => Span::Half { year, half: self.small(1, 2) },
            9 => Span::FiscalYear { year: year.abs().max(1), first_month: 1 },
            10 => Span::Year(self.small(-999_999, 999_999)),
            // The earliest year of -199X is -1999.
            11 if year < 0 => Span::Decade(year / 10 * 10 - 9),
            11 => Span::Decade(year / 10 * 10),
            _ if year < 0 => Span::Century(year / 100 * 100 - 99),
            _ => Span::Century(year / 100 * 100),
        }
    }
}

fn plain(span: Span) -> PartialDate {
    PartialDate { span, certainty: Certainty::Certain }
}

/// The interval between two dates, in order of time.
fn between(one: PartialDate, other: PartialDate) -> Date {
    let is_in_order = one.span.first_day() <= other.span.last_day();
    let (from, to) = if is_in_order { (one, other) } else { (other, one) };
    let is_fiscal = |date: PartialDate| Date::On(date).is_fiscal();
    if is_fiscal(from) == is_fiscal(to) {
        Date::Between(Edge::Known(from), Edge::Known(to))
    } else {
        Date::On(from)
    }
}
