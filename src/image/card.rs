//! What of a story an image shows, and where.

use super::block::{Block, Blocks, Row, Stack};
use super::canvas::{Canvas, Paint, Place};
use super::desk::Desk;
use super::foot::Foot;
use super::goal::{self, Bars};
use super::head::{Head, title};
use super::palette::Colour;
use super::projects::Projects;
use super::timeline::{Detail, Timeline};

/// The room at the sides, above the head and below the foot, and the height of the rule at the top.
const SIDE: f64 = 56.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 22.0;
const RULE: f64 = 10.0;
/// The least distances between parts above and beside each other.
const GAP: f64 = 24.0;
const BESIDE: f64 = 56.0;

/// What of a story is shown.
#[derive(Clone, Copy)]
struct Parts {
    /// How many times as large as usually the title is.
    title: f64,
    summary: bool,
    goal: bool,
    /// What was reached of the goal.
    bars: bool,
    projects: bool,
    squares: bool,
    timeline: Option<Detail>,
}

const ALL: Parts = Parts {
    title: 1.0,
    summary: true,
    goal: true,
    bars: true,
    projects: true,
    squares: true,
    timeline: Some(Detail::Titles),
};
const DATED: Option<Detail> = Some(Detail::Dates);
const FACTS: Parts = Parts { summary: false, ..ALL };
const LOW: Parts = Parts { title: 0.78, ..FACTS };
const GOAL: Parts = Parts { projects: false, squares: false, ..FACTS };
const BRIEF: Parts = Parts { title: 0.62, bars: false, timeline: DATED, ..GOAL };
const TITLE: Parts = Parts { title: 1.0, goal: false, timeline: None, ..BRIEF };
/// What is tried one after the other: the parts, and the largest and the smallest letters for them.
///
/// The image is looked at in passing, so its letters are large before it has a summary; but before a figure is left out they
/// become smaller, and so does the title.
const TRIED: [(Parts, f64, f64); 16] = [
    (ALL, 1.8, 1.15),
    (Parts { timeline: DATED, ..ALL }, 1.4, 1.15),
    (FACTS, 1.5, 0.97),
    (LOW, 1.05, 0.81),
    (Parts { squares: false, ..LOW }, 1.05, 0.81),
    (Parts { timeline: DATED, ..FACTS }, 1.2, 1.0),
    (Parts { timeline: DATED, ..LOW }, 1.1, 0.8),
    (Parts { timeline: DATED, squares: false, ..LOW }, 1.0, 0.76),
    (GOAL, 1.1, 0.97),
    (Parts { title: LOW.title, ..GOAL }, 1.1, 0.85),
    (Parts { title: LOW.title, timeline: DATED, ..GOAL }, 1.1, 0.8),
    (Parts { title: 0.62, timeline: DATED, ..GOAL }, 1.0, 0.7),
    (BRIEF, 0.9, 0.6),
    (Parts { goal: false, ..BRIEF }, 0.8, 0.6),
    (TITLE, 1.0, 0.5),
    (TITLE, 0.5, 0.4),
];
/// How much smaller letters become from one try to the next.
const STEP: f64 = 0.95;

/// Draws a story.
pub(super) fn draw(canvas: &mut Canvas, desk: Desk<'_>) {
    let width = canvas.width - 2.0 * SIDE;
    let foot = Foot::of(desk, width);
    let foot_top = canvas.height - BOTTOM - foot.height();
    let room = foot_top - GAP * 0.7 - TOP;
    let (head, body) = fitted(desk, width, room, canvas.width > canvas.height * 1.25);
    let rule = Place { x: 0.0, y: 0.0, width: canvas.width, height: RULE };
    canvas.rect(rule, 0.0, Paint::filled(Colour::Ink));
    let place = |y: f64, height: f64| Place { x: SIDE, y, width, height };
    let spare = room - head.height() - body.as_ref().map_or(0.0, |body| body.height() + GAP);
    // A part of what is left goes between head and body, the rest to the body.
    let gap = GAP + (spare * 0.2).clamp(0.0, GAP);
    // A title alone stands a little above the middle.
    let above = if body.is_some() { 0.0 } else { (room - head.height()).max(0.0) * 0.4 };
    head.draw(canvas, place(TOP + above, head.height()));
    if let Some(body) = body {
        let top = TOP + head.height() + gap;
        body.draw(canvas, place(top, TOP + room - top));
    }
    foot.draw(canvas, place(foot_top, foot.height()));
}

/// The first of what is tried that has room.
fn fitted(desk: Desk<'_>, width: f64, room: f64, is_wide: bool) -> (Head, Option<Box<dyn Block>>) {
    let title = title(desk, width);
    for (parts, largest, smallest) in TRIED {
        let mut zoom = largest;
        while zoom >= smallest {
            let desk = Desk { zoom, ..desk };
            let head = Head::of(desk, (&title, parts.title), width, parts.summary);
            let body = body(desk, parts, width, is_wide);
            let height = body.as_ref().map_or(0.0, |body| body.height() + GAP);
            if head.is_within(width) && head.height() + height <= room {
                return (head, body);
            }
            zoom *= STEP;
        }
    }
    (Head::of(Desk { zoom: 0.4, ..desk }, (&title, 1.0), width, false), None)
}

/// Goals, projects and timeline: the first two side by side where there is more width than height.
fn body(desk: Desk<'_>, parts: Parts, width: f64, is_wide: bool) -> Option<Box<dyn Block>> {
    let gap = GAP * desk.zoom;
    let upper = if is_wide { side_by_side(desk, parts, width) } else { below(desk, parts, width) };
    let timeline = parts.timeline.and_then(|detail| Timeline::of(desk, width, detail));
    let timeline = timeline.map(|timeline| Box::new(timeline) as Box<dyn Block>);
    let blocks: Vec<_> = upper.into_iter().chain(timeline).collect();
    (!blocks.is_empty()).then(|| Box::new(Stack { blocks, gap }) as Box<dyn Block>)
}

/// Goal and projects in columns; without projects what was reached has their place.
fn side_by_side(desk: Desk<'_>, parts: Parts, width: f64) -> Blocks {
    let story = &desk.context.story;
    let beside = BESIDE * desk.zoom.min(1.0);
    let goal = goal::shown(story).filter(|_| parts.goal);
    let has_projects = parts.projects && !story.projects.is_empty();
    let Some(goal) = goal else { return below(desk, parts, width) };
    let has_bars = parts.bars && goal::latest_points(goal).next().is_some();
    if !has_projects && !has_bars {
        return below(desk, parts, width);
    }
    let first = (width - beside) * if has_projects { 0.47 } else { 0.4 };
    let second = width - beside - first;
    let (left, right): (Blocks, Blocks) = if has_projects {
        let left = Parts { projects: false, ..parts };
        (below(desk, left, first), below(desk, Parts { goal: false, ..parts }, second))
    } else {
        let left = Parts { bars: false, ..parts };
        (below(desk, left, first), bars(desk, second).into_iter().collect())
    };
    let gap = GAP * 0.6 * desk.zoom;
    let column = |blocks| Box::new(Stack { blocks, gap }) as Box<dyn Block>;
    vec![Box::new(Row {
        blocks: vec![(first, column(left)), (second, column(right))],
        gap: beside,
    })]
}

/// Goal, what was reached and projects below each other.
fn below(desk: Desk<'_>, parts: Parts, width: f64) -> Blocks {
    let story = &desk.context.story;
    let mut blocks: Blocks = Vec::new();
    if let Some(goal) = goal::shown(story).filter(|_| parts.goal) {
        blocks.push(Box::new(goal::target(desk, goal, width)));
        blocks.extend(bars(desk, width).filter(|_| parts.bars));
    }
    let projects = Projects::of(desk, width, parts.squares).filter(|_| parts.projects);
    blocks.extend(projects.map(|projects| Box::new(projects) as Box<dyn Block>));
    blocks
}

/// What was reached of the goal that is shown.
fn bars(desk: Desk<'_>, width: f64) -> Option<Box<dyn Block>> {
    let goal = goal::shown(&desk.context.story)?;
    let bars = Bars::of(desk, goal, width, MOST_BARS)?;
    Some(Box::new(bars))
}

/// More series than that are too many for a glance.
const MOST_BARS: usize = 3;
