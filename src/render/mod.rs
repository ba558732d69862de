//! Renders a story as HTML without a browser, from the components that the browser uses.
//!
//! - [`fragment`]: text only, for a feed or a content system;
//! - [`element`]: the custom element with the story inside, ready to paste;
//! - [`page`]: a whole page, with the engine or, from [`PageTemplate::standalone`], with its style sheet inside;
//! - [`embed`]: a page for an iframe;
//! - [`chapters`]: the further pages of a long story, with all its entries;
//! - [`oembed`]: the oEmbed answer by which a content system makes that iframe.
//!
//! The element and the pages carry a hydration key, so the script hydrates them in place. None of them needs the script.

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
pub use chapter::{ChapterPage, chapters};
pub use element::element;
pub use mount_point::{fragment, html};
pub use oembed::oembed;
pub use page::{embed, page};
pub use site::{Frame, Site};
pub use story_file::StoryFile;
pub use template::{PageTemplate, PageTemplateError};
