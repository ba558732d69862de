//! The alternative text of an image.

use super::content::{latest_points, shown_goal, shown_projects, timeline_heading};
use crate::story::{Event, Project};
use crate::view::{Telling, state_words};

/// Returns the alternative text of the image of a story: everything that it may show.
pub fn alt(telling: &Telling) -> String {
    let (story, words) = (&telling.story, telling.words());
    let mut parts = vec![telling.say(&story.title).text.to_owned()];
    if let Some(goal) = shown_goal(story) {
        let target = telling.locale.quantity(&goal.target);
        let mut aim = [telling.say(&goal.title).text, words.colon, &*target].concat();
        if let Some(deadline) = &goal.deadline {
            aim += words.comma;
            aim += &words.by_deadline.fill([&telling.locale.date(deadline)]);
        }
        parts.push(aim);
        parts.extend(latest_points(goal).map(|(series, point)| {
            let title = telling.say(&series.title).text;
            let period = telling.locale.date(&point.period);
            let value = telling.locale.quantity(&point.value);
            [title, words.comma, &*period, words.colon, &*value].concat()
        }));
    }
    parts.extend(shown_projects(story).into_iter().map(|project| one_project(telling, project)));
    let events: Vec<&Event> = telling.events().collect();
    if !events.is_empty() {
        parts.push(timeline_heading(telling, &events));
    }
    parts.join("; ")
}

fn one_project(telling: &Telling, project: &Project) -> String {
    let value = project.value.as_ref().map(|value| telling.locale.quantity(value));
    let count = project.count.as_ref().map(|count| telling.locale.projects(count));
    let title = project.title.as_ref().map(|title| telling.say(title).text.to_owned());
    let pieces: Vec<String> = [value, count.or(title)].into_iter().flatten().collect();
    let words = telling.words();
    [state_words(telling, project.state), words.colon, &*pieces.join(words.comma)].concat()
}
