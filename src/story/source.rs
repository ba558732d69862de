//! [`Source`]: a publication, [`Statement`]: another account of a fact, and [`Figure`]: a number with a label.

use super::date::Date;
use super::evidence::Citation;
use super::month::MonthOfYear;
use super::name::{Id, Lang, Url};
use super::quantity::Quantity;
use super::statement_state::State;
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
        /// True if the story gives the content of the source in other words. Readers are told so at each sentence.
        pub paraphrased: bool,
        /// The month in which the fiscal years of the source begin, 1 to 12.
        pub fiscal_year_start: Option<MonthOfYear>,
        /// A note for readers.
        pub note: Option<Text>,
    }
}

record! {
    /// Another account of a fact. At least one of `value`, `count`, `state`, `date` and `claim` is given.
    pub struct Statement {
        /// The value that it gives.
        pub value: Option<Quantity>,
        /// The number of projects that it gives.
        pub count: Option<Quantity>,
        /// The state that it gives: a word for the state of the fact.
        pub state: Option<State>,
        /// The date that it gives.
        pub date: Option<Date>,
        /// The statement as a text.
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
        /// True if the figure of an event is shown while the entry is closed.
        pub headline: bool,
        /// The id of the goal, project or figure that it is a part of.
        pub part_of: Option<Id>,
        /// The date of the figure.
        pub date: Option<Date>,
        /// The source's own words for the date.
        pub date_as_written: Option<Text>,
        /// The calculation, if the value is computed.
        pub how: Option<Text>,
        /// Statements that contradict.
        pub disputed_by: Vec<Statement>,
        /// Statements that say the same in other words.
        pub also: Vec<Statement>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

basis!(Figure, how);
