//! [`Kind`]: what a text or a file is.

use diplograph::import::{Format, sheet};

use super::foreign::{self, Refusal};
use super::language::{self, language_of};
use crate::json::Json;
use crate::storage::newer_format;
use crate::words::counted;

/// The kind of a text or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A story file of ours.
    Story,
    /// A story file of ours that is not JSON yet or any more.
    BrokenStory,
    /// A story file of ours of a format that this studio does not read yet.
    NewerStory(i64),
    /// A file of another format that becomes a story.
    Other(Format),
    /// An article in a language, with its number of words.
    Article {
        /// The tag of the language.
        lang: &'static str,
        /// The number of words, for languages with spaces between them.
        words: usize,
    },
    /// A text that is too long to be an article, with its number of characters.
    TooLong(usize),
}

/// The longest article, in characters. A long report has a fifth of it.
pub const LONGEST_ARTICLE: usize = 300_000;

impl Kind {
    /// Recognises what a text or file is, by its content; its name only tells what its author takes it for. `None` if
    /// there is nothing in it.
    ///
    /// # Errors
    ///
    /// If it is neither a story, nor of a format that is read here, nor a text.
    pub fn of(bytes: &[u8], name: &str) -> Result<Option<Self>, Refusal> {
        if let Some(refusal) = foreign::refusal(name, bytes) {
            return Err(refusal);
        }
        if sheet::is_workbook(bytes) {
            return Ok(Some(Self::Other(Format::Spreadsheet)));
        }
        let text = sheet::text_of(bytes);
        let start = text.trim_start();
        if start.is_empty() {
            return Ok(None);
        }
        if start.starts_with(['{', '[']) {
            return Self::of_json(&text, name).map(Some);
        }
        if let Ok(format) = Format::of(bytes) {
            return Ok(Some(Self::Other(format)));
        }
        if is_table(&text, name) {
            let help = "The first row names the columns as our template does: “event”, “date”, “sentence”. \
                        Get the template, and put your columns under its names.";
            return Err(Refusal::new(
                format!("{name} is a table, but its columns are not known here."),
                help,
            ));
        }
        Ok(Some(Self::of_text(&text)))
    }

    fn of_json(text: &str, name: &str) -> Result<Self, Refusal> {
        let Ok(tree) = Json::read(text) else { return Self::of_broken_json(text, name) };
        if let Some(version) = newer_format(&tree).filter(|_| is_story(&tree)) {
            return Ok(Self::NewerStory(version));
        }
        if is_story(&tree) {
            return Ok(Self::Story);
        }
        Format::of(text.as_bytes()).map(Self::Other).map_err(|_| {
            let help = "Read here are our own story files, TimelineJS, vis-timeline, and the answers of Wikidata.";
            Refusal::new(format!("{name} is JSON of a kind that is not known here."), help)
        })
    }

    fn of_broken_json(text: &str, name: &str) -> Result<Self, Refusal> {
        let names = |key: &str| text.contains(&format!("\"{key}\""));
        if names("parties") || (names("format") && names("lang")) {
            return Ok(Self::BrokenStory);
        }
        // An article may begin with a bracket.
        if !name.to_lowercase().ends_with(".json") && !text.contains("\":") {
            return Ok(Self::of_text(text));
        }
        let error = Json::read(text).err().map(|error| error.to_string()).unwrap_or_default();
        let help = "Export the file again, or mend it in an editor for JSON.";
        Err(Refusal::new(format!("{name} is not JSON: {error}."), help))
    }

    fn of_text(text: &str) -> Self {
        let characters = text.chars().count();
        if characters > LONGEST_ARTICLE {
            return Self::TooLong(characters);
        }
        Self::Article { lang: language_of(text), words: text.split_whitespace().count() }
    }

    /// Returns the sentence that tells the author what it is.
    pub fn words(&self) -> String {
        match self {
            Self::Story => "This is a story file of ours.".to_owned(),
            Self::BrokenStory => {
                "This is a story file of ours, with a mistake in its JSON.".to_owned()
            }
            Self::NewerStory(version) => {
                format!(
                    "This is a story file of format {version}, which is newer than this studio."
                )
            }
            Self::Other(format) => format!("This is {}.", format_name(*format)),
            Self::Article { lang, words } => {
                let names = language::ALL.iter().find(|(tag, _)| tag == lang);
                let name = names.map_or(*lang, |(_, name)| name);
                // Chinese has no spaces between words.
                match *lang {
                    "zh" => format!("This is a text in {name}."),
                    _ => format!("This is a text in {name}, {}.", counted(*words, "word")),
                }
            }
            Self::TooLong(characters) => format!(
                "This text has {} characters, which is too long for an article. At most {} are read at once: paste \
                 the part with the facts.",
                grouped(*characters),
                grouped(LONGEST_ARTICLE)
            ),
        }
    }

    /// Returns the words of the button that opens it; `None` if it cannot be opened.
    pub fn button(&self) -> Option<&'static str> {
        match self {
            Self::Story | Self::BrokenStory => Some("Open the story"),
            Self::NewerStory(_) => Some("Keep it as it is"),
            Self::Other(_) => Some("Make a story of it"),
            Self::Article { .. } => Some("Show its sentences"),
            Self::TooLong(_) => None,
        }
    }
}

/// Returns the name of a format in a sentence.
pub(super) fn format_name(format: Format) -> &'static str {
    match format {
        Format::TimelineJs => "a timeline of TimelineJS",
        Format::VisTimeline => "a timeline of vis-timeline",
        Format::Wikidata => "an answer of Wikidata",
        Format::OurCsv => "a table that Diplograph wrote",
        Format::Spreadsheet => "a spreadsheet with our columns",
    }
}

/// Returns `true` if a JSON file is a story of ours, perhaps with mistakes.
fn is_story(tree: &Json) -> bool {
    let has = |key: &str| tree.get(key).is_some();
    has("parties")
        || (matches!(tree.get("format"), Some(Json::Number(_))) && (has("lang") || has("title")))
}

/// Returns `true` if a text is rows of a spreadsheet: by its name, or by a tab in most of its lines.
fn is_table(text: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    if name.ends_with(".csv") || name.ends_with(".tsv") {
        return true;
    }
    let (mut lines, mut rows) = (0_usize, 0_usize);
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(50) {
        lines += 1;
        rows += usize::from(line.trim().contains('\t'));
    }
    lines >= 2 && rows * 10 >= lines * 8
}

/// Returns a number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn kind(text: &str) -> Kind {
        Kind::of(text.as_bytes(), "The text").unwrap().unwrap()
    }

    #[test]
    fn stories_are_told_from_other_json() {
        assert_eq!(kind(include_str!("../../../src/cli/examples/pledge.json")), Kind::Story);
        assert_eq!(kind(r#"{ "format": 1, "lang": "en", "title": "" }"#), Kind::Story);
        assert_eq!(kind(r#"{ "format": 2, "lang": "en", "parties": {} }"#), Kind::NewerStory(2));
        assert_eq!(kind(r#"{ "format": 1, "parties": [{ "id": "kz" ] }"#), Kind::BrokenStory);
        let timeline = r#"{ "events": [{ "start_date": { "year": "2024" }, "text": { "headline": "Talks" } }] }"#;
        assert_eq!(kind(timeline), Kind::Other(Format::TimelineJs));
        let vis = r#"[{ "id": 1, "content": "Talks", "start": "2024-05-01" }]"#;
        assert_eq!(kind(vis), Kind::Other(Format::VisTimeline));
        let refusal = Kind::of(br#"{ "a": 1 }"#, "a.json").unwrap_err();
        assert_eq!(refusal.text, "a.json is JSON of a kind that is not known here.");
    }

    #[test]
    fn plain_text_is_an_article_in_its_language() {
        let article = kind("[Astana] The two countries agreed to raise trade to $10bn.");
        assert_eq!(article, Kind::Article { lang: "en", words: 10 });
        assert_eq!(article.words(), "This is a text in English, 10 words.");
        assert_eq!(Kind::of(b" \n", "The text"), Ok(None));
    }

    #[test]
    fn text_of_five_megabytes_is_too_long_for_an_article_and_told_so() {
        let long = kind(&"word ".repeat(1_000_000));
        assert_eq!(long, Kind::TooLong(5_000_000));
        assert!(long.words().contains("5,000,000 characters"), "{}", long.words());
        assert_eq!(long.button(), None);
    }

    #[test]
    fn table_without_our_columns_is_refused_with_advice() {
        let refusal = Kind::of(b"Naam\tDatum\nBezoek\t2024\n", "The text").unwrap_err();
        assert!(refusal.text.contains("columns are not known"), "{}", refusal.text);
        assert!(Kind::of("Land;Jahr\nA;2024\n".as_bytes(), "a.csv").is_err());
    }
}
