//! What binds the parties: [`Tie`]; what was said: [`Quote`]; what they work on: [`Area`].

use super::date::Date;
use super::name::{Id, Lang};
use super::source::{Citation, Dispute};
use super::text::Text;

record! {
    /// A treaty, a council or another thing that lasts.
    pub struct Tie {
        /// The name by which other parts point here.
        pub id: Id,
        /// Its name.
        pub title: Text,
        /// What kind of tie.
        pub kind: TieKind,
        /// How far it is.
        pub state: TieState,
        /// Since when it has been so.
        pub since: Option<Date>,
        /// What other sources say.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// What kind of tie.
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
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// How far a tie is.
    pub enum TieState, "a state of a tie" {
        /// Agreed or announced.
        Planned = "planned",
        /// Signed.
        Signed = "signed",
        /// Founded.
        Established = "established",
        /// At work.
        Operating = "operating",
    }
}

record! {
    /// Words that somebody said.
    pub struct Quote {
        /// The name by which other parts point here.
        pub id: Id,
        /// The exact words, in the language in which the source has them.
        pub text: String,
        /// The language of the words, where it is not the story's.
        pub lang: Option<Lang>,
        /// The words in other languages, as the story's authors translate them.
        pub translation: Option<Text>,
        /// Who said it.
        pub speaker: Text,
        /// What the speaker is.
        pub role: Option<Text>,
        /// When it was said.
        pub date: Option<Date>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}

record! {
    /// A field in which the parties work together.
    pub struct Area {
        /// The name by which other parts point here.
        pub id: Id,
        /// The field.
        pub title: Text,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}
