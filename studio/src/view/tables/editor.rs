//! [`Editor`]: the field in which a cell is edited.

use diplograph::import::sheet::parts::Kind;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{
    Callback, Html, InputEvent, NodeRef, Properties, TargetCast, component, html, use_effect_with,
    use_mut_ref, use_node_ref, use_state,
};

use super::desk::Desk;
use crate::json::Json;
use crate::tables::{Cell, Column, Typed, meaning, plain, understand};

/// Where the focus goes after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    Below,
    Right,
    Left,
    /// Where the author has clicked.
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EditorProps {
    pub(super) desk: Desk,
    pub(super) row: usize,
    pub(super) column: Column,
    /// The text with which the edit begins.
    pub(super) text: String,
    pub(super) label: String,
    pub(super) on_done: Callback<(String, After)>,
    pub(super) on_cancel: Callback<()>,
}

/// The field in which a cell is edited. It says while one types how the text is understood.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let text = use_state(|| props.text.clone());
    let node = use_node_ref();
    let is_done = use_mut_ref(|| false);
    use_effect_with((), {
        let node = node.clone();
        move |()| focus_at_end(&node)
    });
    let end = {
        let (props, is_done) = (props.clone(), is_done);
        Callback::from(move |end: Option<(String, After)>| {
            // A field that is removed loses the focus, which would end the edit again.
            if std::mem::replace(&mut *is_done.borrow_mut(), true) {
                return;
            }
            match end {
                Some(end) => props.on_done.emit(end),
                None => props.on_cancel.emit(()),
            }
        })
    };
    let onkeydown = keydown(end.clone());
    let onblur = {
        let node = node.clone();
        Callback::from(move |_| end.emit(Some((value(&node), After::Elsewhere))))
    };
    let oninput = {
        let (text, node) = (text.setter(), node.clone());
        Callback::from(move |_: InputEvent| text.set(value(&node)))
    };
    let sheet = &props.desk.sheet;
    let cell = sheet.cell(props.row, &props.column);
    let is_long =
        matches!(cell.kind(), Kind::Text | Kind::Texts | Kind::Translation | Kind::Verbatim);
    let field = if is_long {
        let rows = (props.text.len() / 28 + 1).clamp(1, 8).to_string();
        html! { <textarea ref={node} class="editor" aria-label={props.label.clone()} {rows} value={(*text).clone()} {oninput} {onkeydown} {onblur} /> }
    } else {
        html! { <input ref={node} class="editor" aria-label={props.label.clone()} list="suggestions" autocomplete="off" value={(*text).clone()} {oninput} {onkeydown} {onblur} /> }
    };
    html! {
        <>
            { field }
            <datalist id="suggestions">
                { for suggestions(&cell).into_iter().map(|(value, name)| html! { <option {value}>{ name }</option> }) }
            </datalist>
            { live(&cell, &text) }
        </>
    }
}

fn keydown(end: Callback<Option<(String, After)>>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        // The keys of the table act only while no cell is edited.
        event.stop_propagation();
        let node = event.target_unchecked_into::<HtmlElement>();
        let after = match &*event.key() {
            _ if event.is_composing() => return,
            "Enter" if !event.shift_key() => After::Below,
            "Tab" if event.shift_key() => After::Left,
            "Tab" => After::Right,
            "Escape" => {
                event.prevent_default();
                return end.emit(None);
            }
            _ => return,
        };
        event.prevent_default();
        end.emit(Some((value_of(&node), after)));
    })
}

fn value(node: &NodeRef) -> String {
    node.cast::<HtmlElement>().map(|node| value_of(&node)).unwrap_or_default()
}

fn value_of(node: &HtmlElement) -> String {
    use wasm_bindgen::JsCast;
    match node.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => node.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default(),
    }
}

fn focus_at_end(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    let end = u32::try_from(value_of(&element).encode_utf16().count()).unwrap_or(u32::MAX);
    // A field can be focused as long as it is in the page.
    let _ = element.focus();
    if let Some(area) = node.cast::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(end, end);
    } else if let Some(input) = node.cast::<HtmlInputElement>() {
        let _ = input.set_selection_range(end, end);
    }
}

/// The values that can stand in a cell, with their names.
pub(super) fn suggestions(cell: &Cell<'_>) -> Vec<(String, String)> {
    match cell.kind() {
        Kind::Choice(choice) => choice
            .words()
            .into_iter()
            .map(|word| (word.to_owned(), word.replace('-', " ")))
            .collect(),
        Kind::Ref | Kind::Refs | Kind::Party | Kind::Parties => {
            let listed = cell.listed().into_iter().take(200);
            listed.map(|(id, name)| (id.to_owned(), name.to_owned())).collect()
        }
        Kind::Bool => vec![("yes".to_owned(), String::new()), ("no".to_owned(), String::new())],
        _ => Vec::new(),
    }
}

/// How the typed text is understood.
fn live(cell: &Cell<'_>, typed: &str) -> Html {
    if typed.trim() == meaning(cell).text {
        return Html::default();
    }
    match understand(cell, typed) {
        Typed::Value(value) => {
            let words = crate::tables::words(cell, &value);
            let words = words.unwrap_or_else(|| plain(&value));
            if words == typed.trim() {
                Html::default()
            } else {
                html! { <div class="understood" role="status">{ words }</div> }
            }
        }
        Typed::Asks(values) => {
            let readings: Vec<String> = values
                .iter()
                .map(|value: &Json| {
                    crate::tables::words(cell, value).unwrap_or_else(|| plain(value))
                })
                .collect();
            html! { <div class="asks" role="status">{ format!("{}?", readings.join(" or ")) }</div> }
        }
        // While one types, a text is not wrong yet.
        Typed::Unknown(why) => {
            let words = match cell.column.kind {
                Kind::Date | Kind::Deadline => "not a date yet".to_owned(),
                Kind::Amount => "not an amount yet".to_owned(),
                _ => why,
            };
            html! { <div class="asks">{ words }</div> }
        }
        Typed::Empty => Html::default(),
    }
}
