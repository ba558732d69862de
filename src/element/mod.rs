//! The browser bridge: the exports that the custom element calls, and everything that only a page can do.
//!
//! The element owns a [`WidgetHandle`]. One wasm instance serves all handles of a page. A story that was server-rendered
//! into the page is hydrated in place: the nodes stay, with everything that the reader has opened meanwhile.

mod app;
mod dispatcher;
mod dom;
mod effects;
mod events;
mod gesture;
mod handle;
mod islands;
mod listeners;
mod lost_focus;
mod menu;
mod opened;
mod panels;
mod story_file;
mod text_measurer;
mod width_observer;

pub use handle::{WidgetHandle, load_locale};
