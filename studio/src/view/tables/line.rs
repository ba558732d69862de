//! [`Line`]: the text of the cell with the focus, how it is understood, and what the file keeps.

use crate::words::capitalised;
use diplograph::import::sheet::parts::Kind;
use diplograph::story::{Date, Edge, Span};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, component, html};

use super::tabs::DeskProps;
use crate::tables::{Table, meaning};

/// The line above a table.
#[component]
pub(super) fn Line(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let spot = desk.within(desk.ui.spot.row, desk.ui.spot.column);
    let (Some(column), true) = (desk.sheet.column(spot), spot.row < desk.sheet.rows.len()) else {
        return html! { <div class="line"><span class="line__place">{ "No cell" }</span></div> };
    };
    let cell = desk.sheet.cell(spot.row, column);
    let meaning = meaning(&cell);
    let label = column.label(desk.sheet.langs.len() > 1);
    let trouble = desk.sheet.troubles.at(spot.row, Some(column.nth)).next();
    let write = {
        let (desk, column) = (desk.clone(), column.clone());
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            desk.type_into(spot.row, &column, &text);
        })
    };
    let kept = match (&meaning.words, column.kind) {
        (Some(_), Kind::Date | Kind::Deadline)
            if desk.table() == Table::Events && column.field == "date" =>
        {
            format!("Kept as {}. {}", meaning.text, drawn(&meaning.text))
        }
        (Some(_), _) => format!("Kept as {}.", meaning.text),
        (None, _) if meaning.text.is_empty() => capital(column.about),
        (None, _) => String::new(),
    };
    html! {
        <div class="line">
            <label class="line__place" for="line">{ format!("Row {}, {label}", spot.row + 1) }</label>
            if column.is_cite() {
                <span class="line__text">{ "Enter chooses its sentences." }</span>
            } else {
                <input id="line" class="line__text" key={format!("{}-{}", spot.row, column.key())} value={meaning.text.clone()}
                    onchange={write} autocomplete="off" />
                if let Some(words) = &meaning.words {
                    <span class="understood">{ words }</span>
                }
                if let Some(trouble) = trouble {
                    <span class={if trouble.is_error { "asks" } else { "warns" }}>{ &trouble.message }</span>
                } else {
                    <span class="line__kept">{ kept }</span>
                }
            }
        </div>
    }
}

fn capital(about: &str) -> String {
    capitalised(&about.replace('`', ""))
}

/// How a date is drawn in the timeline.
fn drawn(text: &str) -> &'static str {
    let Ok(date) = text.parse::<Date>() else { return "" };
    match date {
        Date::On(date) => match date.span {
            Span::Day { .. } => "It is drawn as a point on its day.",
            Span::Month { .. } => {
                "The day is not told, so it is drawn as an open bracket over the month."
            }
            _ => "The day is not told, so it is drawn as an open bracket over that time.",
        },
        Date::Between(Edge::Known(_), Edge::Known(_)) => "It is drawn as a bar over these days.",
        _ => "",
    }
}
