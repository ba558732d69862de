//! The sentences of a fact, and the statements beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Reading;
use super::lines::{Fact, Line};
use crate::data::Column;
use crate::story::{
    Aspect, Citation, EventState, Evidence, GoalState, Id, Lang, ProjectState, State, Statement,
    TieState, Translation,
};

/// The sentences with ids.
#[derive(Default)]
pub(super) struct Sentences {
    /// In the order of the table.
    pub(super) listed: Vec<Arc<Evidence>>,
    by_id: BTreeMap<Id, Arc<Evidence>>,
}

impl Reading<'_> {
    /// The citations of a fact.
    pub(super) fn cite(&mut self, fact: &Fact) -> Vec<Citation> {
        let cited = fact.lines.iter().filter(|line| !line.cell(Column::Source).is_empty());
        cited.filter_map(|line| self.citation(line)).collect()
    }

    fn citation(&mut self, line: &Line) -> Option<Citation> {
        let supports = line.word(Column::Supports, self.notes, Aspect::ALL, Aspect::word);
        let id: Option<Id> = line.read(Column::Evidence, self.notes);
        if let Some(evidence) = id.as_ref().and_then(|id| self.sentences.by_id.get(id)) {
            return Some(Citation { evidence: evidence.clone(), supports });
        }
        let source: Id = line.read(Column::Source, &mut Vec::new())?;
        let lang = self.foreign(line, Column::SentenceLanguage);
        let url = line.read(Column::Url, self.notes);
        let sources = &self.draft.sources;
        let of_source = sources.iter().find(|it| it.id == source).and_then(|it| it.url.clone());
        let evidence = Arc::new(Evidence {
            id: id.clone(),
            source,
            sentence: line.cell(Column::Sentence).to_owned(),
            lang,
            translation: self.translation(line, Column::Translation),
            speaker: line.text(Column::Speaker),
            url: url.filter(|url| Some(url) != of_source.as_ref()),
            note: line.text(Column::CitationNote),
        });
        if let Some(id) = id {
            self.sentences.listed.push(evidence.clone());
            self.sentences.by_id.insert(id, evidence.clone());
        }
        Some(Citation { evidence, supports })
    }

    /// The language of a cell, if it is not that of the story.
    pub(super) fn foreign(&mut self, line: &Line, column: Column) -> Option<Lang> {
        line.read(column, self.notes).filter(|lang| *lang != self.draft.lang)
    }

    /// A translation, which is in the language of the table.
    pub(super) fn translation(&self, line: &Line, column: Column) -> Option<Translation> {
        let text = line.cell(column);
        let text = (!text.is_empty()).then(|| (self.draft.lang.clone(), text.to_owned()));
        Translation::new(text.into_iter().collect())
    }

    /// The statements that name a fact in a column.
    pub(super) fn statements(&mut self, fact: &Fact, column: Column) -> Vec<Statement> {
        let lines = self.lines;
        let all = lines.naming(column, fact.cell(Column::Fact));
        all.map(|statement| self.statement(statement, fact)).collect()
    }

    fn statement(&mut self, statement: &Fact, owner: &Fact) -> Statement {
        let line = statement.first();
        let mut statement = Statement {
            value: line.amount(self.notes),
            count: line.count(self.notes),
            state: self.state(statement),
            date: line.date(Column::Date, self.notes),
            claim: line.text(Column::Text),
            cite: self.cite(statement),
        };
        // The table gives a statement on a point the period of the point.
        let is_period =
            owner.part() == "point" && line.cell(Column::Date) == owner.cell(Column::Date);
        if is_period && (statement.value.is_some() || statement.claim.is_some()) {
            statement.date = None;
        }
        statement
    }

    fn state(&mut self, fact: &Fact) -> Option<State> {
        let (line, column) = (fact.first(), Column::State);
        let notes = &mut *self.notes;
        match fact.part() {
            "goal" => line.word(column, notes, GoalState::ALL, GoalState::word).map(State::Goal),
            "project" | "report" => {
                line.word(column, notes, ProjectState::ALL, ProjectState::word).map(State::Project)
            }
            "event" => {
                line.word(column, notes, EventState::ALL, EventState::word).map(State::Event)
            }
            "tie" => line.word(column, notes, TieState::ALL, TieState::word).map(State::Tie),
            _ => None,
        }
    }
}
