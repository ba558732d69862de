//! The layout of an image: selects the parts of a story that fit, and places them.

use super::bars::Bars;
use super::block::{Block, Blocks, SideBySide, Stack};
use super::canvas::{Canvas, Paint, Rect};
use super::context::DrawContext;
use super::foot::Foot;
use super::head::{Head, title};
use super::lead::{self, LeadRow};
use super::measure::MeasurePanel;
use super::palette::Colour;
use super::projects::Projects;
use super::timeline::{Detail, Timeline};
use crate::image::content::{latest_points, shown_goal, shown_measure, shown_projects};
use crate::picture::has_panel;
use crate::story::{Lead, Measure};
use crate::view::RenderContext;

/// The margins at the sides, top and bottom, and the height of the rule at the top.
const SIDE: f64 = 56.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 22.0;
const RULE: f64 = 10.0;
/// The minimum distances between parts below and next to each other.
const GAP: f64 = 24.0;
const BESIDE: f64 = 56.0;

/// The parts of a story to show.
#[derive(Clone, Copy)]
struct Parts {
    /// The factor for the size of the title.
    title: f64,
    summary: bool,
    lead: bool,
    /// The panel of a measure, or bars with its latest values.
    measure: bool,
    projects: bool,
    squares: bool,
    timeline: Option<Detail>,
}

const ALL: Parts = Parts {
    title: 1.0,
    summary: true,
    lead: true,
    measure: true,
    projects: true,
    squares: true,
    timeline: Some(Detail::Titles),
};
const DATED: Option<Detail> = Some(Detail::Dates);
const FACTS: Parts = Parts { summary: false, ..ALL };
const LOW: Parts = Parts { title: 0.78, ..FACTS };
const LEAD: Parts = Parts { projects: false, squares: false, ..FACTS };
const BRIEF: Parts = Parts { title: 0.62, measure: false, timeline: DATED, ..LEAD };
const TITLE: Parts = Parts { title: 1.0, lead: false, timeline: None, ..BRIEF };
/// The layouts for a story with a panel. Its words and marks must be readable, so the timeline is left out before they become
/// small.
const PANEL_LAYOUTS: [(Parts, f64, f64); 13] = [
    (ALL, 1.8, 1.15),
    (Parts { timeline: DATED, ..ALL }, 1.4, 1.15),
    (FACTS, 1.5, 0.97),
    (Parts { timeline: DATED, ..FACTS }, 1.4, 0.97),
    (LEAD, 1.2, 0.97),
    (Parts { timeline: DATED, ..LEAD }, 1.2, 0.97),
    (Parts { title: LOW.title, timeline: DATED, ..LEAD }, 1.1, 0.85),
    (Parts { timeline: None, ..LEAD }, 1.2, 0.95),
    (Parts { timeline: None, title: LOW.title, ..LEAD }, 1.05, 0.85),
    (Parts { timeline: None, title: 0.62, ..LEAD }, 1.0, 0.7),
    (BRIEF, 0.9, 0.6),
    (TITLE, 1.0, 0.5),
    (TITLE, 0.5, 0.4),
];
/// The layouts to try in this order: the parts, and the largest and smallest zoom for them.
///
/// Readers only glance at the image, so large text comes before a summary. Before a figure is left out, the text and the
/// title become smaller.
const LAYOUTS: [(Parts, f64, f64); 16] = [
    (ALL, 1.8, 1.15),
    (Parts { timeline: DATED, ..ALL }, 1.4, 1.15),
    (FACTS, 1.5, 0.97),
    (LOW, 1.05, 0.81),
    (Parts { squares: false, ..LOW }, 1.05, 0.81),
    (Parts { timeline: DATED, ..FACTS }, 1.2, 1.0),
    (Parts { timeline: DATED, ..LOW }, 1.1, 0.8),
    (Parts { timeline: DATED, squares: false, ..LOW }, 1.0, 0.76),
    (LEAD, 1.1, 0.97),
    (Parts { title: LOW.title, ..LEAD }, 1.1, 0.85),
    (Parts { title: LOW.title, timeline: DATED, ..LEAD }, 1.1, 0.8),
    (Parts { title: 0.62, timeline: DATED, ..LEAD }, 1.0, 0.7),
    (BRIEF, 0.9, 0.6),
    (Parts { lead: false, ..BRIEF }, 0.8, 0.6),
    (TITLE, 1.0, 0.5),
    (TITLE, 0.5, 0.4),
];
/// The factor for the zoom from one try to the next.
const ZOOM_STEP: f64 = 0.95;

/// The maximum spare height that makes a panel higher, as a share of the height.
const MAX_SPARE: f64 = 0.3;

/// Draws a story.
pub(super) fn draw(canvas: &mut Canvas, draw: DrawContext<'_>) {
    let width = canvas.width - 2.0 * SIDE;
    let foot = Foot::of(draw, width);
    let foot_top = canvas.height - BOTTOM - foot.height();
    let max_height = foot_top - GAP * 0.7 - TOP;
    let (head, body) = fitted_layout(draw, width, max_height, canvas.width > canvas.height * 1.25);
    let rule = Rect { x: 0.0, y: 0.0, width: canvas.width, height: RULE };
    canvas.rect(rule, 0.0, Paint::filled(Colour::Ink));
    let rect = |y: f64, height: f64| Rect { x: SIDE, y, width, height };
    let spare = max_height - head.height() - body.as_ref().map_or(0.0, |body| body.height() + GAP);
    // Some of the spare height goes between head and body, the rest to the body.
    let gap = GAP + (spare * 0.2).clamp(0.0, GAP);
    // A title alone is placed a little above the middle.
    let above = if body.is_some() { 0.0 } else { (max_height - head.height()).max(0.0) * 0.4 };
    head.draw(canvas, rect(TOP + above, head.height()));
    if let Some(body) = body {
        let top = TOP + head.height() + gap;
        body.draw(canvas, rect(top, TOP + max_height - top));
    }
    foot.draw(canvas, rect(foot_top, foot.height()));
}

/// Returns the first layout that fits.
fn fitted_layout(
    draw: DrawContext<'_>,
    width: f64,
    max_height: f64,
    is_wide: bool,
) -> (Head, Option<Box<dyn Block>>) {
    let title = title(draw, width);
    let is_panel = shown_panel(draw.context).is_some();
    let layouts = if is_panel { &PANEL_LAYOUTS[..] } else { &LAYOUTS[..] };
    for (parts, largest, smallest) in layouts.iter().copied() {
        let mut zoom = largest;
        while zoom >= smallest {
            let draw = DrawContext { zoom, ..draw };
            let head = fitted_head(draw, &title, width, parts);
            let laid_out = |spare| body(draw, (parts, spare), width, is_wide);
            let body = laid_out(0.0);
            let height = body.as_ref().map_or(0.0, |body| body.height() + GAP);
            let spare = max_height - head.height() - height;
            if head.fits() && spare >= 0.0 {
                let has_panel = is_panel && parts.measure;
                let body =
                    if has_panel { laid_out(spare.min(max_height * MAX_SPARE)) } else { body };
                return (head, body);
            }
            zoom *= ZOOM_STEP;
        }
    }
    (Head::of(DrawContext { zoom: 0.4, ..draw }, (&title, 1.0), width, false), None)
}

/// Lays out the head with a title that is smaller if it would have too many lines.
fn fitted_head(draw: DrawContext<'_>, title: &str, width: f64, parts: Parts) -> Head {
    let head = |times| Head::of(draw, (title, times), width, parts.summary);
    let smaller = TITLE_SIZES.into_iter().map(|size| head(parts.title * size));
    smaller.into_iter().find(Head::fits).unwrap_or_else(|| head(parts.title))
}

/// The factors for the size of a title, from best to worst.
const TITLE_SIZES: [f64; 3] = [1.0, 0.85, 0.7];

/// Lays out the lead, the projects and the timeline. A wide image has the lead and the projects next to each other.
fn body(
    draw: DrawContext<'_>,
    (parts, spare): (Parts, f64),
    width: f64,
    is_wide: bool,
) -> Option<Box<dyn Block>> {
    let gap = GAP * draw.zoom;
    let panel = shown_panel(draw.context).filter(|_| parts.measure);
    let upper = match panel {
        Some(measure) => with_panel(draw, parts, width, (measure, spare)),
        None if is_wide => side_by_side(draw, parts, width),
        None => stacked(draw, parts, width),
    };
    let timeline = parts.timeline.and_then(|detail| Timeline::of(draw, width, detail));
    let timeline = timeline.map(|timeline| Box::new(timeline) as Box<dyn Block>);
    let blocks: Vec<_> = upper.into_iter().chain(timeline).collect();
    (!blocks.is_empty()).then(|| Box::new(Stack { blocks, gap }) as Box<dyn Block>)
}

/// Returns the shown measure if it has a panel.
fn shown_panel(context: &RenderContext) -> Option<&Measure> {
    shown_measure(context).filter(|measure| has_panel(measure))
}

/// Lays out the lead, the panel of a measure and the projects below each other. The height to spare goes to the panel.
fn with_panel(
    draw: DrawContext<'_>,
    parts: Parts,
    width: f64,
    (measure, spare): (&Measure, f64),
) -> Blocks {
    let mut blocks: Blocks = Vec::new();
    if let Some(lead) = draw.context.lead().filter(|_| parts.lead) {
        blocks.push(Box::new(LeadRow::of(draw, lead, width)));
    }
    if let Some(panel) = MeasurePanel::of(draw, measure, width, spare) {
        if let Some(Lead::Goal(..) | Lead::Point(..)) = draw.context.lead() {
            blocks.push(Box::new(panel));
        } else {
            let title = lead::measure(draw, measure, None, width);
            let blocks_of_measure: Blocks = vec![Box::new(title), Box::new(panel)];
            blocks.push(Box::new(Stack { blocks: blocks_of_measure, gap: 6.0 * draw.zoom }));
        }
    }
    let projects = Projects::of(draw, width, parts.squares).filter(|_| parts.projects);
    blocks.extend(projects.map(|projects| Box::new(projects) as Box<dyn Block>));
    blocks
}

/// Lays out the lead and the projects in columns. Without projects the second column has the bars.
fn side_by_side(draw: DrawContext<'_>, parts: Parts, width: f64) -> Blocks {
    let story = &draw.context.story;
    let beside = BESIDE * draw.zoom.min(1.0);
    let lead = draw.context.lead().filter(|_| parts.lead);
    let has_projects = parts.projects && !shown_projects(story, lead).is_empty();
    let measure = shown_measure(draw.context).filter(|_| parts.measure);
    let has_bars = measure.is_some_and(|measure| latest_points(measure).next().is_some());
    if lead.is_none() || (!has_projects && !has_bars) {
        return stacked(draw, parts, width);
    }
    let first = (width - beside) * if has_projects { 0.47 } else { 0.4 };
    let second = width - beside - first;
    let (left, right): (Blocks, Blocks) = if has_projects {
        let left = Parts { projects: false, ..parts };
        (
            stacked(draw, left, first),
            stacked(draw, Parts { lead: false, measure: false, ..parts }, second),
        )
    } else {
        let left = Parts { measure: false, ..parts };
        (stacked(draw, left, first), bars(draw, second).into_iter().collect())
    };
    let gap = GAP * 0.6 * draw.zoom;
    let column = |blocks| Box::new(Stack { blocks, gap }) as Box<dyn Block>;
    vec![Box::new(SideBySide {
        blocks: vec![(first, column(left)), (second, column(right))],
        gap: beside,
    })]
}

/// Lays out the lead, bars and projects below each other.
fn stacked(draw: DrawContext<'_>, parts: Parts, width: f64) -> Blocks {
    let mut blocks: Blocks = Vec::new();
    if let Some(lead) = draw.context.lead().filter(|_| parts.lead) {
        blocks.push(Box::new(lead::lead(draw, lead, width)));
    }
    if parts.measure {
        blocks.extend(bars(draw, width));
    }
    let projects = Projects::of(draw, width, parts.squares).filter(|_| parts.projects);
    blocks.extend(projects.map(|projects| Box::new(projects) as Box<dyn Block>));
    blocks
}

/// Lays out the bars of the shown measure, below its title if it is not that of the leading fact.
fn bars(draw: DrawContext<'_>, width: f64) -> Option<Box<dyn Block>> {
    let measure = shown_measure(draw.context)?;
    let bars = Bars::of(draw, measure, width, MOST_BARS)?;
    if let Some(Lead::Goal(..) | Lead::Point(..)) = draw.context.lead() {
        return Some(Box::new(bars));
    }
    let goal = shown_goal(draw.context, measure);
    let title = lead::measure(draw, measure, goal, width);
    Some(Box::new(Stack { blocks: vec![Box::new(title), Box::new(bars)], gap: 6.0 * draw.zoom }))
}

/// The maximum number of series.
const MOST_BARS: usize = 3;
