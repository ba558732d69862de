//! [`Claim`]: a fact of a story with its amounts, dates and sentences.

use serde_json::Value;

use crate::story::{
    Aspect, Basis, Citation, Date, Event, EventState, Figure, Goal, Index, Lang, Path, Point,
    Project, Quantity, Report, State, Statement, Step, Story, Tie,
};

/// A fact, or a statement beside a fact.
#[derive(Debug)]
pub(super) struct Claim<'s> {
    /// From the root of the file to the object of the fact.
    path: Vec<Step>,
    /// Its amounts by the names of their fields.
    pub(super) amounts: Vec<(&'static str, &'s Quantity)>,
    /// Its dates by the names of their fields.
    pub(super) dates: Vec<(&'static str, &'s Date)>,
    /// Its state.
    pub(super) state: Option<State>,
    /// The parts that a citation can support besides amounts, dates and the state.
    others: Vec<Aspect>,
    /// Its sentences and the statements beside it.
    pub(super) basis: Basis<'s>,
}

impl<'s> Claim<'s> {
    fn new(path: Vec<Step>, basis: Basis<'s>) -> Self {
        let (amounts, dates) = (Vec::new(), Vec::new());
        Self { path, amounts, dates, state: None, others: Vec::new(), basis }
    }

    fn amount(mut self, field: &'static str, amount: Option<&'s Quantity>) -> Self {
        self.amounts.extend(amount.map(|amount| (field, amount)));
        self
    }

    fn date(mut self, field: &'static str, date: Option<&'s Date>) -> Self {
        self.dates.extend(date.map(|date| (field, date)));
        self
    }

    fn state(mut self, state: Option<State>) -> Self {
        self.state = state;
        self
    }

    fn other(mut self, aspect: Aspect, is_given: bool) -> Self {
        self.others.extend(Some(aspect).filter(|_| is_given));
        self
    }

    /// Returns the path to a field of the fact.
    pub(super) fn at(&self, field: &'static str) -> Path {
        self.path.iter().cloned().chain([field.into()]).collect()
    }

    /// Returns the path to an item of a list of the fact.
    pub(super) fn at_item(&self, list: &'static str, nth: usize) -> Path {
        self.path.iter().cloned().chain([list.into(), nth.into()]).collect()
    }

    /// Returns `true` if the fact has the part that a citation supports.
    pub(super) fn has(&self, aspect: Aspect) -> bool {
        let has_amount =
            |is_count: bool| self.amounts.iter().any(|(field, _)| (*field == "count") == is_count);
        match aspect {
            Aspect::Date => self.dates.iter().any(|(field, _)| *field != "deadline"),
            Aspect::Deadline => self.dates.iter().any(|(field, _)| *field == "deadline"),
            Aspect::Value => has_amount(false),
            Aspect::Count => has_amount(true),
            Aspect::State => self.state.is_some(),
            Aspect::Place | Aspect::People => self.others.contains(&aspect),
        }
    }
}

/// Returns the language of a sentence: its own, that of its source, or that of the story.
pub(super) fn language<'s>(story: &'s Story, index: &Index, citation: &'s Citation) -> &'s Lang {
    let source = index.source(&citation.source);
    let of_source = source.and_then(|nth| story.sources[nth].lang.as_ref());
    citation.lang.as_ref().or(of_source).unwrap_or(&story.lang)
}

/// Returns all facts of a story and all statements beside them. The file is needed for the places of reports, which a story
/// has in the order of time.
pub(super) fn claims<'s>(story: &'s Story, raw: &Value) -> Vec<Claim<'s>> {
    let mut facts = Vec::new();
    for (nth, measure) in story.measures.iter().enumerate() {
        let path = [Step::from("measures"), nth.into()];
        facts.extend(each(&path, "goals", &measure.goals, goal));
        for (series, it) in measure.series.iter().enumerate() {
            let path = [&path[..], &["series".into(), series.into()]].concat();
            facts.extend(each(&path, "points", &it.points, point));
        }
    }
    for (nth, it) in story.projects.iter().enumerate() {
        facts.extend(project(vec!["projects".into(), nth.into()], it, &raw["projects"][nth]));
    }
    facts.extend(each(&[], "figures", &story.figures, figure));
    for (nth, it) in story.events.iter().enumerate() {
        facts.extend(event(vec!["events".into(), nth.into()], it));
    }
    facts.extend(each(&[], "ties", &story.ties, tie));
    let statements: Vec<Claim<'_>> = facts.iter().flat_map(statements).collect();
    facts.extend(statements);
    facts
}

/// Returns the claims of the items of a list.
fn each<'s, T>(
    path: &[Step],
    list: &'static str,
    items: &'s [T],
    claim: impl Fn(Vec<Step>, &'s T) -> Claim<'s>,
) -> Vec<Claim<'s>> {
    let path = |nth: usize| [path, &[list.into(), nth.into()]].concat();
    items.iter().enumerate().map(|(nth, item)| claim(path(nth), item)).collect()
}

fn goal(path: Vec<Step>, goal: &Goal) -> Claim<'_> {
    Claim::new(path, goal.basis())
        .amount("target", Some(&goal.target))
        .date("set", goal.set.as_ref())
        .date("deadline", goal.deadline.as_ref())
        .state(Some(State::Goal(goal.state)))
}

fn point(path: Vec<Step>, point: &Point) -> Claim<'_> {
    Claim::new(path, point.basis())
        .amount("value", Some(&point.value))
        .date("period", Some(&point.period))
}

fn figure(path: Vec<Step>, figure: &Figure) -> Claim<'_> {
    Claim::new(path, figure.basis())
        .amount("value", Some(&figure.value))
        .date("date", figure.date.as_ref())
}

/// Returns the claims of a project: its reports, the project itself if it has citations beside them, and its figures.
fn project<'s>(path: Vec<Step>, project: &'s Project, raw: &Value) -> Vec<Claim<'s>> {
    let with_dates = |claim: Claim<'s>| {
        claim
            .date("since", project.since.as_ref())
            .date("until", project.until.as_ref())
            .date("deadline", project.deadline.as_ref())
    };
    let mut claims = each(&path, "figures", &project.figures, figure);
    let Some(listed) = raw["reports"].as_array().filter(|listed| !listed.is_empty()) else {
        claims.extend(project.reports.iter().map(|it| with_dates(report(path.clone(), it))));
        return claims;
    };
    claims.push(with_dates(Claim::new(path.clone(), Basis::cited(&project.cite, None))));
    let places = places_of_reports(project, listed);
    for (it, nth) in project.reports.iter().zip(places) {
        claims.push(report([&path[..], &["reports".into(), nth.into()]].concat(), it));
    }
    claims
}

/// Returns the place of each report in the list of the file. The order of reports of one date is that of the file.
fn places_of_reports(project: &Project, listed: &[Value]) -> Vec<usize> {
    let mut free: Vec<usize> = (0..listed.len()).collect();
    let take = |report: &Report| {
        let date = report.date.map(|date| date.to_string());
        let is_it = |nth: &usize| listed[*nth]["date"].as_str() == date.as_deref();
        let place = free.iter().position(is_it).unwrap_or(0);
        free.remove(place)
    };
    project.reports.iter().map(take).collect()
}

fn report(path: Vec<Step>, report: &Report) -> Claim<'_> {
    Claim::new(path, report.basis())
        .amount("value", report.value.as_ref())
        .amount("count", report.count.as_ref())
        .date("date", report.date.as_ref())
        .state(report.state.map(State::Project))
}

/// Returns the claims of an event: the event, its earlier announcements and its figures.
fn event(path: Vec<Step>, event: &Event) -> Vec<Claim<'_>> {
    let figures = each(&path, "figures", &event.figures, figure);
    let history = each(&path, "history", &event.history, |path, it| {
        Claim::new(path, Basis::cited(&it.cite, None))
            .date("date", Some(&it.date))
            .state(Some(State::Event(it.state.unwrap_or(EventState::Planned))))
    });
    let whole = Claim::new(path, event.basis())
        .date("date", event.date.as_ref())
        .date("deadline", event.deadline.as_ref())
        .state(Some(State::Event(event.state)))
        .other(Aspect::Place, event.place.is_some())
        .other(Aspect::People, !event.people.is_empty());
    std::iter::once(whole).chain(history).chain(figures).collect()
}

fn tie(path: Vec<Step>, tie: &Tie) -> Claim<'_> {
    Claim::new(path, tie.basis())
        .date("since", tie.since.as_ref())
        .date("until", tie.until.as_ref())
        .state(Some(State::Tie(tie.state)))
}

/// Returns the statements beside a fact.
fn statements<'s>(claim: &Claim<'s>) -> Vec<Claim<'s>> {
    let disputing = each(&claim.path, "disputed_by", claim.basis.disputed_by, statement);
    let agreeing = each(&claim.path, "also", claim.basis.also, statement);
    disputing.into_iter().chain(agreeing).collect()
}

fn statement(path: Vec<Step>, statement: &Statement) -> Claim<'_> {
    Claim::new(path, Basis::cited(&statement.cite, None))
        .amount("value", statement.value.as_ref())
        .amount("count", statement.count.as_ref())
        .date("date", statement.date.as_ref())
        .state(statement.state)
}
