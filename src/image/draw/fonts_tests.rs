//! Tests of the layout of text.

use super::fonts::{Fonts, TextStyle, Weight};
use crate::wording::Direction;

#[test]
fn wrapped_latin_lines_of_an_arabic_image_end_at_one_edge() {
    let font = include_bytes!("../../../tests/fonts/latin-600SemiBold.ttf").to_vec();
    let fonts = Fonts::of_files([font]).unwrap();
    let style = TextStyle {
        size: 20.0,
        line_height: 1.0,
        max_width: Some(35.0),
        direction: Direction::RightToLeft,
    };
    let lines = fonts.set(&[("III III", Weight::Semibold)], style);
    assert_eq!(lines.count, 2);
    let outline = lines.outline();
    let starts = outline.split('M').skip(1).map(|glyph| glyph.split(' ').next().unwrap());
    let starts: Vec<&str> = starts.collect();
    assert_eq!(starts[..3], starts[3..], "{outline}");
}
