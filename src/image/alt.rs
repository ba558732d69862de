//! The alternative text of an image.

use super::content::{latest_points, shown_goal, shown_projects, timeline_heading};
use crate::story::{Event, Project};
use crate::view::{RenderContext, project_state_label};

/// Returns the alternative text of the image of a story: everything that it may show.
pub fn alt(render_context: &RenderContext) -> String {
    let (story, words) = (&render_context.story, render_context.words());
    let mut parts = vec![render_context.say(&story.title).text.to_owned()];
    if let Some(goal) = shown_goal(story) {
        let target = render_context.locale.quantity(&goal.target);
        let mut aim = [render_context.say(&goal.title).text, words.colon, &*target].concat();
        if let Some(deadline) = &goal.deadline {
            aim += words.comma;
            aim += &words.by_deadline.fill([&render_context.locale.date(deadline)]);
        }
        parts.push(aim);
        parts.extend(latest_points(goal).map(|(series, point)| {
            let title = render_context.say(&series.title).text;
            let period = render_context.locale.date(&point.period);
            let value = render_context.locale.quantity(&point.value);
            [title, words.comma, &*period, words.colon, &*value].concat()
        }));
    }
    parts.extend(
        shown_projects(story).into_iter().map(|project| one_project(render_context, project)),
    );
    let events: Vec<&Event> = render_context.events().collect();
    if !events.is_empty() {
        parts.push(timeline_heading(render_context, &events));
    }
    parts.join("; ")
}

fn one_project(render_context: &RenderContext, project: &Project) -> String {
    let value = project.value.as_ref().map(|value| render_context.locale.quantity(value));
    let count = project.count.as_ref().map(|count| render_context.locale.projects(count));
    let title = project.title.as_ref().map(|title| render_context.say(title).text.to_owned());
    let pieces: Vec<String> = [value, count.or(title)].into_iter().flatten().collect();
    let words = render_context.words();
    [project_state_label(render_context, project.state), words.colon, &*pieces.join(words.comma)]
        .concat()
}
