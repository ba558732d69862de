//! [`PageTemplate`]: the HTML around a story.

use std::fmt;

use super::markup::attribute;
use super::site::Site;
use super::story_file::StoryFile;
use super::style::{hash, icon, style};
use crate::view::RenderContext;

/// A page with the markers `<!-- diplograph:head -->` and `<!-- diplograph:story -->`, which the story replaces.
///
/// These placeholders may stand anywhere in it: `{{lang}}` and `{{dir}}` for the language and its direction, `{{name}}` for
/// the story's name, `{{assets}}` for the folder of the widget's files, and `{{self}}` for the origins that a content
/// security policy must allow. A link with `data-story` of that name becomes the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTemplate(String);

/// The reason why a page cannot be a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageTemplateError {
    /// It lacks a marker.
    NoMarker(&'static str),
    /// It has a `<base href>`, so that a link to a part of the page leads to another page.
    Base,
}

const HEAD: &str = "<!-- diplograph:head -->";
const STORY: &str = "<!-- diplograph:story -->";

impl PageTemplate {
    /// Makes a template of a page.
    ///
    /// # Errors
    ///
    /// If the page lacks one of the two markers, or has a `<base href>`.
    pub fn new(text: String) -> Result<Self, PageTemplateError> {
        let missing = [HEAD, STORY].into_iter().find(|marker| !text.contains(marker));
        match missing {
            Some(marker) => Err(PageTemplateError::NoMarker(marker)),
            None if has_base(&text) => Err(PageTemplateError::Base),
            None => Ok(Self(text)),
        }
    }

    /// Returns the template of a page with nothing but the story, which loads its files from `{{assets}}`.
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

    /// Returns the template of a page with nothing but the story, which loads no other file. It has its style sheet inside,
    /// and no script. It belongs to a static [`Site`].
    pub fn standalone() -> Self {
        let style = style(false);
        let policy = format!(
            "default-src 'none'; style-src {}; img-src data:{{{{media}}}}; base-uri 'none'; form-action 'none'",
            hash(&style),
        );
        Self(format!(
            "<!DOCTYPE html>\n<html lang=\"{{{{lang}}}}\" dir=\"{{{{dir}}}}\">\n<head>\n  <meta charset=\"utf-8\">\n  \
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  \
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n  {HEAD}\n  \
             <meta name=\"color-scheme\" content=\"light dark\">\n  \
             <link rel=\"icon\" href=\"{}\">\n  <style>{style}</style>\n\
</head>\n<body>\n<main>\n{STORY}\n</main>\n</body>\n</html>\n",
            icon(),
        ))
    }

    /// Returns the template of a page with nothing but the story, which has its style sheet inside and loads the engine from
    /// `{{assets}}` when a reader presses a control. It has a strict content security policy.
    pub fn hosted() -> Self {
        let style = style(true);
        let policy = format!(
            "default-src 'none'; script-src {{{{self}}}} 'wasm-unsafe-eval'; style-src {}; connect-src {{{{self}}}}; \
             img-src {{{{self}}}} data:; media-src {{{{self}}}}; frame-src {{{{self}}}}; base-uri 'none'; form-action 'none'; \
             require-trusted-types-for 'script'",
            hash(&style),
        );
        Self(format!(
            "<!DOCTYPE html>\n<html lang=\"{{{{lang}}}}\" dir=\"{{{{dir}}}}\">\n<head>\n  <meta charset=\"utf-8\">\n  \
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  \
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n  {HEAD}\n  \
             <meta name=\"color-scheme\" content=\"light dark\">\n  \
             <link rel=\"icon\" href=\"{}\">\n  <style>{style}</style>\n\
</head>\n<body>\n<main>\n{STORY}\n</main>\n\
             <script type=\"module\" src=\"{{{{assets}}}}diplograph.js\" fetchpriority=\"low\"></script>\n</body>\n</html>\n",
            icon(),
        ))
    }

    /// Returns the template of a page for an iframe, with a strict content security policy.
    ///
    /// It has no comments, because its bytes are those of many page views. In a sandboxed frame WebKit takes `'self'` for
    /// nobody, so the policy names the site's origin too. `embed.js` comes before the loader, because it tells the element
    /// what to show.
    pub fn embed() -> Self {
        Self(include_str!("../../static/embed.html").to_owned())
    }

    /// Puts the head and the body of a story into the template.
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
        for (placeholder, value) in [
            ("{{lang}}", context.locale.tag),
            ("{{dir}}", context.locale.direction.dir()),
            ("{{assets}}", &attribute(&site.assets)),
            ("{{self}}", &attribute(&site.origins())),
            ("{{media}}", &attribute(&media_sources(file, site))),
            ("{{name}}", &name),
            (&link, &format!("{link} aria-current=\"page\"")),
        ] {
            page = page.replace(placeholder, value);
        }
        // The story goes in last, so that braces in its text are not read as placeholders.
        page.replacen(HEAD, head.trim_end(), 1).replacen(STORY, body, 1)
    }
}

impl fmt::Display for PageTemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMarker(marker) => write!(f, "the template has no `{marker}`"),
            Self::Base => write!(
                f,
                "the template has a `<base href>`, so that each link into the story would lead to that address; remove it, and write the addresses of the template in full"
            ),
        }
    }
}

/// Returns the end of the policy for images, and that for players, if the story has media.
fn media_sources(file: &StoryFile, site: &Site) -> String {
    if !file.has_media() {
        return String::new();
    }
    let origins = site.origins();
    format!(" {origins}; media-src {origins}")
}

/// Returns whether a page has a `<base>` with an address.
fn has_base(page: &str) -> bool {
    let page = page.to_ascii_lowercase();
    let tags = page.split("<base").skip(1).map(|rest| rest.split('>').next().unwrap_or(rest));
    let mut own =
        tags.filter(|tag| tag.starts_with(|next: char| next.is_whitespace() || next == '/'));
    own.any(|tag| {
        tag.split(|next: char| next.is_whitespace() || next == '/')
            .any(|word| word.starts_with("href"))
    })
}

impl std::error::Error for PageTemplateError {}
