//! [`MediaBase`]: from the address of a medium in the story file to an address of the page.

use yew::AttrValue;

use crate::story::Address;

/// The address of the story file, to which the addresses of its media are relative.
///
/// The same values are known natively and in the browser, so that both render the same HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaBase {
    /// The folder of the story file as the page names it: empty for the folder of the page, else with a slash at the end.
    folder: String,
    /// The origin of the story file, if it is known.
    origin: Option<String>,
}

/// The place of a medium, as the page finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaPlace<'a> {
    /// A file on the story's own host. The page may show it.
    Own(AttrValue),
    /// An address on another host, which the page may only link to.
    Elsewhere {
        /// The address.
        href: AttrValue,
        /// The host without `www.`.
        host: &'a str,
    },
}

impl MediaBase {
    /// Returns the base of a story.
    ///
    /// - `story` is the address of the story file as the page names it; without one the files lie beside the page.
    /// - `page` is the address of the page or of another file on its host, if it is known. A story file with a relative
    ///   address is on that host too.
    pub fn of(story: Option<&str>, page: Option<&str>) -> Self {
        let address = story.unwrap_or_default();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let host = host_end(path);
        let folder = match path[host..].rfind('/') {
            Some(slash) => path[..=host + slash].to_owned(),
            None if host > 0 => format!("{path}/"),
            None => String::new(),
        };
        let named = if host > 0 { Some(path) } else { page };
        let origin = named.map(|address| &address[..host_end(address)]);
        Self { folder, origin: origin.filter(|it| it.contains("://")).map(ToOwned::to_owned) }
    }

    /// Returns the place of a medium.
    pub fn place<'a>(&self, address: &'a Address) -> MediaPlace<'a> {
        let Some(host) = address.host() else { return MediaPlace::Own(self.joined(address)) };
        let origin = &address[..host_end(address)];
        if self.origin.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(origin)) {
            return MediaPlace::Own(address.to_string().into());
        }
        let host = host.strip_prefix("www.").unwrap_or(host);
        MediaPlace::Elsewhere { href: address.to_string().into(), host }
    }

    /// Returns the address of a file on the story's own host; `None` for any other.
    pub fn own(&self, address: &Address) -> Option<AttrValue> {
        match self.place(address) {
            MediaPlace::Own(src) => Some(src),
            MediaPlace::Elsewhere { .. } => None,
        }
    }

    fn joined(&self, address: &Address) -> AttrValue {
        let from = if address.starts_with('/') {
            &self.folder[..host_end(&self.folder)]
        } else {
            &*self.folder
        };
        format!("{from}{}", &**address).into()
    }
}

/// Returns the length of the scheme and host of an address; 0 if it has no host.
fn host_end(address: &str) -> usize {
    let start = match address.split_once("://") {
        Some((scheme, _)) if !scheme.contains('/') => scheme.len() + "://".len(),
        _ if address.starts_with("//") => "//".len(),
        _ => return 0,
    };
    address[start..].find(['/', '?', '#']).map_or(address.len(), |end| start + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(story: Option<&str>, address: &str, expected: &str) {
        let address: Address = address.parse().unwrap();
        let found = match MediaBase::of(story, None).place(&address) {
            MediaPlace::Own(src) => src.to_string(),
            MediaPlace::Elsewhere { href, host } => format!("{host}: {href}"),
        };
        assert_eq!(found, expected, "{story:?} and {address}");
    }

    #[test]
    fn relative_address_is_relative_to_the_story_file() {
        case(None, "talks.jpg", "talks.jpg");
        case(Some("story.json"), "talks.jpg", "talks.jpg");
        case(Some("stories/story.json?v=1/2"), "a/talks.jpg?b", "stories/a/talks.jpg?b");
        case(Some("../stories/story.json"), "../talks.jpg", "../stories/../talks.jpg");
        case(Some("/stories/story.json"), "talks.jpg", "/stories/talks.jpg");
        case(Some("/stories/story.json"), "/talks.jpg", "/talks.jpg");
        let far = "https://example.org/stories/story.json";
        case(Some(far), "talks.jpg", "https://example.org/stories/talks.jpg");
        case(Some(far), "/talks.jpg", "https://example.org/talks.jpg");
        case(Some("https://example.org"), "talks.jpg", "https://example.org/talks.jpg");
        case(Some("//example.org/a/b.json"), "/talks.jpg", "//example.org/talks.jpg");
    }

    #[test]
    fn address_of_another_origin_is_elsewhere() {
        let far = Some("https://example.org/stories/story.json");
        let whole = "https://example.org/talks.jpg";
        case(far, whole, whole);
        case(far, "HTTPS://EXAMPLE.ORG/a", "HTTPS://EXAMPLE.ORG/a");
        case(far, "http://example.org/a", "example.org: http://example.org/a");
        case(
            far,
            "https://example.org.evil.example/a",
            "example.org.evil.example: https://example.org.evil.example/a",
        );
        case(far, "https://www.example.net/a", "example.net: https://www.example.net/a");
        case(Some("stories/story.json"), whole, &format!("example.org: {whole}"));
        case(None, whole, &format!("example.org: {whole}"));
    }

    #[test]
    fn relative_story_file_is_on_the_host_of_the_page() {
        let base = MediaBase::of(Some("stories/story.json"), Some("https://example.org/a/b.html"));
        let address: Address = "https://example.org/talks.jpg".parse().unwrap();
        assert_eq!(base.own(&address).as_deref(), Some("https://example.org/talks.jpg"));
        let relative: Address = "talks.jpg".parse().unwrap();
        assert_eq!(base.own(&relative).as_deref(), Some("stories/talks.jpg"));
    }
}
