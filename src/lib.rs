//! Diplograph: an infographic of what parties promised each other, what they have done, and when they met.
//!
//! The layers, from low to high. A lower layer never imports a higher one:
//!
//! - [`contract`]: names that the engine and the scripts share;
//! - [`story`]: the story file: types, parsing and validation;
//! - [`wording`]: localization: numbers, dates, plurals and messages;
//! - [`data`]: the facts of a story as a table;
//! - `find` (feature `find`): the amounts and dates of a sentence;
//! - `import` (feature `import`): stories from files of other formats;
//! - [`timeline`], [`chart`] and [`picture`]: layout and geometry;
//! - [`view`]: the Yew components and the reader's state;
//! - `element` (feature `web`): the custom element in the browser;
//! - `image` (feature `render`, its drawing feature `image`): the share image;
//! - `render` (feature `render`): HTML without a browser's help;
//! - `cli` (feature `cli`): the command line.

pub mod chart;
pub mod contract;
pub mod data;
#[cfg(feature = "find")]
pub mod find;
#[cfg(any(feature = "render", feature = "web"))]
mod hydration;
#[cfg(feature = "import")]
pub mod import;
mod order;
pub mod picture;
pub mod story;
pub mod timeline;
#[cfg(feature = "find")]
pub mod verify;
pub mod view;
pub mod wording;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "web")]
pub mod element;
#[cfg(feature = "render")]
pub mod image;
#[cfg(feature = "render")]
pub mod render;
