//! Dates, in the precision of the source.

use super::data::Width;
use super::ending::Endings;
use super::locale::Locale;
use super::message::fill;
use super::pattern::DateFields;
use super::period::{Era, fields};
use super::phrases::OpenInterval;
use crate::story::{Certainty, Date, Edge, OneOf, PartialDate, Span};

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
                let [from, to] = self.with_eras([from, to], Width::Full);
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

    /// Returns the value of `<time datetime>`, if the date is a certain day, month or year from 1 to 9999.
    pub fn date_iso(&self, date: &Date) -> Option<String> {
        let Date::On(PartialDate { span, certainty: Certainty::Certain }) = *date else {
            return None;
        };
        let is_supported = matches!(span, Span::Day { .. } | Span::Month { .. } | Span::Year(_));
        (is_supported && (1..=9999).contains(&span.year())).then(|| date.to_string())
    }

    /// Returns a year for the axis.
    pub fn year(&self, year: i32) -> String {
        self.period(Span::Year(year), Width::Full, Era::IfNeeded)
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
            Date::On(date) => self.partial(date, width, Era::IfNeeded),
            Date::OneOf(one) => self.one_of(&one, width),
            Date::Between(Edge::Known(from), Edge::Known(to)) => self.between(from, to, width),
            Date::Between(Edge::Known(from), Edge::Unknown) => self.unknown_end(from, width),
            Date::Between(Edge::Known(from), Edge::Open) => self
                .open_interval(&self.words.phrases.since, &self.words.phrases.ablative, from, width)
                .unwrap_or_else(|| self.partial(from, width, Era::IfNeeded) + "\u{a0}– …"),
            Date::Between(Edge::Unknown, Edge::Known(to)) => self.unknown_start(to, width),
            Date::Between(Edge::Open, Edge::Known(to)) => self
                .open_interval(&self.words.phrases.until, &self.words.phrases.dative, to, width)
                .unwrap_or_else(|| format!("… –\u{a0}{}", self.partial(to, width, Era::IfNeeded))),
            Date::Between(..) if width == Width::Full => self.words.phrases.both_open.to_owned(),
            Date::Between(..) => "…\u{a0}– …".to_owned(),
        }
    }

    fn partial(&self, date: PartialDate, width: Width, era: Era) -> String {
        let phrases = &self.words.phrases;
        let span = self.period(date.span, width, era);
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

    /// Returns the two ends of a period. If one is before the era, both have an era mark.
    pub(super) fn two_dates(&self, first: &Date, last: &Date) -> [String; 2] {
        match (*first, *last) {
            (Date::On(first), Date::On(last)) => self.with_eras([first, last], Width::Full),
            _ => [first, last].map(|date| self.date(date)),
        }
    }

    /// Returns each date. If some are before the era, all have an era mark.
    fn with_eras<const N: usize>(&self, dates: [PartialDate; N], width: Width) -> [String; N] {
        let is_before = |date: &PartialDate| date.span.year() <= 0;
        let era = if dates.iter().any(is_before) { Era::Always } else { Era::IfNeeded };
        dates.map(|date| self.partial(date, width, era))
    }

    /// Returns the list "A or B or C": lists of CLDR join with "and".
    fn one_of(&self, one: &OneOf, width: Width) -> String {
        let is_before = one.dates().iter().any(|date| date.span.year() <= 0);
        let era = if is_before { Era::Always } else { Era::IfNeeded };
        let texts = one.dates().iter().map(|date| self.partial(*date, width, era));
        texts.reduce(|list, text| self.words.phrases.or.fill([&list, &text])).unwrap_or_default()
    }

    fn unknown_end(&self, from: PartialDate, width: Width) -> String {
        let (phrases, from) = (&self.words.phrases, self.partial(from, width, Era::IfNeeded));
        match width {
            Width::Full => phrases.end_unknown.fill([&from]),
            Width::Brief => format!("{from}\u{a0}– {}", phrases.question_mark),
        }
    }

    fn unknown_start(&self, to: PartialDate, width: Width) -> String {
        let (phrases, to) = (&self.words.phrases, self.partial(to, width, Era::IfNeeded));
        match width {
            Width::Full => phrases.start_unknown.fill([&to]),
            Width::Brief => format!("{} –\u{a0}{to}", phrases.question_mark),
        }
    }

    fn between(&self, from: PartialDate, to: PartialDate, width: Width) -> String {
        if from == to {
            return self.partial(from, width, Era::IfNeeded);
        }
        let pattern = self.interval_pattern(from.span, to.span, width);
        match pattern.filter(|_| is_plain(from) && is_plain(to)) {
            Some(pattern) => self.cldr.format_interval(pattern, fields(from.span), fields(to.span)),
            None => {
                let [from, to] = self.with_eras([from, to], width);
                fill(self.cldr.between, &[&from, &to])
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
        endings: &Endings,
        date: PartialDate,
        width: Width,
    ) -> Option<String> {
        let pattern = match date.span {
            _ if width == Width::Brief || !is_plain(date) => return None,
            Span::Day { day: 2, .. } if !patterns.second_day.is_empty() => patterns.second_day,
            Span::Day { .. } => patterns.day,
            Span::Month { .. } => patterns.month,
            Span::Year(_) => patterns.year,
            _ => return None,
        };
        let text = self.cldr.format_date(pattern, fields(date.span));
        Some(match text.split_once('~') {
            Some((word, rest)) => [word, endings.of_word(word), rest].concat(),
            None => text,
        })
    }
}

/// Returns whether the patterns without an era can be used for a date.
fn is_plain(date: PartialDate) -> bool {
    date.certainty == Certainty::Certain && Era::IfNeeded.mark(date.span.year()).is_none()
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
