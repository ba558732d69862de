//! The marks under the timeline.

use yew::prelude::*;

use super::drawing::{Sheet, placed, start};
use super::telling::Telling;
use crate::story::Span;
use crate::timeline::Tick;

/// Hairlines through the rows, and a year or month at the foot of each.
pub(super) fn axis(sheet: &Sheet<'_>, ticks: &[Tick], height: u32) -> Html {
    let telling = sheet.telling;
    html! {
        <g class="axis" aria-hidden="true">
            for tick in ticks {
                { placed(sheet, tick.day.to_string(), start(telling, tick.at, 0.0), 0, one_tick(telling, tick, height)) }
            }
        </g>
    }
}

fn one_tick(telling: &Telling, tick: &Tick, height: u32) -> Html {
    let year = is_year(tick);
    html! {
        <>
            <line class={classes!("axis__line", year.then_some("axis__line--year"))} y2={(height + 6).to_string()} />
            <text
                class={classes!("axis__tick", year.then_some("axis__tick--year"))}
                y={(height + 21).to_string()} text-anchor={anchor(tick)}
            >
                { words(telling, tick.span) }
            </text>
        </>
    }
}

/// A year, or a month without its year, which the year's own mark gives.
pub(crate) fn words(telling: &Telling, span: Span) -> String {
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
