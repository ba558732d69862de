//! [`TimelineState`]: the state of the timeline, and the reducer that changes it.
//!
//! The reducer is pure. [`TimelineState::after`] returns the state after an [`Action`]; what only a page can do is
//! returned as an [`Effect`]. The other files hold the transitions by topic.

mod action;
mod announcement;
mod effect;
mod filter;
mod filtering;
mod list;
mod metadata;
mod range;
mod reducer;
#[cfg(test)]
mod tests;
mod timeline_state;
mod year;

pub use action::{Action, TimeDirection};
pub use announcement::Announcement;
pub use effect::Effect;
pub use filter::Filter;
pub use metadata::{EntryMetadata, Metadata, PartySet};
pub use timeline_state::TimelineState;
pub(super) use year::digit;
