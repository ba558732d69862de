//! [`Fact`]: the facts about which other sources can say something, with their words.

use std::collections::BTreeSet;

use diplograph::import::sheet::parts::{Kind, Part};

use super::rows::{RowPath, rows};
use super::table::Table;
use crate::json::{Json, Step};

/// A fact about which other sources can say something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The id; of a fact without one, the words, with a number if another fact has the same.
    pub key: String,
    /// The words by which an author knows it: "Trade, Customs, 2023: USD 4bn".
    pub words: String,
    /// The title or the label alone; empty if it has none.
    pub title: String,
    /// The path of its object.
    pub row: RowPath,
}

/// The tables of these facts.
const FACTS: [Table; 7] = [
    Table::Goals,
    Table::Values,
    Table::Projects,
    Table::Reports,
    Table::Events,
    Table::Ties,
    Table::Figures,
];

/// Returns the facts of a story, in the order of its tables.
pub(super) fn facts(tree: &Json, lang: &str) -> Vec<Fact> {
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    for table in FACTS {
        for row in rows(tree, table) {
            let Some(object @ Json::Object(_)) = tree.at(&row) else { continue };
            let words = words(tree, table, &row, lang);
            let id = object.text_of("id");
            let key = if id.is_empty() { unique(&words, &taken) } else { id.to_owned() };
            let words = if id.is_empty() { key.clone() } else { words };
            let title = own_title(object, lang).unwrap_or_default().to_owned();
            taken.insert(key.clone());
            found.push(Fact { key, words, title, row });
        }
    }
    found
}

fn unique(words: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|nth| format!("{words} ({nth})"));
    let mut keys = std::iter::once(words.to_owned()).chain(numbered);
    keys.find(|key| !taken.contains(key)).unwrap_or_default()
}

/// The words of a fact: what it belongs to, its title, its date, and its amount.
fn words(tree: &Json, table: Table, row: &[Step], lang: &str) -> String {
    let title = |path: &[Step]| tree.at(path).and_then(|object| own_title(object, lang));
    let text = |key: &str| {
        let text = tree.at(row).map_or("", |object| object.text_of(key)).trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    // Those of the measure, project or event, of the series, and its own.
    let titles = (1..=row.len() / 2).filter_map(|depth| title(&row[..2 * depth]));
    let mut words: Vec<String> = titles.map(str::to_owned).collect();
    if words.is_empty() {
        let nth = row.last().and_then(Step::index).unwrap_or_default();
        words.push(format!("{} {}", table.noun(), nth + 1));
    }
    let deadline = || text("deadline").map(|date| format!("by {date}"));
    words.extend(text("period").or_else(|| text("date")).or_else(deadline));
    let state = || text("state").filter(|_| table == Table::Reports);
    let amount = ["target", "value", "count"].into_iter().find_map(text).or_else(state);
    let amount = amount.map_or_else(String::new, |amount| format!(": {amount}"));
    words.join(", ") + &amount
}

/// The title or the label of an object, in the language of the story.
fn own_title<'a>(object: &'a Json, lang: &str) -> Option<&'a str> {
    let text = object.get("title").or_else(|| object.get("label"))?.text_in(lang, lang)?;
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// The kind of the state of the fact that has a statement; `None` if such facts have no state.
pub(super) fn state_of(statement: &[Step]) -> Option<Kind> {
    let (table, _) = Table::of(statement.get(..statement.len().checked_sub(2)?)?);
    let part = Part::named(table.sheet())?;
    part.columns.iter().find(|column| column.field == "state").map(|column| column.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_known_by_their_words() {
        let text = r#"{ "measures": [{ "id": "m", "title": { "en": "Trade" },
              "goals": [{ "id": "g", "target": "USD 10bn", "deadline": "2030" }],
              "series": [{ "title": "Customs", "points": [{ "period": "2023", "value": "USD 4bn" }, { "period": "2023", "value": "USD 4bn" }] }] }],
            "projects": [{ "id": "p", "title": "Plant", "reports": [{ "date": "2024", "state": "under-way" }] }],
            "events": [{ "id": "e", "title": "Visit", "date": "2024-02", "figures": [{ "label": "deals", "value": "14" }] }, { "id": "x" }, 7],
            "ties": [{ "id": "t", "title": "Treaty", "state": "signed" }], "quotes": [{ "id": "q" }] }"#;
        let tree = Json::read(text).unwrap();
        let facts: Vec<(String, String)> =
            facts(&tree, "en").into_iter().map(|fact| (fact.key, fact.words)).collect();
        let point = "Trade, Customs, 2023: USD 4bn";
        let second = "Trade, Customs, 2023: USD 4bn (2)";
        let report = "Plant, 2024: under-way";
        let figure = "Visit, deals: 14";
        let expected = [
            ("g", "Trade, by 2030: USD 10bn"),
            (point, point),
            (second, second),
            ("p", "Plant"),
            (report, report),
            ("e", "Visit, 2024-02"),
            ("x", "event 2"),
            ("t", "Treaty"),
            (figure, figure),
        ];
        assert_eq!(facts, expected.map(|(key, words)| (key.to_owned(), words.to_owned())));
    }

    #[test]
    fn statements_of_each_kind_of_fact_in_the_schema_are_rows() {
        let all = FACTS
            .iter()
            .flat_map(|table| table.lists())
            .flat_map(|list| ["disputed_by", "also"].map(|own| [list, &[own][..]].concat()));
        let (mut expected, mut lists): (Vec<_>, Vec<_>) =
            (all.collect(), Table::Statements.lists().iter().map(|list| list.to_vec()).collect());
        expected.sort_unstable();
        lists.sort_unstable();
        assert_eq!(lists, expected);
        let schema = Json::read(include_str!("../../../static/story.schema.json")).unwrap();
        let Some(Json::Object(kinds)) = schema.get("$defs") else { panic!("it has no kinds") };
        let is_fact = |kind: &&Json| {
            kind.get("properties").is_some_and(|fields| fields.get("disputed_by").is_some())
        };
        assert_eq!(kinds.values().filter(is_fact).count(), FACTS.len());
    }

    #[test]
    fn state_of_a_statement_is_one_of_its_fact() {
        let kind = |list: &str| state_of(&[list.into(), 0.into(), "also".into(), 0.into()]);
        assert!(matches!(kind("ties"), Some(Kind::Choice(_))));
        assert_ne!(kind("ties"), kind("events"));
        assert_eq!(kind("figures"), None);
    }
}
