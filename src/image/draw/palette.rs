//! [`Theme`] and the colours of an image, read from the style sheet of the widget.

use std::str::FromStr;

/// A colour theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light background.
    #[default]
    Light,
    /// Light text on a dark background.
    Dark,
}

/// A colour by its role, named as in the style sheet of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colour {
    Paper,
    Ink,
    Muted,
    Line,
    Wash,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Sixth,
    Done,
    UnderWay,
    Pipeline,
    Cancelled,
}

/// The tokens of the widget's style sheet, so that there is only one palette.
const STYLE_SHEET: &str = include_str!("../../../static/widget/tokens.css");

impl Colour {
    /// Returns the colour of a party by its index: the first six have colours, the others are grey.
    pub(super) fn of_party(nth: Option<usize>) -> Self {
        match nth {
            Some(0) => Self::First,
            Some(1) => Self::Second,
            Some(2) => Self::Third,
            Some(3) => Self::Fourth,
            Some(4) => Self::Fifth,
            Some(5) => Self::Sixth,
            _ => Self::Muted,
        }
    }

    /// Returns the colour as an SVG value: `#00697f`.
    pub(super) fn in_theme(self, theme: Theme) -> &'static str {
        // A test finds a missing token; black is only a fallback.
        token(self.token(), theme).unwrap_or("#000000")
    }

    fn token(self) -> &'static str {
        match self {
            Self::Paper => "--dg-paper",
            Self::Ink => "--dg-ink",
            Self::Muted => "--dg-muted",
            Self::Line => "--dg-line",
            Self::Wash => "--dg-wash",
            Self::First => "--dg-first",
            Self::Second => "--dg-second",
            Self::Third => "--dg-third",
            Self::Fourth => "--dg-fourth",
            Self::Fifth => "--dg-fifth",
            Self::Sixth => "--dg-sixth",
            Self::Done => "--dg-done",
            Self::UnderWay => "--dg-under-way",
            Self::Pipeline => "--dg-pipeline",
            Self::Cancelled => "--dg-cancelled",
        }
    }
}

/// Returns the value of a token: one of a pair in `light-dark()`, or the value of another token.
fn token(name: &str, theme: Theme) -> Option<&'static str> {
    let (_, rest) = STYLE_SHEET.split_once(&format!("{name}: "))?;
    let (value, _) = rest.split_once(';')?;
    if let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        return token(other, theme);
    }
    let pair = value.strip_prefix("light-dark(")?.strip_suffix(')')?;
    let (light, dark) = pair.split_once(", ")?;
    Some(if theme == Theme::Light { light } else { dark })
}

impl FromStr for Theme {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        match text {
            "light" => Ok(Self::Light),
            "dark" => Ok(Self::Dark),
            _ => Err("write `light` or `dark`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheet_has_each_colour() {
        let colours = [
            Colour::Paper,
            Colour::Ink,
            Colour::Muted,
            Colour::Line,
            Colour::Wash,
            Colour::First,
            Colour::Second,
            Colour::Third,
            Colour::Fourth,
            Colour::Fifth,
            Colour::Sixth,
            Colour::Done,
            Colour::UnderWay,
            Colour::Pipeline,
            Colour::Cancelled,
        ];
        for colour in colours {
            for theme in [Theme::Light, Theme::Dark] {
                let value = token(colour.token(), theme);
                let is_hex = |value: &str| value.len() == 7 && value.starts_with('#');
                assert!(value.is_some_and(is_hex), "{colour:?} in {theme:?}: {value:?}");
            }
        }
        assert_eq!(Colour::Done.in_theme(Theme::Light), Colour::Ink.in_theme(Theme::Light));
        assert_ne!(Colour::Paper.in_theme(Theme::Light), Colour::Paper.in_theme(Theme::Dark));
    }
}
