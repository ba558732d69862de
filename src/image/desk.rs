//! [`Desk`]: a story with what sets its words.

use super::fonts::{Fonts, Lines, Pieces, Setting, Weight};
use crate::view::RenderContext;

/// What every part of an image is made at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    pub(super) context: &'a RenderContext,
    pub(super) fonts: &'a Fonts,
    /// How large letters are and what goes with them; the frame and the small print stay.
    pub(super) zoom: f64,
}

/// The distance of lines of running words, in sizes.
const LEADING: f64 = 1.3;

impl Desk<'_> {
    /// Words in one weight, in lines as wide as there is room, or in one.
    pub(super) fn set(self, words: &str, size: f64, weight: Weight, room: Option<f64>) -> Lines {
        self.set_pieces(&[(words, weight)], size, room)
    }

    /// Words in several weights.
    pub(super) fn set_pieces(self, pieces: Pieces<'_>, size: f64, room: Option<f64>) -> Lines {
        self.fonts.set(pieces, Setting { room, ..self.setting(size, LEADING) })
    }

    /// Words that are the larger the more room there is, and never cut: figures and titles.
    pub(super) fn fitted(self, words: &str, size: f64, weight: Weight, room: f64) -> Lines {
        let setting = self.setting(size, TIGHT);
        let width = self.fonts.width_of(words, weight, setting);
        let size = if width > room { setting.size * room / width } else { setting.size };
        self.fonts.set(&[(words, weight)], Setting { size, ..setting })
    }

    /// A headline: its lines about as long as each other, and close.
    pub(super) fn headline(self, words: &str, size: f64, room: f64) -> Lines {
        let words = &together(words);
        let set = |room| {
            let setting = Setting { room: Some(room), ..self.setting(size, TIGHT) };
            self.fonts.set(&[(words, Weight::Semibold)], setting)
        };
        let widest = set(room);
        // The narrowest room in which there are no more lines than in all of it.
        let (mut narrow, mut wide, mut best) = (0.0, room, widest.clone());
        for _ in 0..7 {
            let middle = f64::midpoint(narrow, wide);
            let lines = set(middle);
            if lines.count > widest.count || lines.width > middle {
                narrow = middle;
            } else {
                (wide, best) = (middle, lines);
            }
        }
        best
    }

    /// The size that letters of a usual size get.
    pub(super) fn size(self, usual: f64) -> f64 {
        (usual * self.zoom).max(usual.min(LEAST))
    }

    pub(super) fn setting(self, size: f64, leading: f64) -> Setting {
        Setting {
            size: self.size(size),
            leading,
            room: None,
            direction: self.context.locale.direction,
        }
    }
}

/// Letters that are smaller than others already grow no smaller: at half of the usual width they are just read.
const LEAST: f64 = 20.0;
/// The distance of the lines of large letters, in sizes.
const TIGHT: f64 = 1.16;

/// Words in which a number is not parted from what it counts by the end of a line.
fn together(words: &str) -> String {
    let mut before = ' ';
    let keep = |letter: char| {
        let kept = if letter == ' ' && before.is_ascii_digit() { '\u{a0}' } else { letter };
        before = letter;
        kept
    };
    words.chars().map(keep).collect()
}
