//! What the reader sees: Yew components that mark up ready words and places; no browser calls.
//!
//! [`Widget`] is the root. Each part of the picture is a component in a file of its own, and a story
//! that lacks the data lacks the part.

mod axis;
mod bar;
mod chapter;
mod chapters;
mod count;
mod drawing;
mod entries;
mod entry;
mod failure;
mod figures;
mod files;
mod foot;
mod goals;
mod head;
mod heading;
mod languages;
mod mark;
mod part;
mod piece;
mod projects;
mod quotes;
mod reading;
mod receipt;
mod register;
mod said;
mod series;
mod shell;
mod strip;
mod table;
mod telling;
mod ties;
mod timeline;
mod tools;
mod widget;

#[cfg(feature = "cli")]
pub(crate) use axis::words as tick_words;
pub use chapter::{Chapter, ChapterProps, title};
pub use chapters::{Chapters, Here};
pub use entry::DRAWN_OPEN;
pub use failure::{Failure, FailureNotice, FailureNoticeProps};
pub use files::Files;
#[cfg(feature = "cli")]
pub(crate) use goals::leading;
pub use heading::HeadingLevel;
pub use languages::Languages;
#[cfg(feature = "cli")]
pub(crate) use projects::{members, state_words};
pub use reading::{Action, Choice, Reading, Saying, Way, Wish};
pub use register::{Facts, Register};
pub use shell::{Shell, ShellProps};
pub use telling::{Form, Telling, language, told_in};
pub use widget::{Listing, PREFIX, Widget, WidgetProps};
