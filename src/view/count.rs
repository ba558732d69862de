//! The mark of many entries in the drawing: a column to scale with their number on it, or a pile.

use yew::prelude::*;

use super::bar::percent;
use super::drawing::{Sheet, placed, rows, start};
use super::mark::{presses, stop};
use super::piece::{Piece, What};
use super::reading::Action;
use super::telling::Telling;
use crate::story::{Certainty, Date, Day, Edge, Family, PartialDate, Span};
use crate::timeline::{Count, CountKind};

/// The room of a number above its column, in pixels.
const NUMBER: u32 = 14;
/// The room that a number may take beside its column, in pixels.
const BESIDE: f64 = 12.0;
/// The width of a digit, in pixels.
const DIGIT: f64 = 7.6;

/// A count in its place. When the time moves, the place alone changes: what stands in it is told from its beginning.
pub(super) fn placed_count(sheet: &Sheet<'_>, count: &Count) -> Html {
    let Sheet { telling, row, width, .. } = *sheet;
    let length = count.to - count.from;
    let entry = sheet.entry(count.first);
    let number = telling.locale.entry_number(count.entries);
    let long = number.chars().map(|_| DIGIT).sum::<f64>();
    let number = (long <= length * width + BESIDE).then(|| AttrValue::from(number));
    let what = What::Count(CountPiece {
        entry,
        family: count.family,
        entries: count.entries,
        kind: count.kind,
        length: percent(length * sheet.wider),
        half: percent(length * sheet.wider / 2.0),
        row,
        rows: rows(count.rows),
        number,
        place: stop(sheet.tab_stop == entry),
    });
    let inside = html! { <Piece telling={telling} on_action={sheet.on_action} {what} /> };
    let (from, top) = (start(telling, count.from, length), row * rows(count.row));
    placed(sheet, format!("{entry}+"), from, top, inside)
}

/// What a count is made from, whatever its place.
#[derive(Clone, PartialEq)]
pub(super) struct CountPiece {
    /// The first of its entries.
    entry: usize,
    family: Family,
    entries: usize,
    kind: CountKind,
    /// How much of the width it takes, and the half of that.
    length: AttrValue,
    half: AttrValue,
    /// The height of a row, in pixels, and how many there are.
    row: u32,
    rows: u32,
    /// The number of entries, where there is room for it.
    number: Option<AttrValue>,
    /// Its place in the order of the tab key.
    place: &'static str,
}

/// A count: a link to its first entry, and with the script the way into its stretch of time.
pub(super) fn one_count(
    telling: &Telling,
    count: &CountPiece,
    on_action: &Callback<Action>,
) -> Html {
    let CountPiece { entry, kind, place, .. } = count;
    let Some(event) = telling.event(*entry) else { return html! {} };
    let action = match *kind {
        CountKind::Cell { first, last, .. } => Action::Enter(first, last, *entry),
        CountKind::Pile => Action::Reveal(*entry),
    };
    let (onclick, onkeydown) = presses(on_action, action);
    html! {
        <a
            class={classes!("count", (*kind == CountKind::Pile).then_some("count--pile"))}
            href={telling.entry_address(*entry, event)} tabindex={*place} aria-label={name(telling, count)} onclick={onclick} onkeydown={onkeydown}
        >
            { column(telling, count) }
        </a>
    }
}

/// "Visits, 2019: 23 entries".
fn name(telling: &Telling, count: &CountPiece) -> String {
    let CountPiece { family, entries, kind, .. } = count;
    let words = telling.words();
    let (family, entries) = (words.kinds.family(*family), telling.locale.entries(*entries));
    match *kind {
        CountKind::Cell { first, last, .. } => {
            let day = telling.locale.date_aloud(&stretch(first, last));
            [family, words.comma, &*day, words.colon, &*entries].concat()
        }
        CountKind::Pile => [family, words.colon, &*entries].concat(),
    }
}

/// The date that takes up a stretch: a year, a month, a day, or from one to another.
pub(super) fn stretch(first: Day, last: Day) -> Date {
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
fn column(telling: &Telling, count: &CountPiece) -> Html {
    let CountPiece { kind, length, half, row, rows, number, .. } = count;
    let height = row * rows;
    let (drawn, foot) = match *kind {
        CountKind::Cell { share, .. } => (share_of(share, height - NUMBER - 2).max(2), height),
        CountKind::Pile => (row - 6, row - 3),
    };
    let top = foot - drawn;
    let line = if *kind == CountKind::Pile { row / 2 + 4 } else { top - 3 };
    html! {
        <>
            <rect class="count__target" width={length} height={height.to_string()} />
            <rect class="count__column" y={top.to_string()} width={length} height={drawn.to_string()} />
            if let Some(number) = number {
                <text class="count__number" x={half} y={line.to_string()} text-anchor="middle" aria-hidden="true">
                    { number }
                </text>
            } else {
                <title>{ name(telling, count) }</title>
            }
        </>
    }
}

/// A share of a length, in whole pixels.
fn share_of(share: f64, of: u32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a drawing's height"
    )]
    let pixels = (share.clamp(0.0, 1.0) * f64::from(of)).round() as u32;
    pixels
}
