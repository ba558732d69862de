//! [`Row`]: a row of an answer, in either of the two forms that Wikidata's query service downloads.

use serde_json::Value;

use crate::import::json;
use crate::import::note::Place;

/// The beginning of the address of an item.
pub(super) const ENTITY: &str = "http://www.wikidata.org/entity/";

/// The variables that queries use for the item of a row, before all others.
const ITEMS: &[&str] = &["item", "event", "visit", "treaty", "meeting", "agreement"];

/// A row of an answer: the texts of its variables.
pub(super) struct Row<'v> {
    values: Vec<(&'v str, &'v str)>,
    pub(super) at: Place,
}

impl<'v> Row<'v> {
    /// The rows of a file: of the standard form with `results.bindings`, or of the short one, a list of objects.
    pub(super) fn all(file: &'v Value) -> impl Iterator<Item = Self> {
        let bindings = file.get("results").map(|results| json::items(results, "bindings"));
        let (rows, name) = match file {
            Value::Array(rows) => (rows.as_slice(), ""),
            _ => (bindings.unwrap_or_default(), "results.bindings"),
        };
        rows.iter()
            .enumerate()
            .map(move |(nth, row)| Self::of(row, Place::path(format!("{name}[{nth}]"))))
    }

    fn of(row: &'v Value, at: Place) -> Self {
        let fields = row.as_object().into_iter().flatten();
        let text = |value: &'v Value| match value {
            Value::String(text) => Some(&**text),
            _ => value.get("value").and_then(Value::as_str),
        };
        let values = fields.filter_map(|(name, value)| Some((&**name, text(value)?.trim())));
        Self { values: values.filter(|(_, text)| !text.is_empty()).collect(), at }
    }

    /// The text of a variable.
    pub(super) fn get(&self, name: &str) -> Option<&'v str> {
        self.values.iter().find(|(have, _)| have.eq_ignore_ascii_case(name)).map(|(_, text)| *text)
    }

    /// The first of several variables that the row has, with its name. Addresses of items are not texts for readers.
    pub(super) fn first<'n>(&self, names: &[&'n str]) -> Option<(&'n str, &'v str)> {
        let mut all = names.iter().filter_map(|name| Some((*name, self.get(name)?)));
        all.find(|(_, text)| !text.starts_with(ENTITY))
    }

    /// The number of the item, such as `Q42`.
    pub(super) fn item(&self) -> Option<String> {
        let number = self.get(self.item_variable()?)?.strip_prefix(ENTITY)?;
        let is_item =
            number.starts_with('Q') && number[1..].bytes().all(|byte| byte.is_ascii_digit());
        (is_item && number.len() > 1).then(|| number.to_owned())
    }

    fn item_variable(&self) -> Option<&'v str> {
        let items = || {
            self.values.iter().filter(|(_, text)| text.starts_with(ENTITY)).map(|(name, _)| *name)
        };
        ITEMS.iter().find_map(|known| items().find(|name| name == known)).or_else(|| items().next())
    }

    /// The label of the item.
    pub(super) fn label(&self) -> Option<&'v str> {
        self.beside("Label").or_else(|| self.get("label")).or_else(|| self.get("title"))
    }

    /// The description of the item.
    pub(super) fn description(&self) -> Option<&'v str> {
        self.beside("Description").or_else(|| self.get("description"))
    }

    fn beside(&self, end: &str) -> Option<&'v str> {
        self.get(&format!("{}{end}", self.item_variable().unwrap_or("item")))
    }

    /// The precision of a date: the variable of its own, or the only one of the query.
    pub(super) fn precision(&self, name: &str) -> Option<u8> {
        let own = self
            .get(&format!("{name}Precision"))
            .or_else(|| self.get(&format!("{name}_precision")));
        let text = own.or_else(|| self.get("datePrecision")).or_else(|| self.get("precision"))?;
        text.parse().ok()
    }
}
