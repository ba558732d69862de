//! Phrases that count the events of the timeline.

use super::data::Forms;
use super::locale::Locale;
use super::message::fill;
use crate::story::{Certainty, Date, Day, Edge, PartialDate, Span};

impl Locale {
    /// Returns the number of events: "12 events".
    pub fn entries(&self, count: usize) -> String {
        self.counted(&self.words.entries, count)
    }

    /// Returns the accessible name of the drawing: "12 events from December 2021 to February 19, 2024".
    ///
    /// The dates must be in chronological order.
    pub fn entries_over(&self, count: usize, dates: impl Iterator<Item = Date>) -> String {
        let dates: Vec<Date> = dates.collect();
        // An open or unknown end gives no end of the period: it would be "to since 2020".
        let first = dates.iter().position(|date| date.first_day().is_some());
        let last = dates.iter().rposition(|date| date.last_day().is_some());
        match (first, last) {
            (Some(first), Some(last)) if first < last => {
                let (start, end) = (start(dates[first]), end(dates[last]));
                if start == end {
                    self.phrases(&[&self.entries(count), &self.date(&start)])
                } else {
                    self.entries_between(count, &start, &end)
                }
            }
            _ if count == 1 => {
                let date = dates.last().map_or_else(String::new, |date| self.date(date));
                self.phrases(&[&self.entries(count), &date])
            }
            _ => self.entries(count),
        }
    }

    fn entries_between(&self, count: usize, first: &Date, last: &Date) -> String {
        let [first, last] = self.two_dates(first, last);
        self.words.entries_between.fill([&self.entries(count), &first, &last])
    }

    /// Returns the number of entries and the period of the viewport, in years, months or days by its length.
    pub fn entries_in_window(&self, count: usize, first: Day, last: Day) -> String {
        let days = last.number() - first.number();
        let date = |day: Day| {
            let (year, month, day) = day.civil();
            let span = match days {
                MIN_DAYS_FOR_YEARS.. => Span::Year(year),
                MIN_DAYS_FOR_MONTHS.. => Span::Month { year, month },
                _ => Span::Day { year, month, day },
            };
            Date::On(PartialDate { span, certainty: Certainty::Certain })
        };
        self.entries_between(count, &date(first), &date(last))
    }

    /// Returns "‹ 3 earlier", for entries before the visible range. The arrow points to earlier in either direction of writing.
    pub fn earlier(&self, count: usize) -> String {
        format!("‹ {}", self.words.entries_earlier.fill([&self.entry_number(count)]))
    }

    /// Returns "3 later ›", for entries after the visible range.
    pub fn later(&self, count: usize) -> String {
        format!("{} ›", self.words.entries_later.fill([&self.entry_number(count)]))
    }

    /// Returns the number of entries without a noun.
    pub fn entry_number(&self, count: usize) -> String {
        self.counted(&NUMBER, count)
    }

    /// Returns the position of a page: "26–50 of 1,234".
    pub fn places(&self, first: usize, last: usize, total: usize) -> String {
        let [first, last, total] = [first, last, total].map(|number| self.entry_number(number));
        self.words.nth_of.fill([&format!("{first}–{last}"), &total])
    }

    /// Returns the position of an entry: "3 of 12".
    pub fn place(&self, nth: usize, total: usize) -> String {
        self.words.nth_of.fill([&self.counted(&NUMBER, nth), &self.counted(&NUMBER, total)])
    }

    fn counted(&self, forms: &Forms, count: usize) -> String {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        fill(forms.of(self.plural(count)), &[&self.count(count)])
    }
}

/// The minimum length of a period that is given in years.
const MIN_DAYS_FOR_YEARS: i32 = 3000;
/// The minimum length of a period that is given in months.
const MIN_DAYS_FOR_MONTHS: i32 = 90;
/// A number without a noun.
const NUMBER: Forms = Forms::same("{0}");

/// Returns the beginning of an interval with an open or unknown end; any other date as it is.
fn start(date: Date) -> Date {
    match date {
        Date::Between(Edge::Known(start), Edge::Open | Edge::Unknown) => Date::On(start),
        date => date,
    }
}

/// Returns the end of an interval with an open or unknown beginning; any other date as it is.
fn end(date: Date) -> Date {
    match date {
        Date::Between(Edge::Open | Edge::Unknown, Edge::Known(end)) => Date::On(end),
        date => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(tag: &str, count: usize, expected: &str) {
        assert_eq!(Locale::find(tag).unwrap().entries(count), expected, "{tag}");
    }

    #[test]
    fn position_has_the_total() {
        let [en, ru] = ["en", "ru"].map(|tag| Locale::find(tag).unwrap());
        assert_eq!(en.place(3, 1200), "3 of 1,200");
        assert_eq!(ru.place(3, 12), "3 из 12");
    }

    #[test]
    fn entries_are_counted_in_the_plural_forms_of_the_language() {
        case("en", 0, "0 events");
        case("en", 1, "1 event");
        case("en", 10_000, "10,000 events");
        case("ru", 1, "1 событие");
        case("ru", 3, "3 события");
        case("ru", 12, "12 событий");
        case("ru", 21, "21 событие");
        case("kk", 12, "12 оқиға");
        case("uz", 12, "12 ta voqea");
        case("uz-Cyrl", 12, "12 та воқеа");
        case("fr", 0, "0 événement");
        case("fr", 2, "2 événements");
        case("de", 1, "1 Ereignis");
        case("de", 1234, "1.234 Ereignisse");
        case("es", 1234, "1234 eventos");
        case("es", 12345, "12.345 eventos");
        case("pt", 0, "0 evento");
        case("tr", 12, "12 olay");
        case("zh", 12, "12个事件");
        case("ar", 0, "لا أحداث");
        case("ar", 1, "حدث واحد");
        case("ar", 2, "حدثان");
        case("ar", 5, "5 أحداث");
        case("ar", 11, "11 حدثًا");
        case("ar", 100, "100 حدث");
    }

    #[test]
    fn entries_have_the_period_of_their_dates() {
        #[track_caller]
        fn case(tag: &str, dates: &str, expected: &str) {
            let dates: Vec<Date> = dates.split(' ').map(|date| date.parse().unwrap()).collect();
            let found = Locale::find(tag).unwrap().entries_over(dates.len(), dates.iter().copied());
            assert_eq!(found, expected, "{tag} {dates:?}");
        }

        case("en", "2021-12 2022 2024-02-19", "3 events from December 2021 to February 19, 2024");
        case(
            "ru",
            "2021-12 2024-02-19",
            "2 события, декабрь 2021\u{202f}г. – 19 февраля 2024\u{202f}г.",
        );
        case("en", "2024-11-27", "1 event, November 27, 2024");
        case("en", "2026-02-04 2026-02-04", "2 events, February 4, 2026");
        case("en", "2020/..", "1 event, since 2020");
        case("en", "-0257 1990", "2 events from 258 BC to AD 1990");
        // An open or unknown end does not limit the period, the other end does.
        case("en", "1985/.. 1985/ ../1985 /1985 1990-03-01 2001", "6 events from 1985 to 2001");
        case("en", "2017 2023-05/.. ../2024", "3 events from 2017 to 2024");
        case("en", "2017 ../2024 2022 2023 2023-05/..", "5 events from 2017 to 2023");
        case("en", "../2024 2023", "2 events");
    }

    #[test]
    fn viewport_is_given_in_years_months_or_days_by_its_length() {
        let en = Locale::find("en").unwrap();
        let format = |first: (i32, u8, u8), last: (i32, u8, u8)| {
            let [first, last] =
                [first, last].map(|(year, month, day)| Day::from_civil(year, month, day));
            en.entries_in_window(12, first, last)
        };
        assert_eq!(format((1994, 6, 3), (2006, 1, 2)), "12 events from 1994 to 2006");
        assert_eq!(
            format((2003, 1, 1), (2003, 12, 31)),
            "12 events from January 2003 to December 2003"
        );
        assert_eq!(
            format((2005, 2, 28), (2005, 5, 3)),
            "12 events from February 28, 2005 to May 3, 2005"
        );
        assert_eq!(en.places(21, 40, 1234), "21–40 of 1,234");
    }
}
