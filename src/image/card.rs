//! What of a story an image shows, and where.

use super::block::{Block, Row, Stack};
use super::canvas::{Canvas, Paint, Place};
use super::desk::Desk;
use super::foot::Foot;
use super::goal::{self, Bars};
use super::head::Head;
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
    summary: bool,
    goal: bool,
    /// What was reached of the goal.
    bars: bool,
    projects: bool,
    squares: bool,
    timeline: Option<Detail>,
}

/// All of it.
const ALL: Parts = Parts {
    summary: true,
    goal: true,
    bars: true,
    projects: true,
    squares: true,
    timeline: Some(Detail::Titles),
};
const WITHOUT_SUMMARY: Parts = Parts { summary: false, ..ALL };
/// What is tried one after the other: the parts, and the largest and the smallest letters for them.
///
/// Letters come before parts: an image is looked at in passing. But before a figure is left out they become smaller.
const TRIED: [(Parts, f64, f64); 11] = [
    (ALL, 1.5, 1.15),
    (WITHOUT_SUMMARY, 1.5, 1.0),
    (Parts { squares: false, ..WITHOUT_SUMMARY }, 1.2, 0.94),
    (Parts { timeline: Some(Detail::Dates), ..WITHOUT_SUMMARY }, 1.2, 0.94),
    (Parts { timeline: Some(Detail::Dates), squares: false, ..WITHOUT_SUMMARY }, 1.1, 0.82),
    (WITHOUT_PROJECTS, 1.1, 0.86),
    (Parts { timeline: Some(Detail::Dates), ..WITHOUT_PROJECTS }, 1.1, 0.7),
    (Parts { bars: false, timeline: Some(Detail::Dates), ..WITHOUT_PROJECTS }, 0.9, 0.6),
    (Parts { goal: false, bars: false, timeline: Some(Detail::Dates), ..WITHOUT_PROJECTS }, 0.8, 0.6),
    (TITLE_ALONE, 1.0, 0.5),
    (TITLE_ALONE, 0.5, 0.4),
];
const WITHOUT_PROJECTS: Parts = Parts { projects: false, squares: false, ..WITHOUT_SUMMARY };
const TITLE_ALONE: Parts = Parts { goal: false, bars: false, timeline: None, ..WITHOUT_PROJECTS };
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
    head.draw(canvas, place(TOP, head.height()));
    if let Some(body) = body {
        let top = TOP + head.height() + gap;
        body.draw(canvas, place(top, TOP + room - top));
    }
    foot.draw(canvas, place(foot_top, foot.height()));
}

/// The first of what is tried that has room.
fn fitted(
    desk: Desk<'_>,
    width: f64,
    room: f64,
    is_wide: bool,
) -> (Head, Option<Box<dyn Block>>) {
    for (parts, largest, smallest) in TRIED {
        let mut zoom = largest;
        while zoom >= smallest {
            let desk = Desk { zoom, ..desk };
            let head = Head::of(desk, width, parts.summary);
            let body = body(desk, parts, width, is_wide);
            let height = body.as_ref().map_or(0.0, |body| body.height() + GAP);
            if head.is_within(width) && head.height() + height <= room {
                return (head, body);
            }
            zoom *= STEP;
        }
    }
    (Head::cut(Desk { zoom: 0.5, ..desk }, width), None)
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
fn side_by_side(desk: Desk<'_>, parts: Parts, width: f64) -> Vec<Box<dyn Block>> {
    let story = &desk.telling.story;
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
    let (left, right): (Vec<Box<dyn Block>>, Vec<Box<dyn Block>>) = if has_projects {
        let left = Parts { projects: false, ..parts };
        (below(desk, left, first), below(desk, Parts { goal: false, ..parts }, second))
    } else {
        let left = Parts { bars: false, ..parts };
        (below(desk, left, first), bars(desk, second).into_iter().collect())
    };
    let gap = GAP * 0.6 * desk.zoom;
    let column = |blocks| Box::new(Stack { blocks, gap }) as Box<dyn Block>;
    vec![Box::new(Row { blocks: vec![(first, column(left)), (second, column(right))], gap: beside })]
}

/// Goal, what was reached and projects below each other.
fn below(desk: Desk<'_>, parts: Parts, width: f64) -> Vec<Box<dyn Block>> {
    let story = &desk.telling.story;
    let mut blocks: Vec<Box<dyn Block>> = Vec::new();
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
    let goal = goal::shown(&desk.telling.story)?;
    let bars = Bars::of(desk, goal, width, MOST_BARS)?;
    Some(Box::new(bars))
}

/// More series than that are too many for a glance.
const MOST_BARS: usize = 3;
