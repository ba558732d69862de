//! [`Ids`]: the ids of a file. Each is declared once, and each reference points at a declared one.

use super::check_name::Check;
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
    Evidence,
    Unit,
    /// Measures, goals, series, figures, projects, events, ties, quotes and areas.
    Fact,
}

/// The kinds of thing that a reference may point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// Anything of the namespace.
    Any,
    /// Things that an event can lead to.
    Consequence,
    /// Things that can have parts.
    Whole,
    /// Things that the head can show large.
    Lead,
}

/// The purpose of an id where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Declares a thing, named by the key of its list.
    Declaration(&'static str),
    /// Refers to a thing.
    Reference(Wanted),
}

impl Wanted {
    /// Returns `true` if a thing of this list may be meant.
    fn includes(self, list: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Consequence => {
                matches!(list, "measures" | "goals" | "projects" | "events" | "ties" | "areas")
            }
            Self::Whole => matches!(list, "goals" | "projects" | "figures"),
            Self::Lead => {
                matches!(list, "measures" | "goals" | "projects" | "figures" | "events")
            }
        }
    }

    /// The advice for a reference to a thing of another kind.
    fn help(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Consequence => {
                "give the id of a measure, goal, project, event, tie or area that followed from the event"
            }
            Self::Whole => "give the id of a goal, project or figure",
            Self::Lead => "give the id of a measure, goal, project, figure or event",
        }
    }
}

/// The number of pairs of letters that may be compared to find the ids that were meant: a fraction of a second.
const MOST_COMPARISONS: usize = 30_000_000;

impl<'a> Ids<'a> {
    /// Adds an id. The keys that lead to it decide whether it is declared there, and what it refers to.
    pub(super) fn note(&mut self, id: &'a str, number: usize, keys: &[&'static str]) {
        let namespace = match keys {
            ["sources", "id"] | [.., "source"] => Namespace::Source,
            ["evidence", "id"] | [.., "cite" | "evidence"] => Namespace::Evidence,
            ["units", "id"] => Namespace::Unit,
            ["parties", "id"] | [.., "by" | "from" | "to" | "host" | "participants" | "party"] => {
                Namespace::Party
            }
            _ => Namespace::Fact,
        };
        let role = match keys {
            [.., list, "id"] => Role::Declaration(list),
            // The review of the measure checks it, because it must be a goal of the same measure.
            [.., "replaced_by"] => return,
            [.., "leads_to"] => Role::Reference(Wanted::Consequence),
            [.., "part_of"] => Role::Reference(Wanted::Whole),
            ["lead"] => Role::Reference(Wanted::Lead),
            _ => Role::Reference(Wanted::Any),
        };
        let list = match role {
            Role::Declaration(_) => &mut self.declared,
            Role::Reference(_) => &mut self.references,
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
            } else if let Some(what) =
                declared.must_be_used().filter(|_| !is_used && are_sources_known)
            {
                let message = format!("the {what} `{id}` is never cited");
                findings.push(Finding::warning(number, Check::NeverCited, message));
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
            if let Some(finding) = reference.misdirected(&self.declared[index]) {
                findings.push(finding);
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
            Namespace::Evidence => "evidence",
            Namespace::Unit => "unit",
            Namespace::Fact => "goal, project, event or other fact",
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

    /// The name of the thing, if a story without a reference to it is probably unfinished.
    fn must_be_used(&self) -> Option<&'static str> {
        match self.namespace {
            Namespace::Source => Some("source"),
            Namespace::Evidence => Some("evidence"),
            _ => None,
        }
    }

    /// An error, if this reference cannot point at what was declared.
    fn misdirected(&self, declared: &Self) -> Option<Finding> {
        let (Role::Reference(wanted), Role::Declaration(list)) = (self.role, declared.role) else {
            return None;
        };
        if wanted.includes(list) {
            return None;
        }
        let message = format!("`{}` is one of the {list} and cannot be meant here", self.id);
        Some(Finding::error(self.number, message).with_help(wanted.help()))
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
        case(&[("x", "z"), ("y", "x")], &["there is no goal, project, event or other fact `z`"]);
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
