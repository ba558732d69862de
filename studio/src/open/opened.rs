//! [`Opened`]: the document that a text or a file becomes.

use std::rc::Rc;

use diplograph::import::{self, Format, Options, sheet};

use super::foreign::Refusal;
use super::kind::{Kind, format_name};
use super::language::language_of;
use super::report::Report;
use crate::document::{Article, Document, Reading};
use crate::json::Json;
use crate::state::Screen;
use crate::storage::Entry;
use crate::words::counted;

/// The document that a text or a file becomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// The screen to show.
    pub screen: Screen,
    /// The outcome for each part of a file of another format.
    pub report: Option<Report>,
    /// The version of a story that is only kept, because this studio does not read its format yet.
    pub newer: Option<i64>,
}

impl Opened {
    /// Opens a text or file under its name. An article is in the language that the author has chosen, if any.
    ///
    /// # Errors
    ///
    /// If it is empty, too long, or nothing that is read here.
    pub fn of(bytes: &[u8], name: &str, lang: Option<&str>) -> Result<Self, Refusal> {
        let kind = Kind::of(bytes, name)?;
        let kind =
            kind.ok_or_else(|| Refusal::new(format!("{name} is empty."), "Choose another file."))?;
        let text = || sheet::text_of(bytes);
        match kind {
            Kind::Story => Ok(Self::story(&text(), Screen::Tables)),
            Kind::BrokenStory => Ok(Self::story(&text(), Screen::Source)),
            Kind::NewerStory(version) => {
                Ok(Self { newer: Some(version), ..Self::story(&text(), Screen::Source) })
            }
            Kind::Other(format) => Self::imported(bytes, format, name),
            Kind::Article { lang: guessed, .. } => {
                Ok(Self::article(&text(), lang.unwrap_or(guessed)))
            }
            Kind::TooLong(_) => Err(Refusal::new(format!("{name} is not opened."), kind.words())),
        }
    }

    /// A story file, with its text as it is.
    pub fn story(text: &str, screen: Screen) -> Self {
        Self { document: Document::of_story(text), screen, report: None, newer: None }
    }

    /// An article, and a story without facts in its language.
    fn article(text: &str, lang: &str) -> Self {
        let text = text.trim().replace("\r\n", "\n");
        let article = Article { text, lang: lang.to_owned(), ..Article::default() };
        let mut document = Document::empty();
        if let Ok(mut story) = Json::read(&document.story) {
            story.set("lang", Some(lang.into()));
            document.story = story.write().into();
        }
        document.articles.push(Rc::new(article));
        Self { document, screen: Screen::Evidence, report: None, newer: None }
    }

    fn imported(bytes: &[u8], format: Format, name: &str) -> Result<Self, Refusal> {
        let refused = |refused| Refusal::of(name, refused);
        let mut options = Options::default();
        if !sheet::is_workbook(bytes)
            && let Ok(lang) = language_of(&sheet::text_of(bytes)).parse()
        {
            options.lang = lang;
        }
        let imported = import::read(bytes, format, &options).map_err(refused)?;
        let document = Document::of_story(&imported.text);
        let facts = Entry::of("", &Reading::of(&document.story), 0, 0.0).facts;
        let title = format!("{name}, {}: {}", format_name(format), counted(facts, "fact"));
        let report = Some(Report::of(title, &imported.notes));
        Ok(Self { document, screen: Screen::Tables, report, newer: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn opened(text: &str, name: &str) -> Opened {
        Opened::of(text.as_bytes(), name, None).unwrap()
    }

    #[test]
    fn story_file_is_opened_as_it_was_saved() {
        let story = include_str!("../../../src/cli/examples/postponed.json");
        let opened = opened(story, "story.json");
        assert_eq!(&*opened.document.story, story);
        assert_eq!(opened.screen, Screen::Tables);
    }

    #[test]
    fn story_of_a_newer_format_is_kept_as_it_is() {
        let story = r#"{ "format": 7, "lang": "en", "parties": [], "orbits": [1.50] }"#;
        let opened = opened(story, "story.json");
        assert_eq!(opened.newer, Some(7));
        assert_eq!(&*opened.document.story, story);
    }

    #[test]
    fn story_with_a_syntax_error_is_opened_as_text() {
        let opened = opened(r#"{ "format": 1, "parties": [ }"#, "story.json");
        assert_eq!(opened.screen, Screen::Source);
    }

    #[test]
    fn article_gets_a_story_in_its_language() {
        let text = "Страны намерены довести товарооборот до 10 млрд долларов.\r\n";
        let opened = opened(text, "The text");
        assert_eq!(opened.screen, Screen::Evidence);
        assert_eq!(opened.document.articles[0].lang, "ru");
        assert_eq!(opened.document.articles[0].text, text.trim_end());
        assert!(opened.document.story.contains(r#""lang": "ru""#), "{}", opened.document.story);
        let chosen = Opened::of(text.as_bytes(), "The text", Some("kk")).unwrap();
        assert_eq!(chosen.document.articles[0].lang, "kk");
    }

    #[test]
    fn timeline_becomes_a_story_with_a_report() {
        let timeline = r#"{ "events": [
            { "start_date": { "year": "2024", "month": "5" }, "text": { "headline": "Talks" }, "strange": 1 }] }"#;
        let opened = opened(timeline, "timeline.json");
        let report = opened.report.unwrap();
        assert_eq!(report.title, "timeline.json, a timeline of TimelineJS: 1 fact");
        assert!(report.summary().contains("left out"), "{}", report.summary());
        assert!(opened.document.story.contains("2024-05"), "{}", opened.document.story);
    }

    #[test]
    fn rows_of_a_spreadsheet_become_a_story() {
        let rows = "fact\tkind\tdate\ttitle\nevent\tvisit\t19.02.2024\tVisit to Tashkent\n";
        let opened = opened(rows, "The text");
        assert!(opened.document.story.contains("2024-02-19"), "{}", opened.document.story);
    }

    #[test]
    fn empty_file_is_refused() {
        let refusal = Opened::of(b"", "notes.txt", None).unwrap_err();
        assert_eq!(refusal.text, "notes.txt is empty.");
    }
}
