//! A whole page, by a template.

use std::fmt;

use super::head::head;
use super::linked_data::linked_data;
use super::markup::attribute;
use super::place::{place, story_url};
use super::{Site, StoryFile};
use crate::story::Lang;
use crate::view::Languages;

/// A page with places for a story: `<!-- diplograph:head -->` and `<!-- diplograph:story -->`.
///
/// Anywhere in it, `{{lang}}` and `{{dir}}` stand for the language and its direction, `{{name}}` for the story's name.
/// A link with `data-story` of that name is marked as the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(String);

/// What a template lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TemplateError(&'static str);

const HEAD: &str = "<!-- diplograph:head -->";
const STORY: &str = "<!-- diplograph:story -->";

impl Template {
    /// A page of one's own.
    ///
    /// # Errors
    ///
    /// Where it lacks one of the two places.
    pub fn new(text: String) -> Result<Self, TemplateError> {
        let missing = [HEAD, STORY].into_iter().find(|mark| !text.contains(mark));
        missing.map_or(Ok(Self(text)), |mark| Err(TemplateError(mark)))
    }

    /// A page with nothing but the story.
    pub fn plain(site: &Site) -> Self {
        let assets = attribute(&site.assets);
        Self(format!(
            "<!DOCTYPE html>\n<html lang=\"{{{{lang}}}}\" dir=\"{{{{dir}}}}\">\n<head>\n  <meta charset=\"utf-8\">\n  \
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  \
             <link rel=\"stylesheet\" href=\"{assets}widget.css\">\n  {HEAD}\n  \
             <meta name=\"color-scheme\" content=\"light dark\">\n  \
</head>\n<body>\n<main>\n{STORY}\n</main>\n\
             <script type=\"module\" src=\"{assets}diplograph.js\" fetchpriority=\"low\"></script>\n</body>\n</html>\n"
        ))
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template has no `{}`", self.0)
    }
}

impl std::error::Error for TemplateError {}

/// A page that tells a story in a language. It needs no shadow root, being our own: its links reach into the story,
/// and readers' modes and feeds find the words.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn page(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    template: &Template,
) -> std::io::Result<String> {
    let telling = file.telling(lang.clone());
    let inside = place(file, lang.clone(), site, Languages::Linked(file.page_name("*").into()))?;
    // What is for machines comes behind what is for readers.
    let story = format!(
        "<diplo-graph src=\"{}\" lang=\"{}\">{inside}</diplo-graph>\n\
         <script type=\"application/ld+json\">{}</script>",
        attribute(&story_url(file, site)),
        telling.lang,
        linked_data(file, &lang, site),
    );
    let name = attribute(&file.name);
    let link = format!("data-story=\"{name}\"");
    // What the story says comes last, lest a brace in it be taken for one of the template's.
    let page = template.0.replace("{{lang}}", telling.locale.tag).replace("{{name}}", &name);
    let page = page.replace("{{dir}}", telling.locale.direction.dir());
    let page = page.replace(&link, &format!("{link} aria-current=\"page\""));
    let page = page.replacen(HEAD, head(file, &lang, site).trim_end(), 1);
    Ok(page.replacen(STORY, &story, 1))
}
