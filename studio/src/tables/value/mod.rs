//! From typed texts to values of the file, and from values to words.

mod probe;
mod typed;
mod words;

pub(super) use probe::set_at;
pub(super) use typed::size;
pub use typed::{Typed, understand};
pub use words::{Meaning, meaning, plain, words};

use diplograph::import::sheet::parts::Kind;

use super::column::{Column, Place};
use super::facts::state_of;
use super::names::Names;
use crate::json::{Json, Step};

/// A cell: its column in a row of a story.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    /// The story.
    pub tree: &'a Json,
    /// The names of its ids.
    pub names: &'a Names,
    /// The path of the row.
    pub row: &'a [Step],
    /// The column.
    pub column: &'a Column,
}

impl<'a> Cell<'a> {
    /// Returns the kind of its values. The state of a statement is one of the words for the state of its fact.
    pub fn kind(&self) -> Kind {
        let is_of_fact = self.column.kind == Kind::Verbatim && self.column.field == "state";
        let kind = is_of_fact.then(|| state_of(self.row)).flatten();
        kind.unwrap_or(self.column.kind)
    }

    /// Returns the values that the cell can refer to, with their names. The fact of a statement comes first, so that its
    /// other column can take it at once.
    pub fn listed(&self) -> Vec<(&'a str, &'a str)> {
        let mut listed = self.names.listed(self.column.field);
        if let Place::Fact(_) = self.column.place
            && let Some(own) = self.names.fact_of(self.row)
        {
            listed.sort_by_key(|(key, _)| *key != own.key);
        }
        listed
    }

    /// Returns the value of the cell in the file, with all its languages.
    pub fn value(&self) -> Option<&'a Json> {
        self.column.value(self.tree, self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{Table, columns};

    fn story() -> Json {
        Json::read(
            r#"{ "format": 1, "lang": "en", "parties": [{ "id": "kz", "name": "Kazakhstan" }, { "id": "uz", "name": "Uzbekistan" }],
            "units": [{ "id": "jobs", "name": "new jobs" }],
            "events": [{ "id": "visit", "kind": "state-visit", "date": "2022-12", "title": "Visit", "from": ["kz", "uz"] }],
            "figures": [{ "label": "x", "value": "USD 156mn" }] }"#,
        )
        .unwrap()
    }

    fn with_cell<T>(table: Table, field: &str, row: usize, act: impl FnOnce(&Cell<'_>) -> T) -> T {
        let tree = story();
        let names = Names::of(&tree, "en");
        let columns = columns(table, &["en".into()]);
        let column = columns.iter().find(|column| column.field == field).unwrap();
        let rows = crate::tables::rows(&tree, table);
        act(&Cell { tree: &tree, names: &names, row: &rows[row], column })
    }

    #[test]
    fn typed_text_is_understood_as_the_library_does() {
        #[track_caller]
        fn case(table: Table, field: &str, typed: &str, expected: Typed) {
            assert_eq!(
                with_cell(table, field, 0, |cell| understand(cell, typed)),
                expected,
                "{typed}"
            );
        }
        let value = |text: &str| Typed::Value(text.into());

        case(Table::Events, "date", "19.02.2024", value("2024-02-19"));
        case(Table::Events, "date", "12/2022", value("2022-12"));
        case(Table::Events, "date", "2022-12", value("2022-12"));
        case(
            Table::Events,
            "date",
            "03/04/2024",
            Typed::Asks(vec!["2024-03-04".into(), "2024-04-03".into()]),
        );
        case(Table::Events, "date", " ", Typed::Empty);
        case(Table::Figures, "value", "$156mn", value("USD 156mn"));
        case(Table::Figures, "value", "14,700 jobs", value("14,700 jobs"));
        case(
            Table::Figures,
            "value",
            "¥210bn",
            Typed::Asks(vec!["JPY 210bn".into(), "CNY 210bn".into()]),
        );
        case(Table::Events, "kind", "State visit", value("state-visit"));
        case(Table::Events, "kind", "визит", value("visit"));
        case(Table::Events, "from", "uzbekistan", value("uz"));
        case(
            Table::Events,
            "from",
            "kz; Uzbekistan",
            Typed::Value(Json::List(vec!["kz".into(), "uz".into()])),
        );
        case(Table::Figures, "headline", "yes", Typed::Value(Json::Bool(true)));
        let unknown = with_cell(Table::Events, "date", 0, |cell| understand(cell, "soon"));
        assert!(
            matches!(&unknown, Typed::Unknown(why) if why.contains("soon is not a date")),
            "{unknown:?}"
        );
        assert_eq!(unknown.value("soon"), Some("soon".into()));
    }

    #[test]
    fn value_is_worded_as_readers_see_it() {
        #[track_caller]
        fn case(table: Table, field: &str, text: &str, words: Option<&str>) {
            let meaning = with_cell(table, field, 0, meaning);
            assert_eq!((&*meaning.text, meaning.words.as_deref()), (text, words), "{field}");
        }

        case(Table::Events, "date", "2022-12", Some("December 2022"));
        case(Table::Events, "kind", "state-visit", Some("State visit"));
        case(Table::Events, "from", "kz; uz", Some("Kazakhstan, Uzbekistan"));
        case(Table::Events, "title", "Visit", None);
        case(Table::Events, "place", "", None);
        case(Table::Figures, "value", "USD 156mn", Some("$156 million"));
    }
}
