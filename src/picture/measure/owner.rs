//! [`Owner`]: the party and the sign of a series.

use crate::story::{Index, Measure};

/// The owner of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owner {
    /// The party that owns the figures.
    pub party: Option<usize>,
    /// The sign on the bars, as the number of a party's symbol; `None` for a series with a single value.
    pub sign: Option<usize>,
    /// The place of the sign on a bar, as a share of its length. No two owners have the same one.
    pub sign_at: f64,
}

/// The signs for owners who have none of a party, by the number of the symbol.
const OTHER_SIGNS: [usize; 4] = [3, 4, 5, 2];

/// Returns the owner of each series, in the order of the measure.
///
/// The first series of a party has the symbol of the party. All others with several values have a symbol that no other has,
/// as long as there are symbols.
pub fn owners(measure: &Measure, index: &Index, parties: usize) -> Vec<Owner> {
    let mut used = Vec::new();
    let mut others = OTHER_SIGNS.into_iter().filter(|sign| *sign >= parties);
    let mut owners = Vec::new();
    for series in &measure.series {
        let party = series.party.as_ref().and_then(|id| index.party(id));
        let own = party.filter(|party| !used.contains(party));
        let sign = (series.points.len() > 1).then(|| own.or_else(|| others.next())).flatten();
        used.extend(sign.and(own));
        owners.push(Owner { party, sign, sign_at: 0.5 });
    }
    let signs = count(owners.iter().filter(|owner| owner.sign.is_some()).count());
    let signed = owners.iter_mut().filter(|owner| owner.sign.is_some());
    for (nth, owner) in (1..).zip(signed) {
        owner.sign_at = f64::from(nth) / f64::from(signs + 1);
    }
    owners
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX - 1)
}
