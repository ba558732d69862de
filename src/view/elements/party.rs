//! The colour of a party.

/// Returns the class that gives a party its colour. The first two parties have colours, all others are grey.
pub(in crate::view) fn party_class(index: usize) -> &'static str {
    match index {
        0 => "party--first",
        1 => "party--second",
        _ => "party--other",
    }
}
