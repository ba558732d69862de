//! [`Report`]: what became of the parts of an imported file.

use crate::words::counted;
use diplograph::import::{Change, Note};

use super::foreign::sentence;

/// The outcome for each part of an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The result in one sentence: "timeline.json: 31 facts".
    pub title: String,
    /// The notes, those that ask the author for something first.
    pub groups: Vec<Group>,
}

/// The notes that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind of the notes.
    pub change: Change,
    /// The sentence.
    pub text: String,
    /// The advice.
    pub help: Option<String>,
    /// The places, each with the value that the file has there.
    pub places: Vec<(String, Option<String>)>,
}

/// The order puts first the values that need the author.
const ORDER: [Change; 4] = [Change::AsTyped, Change::LeftOut, Change::Changed, Change::Understood];

impl Report {
    /// The report of an import.
    pub(super) fn of(title: String, notes: &[Note]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut numbers = std::collections::BTreeMap::new();
        for note in notes {
            let place = (note.place.to_string(), note.value.clone());
            let nth = *numbers.entry((note.change, &note.text)).or_insert(groups.len());
            match groups.get_mut(nth) {
                Some(group) => group.places.push(place),
                None => groups.push(Group {
                    change: note.change,
                    text: sentence(&note.text),
                    help: note.help.as_deref().map(sentence),
                    places: vec![place],
                }),
            }
        }
        groups.sort_by_key(|group| ORDER.iter().position(|change| *change == group.change));
        Self { title, groups }
    }

    /// Returns the numbers of places by the kind of their notes: "3 left as typed, 12 left out".
    pub fn summary(&self) -> String {
        let count = |change: Change| -> usize {
            self.groups
                .iter()
                .filter(|group| group.change == change)
                .map(|it| it.places.len())
                .sum()
        };
        let counts = ORDER.iter().map(|change| (count(*change), change));
        let words: Vec<_> = counts
            .filter(|(count, _)| *count > 0)
            .map(|(count, change)| format!("{} {change}", counted(count, "value")))
            .collect();
        if words.is_empty() {
            "Everything was taken as it stands.".to_owned()
        } else {
            words.join(", ") + "."
        }
    }
}

#[cfg(test)]
mod tests {
    use diplograph::import::Place;

    use super::*;

    #[test]
    fn notes_with_the_same_words_are_one_group_and_what_asks_comes_first() {
        let note = |change, row, text| Note::new(change, Place::row(row), text);
        let notes = [
            note(Change::Understood, 2, "the date is 2024"),
            note(Change::AsTyped, 3, "the date can be read in two ways"),
            note(Change::Understood, 4, "the date is 2024"),
        ];
        let report = Report::of(String::new(), &notes);
        assert_eq!(report.groups[0].text, "The date can be read in two ways.");
        assert_eq!(report.groups[1].places.len(), 2);
        assert_eq!(report.summary(), "1 value left as typed, 2 values understood.");
    }
}
