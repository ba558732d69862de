//! The mark of many entries in the drawing: a column to scale with their number on it, or a pile.

use yew::prelude::*;

use super::bar::percent;
use super::drawing::{Sheet, at, rows};
use super::mark::presses;
use super::markup::{classes, html};
use super::reading::Action;
use crate::story::{Certainty, Date, Day, Edge, PartialDate, Span};
use crate::timeline::{Count, CountKind};
use crate::wording::Direction;

/// The room of a number above its column, in pixels.
const NUMBER: u32 = 14;
/// The room that a number may take beside its column, in pixels.
const BESIDE: f64 = 12.0;
/// The width of a digit, in pixels.
const DIGIT: f64 = 7.6;

/// A count: a link to its first entry, and with the script the way into its stretch of time.
pub(super) fn count(sheet: &Sheet<'_>, count: &Count) -> Html {
    let (entry, Some(event)) = sheet.entry(count.first) else { return html! {} };
    let telling = sheet.telling;
    let action = match count.kind {
        CountKind::Cell { first, last, .. } => Action::Enter(first, last, entry),
        CountKind::Pile => Action::Reveal(entry),
    };
    let (onclick, onkeydown) = presses(sheet.on_action, action);
    html! {
        <a
            class={classes!("count", matches!(count.kind, CountKind::Pile).then_some("count--pile"))}
            key={format!("{}+", entry)} href={telling.entry_address(event)}
            tabindex={if sheet.tab_stop == entry { "0" } else { "-1" }}
            aria-label={name(sheet, count)} onclick={onclick} onkeydown={onkeydown}
        >
            { column(sheet, count) }
        </a>
    }
}

/// "Visits, 2019: 23 entries".
fn name(sheet: &Sheet<'_>, count: &Count) -> String {
    let locale = sheet.telling.locale;
    let family = sheet.telling.words().kinds.family(count.family);
    let entries = locale.entries(count.entries);
    match count.kind {
        CountKind::Cell { first, last, .. } => {
            format!("{family}, {}: {entries}", locale.date_short(&stretch(first, last)))
        }
        CountKind::Pile => format!("{family}: {entries}"),
    }
}

/// The date that takes up a stretch: a year, a month, a day, or from one to another.
fn stretch(first: Day, last: Day) -> Date {
    let on = |span| PartialDate { span, certainty: Certainty::Certain };
    let of_day = |day: Day| {
        let (year, month, day) = day.civil();
        [Span::Year(year), Span::Month { year, month }, Span::Day { year, month, day }]
    };
    let (from, to) = (of_day(first), of_day(last));
    let pair = from
        .into_iter()
        .zip(to)
        .find(|(from, to)| from.first_day() == first && to.last_day() == last);
    match pair {
        Some((from, to)) if from == to => Date::On(on(from)),
        Some((from, to)) => Date::Between(Edge::Known(on(from)), Edge::Known(on(to))),
        None => Date::Between(Edge::Known(on(from[2])), Edge::Known(on(to[2]))),
    }
}

/// All of its place to hit, a column of its height, and the number where there is room for it.
fn column(sheet: &Sheet<'_>, count: &Count) -> Html {
    let Sheet { telling, row, width, .. } = *sheet;
    let (top, height) = (row * rows(count.row), row * rows(count.rows));
    let room = height - NUMBER - 2;
    let (drawn, above) = match count.kind {
        CountKind::Cell { share, .. } => (length(share, room).max(2), top + height),
        CountKind::Pile => (row - 6, top + row - 3),
    };
    let y = above - drawn;
    let number = telling.locale.entry_number(count.entries);
    let long = number.chars().map(|_| DIGIT).sum::<f64>();
    let is_numbered = long <= (count.to - count.from) * width + BESIDE;
    let x = percent(match telling.locale.direction {
        Direction::LeftToRight => count.from,
        Direction::RightToLeft => 1.0 - count.to,
    });
    let length = percent(count.to - count.from);
    let number_at = if matches!(count.kind, CountKind::Pile) { top + row / 2 + 4 } else { y - 3 };
    html! {
        <>
            <title>{ name(sheet, count) }</title>
            <rect class="count__target" x={x.clone()} y={top.to_string()} width={length.clone()} height={height.to_string()} />
            <rect class="count__column" {x} y={y.to_string()} width={length} height={drawn.to_string()} />
            if is_numbered {
                <text
                    class="count__number" x={at(telling, f64::midpoint(count.from, count.to))} y={number_at.to_string()}
                    text-anchor="middle" aria-hidden="true"
                >
                    { number }
                </text>
            }
        </>
    }
}

/// A share of a length, in whole pixels.
fn length(share: f64, of: u32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a drawing's height"
    )]
    let pixels = (share.clamp(0.0, 1.0) * f64::from(of)).round() as u32;
    pixels
}
