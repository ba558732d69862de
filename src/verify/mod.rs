//! Compares the facts of a story with their sentences and with each other.
//!
//! [`verify`] gives all problems of a file: those of [`story::read`], and warnings about facts that contradict their
//! sentences, their sources' dates or each other. An author answers a warning that does not apply with `$answers`
//! ([`Check`]).
//!
//! - `claim`: all facts of a story, each with its path, amounts, dates and sentences;
//! - `figures`, `quotations`, `disputes`, `dates`, `goals`, `supports`: one check each; `media`: what media lack;
//! - `answers`: the answers of the file.

mod answers;
mod claim;
mod dates;
mod disputes;
mod figures;
mod goals;
mod media;
mod quotations;
mod supports;

pub use answers::Answered;
use answers::Divided;

use crate::story::{self, Check, Checked, Doubt, Index, Lang, Story};
use claim::claims;

/// A file that has been read, with the warnings that its author has answered.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The story, its errors, and the warnings that are not answered.
    pub checked: Checked,
    /// The warnings that are answered, in the order of the file.
    pub answered: Vec<Answered>,
}

/// Reads a story file and finds all its problems. With a language, the texts that it lacks are problems too.
///
/// ```
/// let text = r#"{ "format": 1, "lang": "en", "title": "A and B",
///   "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
///   "sources": [{ "id": "s", "publisher": "S", "url": "https://example.org", "date": "2024" }],
///   "figures": [{ "label": "exports", "value": "USD 24bn",
///     "cite": [{ "source": "s", "sentence": "Exports reached $2.4 billion." }] }] }"#;
/// let verified = diplograph::verify::verify(text, None);
/// assert_eq!(verified.checked.problems[0].place.path.to_string(), "figures[0].value");
/// assert!(verified.checked.problems[0].message.contains("stands in none of its sentences"));
/// ```
pub fn verify(file: &str, lang: Option<&Lang>) -> Verified {
    let raw = serde_json::from_str(file.trim_start_matches('\u{feff}')).unwrap_or_default();
    let mut checked = story::read_with(file, lang, |story| doubts(story, &raw));
    // A file with errors has not been compared, and without a language no text is missing.
    let is_read = checked.story.is_some();
    let is_asked =
        |name: &str| is_read && (lang.is_some() || name != Check::MissingTranslation.name());
    let Divided { open, answered, unused } =
        answers::divide(&raw, std::mem::take(&mut checked.problems), is_asked);
    checked.problems = open;
    checked.problems.extend(story::located(file, unused));
    checked.problems.sort_by_key(|problem| problem.place.position);
    Verified { checked, answered }
}

fn doubts(story: &Story, raw: &serde_json::Value) -> Vec<Doubt> {
    let (index, claims) = (Index::of(story), claims(story, raw));
    let mut doubts = Vec::new();
    for claim in &claims {
        doubts.extend(figures::check(story, &index, claim));
        doubts.extend(disputes::check(claim));
        doubts.extend(supports::check(claim));
    }
    doubts.extend(quotations::check(story, &index));
    doubts.extend(dates::check(story, &index));
    doubts.extend(goals::check(story));
    doubts.extend(media::check(story));
    doubts
}
