//! The data of a drawing as a table, in a fold below it, for whoever would rather read than look.

use yew::prelude::*;

use super::markup::html;
use super::telling::Telling;

/// What a table says.
pub(super) struct Table {
    /// Of what it is the table, for the fold.
    pub(super) name: String,
    /// What it shows, in one sentence.
    pub(super) caption: String,
    pub(super) heads: Vec<Html>,
    /// Its rows, each as wide as the heads; the first cell names the row.
    pub(super) rows: Vec<Vec<Html>>,
}

/// A column that may be left out: whether it is there, and its head.
pub(super) type Column = (bool, &'static str);

impl Table {
    /// A table of these columns, of which rows have all cells, also those of columns that are left out.
    pub(super) fn of(
        name: &str,
        caption: String,
        columns: &[Column],
        rows: impl Iterator<Item = Vec<Html>>,
    ) -> Self {
        let heads = columns.iter().filter(|(is_there, _)| *is_there);
        let row = |cells: Vec<Html>| {
            let cells = cells.into_iter().zip(columns);
            cells.filter_map(|(cell, (is_there, _))| is_there.then_some(cell)).collect()
        };
        Self {
            name: name.to_owned(),
            caption,
            heads: heads.map(|(_, head)| (*head).into()).collect(),
            rows: rows.map(row).collect(),
        }
    }
}

/// The fold, where there is a drawing: words alone have no need of it.
pub(super) fn table(telling: &Telling, table: Table) -> Html {
    let words = telling.words().data_table;
    let Table { name, caption, heads, rows } = table;
    html! {
        <details class="data">
            <summary class="data__summary">
                { words }<span class="unseen">{ ": " }{ name }</span>
            </summary>
            // What is too wide scrolls in itself, by keys too.
            <div class="data__scroll" role="group" aria-label={words} tabindex="0">
                <table class="data__table">
                    <caption class="data__caption">{ caption }</caption>
                    <thead>
                        <tr>
                            for head in heads {
                                <th scope="col">{ head }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for cells in rows {
                            { row(cells) }
                        }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn row(cells: Vec<Html>) -> Html {
    let mut cells = cells.into_iter();
    html! {
        <tr>
            <th scope="row">{ cells.next().unwrap_or_default() }</th>
            for cell in cells {
                <td>{ cell }</td>
            }
        </tr>
    }
}
