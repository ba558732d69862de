//! Prints the page on which a native reader reviews the wording of one language: `wording-page kk`.
//!
//! `cargo xtask wording TAG` writes it into a file; `docs/wording.md` explains the review.

use std::process::ExitCode;

mod page;
mod read_first;

fn main() -> ExitCode {
    let tag = std::env::args().nth(1).unwrap_or_default();
    match page::page(&tag) {
        Some(page) => {
            print!("{page}");
            ExitCode::SUCCESS
        }
        None => {
            let tags: Vec<&str> =
                diplograph::wording::Language::all().iter().map(|it| it.tag).collect();
            eprintln!("there is no wording for `{tag}`; write one of {}", tags.join(", "));
            ExitCode::FAILURE
        }
    }
}
