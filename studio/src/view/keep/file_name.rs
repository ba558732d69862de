//! The name of the file in which a story is saved.

/// The name of the file for a story: its title in small Latin letters.
pub(super) fn file_name(title: &str) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6)
        .map(str::to_ascii_lowercase)
        .collect();
    if words.is_empty() { "story.json".to_owned() } else { words.join("-") + ".json" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_is_named_after_the_title() {
        assert_eq!(
            file_name("Kazakhstan and Uzbekistan aim for $10bn of trade"),
            "kazakhstan-and-uzbekistan-aim-for-10bn.json"
        );
        assert_eq!(file_name("Казахстан"), "story.json");
    }
}
