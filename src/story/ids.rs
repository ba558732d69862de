//! [`Ids`]: the ids of a file. Each is declared once, and each reference points at a declared one.

use super::problem::Finding;
use super::replacement::Replacement;
use super::suggest::meant_id;
use crate::order::reorder;

/// The declarations and references of ids in a file.
#[derive(Debug, Default)]
pub(super) struct Ids<'a> {
    declared: Vec<IdUse<'a>>,
    references: Vec<IdUse<'a>>,
}

/// One place in the file where an id is written.
#[derive(Clone, Copy, Debug)]
struct IdUse<'a> {
    id: &'a str,
    /// The number of its value in the file.
    number: usize,
    namespace: Namespace,
    role: Role,
}

/// A set of things with ids of their own: within one namespace an id is unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Namespace {
    Party,
    Source,
    /// Goals, series, figures, projects, events, ties, quotes and areas.
    Fact,
}

/// The purpose of an id where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Declares a goal.
    Goal,
    /// Declares another thing.
    Declaration,
    /// Refers to the goal that replaces another.
    Replacement,
    /// Refers to something else.
    Reference,
}

/// The number of pairs of letters that may be compared to find the ids that were meant: a fraction of a second.
const MOST_COMPARISONS: usize = 30_000_000;

impl<'a> Ids<'a> {
    /// Adds an id. The keys that lead to it decide whether it is declared there, and what it refers to.
    pub(super) fn note(&mut self, id: &'a str, number: usize, keys: &[&str]) {
        let namespace = match keys {
            ["sources", "id"] | [.., "source"] => Namespace::Source,
            ["parties", "id"] | [.., "from" | "to" | "party"] => Namespace::Party,
            _ => Namespace::Fact,
        };
        let role = match keys {
            ["goals", "id"] => Role::Goal,
            [.., "id"] => Role::Declaration,
            [.., "replaced_by"] => Role::Replacement,
            _ => Role::Reference,
        };
        let list = match role {
            Role::Goal | Role::Declaration => &mut self.declared,
            Role::Replacement | Role::Reference => &mut self.references,
        };
        list.push(IdUse { id, number, namespace, role });
    }

    /// Finds ids declared twice, references to nothing or to the wrong thing, and sources never cited.
    pub(super) fn check(mut self) -> Vec<Finding> {
        reorder(&mut self.declared, |a, b| (a.key(), a.number).cmp(&(b.key(), b.number)));
        let mut findings = Vec::new();
        let is_used = self.check_references(&mut findings);
        // A source that seems to be unused may be the one that a wrong id meant.
        let are_sources_known = self.references.iter().all(|reference| {
            reference.namespace != Namespace::Source || self.find(reference).is_some()
        });
        let mut last = None;
        for (declared, is_used) in self.declared.iter().zip(is_used) {
            let IdUse { id, number, .. } = *declared;
            if last.replace(declared.key()) == Some(declared.key()) {
                let message = format!("duplicate id `{id}`");
                let help = "give each an id of its own: links and citations point at it";
                findings.push(Finding::error(number, message).with_help(help));
            } else if declared.namespace == Namespace::Source && !is_used && are_sources_known {
                let message = format!("the source `{id}` is never cited");
                findings.push(Finding::warning(number, message));
            }
        }
        findings
    }

    /// Finds references to nothing or to the wrong thing. Returns for each declared id whether something refers to it.
    fn check_references(&self, findings: &mut Vec<Finding>) -> Vec<bool> {
        let mut is_used = vec![false; self.declared.len()];
        let mut budget = MOST_COMPARISONS;
        for reference in &self.references {
            let Some(index) = self.find(reference) else {
                findings.push(self.unknown(reference, &mut budget));
                continue;
            };
            is_used[index] = true;
            if reference.role == Role::Replacement && self.declared[index].role != Role::Goal {
                let message = format!("`{}` is not a goal", reference.id);
                let help = "give the id of the goal that replaces this one";
                findings.push(Finding::error(reference.number, message).with_help(help));
            }
        }
        is_used
    }

    /// The index of the declaration that a reference points at: the first, if there are several.
    fn find(&self, reference: &IdUse<'_>) -> Option<usize> {
        let index = self.declared.partition_point(|declared| declared.key() < reference.key());
        self.declared.get(index).is_some_and(|it| it.key() == reference.key()).then_some(index)
    }

    fn unknown(&self, reference: &IdUse<'_>, budget: &mut usize) -> Finding {
        let kind = match reference.namespace {
            Namespace::Party => "party",
            Namespace::Source => "source",
            Namespace::Fact => "goal, project, event or tie",
        };
        let message = format!("there is no {kind} `{}`", reference.id);
        let finding = Finding::error(reference.number, message);
        match self.suggestions(reference, budget) {
            all if all.is_empty() => finding,
            all => finding.with_replacements(all, ""),
        }
    }

    /// The declared ids that were probably meant. In a file with very many mistakes, the last get no suggestion.
    fn suggestions(&self, reference: &IdUse<'_>, budget: &mut usize) -> Vec<Replacement> {
        let cost = self.declared.len() * (reference.id.len() + 8).pow(2);
        let Some(rest) = budget.checked_sub(cost) else { return Vec::new() };
        *budget = rest;
        let same = || {
            let all = self.declared.iter().filter(|it| it.namespace == reference.namespace);
            all.map(|declared| declared.id)
        };
        meant_id(reference.id, &same).replacements()
    }
}

impl<'a> IdUse<'a> {
    /// The key by which ids are sorted and found.
    fn key(&self) -> (Namespace, &'a str) {
        (self.namespace, self.id)
    }
}

#[cfg(test)]
mod tests {
    use crate::story;

    fn story_of(events: &[(&str, &str)]) -> String {
        let event = |(id, leads_to): &(&str, &str)| {
            format!(
                r#"{{ "id": "{id}", "kind": "talks", "date": "2024", "title": "Talks", "leads_to": ["{leads_to}"],
                    "cite": [{{ "source": "s", "sentence": "So it was." }}] }}"#
            )
        };
        let events: Vec<String> = events.iter().map(event).collect();
        format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B",
                "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
                "sources": [{{ "id": "s", "publisher": "Paper", "url": "https://example.org/a", "date": "2024" }}],
                "events": [{}] }}"#,
            events.join(",")
        )
    }

    #[track_caller]
    fn case(events: &[(&str, &str)], expected: &[&str]) {
        let problems = story::read(&story_of(events)).problems;
        let messages: Vec<&str> = problems.iter().map(|problem| &*problem.message).collect();
        assert_eq!(messages, expected, "{events:?}");
    }

    #[test]
    fn references_find_their_declarations_wherever_they_are() {
        case(&[("x", "y"), ("y", "x")], &[]);
        case(&[("y", "y"), ("x", "y")], &["the event leads to itself"]);
        case(&[("x", "z"), ("y", "x")], &["there is no goal, project, event or tie `z`"]);
        case(&[("s", "x"), ("x", "s")], &[]);
    }

    #[test]
    fn an_id_written_with_escapes_is_the_same_id() {
        case(&[("x", "\\u0079"), ("y", "x")], &[]);
        case(&[("x", "y"), ("\\u0079", "x"), ("y", "x")], &["duplicate id `y`"]);
    }

    #[test]
    fn suggestions_end_when_there_are_very_many_unknown_references() {
        let names: Vec<(String, String)> =
            (0..900).map(|nth| (format!("entry-{nth:040}"), format!("entry-{nth:039}"))).collect();
        let names: Vec<(&str, &str)> = names.iter().map(|(id, to)| (&**id, &**to)).collect();
        let problems = story::read(&story_of(&names)).problems;
        assert_eq!(problems.len(), 900, "each is reported");
        let helped = problems.iter().filter(|problem| problem.help.is_some()).count();
        assert!((10..900).contains(&helped), "{helped} have help");
    }
}
