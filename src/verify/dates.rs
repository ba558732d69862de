//! Dates of events and goals that do not agree with the dates of the sources and of the story.

use crate::story::{
    Check, Citation, Date, Day, Doubt, Event, EventState, GoalState, Index, Path, Step, Story,
};

/// The number of days after which a planned date is long past.
const LONG: i32 = 90;

/// Returns a doubt for each event held after its sources, and for each plan whose date is long past.
pub(super) fn check(story: &Story, index: &Index) -> Vec<Doubt> {
    let updated = story.updated.and_then(|date| date.last_day()).or_else(|| last_published(story));
    let occasion = match story.updated {
        Some(_) => "the story was updated",
        None => "the newest source was published",
    };
    let mut doubts = Vec::new();
    for (nth, event) in story.events.iter().enumerate() {
        let path = |field: &'static str| path([Step::from("events"), nth.into(), field.into()]);
        if is_held_after(story, index, event) {
            doubts.push(held_after_sources(path("date")));
        }
        let is_plan = matches!(
            event.state,
            EventState::Planned | EventState::Expected | EventState::Conditional
        );
        let (date, field) = match (event.date, event.deadline) {
            (_, Some(deadline)) => (Some(deadline), "deadline"),
            (date, None) => (date, "date"),
        };
        if is_plan && is_long_past(date, updated) {
            let help = "write `\"state\": \"unknown\"` if no source tells the outcome";
            doubts.push(long_past(path(field), event.state.word(), occasion, help));
        }
    }
    for (measure, it) in story.measures.iter().enumerate() {
        for (goal, it) in it.goals.iter().enumerate() {
            if it.state == GoalState::Open && is_long_past(it.deadline, updated) {
                let steps = ["measures".into(), measure.into(), "goals".into(), goal.into()];
                let path = path(steps.into_iter().chain(["deadline".into()]));
                let help = "write the state of the goal: `reached`, `exceeded`, `missed`, `replaced`, or `unknown` if no source tells the outcome";
                doubts.push(long_past(path, "open", occasion, help));
            }
        }
    }
    doubts
}

fn path(steps: impl IntoIterator<Item = Step>) -> Path {
    steps.into_iter().collect()
}

/// Returns the last day on which a source of the story was published.
fn last_published(story: &Story) -> Option<Day> {
    story.sources.iter().filter_map(|source| source.date?.last_day()).max()
}

/// Returns `true` if an event was held, but its sources were published before. Sources without a date prove nothing.
fn is_held_after(story: &Story, index: &Index, event: &Event) -> bool {
    let published = |citation: &Citation| {
        index.source(&citation.source).and_then(|nth| story.sources[nth].date?.last_day())
    };
    let published: Option<Vec<Day>> = event.cite.iter().map(published).collect();
    let last = published.and_then(|days| days.into_iter().max());
    let first = event.date.and_then(|date| date.first_day());
    event.state == EventState::Held && first.zip(last).is_some_and(|(first, last)| first > last)
}

fn is_long_past(date: Option<Date>, updated: Option<Day>) -> bool {
    let last = date.and_then(|date| date.last_day());
    last.zip(updated).is_some_and(|(last, updated)| last.after(LONG) < updated)
}

fn held_after_sources(path: Path) -> Doubt {
    Doubt {
        check: Check::HeldAfterSources,
        path,
        message: "the event is `held`, but its sources were published before it".to_owned(),
        help: "write `\"state\": \"planned\"`, or cite a source that tells that it took place"
            .to_owned(),
    }
}

fn long_past(path: Path, state: &str, occasion: &str, help: &str) -> Doubt {
    Doubt {
        check: Check::LongPast,
        path,
        message: format!("it is `{state}`, but its date was long past when {occasion}"),
        help: help.to_owned(),
    }
}
