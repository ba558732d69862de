//! [`Uses`]: the facts of a story by the sentences that they rest on.

use std::collections::BTreeMap;

use crate::json::{Json, Step};

/// The facts of a story by the sentences that they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses(BTreeMap<String, Vec<Use>>);

/// A fact that rests on a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Its place in the story.
    pub path: Vec<Step>,
    /// The name of its kind: "Project".
    pub kind: &'static str,
    /// Its title; empty if it has none.
    pub name: String,
    /// Its amounts and dates, as the file has them.
    pub values: Vec<String>,
}

/// The fields of a fact that have an amount or a date.
const VALUES: &[&str] =
    &["value", "target", "count", "date", "period", "set", "deadline", "since", "until"];

impl Uses {
    /// Finds the facts of a story file.
    pub fn of(tree: &Json) -> Self {
        let mut uses = Self::default();
        let sentences = tree.list("evidence").iter();
        let by_id: BTreeMap<&str, &str> =
            sentences.map(|it| (it.text_of("id"), it.text_of("sentence"))).collect();
        uses.add(tree, &by_id, &mut Vec::new(), "");
        uses
    }

    /// Returns the facts that rest on a sentence.
    pub fn on(&self, sentence: &str) -> &[Use] {
        self.0.get(&folded(sentence)).map_or(&[], Vec::as_slice)
    }

    /// Returns the facts that rest on other sentences, each once.
    pub fn elsewhere<'a>(&'a self, sentence: &str) -> Vec<&'a Use> {
        let own = self.on(sentence);
        let mut all: Vec<&Use> = Vec::new();
        for fact in self.0.values().flatten() {
            let is_known = |other: &Use| other.path == fact.path;
            if !own.iter().any(is_known) && !all.iter().any(|other| other.path == fact.path) {
                all.push(fact);
            }
        }
        all
    }

    fn add(
        &mut self,
        value: &Json,
        by_id: &BTreeMap<&str, &str>,
        path: &mut Vec<Step>,
        name: &str,
    ) {
        match value {
            Json::List(items) => {
                for (nth, item) in items.iter().enumerate() {
                    path.push(nth.into());
                    self.add(item, by_id, path, name);
                    path.pop();
                }
            }
            Json::Object(fields) => {
                let own = title(value);
                let name = if own.is_empty() { name.to_owned() } else { own };
                for sentence in cited(value, by_id) {
                    let found = Use {
                        path: path.clone(),
                        kind: kind(value, path),
                        name: name.clone(),
                        values: values(value),
                    };
                    self.0.entry(folded(sentence)).or_default().push(found);
                }
                for (key, field) in fields {
                    path.push(key.as_str().into());
                    self.add(field, by_id, path, &name);
                    path.pop();
                }
            }
            _ => {}
        }
    }
}

/// Spaces and quotation marks may differ between an article and a story.
pub(super) fn folded(sentence: &str) -> String {
    let plain = sentence.replace(['\u{201c}', '\u{201d}'], "\"").replace('\u{2019}', "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cited<'a>(fact: &'a Json, by_id: &BTreeMap<&'a str, &'a str>) -> Vec<&'a str> {
    let sentence = |citation: &'a Json| {
        let id = citation.text().unwrap_or_else(|| citation.text_of("evidence"));
        by_id.get(id).copied().or_else(|| citation.get("sentence").and_then(Json::text))
    };
    fact.list("cite").iter().filter_map(sentence).collect()
}

/// The first text of the field that names a fact.
fn title(fact: &Json) -> String {
    let named = ["title", "label", "name", "claim"].into_iter().find_map(|key| fact.get(key));
    let text = match named {
        Some(Json::Object(texts)) => texts.values().find_map(Json::text),
        other => other.and_then(Json::text),
    };
    text.unwrap_or_default().to_owned()
}

fn values(fact: &Json) -> Vec<String> {
    let text = |value: &Json| match value {
        Json::Text(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    };
    VALUES.iter().filter_map(|key| fact.get(key).and_then(text)).collect()
}

fn kind(fact: &Json, path: &[Step]) -> &'static str {
    let is_in = |key: &str| path.contains(&key.into());
    let Some(Step::Key(part)) = path.first() else { return "Story" };
    if is_in("disputed_by") || is_in("also") {
        return "Other source";
    }
    match part.as_str() {
        "measures" if is_in("series") => "Reached",
        "measures" => "Goal",
        "projects" => "Project",
        "events" => match fact.text_of("kind") {
            kind if kind.ends_with("visit") => "Visit",
            "talks" | "call" | "summit" | "informal-meeting" | "commission" => "Talks",
            "agreement" | "ratification" => "Agreement",
            _ => "Event",
        },
        "ties" => "Tie",
        "quotes" => "Quote",
        "figures" => "Figure",
        "areas" => "Area",
        _ => "Story",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_found_by_their_sentences_wherever_they_stand() {
        let tree = Json::read(
            r#"{ "evidence": [{ "id": "s", "sentence": "They  aim for “$10bn”." }],
            "measures": [{ "title": "Trade", "goals": [{ "target": "USD 10bn", "cite": ["s"] }] }],
            "projects": [{ "title": { "en": "Plant" }, "count": 21, "cite": [{ "sentence": "21 plants." }],
              "disputed_by": [{ "value": "USD 9bn", "cite": [{ "evidence": "s" }] }] }] }"#,
        )
        .unwrap();
        let uses = Uses::of(&tree);
        let on = uses.on("They aim for \"$10bn\".");
        let found: Vec<_> = on.iter().map(|it| (it.kind, &*it.name, it.values.join(" "))).collect();
        assert_eq!(
            found,
            [
                ("Goal", "Trade", "USD 10bn".to_owned()),
                ("Other source", "Plant", "USD 9bn".to_owned())
            ]
        );
        assert_eq!(uses.on("21 plants.")[0].values, ["21"]);
        assert_eq!(uses.on("No."), []);
    }
}
