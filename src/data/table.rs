//! [`Table`]: the rows of a story, in reading order.

use super::column::Column;
use super::row::Row;
use crate::order::reorder;
use crate::story::{
    Citation, Date, Dispute, Event, Figure, Goal, Id, Lang, Point, Project, Quote, Series, Source,
    Story, Text, Tie,
};

/// The facts of a story in a language, as a table.
#[derive(Debug)]
pub struct Table<'a> {
    story: &'a Story,
    lang: &'a Lang,
    /// The sources sorted by id, for look-ups by citations.
    sources: Vec<&'a Source>,
}

/// The columns that a disputing fact copies from the disputed one.
const SHARED: &[Column] =
    &[Column::Of, Column::Name, Column::Series, Column::SeriesNote, Column::Party];

/// The columns that a dispute of a point copies too: the period says which point is disputed.
const PERIOD: &[Column] = &[Column::Date, Column::FirstDay, Column::LastDay];

/// The part of a point of a series.
const POINT: &str = "point";

impl<'a> Table<'a> {
    /// Creates the table of a story in a language. A text without a translation is in the story's own language.
    pub fn of(story: &'a Story, lang: &'a Lang) -> Self {
        let mut sources: Vec<&Source> = story.sources.iter().collect();
        reorder(&mut sources, |a, b| a.id.cmp(&b.id));
        Self { story, lang, sources }
    }

    /// Calls a function with each row, in order.
    pub fn each(&self, take: &mut dyn FnMut(&Row)) {
        let Story { goals, projects, figures, events, ties, quotes, areas, .. } = self.story;
        goals.iter().for_each(|goal| self.goal(goal, take));
        projects.iter().for_each(|project| self.project(project, take));
        events.iter().for_each(|event| self.event(event, take));
        ties.iter().for_each(|tie| self.tie(tie, take));
        self.figures(None, figures, take);
        quotes.iter().for_each(|quote| self.quote(quote, take));
        for area in areas {
            let mut row = self.row(&area.id, "area", Some(&area.title));
            self.text(&mut row, Column::Note, area.note.as_ref());
            self.rows_by_citation(row, &area.cite, &[], take);
        }
    }

    fn goal(&self, goal: &'a Goal, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&goal.id, "goal", Some(&goal.title));
        row.set(Column::State, goal.state.word());
        row.value(Some(&goal.target));
        row.date(goal.set_on.as_ref());
        row.set(Column::Deadline, &edtf(goal.deadline.as_ref()));
        row.set(Column::ReplacedBy, goal.replaced_by.as_deref().unwrap_or_default());
        self.text(&mut row, Column::AsWritten, goal.deadline_as_written.as_ref());
        self.text(&mut row, Column::How, goal.how.as_ref());
        self.text(&mut row, Column::Note, goal.note.as_ref());
        self.rows_by_citation(row, &goal.cite, &goal.disputed_by, take);
        for series in &goal.series {
            series.points.iter().for_each(|point| self.point(goal, series, point, take));
        }
    }

    fn point(
        &self,
        goal: &'a Goal,
        series: &'a Series,
        point: &'a Point,
        take: &mut dyn FnMut(&Row),
    ) {
        let mut row = Row::new(&format!("{}.{}", &*series.id, point.period), POINT);
        row.set(Column::Of, &goal.id);
        self.text(&mut row, Column::Name, Some(&goal.title));
        self.text(&mut row, Column::Series, Some(&series.title));
        self.text(&mut row, Column::SeriesNote, series.note.as_ref());
        self.party(&mut row, Column::Party, series.party.as_ref());
        row.date(Some(&point.period));
        row.value(Some(&point.value));
        self.text(&mut row, Column::How, point.how.as_ref());
        self.text(&mut row, Column::Note, point.note.as_ref());
        self.rows_by_citation(row, &point.cite, &point.disputed_by, take);
    }

    fn project(&self, project: &'a Project, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&project.id, "project", project.title.as_ref());
        row.set(Column::State, project.state.word());
        row.date(project.date.as_ref());
        row.value(project.value.as_ref());
        row.count(project.count.as_ref());
        self.text(&mut row, Column::How, project.how.as_ref());
        self.text(&mut row, Column::Note, project.note.as_ref());
        self.rows_by_citation(row, &project.cite, &project.disputed_by, take);
        self.figures(Some(&project.id), &project.figures, take);
    }

    fn event(&self, event: &'a Event, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&event.id, "event", Some(&event.title));
        row.set(Column::Kind, event.kind.word());
        row.set(Column::State, event.state.word());
        row.date(Some(&event.date));
        self.text(&mut row, Column::AsWritten, event.date_as_written.as_ref());
        self.text(&mut row, Column::Text, event.text.as_ref());
        self.party(&mut row, Column::Party, event.from.as_ref());
        self.party(&mut row, Column::ToParty, event.to.as_ref());
        self.text(&mut row, Column::Place, event.place.as_ref());
        let people: Vec<&str> = event.people.iter().map(|person| self.translated(person)).collect();
        row.set(Column::People, &people.join("; "));
        let leads_to: Vec<&str> = event.leads_to.iter().map(|id| &**id).collect();
        row.set(Column::LeadsTo, &leads_to.join(" "));
        self.text(&mut row, Column::Note, event.note.as_ref());
        self.rows_by_citation(row, &event.cite, &event.disputed_by, take);
        self.figures(Some(&event.id), &event.figures, take);
    }

    fn tie(&self, tie: &'a Tie, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&tie.id, "tie", Some(&tie.title));
        row.set(Column::Kind, tie.kind.word());
        row.set(Column::State, tie.state.word());
        row.date(tie.since.as_ref());
        self.text(&mut row, Column::Note, tie.note.as_ref());
        self.rows_by_citation(row, &tie.cite, &tie.disputed_by, take);
    }

    fn quote(&self, quote: &'a Quote, take: &mut dyn FnMut(&Row)) {
        let original = quote.lang.as_ref().unwrap_or(&self.story.lang);
        let mut row = self.row(&quote.id, "quote", None);
        self.text(&mut row, Column::People, Some(&quote.speaker));
        self.text(&mut row, Column::Role, quote.role.as_ref());
        row.date(quote.date.as_ref());
        row.set(Column::Text, &quote.text);
        row.set(Column::TextLanguage, original);
        self.translation(&mut row, Column::TextTranslation, quote.translation.as_ref(), original);
        self.rows_by_citation(row, &quote.cite, &[], take);
    }

    /// Adds the figures of a project, of an event, or of the story. A figure without an id is numbered.
    fn figures(&self, owner: Option<&'a Id>, all: &'a [Figure], take: &mut dyn FnMut(&Row)) {
        for (nth, figure) in all.iter().enumerate() {
            let numbered = || format!("{}.{}", owner.map_or("figures", |id| id), nth + 1);
            let fact = figure.id.as_ref().map_or_else(numbered, ToString::to_string);
            let mut row = Row::new(&fact, "figure");
            row.set(Column::Of, owner.map_or("", |id| id));
            self.text(&mut row, Column::Name, Some(&figure.label));
            row.date(figure.date.as_ref());
            row.value(Some(&figure.value));
            self.text(&mut row, Column::How, figure.how.as_ref());
            self.text(&mut row, Column::Note, figure.note.as_ref());
            self.rows_by_citation(row, &figure.cite, &figure.disputed_by, take);
        }
    }

    /// Adds a row per citation of a fact, followed by the facts that dispute it.
    fn rows_by_citation(
        &self,
        mut row: Row,
        cite: &'a [Citation],
        disputed_by: &'a [Dispute],
        take: &mut dyn FnMut(&Row),
    ) {
        if cite.is_empty() {
            take(&row);
        }
        for (nth, citation) in cite.iter().enumerate() {
            row.set(Column::Citation, &(nth + 1).to_string());
            self.citation(&mut row, citation);
            take(&row);
        }
        for (nth, dispute) in disputed_by.iter().enumerate() {
            let other = self.disputing(&row, nth + 1, dispute);
            self.rows_by_citation(other, &dispute.cite, &[], take);
        }
    }

    fn disputing(&self, row: &Row, nth: usize, dispute: &'a Dispute) -> Row {
        let fact = row.cell(Column::Fact);
        let mut other = Row::new(&format!("{fact}.disputed-{nth}"), row.cell(Column::Part));
        other.set(Column::Disputes, fact);
        other.copy_from(row, SHARED);
        if row.cell(Column::Part) == POINT {
            other.copy_from(row, PERIOD);
        }
        other.date(dispute.date.as_ref());
        other.value(dispute.value.as_ref());
        other.count(dispute.count.as_ref());
        self.text(&mut other, Column::Text, dispute.claim.as_ref());
        other
    }

    fn citation(&self, row: &mut Row, citation: &'a Citation) {
        let source = self.source(&citation.source);
        let lang =
            citation.lang.as_ref().or_else(|| source?.lang.as_ref()).unwrap_or(&self.story.lang);
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
        let url = citation.url.as_ref().or_else(|| source?.url.as_ref());
        row.set(Column::Url, url.map_or("", |url| url));
    }

    /// Creates a row with the id, part and title of a fact.
    fn row(&self, id: &Id, part: &'static str, name: Option<&'a Text>) -> Row {
        let mut row = Row::new(id, part);
        self.text(&mut row, Column::Name, name);
        row
    }

    /// Sets a column to a text in the language of the table. A missing text clears the cell, because rows are reused.
    fn text(&self, row: &mut Row, column: Column, text: Option<&'a Text>) {
        row.set(column, text.map_or("", |text| self.translated(text)));
    }

    /// Sets a column to a translation, if it is in another language than the original.
    fn translation(&self, row: &mut Row, column: Column, text: Option<&'a Text>, original: &Lang) {
        let translated = text.map(|text| text.in_language(self.lang, &self.story.lang));
        let translated = translated.filter(|text| text.lang != original && self.lang != original);
        row.set(column, translated.map_or("", |text| text.text));
    }

    fn party(&self, row: &mut Row, column: Column, id: Option<&Id>) {
        let party = id.and_then(|id| self.story.parties.iter().find(|party| party.id == *id));
        self.text(row, column, party.map(|party| &party.name));
    }

    fn translated(&self, text: &'a Text) -> &'a str {
        text.in_language(self.lang, &self.story.lang).text
    }

    fn source(&self, id: &Id) -> Option<&'a Source> {
        let at = self.sources.binary_search_by(|source| source.id.cmp(id)).ok()?;
        Some(self.sources[at])
    }
}

fn edtf(date: Option<&Date>) -> String {
    date.map(Date::to_string).unwrap_or_default()
}
