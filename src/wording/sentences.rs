//! Sentences for screen readers, table captions and images, with the punctuation of the language.

use super::locale::Locale;
use crate::story::{Date, EventKind, EventState, Family};

impl Locale {
    /// Returns a label with its value: "Goal: $10 billion".
    pub fn labelled(&self, label: &str, value: &str) -> String {
        [label, self.words.punctuation.colon, value].concat()
    }

    /// Joins phrases with commas: "$1 billion, 21 projects".
    pub fn phrases(&self, phrases: &[&str]) -> String {
        phrases.join(self.words.punctuation.comma)
    }

    /// Joins clauses with semicolons: "2017: $2 billion; 2023: $4.4 billion".
    ///
    /// A semicolon, because a date may end with a full stop.
    pub fn clauses(&self, clauses: &[String]) -> String {
        clauses.join(self.words.punctuation.semicolon)
    }

    /// Joins sentences that are not empty with full stops, without the last one: "Exports. Goal: $10 billion".
    pub fn sentences(&self, sentences: &[&str]) -> String {
        let filled = sentences.iter().copied().filter(|sentence| !sentence.is_empty());
        filled.collect::<Vec<_>>().join(self.words.punctuation.full_stop)
    }

    /// Returns a target: "Goal: $10 billion, by 2030".
    pub fn target(&self, label: &str, target: &str, deadline: Option<&Date>) -> String {
        let target = self.labelled(label, target);
        match deadline {
            Some(due) => self.phrases(&[&target, &self.words.by_deadline.fill([&self.date(due)])]),
            None => target,
        }
    }

    /// Returns a series with its first and last value: "Uzbek statistics. 2017: $2 billion; 2023: $4.4 billion".
    pub fn series(&self, title: &str, values: &[(Date, String)]) -> String {
        let value =
            |(period, value): &(Date, String)| self.labelled(&self.date_spoken(period), value);
        let values = self.clauses(&values.iter().map(value).collect::<Vec<_>>());
        self.sentences(&[title, &values])
    }

    /// Returns a value of a series: "Uzbek statistics, 2023: $4.4 billion".
    pub fn series_value(&self, title: &str, period: &Date, value: &str) -> String {
        self.labelled(&self.phrases(&[title, &self.date(period)]), value)
    }

    /// Returns the name of a mark on the timeline: "~2020 Talks in Astana (Talks, planned, around 2020)".
    ///
    /// The name begins with the text of the label, for speech input. If the date of the label has a sign in place of a
    /// word, the spoken date is among the details.
    pub fn mark_name(
        &self,
        date: &Date,
        title: &str,
        kind: EventKind,
        state: EventState,
    ) -> String {
        let (label, spoken) = (self.date_short(date), self.date_aloud(date));
        let mut details = vec![self.words.kinds.event(kind)];
        if state != EventState::Held {
            details.push(self.words.kinds.event_state(kind, state));
        }
        if spoken != label {
            details.push(&spoken);
        }
        self.words.mark_name.fill([&label, title, &self.phrases(&details)])
    }

    /// Returns the name of a cluster on the timeline: "Visits, 2019: 23 events".
    pub fn cluster_name(&self, family: Family, period: Option<&Date>, entries: usize) -> String {
        let family = self.words.kinds.family(family);
        let entries = self.entries(entries);
        match period {
            Some(period) => {
                self.labelled(&self.phrases(&[family, &self.date_aloud(period)]), &entries)
            }
            None => self.labelled(family, &entries),
        }
    }

    /// Returns the announcement of an opened event: "3 of 12: February 19, 2024, Talks in Astana".
    pub fn opened_entry(&self, nth: usize, total: usize, date: &Date, title: &str) -> String {
        let entry = self.phrases(&[&self.date_spoken(date), title]);
        self.labelled(&self.place(nth, total), &entry)
    }

    /// Returns the publishers of the sources: "Sources: Daryo · Gazeta.uz …", with an ellipsis if some are left out.
    pub fn publishers(&self, names: &[String], total: usize) -> String {
        let label = if total == 1 { self.words.source } else { self.words.sources };
        let more = if names.len() < total { " …" } else { "" };
        self.labelled(label, &(names.join(self.words.punctuation.between_publishers) + more))
    }
}

#[cfg(test)]
#[path = "sentences_tests.rs"]
mod tests;
