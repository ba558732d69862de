//! [`Size`]: the width and height of an image.

use std::fmt;
use std::str::FromStr;

/// The width and height of an image in pixels, within limits that keep its text readable.
///
/// ```
/// use diplograph::image::Size;
///
/// assert_eq!("1200x630".parse(), Ok(Size::default()));
/// assert_eq!("120x63".parse::<Size>().unwrap_err().to_string(), "the long side must have 400 to 4096 pixels, the short side at least 200");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    // Within the limits below.
    width: u32,
    height: u32,
}

/// The reason why a text is not a [`Size`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeError {
    /// Not two whole numbers with an `x` between them.
    Syntax,
    /// A side is too short or too long.
    Side,
    /// One side is too long for the other.
    Ratio,
}

/// The limits of the long side: below 400 pixels small text is unreadable, and no messenger accepts more than 4096.
const LONG_SIDE: std::ops::RangeInclusive<u32> = 400..=4096;
/// The minimum of the short side.
const MIN_SHORT_SIDE: u32 = 200;

impl Size {
    /// The width, in pixels.
    pub fn width(self) -> u32 {
        self.width
    }

    /// The height, in pixels.
    pub fn height(self) -> u32 {
        self.height
    }
}

/// The size that Open Graph recommends.
impl Default for Size {
    fn default() -> Self {
        Self { width: 1200, height: 630 }
    }
}

impl FromStr for Size {
    type Err = SizeError;

    fn from_str(text: &str) -> Result<Self, SizeError> {
        let (width, height) = text.split_once(['x', 'X', '×']).ok_or(SizeError::Syntax)?;
        let number = |text: &str| text.parse::<u32>().map_err(|_| SizeError::Syntax);
        let (width, height) = (number(width)?, number(height)?);
        let (short, long) = (width.min(height), width.max(height));
        match () {
            () if !LONG_SIDE.contains(&long) || short < MIN_SHORT_SIDE => Err(SizeError::Side),
            () if long > short * 2 => Err(SizeError::Ratio),
            () => Ok(Self { width, height }),
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

impl fmt::Display for SizeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => "write width and height in pixels, such as `1200x630`",
            Self::Side => "the long side must have 400 to 4096 pixels, the short side at least 200",
            Self::Ratio => "no side may be more than twice as long as the other",
        })
    }
}

impl std::error::Error for SizeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_outside_the_limits_is_refused() {
        #[track_caller]
        fn case(text: &str, wanted: Result<(u32, u32), SizeError>) {
            let size = text.parse::<Size>().map(|size| (size.width(), size.height()));
            assert_eq!(size, wanted, "{text}");
        }

        for text in ["1200x630", "1200x1200", "1080x1920", "600x315", "400x200"] {
            assert_eq!(text.parse::<Size>().unwrap().to_string(), text);
        }
        case("300x157", Err(SizeError::Side));
        case("5000x4000", Err(SizeError::Side));
        case("1200x400", Err(SizeError::Ratio));
        for text in ["", "1200", "1200x", "x630", "12e2x630", "-1200x630", "1200 x 630"] {
            case(text, Err(SizeError::Syntax));
        }
    }
}
