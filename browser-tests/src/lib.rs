//! Test harness of the browser tests: a configurable web server, a real browser, and a page in it.
//!
//! A test is a function of a [`Page`] and runs with [`in_each_engine`], or with [`in_browser`] if it needs Chromium
//! only. Each test serves its files from its own [`Server`].
//!
//! The package is separate from the widget so that builds of the widget do not compile it.

mod axe;
mod browser;
mod capabilities;
mod cdp;
mod command;
mod compressed;
mod console;
mod driver;
mod element_state;
mod engine;
mod error_recorder;
mod firefox;
mod frame;
mod keyboard;
mod memory;
mod mouse;
mod page;
mod pool;

mod reply;
mod retry;
mod screen;
mod server;
mod session;
mod tree;

pub use axe::{Node, Violation};
pub use compressed::compressed;
pub use console::Message;
pub use engine::Engine;
pub use fantoccini::{elements::Element, key::Key};
pub use memory::RetainedObjects;
pub use page::{Page, WAKE};
pub use reply::Reply;
pub use retry::retry;
pub use screen::Screen;
pub use server::Server;
pub use session::{Session, in_browser, in_each_engine};

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The folder of the published site, which `cargo xtask build` fills.
pub fn dist() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../dist"))
}

/// The folder of the npm package, which `cargo xtask npm` fills.
pub fn npm_package() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/npm/diplograph"))
}

/// Returns the path of a published file with a hash in its name: the engine (`engine.wasm`), its glue (`engine.js`),
/// the loader (`diplograph.js`), or a style sheet.
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

/// Returns whether this is the full suite (`cargo xtask test --full`). Tests of combinations of story, language, width
/// and theme then run all of them.
pub fn is_full() -> bool {
    std::env::var_os("DIPLOGRAPH_FULL").is_some()
}

/// Returns the folder of the iframe resizing scripts of other sites.
pub fn iframe_resizers() -> Result<PathBuf> {
    let folder = std::env::var_os("DIPLOGRAPH_HOSTS").map(PathBuf::from);
    folder.context(
        "DIPLOGRAPH_HOSTS is not set to the folder of the iframe resizing scripts: run `cargo xtask test browser`",
    )
}
