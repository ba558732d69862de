//! [`Address`]: the address of a file or page that belongs to a story.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use super::characters;
use super::name::{Url, UrlError};

/// The address of a file or page that belongs to a story: relative to the story file, or whole with the scheme `http` or
/// `https`.
///
/// ```
/// use diplograph::story::Address;
///
/// let own: Address = "pictures/talks.jpg".parse()?;
/// assert_eq!(own.host(), None);
/// let whole: Address = "https://www.example.org/talks.jpg".parse()?;
/// assert_eq!(whole.host(), Some("www.example.org"));
/// assert!("javascript:alert(1)".parse::<Address>().is_err());
/// # Ok::<(), diplograph::story::AddressError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

/// The reason why a text is not an [`Address`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// A whole address that is not a web address.
    Web(UrlError),
    /// The name of a site without a scheme, which a browser would take for a folder or complete with the scheme of the page.
    Site,
    /// A backslash, which a browser takes for a slash.
    Backslash,
    /// No file: nothing before the query or the fragment.
    File,
    /// White space or an invisible character.
    Character,
}

impl Address {
    /// Returns the host of a whole address with its port, as it is written; `None` for a relative address.
    pub fn host(&self) -> Option<&str> {
        let (_, rest) = self.0.split_once("://").filter(|_| has_scheme(&self.0))?;
        rest.split(['/', '\\', '?', '#']).next()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        if text.chars().any(|c| c.is_whitespace() || c.is_control() || characters::acts(c)) {
            return Err(AddressError::Character);
        }
        if has_scheme(text) {
            let url: Url = text.parse().map_err(AddressError::Web)?;
            return Ok(Self(url.to_string()));
        }
        let is_site = text.starts_with("//")
            || text.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."));
        match text.split(['?', '#']).next() {
            _ if text.contains('\\') => Err(AddressError::Backslash),
            _ if is_site => Err(AddressError::Site),
            None | Some("") => Err(AddressError::File),
            Some(_) => Ok(Self(text.to_owned())),
        }
    }
}

/// Returns `true` if a browser finds a scheme in the text: a colon before any slash, query or fragment.
fn has_scheme(text: &str) -> bool {
    text.split(['/', '\\', '?', '#']).next().is_some_and(|first| first.contains(':'))
}

impl Deref for Address {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Web(error) => error.fmt(f),
            Self::Site => f.write_str("the name of a site needs `https://` before it"),
            Self::Backslash => f.write_str("folders are separated by `/`"),
            Self::File => f.write_str("the name of the file is missing"),
            Self::Character => f.write_str("it contains a space or an invisible character"),
        }
    }
}

impl std::error::Error for AddressError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_and_http_addresses_are_accepted() {
        #[track_caller]
        fn case(text: &str, expected: Result<(), AddressError>) {
            assert_eq!(text.parse::<Address>().map(|_| ()), expected, "{text}");
        }

        case("talks.jpg", Ok(()));
        case("pictures/talks.jpg?v=2", Ok(()));
        case("../pictures/қазақ.jpg", Ok(()));
        case("/pictures/talks.jpg", Ok(()));
        case("./a:b.jpg", Ok(()));
        case("https://example.org/talks.jpg", Ok(()));
        case("HTTP://example.org", Ok(()));
        case("javascript:alert(1)", Err(AddressError::Web(UrlError::Scheme)));
        case("JavaScript://example.org/%0aalert(1)", Err(AddressError::Web(UrlError::Scheme)));
        case("data:image/png;base64,AA", Err(AddressError::Web(UrlError::Scheme)));
        case("blob:https://example.org/a", Err(AddressError::Web(UrlError::Scheme)));
        case("file:///C:/talks.jpg", Err(AddressError::Web(UrlError::Scheme)));
        case("C:\\talks.jpg", Err(AddressError::Web(UrlError::Scheme)));
        case("https:talks.jpg", Err(AddressError::Web(UrlError::Scheme)));
        case("https:///talks.jpg", Err(AddressError::Web(UrlError::Host)));
        case("https://a@example.org/talks.jpg", Err(AddressError::Web(UrlError::User)));
        case("//example.org/talks.jpg", Err(AddressError::Site));
        case("www.example.org/talks.jpg", Err(AddressError::Site));
        case("\\\\example.org\\talks.jpg", Err(AddressError::Backslash));
        case("/\\example.org/talks.jpg", Err(AddressError::Backslash));
        case("pictures\\talks.jpg", Err(AddressError::Backslash));
        case("", Err(AddressError::File));
        case("?a", Err(AddressError::File));
        case("#a", Err(AddressError::File));
        case("my talks.jpg", Err(AddressError::Character));
        case("java\nscript:alert(1)", Err(AddressError::Character));
        case("\u{1}javascript:alert(1)", Err(AddressError::Character));
        case("talks\u{202e}gpj.exe", Err(AddressError::Character));
    }

    #[test]
    fn host_is_that_of_a_whole_address() {
        for (text, host) in [
            ("talks.jpg", None),
            ("a://b", None),
            ("./a://b", None),
            ("https://example.org:8080/a@b", Some("example.org:8080")),
            ("https://example.org", Some("example.org")),
        ] {
            let address = text.parse::<Address>();
            assert_eq!(address.as_ref().ok().and_then(Address::host), host, "{text}");
        }
    }
}
