//! [`Entry`]: a line in the list of stories.

use crate::words::counted;
use diplograph::story::Format;
use serde::{Deserialize, Serialize};

use crate::document::Reading;
use crate::json::Json;

/// A line in the list of the stories that this browser keeps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Entry {
    /// The id under which the story is kept.
    pub id: String,
    /// The title in the language of the story; may be empty.
    pub title: String,
    /// The number of facts.
    pub facts: usize,
    /// The number of errors, which stop the publication.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// The number of articles.
    pub articles: usize,
    /// The time of the last change, in milliseconds since 1970.
    pub changed: f64,
    /// The version of the story file, if it is newer than the one that this studio reads.
    pub newer_format: Option<i64>,
    /// `true` if a newer studio has kept it.
    pub is_newer: bool,
}

impl Entry {
    /// The line of a story.
    pub fn of(id: &str, reading: &Reading, articles: usize, changed: f64) -> Self {
        Self {
            id: id.to_owned(),
            title: reading.title().to_owned(),
            facts: reading.tree.as_deref().map_or(0, facts),
            errors: reading.errors(),
            warnings: reading.warnings(),
            articles,
            changed,
            newer_format: reading.tree.as_deref().and_then(newer_format),
            is_newer: false,
        }
    }

    /// Reads a list, which may have entries of a newer studio. A value that is not an entry is left out.
    pub fn read_list(text: &str) -> Vec<Self> {
        let values: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
        values.into_iter().filter_map(|value| serde_json::from_value(value).ok()).collect()
    }

    /// Returns the text of the entry for the storage.
    pub fn write(&self) -> String {
        // Writing to a string fails only for maps whose keys are not strings.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns the title, or words that stand for it.
    pub fn name(&self) -> &str {
        if self.title.is_empty() { "Story without a title" } else { &self.title }
    }

    /// Returns the numbers of facts and problems: "7 facts, 1 problem, 2 warnings".
    pub fn numbers(&self) -> String {
        let mut numbers = vec![counted(self.facts, "fact")];
        if self.articles > 0 {
            numbers.push(counted(self.articles, "article"));
        }
        match (self.errors, self.warnings) {
            (0, 0) => numbers.push("no problems".to_owned()),
            (0, warnings) => numbers.push(counted(warnings, "warning")),
            (errors, 0) => numbers.push(counted(errors, "problem")),
            (errors, warnings) => {
                numbers.push(counted(errors, "problem"));
                numbers.push(counted(warnings, "warning"));
            }
        }
        numbers.join(", ")
    }

    /// Returns the reason why this studio does not open the story.
    pub fn obstacle(&self) -> Option<String> {
        if self.is_newer {
            return Some(
                "A newer studio has kept this story. Load this page again to get it.".to_owned(),
            );
        }
        let version = self.newer_format?;
        Some(format!(
            "This story was made with format {version}, and this studio reads format {}. It is kept as it is. \
             Load this page again to get a newer studio.",
            Format::CURRENT
        ))
    }
}

/// Returns the version of a story file, if it is newer than the one that this studio reads.
pub(crate) fn newer_format(story: &Json) -> Option<i64> {
    match story.get("format")? {
        Json::Number(version) => version.as_i64().filter(|version| *version > Format::CURRENT),
        _ => None,
    }
}

/// Returns the number of facts in a story.
fn facts(story: &Json) -> usize {
    let lists = ["projects", "figures", "events", "ties", "quotes", "areas"];
    let listed: usize = lists.iter().map(|list| story.list(list).len()).sum();
    let measured = |measure: &Json| {
        let points = |series: &Json| series.list("points").len();
        measure.list("goals").len() + measure.list("series").iter().map(points).sum::<usize>()
    };
    listed + story.list("measures").iter().map(measured).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(story: &str) -> Entry {
        Entry::of("a", &Reading::of(&story.into()), 0, 0.0)
    }

    #[test]
    fn facts_of_all_parts_are_counted() {
        let story = include_str!("../../../src/cli/examples/pledge.json");
        let pledge = entry(story);
        let tree = Json::read(story).unwrap();
        let goals = tree.list("measures")[0].list("goals").len();
        assert!(goals > 0, "the example has a goal");
        assert!(pledge.facts >= goals + tree.list("projects").len() + tree.list("events").len());
        assert_eq!(pledge.errors, 0);
    }

    #[test]
    fn numbers_are_worded() {
        let entry = |facts, errors, warnings| Entry { facts, errors, warnings, ..Entry::default() };
        assert_eq!(entry(1, 0, 0).numbers(), "1 fact, no problems");
        assert_eq!(entry(7, 1, 2).numbers(), "7 facts, 1 problem, 2 warnings");
    }

    #[test]
    fn story_of_a_newer_format_is_not_opened() {
        assert_eq!(entry(r#"{ "format": 1 }"#).obstacle(), None);
        let obstacle = entry(r#"{ "format": 2 }"#).obstacle().unwrap();
        assert!(obstacle.contains("format 2"), "{obstacle}");
    }

    #[test]
    fn list_of_a_newer_studio_is_read_as_far_as_it_is_understood() {
        let list =
            Entry::read_list(r#"[{ "id": "a", "isNewer": true, "new": 1 }, 7, { "id": 3 }]"#);
        assert_eq!(list.len(), 1);
        assert!(list[0].obstacle().is_some(), "it is not opened");
    }
}
