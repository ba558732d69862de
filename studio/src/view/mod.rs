//! The Yew components of the studio.
//!
//! - [`App`]: the page;
//! - `bar`: the title, the screens, undo and redo, the dialogs;
//! - `keep`: opens and keeps stories, and tells what became of them;
//! - `start`: the choice of what to begin with;
//! - `dialogs`: the problems, the languages, the keys;
//! - `foot`, `keys`: the keys of the screen, and those that work everywhere;
//! - `dom`: what only a page can do;
//! - `evidence`: the article and the facts in it;
//! - `outline`: the parts of the story, with their numbers and problems;
//! - `tables`: the story as tables;
//! - `source`: the story as text;
//! - `preview`: the widget;
//! - `publish`: the files to publish.

mod app;
mod bar;
mod dialogs;
mod dom;
mod evidence;
mod foot;
mod keep;
mod keys;
mod outline;
mod preview;
mod publish;
mod source;
mod start;
mod tables;

pub use app::{App, AppProps};
