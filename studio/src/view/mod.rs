//! The Yew components of the studio.
//!
//! - [`App`]: the page;
//! - `bar`: the title, the screens, undo and redo, the dialogs;
//! - `start`: the choice of what to begin with;
//! - `evidence`: the article and the facts in it;
//! - `tables`: the story as tables;
//! - `source`: the story as text;
//! - `preview`: the widget;
//! - `publish`: the files to publish.

mod app;
mod bar;
mod evidence;
mod preview;
mod publish;
mod source;
mod start;
mod tables;

pub use app::{App, AppProps};
