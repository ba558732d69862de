//! [`Id`], [`Lang`] and [`Url`]: ids, language tags and web addresses.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use super::characters;

/// An id, by which other parts of the story refer to a thing: letters, digits, `-` and `_`.
///
/// It is also used in links (`?entry=tashkent-2022`), so it should not change after publication.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

/// A language tag (BCP 47), such as `kk` or `uz-Cyrl`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

/// A web address with the scheme `http` or `https`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

/// The error of a text that is not an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError;

/// The error of a text that is not a [`Lang`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LangError;

/// The reason why a text is not a [`Url`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlError {
    /// Another scheme, or none.
    Scheme,
    /// No host after the scheme.
    Host,
    /// A user before the host.
    User,
    /// White space or a control character.
    Character,
}

const LONGEST_ID: usize = 80;

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut bytes = text.bytes();
        let begins_well = bytes.next().is_some_and(|byte| byte.is_ascii_alphanumeric());
        let goes_on_well =
            bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let fits = begins_well && goes_on_well && text.len() <= LONGEST_ID;
        if fits { Ok(Self(text.to_owned())) } else { Err(IdError) }
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        let is_language = (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_part = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if is_language && parts.all(is_part) { Ok(Self(text.to_owned())) } else { Err(LangError) }
    }
}

impl Lang {
    /// Returns `true` if both tags name the same language. Case is ignored.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl FromStr for Url {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_plain && text.chars().any(|c| c.is_whitespace() || characters::acts(c)) {
            return Err(UrlError::Character);
        }
        let (scheme, rest) = text.split_once("://").ok_or(UrlError::Scheme)?;
        if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
            return Err(UrlError::Scheme);
        }
        // To a browser a backslash is a slash.
        let host = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
        match host {
            "" => Err(UrlError::Host),
            _ if host.contains('@') => Err(UrlError::User),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

macro_rules! name {
    ($type:ty) => {
        impl Deref for $type {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name!(Id);
name!(Lang);
name!(Url);

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("only letters from A to Z, digits, `-` and `_` are allowed, at most 80")
    }
}

impl fmt::Display for LangError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it begins with two or three small letters")
    }
}

impl fmt::Display for UrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "it must begin with `https://` or `http://`",
            Self::Host => "the name of the site is missing",
            Self::User => "the part before `@` can be mistaken for the site",
            Self::Character => "it contains a space or an invisible character",
        })
    }
}

impl std::error::Error for IdError {}
impl std::error::Error for LangError {}
impl std::error::Error for UrlError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_and_https_addresses_are_accepted() {
        #[track_caller]
        fn case(text: &str, expected: Result<(), UrlError>) {
            assert_eq!(text.parse::<Url>().map(|_| ()), expected, "{text}");
        }

        case("https://example.org/a?b#c", Ok(()));
        case("HTTP://example.org", Ok(()));
        case("https://itolqyn.com/news/Қазақстан_мен", Ok(()));
        case("javascript:alert(1)", Err(UrlError::Scheme));
        case("javascript://example.org/%0aalert(1)", Err(UrlError::Scheme));
        case("data:text/html,<b>", Err(UrlError::Scheme));
        case("//example.org", Err(UrlError::Scheme));
        case("/page", Err(UrlError::Scheme));
        case("https://", Err(UrlError::Host));
        case("JavaScript:alert(1)", Err(UrlError::Scheme));
        case("vbscript:msgbox(1)", Err(UrlError::Scheme));
        case("blob:https://example.org/a", Err(UrlError::Scheme));
        case("view-source:https://example.org/", Err(UrlError::Scheme));
        case("https:example.org", Err(UrlError::Scheme));
        case("https:\\\\example.org", Err(UrlError::Scheme));
        case("https:///page", Err(UrlError::Host));
        case("https://\\example.org", Err(UrlError::Host));
        case("https://bank.example@evil.example/", Err(UrlError::User));
        case("https://a:b@evil.example", Err(UrlError::User));
        case("https://example.org/@a?b@c#d@e", Ok(()));
        case("https://example.org\\@evil.example/", Ok(()));
        case("java\nscript:alert(1)", Err(UrlError::Character));
        case("java\tscript:alert(1)", Err(UrlError::Character));
        case(" https://example.org", Err(UrlError::Character));
        case("\u{1}javascript:alert(1)", Err(UrlError::Character));
        case("https://example.org/\u{202e}gpj.a", Err(UrlError::Character));
        case("https://example.org/\0", Err(UrlError::Character));
    }

    #[test]
    fn id_has_only_letters_digits_hyphens_and_underscores() {
        for good in ["a", "2024-02-19", "tashkent_2022"] {
            assert!(good.parse::<Id>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a b", "a/b", "қазақ", "a\"b"] {
            assert!(bad.parse::<Id>().is_err(), "{bad}");
        }
        assert!("a".repeat(81).parse::<Id>().is_err(), "too long");
    }

    #[test]
    fn language_tag_begins_with_two_or_three_small_letters() {
        for good in ["en", "kk", "uz-Cyrl", "kaa", "zh-Hant-HK"] {
            assert!(good.parse::<Lang>().is_ok(), "{good}");
        }
        for bad in ["", "e", "EN", "english", "en_US", "en-", "қаз"] {
            assert!(bad.parse::<Lang>().is_err(), "{bad}");
        }
    }
}
