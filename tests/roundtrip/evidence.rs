//! Sources, sentences, citations and statements.

use std::sync::Arc;

use diplograph::story::{
    Aspect, Citation, EventState, Evidence, GoalState, Id, MonthOfYear, ProjectState, Source,
    State, Statement, TieState,
};

use crate::maker::Maker;

/// The kind of fact that a statement is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Goal,
    Point,
    Project,
    Figure,
    Event,
    Tie,
}

impl Owner {
    fn has_value(self) -> bool {
        !matches!(self, Self::Event | Self::Tie)
    }
}

/// The parts of a fact that say where it comes from.
pub(crate) struct Basis {
    pub(crate) cite: Vec<Citation>,
    pub(crate) disputed_by: Vec<Statement>,
    pub(crate) also: Vec<Statement>,
    /// The month in which the fiscal years of the fact begin.
    pub(crate) fiscal_year_start: Option<u8>,
}

impl Maker<'_> {
    pub(crate) fn source(&mut self) -> Source {
        let month = self.maybe(|maker| maker.small(1, 12));
        Source {
            id: self.id(),
            publisher: self.text(),
            title: self.maybe(Self::text),
            author: self.maybe(Self::text),
            url: self.maybe(Self::url),
            date: self.maybe(|maker| maker.date(maker.fiscal_year_start)),
            lang: self.maybe(Self::any_lang),
            paraphrased: self.chance(3),
            fiscal_year_start: month.and_then(MonthOfYear::new),
            note: self.maybe(Self::text),
        }
    }

    pub(crate) fn evidence(&mut self, id: Option<Id>) -> Arc<Evidence> {
        let sources: Vec<Id> = self.sources.iter().map(|source| source.id.clone()).collect();
        Arc::new(Evidence {
            id,
            source: self.one(&sources),
            sentence: self.string(),
            lang: self.maybe(Self::any_lang),
            translation: self.maybe(Self::translation),
            speaker: self.maybe(Self::text),
            url: self.maybe(Self::url),
            note: self.maybe(Self::text),
        })
    }

    pub(crate) fn cite(&mut self) -> Vec<Citation> {
        if self.sources.is_empty() {
            return Vec::new();
        }
        self.several(2, |maker| {
            let shared = maker.evidence.clone();
            let evidence = match shared.is_empty() || maker.chance(3) {
                true => maker.evidence(None),
                false => maker.one(&shared),
            };
            Citation { evidence, supports: maker.maybe(|maker| maker.one(Aspect::ALL)) }
        })
    }

    /// The month in which the fiscal years of a fact begin: that of the first source it cites, else that of the story.
    pub(crate) fn start_of(&self, cite: &[Citation]) -> Option<u8> {
        let first = cite.first().map(|citation| &citation.source);
        let source = self.sources.iter().find(|source| Some(&source.id) == first);
        let month = source.and_then(|source| source.fiscal_year_start);
        month.map(MonthOfYear::number).or(self.fiscal_year_start)
    }

    pub(crate) fn basis(&mut self, owner: Owner) -> Basis {
        let cite = self.cite();
        Basis {
            fiscal_year_start: self.start_of(&cite),
            cite,
            disputed_by: self.several(2, |maker| maker.statement(owner)),
            also: self.several(2, |maker| maker.statement(owner)),
        }
    }

    /// A statement with one or more of the fields that the fact has.
    fn statement(&mut self, owner: Owner) -> Statement {
        let cite = self.cite();
        let start = self.start_of(&cite);
        let has_count = owner == Owner::Project;
        let value = if owner.has_value() { self.maybe(Self::quantity) } else { None };
        let count = if has_count { self.maybe(Self::count) } else { None };
        let (state, date) = (self.state_of(owner), self.maybe(|maker| maker.date(start)));
        let is_empty = value.is_none() && count.is_none() && state.is_none() && date.is_none();
        let claim = if is_empty { Some(self.text()) } else { self.maybe(Self::text) };
        Statement { value, count, state, date, claim, cite }
    }

    fn state_of(&mut self, owner: Owner) -> Option<State> {
        self.maybe(|maker| match owner {
            Owner::Goal => Some(State::Goal(maker.one(GoalState::ALL))),
            Owner::Project => Some(State::Project(maker.one(ProjectState::ALL))),
            Owner::Event => Some(State::Event(maker.one(EventState::ALL))),
            Owner::Tie => Some(State::Tie(maker.one(TieState::ALL))),
            Owner::Point | Owner::Figure => None,
        })
        .flatten()
    }
}
