//! What the browser tests are written with: a web server that can misbehave, a real browser, and a page in it.
//!
//! A test is a function of a [`Page`] given to [`in_each_engine`], or to [`in_browser`] if it asks for what only Chromium
//! can do; it serves what it needs from a [`Server`] of its own.
//! The crate is apart from the widget so that nobody who only builds the widget has to compile any of this.

mod attempts;
mod axe;
mod browser;
mod capabilities;
mod cdp;
mod command;
mod compressed;
mod console;
mod driver;
mod engine;
mod firefox;
mod frame;
mod keyboard;
mod memory;
mod page;
mod pool;
mod reader;
mod reply;
mod screen;
mod server;
mod session;
mod tree;
mod witness;

pub use attempts::until_it_works;
pub use axe::{Node, Violation};
pub use compressed::compressed;
pub use console::Message;
pub use engine::Engine;
pub use fantoccini::{elements::Element, key::Key};
pub use memory::Held;
pub use page::Page;
pub use reply::Reply;
pub use screen::Screen;
pub use server::Server;
pub use session::{Session, in_browser, in_each_engine};

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The folder with the page as it is published, which `cargo xtask build` fills.
pub fn dist() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../dist"))
}

/// The address of a published file whose name has a digest of what is in it: the engine (`engine.wasm`), its glue
/// (`engine.js`), the loader (`diplograph.js`), a style sheet.
pub fn published(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let (start, end) = (format!("{stem}-"), format!(".{ending}"));
    let found = ["v1/", ""].into_iter().find_map(|folder| {
        let names = std::fs::read_dir(dist().join(folder)).into_iter().flatten().flatten();
        let mut names = names.filter_map(|entry| entry.file_name().into_string().ok());
        let name = names.find(|name| name.starts_with(&start) && name.ends_with(&end))?;
        Some(format!("/{folder}{name}"))
    });
    found.unwrap_or_else(|| format!("/{name}"))
}

/// Whether the run is of the full suite, `cargo xtask test --full`: tests that go through many combinations of story,
/// language, width and theme then go through all of them.
pub fn is_full() -> bool {
    std::env::var_os("DIPLOGRAPH_FULL").is_some()
}

/// The folder of the scripts with which other sites make iframes fit.
pub fn hosts() -> Result<PathBuf> {
    let folder = std::env::var_os("DIPLOGRAPH_HOSTS").map(PathBuf::from);
    folder.context(
        "DIPLOGRAPH_HOSTS does not name the folder of other sites' scripts: run `cargo xtask test browser`",
    )
}
