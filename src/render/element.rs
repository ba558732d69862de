//! The custom element with the story inside, ready to paste into another page.

use super::markup::{attribute, text};
use super::mount_point::mount_point;
use super::site::Site;
use super::story_file::StoryFile;
use crate::story::Lang;

/// Renders the element with its declarative shadow root, and the script that makes it interactive.
///
/// A browser without declarative shadow roots, and a content system that strips them, show the title and the summary.
pub async fn element(file: &StoryFile, lang: Lang, site: &Site) -> String {
    let context = file.context(lang.clone());
    let title = context.say(&file.story.title).text;
    let summary = file.story.summary.as_ref().map_or("", |summary| context.say(summary).text);
    let inside = mount_point(file, lang, site, None).await;
    format!(
        "<diplo-graph src=\"{src}\" lang=\"{lang}\"{level}>\
         <template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{assets}widget.css\">{inside}\
         <slot hidden></slot></template><p><strong>{title}</strong> {summary}</p></diplo-graph>\n\
         <script type=\"module\" src=\"{assets}diplograph.js\"></script>\n",
        src = attribute(&site.story_url(&file.name)),
        lang = context.lang,
        level = site.level_attribute(),
        assets = attribute(&site.assets),
        title = text(title),
        summary = text(summary),
    )
}
