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
        /// A short name by which sentences refer to the source.
        pub id: Id,
        /// The newspaper, office or site that published it.
        pub publisher: Text,
        /// The headline of the page. Leave it out if you do not know it; never make one up.
        pub title: Option<Text>,
        /// The writer of the page. The person who is quoted in it is the `speaker` of the sentence.
        pub author: Option<Text>,
        /// The address of the page. Without one, readers are told that it is not known.
        pub url: Option<Url>,
        /// The day of publication. Without one, readers are told that it is not known.
        pub date: Option<Date>,
        /// The language of the source. Use it if it differs from that of the story.
        pub lang: Option<Lang>,
        /// True if the story tells the content of the source in other words. Leave it out if the sentences are word for
        /// word.
        pub paraphrased: bool,
        /// The month in which the fiscal years of this source begin, 1 to 12. Use it if it differs from that of the
        /// story.
        pub fiscal_year_start: Option<MonthOfYear>,
        /// A note for readers in the list of sources, such as that the headline is not known.
        pub note: Option<Text>,
    }
}

record! {
    /// Another account of a fact. At least one of `value`, `count`, `state`, `date` and `claim` is given.
    pub struct Statement {
        /// The value that it gives, if the fact has a value.
        pub value: Option<Quantity>,
        /// The number of projects that it gives, if the fact has one.
        pub count: Option<Quantity>,
        /// The state that it gives: one of the words for the state of this fact.
        pub state: Option<State>,
        /// The date that it gives, if the fact has one.
        pub date: Option<Date>,
        /// The statement in words. Use it where the sources differ in something other than a value, count, state or
        /// date.
        pub claim: Option<Text>,
        /// The sentences of the other source that say so.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// A number with a label.
    pub struct Figure {
        /// A short name for links, for `part_of` and for `lead`. Leave it out if nothing refers to the figure.
        pub id: Option<Id>,
        /// The thing that is counted. It follows the number, so it begins with a small letter: "new jobs".
        pub label: Text,
        /// The number, as the source gives it. A value of a year that should be compared with others belongs to a
        /// measure.
        pub value: Quantity,
        /// True if a figure of an event is shown before a click. Use it for the one number that makes the event matter;
        /// elsewhere it has no effect.
        pub headline: bool,
        /// The id of the goal, project or figure that includes this one. Use it for a part of a larger sum, so that it
        /// is never counted twice.
        pub part_of: Option<Id>,
        /// The day or year to which the number belongs.
        pub date: Option<Date>,
        /// The source's own words for the date, such as "to date". Use it where they say more than the date, or where
        /// no date can be given.
        pub date_as_written: Option<Text>,
        /// The calculation in words. Use it with an amount that begins with `computed`, and only then.
        pub how: Option<Text>,
        /// Statements of other sources that contradict it. Readers see "Sources disagree" at once. A source that agrees
        /// goes under `also`.
        pub disputed_by: Vec<Statement>,
        /// Statements of other sources that say the same in other words or another unit. One that contradicts goes
        /// under `disputed_by`.
        pub also: Vec<Statement>,
        /// A note for readers, shown with the sentences after a click. A remark for other authors goes into `$comment`.
        pub note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
        pub cite: Vec<Citation>,
    }
}

basis!(Figure, how);
