//! The marks under the timeline.

use yew::prelude::*;

use super::drawing::at;
use super::markup::{classes, html};
use super::telling::Telling;
use crate::story::Span;
use crate::timeline::Tick;

/// Hairlines through the rows, and a year or month at the foot of each.
pub(super) fn axis(telling: &Telling, ticks: &[Tick], height: u32) -> Html {
    let base = height.to_string();
    html! {
        <g class="axis" aria-hidden="true">
            for tick in ticks {
                // In a place of its own, so that all of it moves at once.
                <svg x={at(telling, tick.at)} overflow="visible" key={tick.day}>
                    <line class={classes!("axis__line", is_year(tick).then_some("axis__line--year"))} y2={(height + 6).to_string()} />
                    <text
                        class={classes!("axis__tick", is_year(tick).then_some("axis__tick--year"))}
                        y={(height + 21).to_string()} text-anchor={anchor(tick)}
                    >
                        { words(telling, tick.span) }
                    </text>
                </svg>
            }
            <line class="axis__base" x1="0" x2="100%" y1={base.clone()} y2={base} />
        </g>
    }
}

/// A year, or a month without its year, which the year's own mark gives.
fn words(telling: &Telling, span: Span) -> String {
    match span {
        Span::Month { month, .. } => telling.locale.month_short(month),
        Span::Day { day, .. } => telling.locale.entry_number(usize::from(day)),
        other => telling.locale.year(other.year()),
    }
}

fn is_year(tick: &Tick) -> bool {
    matches!(tick.span, Span::Year(_))
}

/// A word at the very end would be cut if it were centred there.
fn anchor(tick: &Tick) -> &'static str {
    match tick.at {
        at if at < 0.05 => "start",
        at if at > 0.95 => "end",
        _ => "middle",
    }
}
