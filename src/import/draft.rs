//! [`Draft`]: a story that may still lack what its author has to add.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::story::{
    Area, Event, EvidenceList, Figure, Format as Version, Id, Lang, Measure, MonthOfYear,
    NamedUnit, Party, Project, Quote, Source, Text, Tie,
};

/// Facts that an author adds to files that lack them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of the story.
    pub lang: Lang,
    /// The parties of the story.
    pub parties: Vec<Party>,
}

/// A story that may still lack what its author has to add, such as a title or parties. Its fields are those of a
/// [`Story`](crate::story::Story).
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    format: Version,
    /// The language of the story.
    pub lang: Lang,
    /// The headline; missing if no file has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The story in one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The month in which fiscal years begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fiscal_year_start: Option<MonthOfYear>,
    /// Names for units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<NamedUnit>,
    /// The parties; a story needs two.
    pub parties: Vec<Party>,
    /// The publications.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// The sentences.
    #[serde(skip_serializing_if = "is_without_evidence")]
    pub evidence: EvidenceList,
    /// The things that are counted over time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// The projects.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<Project>,
    /// The numbers that belong to nothing else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The events.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The things that last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
    /// The exact words of persons.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<Quote>,
    /// The fields of cooperation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Notes for readers on how the story was made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// The text of a story that was made from a spreadsheet. It keeps what cannot be read, as it was typed.
    #[serde(skip)]
    pub(super) whole: Option<String>,
    /// `true` if a file was added.
    #[serde(skip)]
    pub(super) is_begun: bool,
    /// The ids that are taken.
    #[serde(skip)]
    ids: BTreeSet<String>,
    /// The next number for each name, so that ten thousand equal names take no quadratic time.
    #[serde(skip)]
    numbers: BTreeMap<String, usize>,
}

impl Default for Options {
    /// English, without parties.
    fn default() -> Self {
        Self { lang: "en".parse().expect("`en` is a language tag"), parties: Vec::new() }
    }
}

impl Draft {
    /// A story without anything but its language and parties.
    pub fn new(options: &Options) -> Self {
        let Options { lang, parties } = options.clone();
        let ids = parties.iter().map(|party| party.id.to_string()).collect();
        Self {
            format: Version,
            lang,
            title: None,
            summary: None,
            fiscal_year_start: None,
            units: Vec::new(),
            parties,
            sources: Vec::new(),
            evidence: EvidenceList::default(),
            measures: Vec::new(),
            projects: Vec::new(),
            figures: Vec::new(),
            events: Vec::new(),
            ties: Vec::new(),
            quotes: Vec::new(),
            areas: Vec::new(),
            notes: Vec::new(),
            whole: None,
            is_begun: false,
            ids,
            numbers: BTreeMap::new(),
        }
    }

    /// An id for a thing that a file calls `wanted`: the words of it in small Latin letters, and a number if the story has the
    /// id already. `kind` is used if the name has no such letters.
    pub fn id(&mut self, wanted: &str, kind: &str) -> Id {
        let name = short_name(wanted);
        let name = if name.is_empty() { kind.to_owned() } else { name };
        let numbered = |nth: &usize| if *nth == 1 { name.clone() } else { format!("{name}-{nth}") };
        let from = self.numbers.get(&name).copied().unwrap_or(1);
        let mut free = (from..).filter(|nth| !self.ids.contains(&numbered(nth)));
        let nth = free.next().unwrap_or(from);
        self.numbers.insert(name.clone(), nth + 1);
        self.ids.insert(numbered(&nth));
        numbered(&nth).parse().expect("letters, digits and hyphens are an id")
    }

    /// Keeps an id of the file from being given to something else.
    pub(super) fn reserve(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// The text of the story file.
    pub fn text(&self) -> String {
        if let Some(whole) = &self.whole {
            return whole.clone();
        }
        // Writing into a string fails only for maps whose keys are not strings, and a story has none.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn is_without_evidence(evidence: &EvidenceList) -> bool {
    evidence.is_empty()
}

/// The most letters of an id that is made from a name. A number follows it if the name occurs again.
const LONGEST_NAME: usize = 48;

/// The words of a text in small Latin letters, joined by hyphens, as many as fit.
fn short_name(text: &str) -> String {
    let mut name = String::new();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        let fits = name.len() + word.len() < LONGEST_NAME;
        match name.as_str() {
            "" => name.push_str(&word[..word.len().min(LONGEST_NAME)]),
            _ if fits => {
                name.push('-');
                name.push_str(word);
            }
            _ => break,
        }
    }
    name.make_ascii_lowercase();
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_is_made_of_the_words_of_a_name_and_is_never_taken_twice() {
        let mut draft = Draft::new(&Options::default());
        let mut case =
            |wanted: &str, id: &str| assert_eq!(&*draft.id(wanted, "event"), id, "{wanted}");

        case("State visit to Tashkent, 2022", "state-visit-to-tashkent-2022");
        case("state visit to Tashkent: 2022", "state-visit-to-tashkent-2022-2");
        case("state-visit-to-tashkent-2022", "state-visit-to-tashkent-2022-3");
        case("Визит в Ташкент", "event");
        case("", "event-2");
        case("a-2", "a-2");
        case("a", "a");
        case("a", "a-3");
        case(&"long ".repeat(40), "long-long-long-long-long-long-long-long-long");
        case(&"x".repeat(200), &"x".repeat(48));
    }
}
