//! [`Event`]: an entry of the timeline.

use super::date::Date;
use super::evidence::Citation;
use super::name::Id;
use super::parties::PartyList;
use super::source::{Figure, Statement};
use super::text::Text;

record! {
    /// A visit, talks, an agreement or another event.
    pub struct Event {
        /// The id by which other parts and links refer to it.
        pub id: Id,
        /// The kind of event.
        pub kind: EventKind,
        /// Its state.
        pub state: EventState,
        /// The date, as precise as it is known. An event without a date is listed, not drawn.
        pub date: Option<Date>,
        /// The source's own words for the date: "early 2020".
        pub date_as_written: Option<Text>,
        /// The date by which a planned event is to take place.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline.
        pub deadline_as_written: Option<Text>,
        /// The event in a few words.
        pub title: Text,
        /// The event in a sentence or two.
        pub text: Option<Text>,
        /// The parties that act, if not all do: those that pass a law, impose a sanction or make a statement.
        pub by: PartyList,
        /// The parties that visit.
        pub from: PartyList,
        /// The parties that are visited.
        pub to: PartyList,
        /// The parties that host a meeting.
        pub host: PartyList,
        /// The parties that take part, if not all do.
        pub participants: PartyList,
        /// The place.
        pub place: Option<Text>,
        /// The people who took part.
        pub people: Vec<Text>,
        /// The ids of measures, goals, projects, events, ties or areas that followed from it.
        pub leads_to: Vec<Id>,
        /// Figures of the event, such as the value of contracts signed.
        pub figures: Vec<Figure>,
        /// The dates for which it was announced before.
        pub history: Vec<Announcement>,
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

record! {
    /// An earlier announcement of an event, which another date or state has replaced.
    pub struct Announcement {
        /// The date for which the event was announced.
        pub date: Date,
        /// The source's own words for the date.
        pub date_as_written: Option<Text>,
        /// The state that was announced: planned, unless another is given.
        pub state: Option<EventState>,
        /// A note for readers.
        pub note: Option<Text>,
        /// The sentences of the sources that say so.
        pub cite: Vec<Citation>,
    }
}

basis!(Event);

impl Event {
    /// The parties that the event names, in the order in which it names them: who acts, visits, is visited, hosts and takes
    /// part.
    pub fn parties(&self) -> impl Iterator<Item = &Id> {
        let lists = [&self.by, &self.from, &self.to, &self.host, &self.participants];
        lists.into_iter().flat_map(|list| list.iter())
    }

    /// The figures that are shown while the entry is closed, with their positions.
    pub fn headlines(&self) -> impl Iterator<Item = (usize, &Figure)> {
        self.figures.iter().enumerate().filter(|(_, figure)| figure.headline)
    }
}

choice! {
    /// The kind of event.
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
        /// An exhibition or a fair.
        Exhibition = "exhibition",
        /// An agreement signed.
        Agreement = "agreement",
        /// A treaty ratified.
        Ratification = "ratification",
        /// An institution founded or opened.
        Institution = "institution",
        /// A project begun, opened or finished.
        Project = "project",
        /// A law of one side.
        Law = "law",
        /// Sanctions imposed, changed or lifted.
        Sanctions = "sanctions",
        /// A statement or a decision of one side.
        Statement = "statement",
        /// An armed conflict.
        Conflict = "conflict",
        /// A crisis between the sides.
        Crisis = "crisis",
        /// Relations broken off.
        BreakOfRelations = "break-of-relations",
        /// Relations resumed.
        ResumptionOfRelations = "resumption-of-relations",
        /// Another kind.
        Other = "other",
    }
}

/// A group of kinds of event, for the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Visits of one side to the other.
    Visits,
    /// Talks between the sides.
    Talks,
    /// Agreements of the sides.
    Agreements,
    /// Institutions that the sides founded.
    Institutions,
    /// Projects that the sides built.
    Projects,
    /// Forums and exhibitions.
    Forums,
    /// Laws, sanctions and statements of one side.
    Decisions,
    /// Conflicts and crises, and their end.
    Crises,
    /// All other kinds.
    Other,
}

impl Family {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Visits,
        Self::Talks,
        Self::Agreements,
        Self::Institutions,
        Self::Projects,
        Self::Forums,
        Self::Decisions,
        Self::Crises,
        Self::Other,
    ];
}

impl EventKind {
    /// The family of this kind.
    pub fn family(self) -> Family {
        match self {
            Self::StateVisit | Self::OfficialVisit | Self::WorkingVisit | Self::Visit => {
                Family::Visits
            }
            Self::InformalMeeting | Self::Talks | Self::Call | Self::Summit | Self::Commission => {
                Family::Talks
            }
            Self::Agreement | Self::Ratification => Family::Agreements,
            Self::Institution => Family::Institutions,
            Self::Project => Family::Projects,
            Self::Forum | Self::Exhibition => Family::Forums,
            Self::Law | Self::Sanctions | Self::Statement => Family::Decisions,
            Self::Conflict
            | Self::Crisis
            | Self::BreakOfRelations
            | Self::ResumptionOfRelations => Family::Crises,
            Self::Other => Family::Other,
        }
    }
}

choice! {
    /// The state of an event.
    pub enum EventState, "a state of an event", or Held {
        /// It took place.
        Held = "held",
        /// Planned.
        Planned = "planned",
        /// A source expects it; no date is agreed.
        Expected = "expected",
        /// It takes place only on a condition.
        Conditional = "conditional",
        /// Postponed.
        Postponed = "postponed",
        /// Cancelled.
        Cancelled = "cancelled",
        /// It did not take place.
        NotHeld = "not-held",
        /// It was planned, and no source tells whether it took place.
        Unknown = "unknown",
    }
}
