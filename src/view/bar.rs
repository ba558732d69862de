//! A quantity as a bar: an SVG whose lengths are percentages of its width.

use yew::prelude::*;

use crate::chart::{Bar, End};

/// How a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BarLook<'a> {
    /// The class that colours it.
    pub(super) class: &'static str,
    /// How far the longest bar reaches, as a share of the drawing.
    pub(super) room: f64,
    /// Lines across the bar: a class and a place, 0 to 1 of the longest bar.
    pub(super) lines: &'a [(&'static str, f64)],
    /// Whether the drawing runs from right to left.
    pub(super) is_mirrored: bool,
}

/// The height of a bar's drawing, in pixels.
const HEIGHT: u32 = 22;

/// A bar. It repeats what the words beside it say, so it is hidden from screen readers.
pub(super) fn bar(bar: Option<Bar>, look: BarLook<'_>) -> Html {
    html! {
        <svg
            class={classes!("bar", look.class)} width="100%" height={HEIGHT.to_string()}
            shape-rendering="crispEdges" aria-hidden="true"
        >
            if let Some(bar) = bar {
                { body(bar, look) }
            }
            for (class, at) in look.lines {
                { line(class, *at, look) }
            }
        </svg>
    }
}

fn body(bar: Bar, look: BarLook<'_>) -> Html {
    let to = bar.to;
    match bar.end {
        End::Sharp => rect("bar__sure", 0.0, to, look),
        End::Soft => html! {
            <>
                { rect("bar__sure", 0.0, to * (1.0 - FADE), look) }
                { fading(to * (1.0 - FADE), to * (1.0 + FADE), look) }
            </>
        },
        End::Open => html! {
            <>
                { rect("bar__sure", 0.0, to, look) }
                { fading(to, to * (1.0 + 2.0 * FADE), look) }
            </>
        },
        End::Below => rect("bar__below", 0.0, to, look),
        End::Range(high) => html! {
            <>
                { rect("bar__sure", 0.0, to, look) }
                { rect("bar__below", to, high, look) }
            </>
        },
    }
}

/// How far to either side of a value that is about right the bar fades, as a share of it.
const FADE: f64 = 0.1;

/// A stretch over which the bar vanishes, in steps too fine to be taken for parts.
fn fading(from: f64, to: f64, look: BarLook<'_>) -> Html {
    const STEPS: u32 = 12;
    let step = (to - from) / f64::from(STEPS);
    html! {
        <g class="bar__soft">
            for nth in 0..STEPS {
                <rect
                    x={percent(start(from + step * f64::from(nth), step, look))} y="4"
                    width={percent(step * look.room)} height="14"
                    fill-opacity={format!("0.{:02}", 96 - nth * 8)}
                />
            }
        </g>
    }
}

/// Where a piece of a bar begins in the drawing.
fn start(from: f64, length: f64, look: BarLook<'_>) -> f64 {
    let (from, length) = (from * look.room, length * look.room);
    if look.is_mirrored { 1.0 - from - length } else { from }
}

fn rect(class: &'static str, from: f64, to: f64, look: BarLook<'_>) -> Html {
    let x = percent(start(from, to - from, look));
    html! { <rect {class} {x} y="4" width={percent((to - from) * look.room)} height="14" /> }
}

fn line(class: &'static str, at: f64, look: BarLook<'_>) -> Html {
    let at = at * look.room;
    let x = percent(if look.is_mirrored { 1.0 - at } else { at });
    html! { <line {class} x1={x.clone()} x2={x} y1="0" y2={HEIGHT.to_string()} /> }
}

/// A share as an SVG length, to a hundredth of a percent: what is finer no screen shows.
pub(super) fn percent(share: f64) -> AttrValue {
    (decimal(share * 100.0) + "%").into()
}

/// A number to a hundredth.
pub(super) fn decimal(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "places and shares are small numbers")]
    let hundredths = (number * 100.0).round() as i32;
    let (whole, rest) = (hundredths / 100, (hundredths % 100).abs());
    let sign = if hundredths < 0 && whole == 0 { "-" } else { "" };
    match rest {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_printed_without_floating_point_dust() {
        for (share, text) in
            [(0.0, "0%"), (1.0, "100%"), (0.156, "15.60%"), (0.1 + 0.2, "30%"), (-0.001, "-0.10%")]
        {
            assert_eq!(percent(share), text);
        }
    }
}
