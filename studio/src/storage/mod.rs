//! The work that is kept in the browser, without the browser itself: records, the list of stories, and the state of the storage.
//!
//! - [`Work`]: a story with its articles, its screen and its history;
//! - [`Entry`]: a line in the list of stories;
//! - [`Begun`]: what the page has found in the storage when the studio starts;
//! - [`Status`]: the state of the storage, in the words of the bar;
//! - [`Moment`]: a time in words.

mod begun;
mod entry;
mod moment;
mod status;
mod work;

pub use begun::Begun;
pub use entry::Entry;
pub(crate) use entry::newer_format;
pub use moment::Moment;
pub use status::Status;
pub use work::{Unreadable, Work};
