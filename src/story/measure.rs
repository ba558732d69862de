//! [`Measure`]: what is counted, with its [`Goal`]s over time and its [`Series`] of what was reached.

use super::basis::Statement;
use super::date::Date;
use super::evidence::Citation;
use super::name::Id;
use super::parties::PartyList;
use super::quantity::Quantity;
use super::state::GoalState;
use super::text::Text;
use crate::order::reorder;

record! {
    /// A thing that is counted, such as mutual trade: the goals that were set for it, and the values that were reached. All of
    /// them have the same unit and share one scale.
    pub struct Measure {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The name of what is counted, such as "Mutual trade". The parties need not be named again.
        pub title: Text,
        /// The targets that were set for it, each with a deadline. Leave it out if nobody promised a number.
        pub goals: Vec<Goal>,
        /// The values reached, one series for each office that counts. Use a second series where a second office gives
        /// other numbers; they are never averaged or joined.
        pub series: Vec<Series>,
        /// A note for readers on the whole measure, such as how it is counted. A note on one value goes to that value.
        pub note: Option<Text>,
    }
}

record! {
    /// A target that the parties set themselves.
    pub struct Goal {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The amount to be reached, as the source gives it: `USD 10bn`, `up to USD 10bn`. What has been reached goes
        /// under `series`.
        pub target: Quantity,
        /// The parties that promise it. Leave it out if the source does not say who.
        pub by: PartyList,
        /// The date when the goal was set. Earlier goals of a measure are listed by it.
        pub set: Option<Date>,
        /// The source's own words for the date when the goal was set. Use it where they say more than the date.
        pub set_as_written: Option<Text>,
        /// The date by which it is to be reached: `2030` for "by 2030". If the source only has words, use
        /// `deadline_as_written` alone.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline, such as "in the near future". Use it alone if the source names no
        /// date.
        pub deadline_as_written: Option<Text>,
        /// The outcome so far; `open` if it is left out. Use `replaced` with `replaced_by`, and `unknown` if the
        /// deadline passed and no source tells.
        pub state: GoalState,
        /// The id of the later goal of the same measure. Use it together with the state `replaced`.
        pub replaced_by: Option<Id>,
        /// The id of the goal, project or figure that includes this one. Use it for a part of a larger sum, so that it
        /// is never counted twice.
        pub part_of: Option<Id>,
        /// The calculation in words. Use it with an amount that begins with `computed`, and only then.
        pub how: Option<Text>,
        /// Statements of other sources that contradict it. Readers see "Sources disagree" at once. A source that agrees
        /// goes under `also`.
        pub disputed_by: Vec<Statement>,
        /// Statements of other sources that give the same target in other words or another currency. One that
        /// contradicts goes under `disputed_by`.
        pub also: Vec<Statement>,
        /// A note for readers, shown after a click. Use it to say, for example, that the sentence speaks of a hope and
        /// not of a decision.
        pub note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// The values reached, year by year, as one statistical office counts them.
    pub struct Series {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The office that counts, such as "Uzbek statistics". If no office is named, write who reports: "As reported
        /// by Trend".
        pub title: Text,
        /// The id of the party whose office counts. The bars have its colour; leave it out for a newspaper or an
        /// international body.
        pub party: Option<Id>,
        /// The values, one for each year or other period.
        pub points: Vec<Point>,
        /// A note for readers on the whole series. A note on one value goes to that value.
        pub note: Option<Text>,
    }
}

record! {
    /// One value of a series.
    pub struct Point {
        /// The time that the value covers: `2023`, `FY2023`, or `2024-01/2024-11` for a part of a year. It is not the
        /// date of publication.
        pub period: Date,
        /// The source's own words for the period, such as "last year". Use it where they say more than the period, or
        /// where you had to work it out.
        pub date_as_written: Option<Text>,
        /// The value for this period, as the source gives it. All values and goals of a measure have one unit.
        pub value: Quantity,
        /// The calculation in words. Use it with an amount that begins with `computed`, and only then.
        pub how: Option<Text>,
        /// Statements of other sources that contradict it. Readers see "Sources disagree" at once. A source that agrees
        /// goes under `also`. Another office that counts has a series of its own.
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

impl Measure {
    /// The goals with their positions, in the order in which they were set. Those without a date come first, in the order of
    /// the file.
    pub fn goals_in_order(&self) -> Vec<(usize, &Goal)> {
        let mut goals: Vec<(usize, &Goal)> = self.goals.iter().enumerate().collect();
        let key = |goal: &Goal| goal.set.map(|date| date.order_key());
        reorder(&mut goals, |(_, a), (_, b)| key(a).cmp(&key(b)));
        goals
    }

    /// All quantities of the measure: targets first, then the values reached.
    pub fn quantities(&self) -> impl Iterator<Item = &Quantity> {
        let targets = self.goals.iter().map(|goal| &goal.target);
        let points = self.series.iter().flat_map(|series| &series.points);
        targets.chain(points.map(|point| &point.value))
    }
}

basis!(Goal, how);
basis!(Point, how);
