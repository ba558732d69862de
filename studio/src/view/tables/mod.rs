//! [`Tables`]: the story as tables.
//!
//! - `ui`: what only this screen keeps: the table, the cell with the focus, the open panel;
//! - `keys`: what a key does in a table;
//! - `sheet`: what the parts of this screen read;
//! - `desk`: everything that an author does here;
//! - `tabs`, `tools`, `line`, `grid` with `row` and `editor`, `cards`, `panel`, `boxes` with `picker` and `statement`: the parts of the screen.

mod boxes;
mod cards;
mod desk;
mod editor;
mod grid;
mod keys;
mod line;
mod panel;
mod picker;
mod row;
mod sheet;
mod statement;
mod tabs;
mod tools;
mod ui;

use gloo::events::EventListener;
use yew::{
    Callback, Html, component, html, use_context, use_effect_with, use_memo, use_reducer, use_state,
};

use crate::state::{Selection, Studio};
use crate::tables::Table;
use crate::view::go_to;
use boxes::Boxes;
use cards::Cards;
use desk::Desk;
use grid::Grid;
use line::Line;
use panel::Panel;
use sheet::Sheet;
use tabs::Tabs;
use tools::Tools;
use ui::{Ui, UiAction};

/// The width in pixels up to which a table is shown as cards.
const NARROW: f64 = 720.0;

/// The story as tables.
#[component]
pub(super) fn Tables() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let ui = use_reducer(Ui::default);
    let sheet = use_memo(
        (studio.reading.clone(), ui.table, ui.langs.clone(), ui.chosen_here().clone()),
        |(reading, table, langs, chosen)| Sheet::of(reading, *table, langs, chosen),
    );
    let is_narrow = use_is_narrow();
    // The place that another part of the page points out is shown here.
    use_effect_with(studio.selection.clone(), {
        let (ui, tree) = (ui.dispatcher(), studio.reading.tree.clone());
        move |selection| {
            if let (Some(Selection::Value(path)), Some(tree)) = (selection, tree) {
                ui.dispatch(UiAction::Reveal(path.clone(), tree));
            }
        }
    });
    if studio.reading.tree.is_none() {
        return unreadable(&studio);
    }
    let desk = Desk { studio, ui, sheet };
    let f8 = {
        let desk = desk.clone();
        Callback::from(move |event: web_sys::KeyboardEvent| {
            if event.key() == "F8" {
                event.prevent_default();
                desk.next_problem();
            }
        })
    };
    let is_form = desk.ui.table == Table::Head;
    html! {
        <section class="tables" aria-label="Tables" onkeydown={f8}>
            <Tabs desk={desk.clone()} />
            <Tools desk={desk.clone()} />
            if is_form || is_narrow {
                <Cards desk={desk.clone()} />
            } else {
                <Line desk={desk.clone()} />
                <Grid desk={desk.clone()} />
            }
            <Boxes desk={desk.clone()} />
            <Panel desk={desk.clone()} />
        </section>
    }
}

/// Returns `true` while the page is too narrow for a table.
#[yew::hook]
fn use_is_narrow() -> bool {
    let width = || gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64());
    let is_narrow = move || width().is_some_and(|width| width <= NARROW);
    let state = use_state(is_narrow);
    use_effect_with((), {
        let state = state.setter();
        move |()| {
            let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| {
                state.set(is_narrow());
            });
            move || drop(listener)
        }
    });
    *state
}

/// The message in place of the tables if the file is not JSON.
fn unreadable(studio: &Studio) -> Html {
    let problem = studio.reading.problems.first();
    let place = problem.map(|problem| {
        let position = problem.place.position;
        format!("Line {}: {}.", position.line, problem.message)
    });
    let show = {
        let studio = studio.clone();
        Callback::from(move |_| go_to(&studio, Some(&[])))
    };
    html! {
        <section class="tables" aria-label="Tables">
            <div class="tables__empty">
                <h2>{ "The tables wait for the file" }</h2>
                <p>{ "The text of the story cannot be read, so it has no rows. Mend it in Source, or undo." }</p>
                <p>{ place }</p>
                <button type="button" class="button" onclick={show}>{ "Go to Source" }</button>
            </div>
        </section>
    }
}
