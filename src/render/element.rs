//! The custom element with the story inside it, ready to paste into somebody else's page.

use super::markup::{attribute, text};
use super::place::{level_attribute, place, story_url};
use super::{Site, StoryFile};
use crate::story::Lang;

/// The element with its declarative shadow root, and the script that brings it to life.
///
/// A browser that knows no declarative shadow root, and a system that strips it, shows the title and the summary.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn element(file: &StoryFile, lang: Lang, site: &Site) -> std::io::Result<String> {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let summary = file.story.summary.as_ref().map_or("", |summary| context.say(summary).text);
    let inside = place(file, lang, site, None)?;
    Ok(format!(
        "<diplo-graph src=\"{src}\" lang=\"{lang}\"{level}>\
         <template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{assets}widget.css\">{inside}\
         <slot hidden></slot></template><p><strong>{title}</strong> {summary}</p></diplo-graph>\n\
         <script type=\"module\" src=\"{assets}diplograph.js\"></script>\n",
        src = attribute(&story_url(file, site)),
        lang = context.lang,
        level = level_attribute(site),
        assets = attribute(&site.assets),
        title = text(title),
        summary = text(summary),
    ))
}
