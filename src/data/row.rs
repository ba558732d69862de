//! [`Row`]: what is known of one fact, and of one of the sentences it rests on.

use std::borrow::Cow;

use super::column::Column;
use crate::story::{
    Certainty, Currency, Date, Day, Edge, Extent, Number, Origin, PartialDate, Qualifier, Quantity,
    Span, Unit,
};

/// A cell for each column; what is not known is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a>(Vec<Cow<'a, str>>);

/// Where the pieces of a quantity go: number, upper end, unit, qualifier.
type Places = [Option<Column>; 4];

const VALUE: Places =
    [Some(Column::Value), Some(Column::ValueTo), Some(Column::Unit), Some(Column::Qualifier)];
const SECOND: Places = [
    Some(Column::SecondValue),
    Some(Column::SecondValueTo),
    Some(Column::SecondUnit),
    Some(Column::SecondQualifier),
];
const COUNT: Places =
    [Some(Column::Count), Some(Column::CountTo), None, Some(Column::CountQualifier)];

impl<'a> Row<'a> {
    /// Nothing but the name of a fact and the part of the story it stands in.
    pub(super) fn new(fact: String, part: &'static str) -> Self {
        let mut row = Self(vec![Cow::default(); Column::ALL.len()]);
        row.set(Column::Fact, Cow::Owned(fact));
        row.say(Column::Part, part);
        row
    }

    /// What stands in a column.
    pub fn cell(&self, column: Column) -> &str {
        &self.0[column as usize]
    }

    /// All cells, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|cell| &**cell)
    }

    /// Puts words into a column.
    pub(super) fn say(&mut self, column: Column, words: &'a str) {
        self.set(column, Cow::Borrowed(words));
    }

    /// Puts something into a column.
    pub(super) fn set(&mut self, column: Column, cell: Cow<'a, str>) {
        self.0[column as usize] = cell;
    }

    /// Copies what another row has in these columns.
    pub(super) fn like(&mut self, other: &Self, columns: &[Column]) {
        for column in columns {
            self.0[*column as usize].clone_from(&other.0[*column as usize]);
        }
    }

    /// When, with the days that it may mean.
    pub(super) fn date(&mut self, date: &Date) {
        self.set(Column::Date, date.to_string().into());
        for (column, day) in
            [(Column::FirstDay, date.first_day()), (Column::LastDay, date.last_day())]
        {
            self.set(column, day.map(iso).unwrap_or_default().into());
        }
    }

    /// How much, in whatever currencies.
    pub(super) fn value(&mut self, value: &'a Quantity) {
        self.quantity(value, VALUE);
        let origin = match value.origin {
            Origin::Stated => "stated",
            Origin::Computed => "computed",
        };
        self.say(Column::Origin, origin);
        if let Some(also) = &value.also {
            self.quantity(also, SECOND);
        }
    }

    /// How many projects.
    pub(super) fn count(&mut self, count: &'a Quantity) {
        self.quantity(count, COUNT);
    }

    fn quantity(&mut self, quantity: &'a Quantity, places: Places) {
        let (low, high) = match quantity.extent {
            Extent::One(number) => (plain(number), String::new()),
            Extent::Between(low, high) => (plain(low), plain(high)),
        };
        let cells = [
            low.into(),
            high.into(),
            unit(&quantity.unit).into(),
            qualifier(quantity.qualifier).into(),
        ];
        for (place, cell) in places.into_iter().zip(cells) {
            if let Some(column) = place {
                self.set(column, cell);
            }
        }
    }
}

/// A number written out, without noughts that say nothing.
fn plain(number: Number) -> String {
    number.value().normalize().to_string()
}

fn unit(unit: &Unit) -> &str {
    match unit {
        Unit::Count => "count",
        Unit::Percent => "%",
        Unit::Money(currency) => Currency::code(currency),
    }
}

fn qualifier(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exact => "",
        Qualifier::About => "about",
        Qualifier::Nearly => "nearly",
        Qualifier::MoreThan => "more-than",
        Qualifier::AtLeast => "at-least",
        Qualifier::LessThan => "less-than",
        Qualifier::UpTo => "up-to",
    }
}

/// A day as ISO 8601 has it, which is what EDTF makes of it.
fn iso(day: Day) -> String {
    let (year, month, day) = day.civil();
    let span = Span::Day { year, month, day };
    Edge::Known(PartialDate { span, certainty: Certainty::Certain }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(row: &Row<'_>, columns: &[Column]) -> String {
        let cells: Vec<&str> = columns.iter().map(|column| row.cell(*column)).collect();
        cells.join("|")
    }

    #[test]
    fn an_amount_is_exact_and_keeps_its_qualifier_its_range_and_its_second_currency() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let quantity = text.parse().unwrap();
            let mut row = Row::new("a".to_owned(), "figure");
            row.value(&quantity);
            let columns = [
                Column::Value,
                Column::ValueTo,
                Column::Unit,
                Column::Qualifier,
                Column::Origin,
                Column::SecondValue,
                Column::SecondUnit,
                Column::SecondQualifier,
            ];
            assert_eq!(told(&row, &columns), expected, "{text}");
        }

        case("USD 156mn", "156000000||USD||stated|||");
        case("USD 4.0bn", "4000000000||USD||stated|||");
        case("USD 0.1", "0.1||USD||stated|||");
        case("more than EUR 5bn", "5000000000||EUR|more-than|stated|||");
        case("up to 60", "60||count|up-to|stated|||");
        case("EUR 8.5 to 9bn", "8500000000|9000000000|EUR||stated|||");
        case("INR 7,500 crore", "75000000000||INR||stated|||");
        case("-16.5%", "-16.5||%||stated|||");
        case("computed USD 3.9bn", "3900000000||USD||computed|||");
        case("CNY 360bn (about USD 50bn)", "360000000000||CNY||stated|50000000000|USD|about");
    }

    #[test]
    fn a_date_has_the_days_that_it_may_mean() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let mut row = Row::new("a".to_owned(), "event");
            row.date(&text.parse().unwrap());
            let columns = [Column::Date, Column::FirstDay, Column::LastDay];
            assert_eq!(told(&row, &columns), expected);
        }

        case("2024-02-19", "2024-02-19|2024-02-19|2024-02-19");
        case("2020~", "2020~|2020-01-01|2020-12-31");
        case("2022-Q1", "2022-33|2022-01-01|2022-03-31");
        case("2024-08/..", "2024-08/..|2024-08-01|");
        case("../1991", "../1991||1991-12-31");
        case("-0043-03-15", "-0043-03-15|-0043-03-15|-0043-03-15");
    }
}
