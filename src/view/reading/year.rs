//! A year as a reader types it: in the digits of any script, a letter at a time in the drawing, or whole in the search.

use std::fmt::Write;

use super::Reading;
use crate::story::Day;

/// A year of more digits nobody types.
const MOST_DIGITS: usize = 4;

/// The naught of each script with which readers may count; the other digits follow it.
const NAUGHTS: [char; 18] =
    ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// The value of a digit, whatever its script.
pub(in crate::view) fn digit(letter: char) -> Option<u32> {
    let value = |naught: &char| u32::from(letter).checked_sub(u32::from(*naught));
    NAUGHTS.iter().filter_map(value).find(|value| *value < 10)
}

impl Reading {
    /// The digits of a year that is being typed, where one is.
    pub fn typed(&self) -> Option<&str> {
        (!self.typed.is_empty()).then_some(&self.typed)
    }

    /// One digit more; with the fourth the year is whole.
    pub(super) fn typing(&self, digit: u32) -> Self {
        let mut typed = self.typed.clone();
        // Writing to a string does not fail.
        let _ = write!(typed, "{digit}");
        let is_whole = typed.len() == MOST_DIGITS;
        let typing = Self { typed, ..self.clone() };
        if is_whole { typing.jumped() } else { typing.wishing(super::Wish::Wait) }
    }

    /// The year that was typed: its first entry has the tab stop, or the first after it, or the last of all.
    pub(super) fn jumped(&self) -> Self {
        let year = self.year(&self.typed);
        let forgotten = Self { typed: String::new(), ..self.clone() };
        let Some(year) = year else { return forgotten };
        let first = Day::from_civil(year, 1, 1);
        let is_there = |entry: &&usize| self.register.days(**entry).0 >= first;
        match self.shown.iter().find(is_there).or(self.shown.last()) {
            Some(entry) => forgotten.reached(*entry),
            None => forgotten,
        }
    }

    /// The year that a reader means, as it is counted through: 0 is 1 BC.
    ///
    /// Without a sign it is one of our era, unless the story has that of the era before and not that of ours.
    pub(super) fn year(&self, text: &str) -> Option<i32> {
        let digits = text.trim_start_matches(['-', '−']);
        let count = digits.chars().count();
        if !(1..=MOST_DIGITS).contains(&count) || text.chars().count() > count + 1 {
            return None;
        }
        let number = digits.chars().try_fold(0, |sum, letter| Some(sum * 10 + digit(letter)?))?;
        let number = i32::try_from(number).ok().filter(|number| *number > 0)?;
        let before = 1 - number;
        let is_before = text.chars().count() > count || !self.has(number) && self.has(before);
        Some(if is_before { before } else { number })
    }

    /// Whether a year belongs to the time of the story.
    pub(super) fn has(&self, year: i32) -> bool {
        let [first, next] = [year, year + 1].map(|year| Day::from_civil(year, 1, 1));
        self.register.whole().touches(first, next.before())
    }
}
