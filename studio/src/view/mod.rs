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
//! - `open_address`: the story that the address of the page names;
//! - `preview`: the widget;
//! - `publish`: the files to publish;
//! - `site`: the scripts and files of the site.

mod app;
mod bar;
mod dialogs;
mod dom;
mod evidence;
mod foot;
mod keep;
mod keys;
mod modal;
mod open_address;
mod outline;
mod preview;
mod publish;
mod site;
mod source;
mod start;
mod tables;

pub use app::{App, AppProps};

use crate::json::Step;
use crate::state::{Action, Screen, Selection, Studio};

/// Shows the place of a problem: in the tables, or in the source if the file cannot be shown as tables.
fn go_to(studio: &Studio, place: Option<&[Step]>) {
    studio.dispatch(Action::Select(place.map(|path| Selection::Value(path.to_vec()))));
    let screen = if studio.reading.tree.is_some() { Screen::Tables } else { Screen::Source };
    studio.dispatch(Action::Show(screen));
}
