//! [`Theme`] and the colours of an image, which are those of the widget.

use std::str::FromStr;

/// The colours of daylight, or those of the night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark letters on a light ground.
    #[default]
    Light,
    /// Light letters on a dark ground.
    Dark,
}

/// A colour by what it is for, as the style sheet of the widget names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colour {
    Paper,
    Ink,
    Muted,
    Line,
    First,
    Second,
    Done,
    UnderWay,
    Pipeline,
    Cancelled,
}

/// The widget's own sheet, so that there is no second palette to keep equal to it.
const SHEET: &str = include_str!("../../../static/widget.css");

impl Colour {
    /// The colour of a party by its place in the story: there are two, and the rest is grey.
    pub(super) fn of_party(nth: Option<usize>) -> Self {
        match nth {
            Some(0) => Self::First,
            Some(1) => Self::Second,
            _ => Self::Muted,
        }
    }

    /// The colour as SVG has it: `#00697f`.
    pub(super) fn in_theme(self, theme: Theme) -> &'static str {
        // A sheet without the token is a mistake of ours that a test finds; black is seen on either ground's lines.
        token(self.token(), theme).unwrap_or("#000000")
    }

    fn token(self) -> &'static str {
        match self {
            Self::Paper => "--dg-paper",
            Self::Ink => "--dg-ink",
            Self::Muted => "--dg-muted",
            Self::Line => "--dg-line",
            Self::First => "--dg-first",
            Self::Second => "--dg-second",
            Self::Done => "--dg-done",
            Self::UnderWay => "--dg-under-way",
            Self::Pipeline => "--dg-pipeline",
            Self::Cancelled => "--dg-cancelled",
        }
    }
}

/// The value of a token: one of a pair in `light-dark()`, or that of another token.
fn token(name: &str, theme: Theme) -> Option<&'static str> {
    let (_, rest) = SHEET.split_once(&format!("{name}: "))?;
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
    fn each_colour_is_found_in_the_widgets_sheet() {
        let colours = [
            Colour::Paper,
            Colour::Ink,
            Colour::Muted,
            Colour::Line,
            Colour::First,
            Colour::Second,
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
