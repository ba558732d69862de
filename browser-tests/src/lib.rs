//! What the browser tests are written with: a web server that can misbehave, a real browser, and a page in it.
//!
//! A test is a function of a [`Page`] given to [`in_browser`]; it serves what it needs from a [`Server`] of its own.
//! The crate is apart from the widget so that nobody who only builds the widget has to compile any of this.

mod axe;
mod cdp;
mod console;
mod driver;
mod keyboard;
mod memory;
mod page;
mod patience;
mod reply;
mod screen;
mod server;
mod session;

pub use axe::{Node, Violation};
pub use console::Message;
pub use fantoccini::{elements::Element, key::Key};
pub use memory::Held;
pub use page::Page;
pub use reply::Reply;
pub use screen::Screen;
pub use server::Server;
pub use session::in_browser;

use std::path::PathBuf;

/// The folder with the page as it is published, which `cargo xtask build` fills.
pub fn dist() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../dist"))
}
