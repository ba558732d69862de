//! [`Fonts`]: lays out text and returns its outlines.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::ops::Range;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::layout::PositionedLayoutItem;
use parley::style::{FontFamily, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext, layout,
};
use skrifa::instance::{NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::characters::{is_drawn, is_invisible};
use super::number::number;
use crate::wording::Direction;

/// The fonts of an image: those of some files, or those of the system.
///
/// The same font files make the same image on every machine. System fonts differ.
pub struct Fonts {
    contexts: RefCell<(FontContext, LayoutContext<()>)>,
    families: String,
}

/// A character that no font has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character.
    pub character: char,
    /// The text it stands in.
    pub text: String,
}

/// A font weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

/// Pieces of one text, each with its weight.
pub(super) type Pieces<'a> = &'a [(&'a str, Weight)];

/// The style of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle {
    /// The font size.
    pub(super) size: f64,
    /// The line height, relative to the font size.
    pub(super) line_height: f64,
    /// The maximum width of a line; unlimited if `None`.
    pub(super) max_width: Option<f64>,
    /// The base direction of the text.
    pub(super) direction: Direction,
}

impl TextStyle {
    /// Returns the style with another font size.
    pub(super) fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }
}

/// Text after layout, with its bounding box.
#[derive(Clone)]
pub(super) struct Lines {
    text: String,
    layout: Layout<()>,
    is_right_to_left: bool,
    /// The empty space to the left of the text in the layout.
    left_space: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The number of lines.
    pub(super) count: usize,
    /// The baseline of the first line.
    pub(super) baseline: f64,
    /// The width of the longest word, if it is longer than a line and was broken.
    pub(super) broken_word: Option<f64>,
}

/// The amount by which rounding may make a line wider than its maximum width.
const ROUNDING: f64 = 0.01;

/// The font families to use from the system: the family of our own images, else the default of the system.
const SYSTEM_FAMILIES: &str = "'Noto Sans', system-ui, sans-serif";

impl Fonts {
    /// Uses the fonts of the system.
    pub fn of_system() -> Self {
        Self::new(Collection::default(), SYSTEM_FAMILIES.to_owned())
    }

    /// Uses only the fonts of these files. Each character is drawn with the first font that has it. Returns `None` if a file
    /// holds no font.
    pub fn of_files(files: impl IntoIterator<Item = Vec<u8>>) -> Option<Self> {
        let options = CollectionOptions { system_fonts: false, ..Default::default() };
        let mut fonts = Collection::new(options);
        let mut families: Vec<String> = Vec::new();
        for file in files {
            let added = fonts.register_fonts(Blob::from(file), None);
            if added.is_empty() {
                return None;
            }
            for (family, _) in added {
                let name = format!("'{}'", fonts.family_name(family)?);
                if !families.contains(&name) {
                    families.push(name);
                }
            }
        }
        Some(Self::new(fonts, families.join(", ")))
    }

    fn new(collection: Collection, families: String) -> Self {
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        let contexts = RefCell::new((fonts, LayoutContext::new()));
        Self { contexts, families }
    }

    /// Lays out text. A word that is longer than a line is broken.
    pub(super) fn set(&self, pieces: Pieces<'_>, style: TextStyle) -> Lines {
        let text: String = pieces.iter().map(|(text, _)| *text).collect();
        let whole = self.layout(pieces, &text, style, OverflowWrap::Normal);
        let is_too_wide = |max_width: &f64| f64::from(whole.width()) > max_width + ROUNDING;
        let broken_word = style.max_width.filter(is_too_wide).map(|_| f64::from(whole.width()));
        let layout = match broken_word {
            Some(_) => self.layout(pieces, &text, style, OverflowWrap::Anywhere),
            None => whole,
        };
        let width = f64::from(layout.width());
        // Right-to-left lines are aligned to the right edge of the available width.
        let left_space = match (style.direction, style.max_width) {
            (Direction::RightToLeft, Some(max_width)) => max_width - width,
            _ => 0.0,
        };
        Lines {
            is_right_to_left: style.direction == Direction::RightToLeft,
            left_space,
            width,
            height: f64::from(layout.height()),
            count: layout.len(),
            baseline: layout.first_baseline().map_or(0.0, f64::from),
            layout,
            text,
            broken_word,
        }
    }

    /// Returns the width of a text on one line.
    pub(super) fn width_of(&self, text: &str, weight: Weight, style: TextStyle) -> f64 {
        let style = TextStyle { max_width: None, ..style };
        f64::from(self.layout(&[(text, weight)], text, style, OverflowWrap::Normal).width())
    }

    fn layout(
        &self,
        pieces: Pieces<'_>,
        text: &str,
        style: TextStyle,
        wrap: OverflowWrap,
    ) -> Layout<()> {
        let (fonts, layouts) = &mut *self.contexts.borrow_mut();
        let mut builder = layouts.ranged_builder(fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(
            self.families.as_str().into(),
        )));
        builder.push_default(StyleProperty::FontSize(single(style.size)));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        builder.push_default(LineHeight::FontSizeRelative(single(style.line_height)));
        for (range, weight) in ranges(pieces) {
            builder.push(StyleProperty::FontWeight(weight.in_font()), range);
        }
        builder.set_base_direction(match style.direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        let mut layout = builder.build(text);
        layout.break_all_lines(style.max_width.map(single));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.families).finish()
    }
}

impl fmt::Display for MissingGlyph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { character, text } = self;
        let code = u32::from(*character);
        write!(f, "no font has the character `{character}` (U+{code:04X}) in `{text}`")
    }
}

impl std::error::Error for MissingGlyph {}

impl Weight {
    fn in_font(self) -> FontWeight {
        match self {
            Self::Regular => FontWeight::NORMAL,
            Self::Semibold => FontWeight::SEMI_BOLD,
        }
    }
}

/// Isolates a text of an author from the direction of the text around it. Its own direction is that of its first letter.
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn ranges<'a>(pieces: Pieces<'a>) -> impl Iterator<Item = (Range<usize>, Weight)> + 'a {
    pieces.iter().scan(0, |from, (text, weight)| {
        let range = *from..*from + text.len();
        *from = range.end;
        Some((range, *weight))
    })
}

/// Converts to the precision of the font crates.
fn single(number: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a size or a width of an image")]
    let single = number as f32;
    single
}

impl Lines {
    /// Returns the first character that no font has as an outline.
    pub(super) fn missing_glyph(&self) -> Option<MissingGlyph> {
        let runs: Vec<_> =
            self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()).collect();
        let character = if runs.is_empty() {
            // There is no font at all.
            self.text.chars().find(|character| is_drawn(*character))?
        } else {
            runs.iter().find_map(|run| self.missing_in(run))?
        };
        let text = self.text.chars().filter(|character| !is_invisible(*character)).collect();
        Some(MissingGlyph { character, text })
    }

    /// Returns the first character of a run that has no outline.
    fn missing_in(&self, run: &layout::Run<'_, ()>) -> Option<char> {
        let font = run.font();
        let face = FontRef::from_index(font.data.as_ref(), font.index).ok()?;
        let outlines = face.outline_glyphs();
        let is_missing =
            |glyph: layout::Glyph| glyph.id == 0 || outlines.get(GlyphId::new(glyph.id)).is_none();
        let mut missing = run.clusters().filter(|cluster| cluster.glyphs().any(is_missing));
        missing.find_map(|cluster| {
            let mut characters = self.text.get(cluster.text_range()).unwrap_or_default().chars();
            characters.find(|character| is_drawn(*character))
        })
    }

    /// Returns the width of the space at the end of a left-to-right line that is aligned to the right. It would shift the
    /// line.
    fn space_at_right(&self, line: &layout::Line<'_, ()>) -> f64 {
        let Some(run) = line.runs().last().filter(|run| self.is_right_to_left && !run.is_rtl())
        else {
            return 0.0;
        };
        let is_space = |text: Range<usize>| {
            self.text.get(text).is_some_and(|text| !text.is_empty() && text.trim().is_empty())
        };
        let last = run.clusters().last().filter(|last| is_space(last.text_range()));
        last.map_or(0.0, |last| f64::from(last.advance()))
    }

    /// Returns the outlines of all characters as SVG path data.
    pub(super) fn outline(&self) -> String {
        let mut outline = String::new();
        for line in self.layout.lines() {
            let left_space = self.left_space - self.space_at_right(&line);
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    draw(&run, left_space, &mut outline);
                }
            }
        }
        outline
    }
}

fn draw(run: &layout::GlyphRun<'_, ()>, left_space: f64, outline: &mut String) {
    let font = run.run().font();
    let Ok(face) = FontRef::from_index(font.data.as_ref(), font.index) else { return };
    let coords = run.run().normalized_coords().iter();
    let coords: Vec<_> = coords.map(|coord| NormalizedCoord::from_bits(coord.to_bits())).collect();
    let size = Size::new(run.run().font_size());
    let glyphs = face.outline_glyphs();
    for glyph in run.positioned_glyphs() {
        let Some(shape) = glyphs.get(GlyphId::new(glyph.id)) else { continue };
        let mut pen = Pen { outline, x: f64::from(glyph.x) - left_space, y: f64::from(glyph.y) };
        // A glyph with an invalid outline is left out, as in other programs.
        let _ = shape.draw(DrawSettings::unhinted(size, &*coords), &mut pen);
    }
}

/// Writes the outline of a glyph at its position. The y axis of a font points up, that of an SVG down.
struct Pen<'a> {
    outline: &'a mut String,
    x: f64,
    y: f64,
}

impl Pen<'_> {
    fn command(&mut self, command: char, points: &[(f32, f32)]) {
        self.outline.push(command);
        for (nth, (x, y)) in points.iter().enumerate() {
            let blank = if nth > 0 { " " } else { "" };
            let (x, y) = (self.x + f64::from(*x), self.y - f64::from(*y));
            // Writing to a string does not fail.
            let _ = write!(self.outline, "{blank}{} {}", number(x), number(y));
        }
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.command('L', &[(x, y)]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.command('Q', &[(cx, cy), (x, y)]);
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        self.command('C', &[(cx, cy), (dx, dy), (x, y)]);
    }

    fn close(&mut self) {
        self.outline.push('Z');
    }
}
