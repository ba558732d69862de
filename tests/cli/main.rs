//! Runs `diplograph` and checks its output and exit code. One file per verb, as in `src/cli`.
//!
//! `SNAPSHOTS=overwrite cargo test --test cli` updates the expected output.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod check;
mod comment;
mod data;
mod help;
#[cfg(feature = "image")]
mod image;
#[cfg(feature = "import")]
mod import;
mod new;
#[cfg(feature = "preview")]
mod preview;
mod render;
mod schema;
mod standalone;

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, cargo_bin};

/// Returns the command, to run in the folder `tests`.
fn diplograph() -> Command {
    Command::new(cargo_bin!("diplograph"))
        .current_dir(root().join("tests"))
        .env_remove("CLICOLOR_FORCE")
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns an empty folder for one test.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Returns a story with an event on each day.
fn daily_story(days: u32) -> String {
    let event = |day: u32| {
        let (month, day) = (day / 28 + 1, day % 28 + 1);
        format!(
            r#"{{ "id": "e{month}-{day}", "date": "2024-{month:02}-{day:02}", "kind": "talks", "title": "Talks",
                "cite": ["talks"] }}"#
        )
    };
    format!(
        r#"{{ "format": 1, "lang": "en", "title": "Talks", "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
        "sources": [{{ "id": "s", "publisher": "S" }}],
        "evidence": [{{ "id": "talks", "source": "s", "sentence": "They met each day." }}], "events": [{}] }}"#,
        (0..days).map(event).collect::<Vec<_>>().join(", ")
    )
}

/// Returns a story with an event that shows these files.
fn story_with_media(files: &[&str]) -> String {
    let media = files.iter().map(|src| format!(r#"{{ "kind": "image", "src": "{src}" }}"#));
    let media = media.collect::<Vec<_>>().join(", ");
    daily_story(1)
        .replace(r#""kind": "talks","#, &format!(r#""kind": "talks", "media": [{media}],"#))
}
