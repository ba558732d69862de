//! A table of dates as people type them, in twelve languages. Each is accepted, has exact replacements, or is refused.

mod days;
mod periods;

use super::suggest_date;
use crate::story::Date;

/// A date that is accepted as it stands.
const ACCEPTED: &str = "accepted";
/// A text that is refused without a replacement.
const REFUSED: &str = "";

#[track_caller]
fn table(rows: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in rows {
        let found = match text.parse::<Date>() {
            Ok(_) => ACCEPTED.to_owned(),
            Err(_) => suggest_date(text).join(" | "),
        };
        if found != *expected {
            wrong += &format!("\n  `{text}`: expected `{expected}`, found `{found}`");
        }
    }
    assert!(wrong.is_empty(), "{wrong}\n");
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn arbitrary_text_has_only_dates_as_replacements(text in "\\PC{0,90}") {
            for date in suggest_date(&text) {
                prop_assert!(date.parse::<Date>().is_ok(), "{date}");
            }
        }

        #[test]
        fn words_of_dates_have_only_dates_as_replacements(
            words in prop::collection::vec("(19|2024|3|feb|mai|q1|ii|half|spring|-|/|~|to|or|since|bc|век|年|s|fy)[ .]?", 1..6),
        ) {
            for date in suggest_date(&words.concat()) {
                prop_assert_eq!(date.parse::<Date>().map(|found| found.to_string()), Ok(date));
            }
        }
    }
}
