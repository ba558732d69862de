//! [`Yearless`]: the question for the year of a day or a month.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, component, html, use_context, use_state_eq};

use super::field_props::FieldRowProps;
use crate::document::Field;
use crate::evidence::{Understood, date};
use crate::state::Studio;
use crate::view::dom::focus_later;

/// The question for the year of a day or a month. No year is proposed that neither the author nor the source gives.
#[component]
pub(super) fn Yearless(props: &FieldRowProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let year = use_state_eq(String::new);
    let text = props.text();
    let oninput = {
        let year = year.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            year.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let typed = in_year(props, &year);
    let of_source = in_year(props, &source_year(props, &studio));
    let leave_out = props.put().reform(|_: MouseEvent| String::new());
    let date_the_source = Callback::from(|_: MouseEvent| focus_later("#source-3"));
    let add = dated(props, typed.clone(), true);
    html! {
        <span class="yearless">
            <span class="field__asks">{ format!("? “{text}” has no year. Nothing is guessed.") }</span>
            <span class="yearless__row">
                if let Some(date) = &of_source {
                    <button type="button" class="button button--small" onclick={dated(props, of_source.clone(), false)}>
                        { format!("Write {date}, in the year of the source") }
                    </button>
                }
                <input class="input input--year" inputmode="numeric" aria-label="Year" placeholder="Year" value={(*year).clone()} {oninput} />
                <button type="button" class="button button--small" disabled={typed.is_none()} onclick={add}>{ "Add the year" }</button>
                if of_source.is_none() && props.work.article.source.is_none() {
                    <button type="button" class="button button--small" onclick={date_the_source}>{ "Date the source" }</button>
                }
                <button type="button" class="button button--small" onclick={leave_out}>{ "Leave it out" }</button>
            </span>
        </span>
    }
}

/// Returns the date of the field in a year.
fn in_year(props: &FieldRowProps, year: &str) -> Option<String> {
    let year = year.trim().parse().ok().filter(|year| (1000..=2999).contains(year))?;
    let lang = props.work.article.lang.parse().or_else(|_| "en".parse()).ok()?;
    let found = diplograph::find::dates(props.text().trim(), &lang);
    Some(found.first()?.when.in_year(year)?.to_string())
}

/// Returns the year in which the source was published; empty if it is not known.
fn source_year(props: &FieldRowProps, studio: &Studio) -> String {
    let tree = studio.reading.tree.clone().unwrap_or_default();
    let known = props.work.article.source.as_ref().and_then(|id| {
        let source = tree.list("sources").iter().find(|it| it.text_of("id") == id)?;
        Some(source.text_of("date").to_owned())
    });
    let lang = props.work.article.lang.parse().or_else(|_| "en".parse());
    let day = match (known, lang) {
        (Some(day), _) => day,
        (None, Ok(lang)) => match date(&props.card.source.date, &lang) {
            Understood::Is { kept, .. } => kept,
            _ => String::new(),
        },
        (None, Err(_)) => String::new(),
    };
    day.get(..4).unwrap_or_default().to_owned()
}

/// Returns a callback that puts a date into the field. If the author typed its year, the card asks where the year is from.
fn dated(props: &FieldRowProps, date: Option<String>, is_typed: bool) -> Callback<MouseEvent> {
    let FieldRowProps { card, field, on_change, .. } = props.clone();
    Callback::from(move |_: MouseEvent| {
        let Some(date) = date.clone() else { return };
        let mut card = (*card).clone();
        card.fields.insert(field, date);
        if is_typed {
            card.fields.insert(Field::YearFrom, String::new());
            focus_later("#field-note");
        }
        on_change.emit(card);
    })
}
