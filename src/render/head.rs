//! What a page says of itself to search engines, feeds and messengers.

use std::fmt::Write;

use super::markup::{attribute, text};
use super::{Site, StoryFile};
use crate::story::Lang;

/// The elements for the `<head>` of a page in a language.
pub(super) fn head(file: &StoryFile, lang: &Lang, site: &Site) -> String {
    let telling = file.telling(lang.clone());
    let title = telling.say(&file.story.title).text;
    let summary = file.story.summary.as_ref().map_or(title, |summary| telling.say(summary).text);
    let mut head = format!(
        "<title>{}</title>\n  <meta name=\"description\" content=\"{}\">\n",
        text(title),
        attribute(summary)
    );
    let address = |lang: &str| {
        let folder = site.address.as_deref().unwrap_or_default();
        attribute(&format!("{folder}{}", file.page_name(lang))).into_owned()
    };
    let here = address(&telling.lang);
    // Writing to a string does not fail.
    let mut line = |line: std::fmt::Arguments<'_>| {
        let _ = writeln!(head, "  {line}");
    };
    line(format_args!("<link rel=\"canonical\" href=\"{here}\">"));
    let languages = file.languages();
    if languages.len() > 1 {
        for lang in &languages {
            let href = address(lang);
            line(format_args!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">"));
        }
        let own = address(&file.story.lang);
        line(format_args!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{own}\">"));
    }
    let (title, summary) = (attribute(title), attribute(summary));
    line(format_args!("<meta property=\"og:type\" content=\"article\">"));
    line(format_args!("<meta property=\"og:title\" content=\"{title}\">"));
    line(format_args!("<meta property=\"og:description\" content=\"{summary}\">"));
    // A messenger cannot complete an address, so half of one is worth nothing to it.
    if site.address.is_some() {
        line(format_args!("<meta property=\"og:url\" content=\"{here}\">"));
    }
    line(format_args!("<meta name=\"twitter:card\" content=\"summary\">"));
    head
}
