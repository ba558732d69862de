//! [`Row`]: a row of a table, and the inside of a cell.

use std::rc::Rc;

use diplograph::import::sheet::parts::Kind;
use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use super::desk::Desk;
use super::editor::{After, Editor};
use super::sheet::Sheet;
use super::ui::{Spot, UiAction};
use crate::tables::change::beginning;
use crate::tables::{Column, Place, Trouble, cited, meaning};
use crate::words::counted;

#[derive(Clone, Debug, Properties)]
pub(super) struct RowProps {
    pub(super) desk: Desk,
    pub(super) nth: usize,
    /// The column with the focus, if it is in this row.
    pub(super) spot: Option<usize>,
    /// The first and the last selected column.
    pub(super) selected: Option<(usize, usize)>,
    /// The text with which the cell is edited.
    pub(super) draft: Option<Rc<str>>,
}

impl PartialEq for RowProps {
    /// A row is rendered again only if it has changed: the handles of its callbacks stay valid with its sheet.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.desk.sheet, &other.desk.sheet)
            && self.desk.studio.revision == other.desk.studio.revision
            && (self.nth, self.spot, self.selected) == (other.nth, other.spot, other.selected)
            && self.draft == other.draft
    }
}

/// A row of a table.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { desk, nth, spot, selected, draft } = props;
    let sheet = &desk.sheet;
    let is_selected =
        |column: usize| selected.is_some_and(|(first, last)| (first..=last).contains(&column));
    let cell = |(position, column): (usize, &Column)| {
        let has_focus = *spot == Some(position + 1);
        let draft = draft.as_ref().filter(|_| has_focus);
        cell(desk, *nth, position + 1, column, (has_focus, is_selected(position + 1)), draft)
    };
    html! {
        <tr aria-rowindex={(nth + 2).to_string()} class={classes!(selected.map(|_| "row--selected"))}>
            { head(desk, *nth, *spot == Some(0)) }
            { for sheet.shown.iter().enumerate().map(cell) }
        </tr>
    }
}

/// The head of a row: its number, by which it is dragged.
fn head(desk: &Desk, nth: usize, has_focus: bool) -> Html {
    let mut of_row = desk.sheet.troubles.at(nth, None).peekable();
    let (is_wrong, messages) = (of_row.peek().is_some(), said(of_row));
    let id = id_of(Spot { row: nth, column: 0 });
    let drag = {
        let ui = desk.ui.dispatcher();
        Callback::from(move |_| ui.dispatch(UiAction::Drag(Some(nth))))
    };
    html! {
        <th scope="row" {id} class={classes!("head", is_wrong.then_some("head--asks"))} tabindex={if has_focus { "0" } else { "-1" }}
            data-row={nth.to_string()} data-column="0" draggable="true" ondragstart={drag}
            title={is_wrong.then(|| messages.clone())}
            aria-label={format!("Row {}{}{messages}", nth + 1, if is_wrong { ": " } else { "" })}>
            <span class="head__grip" aria-hidden="true">{ "⋮⋮" }</span>{ nth + 1 }
        </th>
    }
}

/// The id of the element of a cell.
pub(super) fn id_of(spot: Spot) -> String {
    format!("cell-{}-{}", spot.row, spot.column)
}

fn said<'a>(troubles: impl Iterator<Item = &'a Trouble>) -> String {
    troubles.map(|trouble| &*trouble.message).collect::<Vec<_>>().join(" ")
}

fn cell(
    desk: &Desk,
    row: usize,
    position: usize,
    column: &Column,
    (has_focus, is_selected): (bool, bool),
    draft: Option<&Rc<str>>,
) -> Html {
    let sheet = &desk.sheet;
    let troubles: Vec<&Trouble> = sheet.troubles.at(row, Some(column.nth)).collect();
    let asks = troubles.iter().any(|trouble| trouble.is_error);
    let id = id_of(Spot { row, column: position });
    let label = column.label(sheet.langs.len() > 1);
    let described = (!troubles.is_empty()).then(|| format!("{id}-why"));
    let class = classes!(
        "cell",
        asks.then_some("cell--asks"),
        has_focus.then_some("cell--focus"),
        is_selected.then_some("cell--selected"),
        matches!(sheet.cell(row, column).kind(), Kind::Choice(_) | Kind::Amount)
            .then_some("cell--short"),
        matches!(column.place, Place::Fact(_)).then_some("cell--fact"),
    );
    let inside = match draft {
        Some(draft) => editor(desk, row, column, draft, format!("{label}, row {}", row + 1)),
        // The name of a cell is its content, so that what is seen is what is said.
        None => html! {
            <>
                <span class="hidden" lang="en">{ format!("{label}, row {}: ", row + 1) }</span>
                { shown(sheet, row, column) }
                { problems(desk, &troubles) }
                <span id={described.clone()} hidden=true>{ said(troubles.iter().copied()) }</span>
            </>
        },
    };
    html! {
        <td role="gridcell" {id} {class} tabindex={if has_focus { "0" } else { "-1" }} data-row={row.to_string()}
            data-column={position.to_string()}  aria-describedby={described}
            aria-selected={is_selected.to_string()} aria-invalid={asks.then_some("true")} lang={column.lang.as_ref().map(ToString::to_string)}>
            { inside }
        </td>
    }
}

fn editor(desk: &Desk, row: usize, column: &Column, draft: &Rc<str>, label: String) -> Html {
    let on_done = {
        let (desk, column) = (desk.clone(), column.clone());
        Callback::from(move |(text, after): (String, After)| {
            desk.ui.dispatch(UiAction::EndEdit);
            desk.type_into(row, &column, &text);
            let Spot { row, column } = desk.ui.spot;
            match after {
                After::Below => desk.go(row + 1, column),
                After::Right => desk.go(row, column + 1),
                After::Left => desk.go(row, column.saturating_sub(1).max(1)),
                After::Elsewhere => {}
            }
        })
    };
    let on_cancel = {
        let ui = desk.ui.clone();
        Callback::from(move |()| ui.dispatch(UiAction::Go(ui.spot)))
    };
    html! {
        <Editor desk={desk.clone()} {row} column={column.clone()} text={draft.to_string()} {label} {on_done} {on_cancel} />
    }
}

/// The name of a cell for a screen reader: "Date, row 3: 2022-12, understood as December 2022".
pub(super) fn spoken(sheet: &Sheet, row: usize, column: &Column) -> String {
    let label = column.label(sheet.langs.len() > 1);
    let place = format!("{label}, row {}", row + 1);
    if column.is_cite() {
        let cited = cited(&sheet.tree, &sheet.names, &sheet.rows[row]);
        let texts: Vec<String> =
            cited.iter().map(|sentence| beginning(&sentence.text, 60)).collect();
        return format!("{place}: {}, {}", counted(cited.len(), "sentence"), texts.join("; "));
    }
    let meaning = meaning(&sheet.cell(row, column));
    match (&*meaning.text, meaning.words) {
        ("", _) if sheet.lacks(row, column) => format!("{place}: translation missing"),
        ("", _) => format!("{place}: empty"),
        (text, Some(words)) => format!("{place}: {text}, understood as {words}"),
        (text, None) => format!("{place}: {text}"),
    }
}

/// The content of a cell: the text with its meaning, or the names for which it stands.
fn shown(sheet: &Sheet, row: usize, column: &Column) -> Html {
    if column.is_cite() {
        return evidence(sheet, row);
    }
    let cell = sheet.cell(row, column);
    let (meaning, kind) = (meaning(&cell), cell.kind());
    let is_named =
        matches!(kind, Kind::Choice(_) | Kind::Ref | Kind::Refs | Kind::Lang | Kind::Month);
    match (kind, meaning.words) {
        _ if meaning.text.is_empty() && sheet.lacks(row, column) => {
            let label = column.label(true);
            let lang = label.rsplit(", ").next().unwrap_or_default();
            html! { <span class="missing" lang="en">{ format!("{lang} is missing") }</span> }
        }
        (Kind::Parties | Kind::Party, Some(_)) => parties(sheet, &meaning.text),
        (_, Some(words)) if is_named => html! { words },
        (_, Some(words)) => {
            html! {
                <>
                    { &meaning.text }
                    <span class="hidden" lang="en">{ ", understood as " }</span>
                    <div class="understood" lang="en">{ words }</div>
                </>
            }
        }
        (_, None) if meaning.text.is_empty() => {
            html! { <span class="hidden" lang="en">{ "empty" }</span> }
        }
        (_, None) => html! { <div class="cell__text">{ &meaning.text }</div> },
    }
}

/// Parties with the marks by which they are known in the picture.
fn parties(sheet: &Sheet, text: &str) -> Html {
    let party = |id: &str| {
        let nth = sheet.names.parties.iter().position(|(known, _)| known == id);
        let name = nth.map_or(id, |nth| &*sheet.names.parties[nth].1);
        let mark = nth.map(|nth| format!("party--{}", (nth % 4) + 1));
        html! { <span class={classes!("party", mark)}>{ if name.is_empty() { id } else { name } }</span> }
    };
    html! { <>{ for text.split(';').map(str::trim).filter(|id| !id.is_empty()).map(party) }</> }
}

fn evidence(sheet: &Sheet, row: usize) -> Html {
    let cited = cited(&sheet.tree, &sheet.names, &sheet.rows[row]);
    let Some(first) = cited.first() else {
        return html! { <span class="missing">{ "No evidence yet" }</span> };
    };
    let number = (first.number > 0).then_some(first.number);
    html! {
        <span class="evidence">
            if let Some(number) = number {
                <b class="evidence__number">{ number }</b>
            }
            if first.text.is_empty() {
                <span class="asks">{ format!("no sentence “{}”", first.id) }</span>
            } else {
                { beginning(&first.text, 34) }
            }
            if cited.len() > 1 {
                <span class="evidence__more">{ format!("and {} more", cited.len() - 1) }</span>
            }
        </span>
    }
}

/// The problems of a cell, with a button for each way to mend them.
pub(super) fn problems(desk: &Desk, troubles: &[&Trouble]) -> Html {
    if troubles.is_empty() {
        return Html::default();
    }
    let of = |trouble: &&Trouble| {
        let class = if trouble.is_error { "asks" } else { "warns" };
        let words = match trouble.fixes.len() {
            0 => beginning(&trouble.message, 90),
            1 => "Not the exact form yet".to_owned(),
            count => format!(
                "{} readings. Which?",
                if count == 2 { "Two".to_owned() } else { count.to_string() }
            ),
        };
        html! {
            <div>
                <div {class} title={trouble.message.clone()}>{ words }</div>
                { buttons(desk, trouble) }
            </div>
        }
    };
    html! { <div class="problems" lang="en">{ for troubles.iter().map(of) }</div> }
}

/// The buttons that mend a problem.
pub(super) fn buttons(desk: &Desk, trouble: &Trouble) -> Html {
    let button = |fix: &crate::tables::Fix| {
        let mend = {
            let (desk, fix) = (desk.clone(), fix.clone());
            Callback::from(move |event: MouseEvent| {
                event.stop_propagation();
                desk.fix(&fix);
            })
        };
        html! {
            <button type="button" class="button button--small" tabindex="-1" onclick={mend}>{ &fix.label }</button>
        }
    };
    html! { <div class="fixes">{ for trouble.fixes.iter().map(button) }</div> }
}
