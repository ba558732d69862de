//! [`Cards`]: the rows of a table as cards with labelled fields, on a narrow page; the head of the story at each width.

use diplograph::import::sheet::parts::Kind;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::{
    Callback, Event, FocusEvent, Html, Properties, classes, component, html, use_effect_with,
};

use super::desk::Desk;
use super::editor::suggestions;
use super::row::{problems, spoken};
use super::tabs::DeskProps;
use super::ui::{Open, Spot, UiAction};
use crate::tables::change::{beginning, row_name};
use crate::tables::{Column, Table, Trouble, cited, meaning};

/// The cards of one page.
const PAGE: usize = 20;

/// The rows as cards.
#[component]
pub(super) fn Cards(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let count = desk.sheet.rows.len();
    let (row, focus) = (desk.ui.spot.row, desk.ui.focus);
    let column = desk.ui.spot.column.max(1);
    use_effect_with((focus, desk.ui.table), move |(asked, _)| {
        let id = id_of(row, column);
        let field = gloo::utils::document().get_element_by_id(&id).filter(|_| *asked > 0);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // A field in the document can be focused.
            let _ = field.focus();
        }
    });
    if count == 0 {
        return html! {
            <div class="tables__empty">
                <h2>{ format!("No {} yet", desk.table().name().to_lowercase()) }</h2>
                <p>{ desk.table().purpose() }</p>
            </div>
        };
    }
    let page = desk.ui.spot.row.min(count - 1) / PAGE;
    let rows = page * PAGE..count.min((page + 1) * PAGE);
    let has_focus = |nth: usize| desk.ui.spot.row == nth;
    let card = |nth: usize| html! { <Card key={nth} desk={desk.clone()} {nth} has_focus={has_focus(nth)} /> };
    html! {
        <div class={classes!("sheet-cards", (desk.table() == Table::Head).then_some("sheet-cards--form"))}>
            { for rows.map(card) }
            if count > PAGE {
                { pages(desk, page, count) }
            }
        </div>
    }
}

fn id_of(row: usize, column: usize) -> String {
    format!("field-{row}-{column}")
}

fn pages(desk: &Desk, page: usize, count: usize) -> Html {
    let to = |page: Option<usize>, name: &'static str| {
        let go = {
            let desk = desk.clone();
            Callback::from(move |_| desk.go(page.unwrap_or_default() * PAGE, 1))
        };
        html! { <button type="button" class="button" disabled={page.is_none()} onclick={go}>{ name }</button> }
    };
    html! {
        <nav class="grid__pages" aria-label="Pages of the table">
            { to(page.checked_sub(1), "Back") }
            <span>{ format!("Rows {} to {} of {count}", page * PAGE + 1, count.min((page + 1) * PAGE)) }</span>
            { to(Some(page + 1).filter(|page| page * PAGE < count), "On") }
        </nav>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CardProps {
    desk: Desk,
    nth: usize,
    has_focus: bool,
}

/// A row as a card.
#[component]
fn Card(props: &CardProps) -> Html {
    let CardProps { desk, nth, has_focus } = props;
    let (sheet, nth) = (&desk.sheet, *nth);
    let name = row_name(&sheet.tree, &sheet.names, sheet.table, &sheet.rows[nth]);
    let touched = {
        let desk = desk.clone();
        Callback::from(move |event: FocusEvent| touch(&desk, nth, &event))
    };
    let of_row: Vec<&Trouble> = sheet.troubles.at(nth, None).collect();
    let field = |(position, column): (usize, &Column)| field(desk, nth, position + 1, column);
    html! {
        <article class={classes!("sheet-card", has_focus.then_some("sheet-card--focus"))} onfocusin={touched}
            aria-label={format!("Row {}: {name}", nth + 1)}>
            if sheet.table != Table::Head {
                <header class="sheet-card__head"><h3>{ format!("{}. {name}", nth + 1) }</h3>{ acts(desk, nth) }</header>
            }
            { problems(desk, &of_row) }
            { for sheet.shown.iter().enumerate().map(field) }
        </article>
    }
}

/// The field with the focus is the cell of the table.
fn touch(desk: &Desk, row: usize, event: &FocusEvent) {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let column = field.and_then(|field| field.get_attribute("data-column")?.parse().ok());
    let spot = Spot { row, column: column.unwrap_or(desk.ui.spot.column) };
    if spot != desk.ui.spot {
        desk.ui.dispatch(UiAction::Touch(spot));
        desk.point_out(row);
    }
}

fn acts(desk: &Desk, nth: usize) -> Html {
    let act = |act: fn(&Desk, usize),
               name: &'static str,
               words: &'static str,
               is_possible: bool| {
        let desk = desk.clone();
        let does = Callback::from(move |_| act(&desk, nth));
        html! {
            <button type="button" class="button button--small" aria-label={words} disabled={!is_possible} onclick={does}>{ name }</button>
        }
    };
    let up = |desk: &Desk, nth: usize| desk.move_row(nth, nth - 1);
    let down = |desk: &Desk, nth: usize| desk.move_row(nth, nth + 1);
    html! {
        <span class="sheet-card__acts">
            { act(up, "↑", "Move the row up", nth > 0) }
            { act(down, "↓", "Move the row down", nth + 1 < desk.sheet.rows.len()) }
        </span>
    }
}

fn field(desk: &Desk, nth: usize, position: usize, column: &Column) -> Html {
    let sheet = &desk.sheet;
    let cell = sheet.cell(nth, column);
    let meaning = meaning(&cell);
    let id = id_of(nth, position);
    let (why, list) = (format!("{id}-why"), format!("{id}-list"));
    let troubles: Vec<&Trouble> = sheet.troubles.at(nth, Some(column.nth)).collect();
    let asks = troubles.iter().any(|trouble| trouble.is_error);
    let described = (!troubles.is_empty() || meaning.words.is_some()).then(|| why.clone());
    let listed = suggestions(&cell);
    html! {
        <div class={classes!("sheet-field", asks.then_some("sheet-field--asks"))}>
            <label for={id.clone()}>{ column.label(sheet.langs.len() > 1) }</label>
            if column.is_cite() {
                { sentences(desk, nth, &id) }
            } else {
                { input(desk, nth, position, column, (id, described, list.clone()), &meaning.text) }
            }
            if !listed.is_empty() {
                <datalist id={list}>
                    { for listed.into_iter().map(|(value, name)| html! { <option {value}>{ name }</option> }) }
                </datalist>
            }
            if sheet.table == Table::Head && meaning.text.is_empty() {
                <p class="sheet-field__hint">{ column.about.replace('`', "") }</p>
            }
            <div id={why}>
                if let Some(words) = &meaning.words {
                    <div class="understood">{ words }</div>
                }
                if sheet.lacks(nth, column) {
                    <span class="missing">{ "The translation is missing" }</span>
                }
                { problems(desk, &troubles) }
            </div>
        </div>
    }
}

fn input(
    desk: &Desk,
    row: usize,
    position: usize,
    column: &Column,
    (id, described, list): (String, Option<String>, String),
    text: &str,
) -> Html {
    let onchange = {
        let (desk, column) = (desk.clone(), column.clone());
        Callback::from(move |event: Event| desk.type_into(row, &column, &value_of(&event)))
    };
    let lang = column.lang.as_ref().map(ToString::to_string);
    let (position, text) = (position.to_string(), text.to_owned());
    let name = spoken(&desk.sheet, row, column);
    match desk.sheet.cell(row, column).kind() {
        Kind::Text | Kind::Texts | Kind::Translation | Kind::Verbatim => {
            let rows = (text.chars().count() / 34 + 1).clamp(1, 8).to_string();
            html! { <textarea {id} class="sheet-field__text" {lang} {rows} data-column={position} aria-label={name} aria-describedby={described} value={text} {onchange} /> }
        }
        _ => html! {
            <input {id} class="sheet-field__text" {list} autocomplete="off" data-column={position} aria-label={name} aria-describedby={described} value={text} {onchange} />
        },
    }
}

fn value_of(event: &Event) -> String {
    let target = event.target();
    let area = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>());
    let input = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
    area.map(HtmlTextAreaElement::value).or(input.map(HtmlInputElement::value)).unwrap_or_default()
}

fn sentences(desk: &Desk, nth: usize, id: &str) -> Html {
    let sheet = &desk.sheet;
    let cited = cited(&sheet.tree, &sheet.names, &sheet.rows[nth]);
    let open = {
        let (ui, row) = (desk.ui.dispatcher(), sheet.rows[nth].clone());
        Callback::from(move |_| ui.dispatch(UiAction::Open(Some(Open::Cite(row.clone())))))
    };
    let words = match &cited[..] {
        [] => "Choose a sentence".to_owned(),
        [first, rest @ ..] => {
            let more =
                if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
            beginning(&first.text, 60) + &more
        }
    };
    html! { <button type="button" id={id.to_owned()} class="button sheet-field__sentences" onclick={open}>{ words }</button> }
}
