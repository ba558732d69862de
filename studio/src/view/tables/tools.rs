//! [`Tools`]: rows, columns and languages.

use diplograph::wording::Language;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, component, html};

use super::desk::Desk;
use super::tabs::DeskProps;
use super::ui::{Open, UiAction};
use crate::tables::Table;
use crate::words::counted;

/// The line of buttons above a table.
#[component]
pub(super) fn Tools(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let on = |act: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_| act(&desk))
    };
    let is_form = desk.table() == Table::Head;
    let count = counted(desk.sheet.rows.len(), "row");
    html! {
        <div class="tools">
            if !is_form {
                <button type="button" class="button" onclick={on(Desk::add_row)}>{ "+ Row" }</button>
                <button type="button" class="button" onclick={on(|desk| desk.ui.dispatch(UiAction::Open(Some(Open::Paste))))}>
                    { "Paste rows" }
                </button>
                <button type="button" class="button" disabled={desk.sheet.rows.is_empty()} onclick={on(Desk::delete_rows)}>
                    { "Delete row" }
                </button>
            }
            if desk.fact().is_some() {
                <button type="button" class="button" onclick={on(Desk::ask_for_statement)}>{ "Another source says…" }</button>
            }
            { columns(desk) }
            { languages(desk) }
            if !is_form {
                <span class="tools__note">{ format!("{count}, in the order of the file") }</span>
            }
        </div>
    }
}

fn columns(desk: &Desk) -> Html {
    let sheet = &desk.sheet;
    let item = |column: &crate::tables::Column| {
        let is_shown = sheet.shown.contains(column);
        let choose = {
            let (ui, key) = (desk.ui.dispatcher(), column.key());
            Callback::from(move |event: Event| {
                let is_shown = event.target_unchecked_into::<HtmlInputElement>().checked();
                ui.dispatch(UiAction::Choose(key.clone(), is_shown));
            })
        };
        html! {
            <label class="menu__item">
                <input type="checkbox" checked={is_shown} onchange={choose} />
                <span>{ column.label(sheet.langs.len() > 1) }<small>{ column.about.replace('`', "") }</small></span>
            </label>
        }
    };
    let (shown, all) = (sheet.shown.len(), sheet.all.len());
    html! {
        <details class="menu">
            <summary class="button">{ format!("Columns: {shown} of {all}") }</summary>
            <div class="menu__list">{ for sheet.all.iter().map(item) }</div>
        </details>
    }
}

fn languages(desk: &Desk) -> Html {
    let sheet = &desk.sheet;
    let known = |tag: &str| sheet.known_langs.iter().any(|lang| **lang == *tag);
    let item = |language: &'static Language| {
        let is_own = *language.tag == *sheet.names.lang;
        let is_shown = sheet.langs.iter().any(|lang| **lang == *language.tag);
        let choose = {
            let ui = desk.ui.dispatcher();
            Callback::from(move |event: Event| {
                let is_shown = event.target_unchecked_into::<HtmlInputElement>().checked();
                ui.dispatch(UiAction::Language(language.tag.to_owned(), is_shown));
            })
        };
        let note = match (is_own, known(language.tag)) {
            (true, _) => "the language of the story",
            (_, true) => "in the story",
            _ => "",
        };
        html! {
            <label class="menu__item">
                <input type="checkbox" checked={is_shown} disabled={is_own} onchange={choose} />
                <span lang={language.tag}>{ language.name }<small lang="en">{ note }</small></span>
            </label>
        }
    };
    let names: Vec<&str> = sheet
        .langs
        .iter()
        .map(|lang| Language::find(lang).map_or(&**lang, |language| language.name))
        .collect();
    html! {
        <details class="menu">
            <summary class="button">{ names.join(", ") }</summary>
            <div class="menu__list">{ for Language::all().iter().map(item) }</div>
        </details>
    }
}
