//! [`Piece`]: a piece of the timeline that stays as it is while the time moves, and is drawn anew when it changes.

use std::rc::Rc;

use yew::prelude::*;

use super::count::{CountPiece, one_count};
use super::drawing::{Picture, picture};
use super::mark::{MarkPiece, one_mark};
use super::reading::{Action, AtRest, SameCrowd};
use super::strip::columns;
use super::telling::Telling;
use super::timeline::{above, announcement, below};

/// One component for all of them: Yew would make its code for each of its own kind.
#[component]
pub(super) fn Piece(props: &PieceProps) -> Html {
    let PieceProps { telling, on_action, what } = props;
    match what {
        What::Above(AtRest(reading)) => above(telling, reading, on_action),
        What::Below(AtRest(reading)) => below(telling, reading, on_action),
        What::Mark(mark) => one_mark(telling, mark, on_action),
        What::Count(count) => one_count(telling, count, on_action),
        What::Picture(what) => picture(what, telling, on_action),
        What::Columns(SameCrowd(reading)) => columns(telling, reading),
        What::Said(AtRest(reading)) => Html::from(&announcement(telling, reading)),
    }
}

/// What a piece is given.
#[derive(Properties, PartialEq)]
pub(super) struct PieceProps {
    pub(super) telling: Rc<Telling>,
    pub(super) on_action: Callback<Action>,
    pub(super) what: What,
}

/// Which piece, and all that it depends on.
#[derive(Clone, PartialEq)]
pub(super) enum What {
    /// What stands above the drawing.
    Above(AtRest),
    /// What stands below it.
    Below(AtRest),
    /// A mark.
    Mark(MarkPiece),
    /// A count.
    Count(CountPiece),
    /// What is drawn of the time.
    Picture(Picture),
    /// The columns of the overview.
    Columns(SameCrowd),
    /// What a screen reader says of the last action.
    Said(AtRest),
}
