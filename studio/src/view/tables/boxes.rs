//! [`Boxes`]: what is asked or shown before something is done.

use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{Callback, Html, component, html, use_effect_with, use_node_ref, use_state};

use super::super::dom::focus;
use super::desk::Desk;
use super::picker::Picker;
use super::statement::Statement;
use super::tabs::DeskProps;
use super::ui::{Mending, Open, UiAction};
use crate::tables::RowPath;
use crate::words::counted;

/// The box that is open, if there is one. Escape closes it.
#[component]
pub(super) fn Boxes(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let node = use_node_ref();
    use_effect_with(desk.ui.open.is_some(), {
        let node = node.clone();
        move |is_open| {
            let find = |node: HtmlElement| {
                let field = node.query_selector("textarea, input").ok().flatten();
                field.or_else(|| node.query_selector("p .button").ok().flatten())
            };
            if let Some(first) = node.cast::<HtmlElement>().filter(|_| *is_open).and_then(find) {
                focus(&first);
            }
        }
    });
    let Some(open) = &desk.ui.open else { return Html::default() };
    let close = close(desk);
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                close.emit(());
            }
        })
    };
    let (title, inside) = match open {
        Open::Paste => ("Paste rows", html! { <Paste desk={desk.clone()} /> }),
        Open::Mend(mending) => (mend_title(*mending), mend(desk, *mending)),
        Open::Delete(rows, referrers) => {
            ("Other rows refer to this", delete(desk, rows, referrers))
        }
        Open::Cite(row) => {
            ("Sentences it rests on", html! { <Picker desk={desk.clone()} row={row.clone()} /> })
        }
        Open::Statement(row) => (
            "What another source says",
            html! { <Statement desk={desk.clone()} row={row.clone()} /> },
        ),
    };
    html! {
        <section ref={node} class="sheet-box" role="dialog" aria-labelledby="box-title" {onkeydown}>
            <header class="sheet-box__head">
                <h2 id="box-title">{ title }</h2>
                <button type="button" class="button button--small" onclick={close.reform(|_| ())}>{ "Close" }</button>
            </header>
            { inside }
        </section>
    }
}

fn close(desk: &Desk) -> Callback<()> {
    let ui = desk.ui.dispatcher();
    Callback::from(move |()| ui.dispatch(UiAction::Open(None)))
}

#[component]
fn Paste(props: &DeskProps) -> Html {
    let desk = &props.desk;
    let text = use_state(String::new);
    let node = use_node_ref();
    let oninput = {
        let (text, node) = (text.setter(), node.clone());
        Callback::from(move |_| {
            text.set(node.cast::<HtmlTextAreaElement>().map(|it| it.value()).unwrap_or_default());
        })
    };
    let add = {
        let (desk, text) = (desk.clone(), text.clone());
        Callback::from(move |_| desk.paste(&text, desk.sheet.rows.len()))
    };
    let cells = crate::tables::paste::cells(&text);
    let titles = crate::tables::paste::matched(desk.table(), &desk.sheet.langs, &cells);
    let matched: Vec<String> = titles
        .iter()
        .flatten()
        .map(|(title, column)| match column {
            Some(column) => format!("“{title}” as {column}"),
            None => format!("“{title}” is left out"),
        })
        .collect();
    let count = cells.len() - usize::from(titles.is_some());
    html! {
        <>
            <label for="paste-rows">{ "Rows from a spreadsheet, with or without the names of their columns" }</label>
            <textarea ref={node} id="paste-rows" rows="6" {oninput} />
            if titles.is_some() {
                <p>{ format!("Columns are matched by their names: {}.", matched.join(", ")) }</p>
            } else if count > 0 {
                <p>{ "The first line names no columns, so the cells go into the columns of the table as they stand." }</p>
            }
            <p>
                <button type="button" class="button button--main" disabled={count == 0} onclick={add}>
                    { if count == 0 { "Add the rows".to_owned() } else { format!("Add {}", counted(count, "row")) } }
                </button>
            </p>
        </>
    }
}

fn mend_title(mending: Mending) -> &'static str {
    match mending {
        Mending::Certain => "Mend what needs no choice",
        Mending::DayFirst => "Read these dates with the day first",
        Mending::MonthFirst => "Read these dates with the month first",
    }
}

fn mend(desk: &Desk, mending: Mending) -> Html {
    let certain = desk.changes(mending);
    let item = |(trouble, fix): &(&crate::tables::Trouble, &crate::tables::Fix)| {
        let column =
            trouble.column.map(|nth| desk.sheet.all[nth].label(desk.sheet.langs.len() > 1));
        let row = trouble.row.map_or_else(String::new, |row| format!("Row {}, ", row + 1));
        let before = desk.studio.reading.text.get(fix.edit.range.clone()).unwrap_or_default();
        html! {
            <li>
                { row }{ column.unwrap_or_default() }{ ": " }
                <s>{ before.trim_matches('"').to_owned() }</s>{ " → " }<b>{ &fix.kept }</b>
                if fix.label != format!("Write {}", fix.kept) {
                    <span class="understood">{ &fix.label }</span>
                }
            </li>
        }
    };
    let all = {
        let desk = desk.clone();
        Callback::from(move |_| desk.mend_all(mending))
    };
    html! {
        <>
            <p>
                <button type="button" class="button button--main" onclick={all}>{ format!("Mend {}", counted(certain.len(), "cell")) }</button>
                <span>{ " One step: undo takes all of it back." }</span>
            </p>
            <ul class="sheet-box__list">{ for certain.iter().map(item) }</ul>
        </>
    }
}

fn delete(desk: &Desk, rows: &[RowPath], referrers: &[String]) -> Html {
    let delete = {
        let (desk, rows) = (desk.clone(), rows.to_vec());
        Callback::from(move |_| desk.delete(&rows))
    };
    let shown = referrers.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
    let more = referrers.len().saturating_sub(8);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    html! {
        <>
            <p>{ format!("{shown}{more} would refer to nothing. Each becomes a problem to mend.") }</p>
            <p class="tables__acts">
                <button type="button" class="button" onclick={close(desk).reform(|_| ())}>{ "Keep" }</button>
                <button type="button" class="button button--asks" onclick={delete}>{ format!("Delete {} anyway", counted(rows.len(), "row")) }</button>
            </p>
        </>
    }
}
