//! [`Site`]: the addresses of the published files.

use crate::view::{HeadingLevel, MediaBase};

use super::markup::attribute;

/// The addresses of the published files. Each address ends with a slash, or is empty for the folder of the page itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The folder of `diplograph.js` and `widget.css`.
    pub assets: String,
    /// The folder of the story files. In a static site, an empty address means that they are not published.
    pub stories: String,
    /// The absolute address of the folder of the pages, if it is known.
    pub address: Option<String>,
    /// The folder of the images that `diplograph image` draws in the default size, absolute or relative to the pages.
    pub images: Option<String>,
    /// The heading level of the story's title in its page.
    pub level: HeadingLevel,
    /// True if the page is written into a folder together with further files: the story's table ([`super::StoryFile::csv`]) and,
    /// if the story is long, its [`chapters`](super::chapters). The page of a long story then lists only the first entries.
    pub is_folder: bool,
    /// True if the pages have no engine, as those from [`PageTemplate::standalone`](super::PageTemplate::standalone).
    pub is_static: bool,
}

/// The kind of page that a chapter is rendered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A page of its own.
    Page,
    /// A page for an iframe, in the folder `embed` of the pages.
    Embed,
}

impl Site {
    /// Returns the address of the file of a story, as the page names it. The name is that of the file, without `.json`.
    pub(super) fn story_url(&self, name: &str) -> String {
        format!("{}{name}.json", self.stories)
    }

    /// Returns whether a page names its story file. A static page has no engine that needs the file.
    pub(super) fn has_story_file(&self) -> bool {
        !self.is_static || !self.stories.is_empty()
    }

    /// Returns whether a page names its own address and those of the other languages. A single static page does not: nothing
    /// says where it will be, or that there are others.
    pub(super) fn has_other_pages(&self) -> bool {
        !self.is_static || self.is_folder || self.address.is_some()
    }

    /// Returns the base of the addresses of a story's media: the story file, or the page if it names none.
    pub(super) fn media_base(&self, name: &str) -> MediaBase {
        let story = self.has_story_file().then(|| self.story_url(name));
        MediaBase::of(story.as_deref(), self.own_origin())
    }

    /// Returns the origin of the pages, which is also that of a story file with a relative address.
    pub(super) fn own_origin(&self) -> Option<&str> {
        self.address.as_deref().and_then(origin)
    }

    /// Returns the attribute that tells the script the heading level, or nothing for the default level.
    pub(super) fn level_attribute(&self) -> String {
        if self.level == HeadingLevel::default() {
            return String::new();
        }
        format!(" heading-level=\"{}\"", self.level)
    }

    /// Returns the address of a page, escaped for an attribute. Without an absolute address it is relative: `up` is the path
    /// from the linking page to the folder of the pages.
    pub(super) fn page_url(&self, up: &str, name: &str) -> String {
        let folder = self.address.as_deref().unwrap_or(up);
        attribute(&format!("{folder}{name}")).into_owned()
    }

    /// Returns the sources for a content security policy: the page's own origin and those of the site's addresses.
    pub(super) fn origins(&self) -> String {
        let mut origins = vec!["'self'"];
        let addresses = [self.address.as_deref(), Some(&*self.assets), Some(&*self.stories)];
        for origin in addresses.into_iter().flatten().filter_map(origin) {
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        origins.join(" ")
    }
}

/// Returns the origin of an absolute address: `https://example.org:8443`.
pub(super) fn origin(address: &str) -> Option<&str> {
    let start = address.find("://")? + "://".len();
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end);
    Some(&address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_origin_is_listed_once() {
        let site = Site {
            assets: "https://cdn.example:8443/diplograph/v1/".to_owned(),
            stories: "../stories/".to_owned(),
            address: Some("https://example.org/relations/".to_owned()),
            is_folder: false,
            images: None,
            ..Site::default()
        };
        assert_eq!(site.origins(), "'self' https://example.org https://cdn.example:8443");
        let same = Site { assets: "https://example.org/v1/".to_owned(), ..site };
        assert_eq!(same.origins(), "'self' https://example.org");
        assert_eq!(Site::default().origins(), "'self'");
    }
}
