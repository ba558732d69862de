//! [`DrawContext`]: the story, the fonts and the zoom that all parts of an image share.

use super::fonts::{Fonts, Lines, Pieces, TextStyle, Weight};
use crate::view::RenderContext;
use crate::wording::Direction;

/// The context in which the parts of an image are laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct DrawContext<'a> {
    pub(super) context: &'a RenderContext,
    pub(super) fonts: &'a Fonts,
    /// The factor for the size of text and of everything next to it, except the frame and the footer.
    pub(super) zoom: f64,
}

/// The line height of running text, relative to the font size.
const LINE_HEIGHT: f64 = 1.3;

impl DrawContext<'_> {
    /// Lays out text in one weight, in lines of at most this width, or in one line.
    pub(super) fn set(self, text: &str, size: f64, weight: Weight, width: Option<f64>) -> Lines {
        self.set_pieces(&[(text, weight)], size, width)
    }

    /// Lays out text in several weights. If a word is longer than a line, the text is made smaller; if it would be too small
    /// to read, the word is broken.
    pub(super) fn set_pieces(self, pieces: Pieces<'_>, size: f64, width: Option<f64>) -> Lines {
        let style = TextStyle { max_width: width, ..self.style(size, LINE_HEIGHT) };
        let lines = self.fonts.set(pieces, style);
        let Some((max_width, word)) = width.zip(lines.broken_word) else { return lines };
        let size = style.size * max_width / word * SHRINKING;
        if size < MIN_SIZE { lines } else { self.fonts.set(pieces, TextStyle { size, ..style }) }
    }

    /// Lays out one line of text as [`Self::set`] does, in a smaller size if it is wider than the available width.
    pub(super) fn line(self, text: &str, size: f64, weight: Weight, max_width: f64) -> Lines {
        let style = self.style(size, LINE_HEIGHT);
        let lines = self.fonts.set(&[(text, weight)], style);
        if lines.width <= max_width {
            return lines;
        }
        let size = style.size * max_width / lines.width;
        self.fonts.set(&[(text, weight)], TextStyle { size, ..style })
    }

    /// Lays out one line of text, in a smaller size if it is wider than the available width.
    pub(super) fn fitted(self, text: &str, size: f64, weight: Weight, max_width: f64) -> Lines {
        let style = self.style(size, TIGHT_LINE_HEIGHT);
        let width = self.fonts.width_of(text, weight, style);
        let size = if width > max_width { style.size * max_width / width } else { style.size };
        self.fonts.set(&[(text, weight)], TextStyle { size, ..style })
    }

    /// Lays out a headline in lines of similar length.
    pub(super) fn headline(self, text: &str, size: f64, max_width: f64) -> Lines {
        let text = &with_joined_numbers(text);
        let set = |max_width| {
            let style =
                TextStyle { max_width: Some(max_width), ..self.style(size, TIGHT_LINE_HEIGHT) };
            self.fonts.set(&[(text, Weight::Semibold)], style)
        };
        let widest = set(max_width);
        // Search for the narrowest width with the same number of lines.
        let (mut narrow, mut wide, mut best) = (0.0, max_width, widest.clone());
        for _ in 0..7 {
            let middle = f64::midpoint(narrow, wide);
            let lines = set(middle);
            let breaks_more = lines.broken_word.is_some() && widest.broken_word.is_none();
            if lines.count > widest.count || breaks_more {
                narrow = middle;
            } else {
                (wide, best) = (middle, lines);
            }
        }
        best
    }

    /// Isolates words, numbers or dates of the interface. Their direction is that of the language: a range of digits has no
    /// letter, and an amount below zero in Arabic begins with a mark of the other direction.
    pub(super) fn isolated_words(self, words: &str) -> String {
        let opener = match self.context.locale.direction {
            Direction::LeftToRight => '\u{2066}',
            Direction::RightToLeft => '\u{2067}',
        };
        format!("{opener}{words}\u{2069}")
    }

    /// Returns a font size at the current zoom.
    pub(super) fn size(self, base: f64) -> f64 {
        (base * self.zoom).max(base.min(MIN_SIZE))
    }

    pub(super) fn style(self, size: f64, line_height: f64) -> TextStyle {
        TextStyle {
            size: self.size(size),
            line_height,
            max_width: None,
            direction: self.context.locale.direction,
        }
    }
}

/// The minimum font size: smaller text is unreadable in an image of half the default width.
const MIN_SIZE: f64 = 20.0;
/// A factor a little below 1, so that a word that is made to fit does so also after rounding.
const SHRINKING: f64 = 0.999;
/// The line height of large text, relative to the font size.
const TIGHT_LINE_HEIGHT: f64 = 1.16;

/// Replaces the space after a digit by a no-break space, so that no line ends between a number and its noun.
fn with_joined_numbers(text: &str) -> String {
    let mut previous = ' ';
    let join = |character: char| {
        let is_space = character == ' ' && previous.is_ascii_digit();
        previous = character;
        if is_space { '\u{a0}' } else { character }
    };
    text.chars().map(join).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::story;
    use crate::view::Form;

    /// Lays out words and returns their outlines, as the interface's own and as a plain line of the language.
    fn outlines(lang: &str, words: &str) -> [String; 2] {
        let text = r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }] }"#;
        let story = Rc::new(story::read(text).story.unwrap());
        let context = RenderContext::new(story, lang.parse().unwrap(), "dg".into(), Form::Full);
        let font = include_bytes!("../../../tests/fonts/latin-400Regular.ttf").to_vec();
        let fonts = Fonts::of_files([font]).unwrap();
        let draw = DrawContext { context: &context, fonts: &fonts, zoom: 1.0 };
        let outline = |text: &str| draw.set(text, 20.0, Weight::Regular, None).outline();
        [outline(&draw.isolated_words(words)), outline(words)]
    }

    #[test]
    fn words_of_the_interface_have_the_direction_of_the_language() {
        for words in ["2019–2024", "5–8%", "\u{200e}-300 مليون"] {
            let [english, plain_english] = outlines("en", words);
            assert_eq!(english, plain_english, "{words}");
            let [arabic, plain_arabic] = outlines("ar", words);
            assert_eq!(arabic, plain_arabic, "{words}");
            assert_ne!(arabic, english, "{words}");
        }
    }
}
