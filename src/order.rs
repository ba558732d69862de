//! The one sort of the crate.
//!
//! The standard library's is compiled anew for every type and rule: six of them, and serde's
//! words for a wrong kind, were 19 kB of wasm (`wasm-opt -Oz`). Here the rule is a reference, so there is one.

use std::cmp::Ordering;

/// The places from 0 to `count` in the order of a rule; equal ones keep theirs.
pub(crate) fn ordered(count: usize, rule: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    sort(&mut places, rule);
    places
}

/// Puts places into the order of a rule; equal ones keep theirs.
pub(crate) fn sort(places: &mut [usize], rule: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|a, b| rule(*a, *b));
}

/// Puts things into the order of a rule; equal ones keep theirs.
pub(crate) fn reorder<T>(things: &mut Vec<T>, rule: impl Fn(&T, &T) -> Ordering) {
    let order = ordered(things.len(), &|a, b| rule(&things[a], &things[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(things).into_iter().map(Some).collect();
    things.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_keep_their_order() {
        let mut things = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        reorder(&mut things, |a, b| a.0.cmp(&b.0));
        assert_eq!(things, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
