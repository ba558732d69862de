//! [`Basis`]: the sentences and statements that a fact rests on, and [`Statement`]: another account of it.

use super::date::Date;
use super::evidence::Citation;
use super::quantity::Quantity;
use super::state::State;
use super::text::Text;

record! {
    /// Another account of a fact. At least one of `value`, `count`, `state`, `date` and `claim` is given.
    pub struct Statement {
        /// The value that it gives, if the fact has a value.
        pub value: Option<Quantity>,
        /// The number of projects that it gives, if the fact has one.
        pub count: Option<Quantity>,
        /// The state that it gives: one of the words for the state of this fact.
        pub state: Option<State>,
        /// The date that it gives, if the fact has one.
        pub date: Option<Date>,
        /// The statement in words. Use it where the sources differ in something other than a value, count, state or
        /// date.
        pub claim: Option<Text>,
        /// The sentences of the other source that say so.
        pub cite: Vec<Citation>,
    }
}

/// The basis of a fact: the sentences that say so, the statements beside them, the calculation and the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis<'a> {
    /// The sentences that say so.
    pub cite: &'a [Citation],
    /// Statements that contradict.
    pub disputed_by: &'a [Statement],
    /// Statements that say the same in other words.
    pub also: &'a [Statement],
    /// The calculation, if a value is computed.
    pub how: Option<&'a Text>,
    /// A note for readers.
    pub note: Option<&'a Text>,
}

impl<'a> Basis<'a> {
    /// The basis of a fact that has sentences and a note only.
    pub fn cited(cite: &'a [Citation], note: Option<&'a Text>) -> Self {
        Self { cite, disputed_by: &[], also: &[], how: None, note }
    }
}
