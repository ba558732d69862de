//! A whole page, by a template.

use std::fmt;

use super::head::{embed_head, head};
use super::image::images;
use super::linked_data::linked_data;
use super::markup::attribute;
use super::place::{Pages, level_attribute, place, story_url};
use super::{Site, StoryFile};
use crate::story::Lang;
use crate::view::{Here, RenderContext};

/// A page with places for a story: `<!-- diplograph:head -->` and `<!-- diplograph:story -->`.
///
/// Anywhere in it, `{{lang}}` and `{{dir}}` stand for the language and its direction, `{{name}}` for the story's name,
/// `{{assets}}` for the folder of the widget's files, `{{self}}` for the origins that a policy has to let in.
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
    pub fn plain() -> Self {
        Self(format!(
            "<!DOCTYPE html>\n<html lang=\"{{{{lang}}}}\" dir=\"{{{{dir}}}}\">\n<head>\n  <meta charset=\"utf-8\">\n  \
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  \
             <link rel=\"stylesheet\" href=\"{{{{assets}}}}widget.css\">\n  {HEAD}\n  \
             <meta name=\"color-scheme\" content=\"light dark\">\n  \
</head>\n<body>\n<main>\n{STORY}\n</main>\n\
             <script type=\"module\" src=\"{{{{assets}}}}diplograph.js\" fetchpriority=\"low\"></script>\n</body>\n</html>\n"
        ))
    }

    /// A page for an iframe, under the policy that a careful site has.
    pub fn embed() -> Self {
        Self(include_str!("../../static/embed.html").to_owned())
    }

    /// The page of a story: its head and its body.
    pub(super) fn fill(
        &self,
        file: &StoryFile,
        context: &RenderContext,
        site: &Site,
        head: &str,
        body: &str,
    ) -> String {
        let name = attribute(&file.name);
        let link = format!("data-story=\"{name}\"");
        let mut page = self.0.clone();
        for (mark, value) in [
            ("{{lang}}", context.locale.tag),
            ("{{dir}}", context.locale.direction.dir()),
            ("{{assets}}", &attribute(&site.assets)),
            ("{{self}}", &attribute(&origins(site))),
            ("{{name}}", &name),
            (&link, &format!("{link} aria-current=\"page\"")),
        ] {
            page = page.replace(mark, value);
        }
        // What the story says comes last, lest a brace in it be taken for one of the template's.
        page.replacen(HEAD, head.trim_end(), 1).replacen(STORY, body, 1)
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
    let context = told(file, &lang, site);
    // What is for machines comes behind what is for readers.
    let body = format!(
        "{}\n<script type=\"application/ld+json\">{}</script>",
        story(file, &context, site)?,
        linked_data(file, &context, site),
    );
    Ok(template.fill(file, &context, site, &head(file, &lang, site), &body))
}

/// A page for an iframe. It stands in the folder `embed` of the pages, and names its page as the one to be found by.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn embed(
    file: &StoryFile,
    lang: Lang,
    site: &Site,
    template: &Template,
) -> std::io::Result<String> {
    let context = told(file, &lang, site);
    let body = story(file, &context, site)?;
    Ok(template.fill(file, &context, site, &embed_head(file, &lang, site), &body))
}

/// The story as its page tells it.
fn told(file: &StoryFile, lang: &Lang, site: &Site) -> RenderContext {
    if site.is_folder {
        file.context_on(lang.clone(), Here::Story, site.level)
    } else {
        file.context(lang.clone())
    }
}

/// The element with the story in it, whose languages are links to the pages beside this one.
fn story(file: &StoryFile, context: &RenderContext, site: &Site) -> std::io::Result<String> {
    let pages = Pages {
        address: file.page_name("*").into(),
        has_chapters: context.chapters().is_some(),
        tables: site.is_folder.then(|| file.data_name("*").into()),
        images: images(file, site).map(Into::into),
    };
    Ok(format!(
        "<diplo-graph src=\"{}\" lang=\"{}\"{}>{}</diplo-graph>",
        attribute(&story_url(file, site)),
        context.lang,
        level_attribute(site),
        place(file, context.lang.clone(), site, Some(pages))?,
    ))
}

/// The page's own origin as a policy has it, and those that the site's addresses name, each once.
fn origins(site: &Site) -> String {
    let mut origins = vec!["'self'"];
    let addresses = [site.address.as_deref(), Some(&*site.assets), Some(&*site.stories)];
    for origin in addresses.into_iter().flatten().filter_map(origin) {
        if !origins.contains(&origin) {
            origins.push(origin);
        }
    }
    origins.join(" ")
}

/// What stands before the path of a whole address: `https://example.org:8443`.
pub(super) fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + "://".len();
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end);
    Some(&address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_lets_in_each_origin_once() {
        let site = Site {
            assets: "https://cdn.example:8443/diplograph/v1/".to_owned(),
            stories: "../stories/".to_owned(),
            address: Some("https://example.org/relations/".to_owned()),
            is_folder: false,
            images: None,
            ..Site::default()
        };
        assert_eq!(origins(&site), "'self' https://example.org https://cdn.example:8443");
        let same = Site { assets: "https://example.org/v1/".to_owned(), ..site };
        assert_eq!(origins(&same), "'self' https://example.org");
        assert_eq!(origins(&Site::default()), "'self'");
    }
}
