//! The rules across names: each is given once, and points at something.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::node::Node;
use super::problem::Problem;
use super::read::{Name, Reader, Role, Space, nearest};
use crate::order::sort;

/// Reports names given twice, names that point nowhere or at the wrong thing, and sources never cited.
pub(super) fn check_names(reader: &mut Reader<'_>) {
    let names = std::mem::take(&mut reader.given);
    let given = Given::of(&names, reader.root());
    let is_cited = check_pointers(reader, &given);
    let is_double = given.doubles();
    for (name, (is_cited, is_double)) in names.iter().zip(is_cited.into_iter().zip(is_double)) {
        if is_double {
            let message = format!("the name `{}` is given twice", given.words(name));
            reader.keep(Problem::error(given.offset(name), message)).help =
                Some("addresses and citations need one of a kind".to_owned());
        } else if name.space == Space::Source && !is_cited {
            let message = format!("the source `{}` is never cited", given.words(name));
            reader.keep(Problem::warning(given.offset(name), message));
        }
    }
}

/// Reports names that point nowhere or at the wrong thing; tells for each name that is given whether one points at it.
fn check_pointers(reader: &mut Reader<'_>, given: &Given<'_, '_>) -> Vec<bool> {
    let mut is_cited = vec![false; given.names.len()];
    let mut patience = MOST_LETTERS;
    for name in std::mem::take(&mut reader.pointers) {
        match given.place_of(&name) {
            None => {
                let near = suggested(&name, given, &mut patience);
                reader.keep(points_nowhere(&name, given)).help =
                    near.map(|near| format!("did you mean `{near}`?"));
            }
            Some(owner)
                if name.role == Role::Successor && given.names[owner].role != Role::Goal =>
            {
                let message = format!("`{}` is not a goal", given.words(&name));
                reader.keep(Problem::error(given.offset(&name), message));
            }
            Some(owner) => is_cited[owner] = true,
        }
    }
    is_cited
}

fn points_nowhere(name: &Name, given: &Given<'_, '_>) -> Problem {
    let what = match name.space {
        Space::Party => "party",
        Space::Source => "source",
        Space::Fact => "goal, project, event or tie",
    };
    let message = format!("there is no {what} `{}`", given.words(name));
    Problem::error(given.offset(name), message)
}

/// How many pairs of letters are compared in search of the names that were meant: a fraction of a second.
const MOST_LETTERS: usize = 20_000_000;

/// The name that was likely meant; in a file with very many mistakes, those of the last are not looked for.
fn suggested(name: &Name, given: &Given<'_, '_>, patience: &mut usize) -> Option<String> {
    let words = given.words(name);
    *patience = patience.checked_sub(given.names.len() * words.len().pow(2))?;
    let same = given.names.iter().filter(|other| other.space == name.space);
    let known: Vec<Cow<'_, str>> = same.map(|other| given.words(other)).collect();
    nearest(&words, &mut known.iter().map(|known| &**known)).map(str::to_owned)
}

/// The names that are given, in drawers.
///
/// A digest takes each to its drawer, where few others are; what is in one is sorted, so that names made to share a drawer
/// do no harm.
struct Given<'n, 'a> {
    names: &'n [Name],
    root: Node<'a>,
    /// Where each drawer begins, and behind the last where it ends.
    starts: Vec<usize>,
    /// What is in the drawers: places among the names.
    places: Vec<usize>,
    /// The digests of these, side by side because most of a search is among them.
    digests: Vec<u32>,
}

impl<'n, 'a> Given<'n, 'a> {
    fn of(names: &'n [Name], root: Node<'a>) -> Self {
        let drawers = names.len().next_power_of_two();
        let (starts, places) = (vec![0; drawers + 1], vec![0; names.len()]);
        let mut this = Self { names, root, starts, places, digests: Vec::new() };
        // Each start is first the count of its drawer, then the end of it, and comes to the front as it is filled.
        for name in names {
            let drawer = this.drawer(name);
            this.starts[drawer] += 1;
        }
        (1..=drawers).for_each(|nth| this.starts[nth] += this.starts[nth - 1]);
        for (nth, name) in names.iter().enumerate().rev() {
            let drawer = this.drawer(name);
            this.starts[drawer] -= 1;
            this.places[this.starts[drawer]] = nth;
        }
        let mut places = std::mem::take(&mut this.places);
        for ends in this.starts.windows(2).filter(|ends| ends[1] - ends[0] > 1) {
            let rule = |a: usize, b: usize| this.by_name(&names[a], &names[b]);
            sort(&mut places[ends[0]..ends[1]], &rule);
        }
        this.digests = places.iter().map(|nth| names[*nth].digest).collect();
        Self { places, ..this }
    }

    fn drawer(&self, name: &Name) -> usize {
        name.digest as usize & (self.starts.len() - 2)
    }

    fn words(&self, name: &Name) -> Cow<'a, str> {
        self.root.other(name.nth).words().unwrap_or_default()
    }

    fn offset(&self, name: &Name) -> usize {
        self.root.other(name.nth).offset()
    }

    /// An order in which equal names are side by side.
    fn by_name(&self, a: &Name, b: &Name) -> Ordering {
        let key = |name: &Name| (name.digest, name.space);
        key(a).cmp(&key(b)).then_with(|| self.words(a).cmp(&self.words(b)))
    }

    /// The place of the name that was given first and is equal to this.
    fn place_of(&self, name: &Name) -> Option<usize> {
        let drawer = self.drawer(name);
        let (start, end) = (self.starts[drawer], self.starts[drawer + 1]);
        let digests = &self.digests[start..end];
        let before = digests.partition_point(|digest| *digest < name.digest);
        let equal = digests[before..].partition_point(|digest| *digest == name.digest);
        let inside = &self.places[start + before..][..equal];
        let nth = match inside {
            [nth] => *nth,
            _ => {
                let before = |nth: &usize| self.by_name(&self.names[*nth], name).is_lt();
                *inside.get(inside.partition_point(before))?
            }
        };
        self.by_name(&self.names[nth], name).is_eq().then_some(nth)
    }

    /// For each name whether it was given before.
    fn doubles(&self) -> Vec<bool> {
        let mut is_double = vec![false; self.names.len()];
        for (nth, digests) in self.digests.windows(2).enumerate() {
            let (first, second) = (self.places[nth], self.places[nth + 1]);
            is_double[second] = digests[0] == digests[1]
                && self.by_name(&self.names[first], &self.names[second]).is_eq();
        }
        is_double
    }
}

/// FNV-1a.
pub(super) fn digest(words: &str) -> u32 {
    words
        .bytes()
        .fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn names_of_one_digest_are_told_apart() {
        let [one, other] = ["e522789", "e739192"];
        assert_eq!(digest(one), digest(other), "they were sought for that");
        case(&[(one, other), (other, one)], &[]);
        case(&[("x", one), (one, "x")], &[]);
        case(&[("x", one), (other, "x")], &["there is no goal, project, event or tie `e522789`"]);
        case(&[(one, one), (other, one)], &["`e522789` leads to itself"]);
        case(
            &[(other, one), (one, one), (other, one)],
            &["`e522789` leads to itself", "the name `e739192` is given twice"],
        );
    }

    #[test]
    fn a_name_may_be_written_with_escapes() {
        case(&[("x", "\\u0079"), ("y", "x")], &[]);
        case(&[("x", "y"), ("\\u0079", "x"), ("y", "x")], &["the name `y` is given twice"]);
    }

    #[test]
    fn of_very_many_wrong_names_the_last_are_not_looked_for() {
        let names: Vec<(String, String)> =
            (0..900).map(|nth| (format!("entry-{nth:040}"), format!("entry-{nth:039}"))).collect();
        let names: Vec<(&str, &str)> = names.iter().map(|(id, to)| (&**id, &**to)).collect();
        let problems = story::read(&story_of(&names)).problems;
        assert_eq!(problems.len(), 900, "each is reported");
        let helped = problems.iter().filter(|problem| problem.help.is_some()).count();
        assert!((10..900).contains(&helped), "{helped} have help");
    }
}
