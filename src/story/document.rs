//! [`Story`]: the whole file.

use std::ops::Deref;

use super::date::Date;
use super::event::Event;
use super::goal::Goal;
use super::name::{Id, Lang};
use super::node::Node;
use super::project::Project;
use super::read::{Read, Reader};
use super::source::{Figure, Source};
use super::text::Text;
use super::tie::{Area, Quote, Tie};

record! {
    /// What two or more parties promised each other, what they have done, and when they met.
    pub struct Story {
        /// Where the schema of this format stands; for the author's editor.
        pub schema: Option<String> = "$schema",
        /// The version of the format.
        pub format: Format,
        /// The language of every text that names no other.
        pub lang: Lang,
        /// The headline.
        pub title: Text,
        /// The story in one sentence.
        pub summary: Option<Text>,
        /// When the story was last brought up to date.
        pub updated: Option<Date>,
        /// Whose relations these are.
        pub parties: Parties,
        /// Where the facts come from.
        pub sources: Vec<Source>,
        /// What was promised.
        pub goals: Vec<Goal>,
        /// What is being built.
        pub projects: Vec<Project>,
        /// Other figures.
        pub figures: Vec<Figure>,
        /// When they met, and what came of it.
        pub events: Vec<Event>,
        /// What binds them.
        pub ties: Vec<Tie>,
        /// What was said.
        pub quotes: Vec<Quote>,
        /// What they work on together.
        pub areas: Vec<Area>,
        /// How the story was made.
        pub notes: Vec<Text>,
        /// What was put right after publication.
        pub corrections: Vec<Correction>,
    }
}

record! {
    /// A country, a union of countries or another party.
    pub struct Party {
        /// The name by which other parts point here.
        pub id: Id,
        /// Its name.
        pub name: Text,
    }
}

/// Two parties or more, in the order in which they are named and coloured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties(Vec<Party>);

impl Deref for Parties {
    type Target = [Party];

    fn deref(&self) -> &[Party] {
        &self.0
    }
}

impl Read for Parties {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let parties = Vec::read(node, reader)?;
        if parties.len() < 2 {
            reader.error("a story needs two parties or more");
            return None;
        }
        Some(Self(parties))
    }
}

record! {
    /// What was put right after publication.
    pub struct Correction {
        /// When.
        pub date: Date,
        /// What was wrong and what is right.
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
                let help = format!("write {}", Self::CURRENT);
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
