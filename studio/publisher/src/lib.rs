//! The publisher: it makes the files of a story to publish, in the browser of its author.
//!
//! It is a WebAssembly file of its own, because it renders and draws, which the studio does not need to start.
//!
//! - [`Package`]: the files, and the zip;
//! - [`rendered`]: the pages of a story, its data and its file;
//! - [`card`]: the share images;
//! - [`readme`]: the steps to publish, in words;
//! - `exports`: what the scripts of the studio call.

pub mod card;
mod exports;
mod package;
pub mod readme;
pub mod rendered;

pub use exports::{Publisher, languages, load_locale, plain, standalone};
pub use package::{File, Package};
