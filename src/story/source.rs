//! [`Source`]: a publication, and [`Citation`]: a sentence of it that supports a fact.

use super::date::Date;
use super::name::{Id, Lang, Url};
use super::quantity::Quantity;
use super::text::Text;

record! {
    /// A publication that supports facts of the story.
    pub struct Source {
        /// The id by which citations refer to it.
        pub id: Id,
        /// The publisher.
        pub publisher: Text,
        /// The headline.
        pub title: Option<Text>,
        /// The author.
        pub author: Option<Text>,
        /// The address of the publication.
        pub url: Option<Url>,
        /// The date of publication.
        pub date: Option<Date>,
        /// The language of the source. If it is missing, it is that of the story.
        pub lang: Option<Lang>,
        /// A note for readers.
        pub note: Option<Text>,
    }
}

record! {
    /// A sentence of a source that supports a fact.
    pub struct Citation {
        /// The id of the source.
        pub source: Id,
        /// The exact words, in the language of the source.
        pub sentence: String,
        /// The language of the sentence, if it differs from that of the source.
        pub lang: Option<Lang>,
        /// Translations by the authors of the story.
        pub translation: Option<Text>,
        /// The person whose words the source reports.
        pub speaker: Option<Text>,
        /// The part of the fact that the sentence supports, if it is not the whole fact.
        pub supports: Option<Aspect>,
        /// The address of the page, if it differs from that of the source.
        pub url: Option<Url>,
        /// A note for readers.
        pub note: Option<Text>,
    }
}

choice! {
    /// The part of a fact that a citation supports.
    pub enum Aspect, "a part of a fact" {
        /// The date.
        Date = "date",
        /// The place.
        Place = "place",
        /// The people.
        People = "people",
        /// The value.
        Value = "value",
        /// The count.
        Count = "count",
        /// The state.
        State = "state",
        /// The deadline.
        Deadline = "deadline",
    }
}

record! {
    /// A statement of another source that differs. At least one of `value`, `count`, `date` and `claim` is given.
    pub struct Dispute {
        /// Another value.
        pub value: Option<Quantity>,
        /// Another count of projects.
        pub count: Option<Quantity>,
        /// Another date.
        pub date: Option<Date>,
        /// The difference as a text.
        pub claim: Option<Text>,
        /// The sentences that say so.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// A number with a label.
    pub struct Figure {
        /// The id by which links and other parts refer to it.
        pub id: Option<Id>,
        /// The label: "new jobs", "commercial agreements".
        pub label: Text,
        /// The number.
        pub value: Quantity,
        /// The date of the figure.
        pub date: Option<Date>,
        /// The calculation, if the value is computed.
        pub how: Option<Text>,
        /// Other sources that disagree.
        pub disputed_by: Vec<Dispute>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}
