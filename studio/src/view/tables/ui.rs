//! [`Ui`]: what only this screen keeps.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;

use crate::json::{Json, Step};
use crate::tables::{RowPath, Table, rows};

/// The rows of one page of a table.
pub(super) const PAGE: usize = 100;

/// A cell: the row, counted from 0, and the column. Column 0 is the head of the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) row: usize,
    pub(super) column: usize,
}

/// The choice that mends several cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mending {
    /// The corrections that need no choice.
    Certain,
    /// Dates in numbers, whose first is the day.
    DayFirst,
    /// Dates in numbers, whose first is the month.
    MonthFirst,
}

/// A box that is open above the problems.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Open {
    /// A place to paste rows.
    Paste,
    /// The corrections that are made in one step.
    Mend(Mending),
    /// Rows that others refer to, before they are deleted.
    Delete(Vec<RowPath>, Vec<String>),
    /// The choice of sentences for a row.
    Cite(RowPath),
    /// The choice of the fact for a new statement, or of what it says about the fact of a row.
    Statement(Option<RowPath>),
}

/// The state that only this screen keeps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ui {
    pub(super) table: Table,
    /// The cell with the focus.
    pub(super) spot: Spot,
    /// The other end of the cells that are selected.
    pub(super) anchor: Option<Spot>,
    /// The text with which the cell is edited.
    pub(super) draft: Option<Rc<str>>,
    /// The columns that the author has shown or hidden.
    pub(super) chosen: BTreeMap<Table, BTreeMap<String, bool>>,
    /// The languages that the author has shown or hidden.
    pub(super) langs: BTreeMap<String, bool>,
    pub(super) open: Option<Open>,
    /// Grows each time the cell is to get the focus of the keyboard.
    pub(super) focus: u32,
    /// The row that is dragged.
    pub(super) dragged: Option<usize>,
}

impl Default for Ui {
    fn default() -> Self {
        Self {
            table: Table::Events,
            spot: Spot { row: 0, column: 1 },
            anchor: None,
            draft: None,
            chosen: BTreeMap::new(),
            langs: BTreeMap::new(),
            open: None,
            focus: 0,
            dragged: None,
        }
    }
}

/// A change of [`Ui`].
#[derive(Clone, Debug)]
pub(super) enum UiAction {
    /// Shows a table.
    Show(Table),
    /// Goes to a cell, with the keyboard's focus.
    Go(Spot),
    /// Goes to a cell that has the focus already.
    Touch(Spot),
    /// Selects the cells up to this one.
    Extend(Spot),
    /// Goes to the row with a value of the story.
    Reveal(Vec<Step>, Rc<Json>),
    /// Edits the cell, beginning with a text.
    Edit(Rc<str>),
    /// Ends the edit.
    EndEdit,
    /// Shows or hides a column.
    Choose(String, bool),
    /// Shows or hides a language.
    Language(String, bool),
    /// Opens a box, or closes the open one.
    Open(Option<Open>),
    /// Begins or ends to drag a row.
    Drag(Option<usize>),
}

impl Ui {
    /// The columns of the table that the author has shown or hidden.
    pub(super) fn chosen_here(&self) -> &BTreeMap<String, bool> {
        static NONE: BTreeMap<String, bool> = BTreeMap::new();
        self.chosen.get(&self.table).unwrap_or(&NONE)
    }

    /// The first and the last row and column that are selected.
    pub(super) fn selected(&self) -> (Spot, Spot) {
        let other = self.anchor.unwrap_or(self.spot);
        let first =
            Spot { row: self.spot.row.min(other.row), column: self.spot.column.min(other.column) };
        let last =
            Spot { row: self.spot.row.max(other.row), column: self.spot.column.max(other.column) };
        (first, last)
    }

    fn show(&mut self, table: Table) {
        if table != self.table {
            *self = Self {
                table,
                chosen: std::mem::take(&mut self.chosen),
                langs: std::mem::take(&mut self.langs),
                focus: self.focus,
                ..Self::default()
            };
        }
    }

    fn go(&mut self, spot: Spot) {
        self.spot = spot;
        self.anchor = None;
        self.draft = None;
    }
}

impl Reducible for Ui {
    type Action = UiAction;

    fn reduce(self: Rc<Self>, action: UiAction) -> Rc<Self> {
        let mut ui = (*self).clone();
        match action {
            UiAction::Show(table) => ui.show(table),
            UiAction::Go(spot) => {
                ui.go(spot);
                ui.focus += 1;
            }
            UiAction::Touch(spot) => ui.go(spot),
            UiAction::Extend(spot) => {
                ui.anchor = ui.anchor.or(Some(ui.spot));
                ui.spot = spot;
                ui.focus += 1;
            }
            UiAction::Reveal(path, tree) => {
                let (table, row) = Table::of(&path);
                let rows = rows(&tree, table);
                let current = (ui.table == table).then(|| rows.get(ui.spot.row)).flatten();
                if current != Some(&row)
                    && let Some(nth) = rows.iter().position(|other| *other == row)
                {
                    ui.show(table);
                    let column = ui.spot.column;
                    ui.go(Spot { row: nth, column });
                }
            }
            UiAction::Edit(text) => ui.draft = Some(text),
            UiAction::EndEdit => ui.draft = None,
            UiAction::Choose(key, is_shown) => {
                let table = ui.table;
                ui.chosen.entry(table).or_default().insert(key, is_shown);
            }
            UiAction::Language(tag, is_shown) => drop(ui.langs.insert(tag, is_shown)),
            UiAction::Open(open) => {
                ui.draft = None;
                ui.focus += u32::from(open.is_none());
                ui.open = open;
            }
            UiAction::Drag(row) => ui.dragged = row,
        }
        ui.into()
    }
}
