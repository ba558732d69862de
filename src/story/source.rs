//! Where facts come from: [`Source`], and [`Citation`], the sentence a fact rests on.

use super::date::Date;
use super::name::{Id, Lang, Url};
use super::quantity::Quantity;
use super::text::Text;

record! {
    /// A publication that facts of the story rest on.
    pub struct Source {
        /// The name by which citations point here.
        pub id: Id,
        /// Who published it.
        pub publisher: Text,
        /// The headline.
        pub title: Option<Text>,
        /// Who wrote it.
        pub author: Option<Text>,
        /// Where it stands.
        pub url: Option<Url>,
        /// When it was published.
        pub date: Option<Date>,
        /// The language it is written in; the story's own unless given.
        pub lang: Option<Lang>,
        /// What a reader should know of it.
        pub note: Option<Text>,
    }
}

record! {
    /// The sentence that a fact rests on.
    pub struct Citation {
        /// The source's name.
        pub source: Id,
        /// The exact words, in the language of the source.
        pub sentence: String,
        /// The language of the sentence, where it is not the source's.
        pub lang: Option<Lang>,
        /// The sentence in other languages, as the story's authors translate it.
        pub translation: Option<Text>,
        /// Whose words the source reports.
        pub speaker: Option<Text>,
        /// The part of the fact that the sentence is cited for, where it is not the whole.
        pub supports: Option<Aspect>,
        /// The page, where it is not the source's.
        pub url: Option<Url>,
        /// What a reader should know of it.
        pub note: Option<Text>,
    }
}

choice! {
    /// A part of a fact that a citation is given for.
    pub enum Aspect, "a part of a fact" {
        /// When.
        Date = "date",
        /// Where.
        Place = "place",
        /// Who.
        People = "people",
        /// How much.
        Value = "value",
        /// How many.
        Count = "count",
        /// Whether it happened, is done, is planned.
        State = "state",
        /// By when.
        Deadline = "deadline",
    }
}

record! {
    /// What another source says instead. At least one of `value`, `count`, `date` and `claim` is given.
    pub struct Dispute {
        /// Another value.
        pub value: Option<Quantity>,
        /// Another count, where projects are counted.
        pub count: Option<Quantity>,
        /// Another date.
        pub date: Option<Date>,
        /// The difference in words.
        pub claim: Option<Text>,
        /// The sentences that say so.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// A figure with the words that say what it counts.
    pub struct Figure {
        /// The name by which addresses and other parts point here.
        pub id: Option<Id>,
        /// What it counts: "new jobs", "commercial agreements".
        pub label: Text,
        /// How much or how many.
        pub value: Quantity,
        /// When it held.
        pub date: Option<Date>,
        /// How it was worked out, where it was computed.
        pub how: Option<Text>,
        /// What other sources say.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}
