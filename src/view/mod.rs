//! What the reader sees: Yew components that mark up ready words and places; no browser calls.
//!
//! [`Widget`] is the root. Each part of the picture is a component in a file of its own, and a story
//! that lacks the data lacks the part.

mod axis;
mod bar;
mod drawing;
mod entry;
mod failure;
mod figures;
mod foot;
mod goals;
mod head;
mod languages;
mod markup;
mod part;
mod projects;
mod quotes;
mod reading;
mod receipt;
mod said;
mod shell;
mod telling;
mod ties;
mod timeline;
mod widget;

pub use entry::DRAWN_OPEN;
pub use failure::{Failure, FailureNotice, FailureNoticeProps};
pub use languages::Languages;
pub use reading::{Action, Reading, Way, Wish};
pub use shell::{Shell, ShellProps};
pub use telling::{Form, Telling, language};
pub use widget::{PREFIX, Widget, WidgetProps};
