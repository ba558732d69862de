//! [`Answered`]: a warning that the author of the file has answered.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::story::{Check, Doubt, Path, Place, Problem, Step};

const ANSWERS: &str = "$answers";

/// A warning with the reason why it does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The warning, at the places that the reason answers.
    pub problem: Problem,
    /// The reason that the author gives.
    pub reason: String,
}

/// The problems of a file, divided into those that are open and those that are answered.
pub(super) struct Divided {
    pub(super) open: Vec<Problem>,
    pub(super) answered: Vec<Answered>,
    /// A doubt for each answer to a warning that is not there.
    pub(super) unused: Vec<Doubt>,
}

/// Divides the problems of a file. `is_asked` tells whether a check was made at all.
pub(super) fn divide(
    raw: &Value,
    problems: Vec<Problem>,
    is_asked: impl Fn(&str) -> bool,
) -> Divided {
    let mut used = BTreeSet::new();
    let (mut open, mut answered) = (Vec::new(), Vec::<Answered>::new());
    for problem in problems {
        let mut open_places = Vec::new();
        let mut reasons: Vec<(String, Vec<Place>)> = Vec::new();
        for place in problem.places() {
            match problem.check.and_then(|check| answer(raw, &place.path, check)) {
                None => open_places.push(place.clone()),
                Some((key, reason)) => {
                    used.insert(key);
                    match reasons.iter_mut().find(|(known, _)| *known == reason) {
                        Some((_, places)) => places.push(place.clone()),
                        None => reasons.push((reason, vec![place.clone()])),
                    }
                }
            }
        }
        for (reason, places) in reasons {
            answered.extend(at(&problem, places).map(|problem| Answered { problem, reason }));
        }
        open.extend(at(&problem, open_places));
    }
    let given = given(raw, Vec::new()).into_iter();
    let unused = given.filter(|key| !used.contains(key) && is_asked(&key.1)).map(unused).collect();
    Divided { open, answered, unused }
}

/// Returns the answers of a value and of all that is inside it: the path of the object, and the name of the check.
fn given(value: &Value, path: Vec<Step>) -> Vec<(Vec<Step>, String)> {
    let mut found = Vec::new();
    if let Some(answers) = value[ANSWERS].as_object() {
        found.extend(
            answers
                .keys()
                .filter(|name| *name != "$comment")
                .map(|name| (path.clone(), name.clone())),
        );
    }
    let inner: Vec<(Step, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(nth, it)| (nth.into(), it)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, it)| (Step::Key(key.clone().into()), it)).collect()
        }
        _ => Vec::new(),
    };
    for (step, inner) in inner {
        found.extend(given(inner, [&path[..], &[step]].concat()));
    }
    found
}

fn unused((path, name): (Vec<Step>, String)) -> Doubt {
    let is_known = Check::ALL.iter().any(|check| check.name() == name);
    let names: Vec<String> = Check::ALL.iter().map(|it| format!("`{}`", it.name())).collect();
    let (message, help) = match is_known {
        true => (format!("there is no warning `{name}` here"), "remove the answer".to_owned()),
        false => {
            (format!("there is no check `{name}`"), format!("the checks are {}", names.join(", ")))
        }
    };
    let steps = path.into_iter().chain([ANSWERS.into(), Step::Key(name.into())]);
    Doubt { check: Check::UnusedAnswer, path: steps.collect(), message, help }
}

/// Returns a problem at some of its places; `None` if there are none.
fn at(problem: &Problem, places: Vec<Place>) -> Option<Problem> {
    let mut places = places.into_iter();
    let place = places.next()?;
    Some(Problem { place, other_places: places.collect(), ..problem.clone() })
}

/// Returns the reason of the innermost object around a value that answers a check, with the path to the answer.
fn answer(raw: &Value, path: &Path, check: Check) -> Option<((Vec<Step>, String), String)> {
    let mut values = vec![raw];
    for step in path.steps() {
        let inner = match step {
            Step::Key(key) => values.last()?.get(&**key),
            Step::Index(index) => values.last()?.get(index),
        };
        values.extend(inner);
    }
    for (depth, value) in values.iter().enumerate().rev() {
        if let Some(reason) = value[ANSWERS][check.name()].as_str() {
            let object = path.steps()[..depth].to_vec();
            return Some(((object, check.name().to_owned()), reason.to_owned()));
        }
    }
    None
}
