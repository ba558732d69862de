//! [`Row`]: one fact with one of its citations.

use super::column::Column;
use crate::story::{
    Certainty, Currency, Date, Day, Edge, Number, Numbers, Origin, PartialDate, Qualifier,
    Quantity, Span, TimeUnit, Unit,
};

/// A cell for each column; unknown values are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(Vec<String>);

/// The columns of a quantity: number, upper end, unit, qualifier.
type QuantityColumns = (Column, Column, Option<Column>, Column);

const VALUE: QuantityColumns =
    (Column::Value, Column::ValueTo, Some(Column::Unit), Column::Qualifier);
const SECOND: QuantityColumns =
    (Column::SecondValue, Column::SecondValueTo, Some(Column::SecondUnit), Column::SecondQualifier);
const COUNT: QuantityColumns = (Column::Count, Column::CountTo, None, Column::CountQualifier);

impl Row {
    /// Creates a row with only the id of a fact and its part of the story.
    pub(super) fn new(fact: &str, part: &str) -> Self {
        let mut row = Self(vec![String::new(); Column::ALL.len()]);
        row.set(Column::Fact, fact);
        row.set(Column::Part, part);
        row
    }

    /// Returns the cell of a column.
    pub fn cell(&self, column: Column) -> &str {
        &self.0[column as usize]
    }

    /// Returns all cells, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|cell| &**cell)
    }

    /// Sets the cell of a column.
    pub(super) fn set(&mut self, column: Column, text: &str) {
        let cell = &mut self.0[column as usize];
        cell.clear();
        cell.push_str(text);
    }

    /// Copies these columns from another row.
    pub(super) fn copy_from(&mut self, other: &Self, columns: &[Column]) {
        for column in columns {
            self.set(*column, other.cell(*column));
        }
    }

    /// Sets the date, with its first and last day.
    pub(super) fn date(&mut self, date: Option<&Date>) {
        let Some(date) = date else { return };
        self.set(Column::Date, &date.to_string());
        let days = [(Column::FirstDay, date.first_day()), (Column::LastDay, date.last_day())];
        for (column, day) in days {
            self.set(column, &day.map(iso).unwrap_or_default());
        }
    }

    /// Sets the value, in one or two currencies.
    pub(super) fn value(&mut self, value: Option<&Quantity>) {
        let Some(value) = value else { return };
        self.quantity(value, VALUE);
        let origin = match value.origin {
            Origin::Stated => "stated",
            Origin::Computed => "computed",
        };
        self.set(Column::Origin, origin);
        self.set(Column::Per, value.per.map(TimeUnit::word).unwrap_or_default());
        if let Some(also) = &value.also {
            self.quantity(also, SECOND);
        }
    }

    /// Sets the number of projects.
    pub(super) fn count(&mut self, count: Option<&Quantity>) {
        if let Some(count) = count {
            self.quantity(count, COUNT);
        }
    }

    fn quantity(
        &mut self,
        quantity: &Quantity,
        (low, high, unit, qualifier_column): QuantityColumns,
    ) {
        match quantity.numbers {
            Numbers::One(number) => self.set(low, &plain(number)),
            Numbers::Between(from, to) => {
                self.set(low, &plain(from));
                self.set(high, &plain(to));
            }
        }
        if let Some(column) = unit {
            self.set(column, unit_name(&quantity.unit));
        }
        self.set(qualifier_column, qualifier(quantity.qualifier));
    }
}

/// Formats a number in full digits, without trailing zeros after the point.
fn plain(number: Number) -> String {
    let text = number.value().to_string();
    if !text.contains('.') {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn unit_name(unit: &Unit) -> &str {
    match unit {
        Unit::Count => "count",
        Unit::Percent => "%",
        Unit::Times => "times",
        Unit::Money(currency) => Currency::code(currency),
        Unit::Measure(unit) => unit.id(),
        Unit::Declared(unit) => unit.id(),
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

/// Formats a day in ISO 8601, which EDTF extends. A year of more than four digits has no plus sign, since spreadsheets
/// take that for a formula.
fn iso(day: Day) -> String {
    let (year, month, day) = day.civil();
    let span = Span::Day { year, month, day };
    Edge::Known(PartialDate { span, certainty: Certainty::Certain }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(row: &Row, columns: &[Column]) -> String {
        let cells: Vec<&str> = columns.iter().map(|column| row.cell(*column)).collect();
        cells.join("|")
    }

    #[test]
    fn value_is_exact_with_qualifier_range_and_second_currency() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let quantity = text.parse().unwrap();
            let mut row = Row::new("a", "figure");
            row.value(Some(&quantity));
            let columns = [
                Column::Value,
                Column::ValueTo,
                Column::Unit,
                Column::Qualifier,
                Column::Origin,
                Column::SecondValue,
                Column::SecondUnit,
                Column::SecondQualifier,
                Column::Per,
            ];
            assert_eq!(joined(&row, &columns), expected, "{text}");
        }

        case("USD 156mn", "156000000||USD||stated||||");
        case("USD 4.0bn", "4000000000||USD||stated||||");
        case("USD 0.1", "0.1||USD||stated||||");
        case("more than EUR 5bn", "5000000000||EUR|more-than|stated||||");
        case("up to 60", "60||count|up-to|stated||||");
        case("EUR 8.5 to 9bn", "8500000000|9000000000|EUR||stated||||");
        case("INR 7,500 crore", "75000000000||INR||stated||||");
        case("-16.5%", "-16.5||%||stated||||");
        case("computed USD 3.9bn", "3900000000||USD||computed||||");
        case("CNY 360bn (about USD 50bn)", "360000000000||CNY||stated|50000000000|USD|about|");
        case("1,500 MW", "1500||MW||stated||||");
        case("2.4 bcm per year", "2400000000||m3||stated||||year");
        case("14,700 jobs", "14700||jobs||stated||||");
        case("3.5 times", "3.5||times||stated||||");
        case("INR 30 lakh crore", "30000000000000||INR||stated||||");
    }

    #[test]
    fn date_has_its_first_and_last_day() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let mut row = Row::new("a", "event");
            row.date(Some(&text.parse().unwrap()));
            let columns = [Column::Date, Column::FirstDay, Column::LastDay];
            assert_eq!(joined(&row, &columns), expected);
        }

        case("2024-02-19", "2024-02-19|2024-02-19|2024-02-19");
        case("2020~", "2020~|2020-01-01|2020-12-31");
        case("2022-Q1", "2022-Q1|2022-01-01|2022-03-31");
        case("2024-autumn", "2024-autumn|2024-09-01|2024-11-30");
        case("2016-05-XX", "2016-05-XX|2016-05-01|2016-05-31");
        case("[2023-05-02,2023-06]", "[2023-05-02,2023-06]|2023-05-02|2023-06-30");
        case("2024-08/..", "2024-08/..|2024-08-01|");
        case("2024-08/", "2024-08/|2024-08-01|");
        case("../1991", "../1991||1991-12-31");
        case("-0043-03-15", "-0043-03-15|-0043-03-15|-0043-03-15");
        case("Y12345", "Y12345|12345-01-01|12345-12-31");
    }

    #[test]
    fn fiscal_year_has_the_days_of_its_months() {
        let date: Date = "FY2020".parse().unwrap();
        let mut row = Row::new("a", "figure");
        row.date(Some(&date.with_fiscal_start(4)));
        let columns = [Column::Date, Column::FirstDay, Column::LastDay];
        assert_eq!(joined(&row, &columns), "FY2020|2020-04-01|2021-03-31");
    }
}
