//! The rules across names: each is given once, and points at something.

use std::cmp::Ordering;

use super::problem::Problem;
use super::read::{Name, Reader, Role, Space, nearest};
use crate::order::sort;

/// What is to be said of a name.
#[derive(Clone, Copy)]
enum Verdict {
    Sound,
    GivenTwice,
    NeverCited,
    Nowhere,
    NoGoal,
}

/// Reports names given twice, names that point nowhere or at the wrong thing, and sources never cited.
pub(super) fn check_names(reader: &mut Reader<'_>) {
    let names = std::mem::take(&mut reader.names);
    let mut patience = MOST_LETTERS;
    for (name, verdict) in names.iter().zip(judged(&names)) {
        match verdict {
            Verdict::Sound => {}
            Verdict::GivenTwice => {
                let message = format!("the name `{}` is given twice", name.words);
                reader.keep(Problem::error(name.offset, message)).help =
                    Some("addresses and citations need one of a kind".to_owned());
            }
            Verdict::NeverCited => {
                let message = format!("the source `{}` is never cited", name.words);
                reader.keep(Problem::warning(name.offset, message));
            }
            Verdict::NoGoal => {
                let message = format!("`{}` is not a goal", name.words);
                reader.keep(Problem::error(name.offset, message));
            }
            Verdict::Nowhere => {
                let near = suggested(name, &names, &mut patience);
                reader.keep(points_nowhere(name)).help =
                    near.map(|near| format!("did you mean `{near}`?"));
            }
        }
    }
}

fn points_nowhere(name: &Name<'_>) -> Problem {
    let what = match name.space {
        Space::Party => "party",
        Space::Source => "source",
        Space::Fact => "goal, project, event or tie",
    };
    Problem::error(name.offset, format!("there is no {what} `{}`", name.words))
}

/// How many pairs of letters are compared in search of the names that were meant: a fraction of a second.
const MOST_LETTERS: usize = 50_000_000;

/// The name that was likely meant; of a file with very many mistakes the last are not looked for.
fn suggested<'a>(name: &Name<'_>, names: &'a [Name<'_>], patience: &mut usize) -> Option<&'a str> {
    let given = || names.iter().filter(|other| other.space == name.space && is_given(other));
    *patience = patience.checked_sub(given().count() * name.words.len().pow(2))?;
    nearest(&name.words, &mut given().map(|other| &*other.words))
}

fn is_given(name: &Name<'_>) -> bool {
    matches!(name.role, Role::Goal | Role::Given)
}

/// What is to be said of each name.
fn judged(names: &[Name<'_>]) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Sound; names.len()];
    for same in gathered(names).chunk_by(|a, b| by_name(&names[*a], &names[*b]).is_eq()) {
        let (owners, pointers) = same.split_at(same.partition_point(|nth| is_given(&names[*nth])));
        owners.iter().skip(1).for_each(|nth| verdicts[*nth] = Verdict::GivenTwice);
        let Some(owner) = owners.first() else {
            pointers.iter().for_each(|nth| verdicts[*nth] = Verdict::Nowhere);
            continue;
        };
        if names[*owner].space == Space::Source && pointers.is_empty() {
            verdicts[*owner] = Verdict::NeverCited;
        }
        if names[*owner].role != Role::Goal {
            let wrong = pointers.iter().filter(|nth| names[**nth].role == Role::Successor);
            wrong.for_each(|nth| verdicts[*nth] = Verdict::NoGoal);
        }
    }
    verdicts
}

/// The places of the names, equal ones side by side, those that are given before those that point at them.
///
/// A digest takes each to one of as many drawers; only what is in one drawer is sorted, so that names made to share one
/// cost a sort and no more.
fn gathered(names: &[Name<'_>]) -> Vec<usize> {
    let drawers = names.len().next_power_of_two();
    let drawer = |name: &Name<'_>| digest(&name.words) & (drawers - 1);
    let mut ends = vec![0; drawers + 1];
    names.iter().for_each(|name| ends[drawer(name) + 1] += 1);
    (1..=drawers).for_each(|nth| ends[nth] += ends[nth - 1]);
    let mut places = vec![0; names.len()];
    for (nth, name) in names.iter().enumerate() {
        let end = &mut ends[drawer(name)];
        places[*end] = nth;
        *end += 1;
    }
    let mut rest = &mut places[..];
    let mut start = 0;
    for end in ends {
        let (inside, behind) = rest.split_at_mut(end - start);
        if inside.len() > 1 {
            sort(inside, &|a, b| {
                let (a, b) = (&names[a], &names[b]);
                by_name(a, b).then(is_given(b).cmp(&is_given(a)))
            });
        }
        (rest, start) = (behind, end);
    }
    places
}

/// FNV-1a.
fn digest(words: &str) -> usize {
    words
        .bytes()
        .fold(0x811c_9dc5, |digest, byte| (digest ^ usize::from(byte)).wrapping_mul(0x0100_0193))
}

fn by_name(a: &Name<'_>, b: &Name<'_>) -> Ordering {
    a.space.cmp(&b.space).then_with(|| a.words.cmp(&b.words))
}
