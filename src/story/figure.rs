//! [`Figure`]: a number with a label.

use super::basis::Statement;
use super::date::Date;
use super::evidence::Citation;
use super::name::Id;
use super::quantity::Quantity;
use super::text::Text;

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
