//! A year as a reader types it: in the digits of any script, a letter at a time in the drawing, or whole in the search.

use super::{Reading, Wish};
use crate::story::Day;

/// From here on a year has all digits that anybody types.
const WHOLE: u32 = 1000;

/// The naught of each script with which readers may count; the other digits follow it.
const NAUGHTS: [char; 18] =
    ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// The value of a digit, whatever its script.
pub(in crate::view) fn digit(letter: char) -> Option<u32> {
    let value = |naught: &char| u32::from(letter).checked_sub(u32::from(*naught));
    NAUGHTS.iter().filter_map(value).find(|value| *value < 10)
}

impl Reading {
    /// The digits of a year that is being typed, as a number.
    pub fn typed(&self) -> Option<u32> {
        (self.typed > 0).then_some(self.typed)
    }

    /// One digit more; with the fourth the year is whole.
    pub(super) fn typing(&self, digit: u32) -> Self {
        let typed = self.typed * 10 + digit;
        let typing = Self { typed, ..self.clone() };
        if typed >= WHOLE { typing.jumped() } else { typing.wishing(Wish::Wait) }
    }

    /// The year that was typed: its first entry has the tab stop, or the first after it, or the last of all.
    pub(super) fn jumped(&self) -> Self {
        let Some(year) = self.year(self.typed, false) else { return self.clone() };
        let first = Day::from_civil(year, 1, 1);
        let is_there = |entry: &&usize| self.register.days(**entry).0 >= first;
        let entry = self.shown.iter().find(is_there).or(self.shown.last());
        Self { typed: 0, ..entry.map_or(self.clone(), |entry| self.reached(*entry)) }
    }

    /// The year that a text names, if it belongs to the time of the story.
    pub(super) fn year_named(&self, text: &str) -> Option<i32> {
        let digits = text.trim_start_matches(['-', '−']);
        let add = |sum: u32, letter| Some(sum.checked_mul(10)? + digit(letter)?);
        let number = digits.chars().try_fold(0, add)?;
        self.year(number, digits.len() < text.len()).filter(|year| self.has(*year))
    }

    /// The year that a reader means, as it is counted through: 0 is 1 BC.
    ///
    /// Without a sign it is one of our era, unless the story has that of the era before and not that of ours.
    fn year(&self, number: u32, is_before: bool) -> Option<i32> {
        let number = i32::try_from(number).ok().filter(|number| (1..=9999).contains(number))?;
        let before = 1 - number;
        let is_before = is_before || !self.has(number) && self.has(before);
        Some(if is_before { before } else { number })
    }

    /// Whether a year belongs to the time of the story.
    fn has(&self, year: i32) -> bool {
        let [first, next] = [year, year + 1].map(|year| Day::from_civil(year, 1, 1));
        self.register.whole().touches(first, next.before())
    }
}
