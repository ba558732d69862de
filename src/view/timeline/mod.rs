//! The timeline: a drawing to scale, its controls, and the entries as a list.
//!
//! [`Timeline`] consists of a header, one drawing for each of three widths (or one of the measured width), an overview of the
//! whole period, and a body with the list. Only the contents of the drawing render while a gesture moves the time.

mod axis;
mod body;
mod chapter_links;
mod clusters;
mod contents;
mod dimensions;
mod draw_context;
mod drawings;
mod entry;
mod entry_facts;
mod event;
mod filters;
mod finder;
mod header;
mod history;
mod key;
mod keys;
mod lanes;
mod list;
mod live_region;
mod mark_label;
mod mark_shape;
mod marks;
mod media;
mod metrics;
mod overview;
mod part_link;
mod pin;
mod placement;
mod press;
mod section;
mod stepper;
mod summary;
mod symbol;
mod table;
mod tools;
mod undated;

pub(super) use body::TimelineBody;
pub(super) use chapter_links::chapter_links;
pub(super) use drawings::layouts;
pub(super) use entry::entry;
#[cfg(feature = "image")]
pub(crate) use event::marking_parties;
pub use list::LIST_REST_CLASS;
pub(super) use live_region::LiveRegion;
pub(super) use overview::Overview;
pub(super) use section::{Timeline, TimelinePanel};
