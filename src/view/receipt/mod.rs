//! The receipt of a fact: the exact sentences that support it, with their publishers, dates and addresses.

mod citation;
mod disclosure;
mod dispute;
mod evidence;
mod links;

pub(super) use citation::{quotation, translation};
pub(super) use disclosure::{body, receipt, unmarked_receipt};
pub(super) use dispute::disputed_mark;
pub(super) use evidence::Evidence;
pub(super) use links::{cite_button, links};
