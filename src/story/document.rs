//! [`Story`]: the whole file.

use std::ops::Deref;

use super::date::Date;
use super::event::Event;
use super::evidence::EvidenceList;
use super::figure::Figure;
use super::measure::Measure;
use super::month::MonthOfYear;
use super::name::{Id, Lang};
use super::node::Node;
use super::project::Project;
use super::read::{Read, Reader};
use super::source::Source;
use super::text::Text;
use super::tie::{Area, Quote, Tie};

record! {
    /// The relations of two or more parties: their goals, their projects, and the events between them.
    pub struct Story {
        /// The address of the schema of this format. Give it so that an editor completes and explains the fields;
        /// readers never see it.
        pub schema: Option<String> = "$schema",
        /// The version of the format. Always write `1`.
        pub format: Format,
        /// The language in which the story is written. Every text must be given in it; a source in another language has
        /// a `lang` of its own.
        pub lang: Lang,
        /// The headline of the story. Say what the numbers say, as for an article.
        pub title: Text,
        /// The story in one sentence, shown under the headline and in link previews. Use it for what the headline leaves out.
        pub summary: Option<Text>,
        /// The day when the story was last edited. Change it with each edit; a mistake that was published also goes
        /// under `corrections`.
        pub updated: Option<Date>,
        /// The id of the fact that the head and the share image show large. Use it if the wrong fact leads: without it,
        /// a disputed fact is chosen first, then the newest.
        pub lead: Option<Id>,
        /// The parts of the page that come first, in this order. Use it if the timeline or the quotes matter more than
        /// the goals; the others follow in their usual order.
        pub order: Vec<Part>,
        /// The month in which fiscal years begin, 1 to 12. Use it if a date such as `FY2023` occurs; a source that
        /// counts in another way has its own.
        pub fiscal_year_start: Option<MonthOfYear>,
        /// Names for units that amounts of this story use, such as jobs. Use it only for units that the format does not
        /// know.
        pub units: Vec<NamedUnit>,
        /// The two or more parties that the story is about. Their order is that of their colours.
        pub parties: Parties,
        /// The publications that the story cites, one entry for each page. Their sentences go under `evidence`.
        pub sources: Vec<Source>,
        /// The sentences of the sources, word for word. Enter each once, and cite its id in every fact that rests on
        /// it.
        pub evidence: EvidenceList,
        /// The things that are counted over time, such as mutual trade. Use it for goals and for values of a year; a
        /// single number that is neither goes under `figures`.
        pub measures: Vec<Measure>,
        /// Single projects, and groups of projects that a source reports together with a number or a value. The opening
        /// of one on a day is an event.
        pub projects: Vec<Project>,
        /// Numbers that belong to no measure, project or event. A number of a project or an event goes into its own
        /// `figures`.
        pub figures: Vec<Figure>,
        /// The things that happened, or are planned, at a time: visits, talks, agreements. Something that lasts, such
        /// as a treaty, is also a tie.
        pub events: Vec<Event>,
        /// The things that last: treaties, councils, embargoes. The day when one was signed is an event.
        pub ties: Vec<Tie>,
        /// The exact words of persons that are worth showing large. A sentence that only supports a fact stays under
        /// `evidence`.
        pub quotes: Vec<Quote>,
        /// The fields in which the parties work together, such as energy. Use it for what a source names without a
        /// number or a date.
        pub areas: Vec<Area>,
        /// Notes for readers on how the story was made, shown in its foot. A note on one fact goes to that fact.
        pub notes: Vec<Text>,
        /// The mistakes that were mended after publication, shown under the headline. Use it for wrong facts, not for a
        /// typing error.
        pub corrections: Vec<Correction>,
    }
}

record! {
    /// A country, a union of countries or another party.
    pub struct Party {
        /// A short name by which other parts refer to the party, such as `kz`. Keep it after publication.
        pub id: Id,
        /// The name that readers see, as short as in a headline.
        pub name: Text,
    }
}

record! {
    /// A unit with its name: "jobs", "cars", "twenty-foot containers".
    pub struct NamedUnit {
        /// The word that amounts use: `jobs` in `14,700 jobs`. Use letters and hyphens only.
        pub id: Id,
        /// The name that readers see after a number, in each language.
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
        /// The day on which the correction was made.
        pub date: Date,
        /// The mistake and the right statement, in a sentence.
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
