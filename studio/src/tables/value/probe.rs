//! The problems of a single value, as the library finds them.

use diplograph::story::{self, Problem};

use crate::json::{Json, Step};

/// The reading of a value in its place.
#[derive(Clone, Debug, Default)]
pub(super) struct Probe {
    /// The values that can stand there instead.
    pub(super) replacements: Vec<Json>,
    /// `true` if the only replacement is what the author must mean.
    pub(super) is_certain: bool,
    /// The message and the advice, if the value is wrong.
    pub(super) message: Option<(String, Option<String>)>,
}

/// Reads a value as it would be read in a story. The story around it has nothing else but what changes the reading.
pub(super) fn probe(tree: &Json, path: &[Step], value: &Json) -> Probe {
    let mut story = Json::object();
    for key in ["format", "lang", "units", "fiscal_year_start"] {
        story.set(key, tree.get(key).cloned());
    }
    let path = first_of_each(path);
    set_at(&mut story, &path, value.clone());
    let text = story.write();
    let problems = story::read(&text).problems;
    let here = problems
        .iter()
        .find(|problem| problem.places().any(|place| Step::path(&place.path) == path));
    here.map(of_problem).unwrap_or_default()
}

fn of_problem(problem: &Problem) -> Probe {
    let range = &problem.place.range;
    let edits: Vec<_> = problem.edits().into_iter().filter(|edit| edit.range == *range).collect();
    let is_certain = matches!(&edits[..], [only] if only.is_certain);
    let replacements = edits.iter().filter_map(|edit| Json::read(&edit.text).ok()).collect();
    let message = (problem.message.clone(), problem.help.clone());
    Probe { replacements, is_certain, message: Some(message) }
}

/// The path in a story whose lists have one item each.
fn first_of_each(path: &[Step]) -> Vec<Step> {
    let first = |step: &Step| step.index().map_or_else(|| step.clone(), |_| 0.into());
    path.iter().map(first).collect()
}

/// Puts a value at a path, with the objects and lists on the way.
pub(in crate::tables) fn set_at(tree: &mut Json, path: &[Step], value: Json) {
    let mut here = tree;
    for step in path {
        match step {
            Step::Key(key) => {
                if !matches!(here, Json::Object(_)) {
                    *here = Json::object();
                }
                let Json::Object(fields) = here else { return };
                here = fields.entry(key.clone()).or_insert(Json::Null);
            }
            Step::Index(nth) => {
                if !matches!(here, Json::List(_)) {
                    *here = Json::List(Vec::new());
                }
                let Json::List(items) = here else { return };
                while items.len() <= *nth {
                    items.push(Json::Null);
                }
                here = &mut items[*nth];
            }
        }
    }
    *here = value;
}
