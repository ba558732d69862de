//! Puts the picture's fingerprint into the crate: a digest of all that decides what HTML a story becomes.
//!
//! Natively rendered HTML carries it, and the wasm compares: what another version drew is drawn anew, not taken over.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// The layers below the page, and the lock file: another version of Yew may mark up otherwise.
const SOURCES: [&str; 7] = [
    "src/chart",
    "src/order.rs",
    "src/story",
    "src/timeline",
    "src/view",
    "src/wording",
    "Cargo.lock",
];

fn main() -> io::Result<()> {
    let top = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut digest = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add(&top.join(source), &mut digest)?;
    }
    println!("cargo::rustc-env=DIPLOGRAPH_PICTURE={:016x}", digest.finish());
    Ok(())
}

/// Adds a file, or all files of a folder in the order of their names.
fn add(path: &Path, digest: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        fs::read(path)?.hash(digest);
        return Ok(());
    }
    let mut inside: Vec<PathBuf> = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    inside.sort();
    inside.iter().try_for_each(|path| add(path, digest))
}
