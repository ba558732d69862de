//! The labels of marks.

use super::add_notes::add_notes;
use super::label_metrics::{GAP, LabelMetrics, LabelStyle};
use super::lane::Lane;
use super::lane_items::LaneItems;
use super::mark::{FULL_WIDTH, Label, LabelText, Mark, POINT, Shape, Side};

use super::pack::SIDES;
use super::taken::Taken;
use super::texts::Texts;
use crate::order::ordered;

/// The width of a semibold text as a multiple of the usual one.
const SEMIBOLD: f64 = 1.08;

/// Gives each mark of a lane a label, and tells how many entries are before and after the visible range.
pub(super) fn add_labels(
    lane: &Lane,
    texts: Texts,
    width: f64,
    items: &mut LaneItems,
    metrics: LabelMetrics<'_>,
) {
    let mut labeller =
        Labeller { lane, texts, width, metrics, taken: Taken::of(lane, items, texts, width) };
    match texts.style {
        LabelStyle::Above => items.marks.iter_mut().for_each(|mark| {
            mark.label = Some(words_above(metrics, mark, width));
        }),
        LabelStyle::Pins => items.marks.iter_mut().for_each(|mark| {
            mark.label = Some(labeller.number(mark, Side::Inside));
        }),
        LabelStyle::Dated | LabelStyle::Numbered => labeller.add_short(&mut items.marks),
    }
    add_notes(lane, items, &mut labeller.taken, width, metrics);
    if matches!(texts.style, LabelStyle::Dated | LabelStyle::Numbered) {
        // A title may become free when a neighbour has moved its label.
        labeller.add_long(&mut items.marks);
        labeller.add_long(&mut items.marks);
        labeller.add_shortened(&mut items.marks);
    }
}

struct Labeller<'a> {
    lane: &'a Lane,
    texts: Texts,
    width: f64,
    metrics: LabelMetrics<'a>,
    taken: Taken,
}

impl Labeller<'_> {
    /// Gives each mark its number or its date: after the mark, or before it, or in it. The last marks come first, because only
    /// those at the end of the drawing have no room after them.
    fn add_short(&mut self, marks: &mut [Mark]) {
        let order = ordered(marks.len(), &|a, b| marks[b].middle().total_cmp(&marks[a].middle()));
        for index in order {
            let mark = &mut marks[index];
            let pixels = mark.pixels(self.width, self.texts.point);
            let ranges = self.texts.beside(pixels, self.texts.short);
            let ways = SIDES.into_iter().zip(ranges);
            let way = ways.into_iter().find(|(_, range)| self.is_free(index, mark.row, *range));
            mark.label = Some(match way {
                Some((side, range)) => {
                    self.taken.set(index, mark.row, range);
                    self.short(mark, side)
                }
                None => {
                    let (middle, half) = (mark.middle() * self.width, self.texts.pin / 2.0);
                    let (from, to) = (middle - half, middle + half);
                    let range = (pixels.0.min(from), pixels.1.max(to));
                    self.taken.set(index, mark.row, range);
                    self.number(mark, Side::Inside)
                }
            });
        }
    }

    /// Gives marks their titles by rank, where all other labels still have room.
    fn add_long(&mut self, marks: &mut [Mark]) {
        let rank = |index: usize| (self.metrics.rank)(marks[index].entry);
        let order = ordered(marks.len(), &|a, b| rank(a).cmp(&rank(b)));
        for index in order {
            let mark = &marks[index];
            let is_done = matches!(
                mark.label,
                Some(Label { text: LabelText::Title(_) | LabelText::Dated(..), .. })
            );
            if is_done {
                continue;
            }
            let pixels = mark.pixels(self.width, self.texts.point);
            // The title of the open entry is semibold.
            let weight = if (self.metrics.rank)(mark.entry) == 0 { SEMIBOLD } else { 1.0 };
            let label = self.metrics.long(self.texts.style, mark.entry) * weight;
            let mut ways: Vec<(Side, (f64, f64))> =
                SIDES.into_iter().zip(self.texts.beside(pixels, label)).collect();
            if self.wanted_side(mark.entry) == Some(Side::Before) {
                ways.reverse();
            }
            let way = ways.into_iter().find(|(_, range)| self.is_free(index, mark.row, *range));
            if let Some((side, range)) = way {
                self.taken.set(index, mark.row, range);
                marks[index].label = Some(self.long(&marks[index], side));
            }
        }
    }

    /// Gives marks that have their dates only as many words of their titles as fit, on the side with more room.
    fn add_shortened(&mut self, marks: &mut [Mark]) {
        for (index, mark) in marks.iter_mut().enumerate() {
            if !matches!(mark.label, Some(Label { text: LabelText::Date(_), .. })) {
                continue;
            }
            let [day, title] = (self.metrics.words)(mark.entry);
            let pixels = mark.pixels(self.width, self.texts.point);
            let range = |title: &str, side: usize| {
                let length = (self.metrics.width_of)(&format!("{day}  {title}")) + GAP;
                self.texts.beside(pixels, length)[side]
            };
            let words = [0, 1].map(|side| {
                shortened(&title, &|title| self.is_free(index, mark.row, range(title, side)))
            });
            let side = usize::from(words[1].len() > words[0].len());
            if !words[side].is_empty() {
                let (range, words) = (range(&words[side], side), words[side].clone());
                self.taken.set(index, mark.row, range);
                mark.label = Some(Label { side: SIDES[side], text: LabelText::Dated(day, words) });
            }
        }
    }

    fn is_free(&self, index: usize, row: usize, range: (f64, f64)) -> bool {
        self.texts.is_inside(range, self.width) && self.taken.is_free(index, row, range)
    }

    /// Returns the side for which the row of an entry was chosen.
    fn wanted_side(&self, entry: usize) -> Option<Side> {
        if self.lane.is_crowded {
            return None;
        }
        self.lane.slots.iter().find(|slot| slot.entry == entry)?.side
    }

    fn number(&self, mark: &Mark, side: Side) -> Label {
        Label { side, text: LabelText::Number((self.metrics.number)(mark.entry)) }
    }

    fn short(&self, mark: &Mark, side: Side) -> Label {
        if self.texts.style == LabelStyle::Numbered {
            return self.number(mark, side);
        }
        let [day, _] = (self.metrics.words)(mark.entry);
        Label { side, text: LabelText::Date(day) }
    }

    fn long(&self, mark: &Mark, side: Side) -> Label {
        let [day, title] = (self.metrics.words)(mark.entry);
        let text = match self.texts.style {
            LabelStyle::Dated => LabelText::Dated(day, title),
            _ => LabelText::Title(title),
        };
        Label { side, text }
    }
}

/// Returns the words above a mark: from its start on, or up to the end of the drawing. Words that are
/// wider than the drawing are shortened.
fn words_above(metrics: LabelMetrics<'_>, mark: &Mark, width: f64) -> Label {
    let [day, title] = (metrics.words)(mark.entry);
    let start = match mark.shape {
        Shape::Point => mark.middle() * width - POINT / 2.0,
        _ => mark.from * width,
    };
    let width_with = |title: &str| (metrics.width_of)(&format!("{day}  {title}"));
    let fitting = |width: f64| shortened(&title, &|title| width_with(title) <= width);
    let (short, full) = (fitting(width), fitting(width.max(FULL_WIDTH)));
    // Each is inside the drawing at the smallest width at which it is shown.
    let share = start.max(0.0) / width;
    let is_inside = |title: &str, width: f64| share * width + width_with(title) <= width;
    let is_after = is_inside(&short, width) && is_inside(&full, width.max(FULL_WIDTH));
    let side = if is_after { Side::Above } else { Side::AboveToEnd };
    Label { side, text: LabelText::Above { day, title: full, short } }
}

/// Returns a text, or as many of its words as fit, with an ellipsis.
fn shortened(text: &str, fits: &dyn Fn(&str) -> bool) -> String {
    if fits(text) {
        return text.to_owned();
    }
    let cut = |end: usize| format!("{}…", text[..end].trim_end_matches([' ', ',', '.', ':', ';']));
    let has_spaces = text.contains(' ');
    let ends = text.char_indices().rev().filter(|(_, c)| !has_spaces || *c == ' ');
    ends.map(|(end, _)| cut(end)).find(|cut| fits(cut)).unwrap_or_default()
}
