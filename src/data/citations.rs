//! The rows of one fact: one for each of its citations, followed by the statements beside it.

use super::column::Column;
use super::row::Row;
use super::table::{POINT, Table, edtf};
use crate::story::{Basis, Citation, Statement};

/// The columns that a statement copies from the fact.
const SHARED: &[Column] =
    &[Column::Of, Column::Name, Column::Series, Column::SeriesNote, Column::Party];

/// The columns that a statement on a point copies too: the period says which point is meant.
const PERIOD: &[Column] = &[Column::Date, Column::FirstDay, Column::LastDay];

impl<'a> Table<'a> {
    /// Adds a row per citation of a fact, followed by the statements that contradict it or agree with it.
    pub(super) fn rows(&self, mut row: Row, basis: Basis<'a>, take: &mut dyn FnMut(&Row)) {
        self.text(&mut row, Column::How, basis.how);
        self.text(&mut row, Column::Note, basis.note);
        self.rows_by_citation(&mut row, basis.cite, take);
        for (nth, statement) in basis.disputed_by.iter().enumerate() {
            self.statement(&row, ("disputed", nth + 1), Column::Disputes, statement, take);
        }
        for (nth, statement) in basis.also.iter().enumerate() {
            self.statement(&row, ("also", nth + 1), Column::AgreesWith, statement, take);
        }
    }

    fn rows_by_citation(&self, row: &mut Row, cite: &'a [Citation], take: &mut dyn FnMut(&Row)) {
        if cite.is_empty() {
            take(row);
        }
        for (nth, citation) in cite.iter().enumerate() {
            row.set(Column::Citation, &(nth + 1).to_string());
            self.citation(row, citation);
            take(row);
        }
    }

    /// Adds a statement. Its id is that of the fact, with a suffix such as `disputed-1`.
    fn statement(
        &self,
        row: &Row,
        (suffix, nth): (&str, usize),
        relation: Column,
        statement: &'a Statement,
        take: &mut dyn FnMut(&Row),
    ) {
        let fact = row.cell(Column::Fact);
        let mut other = Row::new(&format!("{fact}.{suffix}-{nth}"), row.cell(Column::Part));
        other.set(relation, fact);
        other.copy_from(row, SHARED);
        if row.cell(Column::Part) == POINT {
            other.copy_from(row, PERIOD);
        }
        other.date(statement.date.as_ref());
        other.value(statement.value.as_ref());
        other.count(statement.count.as_ref());
        other.set(Column::State, statement.state.map_or("", |state| state.word()));
        self.text(&mut other, Column::Text, statement.claim.as_ref());
        self.rows_by_citation(&mut other, &statement.cite, take);
    }

    fn citation(&self, row: &mut Row, citation: &'a Citation) {
        let source = self.index.source(&citation.source).map(|source| &self.story.sources[source]);
        let lang =
            citation.lang.as_ref().or_else(|| source?.lang.as_ref()).unwrap_or(&self.story.lang);
        row.set(Column::Evidence, citation.id.as_deref().unwrap_or_default());
        row.set(Column::Supports, citation.supports.map_or("", |aspect| aspect.word()));
        row.set(Column::Sentence, &citation.sentence);
        row.set(Column::SentenceLanguage, lang);
        self.translation(row, Column::Translation, citation.translation.as_ref(), lang);
        self.text(row, Column::Speaker, citation.speaker.as_ref());
        self.text(row, Column::CitationNote, citation.note.as_ref());
        row.set(Column::Source, &citation.source);
        self.text(row, Column::Publisher, source.map(|source| &source.publisher));
        self.text(row, Column::Title, source.and_then(|source| source.title.as_ref()));
        self.text(row, Column::Author, source.and_then(|source| source.author.as_ref()));
        self.text(row, Column::SourceNote, source.and_then(|source| source.note.as_ref()));
        row.set(Column::Published, &edtf(source.and_then(|source| source.date.as_ref())));
        let is_paraphrased = source.is_some_and(|source| source.paraphrased);
        row.set(Column::Paraphrased, if is_paraphrased { "true" } else { "" });
        let url = citation.url.as_ref().or_else(|| source?.url.as_ref());
        row.set(Column::Url, url.map_or("", |url| url));
    }
}
