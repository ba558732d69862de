//! Years that a reader types: digit by digit in the drawing, or as a search text, in the digits of any script.

use super::effect::Effect;
use super::timeline_state::TimelineState;
use crate::story::Day;

/// The smallest number with all four digits of a year.
const FOUR_DIGITS: u32 = 1000;

/// The zero of each script that readers may count with. The other digits follow it.
const ZEROS: [char; 18] =
    ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// Returns the value of a digit of any script.
pub(in crate::view) fn digit(letter: char) -> Option<u32> {
    let value = |zero: &char| u32::from(letter).checked_sub(u32::from(*zero));
    ZEROS.iter().filter_map(value).find(|value| *value < 10)
}

impl TimelineState {
    /// Returns the digits of a year that is being typed, as a number.
    pub fn typed_year(&self) -> Option<u32> {
        (self.typed_year > 0).then_some(self.typed_year)
    }

    /// Adds a digit. The fourth digit submits the year.
    pub(super) fn typed(&self, digit: u32) -> Self {
        let typed_year = self.typed_year * 10 + digit;
        let typed = Self { typed_year, ..self.clone() };
        if typed_year >= FOUR_DIGITS {
            typed.year_submitted()
        } else {
            typed.with_effect(Effect::AwaitDigit)
        }
    }

    /// Moves the tab stop to the first entry that begins in the typed year or later, else to the last entry.
    pub(super) fn year_submitted(&self) -> Self {
        let Some(year) = self.astronomical_year(self.typed_year, false) else {
            return self.clone();
        };
        let first = Day::from_civil(year, 1, 1);
        let is_later = |entry: &&usize| self.metadata.days(**entry).0 >= first;
        let entry = self.filtered.iter().find(is_later).or(self.filtered.last());
        Self { typed_year: 0, ..entry.map_or(self.clone(), |entry| self.with_cursor(*entry)) }
    }

    /// Returns the year that a text names, if it belongs to the period of the story.
    pub(super) fn year_of_text(&self, text: &str) -> Option<i32> {
        let digits = text.trim_start_matches(['-', '−']);
        let add = |sum: u32, letter| Some(sum.checked_mul(10)? + digit(letter)?);
        let number = digits.chars().try_fold(0, add)?;
        self.astronomical_year(number, digits.len() < text.len()).filter(|year| self.covers(*year))
    }

    /// Returns a year in astronomical numbering, in which 0 is 1 BC.
    ///
    /// A number without a sign is a year AD, unless the story covers that year BC and does not cover it AD.
    fn astronomical_year(&self, number: u32, is_before: bool) -> Option<i32> {
        let number = i32::try_from(number).ok().filter(|number| (1..=9999).contains(number))?;
        let before = 1 - number;
        let is_before = is_before || !self.covers(number) && self.covers(before);
        Some(if is_before { before } else { number })
    }

    /// Returns whether a year belongs to the period of the story.
    fn covers(&self, year: i32) -> bool {
        let [first, next] = [year, year + 1].map(|year| Day::from_civil(year, 1, 1));
        self.metadata.whole().touches(first, next.before())
    }
}
