//! [`DataTable`]: the data of a drawing as a table, in a disclosure below the drawing.

use yew::prelude::*;

use crate::view::context::RenderContext;

/// The content of a data table: its columns, and its cells row by row. The first cell of a row is its heading.
pub(in crate::view) struct DataTable {
    columns: Vec<Html>,
    cells: Vec<Html>,
    /// The open state and the click handler of a disclosure whose rows are rendered only while it is open.
    pub(in crate::view) disclosure: Option<(bool, Callback<MouseEvent>)>,
}

impl DataTable {
    /// Returns a table with these columns and no rows.
    pub(in crate::view) fn of(columns: Vec<Html>) -> Self {
        Self { columns, cells: Vec::new(), disclosure: None }
    }

    /// Adds a column.
    pub(in crate::view) fn column(&mut self, head: &'static str) {
        self.columns.push(head.into());
    }

    /// Adds a cell.
    pub(in crate::view) fn cell(&mut self, cell: Html) {
        self.cells.push(cell);
    }
}

/// Returns the disclosure. Its caption summarises the drawing in one sentence.
pub(in crate::view) fn data_table(
    context: &RenderContext,
    name: &str,
    caption: String,
    table: DataTable,
) -> Html {
    let (class, is_open) = match &table.disclosure {
        Some((is_open, _)) => ("data scripted", *is_open),
        None => ("data", false),
    };
    html! { <details {class} open={is_open}>{ data_contents(context, name, &caption, table) }</details> }
}

/// Returns the contents of the disclosure.
pub(in crate::view) fn data_contents(
    context: &RenderContext,
    name: &str,
    caption: &str,
    table: DataTable,
) -> Html {
    let words = context.words();
    let DataTable { columns, cells, disclosure } = table;
    let onclick = disclosure.map(|(_, onclick)| onclick);
    html! {
        <>
            <summary class="data__summary" {onclick}>
                { words.data_table }<span class="unseen">{ words.punctuation.colon }{ name }</span>
            </summary>
            // A wide table scrolls inside this element, with the keyboard too.
            <div class="data__scroll" role="group" aria-label={words.data_table} tabindex="0">
                <table class="data__table">
                    <caption class="data__caption">{ caption }</caption>
                    { head(&columns) }
                    { body(&cells, columns.len()) }
                </table>
            </div>
        </>
    }
}

fn head(columns: &[Html]) -> Html {
    html! {
        <thead>
            <tr>
                for head in columns {
                    <th scope="col">{ head.clone() }</th>
                }
            </tr>
        </thead>
    }
}

fn body(cells: &[Html], columns: usize) -> Html {
    html! {
        <tbody>
            for row in cells.chunks(columns) {
                <tr>
                    <th scope="row">{ row[0].clone() }</th>
                    for cell in &row[1..] {
                        <td>{ cell.clone() }</td>
                    }
                </tr>
            }
        </tbody>
    }
}
