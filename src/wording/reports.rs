//! Sentences that report: the outcome of a goal, the projects at a date, and the earlier dates of an event.

use super::locale::Locale;
use crate::story::{Date, EventKind, EventState, GoalState, ProjectState, Quantity};

impl Locale {
    /// Returns the name of the state of a goal; `None` for an open goal.
    pub fn goal_state(&self, state: GoalState) -> Option<&'static str> {
        let words = self.words;
        match state {
            GoalState::Open => None,
            GoalState::Reached => Some(words.goal_reached),
            GoalState::Exceeded => Some(words.goal_exceeded),
            GoalState::Missed => Some(words.goal_missed),
            GoalState::Replaced => Some(words.goal_replaced),
            GoalState::Unknown => Some(words.goal_unknown),
        }
    }

    /// Returns a goal with its deadline and its state: "Goal: $10 billion, by 2030, missed".
    pub fn goal_with_state(
        &self,
        target: &str,
        deadline: Option<&Date>,
        state: GoalState,
    ) -> String {
        let goal = self.target(self.words.goal, target, deadline);
        match self.goal_state(state) {
            Some(state) => self.phrases(&[&goal, state]),
            None => goal,
        }
    }

    /// Returns the heading of the projects in a state, or of those whose state no source gives.
    pub fn project_state(&self, state: impl Into<Option<ProjectState>>) -> &'static str {
        match state.into() {
            Some(ProjectState::Implemented) => self.words.project_implemented,
            Some(ProjectState::UnderWay) => self.words.project_under_way,
            Some(ProjectState::Pipeline) => self.words.project_pipeline,
            Some(ProjectState::Cancelled) => self.words.project_cancelled,
            None => self.words.project_state_unknown,
        }
    }

    /// Returns projects under the heading of their state: "In the pipeline: about $1 billion, 21 projects, as of 2024".
    pub fn project_report(
        &self,
        state: impl Into<Option<ProjectState>>,
        report: ProjectReport<'_>,
    ) -> String {
        let date = report.date.map(|date| self.words.as_of.fill([&self.date(date)]));
        let facts: Vec<String> = self.project_facts(report).chain(date).collect();
        let state = self.project_state(state);
        if facts.is_empty() {
            return state.to_owned();
        }
        self.labelled(state, &facts.join(self.words.punctuation.comma))
    }

    /// Returns one of several reports on the same projects: "August 2024: under way, $3.1 billion, 69 projects".
    pub fn dated_report(&self, state: Option<ProjectState>, report: ProjectReport<'_>) -> String {
        let date = report.date.map(|date| self.date_spoken(date));
        let state = state.map(|state| uncapitalized(self.project_state(state)));
        let facts: Vec<String> = state.into_iter().chain(self.project_facts(report)).collect();
        let facts = facts.join(self.words.punctuation.comma);
        match date {
            Some(date) if facts.is_empty() => date,
            Some(date) => self.labelled(&date, &facts),
            None => facts,
        }
    }

    fn project_facts(&self, report: ProjectReport<'_>) -> impl Iterator<Item = String> {
        let facts = [
            report.value,
            report.count.map(|count| self.projects(count)),
            report.title.map(str::to_owned),
        ];
        facts.into_iter().flatten()
    }

    /// Returns the parties that take part in an event: "Participants: Egypt, Qatar and Türkiye".
    pub fn participants(&self, names: &[&str]) -> String {
        self.labelled(self.words.participants, &self.list(names))
    }

    /// Returns an earlier date of an event: "announced for May 2, 2023", "cancelled: May 2, 2023".
    pub fn earlier_date(&self, kind: EventKind, state: EventState, date: &Date) -> String {
        let date = self.date_spoken(date);
        match state {
            EventState::Planned | EventState::Expected => self.words.announced_for.fill([&date]),
            EventState::Postponed => self.words.postponed_from.fill([&date]),
            _ => self.labelled(self.words.kinds.event_state(kind, state), &date),
        }
    }
}

/// Returns a heading as it is written inside a sentence: with a small first letter.
fn uncapitalized(heading: &str) -> String {
    let mut rest = heading.chars();
    match rest.next() {
        // The Turkish letter, whose small form in Unicode has a combining dot.
        Some('İ') => "i".to_owned() + rest.as_str(),
        Some(first) => first.to_lowercase().collect::<String>() + rest.as_str(),
        None => String::new(),
    }
}

/// The known facts of a report on projects.
#[derive(Clone, Debug, Default)]
pub struct ProjectReport<'a> {
    /// The value in words.
    pub value: Option<String>,
    /// The number of projects.
    pub count: Option<&'a Quantity>,
    /// The title.
    pub title: Option<&'a str>,
    /// The reference date.
    pub date: Option<&'a Date>,
}

#[cfg(test)]
#[path = "reports_tests.rs"]
mod tests;
