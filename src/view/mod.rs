//! The Yew components of the widget, and the state of the timeline. Nothing here calls the browser.
//!
//! In reading order:
//!
//! - [`Widget`] is the root component, [`Shell`] shows it or a [`FailureNotice`], [`Chapter`] is a page without a script;
//! - `context` holds the story with everything that is needed to render it;
//! - `state` holds the state of the timeline and its reducer;
//! - `guide` holds the line and the sentence about what stood at one day;
//! - `picture` holds the panels over the time axis, `plot` their frame, `timeline` the panel and the list of the events;
//! - `parts` holds the other parts of the widget. A story without the data for a part has no such part;
//! - `island` adopts server-rendered nodes that the engine does not change;
//! - `receipt` holds the receipts of facts, `elements` the pieces of HTML that several parts use.

mod chapter;
mod context;
mod elements;
mod failure;
mod files;
mod guide;
mod island;
mod parts;
mod picture;
mod plot;
mod receipt;
mod shared;
mod shell;
mod state;
mod timeline;
mod widget;

pub use chapter::{Chapter, ChapterProps, title};
pub use context::{
    Adoption, Chapters, DatedEvent, Form, HeadingLevel, Here, MediaBase, MediaPlace, RenderContext,
    language, resolve_language,
};
pub use failure::{Failure, FailureNotice, FailureNoticeProps};
pub use files::Files;
pub use island::ISLAND;
pub use parts::Languages;
#[cfg(feature = "render")]
pub(crate) use parts::ProjectIndex;
#[cfg(feature = "render")]
pub(crate) use picture::PanelFacts;
pub use plot::size_class;
#[cfg(feature = "image")]
pub(crate) use plot::tick_label;
#[cfg(feature = "render")]
pub(crate) use receipt::other_values;
pub use shared::Shared;
pub use shell::{Shell, ShellProps};
pub use state::{
    Action, Announcement, Effect, EntryMetadata, Filter, Metadata, PartySet, TimeDirection,
    TimelineState,
};
pub use timeline::LIST_REST_CLASS;
#[cfg(feature = "image")]
pub(crate) use timeline::marking_parties;
pub use widget::{Listing, PREFIX, RenderPhase, Widget, WidgetProps};
