//! [`Panel`]: the problems of the table.

use yew::{Callback, Html, component, html};

use super::desk::Desk;
use super::row::buttons;
use super::tabs::DeskProps;
use super::ui::{Mending, Open, UiAction};
use crate::tables::{Column, Table, Trouble};
use crate::words::counted;

/// The problems that are listed.
const MOST: usize = 200;

/// The problems of the table.
#[component]
pub(super) fn Panel(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let sheet = &desk.sheet;
    let (errors, warnings) = sheet.troubles.count();
    let missing: usize = sheet.untranslated.iter().map(|(_, rows)| rows.len()).sum();
    let certain = sheet.troubles.certain().len();
    let next = {
        let desk = desk.clone();
        Callback::from(move |_| desk.next_problem())
    };
    let orders = sheet.troubles.in_order(&desk.studio.reading.text, true).len();
    let is_clean = errors + warnings + missing == 0;
    html! {
        <section class="panel" aria-label="Problems of this table">
            <header class="panel__head">
                <b>{ "In this table" }</b>
                if is_clean {
                    <span class="panel__clean">{ "nothing to mend" }</span>
                }
                if errors > 0 {
                    <span class="panel__errors">{ counted(errors, "problem") }</span>
                }
                if warnings > 0 {
                    <span>{ counted(warnings, "warning") }</span>
                }
                <span class="panel__acts">
                    <button type="button" class="button" disabled={errors + warnings == 0} onclick={next}><kbd>{ "F8" }</kbd>{ " next" }</button>
                    if orders > 1 {
                        { mend(desk, Mending::DayFirst, format!("Day first in all {orders}")) }
                        { mend(desk, Mending::MonthFirst, format!("Month first in all {orders}")) }
                    }
                    if certain > 0 {
                        { mend(desk, Mending::Certain, format!("Mend what needs no choice ({certain})")) }
                    }
                </span>
            </header>
            <ul class="panel__list" tabindex={if is_clean { "-1" } else { "0" }} aria-label="Problems">
                { for sheet.troubles.list.iter().take(MOST).map(|trouble| item(desk, trouble)) }
                { for sheet.untranslated.iter().map(|(column, rows)| untranslated(desk, column, rows)) }
                if sheet.troubles.list.len() > MOST {
                    <li class="panel__more">{ format!("{} more are not listed. F8 goes to each.", sheet.troubles.list.len() - MOST) }</li>
                }
            </ul>
        </section>
    }
}

fn mend(desk: &Desk, mending: Mending, words: String) -> Html {
    let ui = desk.ui.dispatcher();
    let open = Callback::from(move |_| ui.dispatch(UiAction::Open(Some(Open::Mend(mending)))));
    html! { <button type="button" class="button" onclick={open}>{ words }</button> }
}

fn item(desk: &Desk, trouble: &Trouble) -> Html {
    let column = trouble.column.map(|nth| desk.sheet.all[nth].label(desk.sheet.langs.len() > 1));
    let is_head = desk.table() == Table::Head;
    let place = match (trouble.row, column) {
        (_, Some(column)) if is_head => column,
        (Some(row), Some(column)) => format!("Row {}, {column}", row + 1),
        (Some(row), None) if !is_head => format!("Row {}", row + 1),
        _ => "The story".to_owned(),
    };
    let go = trouble.row.map(|row| {
        let (desk, nth) = (desk.clone(), trouble.column);
        Callback::from(move |_| desk.go(row, desk.sheet.position(nth)))
    });
    let (mark, word) = if trouble.is_error { ("▲", "Problem") } else { ("△", "Warning") };
    html! {
        <li class="panel__item">
            <span class={if trouble.is_error { "panel__mark panel__errors" } else { "panel__mark" }} role="img" aria-label={word}>{ mark }</span>
            <span class="panel__place">{ place }</span>
            <span class="panel__words">
                { &trouble.message }
                if let Some(help) = &trouble.help {
                    <small>{ help }</small>
                }
            </span>
            <span class="panel__acts">
                { buttons(desk, trouble) }
                if let Some(go) = go {
                    <button type="button" class="button button--small" onclick={go}>{ "Go there" }</button>
                }
            </span>
        </li>
    }
}

fn untranslated(desk: &Desk, column: &Column, rows: &[usize]) -> Html {
    let label = column.label(true);
    let go = {
        let (desk, nth, row) = (desk.clone(), column.nth, rows[0]);
        Callback::from(move |_| desk.go(row, desk.sheet.position(Some(nth))))
    };
    let shown: Vec<String> = rows.iter().take(4).map(|row| (row + 1).to_string()).collect();
    let more = if rows.len() > 4 { "…" } else { "" };
    let place = format!("Row{} {}{more}", if rows.len() == 1 { "" } else { "s" }, shown.join(", "));
    let words =
        format!("{label}: {} missing. Readers see the story’s own language there.", rows.len());
    html! {
        <li class="panel__item">
            <span class="panel__mark" role="img" aria-label="Translation">{ "△" }</span>
            <span class="panel__place">{ place }</span>
            <span class="panel__words">{ words }</span>
            <span class="panel__acts"><button type="button" class="button button--small" onclick={go}>{ "Go to the first" }</button></span>
        </li>
    }
}
