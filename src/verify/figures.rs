//! Amounts that stand in none of their sentences.

use super::claim::{Claim, language};
use crate::find;
use crate::story::{Aspect, Check, Citation, Doubt, Index, Origin, Quantity, Story};

/// Returns a doubt for each amount whose numbers stand in none of the sentences that support it.
pub(super) fn check(story: &Story, index: &Index, claim: &Claim<'_>) -> Vec<Doubt> {
    let stated = claim.amounts.iter().filter(|(_, amount)| amount.origin == Origin::Stated);
    let doubtful = stated.filter(|(field, amount)| {
        let citations = supporting(claim.basis.cite, field);
        !citations.is_empty() && !is_said(story, index, &citations, amount)
    });
    doubtful.map(|(field, amount)| doubt(claim, field, amount)).collect()
}

/// Returns the citations that support an amount: those for it, and those for the whole fact.
fn supporting<'s>(cite: &'s [Citation], field: &str) -> Vec<&'s Citation> {
    let own = if field == "count" { Aspect::Count } else { Aspect::Value };
    cite.iter().filter(|it| it.supports.is_none_or(|aspect| aspect == own)).collect()
}

fn is_said(story: &Story, index: &Index, citations: &[&Citation], amount: &Quantity) -> bool {
    let also = amount.also.as_deref();
    std::iter::once(amount).chain(also).all(|amount| {
        citations.iter().any(|it| find::says(&it.sentence, language(story, index, it), amount))
    })
}

fn doubt(claim: &Claim<'_>, field: &'static str, amount: &Quantity) -> Doubt {
    Doubt {
        check: Check::FigureNotInSentence,
        path: claim.at(field),
        message: format!("`{amount}` stands in none of its sentences"),
        help: "correct the amount, cite the sentence that has it, or write `computed` before it and explain it in `how`"
            .to_owned(),
    }
}
