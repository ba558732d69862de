//! The receipt of a fact: the exact sentences that support it, with their publishers, dates and addresses.

mod citation;
mod contents;
mod disclosure;
mod links;
mod statement;

pub(super) use citation::{quotation, translation};
pub(super) use contents::Receipt;
pub(super) use disclosure::{body, receipt, unmarked_receipt};
pub(super) use links::{cite_button, links};
pub(super) use statement::disputed_mark;
#[cfg(feature = "render")]
pub(crate) use statement::other_values;
