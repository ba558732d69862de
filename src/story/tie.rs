//! [`Tie`]: a lasting tie between the parties, [`Quote`]: a statement, and [`Area`]: a field of cooperation.

use super::basis::Statement;
use super::date::Date;
use super::evidence::Citation;
use super::name::{Id, Lang};
use super::parties::PartyList;
use super::state::TieState;
use super::text::{Text, Translation};

record! {
    /// A treaty, a council or another lasting tie between the parties.
    pub struct Tie {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// Its name, such as "Interstate Council".
        pub title: Text,
        /// The sort of tie. Embargoes and sanctions are listed apart from the others.
        pub kind: TieKind,
        /// Its state now. Use `ended` with `until`, and `signed` for a treaty that nobody has ratified yet.
        pub state: TieState,
        /// The parties that impose or grant it. Leave it out if all of them share it, as in a treaty.
        pub by: PartyList,
        /// The date since when it has been in force, or in its state.
        pub since: Option<Date>,
        /// The source's own words for the date since when. Use it where they say more than the date, or where no date
        /// can be given.
        pub since_as_written: Option<Text>,
        /// The date when it ended. Leave it out while it lasts.
        pub until: Option<Date>,
        /// The source's own words for the date when it ended. Use it where they say more than the date, or where no
        /// date can be given.
        pub until_as_written: Option<Text>,
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

choice! {
    /// The kind of tie.
    pub enum TieKind, "a kind of tie" {
        /// A treaty or agreement.
        Treaty = "treaty",
        /// A council of the sides, which meets again and again.
        Council = "council",
        /// A commission or committee of the sides.
        Commission = "commission",
        /// A centre or another place.
        Centre = "centre",
        /// A programme or a plan of several years.
        Programme = "programme",
        /// A ban on trade, such as an arms embargo.
        Embargo = "embargo",
        /// Sanctions of one side against the other.
        Sanctions = "sanctions",
        /// Another kind. Use it only if none of the others fits.
        Other = "other",
    }
}

record! {
    /// A statement of a person, word for word.
    pub struct Quote {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The exact words, in the language of the source, without quotation marks. Words that are retold are a `note`
        /// or a `claim`, not a quote.
        pub text: String,
        /// The language of the words. Use it if it differs from that of the story.
        pub lang: Option<Lang>,
        /// The authors' own translations of the words, by language. Use it for readers who do not know the language of
        /// the source.
        pub translation: Option<Translation>,
        /// The person who said it. An office or a paper without a named person is a source, not a speaker.
        pub speaker: Text,
        /// The office of the speaker at that time, such as "President of Kazakhstan".
        pub role: Option<Text>,
        /// The day on which it was said. Leave it out if only the date of publication is known.
        pub date: Option<Date>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// An area in which the parties work together.
    pub struct Area {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The name of the field, such as "Energy".
        pub title: Text,
        /// A note for readers, shown with the sentences after a click. A remark for other authors goes into `$comment`.
        pub note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
        pub cite: Vec<Citation>,
    }
}

basis!(Tie);
