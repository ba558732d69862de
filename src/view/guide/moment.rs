//! [`GuideMoment`]: the facts of one day.

use crate::picture::has_panel;
use crate::story::{Date, Day, Goal, Lead, Measure, Point, Report, Series};
use crate::view::context::{RenderContext, period};

/// The facts of one day, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::view) struct GuideMoment {
    /// The date, with the titles of the events of that day.
    pub(in crate::view) heading: String,
    /// The goals that were in force, the values of the period, and the reports of the day.
    pub(in crate::view) facts: Vec<String>,
}

/// The maximum number of events and of facts. A sentence with more would not be read while the pointer moves.
const MAX_EVENTS: usize = 2;
const MAX_FACTS: usize = 5;
/// The maximum length of an event that counts as one of its middle day, in days.
const MAX_EVENT_DAYS: i32 = 31;

/// Returns the day that the guide shows at first: that of the leading fact, or else of the last goal that was set. `None` if no
/// panel has amounts.
pub(in crate::view) fn first_guide_day(context: &RenderContext) -> Option<Day> {
    let of_goal = |goal: &Goal| goal.set.and_then(|date| date.first_day());
    let lead = match context.lead() {
        Some(Lead::Goal(measure, goal)) if has_panel(measure) => of_goal(goal),
        Some(Lead::Point(measure, _, point)) if has_panel(measure) => middle(&point.period),
        _ => None,
    };
    let measures = guided_measures(context).into_iter();
    lead.or_else(|| measures.flat_map(|measure| &measure.goals).filter_map(of_goal).max())
}

/// Returns the measures that the guide tells: those with goals, or else all with a panel. The others are context.
fn guided_measures(context: &RenderContext) -> Vec<&Measure> {
    let mut measures: Vec<&Measure> =
        context.story.measures.iter().filter(|measure| has_panel(measure)).collect();
    if measures.iter().any(|measure| !measure.goals.is_empty()) {
        measures.retain(|measure| !measure.goals.is_empty());
    }
    measures
}

/// Returns what stood at a day as one sentence.
pub(in crate::view) fn guide_sentence(context: &RenderContext, day: Day) -> String {
    let GuideMoment { heading, facts } = GuideMoment::at(context, day);
    context.locale.labelled(&heading, &context.locale.clauses(&facts))
}

impl GuideMoment {
    /// Gathers what stood at a day.
    pub(in crate::view) fn at(context: &RenderContext, day: Day) -> Self {
        let mut dates: Vec<Date> = Vec::new();
        let mut titles = Vec::new();
        for event in context.events().filter(|event| is_at(&event.date, day)).take(MAX_EVENTS) {
            dates.push(event.date);
            titles.push(context.say(&event.title).text.to_owned());
        }
        let mut facts = Vec::new();
        for measure in guided_measures(context) {
            let goals = measure.goals.iter().filter(|goal| stands_at(measure, goal, day));
            dates.extend(goals.clone().filter_map(|goal| goal.set).filter(|set| is_at(set, day)));
            facts.extend(goals.map(|goal| goal_words(context, goal)));
            let points = measure.series.iter().flat_map(|series| {
                series
                    .points
                    .iter()
                    .filter(|point| covers(&point.period, day))
                    .map(move |point| (series, point))
            });
            facts
                .extend(points.map(|(series, point)| point_words(context, measure, series, point)));
        }
        for report in reports_at(context, day) {
            dates.extend(report.date);
            facts.extend(report_words(context, report));
        }
        facts.truncate(MAX_FACTS);
        let date = dates.first().copied().unwrap_or_else(|| year_of(day));
        let date = context.locale.date(&date);
        let heading: Vec<&str> =
            std::iter::once(&*date).chain(titles.iter().map(String::as_str)).collect();
        Self { heading: context.locale.phrases(&heading), facts }
    }
}

fn reports_at(context: &RenderContext, day: Day) -> impl Iterator<Item = &Report> {
    let reports = context.story.projects.iter().flat_map(|project| &project.reports);
    reports.filter(move |report| report.date.is_some_and(|date| is_at(&date, day)))
}

/// Returns whether a mark of this date stands at a day: it is the middle of a short date.
fn is_at(date: &Date, day: Day) -> bool {
    let (Some(first), Some(last)) = (date.first_day(), date.last_day()) else { return false };
    let is_short = last.number() - first.number() <= MAX_EVENT_DAYS;
    is_short && middle(date).is_some_and(|middle| (middle.number() - day.number()).abs() <= 1)
}

fn covers(period: &Date, day: Day) -> bool {
    period.first_day().is_some_and(|first| first <= day)
        && period.last_day().is_some_and(|last| day <= last)
}

/// Returns whether a goal was set and neither due nor replaced at a day.
fn stands_at(measure: &Measure, goal: &Goal, day: Day) -> bool {
    let is_set =
        |goal: &Goal| goal.set.and_then(|date| date.first_day()).is_some_and(|set| set <= day);
    let is_due = goal.deadline.and_then(|date| date.last_day()).is_some_and(|due| due < day);
    let successor =
        goal.replaced_by.as_ref().and_then(|id| measure.goals.iter().find(|it| it.id == *id));
    is_set(goal) && !is_due && !successor.is_some_and(is_set)
}

/// Returns the middle day of a date.
fn middle(date: &Date) -> Option<Day> {
    let (first, last) = (date.first_day()?, date.last_day()?);
    Some(first.after((last.number() - first.number()) / 2))
}

fn year_of(day: Day) -> Date {
    let year = day.civil().0;
    period(Day::from_civil(year, 1, 1), Day::from_civil(year, 12, 31))
}

/// Returns "Goal: $10 billion, by 2026".
fn goal_words(context: &RenderContext, goal: &Goal) -> String {
    let amount = context.quantity(&goal.target);
    context.locale.target(context.words().goal, &amount, goal.deadline.as_ref())
}

/// Returns "Bilateral trade, 2021: $3.9 billion (our calculation), Uzbek statistics".
fn point_words(
    context: &RenderContext,
    measure: &Measure,
    series: &Series,
    point: &Point,
) -> String {
    let locale = context.locale;
    let label = [context.say(&measure.title).text, &locale.date(&point.period)].map(str::to_owned);
    let label = locale.phrases(&label.each_ref().map(String::as_str));
    let amount = context.quantity(&point.value);
    locale.labelled(&label, &locale.phrases(&[&amount, context.say(&series.title).text]))
}

/// Returns "Under way: $2.2 billion, 38 projects"; `None` if the report has neither a value nor a count.
fn report_words(context: &RenderContext, report: &Report) -> Option<String> {
    let value = report.value.as_ref().map(|value| context.quantity(value));
    let count = report.count.as_ref().map(|count| context.locale.projects(count));
    let facts: Vec<String> = value.into_iter().chain(count).collect();
    let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
    let state = context.locale.project_state(report.state);
    (!facts.is_empty()).then(|| context.locale.labelled(state, &context.locale.phrases(&facts)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;
    use crate::view::{Form, Shared};

    fn context() -> RenderContext {
        let text = include_str!("../../../static/stories/kazakhstan-uzbekistan.json");
        let story = story::read(text).story.unwrap();
        RenderContext::new(Shared::new(story), "en".parse().unwrap(), "dg".into(), Form::Full)
    }

    #[test]
    fn day_of_a_goal_says_the_visit_the_goal_and_the_values_of_the_year() {
        let moment = GuideMoment::at(&context(), Day::from_civil(2021, 12, 6));
        assert!(moment.heading.starts_with("December 6, 2021, "), "{}", moment.heading);
        assert_eq!(moment.facts[0], "Goal: $5 billion, by 2022");
        assert_eq!(moment.facts[1], "Goal: $10 billion, by 2026");
        let value = "Bilateral trade, 2021: $3.9 billion (our calculation), Uzbek statistics";
        assert!(moment.facts.iter().any(|fact| fact == value), "{:?}", moment.facts);
    }

    #[test]
    fn middle_of_a_year_is_told_as_the_year() {
        let moment = GuideMoment::at(&context(), Day::from_civil(2015, 7, 2));
        assert_eq!(moment.heading, "2015");
        assert_eq!(moment.facts, ["Bilateral trade, 2015: $3 billion, Kazakh government"]);
    }

    #[test]
    fn guide_begins_at_the_day_when_the_leading_goal_was_set() {
        assert_eq!(first_guide_day(&context()), Some(Day::from_civil(2025, 3, 15)));
    }
}
