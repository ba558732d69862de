//! [`check_parts`]: the rules for things that are parts of others.

use std::collections::BTreeMap;

use super::chains::Chains;
use super::check_name::Check;
use super::document::Story;
use super::figure::Figure;
use super::name::Id;
use super::problem::Step;
use super::quantity::Quantity;
use super::read::Reader;

/// A thing that may be a part or a whole: its place in the file, its value, and the id of its whole.
struct Item<'s> {
    path: Vec<Step>,
    value: Option<&'s Quantity>,
    part_of: Option<&'s Id>,
}

/// Reports things that are parts of themselves or of too many things, and parts that are larger than their whole.
pub(super) fn check_parts(story: &Story, reader: &mut Reader<'_>) {
    let (items, by_id) = items(story);
    let wholes: Vec<Option<usize>> =
        items.iter().map(|item| by_id.get(item.part_of?).copied()).collect();
    let chains = Chains::of(&wholes);
    for nth in chains.circular() {
        reader.at_path(&items[*nth].path, |reader| {
            let help = "remove one `part_of` of the circle";
            reader.error_with_help("it is a part of itself through `part_of`", help);
        });
    }
    if chains.circular().is_empty() {
        check_depth(&items, &wholes, reader);
    }
    for (item, whole) in items.iter().zip(&wholes) {
        let whole = whole.and_then(|nth| items[nth].value);
        if let Some((part, whole)) = item.value.zip(whole) {
            check_size(part, whole, &item.path, reader);
        }
    }
}

/// The number of wholes that can be inside each other. Each part is drawn inside its whole.
const MOST_NESTED: usize = 8;

/// Reports the parts whose wholes are too deep inside each other. No item may be a part of itself.
fn check_depth(items: &[Item<'_>], wholes: &[Option<usize>], reader: &mut Reader<'_>) {
    for (nth, item) in items.iter().enumerate() {
        let chain = std::iter::successors(wholes[nth], |whole| wholes[*whole]);
        if chain.take(MOST_NESTED + 2).count() == MOST_NESTED + 1 {
            reader.at_path(&item.path, |reader| {
                let message = format!("it is inside {} wholes, one in the other", MOST_NESTED + 1);
                let help =
                    format!("name a whole further out in `part_of`: {MOST_NESTED} can be shown");
                reader.error_with_help(message, help);
            });
        }
    }
}

/// Warns of a part whose smallest value is larger than the largest value of its whole. Other units cannot be compared.
fn check_size(part: &Quantity, whole: &Quantity, path: &[Step], reader: &mut Reader<'_>) {
    if part.dimension() == whole.dimension() && part.low() > whole.high() {
        reader.at_path(path, |reader| {
            let message = format!("the part, `{part}`, is larger than its whole, `{whole}`");
            reader.warning(Check::PartLargerThanWhole, message);
        });
    }
}

/// All things that can be a part or a whole, and their positions by id.
fn items(story: &Story) -> (Vec<Item<'_>>, BTreeMap<&Id, usize>) {
    let mut items = Vec::new();
    for (measure, it) in story.measures.iter().enumerate() {
        for (goal, it) in it.goals.iter().enumerate() {
            let path = vec!["measures".into(), measure.into(), "goals".into(), goal.into()];
            let (value, part_of) = (Some(&it.target), it.part_of.as_ref());
            items.push((Some(&it.id), Item { path, value, part_of }));
        }
    }
    for (project, it) in story.projects.iter().enumerate() {
        let path: Vec<Step> = vec!["projects".into(), project.into()];
        items.extend(figures(&path, &it.figures));
        let (value, part_of) = (it.latest().value.as_ref(), it.part_of.as_ref());
        items.push((Some(&it.id), Item { path, value, part_of }));
    }
    items.extend(figures(&[], &story.figures));
    for (event, it) in story.events.iter().enumerate() {
        items.extend(figures(&["events".into(), event.into()], &it.figures));
    }
    let positions = items.iter().enumerate().filter_map(|(nth, (id, _))| Some(((*id)?, nth)));
    let by_id = positions.collect();
    (items.into_iter().map(|(_, item)| item).collect(), by_id)
}

/// The figures of an owner at a path.
fn figures<'s>(
    owner: &[Step],
    all: &'s [Figure],
) -> impl Iterator<Item = (Option<&'s Id>, Item<'s>)> {
    all.iter().enumerate().map(move |(nth, figure)| {
        let path = [owner, &["figures".into(), nth.into()]].concat();
        let (value, part_of) = (Some(&figure.value), figure.part_of.as_ref());
        (figure.id.as_ref(), Item { path, value, part_of })
    })
}
