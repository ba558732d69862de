//! Amounts from their columns.

use rust_decimal::Decimal;

use super::lines::Line;
use super::{Note, Reading};
use crate::data::Column;
use crate::import::note::Change;
use crate::story::{
    Currency, DeclaredUnit, Magnitude, MeasureUnit, NamedUnit, Number, Numbers, Origin, Qualifier,
    Quantity, Text, TimeUnit, Unit,
};

/// The columns of an amount: number, upper end, unit, qualifier.
type Columns = (Column, Column, Option<Column>, Column);

const VALUE: Columns = (Column::Value, Column::ValueTo, Some(Column::Unit), Column::Qualifier);
const SECOND: Columns =
    (Column::SecondValue, Column::SecondValueTo, Some(Column::SecondUnit), Column::SecondQualifier);
const COUNT: Columns = (Column::Count, Column::CountTo, None, Column::CountQualifier);

const QUALIFIERS: [(&str, Qualifier); 7] = [
    ("", Qualifier::Exact),
    ("about", Qualifier::About),
    ("nearly", Qualifier::Nearly),
    ("more-than", Qualifier::MoreThan),
    ("at-least", Qualifier::AtLeast),
    ("less-than", Qualifier::LessThan),
    ("up-to", Qualifier::UpTo),
];

impl Line {
    /// The value, in one or two currencies.
    pub(super) fn amount(&self, notes: &mut Vec<Note>) -> Option<Quantity> {
        let per = [TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Year];
        let per = self.word(Column::Per, notes, &per, TimeUnit::word);
        let origin =
            if self.cell(Column::Origin) == "computed" { Origin::Computed } else { Origin::Stated };
        self.quantity(VALUE, notes, |quantity| {
            let also = self.quantity(SECOND, &mut Vec::new(), |also| Quantity { per, ..also });
            Quantity { per, origin, also: also.map(Box::new), ..quantity }
        })
    }

    /// The number of projects.
    pub(super) fn count(&self, notes: &mut Vec<Note>) -> Option<Quantity> {
        self.quantity(COUNT, notes, |quantity| quantity)
    }

    /// An amount in the shortest form that says exactly the same.
    fn quantity(
        &self,
        (low, high, unit, qualifier): Columns,
        notes: &mut Vec<Note>,
        complete: impl Fn(Quantity) -> Quantity,
    ) -> Option<Quantity> {
        let words =
            (self.cell(high), unit.map_or("count", |unit| self.cell(unit)), self.cell(qualifier));
        self.value(low, notes, |cell| {
            let forms = [of(cell, words, short), of(cell, words, plain)];
            let forms = forms.into_iter().flatten().map(complete);
            forms.into_iter().find(|form| form.to_string().parse().as_ref() == Ok(form))
        })
    }
}

fn of(
    low: &str,
    (high, unit, qualifier): (&str, &str, &str),
    number: fn(Decimal) -> Number,
) -> Option<Quantity> {
    let read = |cell: &str| cell.parse().ok().map(number);
    let numbers = match high {
        "" => Numbers::One(read(low)?),
        _ => Numbers::Between(read(low)?, read(high)?),
    };
    let (_, qualifier) = QUALIFIERS.into_iter().find(|(word, _)| *word == qualifier)?;
    let unit = unit_of(unit)?;
    Some(Quantity { origin: Origin::Stated, qualifier, unit, numbers, per: None, also: None })
}

fn unit_of(name: &str) -> Option<Unit> {
    match name {
        "" | "count" => Some(Unit::Count),
        "%" => Some(Unit::Percent),
        "times" => Some(Unit::Times),
        _ => Currency::from_code(name)
            .map(Unit::Money)
            .or_else(|| measure(name).map(Unit::Measure))
            .or_else(|| DeclaredUnit::from_id(name).map(Unit::Declared)),
    }
}

fn measure(name: &str) -> Option<MeasureUnit> {
    MeasureUnit::ALL.iter().find(|unit| unit.id() == name).copied()
}

fn plain(value: Decimal) -> Number {
    Number { digits: value, magnitude: Magnitude::One }
}

/// The number with the largest magnitude that leaves at most three decimal places.
fn short(value: Decimal) -> Number {
    let magnitudes = [Magnitude::Trillion, Magnitude::Billion, Magnitude::Million];
    let scaled = |magnitude: Magnitude| {
        let digits = (value / magnitude.factor()).normalize();
        let is_short = value.abs() >= magnitude.factor() && digits.scale() <= 3;
        (is_short && digits * magnitude.factor() == value).then_some(Number { digits, magnitude })
    };
    magnitudes.into_iter().find_map(scaled).unwrap_or_else(|| plain(value))
}

impl Reading<'_> {
    /// Declares the units that are neither currencies nor known to the format.
    pub(super) fn add_units(&mut self) {
        for line in self.lines.all() {
            let Some(Unit::Declared(unit)) = unit_of(line.cell(Column::Unit)) else { continue };
            let Ok(id) = unit.id().parse() else { continue };
            if self.draft.units.iter().any(|unit| unit.id == id) {
                continue;
            }
            let note = format!("the unit `{id}` is declared with its id as its name");
            let note = Note::new(Change::Changed, line.at(Column::Unit), note);
            self.notes.push(note.with_help("write its name in each language, under `units`"));
            self.draft.units.push(NamedUnit { id, name: Text::Plain(unit.id().to_owned()) });
        }
    }
}
