//! The entries in full, as a list: all of them, or a page.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::entry::entry;
use super::markup::{classes, html};
use super::reading::Action;
use super::telling::Telling;
use crate::timeline::MOST_LABELLED;

/// The list.
#[component]
pub(super) fn Entries(props: &EntriesProps) -> Html {
    let EntriesProps { telling, listed, page, open, on_action } = props;
    // With more than a few it scrolls in itself, so that the drawing stays in sight.
    let is_long = telling.events().len() > MOST_LABELLED;

    html! {
        <ol class={classes!("entries", is_long.then_some("entries--long"))}>
            for nth in &listed[page.clone()] {
                if let Some(event) = telling.event(*nth) {
                    { entry(telling, event, *nth, *open == Some(*nth), on_action) }
                }
            }
        </ol>
    }
}

/// What the list is given.
#[derive(Properties, PartialEq)]
pub(super) struct EntriesProps {
    pub(super) telling: Rc<Telling>,
    /// The entries to go through.
    pub(super) listed: Rc<[usize]>,
    /// The places of those to show.
    pub(super) page: Range<usize>,
    /// The one that is open.
    pub(super) open: Option<usize>,
    pub(super) on_action: Callback<Action>,
}
