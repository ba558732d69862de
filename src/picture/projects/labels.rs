//! The numbers above the bars and the labels beside them.

use std::collections::BTreeMap;

use super::item::ProjectItem;
use super::marks::ProjectMark;
use super::rows::{ProjectRows, RowHeights, RowNames};
use crate::order::reorder;
use crate::picture::{LabelBox, LabelPlacer, Placed, X};

/// The texts of the panel.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "functions cannot be printed")]
pub struct ProjectTexts<'a> {
    /// Returns the number of projects of an item; `None` if it has none.
    pub number: &'a dyn Fn(&ProjectItem) -> Option<String>,
    /// Returns the number of several reports that are one mark.
    pub merged: &'a dyn Fn(usize) -> String,
    /// Returns the possible labels of an item, the longest first.
    pub words: &'a dyn Fn(&ProjectItem) -> Vec<String>,
    /// Returns the name of a row by its position.
    pub name: &'a dyn Fn(usize) -> String,
    /// Returns the width of a text at the size of labels, in pixels.
    pub width_of: &'a dyn Fn(&str) -> f64,
}

/// A number above a bar, or above several neighbouring bars with the same number.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectNumber {
    /// The mark, by its position.
    pub mark: usize,
    /// The text.
    pub text: String,
    /// The middle.
    pub x: X,
    /// The baseline.
    pub y: f64,
}

/// A label beside a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectLabel {
    /// The mark, by its position.
    pub mark: usize,
    /// The text.
    pub text: String,
    /// The place.
    pub place: Placed,
}

/// The font size of labels, in pixels. The style sheet has the same number.
pub(super) const LABEL_SIZE: f64 = 13.0;
/// The font size of numbers.
pub(super) const NUMBER_SIZE: f64 = 11.0;
/// The distance of equal numbers that share one text, in pixels.
const MAX_SHARED: f64 = 22.0;
/// The distance of two lines of labels.
const LINE: f64 = 16.5;
/// The distance from a bar to its label.
const LABEL_GAP: f64 = 8.0;

/// Gives numbers and labels their places.
pub(super) struct Labeller<'a> {
    pub(super) rows: &'a ProjectRows,
    pub(super) heights: &'a RowHeights,
    pub(super) marks: &'a [ProjectMark],
    pub(super) texts: ProjectTexts<'a>,
    pub(super) placer: LabelPlacer,
    pub(super) width: f64,
    /// The marks whose number has its place, or is left out.
    pub(super) is_numbered: Vec<bool>,
}

impl Labeller<'_> {
    /// Takes the space of the marks, and of the names of rows inside the plot.
    pub(super) fn take_marks(&mut self) {
        for mark in self.marks {
            let base = self.heights.rows[mark.row].base;
            self.placer.take(mark.space(self.item(mark), base));
        }
        let spaces = self.heights.rows.iter().enumerate();
        for (index, space) in spaces.filter(|_| self.heights.names == RowNames::Inside) {
            let width = (self.texts.width_of)(&(self.texts.name)(index));
            let place = Placed { x: X::at(0.0), y: space.top + 11.0, ends_at_anchor: false };
            self.placer.take(place.space(width + 4.0, LABEL_SIZE));
        }
    }

    fn item(&self, mark: &ProjectMark) -> &ProjectItem {
        &self.rows.rows[mark.row].items[mark.item]
    }

    /// Places the numbers of these marks, in this order.
    pub(super) fn numbers(&mut self, order: &[usize]) -> Vec<ProjectNumber> {
        let texts: Vec<Option<String>> = self.marks.iter().map(|mark| self.number(mark)).collect();
        let mut numbers = Vec::new();
        for mark in order {
            let Some(text) = texts[*mark].clone() else { continue };
            if std::mem::replace(&mut self.is_numbered[*mark], true) {
                continue;
            }
            let (first, last) = self.run(&texts, *mark);
            self.is_numbered[first..=last].fill(true);
            numbers.extend(self.place_number(text, *mark, first, last));
        }
        numbers
    }

    fn number(&self, mark: &ProjectMark) -> Option<String> {
        match mark.count {
            1 => (self.texts.number)(self.item(mark)),
            count => Some((self.texts.merged)(count)),
        }
    }

    /// Returns the first and the last of the neighbouring marks with the same number.
    fn run(&self, texts: &[Option<String>], mark: usize) -> (usize, usize) {
        let at = |nth: usize| self.marks[nth].x.in_pixels(self.width);
        let is_same = |one: usize, other: usize| {
            texts[one] == texts[other]
                && self.marks[one].row == self.marks[other].row
                && self.item(&self.marks[one]).id.project
                    == self.item(&self.marks[other]).id.project
                && (at(one) - at(other)).abs() <= MAX_SHARED
        };
        let (mut first, mut last) = (mark, mark);
        while first > 0 && is_same(first - 1, mark) {
            first -= 1;
        }
        while last + 1 < self.marks.len() && is_same(last + 1, mark) {
            last += 1;
        }
        (first, last)
    }

    fn place_number(
        &mut self,
        text: String,
        mark: usize,
        first: usize,
        last: usize,
    ) -> Option<ProjectNumber> {
        let (from, to) = (self.marks[first].x, self.marks[last].x);
        let middle = X {
            share: f64::midpoint(from.share, to.share),
            pixels: f64::midpoint(from.pixels, to.pixels),
        };
        let half = (self.texts.width_of)(&text) * NUMBER_SIZE / LABEL_SIZE / 2.0 + 1.0;
        let top = self.marks[first..=last].iter().map(|mark| mark.top).fold(f64::MAX, f64::min);
        let limit = self.heights.rows[self.marks[mark].row].top;
        let space = |middle: X, y: f64| LabelBox {
            from: middle.plus(-half),
            to: middle.plus(half),
            top: y - NUMBER_SIZE * 0.8,
            bottom: y,
        };
        // A little beside the middle or higher, if a neighbour is in the way.
        let places = [[0.0, 3.0, -3.0].as_slice(), &[6.0, -6.0]].into_iter().flat_map(|besides| {
            (0..4).flat_map(move |line| {
                let y = top - 2.0 - f64::from(line) * 4.0;
                besides.iter().map(move |beside| (middle.plus(*beside), y))
            })
        });
        let is_free = |placer: &LabelPlacer, (x, y): (X, f64)| {
            y - NUMBER_SIZE * 0.8 >= limit - 2.0 && placer.is_free(&space(x, y))
        };
        let mut places = places;
        let (x, y) = places.find(|place| is_free(&self.placer, *place))?;
        self.placer.take(space(x, y));
        Some(ProjectNumber { mark, text, x, y })
    }

    /// Places the label of a mark. `is_before` is true if it tries the side before the mark first.
    pub(super) fn label(&mut self, mark: usize, is_before: bool) -> Option<ProjectLabel> {
        let bar = &self.marks[mark];
        if bar.count > 1 {
            return None;
        }
        let (space, row) = (bar.space(self.item(bar), 0.0), self.heights.rows[bar.row]);
        let item = *self.item(bar);
        let base = row.base - 4.0;
        let lines = (0..3).map(|line| base - f64::from(line) * LINE);
        let lines: Vec<f64> = lines.filter(|y| y - 10.0 >= row.top).collect();
        let sides = if is_before { [true, false] } else { [false, true] };
        let gaps = [LABEL_GAP, LABEL_GAP * 2.0];
        let places =
            sides.into_iter().flat_map(|ends_at_anchor| gaps.map(|gap| (ends_at_anchor, gap)));
        let places = places.flat_map(|(ends_at_anchor, gap)| {
            let x = if ends_at_anchor { space.from.plus(-gap) } else { space.to.plus(gap) };
            lines.iter().map(move |y| Placed { x, y: *y, ends_at_anchor })
        });
        let places: Vec<Placed> = places.collect();
        for text in (self.texts.words)(&item) {
            let width = (self.texts.width_of)(&text);
            if let Some(place) = self.placer.place(width, LABEL_SIZE, places.iter().copied()) {
                return Some(ProjectLabel { mark, text, place });
            }
        }
        None
    }
}

/// The marks that are labelled, in order of importance.
pub(super) struct Ranked {
    /// The last of each project in each row.
    pub(super) last: Vec<usize>,
    /// The first.
    pub(super) first: Vec<usize>,
    /// The largest.
    pub(super) largest: Vec<usize>,
}

impl Ranked {
    /// Ranks the marks. Projects with several reports come first, then the largest.
    pub(super) fn of(rows: &ProjectRows, marks: &[ProjectMark]) -> Self {
        let mut ends: BTreeMap<(usize, usize), [usize; 3]> = BTreeMap::new();
        let item = |mark: &ProjectMark| rows.rows[mark.row].items[mark.item];
        let is_report = |mark: &ProjectMark| mark.count == 1 && item(mark).statement.is_none();
        for (nth, mark) in marks.iter().enumerate().filter(|(_, mark)| is_report(mark)) {
            let entry = ends.entry((mark.row, item(mark).id.project)).or_insert([nth; 3]);
            entry[1] = nth;
            if mark.height > marks[entry[2]].height {
                entry[2] = nth;
            }
        }
        let mut projects: Vec<[usize; 3]> = ends.into_values().collect();
        let key = |ends: &[usize; 3]| (ends[0] == ends[1], marks[ends[1]].height);
        reorder(&mut projects, |a, b| {
            let ((a_alone, a), (b_alone, b)) = (key(a), key(b));
            a_alone.cmp(&b_alone).then(b.total_cmp(&a))
        });
        let [first, last, largest] =
            [0, 1, 2].map(|nth| projects.iter().map(|ends| ends[nth]).collect());
        Self { last, first, largest }
    }

    /// Returns the last mark of each row; of several on one day, the most important.
    pub(super) fn last_of_rows(&self, rows: &ProjectRows, marks: &[ProjectMark]) -> Vec<usize> {
        let day = |mark: usize| rows.rows[marks[mark].row].items[marks[mark].item].last;
        let mut found: BTreeMap<usize, usize> = BTreeMap::new();
        for mark in &self.last {
            let entry = found.entry(marks[*mark].row).or_insert(*mark);
            if day(*mark) > day(*entry) {
                *entry = *mark;
            }
        }
        found.into_values().collect()
    }
}
