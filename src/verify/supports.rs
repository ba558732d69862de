//! Citations for a part of a fact that the fact does not have.

use super::claim::Claim;
use crate::story::{Check, Doubt, Step};

/// Returns a doubt for each citation whose `supports` names a part that the fact lacks.
pub(super) fn check(claim: &Claim<'_>) -> Vec<Doubt> {
    let citations = claim.basis.cite.iter().enumerate();
    let of_nothing = citations.filter_map(|(nth, it)| {
        let aspect = it.supports.filter(|aspect| !claim.has(*aspect))?;
        let steps = claim.at_item("cite", nth);
        let path = steps.steps().iter().cloned().chain([Step::from("supports")]).collect();
        Some(Doubt {
            check: Check::SupportsNothing,
            path,
            message: format!(
                "the citation supports the {0}, but the fact has no {0}",
                aspect.word()
            ),
            help: format!("give the {} of the fact, or remove `supports`", aspect.word()),
        })
    });
    of_nothing.collect()
}
