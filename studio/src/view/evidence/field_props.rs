//! [`FieldRowProps`]: the field of the card that a component shows.

use std::rc::Rc;

use yew::{Callback, Properties};

use super::Work;
use crate::document::{Card, Field, Kind};
use crate::evidence::{Offer, Refusal};

/// The properties of a field of the card.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FieldRowProps {
    /// The article.
    pub(super) work: Work,
    /// The card.
    pub(super) card: Rc<Card>,
    /// The kind of its fact.
    pub(super) kind: Kind,
    /// The field.
    pub(super) field: Field,
    /// The amounts and dates of the sentence that fit into it.
    pub(super) offers: Vec<Offer>,
    /// The reason why the field stops the card from being accepted.
    pub(super) refusal: Option<Refusal>,
    /// Changes the card.
    pub(super) on_change: Callback<Card>,
}

impl FieldRowProps {
    /// Returns the id of the control.
    pub(super) fn id(&self) -> String {
        format!("field-{}", self.field.key(self.kind))
    }

    /// Returns a callback that puts a text into the field.
    pub(super) fn put(&self) -> Callback<String> {
        let Self { card, field, on_change, .. } = self.clone();
        Callback::from(move |text: String| {
            let mut card = (*card).clone();
            card.fields.insert(field, text);
            on_change.emit(card);
        })
    }

    /// Returns what is in the field.
    pub(super) fn text(&self) -> String {
        self.card.fields.get(&self.field).cloned().unwrap_or_default()
    }
}
