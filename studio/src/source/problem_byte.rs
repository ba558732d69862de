//! [`problem_byte`]: where the cursor goes when an author follows a problem to the text.

use crate::document::Reading;
use crate::json::Step;

/// Returns the byte of the problem at a value, or of the first problem if the text is not JSON. `None` if the value has no
/// problem: then the cursor stays.
pub fn problem_byte(reading: &Reading, value: &[Step]) -> Option<usize> {
    let is_there = |path: &[Step]| reading.tree.is_none() || path == value;
    let problem =
        reading.problems.iter().find(|problem| is_there(&Step::path(&problem.place.path)))?;
    Some(problem.place.range.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn byte(text: &str, value: &[Step]) -> Option<usize> {
        problem_byte(&Reading::of(&text.into()), value)
    }

    #[test]
    fn byte_is_that_of_the_problem_of_the_value() {
        let text = r#"{ "format": 1, "lang": "en", "title": "A", "updated": "2024-13-01" }"#;
        let at = byte(text, &["updated".into()]).unwrap();
        assert!(text[at..].starts_with("\"2024-13-01"), "{}", &text[at..]);
        assert_eq!(byte(text, &["title".into()]), None);
    }

    #[test]
    fn byte_is_that_of_the_first_problem_of_a_text_that_is_not_json() {
        let text = "{ \"format\": 1,\n \"lang\": \"en\"\n \"title\": \"A\" }";
        let at = byte(text, &["title".into()]).unwrap();
        assert!(text[at..].starts_with("\"title\""), "{}", &text[at..]);
    }
}
