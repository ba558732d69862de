//! Keeping and opening stories: the side of the browser.
//!
//! - [`Keeper`]: keeps each change, and gives the [`Desk`] to the page;
//! - [`Desk`]: opens, saves and removes stories;
//! - `shelf`: the list of stories, and what the author is told about them;
//! - [`Saved`]: the state of the storage in the bar;
//! - [`Notices`]: what the author is told above the screen;
//! - `store`, `file`: the scripts of the page.

mod clash;
mod desk;
mod file;
mod file_name;
mod keeper;
mod notices;
mod report;
mod saved;
mod shelf;
mod store;

pub(super) use desk::{Desk, How};
pub(super) use keeper::{Keeper, moment};
pub(super) use notices::Notices;
pub(super) use saved::Saved;
