//! [`Tabs`]: the choice of the table.

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{Callback, Html, Properties, component, html, use_effect_with};

use super::super::dom::find;
use super::desk::Desk;
use super::ui::UiAction;
use crate::tables::{TABS, Table};
use crate::words::counted;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DeskProps {
    pub(super) desk: Desk,
}

/// The tabs, and below them the tables of the open tab if it has several.
#[component]
pub(super) fn Tabs(props: &DeskProps) -> Html {
    let desk = &props.desk;
    use_effect_with(desk.table(), |_| show_open());
    let open = TABS.iter().find(|tab| tab.contains(&desk.table())).copied().unwrap_or_default();
    let tab = |tab: &&'static [Table]| choice(desk, tab[0], tab, *tab == open);
    let inner =
        |table: &Table| choice(desk, *table, std::slice::from_ref(table), *table == desk.table());
    html! {
        <>
            <nav class="tabs" aria-label="Tables">{ for TABS.iter().map(tab) }</nav>
            if open.len() > 1 {
                <nav class="tabs tabs--inner" aria-label={format!("Tables of {}", open[0].name())}>{ for open.iter().map(inner) }</nav>
            }
        </>
    }
}

/// Brings the open tab into view, on a page that is narrower than the tabs.
fn show_open() {
    if let Some(tab) = find(".tabs [aria-current]") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Center);
        tab.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn choice(desk: &Desk, first: Table, tables: &[Table], is_open: bool) -> Html {
    let show = {
        let ui = desk.ui.dispatcher();
        Callback::from(move |_| ui.dispatch(UiAction::Show(first)))
    };
    let count = |table: &Table| desk.sheet.counts.get(table).copied().unwrap_or_default();
    let own = count(&first);
    let problems =
        |table: &Table| desk.sheet.troubles.counts.get(table).map_or(0, |(errors, _)| *errors);
    let problems: usize = tables.iter().map(problems).sum();
    html! {
        <button type="button" class="tabs__tab" aria-current={is_open.then_some("true")} onclick={show}>
            { first.name() }
            if first != Table::Head {
                <span class="tabs__count">{ own }</span>
            }
            if problems > 0 {
                <span class="tabs__problems">
                    <span aria-hidden="true">{ format!("▲\u{a0}{problems}") }</span>
                    <span class="hidden">{ counted(problems, "problem") }</span>
                </span>
            }
        </button>
    }
}
