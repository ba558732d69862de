//! What an image shows, in words.

use super::goal;
use super::projects;
use super::timeline::heading;
use crate::story::{Event, Project};
use crate::view::{RenderContext, project_state_label};

/// The words that stand for an image of a story where it is not seen: all that it may show.
pub fn alt(context: &RenderContext) -> String {
    let (story, words) = (&context.story, context.words());
    let mut parts = vec![context.say(&story.title).text.to_owned()];
    if let Some(goal) = goal::shown(story) {
        let target = context.locale.quantity(&goal.target);
        let mut aim = [context.say(&goal.title).text, words.colon, &*target].concat();
        if let Some(deadline) = &goal.deadline {
            aim += words.comma;
            aim += &words.by_deadline.fill([&context.locale.date(deadline)]);
        }
        parts.push(aim);
        parts.extend(goal::latest_points(goal).map(|(series, point)| {
            let title = context.say(&series.title).text;
            let period = context.locale.date(&point.period);
            let value = context.locale.quantity(&point.value);
            [title, words.comma, &*period, words.colon, &*value].concat()
        }));
    }
    parts.extend(projects::shown(story).into_iter().map(|project| one_project(context, project)));
    let events: Vec<&Event> = context.events().collect();
    if !events.is_empty() {
        parts.push(heading(context, &events));
    }
    parts.join("; ")
}

fn one_project(context: &RenderContext, project: &Project) -> String {
    let value = project.value.as_ref().map(|value| context.locale.quantity(value));
    let count = project.count.as_ref().map(|count| context.locale.projects(count));
    let title = project.title.as_ref().map(|title| context.say(title).text.to_owned());
    let pieces: Vec<String> = [value, count.or(title)].into_iter().flatten().collect();
    let words = context.words();
    [project_state_label(context, project.state), words.colon, &*pieces.join(words.comma)].concat()
}
