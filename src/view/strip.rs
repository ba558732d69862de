//! The overview under the drawing: how many entries there are all along the time, and which of it is seen.

use std::fmt::Write;
use std::rc::Rc;

use yew::prelude::*;

use super::piece::{Piece, What};
use super::reading::{Action, Reading, SameCrowd};
use super::telling::Telling;
use crate::wording::Direction;

/// The strip is drawn on a raster of so many places and heights, and stretched to the width there is.
const ACROSS: usize = 1000;
const HEIGHT: usize = 24;
/// How many columns it has.
const COLUMNS: usize = 125;

/// The strip; the element moves the window along it where a pointer says so.
pub(super) fn strip(
    telling: &Rc<Telling>,
    reading: &Reading,
    on_action: &Callback<Action>,
) -> Html {
    let (whole, window) = (reading.register().whole(), reading.sight());
    let (from, to) = (whole.at(window.first()), whole.at(window.last().after(1)));
    let [from, to] = [from, to].map(|share| place(share, ACROSS));
    let x = match telling.locale.direction {
        Direction::LeftToRight => from,
        Direction::RightToLeft => ACROSS - to.min(ACROSS),
    };
    // A window of some days in a thousand years would be too thin to see.
    let width = to.saturating_sub(from).max(4);
    html! {
        <svg
            class="strip" width="100%" height="24" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true"
        >
            <Piece {telling} {on_action} what={What::Columns(SameCrowd(reading.clone()))} />
            <rect class="strip__window" x={x.min(ACROSS - 4).to_string()} y="0" width={width.to_string()} height="24" />
        </svg>
    }
}

/// All columns.
pub(super) fn columns(telling: &Telling, reading: &Reading) -> Html {
    html! { <path class="strip__entries" d={outline(telling, reading)} /> }
}

/// The outline of all columns, the tallest as high as the strip.
fn outline(telling: &Telling, reading: &Reading) -> String {
    let register = reading.register();
    let mut counts = [0usize; COLUMNS];
    for entry in reading.shown().iter() {
        let (first, last) = register.days(*entry);
        let middle = first.after((last.number() - first.number()) / 2);
        counts[place(register.whole().at(middle), COLUMNS).min(COLUMNS - 1)] += 1;
    }
    if telling.locale.direction == Direction::RightToLeft {
        counts.reverse();
    }
    let most = counts.iter().max().copied().unwrap_or(0).max(1);
    let mut outline = format!("M0 {HEIGHT}");
    for count in counts {
        // What is there is seen, be it ever so little.
        let height = if count == 0 { 0 } else { (count * HEIGHT / most).max(2) };
        let _ = write!(outline, "V{}h{}", HEIGHT - height, ACROSS / COLUMNS);
    }
    outline + &format!("V{HEIGHT}z")
}

/// A share as one of so many places.
fn place(share: f64, of: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share from 0 to 1 of a small number"
    )]
    let place = (share.clamp(0.0, 1.0) * of as f64) as usize;
    place
}
