//! Shapes that goals and values share.

use yew::prelude::*;

use crate::picture::measure::{Companion, Extent, Fade};
use crate::view::elements::decimal;
use crate::view::plot::Plot;

/// The width of a point and half of it, in pixels.
const POINT: &str = "6";
const HALF_POINT: &str = "-3";
/// The number of steps in which an edge fades.
const STEPS: i32 = 4;
/// The number of steps in which a line fades, which is longer.
const TIME_STEPS: i32 = 10;
const FEW_TIME_STEPS: i32 = 3;
/// The opacities of the steps, from the edge outwards.
const FADES: [&str; 4] = ["fade fade--1", "fade fade--2", "fade fade--3", "fade fade--4"];

/// Returns a rectangle over a range of time.
pub(super) fn rect(plot: Plot, extent: &Extent, class: &'static str, edges: (f64, f64)) -> Html {
    rects(plot, extent, [(class, edges)])
}

/// Returns something at a point of the plot. Inside, coordinates are pixels from there.
pub(super) fn at(plot: Plot, share: f64, y: f64, inner: Html) -> Html {
    html! { <svg x={plot.x(share)} y={decimal(y)} overflow="visible">{ inner }</svg> }
}

/// Returns rectangles over one range of time, each with its class, its upper edge and its height. A point needs one element
/// more for all of them.
pub(super) fn rects(
    plot: Plot,
    extent: &Extent,
    all: impl IntoIterator<Item = (&'static str, (f64, f64))>,
) -> Html {
    let (x, width) = if extent.is_point {
        (HALF_POINT.into(), POINT.into())
    } else {
        (plot.left(extent.from, extent.to - extent.from), plot.length(extent.to - extent.from))
    };
    let rects = html! {
        for (class, (top, height)) in all {
            <rect {class} x={x.clone()} width={width.clone()} y={decimal(top)} height={decimal(height.max(0.5))} />
        }
    };
    if extent.is_point { at(plot, extent.middle(), 0.0, rects) } else { rects }
}

/// Returns the steps of the open sides of an edge from `top` to `bottom`, for [`rects`].
pub(super) fn value_fades(
    fade: Fade,
    (top, bottom): (f64, f64),
    length: f64,
    is_dense: bool,
) -> impl Iterator<Item = (&'static str, (f64, f64))> {
    // Many marks have one step each, so that a drawing has not too many elements.
    let (steps, classes) = if is_dense { (1, &FADES[1..2]) } else { (STEPS, &FADES[..]) };
    let step = if is_dense { length / 2.0 } else { length / f64::from(STEPS) };
    let places = move |from: f64, sign: f64| {
        (0..steps).zip(classes).map(move |(nth, class)| {
            let near = from + sign * step * f64::from(nth);
            (*class, (near.min(near + sign * step), step))
        })
    };
    let up = fade.up.then(|| places(top, -1.0)).into_iter().flatten();
    let down = fade.down.then(|| places(bottom, 1.0)).into_iter().flatten();
    up.chain(down)
}

/// Returns the steps of a line that fades from one position, where it is full, to another.
pub(super) fn time_fades(
    plot: Plot,
    (full, none): (f64, f64),
    y: f64,
    thickness: f64,
    is_dense: bool,
) -> Html {
    if (full - none).abs() < 1e-6 {
        return html! {};
    }
    let steps = if is_dense { FEW_TIME_STEPS } else { TIME_STEPS };
    let step = (none - full) / f64::from(steps);
    html! {
        for nth in 0..steps {
            <rect
                class="fade" fill-opacity={format!("0.{:02}", 90 - nth * 84 / steps)} x={plot.left((full + step * f64::from(nth)).min(full + step * f64::from(nth + 1)), step.abs())}
                width={plot.length(step.abs())} y={decimal(y - thickness / 2.0)} height={decimal(thickness)}
            />
        }
    }
}

/// Returns the capsules at the values of other sources, each tied to the own value.
pub(super) fn companions(plot: Plot, companions: &[Companion]) -> Html {
    html! {
        for one in companions {
            <line
                class="capsule__tie" x1={plot.x(one.tie_at)} x2={plot.x(one.tie_at)}
                y1={decimal(one.tie.0)} y2={decimal(one.tie.1)}
            />
            { capsule(plot, one) }
        }
    }
}

fn capsule(plot: Plot, one: &Companion) -> Html {
    let (y, height) = (decimal(one.top), decimal(one.bottom - one.top));
    if one.extent.is_point {
        return at(
            plot,
            one.extent.middle(),
            0.0,
            html! {
                <rect class="capsule" x={HALF_POINT} width={POINT} {y} {height} rx="3" />
            },
        );
    }
    let length = one.extent.to - one.extent.from;
    html! {
        <rect
            class="capsule" x={plot.left(one.extent.from, length)} width={plot.length(length)} {y} {height} rx="3"
        />
    }
}
