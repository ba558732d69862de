//! [`Tie`]: a lasting tie between the parties, [`Quote`]: a statement, and [`Area`]: a field of cooperation.

use super::date::Date;
use super::evidence::Citation;
use super::name::{Id, Lang};
use super::parties::PartyList;
use super::source::Statement;
use super::text::{Text, Translation};

record! {
    /// A treaty, a council or another lasting tie between the parties.
    pub struct Tie {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// Its name.
        pub title: Text,
        /// The kind of tie.
        pub kind: TieKind,
        /// Its state.
        pub state: TieState,
        /// The parties that impose or grant it, if not all do.
        pub by: PartyList,
        /// The date since when it has been in force, or in its state.
        pub since: Option<Date>,
        /// The source's own words for the date since when.
        pub since_as_written: Option<Text>,
        /// The date when it ended.
        pub until: Option<Date>,
        /// The source's own words for the date when it ended.
        pub until_as_written: Option<Text>,
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

choice! {
    /// The kind of tie.
    pub enum TieKind, "a kind of tie" {
        /// A treaty or agreement.
        Treaty = "treaty",
        /// A council.
        Council = "council",
        /// A commission.
        Commission = "commission",
        /// A centre or another place.
        Centre = "centre",
        /// A programme.
        Programme = "programme",
        /// An embargo.
        Embargo = "embargo",
        /// Sanctions of one side against the other.
        Sanctions = "sanctions",
        /// Another kind.
        Other = "other",
    }
}

choice! {
    /// The state of a tie.
    pub enum TieState, "a state of a tie" {
        /// Agreed or announced.
        Planned = "planned",
        /// Signed.
        Signed = "signed",
        /// Ratified, not yet in force.
        Ratified = "ratified",
        /// In force.
        InForce = "in-force",
        /// Founded.
        Established = "established",
        /// Operating.
        Operating = "operating",
        /// Imposed by one side.
        Imposed = "imposed",
        /// Suspended.
        Suspended = "suspended",
        /// Ended.
        Ended = "ended",
    }
}

record! {
    /// A statement of a person, word for word.
    pub struct Quote {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The exact words, in the language of the source.
        pub text: String,
        /// The language of the text, if it differs from that of the story.
        pub lang: Option<Lang>,
        /// Translations by the authors of the story, by language.
        pub translation: Option<Translation>,
        /// The speaker.
        pub speaker: Text,
        /// The role of the speaker.
        pub role: Option<Text>,
        /// The date of the statement.
        pub date: Option<Date>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// An area in which the parties work together.
    pub struct Area {
        /// The id by which other parts refer to it.
        pub id: Id,
        /// The name of the area.
        pub title: Text,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

basis!(Tie);
