//! [`Grid`]: a table with the keys of a spreadsheet.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, HtmlElement, KeyboardEvent, MouseEvent};
use yew::{Callback, Event, Html, component, html, use_effect_with};

use super::desk::Desk;
use super::keys::{Command, Key, command};
use super::row::{Row, id_of};
use super::tabs::DeskProps;
use super::ui::{Open, PAGE, Spot, UiAction};
use crate::state::Action;
use crate::tables::meaning;

/// A table. Of a long one, a page of a hundred rows is in the document.
#[component]
pub(super) fn Grid(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let sheet = &desk.sheet;
    let spot = desk.within(desk.ui.spot.row, desk.ui.spot.column);
    use_effect_with((desk.ui.focus, desk.ui.table), move |(asked, _)| {
        if *asked > 0 {
            focus(spot);
        }
    });
    if sheet.rows.is_empty() {
        return empty(desk);
    }
    let (first, last) = desk.ui.selected();
    let page = spot.row / PAGE;
    let row = |nth: usize| {
        let is_selected = (first.row..=last.row).contains(&nth);
        let has_focus = nth == spot.row;
        html! {
            <Row key={nth} desk={desk.clone()} {nth} spot={has_focus.then_some(spot.column)}
                selected={is_selected.then_some((first.column, last.column))}
                draft={desk.ui.draft.clone().filter(|_| has_focus)} />
        }
    };
    let has_languages = sheet.langs.len() > 1;
    let title = |column: &crate::tables::Column| {
        html! {
            <th scope="col" class={format!("column column--{}", column.field)} title={column.about.replace('`', "")}>
                { column.label(has_languages) }
            </th>
        }
    };
    let rows = page * PAGE..sheet.rows.len().min((page + 1) * PAGE);
    html! {
        <div class="grid" onkeydown={on(desk, keydown)} onclick={on(desk, clicked)} ondblclick={on(desk, double_clicked)}
            onpaste={on(desk, pasted)} oncopy={on(desk, copied)} ondragover={Callback::from(|event: DragEvent| event.prevent_default())}
            ondrop={on(desk, dropped)}>
            <table role="grid" aria-label={sheet.table.name()} aria-rowcount={(sheet.rows.len() + 1).to_string()}
                aria-colcount={(sheet.shown.len() + 1).to_string()} aria-multiselectable="true">
                <thead>
                    <tr aria-rowindex="1"><th class="head"><span class="hidden">{ "Row" }</span></th>{ for sheet.shown.iter().map(title) }</tr>
                </thead>
                <tbody>{ for rows.map(row) }</tbody>
            </table>
            { add(desk) }
            { pages(desk, page) }
        </div>
    }
}

fn on<E: 'static>(desk: &Desk, act: fn(&Desk, E)) -> Callback<E> {
    let desk = desk.clone();
    Callback::from(move |event| act(&desk, event))
}

fn focus(spot: Spot) {
    let cell = gloo::utils::document().get_element_by_id(&id_of(spot));
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        // A cell that is in the document can be focused.
        let _ = cell.focus();
    }
}

/// The cell at which something happened.
fn spot_of(event: &Event) -> Option<Spot> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let cell = element.closest("[data-row]").ok()??;
    let number = |name: &str| cell.get_attribute(name)?.parse().ok();
    Some(Spot { row: number("data-row")?, column: number("data-column")? })
}

/// Returns `true` if something happened in a field or at a button inside of a cell.
fn is_inside(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(&*element.tag_name(), "INPUT" | "TEXTAREA" | "BUTTON"))
}

fn clicked(desk: &Desk, event: MouseEvent) {
    if is_inside(&event) {
        return;
    }
    let Some(spot) = spot_of(&event) else { return };
    if event.shift_key() {
        desk.ui.dispatch(UiAction::Extend(spot));
    } else {
        desk.go(spot.row, spot.column);
    }
}

fn double_clicked(desk: &Desk, event: MouseEvent) {
    if let Some(spot) = spot_of(&event).filter(|_| !is_inside(&event)) {
        edit(desk, spot, None);
    }
}

fn edit(desk: &Desk, spot: Spot, letter: Option<String>) {
    let Some(column) = desk.sheet.column(spot) else { return };
    if column.is_cite() {
        let row = desk.sheet.rows[spot.row].clone();
        return desk.ui.dispatch(UiAction::Open(Some(Open::Cite(row))));
    }
    let text = letter.unwrap_or_else(|| meaning(&desk.sheet.cell(spot.row, column)).text);
    desk.ui.dispatch(UiAction::Edit(text.into()));
}

fn keydown(desk: &Desk, event: KeyboardEvent) {
    if is_inside(&event) {
        return keydown_at_button(desk, &event);
    }
    if spot_of(&event).is_none() {
        return;
    }
    let (key, ctrl) = (event.key(), event.ctrl_key() || event.meta_key());
    let key = Key { key: &key, ctrl, alt: event.alt_key(), shift: event.shift_key() };
    if let Some(command) = command(key)
        && does(desk, command)
    {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The arrows go from button to button, and Escape goes back to the cell.
fn keydown_at_button(desk: &Desk, event: &KeyboardEvent) {
    let Some(button) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let other = match &*event.key() {
        "ArrowRight" | "ArrowDown" => button.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => button.previous_element_sibling(),
        "Escape" => {
            event.prevent_default();
            return desk.ui.dispatch(UiAction::Go(desk.ui.spot));
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(other) = other.and_then(|other| other.dyn_into::<HtmlElement>().ok()) {
        let _ = other.focus();
    }
}

/// Does what an author wants. Returns `false` if the browser is to act.
fn does(desk: &Desk, command: Command) -> bool {
    let Spot { row, column } = desk.within(desk.ui.spot.row, desk.ui.spot.column);
    let (rows, columns) = (desk.sheet.rows.len(), desk.sheet.shown.len());
    match command {
        Command::Move(down, right, is_selecting) => {
            let spot =
                desk.within(row.saturating_add_signed(down), column.saturating_add_signed(right));
            if is_selecting {
                desk.ui.dispatch(UiAction::Extend(spot));
            } else {
                desk.go(spot.row, spot.column);
            }
        }
        Command::Next(by) => {
            let nth = (row * columns + column.max(1) - 1).checked_add_signed(by);
            // At both ends, Tab leaves the table.
            let Some(nth) = nth.filter(|nth| *nth < rows * columns) else { return false };
            desk.go(nth / columns, nth % columns + 1);
        }
        Command::Edge { is_last, of_table } => {
            let to = |is_last: bool, last: usize, first: usize| if is_last { last } else { first };
            let row = if of_table { to(is_last, rows - 1, 0) } else { row };
            desk.go(row, to(is_last, columns, 1));
        }
        Command::Edit(letter) => edit(desk, Spot { row, column }, letter),
        Command::Clear => desk.clear(),
        Command::Mend => mend(desk, Spot { row, column }),
        Command::MoveRow(by) => {
            if let Some(to) = row.checked_add_signed(by).filter(|to| *to < rows) {
                desk.move_row(row, to);
            }
        }
        Command::ShowSentence => desk.show_sentence(),
        Command::Leave => leave(),
        Command::Undo => desk.studio.dispatch(Action::Undo),
        Command::Redo => desk.studio.dispatch(Action::Redo),
    }
    true
}

/// Mends the cell if there is one way, and otherwise goes to the buttons.
fn mend(desk: &Desk, spot: Spot) {
    let nth = desk.sheet.column(spot).map(|column| column.nth);
    let fixes: Vec<_> =
        desk.sheet.troubles.at(spot.row, nth).flat_map(|trouble| &trouble.fixes).collect();
    match &fixes[..] {
        [] => desk.say("There is nothing to mend in this cell."),
        [only] => desk.fix(only),
        _ => {
            let selector = format!("#{} button", id_of(spot));
            let button = gloo::utils::document().query_selector(&selector).ok().flatten();
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        }
    }
}

/// Gives the focus to the tab of the table.
fn leave() {
    let tab = gloo::utils::document().query_selector(".tabs [aria-current]").ok().flatten();
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}

fn pasted(desk: &Desk, event: Event) {
    if is_inside(&event) {
        return;
    }
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if let Some(text) =
        data.and_then(|data| data.get_data("text/plain").ok()).filter(|text| !text.is_empty())
    {
        event.prevent_default();
        desk.paste(&text, desk.ui.spot.row);
    }
}

fn copied(desk: &Desk, event: Event) {
    if is_inside(&event) || spot_of(&event).is_none() {
        return;
    }
    if let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) {
        event.prevent_default();
        // The clipboard of an event that is being handled can be written.
        let _ = data.set_data("text/plain", &desk.copied());
        desk.say("Copied.");
    }
}

fn dropped(desk: &Desk, event: DragEvent) {
    event.prevent_default();
    if let (Some(from), Some(to)) = (desk.ui.dragged, spot_of(&event)) {
        desk.ui.dispatch(UiAction::Drag(None));
        desk.move_row(from, to.row);
    }
}

/// The line below the last row.
fn add(desk: &Desk) -> Html {
    let add = on(desk, |desk: &Desk, _: MouseEvent| desk.add_row());
    html! {
        <button type="button" class="grid__add" onclick={add}>
            <span aria-hidden="true" class="grid__plus">{ "+" }</span>
            { "Add a row, or paste rows from a spreadsheet " }<kbd>{ "Ctrl V" }</kbd>
        </button>
    }
}

/// The choice of a page of a long table.
fn pages(desk: &Desk, page: usize) -> Html {
    let count = desk.sheet.rows.len();
    if count <= PAGE {
        return Html::default();
    }
    let last = (count - 1) / PAGE;
    let to = |page: Option<usize>, name: &'static str| {
        let go = {
            let desk = desk.clone();
            Callback::from(move |_| desk.go(page.unwrap_or_default() * PAGE, desk.ui.spot.column))
        };
        html! { <button type="button" class="button" disabled={page.is_none()} onclick={go}>{ name }</button> }
    };
    let shown = format!("Rows {} to {} of {count}", page * PAGE + 1, count.min((page + 1) * PAGE));
    html! {
        <nav class="grid__pages" aria-label="Pages of the table">
            { to((page > 0).then_some(0), "First") }
            { to(page.checked_sub(1), "Back") }
            <span>{ shown }</span>
            { to(Some(page + 1).filter(|page| *page <= last), "On") }
            { to((page < last).then_some(last), "Last") }
        </nav>
    }
}

fn empty(desk: &Desk) -> Html {
    let add = on(desk, |desk: &Desk, _: MouseEvent| desk.add_row());
    let paste =
        on(desk, |desk: &Desk, _: MouseEvent| desk.ui.dispatch(UiAction::Open(Some(Open::Paste))));
    html! {
        <div class="tables__empty">
            <h2>{ format!("No {} yet", desk.table().name().to_lowercase()) }</h2>
            <p>{ desk.table().purpose() }</p>
            <p class="tables__acts">
                <button type="button" class="button" onclick={add}>{ "+ Row" }</button>
                <button type="button" class="button" onclick={paste}>{ "Paste rows" }</button>
            </p>
        </div>
    }
}
