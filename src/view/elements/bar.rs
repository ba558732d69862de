//! A quantity as a bar: an SVG whose lengths are percentages of its width.

use yew::prelude::*;

use super::svg::percent;
use crate::chart::{Bar, Segment, SegmentKind};

/// The appearance of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::view) struct BarStyle<'a> {
    /// The class that colours the bar.
    pub(in crate::view) class: &'static str,
    /// The length of the longest bar, as a share of the drawing.
    pub(in crate::view) room: f64,
    /// Lines across the bar: a class, and a position as a share of the longest bar.
    pub(in crate::view) lines: &'a [(&'static str, f64)],
    /// The whole that the bar is a part of, drawn as an outline.
    pub(in crate::view) outline: Option<Bar>,
    /// True if the drawing runs from right to left.
    pub(in crate::view) is_mirrored: bool,
}

/// The height of the drawing, in pixels.
const HEIGHT: u32 = 22;

/// Returns a bar. It repeats the text beside it, so it is hidden from screen readers.
pub(in crate::view) fn bar(bar: Option<Bar>, style: BarStyle<'_>) -> Html {
    html! {
        <svg
            class={classes!("bar", style.class)} width="100%" height={HEIGHT.to_string()}
            shape-rendering="crispEdges" aria-hidden="true"
        >
            if let Some(whole) = style.outline {
                { rect("bar__whole", Segment { from: whole.zero, to: whole.to, kind: SegmentKind::Solid }, style) }
            }
            if let Some(bar) = bar {
                for segment in bar.segments() {
                    { drawn(segment, style) }
                }
            }
            for (class, at) in style.lines {
                { line(class, *at, style) }
            }
        </svg>
    }
}

fn drawn(segment: Segment, style: BarStyle<'_>) -> Html {
    match segment.kind {
        SegmentKind::Solid => rect("bar__sure", segment, style),
        SegmentKind::Uncertain => rect("bar__below", segment, style),
        SegmentKind::Fading => fading(segment, style),
    }
}

/// Returns a segment that fades out away from 0, in steps that are too fine to be seen.
fn fading(segment: Segment, style: BarStyle<'_>) -> Html {
    const STEPS: u32 = 12;
    let step = (segment.to - segment.from) / f64::from(STEPS);
    let slice = |nth: u32| {
        let from = segment.from + step * f64::from(nth);
        Segment { from, to: from + step, ..segment }
    };
    html! {
        <g class="bar__soft">
            for nth in 0..STEPS {
                <rect
                    x={percent(left_edge(slice(nth), style))} y="4"
                    width={percent(slice(nth).length() * style.room)} height="14"
                    fill-opacity={format!("0.{:02}", 96 - nth * 8)}
                />
            }
        </g>
    }
}

/// Returns the left edge of a segment in the drawing.
fn left_edge(segment: Segment, style: BarStyle<'_>) -> f64 {
    let (start, length) = (segment.start() * style.room, segment.length() * style.room);
    if style.is_mirrored { 1.0 - start - length } else { start }
}

fn rect(class: &'static str, segment: Segment, style: BarStyle<'_>) -> Html {
    let x = percent(left_edge(segment, style));
    html! { <rect {class} {x} y="4" width={percent(segment.length() * style.room)} height="14" /> }
}

fn line(class: &'static str, at: f64, style: BarStyle<'_>) -> Html {
    let at = at * style.room;
    let x = percent(if style.is_mirrored { 1.0 - at } else { at });
    html! { <line {class} x1={x.clone()} x2={x} y1="0" y2={HEIGHT.to_string()} /> }
}
