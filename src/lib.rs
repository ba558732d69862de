//! Diplograph: an infographic of what parties promised each other, what they have done, and when they met.
//!
//! The layers, in reading order; a lower one never names a higher one:
//!
//! - [`story`]: what an author writes;
//! - [`wording`]: how it is said;
//! - [`data`]: its facts as a table;
//! - `timeline` and `chart`: where it stands;
//! - `view`: what the reader sees;
//! - `element` (feature `web`), `render` and `image` (feature `cli`): the browser, the page and the picture.

pub mod chart;
pub mod data;
mod order;
#[cfg(any(feature = "cli", feature = "web"))]
mod seal;
pub mod story;
pub mod timeline;
pub mod view;
pub mod wording;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "web")]
pub mod element;
#[cfg(feature = "cli")]
pub mod image;
#[cfg(feature = "cli")]
pub mod render;

#[cfg(all(feature = "web", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
