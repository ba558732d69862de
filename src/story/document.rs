//! [`Story`]: the whole file.

use std::ops::Deref;

use super::date::Date;
use super::event::Event;
use super::evidence::EvidenceList;
use super::measure::Measure;
use super::month::MonthOfYear;
use super::name::{Id, Lang};
use super::node::Node;
use super::project::Project;
use super::read::{Read, Reader};
use super::source::{Figure, Source};
use super::text::Text;
use super::tie::{Area, Quote, Tie};

record! {
    /// The relations of two or more parties: their goals, their projects, and the events between them.
    pub struct Story {
        /// The address of the schema of this format, for the author's editor.
        pub schema: Option<String> = "$schema",
        /// The version of the format.
        pub format: Format,
        /// The language of the story. Every text must be given in it.
        pub lang: Lang,
        /// The headline.
        pub title: Text,
        /// The story in one sentence.
        pub summary: Option<Text>,
        /// The date of the last update.
        pub updated: Option<Date>,
        /// The id of the fact that the head and the share image show large. If it is missing, a current goal, project or
        /// figure is chosen: first a disputed one, then the newest.
        pub lead: Option<Id>,
        /// The order of the parts. Those that are not named follow in their usual order.
        pub order: Vec<Part>,
        /// The month in which fiscal years begin, 1 to 12, where a source does not give its own.
        pub fiscal_year_start: Option<MonthOfYear>,
        /// Units that amounts of this story use besides the known ones.
        pub units: Vec<NamedUnit>,
        /// The parties to the relations.
        pub parties: Parties,
        /// The sources of the facts.
        pub sources: Vec<Source>,
        /// Sentences of the sources. Facts cite them by their ids.
        pub evidence: EvidenceList,
        /// The things that are counted, with goals and values reached.
        pub measures: Vec<Measure>,
        /// The projects.
        pub projects: Vec<Project>,
        /// Further figures.
        pub figures: Vec<Figure>,
        /// The events.
        pub events: Vec<Event>,
        /// The ties between the parties.
        pub ties: Vec<Tie>,
        /// Quotes.
        pub quotes: Vec<Quote>,
        /// The areas in which the parties work together.
        pub areas: Vec<Area>,
        /// Notes on how the story was made.
        pub notes: Vec<Text>,
        /// A correction made after publication.
        pub corrections: Vec<Correction>,
    }
}

record! {
    /// A country, a union of countries or another party.
    pub struct Party {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// Its name.
        pub name: Text,
    }
}

record! {
    /// A unit with its name: "jobs", "cars", "twenty-foot containers".
    pub struct NamedUnit {
        /// The word that amounts use: `14,700 jobs`.
        pub id: Id,
        /// The name that readers see after a number.
        pub name: Text,
    }
}

choice! {
    /// A part of the infographic.
    pub enum Part, "a part" {
        /// The measures, with their goals.
        Measures = "measures",
        /// The projects.
        Projects = "projects",
        /// The timeline of events.
        Timeline = "timeline",
        /// The ties between the parties.
        Ties = "ties",
        /// The figures.
        Figures = "figures",
        /// The quotes.
        Quotes = "quotes",
        /// The areas of cooperation.
        Areas = "areas",
    }
}

impl Story {
    /// The parts in the order in which they are shown: those that the story names, then the others.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        let others = Part::ALL.iter().filter(|part| !self.order.contains(part));
        self.order.iter().chain(others).copied()
    }
}

/// Two parties or more, in the order in which they are named and coloured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties(Vec<Party>);

impl Parties {
    /// The parties of a list; `None` if there are fewer than two.
    pub fn new(parties: Vec<Party>) -> Option<Self> {
        (parties.len() >= 2).then_some(Self(parties))
    }
}

impl Deref for Parties {
    type Target = [Party];

    fn deref(&self) -> &[Party] {
        &self.0
    }
}

impl Read for Parties {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let parties = Self::new(Vec::read(node, reader)?);
        if parties.is_none() {
            reader.error("a story needs at least two parties");
        }
        parties
    }
}

record! {
    /// A correction made after publication.
    pub struct Correction {
        /// The date of the correction.
        pub date: Date,
        /// The mistake and the correction.
        pub text: Text,
    }
}

/// The version of the format: the number 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format;

impl Format {
    /// The version this library reads.
    pub const CURRENT: i64 = 1;
}

impl Read for Format {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        match node.integer() {
            Some(Self::CURRENT) => Some(Self),
            Some(other) => {
                let help = format!("write `{}`", Self::CURRENT);
                reader.error_with_help(format!("there is no format {other}"), help);
                None
            }
            None => {
                reader.expected("the number 1", node);
                None
            }
        }
    }
}
