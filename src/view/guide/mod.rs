//! The guide: a line through all panels at one day, and a sentence about what stood there.
//!
//! - `GuideMoment` gathers the facts of a day and words them;
//! - [`GuideSentence`] and [`GuideLine`] show them.

mod line;
mod moment;
mod sentence;

pub(super) use line::GuideLine;
pub(super) use moment::{first_guide_day, guide_sentence};
pub(super) use sentence::GuideSentence;
