//! [`Kinds`]: the names of the kinds and states of events and ties.

use crate::story::{EventKind, EventState, Family, TieKind, TieState};
use crate::wording::catalogue::catalogue;

catalogue! {
    /// The names of the kinds and states of events and ties.
    pub struct Kinds {
        /// A visit of a head of state with full honours.
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
        /// A telephone call.
        pub call: &'static str,
        /// A summit.
        pub summit: &'static str,
        /// A meeting of a commission.
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
        /// Another kind of event.
        pub other_event: &'static str,

        /// The group of visits.
        pub visits: &'static str,
        /// The group of talks.
        pub meetings: &'static str,
        /// The group of agreements.
        pub agreements: &'static str,
        /// The group of institutions.
        pub institutions: &'static str,
        /// The group of projects.
        pub projects: &'static str,
        /// The group of all other events.
        pub others: &'static str,

        /// State of an event: it took place.
        pub held: &'static str,
        /// State of an event: planned.
        pub planned: &'static str,
        /// State of an event: postponed.
        pub postponed: &'static str,
        /// State of an event: cancelled.
        pub cancelled: &'static str,
        /// State of an event: it did not take place.
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
        /// Another kind of tie.
        pub other_tie: &'static str,

        /// State of a tie: planned.
        pub tie_planned: &'static str,
        /// State of a tie: signed.
        pub tie_signed: &'static str,
        /// State of a tie: established.
        pub tie_established: &'static str,
        /// State of a tie: operating.
        pub tie_operating: &'static str,
    }
}

impl Kinds {
    /// Returns the name of a kind of event.
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

    /// Returns the name of a group of kinds in the filter.
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

    /// Returns the name of the state of an event.
    pub fn event_state(&self, state: EventState) -> &'static str {
        match state {
            EventState::Held => self.held,
            EventState::Planned => self.planned,
            EventState::Postponed => self.postponed,
            EventState::Cancelled => self.cancelled,
            EventState::NotHeld => self.not_held,
        }
    }

    /// Returns the name of a kind of tie.
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

    /// Returns the name of the state of a tie.
    pub fn tie_state(&self, state: TieState) -> &'static str {
        match state {
            TieState::Planned => self.tie_planned,
            TieState::Signed => self.tie_signed,
            TieState::Established => self.tie_established,
            TieState::Operating => self.tie_operating,
        }
    }
}
