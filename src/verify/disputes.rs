//! Disputes that repeat what their fact says.

use super::claim::Claim;
use crate::story::{Check, Doubt, Quantity, Statement};

/// Returns a doubt for each statement under `disputed_by` that differs from its fact in nothing.
pub(super) fn check(claim: &Claim<'_>) -> Vec<Doubt> {
    let disputes = claim.basis.disputed_by.iter().enumerate();
    let same = disputes.filter(|(_, statement)| is_same(claim, statement));
    same.map(|(nth, _)| Doubt {
        check: Check::DisputeWithoutDifference,
        path: claim.at_item("disputed_by", nth),
        message: "the statement says the same as the fact that it should contradict".to_owned(),
        help: "correct it, or move it to `also`".to_owned(),
    })
    .collect()
}

/// Returns `true` if every field that a statement gives is that of the fact. A claim in words cannot be compared.
fn is_same(claim: &Claim<'_>, statement: &Statement) -> bool {
    let amount = |is_count: bool| {
        let found = claim.amounts.iter().find(|(field, _)| (*field == "count") == is_count);
        found.map(|(_, amount)| *amount)
    };
    let is_same_amount = |own: Option<&Quantity>, is_count| {
        own.is_none_or(|own| amount(is_count).is_some_and(|fact| is_equal(own, fact)))
    };
    let is_same_date =
        statement.date.is_none_or(|date| claim.dates.iter().any(|(_, fact)| **fact == date));
    let is_same_state = statement.state.is_none_or(|state| claim.state == Some(state));
    statement.claim.is_none()
        && is_same_date
        && is_same_state
        && is_same_amount(statement.value.as_ref(), false)
        && is_same_amount(statement.count.as_ref(), true)
}

/// Returns `true` if two amounts have the same value, in any magnitude.
fn is_equal(a: &Quantity, b: &Quantity) -> bool {
    let parts = |it: &Quantity| (it.dimension(), it.low(), it.high(), it.qualifier);
    parts(a) == parts(b)
}
