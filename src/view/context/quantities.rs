//! Quantities with the names of the units that the story declares.

use rust_decimal::Decimal;

use super::render_context::RenderContext;
use crate::story::Quantity;

impl RenderContext {
    /// Returns a quantity for running text: "about $1 billion", "14,700 jobs".
    pub fn quantity(&self, quantity: &Quantity) -> String {
        self.locale.quantity_in(quantity, &|unit| self.unit_name(unit))
    }

    /// Returns a quantity as the words before its amount, the amount, and the words after it.
    pub fn quantity_parts(&self, quantity: &Quantity) -> [String; 3] {
        self.locale.quantity_parts(quantity, &|unit| self.unit_name(unit))
    }

    /// Returns a quantity for a label: "~$1bn".
    pub fn quantity_short(&self, quantity: &Quantity) -> String {
        self.locale.quantity_short(quantity, &|unit| self.unit_name(unit))
    }

    /// Returns the highest value of a scale, with the unit and the magnitude of a quantity: "$10bn".
    pub fn top_of_scale(&self, value: Decimal, beside: &Quantity) -> String {
        self.locale.top_of_scale(value, beside, &|unit| self.unit_name(unit))
    }

    /// Returns the name of a unit that the story declares.
    fn unit_name(&self, id: &str) -> Option<String> {
        let unit = self.story.units.iter().find(|unit| *unit.id == *id)?;
        Some(self.say(&unit.name).text.to_owned())
    }
}
