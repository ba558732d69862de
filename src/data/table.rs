//! [`Table`]: the rows of a story, in reading order.

use super::column::Column;
use super::row::Row;
use crate::story::{
    Area, Basis, Date, Event, Figure, Goal, Id, Index, Lang, Measure, Point, Project, Quote,
    Report, Series, Story, Text, Tie, Translation,
};

/// The facts of a story in a language, as a table.
#[derive(Debug)]
pub struct Table<'a> {
    pub(super) story: &'a Story,
    pub(super) lang: &'a Lang,
    pub(super) index: Index,
}

/// The part of a point of a series.
pub(super) const POINT: &str = "point";

impl<'a> Table<'a> {
    /// Creates the table of a story in a language. A text without a translation is in the story's own language.
    pub fn of(story: &'a Story, lang: &'a Lang) -> Self {
        Self { story, lang, index: Index::of(story) }
    }

    /// Calls a function with each row, in order.
    pub fn each(&self, take: &mut dyn FnMut(&Row)) {
        let Story { measures, projects, figures, events, ties, quotes, areas, .. } = self.story;
        measures.iter().for_each(|measure| self.measure(measure, take));
        projects.iter().for_each(|project| self.project(project, take));
        events.iter().for_each(|event| self.event(event, take));
        ties.iter().for_each(|tie| self.tie(tie, take));
        self.figures(None, figures, take);
        quotes.iter().for_each(|quote| self.quote(quote, take));
        areas.iter().for_each(|area| self.area(area, take));
    }

    fn measure(&self, measure: &'a Measure, take: &mut dyn FnMut(&Row)) {
        let row = self.row(&measure.id, "measure", Some(&measure.title));
        self.rows(row, Basis::cited(&[], measure.note.as_ref()), take);
        measure.goals.iter().for_each(|goal| self.goal(measure, goal, take));
        for series in &measure.series {
            series.points.iter().for_each(|point| self.point(measure, series, point, take));
        }
    }

    fn goal(&self, measure: &'a Measure, goal: &'a Goal, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&goal.id, "goal", Some(&measure.title));
        row.set(Column::Of, &measure.id);
        row.set(Column::PartOf, goal.part_of.as_deref().unwrap_or_default());
        row.set(Column::State, goal.state.word());
        self.parties(&mut row, Column::By, &goal.by);
        row.value(Some(&goal.target));
        row.date(goal.set.as_ref());
        self.text(&mut row, Column::AsWritten, goal.set_as_written.as_ref());
        self.deadline(&mut row, goal.deadline.as_ref(), goal.deadline_as_written.as_ref());
        row.set(Column::ReplacedBy, goal.replaced_by.as_deref().unwrap_or_default());
        self.rows(row, goal.basis(), take);
    }

    fn point(
        &self,
        measure: &'a Measure,
        series: &'a Series,
        point: &'a Point,
        take: &mut dyn FnMut(&Row),
    ) {
        let mut row = Row::new(&format!("{}.{}", &*series.id, point.period), POINT);
        row.set(Column::Of, &measure.id);
        self.text(&mut row, Column::Name, Some(&measure.title));
        self.text(&mut row, Column::Series, Some(&series.title));
        self.text(&mut row, Column::SeriesNote, series.note.as_ref());
        self.parties(&mut row, Column::Party, series.party.as_slice());
        row.date(Some(&point.period));
        self.text(&mut row, Column::AsWritten, point.date_as_written.as_ref());
        row.value(Some(&point.value));
        self.rows(row, point.basis(), take);
    }

    /// Adds the latest report as the project, then the earlier reports, then the figures.
    fn project(&self, project: &'a Project, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&project.id, "project", project.title.as_ref());
        row.set(Column::PartOf, project.part_of.as_deref().unwrap_or_default());
        row.set(Column::Since, &edtf(project.since.as_ref()));
        row.set(Column::Until, &edtf(project.until.as_ref()));
        self.deadline(&mut row, project.deadline.as_ref(), project.deadline_as_written.as_ref());
        self.report(row, project, project.latest(), take);
        for (back, report) in project.earlier().enumerate() {
            let nth = project.reports.len() - 1 - back;
            let mut row = Row::new(&format!("{}.report-{nth}", &*project.id), "report");
            row.set(Column::Of, &project.id);
            self.text(&mut row, Column::Name, project.title.as_ref());
            self.report(row, project, report, take);
        }
        self.figures(Some(&project.id), &project.figures, take);
    }

    fn report(
        &self,
        mut row: Row,
        project: &'a Project,
        report: &'a Report,
        take: &mut dyn FnMut(&Row),
    ) {
        row.set(Column::State, report.state.map_or("", |state| state.word()));
        row.date(report.date.as_ref());
        self.text(&mut row, Column::AsWritten, report.date_as_written.as_ref());
        row.value(report.value.as_ref());
        row.count(report.count.as_ref());
        let note = report.note.as_ref().or(project.note.as_ref());
        self.rows(row, Basis { note, ..report.basis() }, take);
    }

    fn event(&self, event: &'a Event, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&event.id, "event", Some(&event.title));
        row.set(Column::Kind, event.kind.word());
        row.set(Column::State, event.state.word());
        row.date(event.date.as_ref());
        self.text(&mut row, Column::AsWritten, event.date_as_written.as_ref());
        self.deadline(&mut row, event.deadline.as_ref(), event.deadline_as_written.as_ref());
        self.text(&mut row, Column::Text, event.text.as_ref());
        let roles = [
            (Column::By, &event.by),
            (Column::Party, &event.from),
            (Column::ToParty, &event.to),
            (Column::Host, &event.host),
            (Column::Participants, &event.participants),
        ];
        roles.into_iter().for_each(|(column, parties)| self.parties(&mut row, column, parties));
        self.text(&mut row, Column::Place, event.place.as_ref());
        let people: Vec<&str> = event.people.iter().map(|person| self.translated(person)).collect();
        row.set(Column::People, &people.join("; "));
        let leads_to: Vec<&str> = event.leads_to.iter().map(|id| &**id).collect();
        row.set(Column::LeadsTo, &leads_to.join(" "));
        self.rows(row, event.basis(), take);
        self.history(event, take);
        self.figures(Some(&event.id), &event.figures, take);
    }

    /// Adds the earlier announcements of an event.
    fn history(&self, event: &'a Event, take: &mut dyn FnMut(&Row)) {
        for (nth, announcement) in event.history.iter().enumerate() {
            let fact = format!("{}.announced-{}", &*event.id, nth + 1);
            let mut row = Row::new(&fact, "announcement");
            row.set(Column::Of, &event.id);
            self.text(&mut row, Column::Name, Some(&event.title));
            row.set(Column::State, announcement.state.map_or("", |state| state.word()));
            row.date(Some(&announcement.date));
            self.text(&mut row, Column::AsWritten, announcement.date_as_written.as_ref());
            self.rows(row, Basis::cited(&announcement.cite, announcement.note.as_ref()), take);
        }
    }

    fn tie(&self, tie: &'a Tie, take: &mut dyn FnMut(&Row)) {
        let mut row = self.row(&tie.id, "tie", Some(&tie.title));
        row.set(Column::Kind, tie.kind.word());
        row.set(Column::State, tie.state.word());
        self.parties(&mut row, Column::By, &tie.by);
        row.date(tie.since.as_ref());
        self.text(&mut row, Column::AsWritten, tie.since_as_written.as_ref());
        row.set(Column::Until, &edtf(tie.until.as_ref()));
        self.text(&mut row, Column::UntilAsWritten, tie.until_as_written.as_ref());
        self.rows(row, tie.basis(), take);
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
        self.rows(row, Basis::cited(&quote.cite, None), take);
    }

    fn area(&self, area: &'a Area, take: &mut dyn FnMut(&Row)) {
        let row = self.row(&area.id, "area", Some(&area.title));
        self.rows(row, Basis::cited(&area.cite, area.note.as_ref()), take);
    }

    /// Adds the figures of a project, of an event, or of the story. A figure without an id is numbered.
    fn figures(&self, owner: Option<&'a Id>, all: &'a [Figure], take: &mut dyn FnMut(&Row)) {
        for (nth, figure) in all.iter().enumerate() {
            let numbered = || format!("{}.{}", owner.map_or("figures", |id| id), nth + 1);
            let fact = figure.id.as_ref().map_or_else(numbered, ToString::to_string);
            let mut row = Row::new(&fact, "figure");
            row.set(Column::Of, owner.map_or("", |id| id));
            row.set(Column::PartOf, figure.part_of.as_deref().unwrap_or_default());
            self.text(&mut row, Column::Name, Some(&figure.label));
            row.date(figure.date.as_ref());
            self.text(&mut row, Column::AsWritten, figure.date_as_written.as_ref());
            row.value(Some(&figure.value));
            row.set(Column::Headline, if figure.headline { "true" } else { "" });
            self.rows(row, figure.basis(), take);
        }
    }

    fn deadline(&self, row: &mut Row, deadline: Option<&Date>, as_written: Option<&'a Text>) {
        row.set(Column::Deadline, &edtf(deadline));
        self.text(row, Column::DeadlineAsWritten, as_written);
    }

    /// Creates a row with the id, part and title of a fact.
    fn row(&self, id: &Id, part: &'static str, name: Option<&'a Text>) -> Row {
        let mut row = Row::new(id, part);
        self.text(&mut row, Column::Name, name);
        row
    }

    /// Sets a column to a text in the language of the table. A missing text clears the cell, because rows are reused.
    pub(super) fn text(&self, row: &mut Row, column: Column, text: Option<&'a Text>) {
        row.set(column, text.map_or("", |text| self.translated(text)));
    }

    /// Sets a column to a translation, if it is in another language than the original.
    pub(super) fn translation(
        &self,
        row: &mut Row,
        column: Column,
        text: Option<&'a Translation>,
        original: &Lang,
    ) {
        let translated = text.and_then(|text| text.in_language(self.lang, &self.story.lang));
        let translated = translated.filter(|text| text.lang != original && self.lang != original);
        row.set(column, translated.map_or("", |text| text.text));
    }

    /// Sets a column to the names of parties.
    fn parties(&self, row: &mut Row, column: Column, ids: &[Id]) {
        let name = |id| Some(self.translated(&self.story.parties[self.index.party(id)?].name));
        row.set(column, &ids.iter().filter_map(name).collect::<Vec<_>>().join("; "));
    }

    fn translated(&self, text: &'a Text) -> &'a str {
        text.in_language(self.lang, &self.story.lang).text
    }
}

/// Formats a date as in the story file; an unknown date is empty.
pub(super) fn edtf(date: Option<&Date>) -> String {
    date.map(Date::to_string).unwrap_or_default()
}
