//! Renders a story as HTML without a browser, from the components that the browser uses.
//!
//! - [`fragment`]: text only, for a feed or a content system;
//! - [`element`]: the custom element with the story inside, ready to paste;
//! - [`page`]: a whole page, with the engine or, from [`PageTemplate::standalone`], with its style sheet inside;
//! - [`embed`]: a page for an iframe;
//! - [`chapters`]: the further pages of a long story, with all its entries;
//! - [`oembed`]: the oEmbed answer by which a content system makes that iframe.
//!
//! Yew renders asynchronously. These functions wait for it; those of [`asynchronous`], which are the same otherwise, are for
//! programs that must not wait, such as a page in the browser.
//!
//! The element and the pages carry a hydration key, so the script hydrates them in place. None of them needs the script.

#[cfg(not(target_os = "unknown"))]
mod blocking;
mod chapter;
mod element;
mod head;
mod image;
mod linked_data;
mod markup;
mod mount_point;
mod oembed;
mod page;
mod site;
mod story_file;
mod style;
mod template;

pub use crate::view::HeadingLevel;
#[cfg(not(target_os = "unknown"))]
pub use blocking::{chapters, element, embed, fragment, html, page};
pub use chapter::ChapterPage;
pub use oembed::oembed;
pub use site::{Frame, Site};
pub use story_file::StoryFile;
pub use template::{PageTemplate, PageTemplateError};

/// The functions that render, as futures. In the browser a task of the page runs them; elsewhere they need the tasks of a
/// single-threaded Tokio runtime (`tokio::task::LocalSet`).
pub mod asynchronous {
    pub use super::chapter::chapters;
    pub use super::element::element;
    pub use super::mount_point::{fragment, html};
    pub use super::page::{embed, page};
}
