//! The share images.

use diplograph::image::{Fonts, MissingGlyph, Size, Theme, png, svg};
use diplograph::render::StoryFile;
use diplograph::story::Lang;

use crate::package::File;

/// The reason why there is no image.
#[derive(Debug)]
pub enum CardError {
    /// No font has a character of the text.
    Glyph(MissingGlyph),
    /// The drawing could not be encoded.
    Png(std::io::Error),
}

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Glyph(missing) => write!(f, "{missing}"),
            Self::Png(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for CardError {}

/// Draws the share image of a story in a language, in the size that messengers ask for.
///
/// # Errors
///
/// If no font has a character of the text, or if the drawing cannot be encoded.
pub fn card(file: &StoryFile, lang: &Lang, fonts: &Fonts) -> Result<File, CardError> {
    let context = file.context(lang.clone());
    let drawn = svg(&context, fonts, Size::default(), Theme::Light).map_err(CardError::Glyph)?;
    let content = png(&drawn).map_err(CardError::Png)?;
    Ok(File { path: file.image_name(lang), content })
}
