//! The texts that a native reader should read first, because their wording is the least certain.

/// The names of the texts by language.
const READ_FIRST: [(&str, &[&str]); 3] = [("kk", &KAZAKH), ("uz", &UZBEK), ("uz-Cyrl", &UZBEK)];

const KAZAKH: [&str; 19] = [
    "quotes",
    "set_in_motion",
    "said_by",
    "as_of",
    "goal_open",
    "goal_exceeded",
    "promised_by",
    "part_of",
    "key_fading",
    "key_report_bars",
    "key_report_ring",
    "other_scale",
    "phrases.nearly",
    "phrases.up_to",
    "phrases.end_unknown",
    "kinds.institution",
    "kinds.cancelled",
    "kinds.tie_suspended",
    "scripts.part",
];

const UZBEK: [&str; 19] = [
    "said_by",
    "set_in_motion",
    "as_of",
    "goal_open",
    "goal_exceeded",
    "promised_by",
    "part_of",
    "key_fading",
    "key_report_bars",
    "key_report_ring",
    "other_scale",
    "phrases.up_to",
    "phrases.times",
    "phrases.end_unknown",
    "kinds.working_visit",
    "kinds.institution",
    "kinds.call",
    "kinds.tie_suspended",
    "scripts.part",
];

/// Returns the names of the texts that should be read first in a language; most languages have none.
pub(crate) fn names(tag: &str) -> &'static [&'static str] {
    READ_FIRST.iter().find(|(of, _)| *of == tag).map_or(&[], |(_, names)| *names)
}
