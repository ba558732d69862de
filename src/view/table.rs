//! The data of a drawing as a table, in a fold below it, for whoever would rather read than look.

use yew::prelude::*;

use super::telling::Telling;

/// A table: its columns, and its cells one row after another. The first cell of a row names it.
pub(super) struct Table {
    columns: Vec<Html>,
    cells: Vec<Html>,
    /// Whether its fold is open and what a click on it does, where it is for the script to open: its rows are not there
    /// before that.
    pub(super) fold: Option<(bool, Callback<MouseEvent>)>,
}

impl Table {
    /// A table of no rows yet with these columns.
    pub(super) fn of(columns: Vec<Html>) -> Self {
        Self { columns, cells: Vec::new(), fold: None }
    }

    /// One more column.
    pub(super) fn column(&mut self, head: &'static str) {
        self.columns.push(Html::from(head));
    }

    /// One more cell.
    pub(super) fn cell(&mut self, cell: Html) {
        self.cells.push(cell);
    }
}

/// The fold, named after what it is the table of; its caption says in one sentence what that shows.
pub(super) fn table(telling: &Telling, name: &str, caption: String, table: Table) -> Html {
    let words = telling.words();
    let Table { columns, cells, fold } = table;
    let (class, is_open) = match &fold {
        Some((is_open, _)) => ("data scripted", *is_open),
        None => ("data", false),
    };
    let onclick = fold.map(|(_, onclick)| onclick);
    let width = columns.len();
    html! {
        <details {class} open={is_open}>
            <summary class="data__summary" onclick={onclick}>
                { words.data_table }<span class="unseen">{ words.colon }{ name }</span>
            </summary>
            // What is too wide scrolls in itself, by keys too.
            <div class="data__scroll" role="group" aria-label={words.data_table} tabindex="0">
                <table class="data__table">
                    <caption class="data__caption">{ caption }</caption>
                    <thead>
                        <tr>
                            for head in columns {
                                <th scope="col">{ head }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for row in cells.chunks(width) {
                            <tr>
                                <th scope="row">{ row[0].clone() }</th>
                                for cell in &row[1..] {
                                    <td>{ cell.clone() }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
