//! [`Fonts`]: letters as outlines, and how much room they take.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::ops::Range;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::layout::PositionedLayoutItem;
use parley::style::{FontFamily, FontWeight, LineHeight, StyleProperty};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, Layout, LayoutContext, layout,
};
use skrifa::instance::{NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::number::number;
use crate::wording::Direction;

/// The fonts that an image is lettered in: some files, or those of the system.
///
/// An image from the same files is the same on each machine; the fonts of a system are those of that system.
pub struct Fonts {
    contexts: RefCell<(FontContext, LayoutContext<()>)>,
    families: String,
}

/// A letter that no font has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The letter.
    pub letter: char,
    /// The words it stands in.
    pub words: String,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

/// Words to be set: pieces of one text, each of its weight.
pub(super) type Pieces<'a> = &'a [(&'a str, Weight)];

/// How words are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// The size of the letters.
    pub(super) size: f64,
    /// The distance of the lines, in sizes.
    pub(super) leading: f64,
    /// How wide a line may be; as wide as it is, without.
    pub(super) room: Option<f64>,
    /// Which way the lines run.
    pub(super) direction: Direction,
}

/// Words that have been set, in a box of their own.
#[derive(Clone)]
pub(super) struct Lines {
    text: String,
    layout: Layout<()>,
    /// What is free to the left of them in the layout.
    free: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// How many lines there are.
    pub(super) count: usize,
    /// Where the letters of the first line stand.
    pub(super) baseline: f64,
}

/// What a system is asked for: the family that our own images have, or what it has for its own words.
const OF_SYSTEM: &str = "'Noto Sans', system-ui, sans-serif";

impl Fonts {
    /// The fonts of the system.
    pub fn of_system() -> Self {
        Self::new(Collection::default(), OF_SYSTEM.to_owned())
    }

    /// The fonts in these files and no other; the first that has a letter draws it. `None` where one holds no font.
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

    /// Sets words.
    pub(super) fn set(&self, pieces: Pieces<'_>, setting: Setting) -> Lines {
        let text: String = pieces.iter().map(|(words, _)| *words).collect();
        let layout = self.laid_out(pieces, &text, setting);
        let width = f64::from(layout.width());
        // Lines from the right are set against the end of their room, which may be wider than they are.
        let free = match (setting.direction, setting.room) {
            (Direction::RightToLeft, Some(room)) => room - width,
            _ => 0.0,
        };
        Lines {
            free,
            width,
            height: f64::from(layout.height()),
            count: layout.len(),
            baseline: layout.first_baseline().map_or(0.0, f64::from),
            layout,
            text,
        }
    }

    /// How wide words are on one line.
    pub(super) fn width_of(&self, words: &str, weight: Weight, setting: Setting) -> f64 {
        let setting = Setting { room: None, ..setting };
        f64::from(self.laid_out(&[(words, weight)], words, setting).width())
    }

    fn laid_out(&self, pieces: Pieces<'_>, text: &str, setting: Setting) -> Layout<()> {
        let (fonts, layouts) = &mut *self.contexts.borrow_mut();
        let mut builder = layouts.ranged_builder(fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(
            self.families.as_str().into(),
        )));
        builder.push_default(StyleProperty::FontSize(single(setting.size)));
        builder.push_default(LineHeight::FontSizeRelative(single(setting.leading)));
        for (range, weight) in ranges(pieces) {
            builder.push(StyleProperty::FontWeight(weight.in_font()), range);
        }
        builder.set_base_direction(match setting.direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        });
        let mut layout = builder.build(text);
        layout.break_all_lines(setting.room.map(single));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.families).finish()
    }
}

impl fmt::Display for Lacking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { letter, words } = self;
        let code = u32::from(*letter);
        write!(f, "no font has the letter `{letter}` (U+{code:04X}) of `{words}`")
    }
}

impl std::error::Error for Lacking {}

impl Weight {
    fn in_font(self) -> FontWeight {
        match self {
            Self::Regular => FontWeight::NORMAL,
            Self::Semibold => FontWeight::SEMI_BOLD,
        }
    }
}

/// Words in a line of others, whichever way either runs: their order stays their own.
pub(super) fn isolated(words: &str) -> String {
    format!("\u{2068}{words}\u{2069}")
}

/// Signs that say which way words run, and others that are never seen.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || letter.is_control()
}

fn ranges<'a>(pieces: Pieces<'a>) -> impl Iterator<Item = (Range<usize>, Weight)> + 'a {
    pieces.iter().scan(0, |from, (words, weight)| {
        let range = *from..*from + words.len();
        *from = range.end;
        Some((range, *weight))
    })
}

/// Fonts are measured in single precision.
fn single(number: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a size or a width of an image")]
    let single = number as f32;
    single
}

impl Lines {
    /// The first of the letters that no font has.
    pub(super) fn lacking(&self) -> Option<Lacking> {
        let runs = self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
        let clusters = runs.flat_map(|run| run.clusters().collect::<Vec<_>>());
        let mut lacking = clusters.filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0));
        let letter = lacking.find_map(|cluster| {
            let letters = self.text.get(cluster.text_range()).unwrap_or_default().chars();
            letters.into_iter().find(|letter| !is_unseen(*letter))
        })?;
        let words = self.text.chars().filter(|letter| !is_unseen(*letter)).collect();
        Some(Lacking { letter, words })
    }

    /// The outlines of all letters, as the path of an SVG has them.
    pub(super) fn outline(&self) -> String {
        let mut outline = String::new();
        for line in self.layout.lines() {
            for item in line.items() {
                if let PositionedLayoutItem::GlyphRun(run) = item {
                    draw(&run, self.free, &mut outline);
                }
            }
        }
        outline
    }
}

fn draw(run: &layout::GlyphRun<'_, ()>, free: f64, outline: &mut String) {
    let font = run.run().font();
    let Ok(face) = FontRef::from_index(font.data.as_ref(), font.index) else { return };
    let coords = run.run().normalized_coords().iter();
    let coords: Vec<_> = coords.map(|coord| NormalizedCoord::from_bits(coord.to_bits())).collect();
    let size = Size::new(run.run().font_size());
    let glyphs = face.outline_glyphs();
    for glyph in run.positioned_glyphs() {
        let Some(shape) = glyphs.get(GlyphId::new(glyph.id)) else { continue };
        let mut pen = Pen { outline, x: f64::from(glyph.x) - free, y: f64::from(glyph.y) };
        // A font whose outline cannot be read leaves the letter out, as every program does.
        let _ = shape.draw(DrawSettings::unhinted(size, &*coords), &mut pen);
    }
}

/// Writes an outline where a letter stands; a font counts upwards, an SVG downwards.
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
