//! Properties of all dates.

use proptest::prelude::*;

use super::span::{Season, Span};
use super::value::{Certainty, Date, Edge, OneOf, PartialDate};

fn span() -> impl Strategy<Value = Span> {
    let year = || -9999i32..=9999;
    let month = || 1u8..=12;
    prop_oneof![
        (year(), month(), 1u8..=28).prop_map(|(year, month, day)| Span::Day { year, month, day }),
        (year(), month()).prop_map(|(year, month)| Span::SomeDay { year, month }),
        year().prop_map(Span::SomeDayOfYear),
        (year(), month()).prop_map(|(year, month)| Span::Month { year, month }),
        year().prop_map(Span::SomeMonth),
        (year(), 0usize..4).prop_map(|(year, at)| Span::Season { year, season: Season::ALL[at].0 }),
        (year(), 1u8..=4).prop_map(|(year, quarter)| Span::Quarter { year, quarter }),
        (year(), 1u8..=2).prop_map(|(year, half)| Span::Half { year, half }),
        (1i32..=9999).prop_map(|year| Span::FiscalYear { year, first_month: 1 }),
        (-999_999i32..=999_999).prop_map(Span::Year),
        (0i32..1000).prop_map(|decade| Span::Decade(decade * 10)),
        (0i32..1000).prop_map(|decade| Span::Decade(-9 - decade * 10)),
        (0i32..100).prop_map(|century| Span::Century(century * 100)),
        (0i32..100).prop_map(|century| Span::Century(-99 - century * 100)),
    ]
}

fn partial() -> impl Strategy<Value = PartialDate> {
    let certainty = prop_oneof![
        Just(Certainty::Certain),
        Just(Certainty::Approximate),
        Just(Certainty::Uncertain),
        Just(Certainty::Doubtful),
    ];
    (span(), certainty).prop_map(|(span, certainty)| PartialDate { span, certainty })
}

fn between(from: PartialDate, to: PartialDate) -> Option<Date> {
    let is_in_order = from.span.first_day() <= to.span.last_day();
    let is_even = from.span.is_fiscal() == to.span.is_fiscal();
    (is_in_order && is_even).then_some(Date::Between(Edge::Known(from), Edge::Known(to)))
}

fn any_date() -> impl Strategy<Value = Date> {
    let end = || prop_oneof![Just(Edge::Open), Just(Edge::Unknown)];
    prop_oneof![
        3 => partial().prop_map(Date::On),
        2 => (partial(), partial())
            .prop_filter_map("in order", |(a, b)| between(a, b).or_else(|| between(b, a))),
        1 => (partial(), end()).prop_map(|(date, end)| Date::Between(Edge::Known(date), end)),
        1 => (partial(), end()).prop_map(|(date, end)| Date::Between(end, Edge::Known(date))),
        1 => Just(Date::Between(Edge::Open, Edge::Open)),
        2 => prop::collection::vec(partial(), 2..=OneOf::MAX)
            .prop_filter_map("different", |dates| OneOf::new(&dates).map(Date::OneOf)),
    ]
}

proptest! {
    #[test]
    fn every_date_is_read_back_equal(date in any_date()) {
        prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
    }

    #[test]
    fn first_day_is_never_after_the_last(date in any_date(), month in 1u8..=12) {
        let date = date.with_fiscal_start(month);
        if let (Some(first), Some(last)) = (date.first_day(), date.last_day()) {
            prop_assert!(first <= last, "{date}");
        }
    }

    #[test]
    fn arbitrary_text_does_not_panic(text in "\\PC*") {
        let _ = text.parse::<Date>();
    }

    #[test]
    fn parsed_date_survives_printing(text in "[-0-9XYF~?%/.,QH\\[\\]]{0,24}") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}
