//! [`Kinds`]: the names of the kinds and states of events and ties.

use crate::story::{EventKind, EventState, Family, TieKind, TieState};
use crate::wording::catalogue::catalogue;
use crate::wording::data::value_of;

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
        /// An exhibition or a fair.
        pub exhibition: &'static str,
        /// An agreement.
        pub agreement: &'static str,
        /// A ratification.
        pub ratification: &'static str,
        /// An institution.
        pub institution: &'static str,
        /// A project.
        pub project: &'static str,
        /// A law.
        pub law: &'static str,
        /// Sanctions.
        pub sanctions: &'static str,
        /// A statement.
        pub statement: &'static str,
        /// An armed conflict.
        pub conflict: &'static str,
        /// A crisis.
        pub crisis: &'static str,
        /// Relations broken off.
        pub break_of_relations: &'static str,
        /// Relations resumed.
        pub resumption_of_relations: &'static str,
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
        /// The group of forums and exhibitions.
        pub forums: &'static str,
        /// The group of laws, sanctions and statements.
        pub decisions: &'static str,
        /// The group of conflicts and crises, and of their end.
        pub crises: &'static str,
        /// The group of all other events.
        pub others: &'static str,

        // A state that agrees with its noun has forms by gender after the usual form: `annulé|f=annulée|fp=annulées`.
        /// State of an event: it took place.
        pub(in crate::wording) held: &'static str,
        /// State of an event: planned.
        pub(in crate::wording) planned: &'static str,
        /// State of an event: expected.
        pub(in crate::wording) expected: &'static str,
        /// State of an event: it depends on a condition.
        pub(in crate::wording) conditional: &'static str,
        /// State of an event: postponed.
        pub(in crate::wording) postponed: &'static str,
        /// State of an event: cancelled.
        pub(in crate::wording) cancelled: &'static str,
        /// State of an event: it did not take place.
        pub(in crate::wording) not_held: &'static str,
        /// State of an event: no source tells whether it took place.
        pub(in crate::wording) outcome_unknown: &'static str,

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
        /// An embargo.
        pub embargo: &'static str,
        /// Lasting sanctions.
        pub tie_sanctions: &'static str,
        /// Another kind of tie.
        pub other_tie: &'static str,

        // Forms by gender, as above.
        /// State of a tie: planned.
        pub(in crate::wording) tie_planned: &'static str,
        /// State of a tie: signed.
        pub(in crate::wording) tie_signed: &'static str,
        /// State of a tie: ratified.
        pub(in crate::wording) tie_ratified: &'static str,
        /// State of a tie: in force.
        pub(in crate::wording) tie_in_force: &'static str,
        /// State of a tie: established.
        pub(in crate::wording) tie_established: &'static str,
        /// State of a tie: operating.
        pub(in crate::wording) tie_operating: &'static str,
        /// State of a tie: imposed.
        pub(in crate::wording) tie_imposed: &'static str,
        /// State of a tie: suspended.
        pub(in crate::wording) tie_suspended: &'static str,
        /// State of a tie: ended.
        pub(in crate::wording) tie_ended: &'static str,

        /// The kinds of events whose name is not of the usual gender: `state-visit=f|talks=mp`.
        pub(in crate::wording) event_genders: &'static str,
        /// The kinds of ties whose name is not of the usual gender.
        pub(in crate::wording) tie_genders: &'static str,
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
            EventKind::Exhibition => self.exhibition,
            EventKind::Agreement => self.agreement,
            EventKind::Ratification => self.ratification,
            EventKind::Institution => self.institution,
            EventKind::Project => self.project,
            EventKind::Law => self.law,
            EventKind::Sanctions => self.sanctions,
            EventKind::Statement => self.statement,
            EventKind::Conflict => self.conflict,
            EventKind::Crisis => self.crisis,
            EventKind::BreakOfRelations => self.break_of_relations,
            EventKind::ResumptionOfRelations => self.resumption_of_relations,
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
            Family::Forums => self.forums,
            Family::Decisions => self.decisions,
            Family::Crises => self.crises,
            Family::Other => self.others,
        }
    }

    /// Returns the name of the state of an event of this kind, in the gender of the name of the kind.
    pub fn event_state(&self, kind: EventKind, state: EventState) -> &'static str {
        agreeing(self.event_state_forms(state), value_of(self.event_genders, kind.word()))
    }

    /// Returns the name of the state of events of any kind.
    pub fn any_event_state(&self, state: EventState) -> &'static str {
        agreeing(self.event_state_forms(state), None)
    }

    fn event_state_forms(&self, state: EventState) -> &'static str {
        match state {
            EventState::Held => self.held,
            EventState::Planned => self.planned,
            EventState::Expected => self.expected,
            EventState::Conditional => self.conditional,
            EventState::Postponed => self.postponed,
            EventState::Cancelled => self.cancelled,
            EventState::NotHeld => self.not_held,
            EventState::Unknown => self.outcome_unknown,
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
            TieKind::Embargo => self.embargo,
            TieKind::Sanctions => self.tie_sanctions,
            TieKind::Other => self.other_tie,
        }
    }

    /// Returns the name of the state of a tie of this kind, in the gender of the name of the kind.
    pub fn tie_state(&self, kind: TieKind, state: TieState) -> &'static str {
        let forms = match state {
            TieState::Planned => self.tie_planned,
            TieState::Signed => self.tie_signed,
            TieState::Ratified => self.tie_ratified,
            TieState::InForce => self.tie_in_force,
            TieState::Established => self.tie_established,
            TieState::Operating => self.tie_operating,
            TieState::Imposed => self.tie_imposed,
            TieState::Suspended => self.tie_suspended,
            TieState::Ended => self.tie_ended,
        };
        agreeing(forms, value_of(self.tie_genders, kind.word()))
    }
}

/// Returns the form of a state that agrees with a noun of this gender; without a form of its own, the usual form.
fn agreeing(forms: &'static str, gender: Option<&str>) -> &'static str {
    let usual = forms.split('|').next().unwrap_or_default();
    gender.and_then(|gender| value_of(forms, gender)).unwrap_or(usual)
}

#[cfg(test)]
#[path = "kinds_tests.rs"]
mod tests;
