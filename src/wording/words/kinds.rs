//! [`Kinds`]: what kinds of event and tie are called, and their states.

use crate::story::{EventKind, EventState, Family, TieKind, TieState};
use crate::wording::lines::table;

table! {
    /// The names of kinds and states.
    pub struct Kinds {
        /// A head of state received with full honours.
        pub state_visit: &'static str,
        /// An official visit.
        pub official_visit: &'static str,
        /// A working visit.
        pub working_visit: &'static str,
        /// A visit.
        pub visit: &'static str,
        /// A meeting without protocol.
        pub informal_meeting: &'static str,
        /// Talks.
        pub talks: &'static str,
        /// A conversation by telephone.
        pub call: &'static str,
        /// A summit.
        pub summit: &'static str,
        /// A sitting of a commission.
        pub commission_meeting: &'static str,
        /// A forum.
        pub forum: &'static str,
        /// An agreement.
        pub agreement: &'static str,
        /// A ratification.
        pub ratification: &'static str,
        /// An institution.
        pub institution: &'static str,
        /// A project.
        pub project: &'static str,
        /// A statement.
        pub statement: &'static str,
        /// Any other event.
        pub other_event: &'static str,

        /// The family of visits.
        pub visits: &'static str,
        /// The family of talks.
        pub meetings: &'static str,
        /// The family of agreements.
        pub agreements: &'static str,
        /// The family of institutions.
        pub institutions: &'static str,
        /// The family of projects.
        pub projects: &'static str,
        /// The rest.
        pub others: &'static str,

        /// An event that took place.
        pub held: &'static str,
        /// An event to come.
        pub planned: &'static str,
        /// An event put off.
        pub postponed: &'static str,
        /// An event called off.
        pub cancelled: &'static str,
        /// An event that did not take place.
        pub not_held: &'static str,

        /// A treaty.
        pub treaty: &'static str,
        /// A council.
        pub council: &'static str,
        /// A commission.
        pub commission: &'static str,
        /// A centre.
        pub centre: &'static str,
        /// A programme.
        pub programme: &'static str,
        /// Any other tie.
        pub other_tie: &'static str,

        /// A tie announced.
        pub tie_planned: &'static str,
        /// A tie signed.
        pub tie_signed: &'static str,
        /// A tie founded.
        pub tie_established: &'static str,
        /// A tie at work.
        pub tie_operating: &'static str,
    }
}

impl Kinds {
    /// What a kind of event is called.
    pub fn event(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::StateVisit => self.state_visit,
            EventKind::OfficialVisit => self.official_visit,
            EventKind::WorkingVisit => self.working_visit,
            EventKind::Visit => self.visit,
            EventKind::InformalMeeting => self.informal_meeting,
            EventKind::Talks => self.talks,
            EventKind::Call => self.call,
            EventKind::Summit => self.summit,
            EventKind::Commission => self.commission_meeting,
            EventKind::Forum => self.forum,
            EventKind::Agreement => self.agreement,
            EventKind::Ratification => self.ratification,
            EventKind::Institution => self.institution,
            EventKind::Project => self.project,
            EventKind::Statement => self.statement,
            EventKind::Other => self.other_event,
        }
    }

    /// What a family of kinds is called in the filter.
    pub fn family(&self, family: Family) -> &'static str {
        match family {
            Family::Visits => self.visits,
            Family::Talks => self.meetings,
            Family::Agreements => self.agreements,
            Family::Institutions => self.institutions,
            Family::Projects => self.projects,
            Family::Other => self.others,
        }
    }

    /// Whether an event took place, in words.
    pub fn event_state(&self, state: EventState) -> &'static str {
        match state {
            EventState::Held => self.held,
            EventState::Planned => self.planned,
            EventState::Postponed => self.postponed,
            EventState::Cancelled => self.cancelled,
            EventState::NotHeld => self.not_held,
        }
    }

    /// What a kind of tie is called.
    pub fn tie(&self, kind: TieKind) -> &'static str {
        match kind {
            TieKind::Treaty => self.treaty,
            TieKind::Council => self.council,
            TieKind::Commission => self.commission,
            TieKind::Centre => self.centre,
            TieKind::Programme => self.programme,
            TieKind::Other => self.other_tie,
        }
    }

    /// How far a tie is, in words.
    pub fn tie_state(&self, state: TieState) -> &'static str {
        match state {
            TieState::Planned => self.tie_planned,
            TieState::Signed => self.tie_signed,
            TieState::Established => self.tie_established,
            TieState::Operating => self.tie_operating,
        }
    }
}
