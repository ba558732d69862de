//! [`Event`]: an entry of the timeline.

use super::basis::Statement;
use super::date::Date;
use super::evidence::Citation;
use super::figure::Figure;
use super::media::Media;
use super::name::Id;
use super::parties::PartyList;
use super::state::EventState;
use super::text::Text;

record! {
    /// A visit, talks, an agreement or another event.
    pub struct Event {
        /// A short name by which links and other parts refer to it. Use each id once in the file, and keep it after
        /// publication.
        pub id: Id,
        /// The sort of event. It chooses the group in the filter; use `visit` if the rank of a visit is not
        /// known, and `talks` for a meeting.
        pub kind: EventKind,
        /// The state: `held` if it is left out. Use `unknown` if it was planned and no source tells what
        /// came of it.
        pub state: EventState,
        /// When it takes place, as precise as the source. Leave it out if no source gives one: the event is then
        /// listed, not drawn.
        pub date: Option<Date>,
        /// The source's own words for the date, such as "early 2020". Use it where they say more than the date, or
        /// where no date can be given.
        pub date_as_written: Option<Text>,
        /// The date by which a planned event is to take place: "by the end of 2026". A date that is fixed goes under
        /// `date`.
        pub deadline: Option<Date>,
        /// The source's own words for the deadline, such as "in the near future". Use it alone if the source names no
        /// date.
        pub deadline_as_written: Option<Text>,
        /// The event in a few words, shown in the list and the drawing.
        pub title: Text,
        /// The event in a sentence or two, shown after a click. Use it for what the title leaves out.
        pub text: Option<Text>,
        /// The parties that act alone: those that pass a law, impose sanctions or make a statement. A visit has `from`
        /// and `to` instead.
        pub by: PartyList,
        /// The parties that travel, for a visit. They give the mark its colour; a meeting without a visitor has `host`.
        pub from: PartyList,
        /// The parties that are visited.
        pub to: PartyList,
        /// The parties that receive the others at a meeting or summit. For a visit use `to`.
        pub host: PartyList,
        /// The parties that take part in a meeting, if not all of the story do.
        pub participants: PartyList,
        /// The town or building where it takes place.
        pub place: Option<Text>,
        /// The persons who took part, one text for each. The speaker of a sentence goes to its evidence.
        pub people: Vec<Text>,
        /// The ids of goals, projects, ties and other things that followed from it. Use it only if a source says so;
        /// readers can follow the link.
        pub leads_to: Vec<Id>,
        /// Numbers of the event, such as the value of the contracts signed. They are shown after a click, or at once
        /// with `headline`.
        pub figures: Vec<Figure>,
        /// Images, videos, recordings and pages that show it, after a click on the entry.
        pub media: Vec<Media>,
        /// The dates for which it was announced before. Use it for a visit that was put off, instead of a second event.
        pub history: Vec<Announcement>,
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

record! {
    /// An earlier announcement of an event, which another date or state has replaced.
    pub struct Announcement {
        /// The date for which the event was announced before.
        pub date: Date,
        /// The source's own words for the date, such as "early 2020". Use it where they say more than the date, or
        /// where no date can be given.
        pub date_as_written: Option<Text>,
        /// The outcome of this earlier date. With `postponed` readers see "postponed from" and the date; without a state,
        /// "announced for".
        pub state: Option<EventState>,
        /// A note for readers, shown with the sentences after a click. A remark for other authors goes into `$comment`.
        pub note: Option<Text>,
        /// The sentences that this rests on: ids of `evidence`, or sentences written here. Without any, `check` warns.
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
        /// A visit that the source calls official.
        OfficialVisit = "official-visit",
        /// A working visit, without the honours of an official one.
        WorkingVisit = "working-visit",
        /// A visit whose rank the source does not give.
        Visit = "visit",
        /// A meeting without protocol.
        InformalMeeting = "informal-meeting",
        /// A meeting or talks of the sides, of any rank.
        Talks = "talks",
        /// A conversation by telephone or video.
        Call = "call",
        /// A meeting of leaders of several parties, called a summit.
        Summit = "summit",
        /// A sitting of a commission or council.
        Commission = "commission",
        /// A business or other forum.
        Forum = "forum",
        /// An exhibition or a fair.
        Exhibition = "exhibition",
        /// An agreement signed. What it created and what lasts is a tie as well.
        Agreement = "agreement",
        /// A treaty ratified.
        Ratification = "ratification",
        /// An institution founded or opened.
        Institution = "institution",
        /// A project begun, opened or finished on a day. The project itself goes under `projects`.
        Project = "project",
        /// A law of one side.
        Law = "law",
        /// Sanctions imposed, changed or lifted.
        Sanctions = "sanctions",
        /// A statement or a decision of one side.
        Statement = "statement",
        /// An armed conflict between the sides.
        Conflict = "conflict",
        /// A crisis between the sides.
        Crisis = "crisis",
        /// Relations broken off.
        BreakOfRelations = "break-of-relations",
        /// Relations resumed.
        ResumptionOfRelations = "resumption-of-relations",
        /// Another kind. Use it only if none of the others fits.
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
