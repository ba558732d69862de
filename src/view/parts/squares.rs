//! The count of a project as a grid of squares.

use yew::prelude::*;

use super::project_index::{ProjectIndex, squares_of};
use crate::chart::Squares;
use crate::story::{Project, Quantity};

/// The layout of squares, in pixels.
#[derive(Clone, Copy)]
struct Grid {
    /// The side of a square.
    side: u32,
    /// The distance from one square to the next.
    step: u32,
    /// The number of columns.
    columns: u32,
}

const LARGE: Grid = Grid { side: 10, step: 13, columns: 10 };
const SMALL: Grid = Grid { side: 6, step: 8, columns: 20 };
/// The largest count for which squares are large.
const MAX_LARGE: u32 = 30;

/// Returns the squares of a project. If one count is large, all squares are small.
pub(super) fn squares(project: &Project, all: &ProjectIndex<'_>) -> Html {
    let Some(squares) = squares_of(project) else { return html! {} };
    let class = if squares.is_exact { "squares" } else { "squares squares--about" };
    grid(squares, all, class)
}

/// Returns the hollow squares of a count that another source gives.
pub(super) fn other_squares(count: &Quantity, all: &ProjectIndex<'_>) -> Html {
    let Some(squares) = Squares::of(count) else { return html! {} };
    grid(squares, all, "squares squares--other")
}

fn grid(squares: Squares, all: &ProjectIndex<'_>, class: &'static str) -> Html {
    let grid = if all.most_squares > Some(MAX_LARGE) { SMALL } else { LARGE };
    let Grid { side, step, columns } = grid;
    let (width, height) = squares.size(columns);
    html! {
        <svg
            {class} width={(step * width).to_string()} height={(step * height).to_string()}
            aria-hidden="true"
        >
            for (column, row) in squares.positions(columns) {
                <rect
                    class="squares__one" x={(column * step).to_string()} y={(row * step).to_string()}
                    width={side.to_string()} height={side.to_string()}
                />
            }
        </svg>
    }
}
