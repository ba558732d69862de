//! The common content as a story file.

use serde_json::{Value, json};

use crate::content::{Content, Entry, Goal, PUBLISHER, SOURCE};

/// Returns the content as a story.
pub(crate) fn story(content: &Content) -> Value {
    const KINDS: [&str; 6] = ["visit", "talks", "agreement", "institution", "project", "summit"];
    let entry = |(nth, entry): (usize, &Entry)| {
        json!({
            "id": format!("e{nth}"), "kind": KINDS[nth % KINDS.len()], "date": entry.date(),
            "title": entry.headline, "text": entry.text, "cite": cite(&entry.sentence),
        })
    };
    let project = |(nth, project): (usize, &Goal)| {
        json!({
            "id": format!("p{nth}"), "title": project.title, "state": "under-way",
            "value": format!("USD {}bn", project.target), "cite": cite(&project.sentence),
        })
    };
    let goal = &content.goal;
    let point = json!({
        "period": "2024", "value": format!("USD {}bn", goal.reached), "cite": cite(&goal.sentence),
    });
    json!({
        "format": 1, "lang": "en", "title": content.title,
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
        "sources": [{ "id": "s", "publisher": PUBLISHER, "url": SOURCE, "date": "2025-01-01" }],
        "measures": [{
            "id": "measure", "title": goal.title,
            "goals": [{
                "id": "goal", "target": format!("USD {}bn", goal.target), "cite": cite(&goal.sentence),
            }],
            "series": [{ "id": "reached", "title": PUBLISHER, "points": [point] }],
        }],
        "projects": content.projects.iter().enumerate().map(project).collect::<Vec<_>>(),
        "events": content.entries.iter().enumerate().map(entry).collect::<Vec<_>>(),
    })
}

fn cite(sentence: &str) -> Value {
    json!([{ "source": "s", "sentence": sentence }])
}

#[cfg(test)]
mod tests {
    use diplograph::story;

    use super::*;

    #[test]
    fn content_is_a_story_without_errors() {
        let text = story(&Content::of(50)).to_string();
        let problems: Vec<_> =
            story::read(&text).problems.iter().map(|problem| format!("{problem:?}")).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
}
