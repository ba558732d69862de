//! Dates, in the precision of the source.

use super::data::{Patterns, Width, value_of};
use super::locale::Locale;
use super::message::fill;
use super::pattern::DateFields;
use super::phrases::{Numeral, OpenInterval};
use crate::story::{Certainty, Date, Edge, PartialDate, Season, Span};

impl Locale {
    /// Returns a date for running text: "February 19, 2024", "since August 2024".
    pub fn date(&self, date: &Date) -> String {
        self.date_in(date, Width::Full)
    }

    /// Returns a date for a label: "Feb 19, 2024".
    pub fn date_short(&self, date: &Date) -> String {
        self.date_in(date, Width::Brief)
    }

    /// Returns a date for a screen reader: an interval without a dash.
    pub fn date_spoken(&self, date: &Date) -> String {
        match *date {
            Date::Between(Edge::Known(from), Edge::Known(to)) if from != to => {
                let (from, to) = (self.partial(from, Width::Full), self.partial(to, Width::Full));
                self.words.spoken_between.fill([&from, &to])
            }
            _ => self.date(date),
        }
    }

    /// Returns the spoken form of a label's date: "around 2020" for "~2020". A date without symbols is the same as on the label.
    pub fn date_aloud(&self, date: &Date) -> String {
        match date {
            Date::On(PartialDate {
                span: Span::Day { .. } | Span::Month { .. } | Span::Year(_),
                certainty: Certainty::Certain,
            }) => self.date_short(date),
            _ => self.date_spoken(date),
        }
    }

    /// Returns the value of `<time datetime>`, if the date is a certain day, month or year after the year 0.
    pub fn date_iso(&self, date: &Date) -> Option<String> {
        let Date::On(PartialDate { span, certainty: Certainty::Certain }) = *date else {
            return None;
        };
        let is_supported = matches!(span, Span::Day { .. } | Span::Month { .. } | Span::Year(_));
        (is_supported && span.year() > 0).then(|| date.to_string())
    }

    /// Returns a year for the axis.
    pub fn year(&self, year: i32) -> String {
        self.period(Span::Year(year), Width::Full)
    }

    /// Returns a month for the axis, without its year.
    pub fn month_short(&self, month: u8) -> String {
        self.cldr.format_date("LLL", DateFields { month, ..DateFields::default() })
    }

    /// Returns a day for the axis, without its year.
    pub fn day_short(&self, month: u8, day: u8) -> String {
        self.cldr
            .format_date(self.cldr.month_day, DateFields { month, day, ..DateFields::default() })
    }

    fn date_in(&self, date: &Date, width: Width) -> String {
        match *date {
            Date::On(date) => self.partial(date, width),
            Date::Between(Edge::Known(from), Edge::Known(to)) => self.between(from, to, width),
            Date::Between(Edge::Known(from), Edge::Open) => self
                .open_interval(&self.words.phrases.since, from, width)
                .unwrap_or_else(|| format!("{}\u{a0}– …", self.partial(from, width))),
            Date::Between(Edge::Open, Edge::Known(to)) => self
                .open_interval(&self.words.phrases.until, to, width)
                .unwrap_or_else(|| format!("… –\u{a0}{}", self.partial(to, width))),
            Date::Between(Edge::Open, Edge::Open) => "…".to_owned(),
        }
    }

    fn partial(&self, date: PartialDate, width: Width) -> String {
        let phrases = &self.words.phrases;
        let span = self.period(date.span, width);
        let about = || match (date.span, width) {
            (_, Width::Brief) => fill(self.cldr.about, &[&span]),
            (Span::Day { .. }, _) => phrases.about_day.fill([&span]),
            (Span::Month { .. } | Span::Year(_), _) => phrases.about_date.fill([&span]),
            _ => phrases.about_span.fill([&span]),
        };
        match (date.certainty, width) {
            (Certainty::Certain, _) => span,
            (Certainty::Approximate, _) => about(),
            (Certainty::Uncertain, Width::Full) => phrases.perhaps.fill([&span]),
            (Certainty::Doubtful, Width::Full) => phrases.perhaps.fill([&about()]),
            (Certainty::Uncertain, Width::Brief) => span + phrases.question_mark,
            (Certainty::Doubtful, Width::Brief) => about() + phrases.question_mark,
        }
    }

    fn period(&self, span: Span, width: Width) -> String {
        let (cldr, patterns) = (self.cldr, self.patterns(width));
        let is_before = span.year() <= 0;
        let pattern = match span {
            Span::Day { .. } if is_before => patterns.era_day,
            Span::Day { .. } => patterns.day,
            Span::Month { .. } if is_before => patterns.era_month,
            Span::Month { .. } => patterns.month,
            Span::Year(_) if is_before => cldr.era_year,
            Span::Year(_) => cldr.year,
            _ => return self.named_period(span, patterns),
        };
        cldr.format_date(pattern, fields(span))
    }

    /// Returns a period whose pattern has no era: a season, half year, decade, century or quarter.
    fn named_period(&self, span: Span, patterns: &Patterns) -> String {
        let phrases = &self.words.phrases;
        let year = self.cldr.year_digits(span.year());
        let (name, is_before) = match span {
            Span::Season { year: first, season } => {
                let next = self.cldr.year_digits(first + 1);
                (self.season(season, &year, &next), first <= 0)
            }
            Span::Half { half, .. } => {
                (phrases.halves[usize::from(half == 2)].fill([&year]), span.year() <= 0)
            }
            Span::Decade(first) => (self.decade(first), first < 0),
            Span::Century(first) => (phrases.century.fill([&self.century(first)]), first < 0),
            _ => (self.cldr.format_date(patterns.quarter, fields(span)), span.year() <= 0),
        };
        if is_before { phrases.before_era.fill([&name]) } else { name }
    }

    fn season(&self, season: Season, year: &str, next: &str) -> String {
        let phrases = &self.words.phrases;
        match season {
            Season::Spring => phrases.spring.fill([year]),
            Season::Summer => phrases.summer.fill([year]),
            Season::Autumn => phrases.autumn.fill([year]),
            Season::Winter => phrases.winter.fill([year, next]),
        }
    }

    fn decade(&self, first: i32) -> String {
        let phrases = &self.words.phrases;
        let last_two = format!("{:02}", first.unsigned_abs() % 100);
        let ending = value_of(phrases.decade_endings, &last_two).unwrap_or_default();
        let digits = self.cldr.digits(&first.unsigned_abs().to_string());
        phrases.decade.fill([&format!("{digits}{ending}")])
    }

    fn century(&self, first: i32) -> String {
        let number = if first < 0 { -first / 100 } else { first / 100 + 1 }.unsigned_abs();
        match self.words.phrases.numeral {
            Numeral::Digits => self.cldr.digits(&number.to_string()),
            Numeral::Roman => roman(number),
            Numeral::EnglishOrdinal => english_ordinal(number),
        }
    }

    fn between(&self, from: PartialDate, to: PartialDate, width: Width) -> String {
        if from == to {
            return self.partial(from, width);
        }
        let is_plain =
            |date: PartialDate| date.certainty == Certainty::Certain && date.span.year() > 0;
        let pattern = self.interval_pattern(from.span, to.span, width);
        match pattern.filter(|_| is_plain(from) && is_plain(to)) {
            Some(pattern) => self.cldr.format_interval(pattern, fields(from.span), fields(to.span)),
            None => {
                let ends = [from, to].map(|date| self.partial(date, width));
                fill(self.cldr.between, &[&ends[0], &ends[1]])
            }
        }
    }

    /// Returns CLDR's interval pattern for two dates of the same precision.
    fn interval_pattern(&self, from: Span, to: Span, width: Width) -> Option<&'static str> {
        let patterns = self.patterns(width);
        let is_same_year = from.year() == to.year();
        Some(match (from, to) {
            (Span::Day { month, .. }, Span::Day { month: other, .. }) => {
                match (is_same_year, month == other) {
                    (true, true) => patterns.days,
                    (true, false) => patterns.days_of_year,
                    (false, _) => patterns.days_of_years,
                }
            }
            (Span::Month { .. }, Span::Month { .. }) if is_same_year => patterns.months,
            (Span::Month { .. }, Span::Month { .. }) => patterns.months_of_years,
            (Span::Year(_), Span::Year(_)) => self.cldr.years,
            _ => return None,
        })
    }

    /// Returns an interval with one open end, or `None` if there is no pattern for the date.
    fn open_interval(
        &self,
        patterns: &OpenInterval,
        date: PartialDate,
        width: Width,
    ) -> Option<String> {
        let is_plain = date.certainty == Certainty::Certain && date.span.year() > 0;
        let pattern = match date.span {
            _ if width == Width::Brief || !is_plain => return None,
            Span::Day { day: 2, .. } if !patterns.second_day.is_empty() => patterns.second_day,
            Span::Day { .. } => patterns.day,
            Span::Month { .. } => patterns.month,
            Span::Year(_) => patterns.year,
            _ => return None,
        };
        Some(self.cldr.format_date(pattern, fields(date.span)))
    }

    fn patterns(&self, width: Width) -> &'static Patterns {
        match width {
            Width::Full => &self.cldr.full,
            Width::Brief => &self.cldr.brief,
        }
    }
}

/// Returns the pattern fields of a period.
fn fields(span: Span) -> DateFields {
    let year = span.year();
    let fields = DateFields { year, ..DateFields::default() };
    match span {
        Span::Day { month, day, .. } => DateFields { month, day, ..fields },
        Span::Month { month, .. } => DateFields { month, ..fields },
        Span::Quarter { quarter, .. } => DateFields { quarter, ..fields },
        _ => fields,
    }
}

fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    out
}

fn english_ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
