//! [`Event`]: an entry of the timeline.

use super::date::Date;
use super::name::Id;
use super::source::{Citation, Dispute, Figure};
use super::text::Text;

record! {
    /// A visit, talks, an agreement or the like, at a time.
    pub struct Event {
        /// The name by which other parts and addresses point here.
        pub id: Id,
        /// What kind of event.
        pub kind: EventKind,
        /// Whether it took place.
        pub state: EventState,
        /// When, as far as it is known.
        pub date: Date,
        /// The source's own words for the date: "early 2020".
        pub date_as_written: Option<Text>,
        /// What happened, in a few words.
        pub title: Text,
        /// What happened, in a sentence or two.
        pub text: Option<Text>,
        /// The party that came.
        pub from: Option<Id>,
        /// The party that received.
        pub to: Option<Id>,
        /// Where.
        pub place: Option<Text>,
        /// Who.
        pub people: Vec<Text>,
        /// What it set in motion: goals, projects, events or ties.
        pub leads_to: Vec<Id>,
        /// Figures of the event, such as the value of contracts signed.
        pub figures: Vec<Figure>,
        /// What other sources say.
        pub disputed_by: Vec<Dispute>,
        /// What a reader should know of it.
        pub note: Option<Text>,
        /// The sentences it rests on.
        pub cite: Vec<Citation>,
    }
}

choice! {
    /// What kind of event.
    pub enum EventKind, "a kind of event" {
        /// A head of state received with full honours.
        StateVisit = "state-visit",
        /// An official visit.
        OfficialVisit = "official-visit",
        /// A working visit.
        WorkingVisit = "working-visit",
        /// A visit whose rank the source does not give.
        Visit = "visit",
        /// A meeting without protocol.
        InformalMeeting = "informal-meeting",
        /// Talks.
        Talks = "talks",
        /// A conversation by telephone or video.
        Call = "call",
        /// A summit.
        Summit = "summit",
        /// A sitting of a commission or council.
        Commission = "commission",
        /// A business or other forum.
        Forum = "forum",
        /// An agreement signed.
        Agreement = "agreement",
        /// A treaty ratified.
        Ratification = "ratification",
        /// An institution founded or opened.
        Institution = "institution",
        /// A project begun, opened or finished.
        Project = "project",
        /// A statement or a decision of one side.
        Statement = "statement",
        /// Anything else.
        Other = "other",
    }
}

/// The kinds of event that a reader chooses among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// One side came to the other.
    Visits,
    /// The sides spoke.
    Talks,
    /// The sides bound themselves.
    Agreements,
    /// The sides founded something that lasts.
    Institutions,
    /// The sides built something.
    Projects,
    /// The rest.
    Other,
}

impl Family {
    /// All of them, in the order in which a reader meets them.
    pub const ALL: [Self; 6] = [
        Self::Visits,
        Self::Talks,
        Self::Agreements,
        Self::Institutions,
        Self::Projects,
        Self::Other,
    ];
}

impl EventKind {
    /// The family it belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::StateVisit | Self::OfficialVisit | Self::WorkingVisit | Self::Visit => {
                Family::Visits
            }
            Self::InformalMeeting
            | Self::Talks
            | Self::Call
            | Self::Summit
            | Self::Commission
            | Self::Forum => Family::Talks,
            Self::Agreement | Self::Ratification => Family::Agreements,
            Self::Institution => Family::Institutions,
            Self::Project => Family::Projects,
            Self::Statement | Self::Other => Family::Other,
        }
    }
}

choice! {
    /// Whether an event took place.
    pub enum EventState, "a state of an event", or Held {
        /// It took place.
        Held = "held",
        /// It is to take place.
        Planned = "planned",
        /// It was put off.
        Postponed = "postponed",
        /// It was called off.
        Cancelled = "cancelled",
        /// It did not take place.
        NotHeld = "not-held",
    }
}
