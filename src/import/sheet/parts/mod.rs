//! [`Part`]: the sheets of a workbook and their columns, with all the names by which they are known.

mod events;
mod facts;
mod flat;
mod frame;
mod repeated;
mod sentence;
mod statements;

use super::choice::Choice;

/// A sheet of a workbook.
#[derive(Debug)]
pub struct Part {
    /// The name in English, which is the field of the story if there is one.
    pub name: &'static str,
    /// Other names in English, and after a bar the names in Russian.
    pub names: &'static str,
    /// The explanation of its rows.
    pub about: &'static str,
    /// The columns, in the order of the format.
    pub columns: &'static [Column],
    /// `true` if a row may have a sentence with its source, and an amount in several columns.
    pub is_fact: bool,
}

/// A column of a sheet.
#[derive(Debug)]
pub struct Column {
    /// The name in English, which is the field of the story if there is one.
    pub field: &'static str,
    /// The kind of its values.
    pub kind: Kind,
    /// Other names in English, and after a bar the names in Russian. The first Russian name is the usual one.
    pub names: &'static str,
    /// The explanation of its cells.
    pub about: &'static str,
}

/// The kind of the values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id that the row has.
    Id,
    /// The id or the title of another row.
    Ref,
    /// Several of them.
    Refs,
    /// The id or the name of a party.
    Party,
    /// Several of them.
    Parties,
    /// A text for readers, in one or more languages.
    Text,
    /// A list of texts.
    Texts,
    /// A text in the language of its source.
    Verbatim,
    /// Translations of such a text.
    Translation,
    /// A date.
    Date,
    /// A date by which something is to be done.
    Deadline,
    /// An amount.
    Amount,
    /// The unit of an amount, if it stands in a cell of its own.
    Unit,
    /// The qualifier of an amount, if it stands in a cell of its own.
    Qualifier,
    /// One of the words of the format.
    Choice(Choice),
    /// A language tag.
    Lang,
    /// A web address.
    Url,
    /// The address of a file.
    File,
    /// A width and a height in pixels.
    Size,
    /// Several of the words of the format.
    Choices(Choice),
    /// Yes or no.
    Bool,
    /// The number of a month.
    Month,
}

pub use flat::FLAT;
pub(super) use flat::{part_of_fact, target};
pub use sentence::{AMOUNT, SENTENCE};

/// All sheets, in the order of the template.
pub const PARTS: &[Part] = &[
    frame::STORY,
    frame::PARTIES,
    frame::SOURCES,
    frame::EVIDENCE,
    frame::MEASURES,
    facts::GOALS,
    facts::POINTS,
    facts::PROJECTS,
    facts::REPORTS,
    events::EVENTS,
    events::HISTORY,
    events::TIES,
    events::QUOTES,
    facts::FIGURES,
    statements::STATEMENTS,
    events::AREAS,
    frame::UNITS,
    frame::CORRECTIONS,
];

const fn column(
    field: &'static str,
    kind: Kind,
    names: &'static str,
    about: &'static str,
) -> Column {
    Column { field, kind, names, about }
}

impl Part {
    /// Returns the sheet with a name of the template.
    pub fn named(name: &str) -> Option<&'static Self> {
        PARTS.iter().find(|part| part.name == name)
    }

    /// Returns the columns of the sheet, with those of a sentence and of an amount if it may have them.
    pub fn all_columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        let own = self.columns;
        let is_other = |column: &&Column| own.iter().all(|own| own.field != column.field);
        let (sentence, amount) = if self.is_fact { (SENTENCE, AMOUNT) } else { (&[][..], &[][..]) };
        let has_amount = self.columns.iter().any(|column| column.kind == Kind::Amount);
        let amount = if has_amount { amount } else { &[] };
        own.iter().chain(amount.iter().chain(sentence).filter(move |column| is_other(column)))
    }
}

impl Column {
    /// Returns the usual name in Russian.
    pub fn russian(&self) -> &'static str {
        first_russian(self.names)
    }
}

impl Part {
    /// Returns all sheets and the flat one.
    pub fn every() -> impl Iterator<Item = &'static Self> {
        PARTS.iter().chain([&FLAT])
    }

    /// Returns the usual name in Russian.
    pub fn russian(&self) -> &'static str {
        first_russian(self.names)
    }
}

fn first_russian(names: &'static str) -> &'static str {
    let russian = names.split_once('|').map_or("", |(_, russian)| russian);
    russian.split(',').next().unwrap_or_default().trim()
}
