//! Reading of a story file in the browser.

use gloo::console;

use crate::story::{self, Checked, Fault, Lang, Story};
use crate::view::Failure;

/// The largest accepted file, in bytes.
const MAX_SIZE: usize = 16_000_000;

/// Returns the story of a file, or the reason why it cannot be shown. Errors are written to the console.
pub(super) fn read_story(text: &str, address: &str) -> Result<Story, Failure> {
    if text.len() > MAX_SIZE {
        return Err(Failure::TooLarge);
    }
    let Checked { story, problems, fault } = story::read(text);
    story.ok_or_else(|| {
        // Warnings are for `diplograph check`, not for a reader's console.
        for problem in problems.iter().filter(|problem| problem.is_error()) {
            console::warn!(format!("{address}: {problem}"));
        }
        Failure::Refused(fault.unwrap_or(Fault::Mistakes), problems)
    })
}

/// Returns the language of a tag, else the story's own.
pub(super) fn language(tag: &str, story: &Story) -> Lang {
    tag.to_ascii_lowercase().parse().unwrap_or_else(|_| story.lang.clone())
}
