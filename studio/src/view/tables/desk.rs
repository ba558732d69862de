//! [`Desk`]: what the parts of this screen read, and everything that an author does here.

use crate::words::counted;
use std::rc::Rc;

use yew::UseReducerHandle;

use super::sheet::Sheet;
use super::ui::{Mending, Open, Spot, Ui, UiAction};
use crate::state::{Action, Edit, Selection, Studio};
use crate::tables::change::{self, Change, Story};
use crate::tables::{Column, Fact, Fix, RowPath, Table, Trouble, meaning, mend, paste, rows};

/// The state and the actions that the parts of this screen share.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) studio: Studio,
    pub(super) ui: UseReducerHandle<Ui>,
    pub(super) sheet: Rc<Sheet>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.sheet, &other.sheet) && self.ui == other.ui && self.studio == other.studio
    }
}

impl Desk {
    pub(super) fn story(&self) -> Story<'_> {
        Story { tree: &self.sheet.tree, names: &self.sheet.names }
    }

    pub(super) fn table(&self) -> Table {
        self.ui.table
    }

    /// The path of the row with the focus.
    pub(super) fn row(&self) -> Option<&RowPath> {
        self.sheet.rows.get(self.ui.spot.row)
    }

    pub(super) fn say(&self, message: impl Into<Rc<str>>) {
        self.studio.dispatch(Action::Say(message.into()));
    }

    /// Goes to a cell, and points its row out to the other parts of the page.
    pub(super) fn go(&self, row: usize, column: usize) {
        let spot = self.within(row, column);
        self.ui.dispatch(UiAction::Go(spot));
        self.point_out(spot.row);
    }

    /// The nearest cell of the table.
    pub(super) fn within(&self, row: usize, column: usize) -> Spot {
        let row = row.min(self.sheet.rows.len().saturating_sub(1));
        Spot { row, column: column.min(self.sheet.shown.len()) }
    }

    pub(super) fn point_out(&self, row: usize) {
        let path = self.sheet.rows.get(row).filter(|path| !path.is_empty());
        if let Some(path) = path {
            let selection = Some(Selection::Value(path.clone()));
            if self.studio.selection != selection {
                self.studio.dispatch(Action::Select(selection));
            }
        }
    }

    /// Makes a change a step of the history, and goes to its row.
    pub(super) fn apply(&self, change: Option<Change>) {
        let Some(change) = change else { return };
        let position = change
            .row
            .as_ref()
            .and_then(|row| rows(&change.tree, self.table()).iter().position(|other| other == row));
        self.studio.dispatch(Action::Edit(change.edit(&self.studio.document)));
        if let Some(row) = position {
            self.ui.dispatch(UiAction::Touch(Spot { row, column: self.ui.spot.column }));
        }
    }

    /// Writes what was typed into a cell.
    pub(super) fn type_into(&self, row: usize, column: &Column, typed: &str) {
        let Some(path) = self.sheet.rows.get(row) else { return };
        match change::set(self.story(), self.table(), path, column, typed) {
            Ok(change) => self.apply(change),
            Err(why) => self.say(why),
        }
    }

    /// Makes one change of the file that mends a problem.
    pub(super) fn fix(&self, fix: &Fix) {
        let label = format!("Write “{}”", change::beginning(&fix.kept, 40));
        self.mended(label, &[fix]);
        self.ui.dispatch(UiAction::Go(self.ui.spot));
    }

    /// The changes of the table that one choice makes.
    pub(super) fn changes(&self, mending: Mending) -> Vec<(&Trouble, &Fix)> {
        let text = &self.studio.reading.text;
        match mending {
            Mending::Certain => self.sheet.troubles.certain(),
            Mending::DayFirst => self.sheet.troubles.in_order(text, true),
            Mending::MonthFirst => self.sheet.troubles.in_order(text, false),
        }
    }

    /// Makes all changes of one choice, in one step.
    pub(super) fn mend_all(&self, mending: Mending) {
        let changes = self.changes(mending);
        let fixes: Vec<&Fix> = changes.iter().map(|(_, fix)| *fix).collect();
        self.mended(format!("Mend {}", counted(fixes.len(), "cell")), &fixes);
        self.ui.dispatch(UiAction::Open(None));
    }

    fn mended(&self, label: String, fixes: &[&Fix]) {
        let text = mend(&self.studio.reading.text, fixes);
        let message = format!("{label}: done.");
        let edit = Edit::story(label, &self.studio.document, &text).saying(message);
        self.studio.dispatch(Action::Edit(edit));
    }

    /// Adds a row at the end, and goes to it. For a statement, the author is asked for the fact first.
    pub(super) fn add_row(&self) {
        if self.table() == Table::Statements {
            return self.ui.dispatch(UiAction::Open(Some(Open::Statement(None))));
        }
        let after = self.sheet.rows.last();
        let change = change::add(self.story(), self.table(), after.map(|row| &**row));
        self.apply(change);
        let row = self.sheet.rows.len();
        self.ui.dispatch(UiAction::Go(Spot { row, column: 1 }));
    }

    /// The fact of the row with the focus, if other sources can say something about it.
    pub(super) fn fact(&self) -> Option<&Fact> {
        self.sheet.names.fact_at(self.row()?)
    }

    /// Asks what another source says about the fact of the row with the focus.
    pub(super) fn ask_for_statement(&self) {
        if let Some(fact) = self.fact() {
            let open = Open::Statement(Some(fact.row.clone()));
            self.ui.dispatch(UiAction::Open(Some(open)));
        }
    }

    /// Adds a statement about the fact with a key, and goes to it in its table.
    pub(super) fn add_statement(&self, key: &str, list: &str) {
        let Some(change) = change::add_statement(self.story(), key, list) else { return };
        let all = rows(&change.tree, Table::Statements);
        let row = all.iter().position(|row| Some(row) == change.row.as_ref()).unwrap_or_default();
        self.studio.dispatch(Action::Edit(change.edit(&self.studio.document)));
        self.ui.dispatch(UiAction::Open(None));
        self.ui.dispatch(UiAction::Show(Table::Statements));
        // Its value follows the two columns of its fact.
        self.ui.dispatch(UiAction::Go(Spot { row, column: 3 }));
    }

    /// Deletes the rows that are selected. If others refer to them, the author is asked.
    pub(super) fn delete_rows(&self) {
        let (first, last) = self.ui.selected();
        let rows: Vec<RowPath> =
            self.sheet.rows.iter().take(last.row + 1).skip(first.row).cloned().collect();
        let of = |row: &RowPath| change::referrers(self.story(), self.table(), row);
        let referrers: Vec<String> = rows.iter().flat_map(of).collect();
        if referrers.is_empty() {
            self.delete(&rows);
        } else {
            self.ui.dispatch(UiAction::Open(Some(Open::Delete(rows, referrers))));
        }
    }

    pub(super) fn delete(&self, rows: &[RowPath]) {
        self.ui.dispatch(UiAction::Open(None));
        self.apply(change::delete(self.story(), self.table(), rows));
    }

    /// Makes the selected cells empty.
    pub(super) fn clear(&self) {
        let (first, last) = self.ui.selected();
        if first.column == 0 {
            return self.delete_rows();
        }
        let mut cells = Vec::new();
        for row in first.row..=last.row.min(self.sheet.rows.len().saturating_sub(1)) {
            let columns = self.sheet.shown.iter().take(last.column).skip(first.column - 1);
            cells.extend(columns.map(|column| (self.sheet.rows[row].clone(), column.clone())));
        }
        self.apply(change::clear(self.story(), self.table(), &cells));
    }

    /// Moves the row with the focus to the place of another one.
    pub(super) fn move_row(&self, from: usize, to: usize) {
        let (Some(from), Some(to)) = (self.sheet.rows.get(from), self.sheet.rows.get(to)) else {
            return;
        };
        let change = change::move_row(self.story(), self.table(), from, to);
        if change.is_none() && from != to && self.table() == Table::Statements {
            return self.say("A statement stays with its fact. Choose another fact in its cell.");
        }
        self.apply(change);
        self.ui.dispatch(UiAction::Go(Spot {
            row: self.sheet.rows.iter().position(|row| row == to).unwrap_or_default(),
            column: self.ui.spot.column,
        }));
    }

    /// Goes to the next problem of the table.
    pub(super) fn next_problem(&self) {
        let here = self.sheet.column(self.ui.spot).map(|column| column.nth);
        let order = |nth: Option<usize>| self.sheet.position(nth);
        match self.sheet.troubles.next(self.ui.spot.row, here, order) {
            Some(trouble) => {
                let column = self.sheet.position(trouble.column);
                self.go(trouble.row.unwrap_or_default(), column);
                self.say(trouble.message.clone());
            }
            None => self.say("There is no problem in this table."),
        }
    }

    /// Shows the sentence on which the row rests.
    pub(super) fn show_sentence(&self) {
        let Some(row) = self.row() else { return };
        let cited = crate::tables::cited(&self.sheet.tree, &self.sheet.names, row);
        match cited.iter().find(|sentence| sentence.number > 0) {
            Some(sentence) => {
                let path = vec!["evidence".into(), (sentence.number - 1).into()];
                self.studio.dispatch(Action::Select(Some(Selection::Value(path.clone()))));
                self.ui.dispatch(UiAction::Reveal(path, Rc::clone(&self.sheet.tree)));
                self.ui.dispatch(UiAction::Go(Spot { row: sentence.number - 1, column: 1 }));
                self.say(sentence.text.clone());
            }
            None => self.say("The row rests on no sentence yet."),
        }
    }

    /// Pastes what a spreadsheet has copied, from the cell with the focus on. Returns what became of it.
    pub(super) fn paste(&self, text: &str, row: usize) {
        let cells = paste::cells(text);
        let from = self.ui.spot.column.saturating_sub(1);
        let shown = self.sheet.shown.get(from..).unwrap_or_default();
        match paste::paste(self.story(), self.table(), &self.sheet.langs, (row, shown), &cells) {
            Ok(pasted) => {
                self.apply(Some(pasted.change));
                self.ui.dispatch(UiAction::Open(None));
            }
            Err(why) => self.say(why),
        }
    }

    /// Returns the selected cells as a text for a spreadsheet. From the head of a row, the whole row with titles.
    pub(super) fn copied(&self) -> String {
        let (first, last) = self.ui.selected();
        let is_row = first.column == 0;
        let columns: Vec<&Column> = match is_row {
            true => self.sheet.shown.iter().collect(),
            false => self.sheet.shown.iter().take(last.column).skip(first.column - 1).collect(),
        };
        let last = last.row.min(self.sheet.rows.len().saturating_sub(1));
        let texts = |row: usize| {
            columns.iter().map(|column| meaning(&self.sheet.cell(row, column)).text).collect()
        };
        let mut cells: Vec<Vec<String>> = (first.row..=last).map(texts).collect();
        if is_row {
            cells.insert(
                0,
                columns.iter().map(|column| column.label(self.sheet.langs.len() > 1)).collect(),
            );
        }
        paste::text(&cells)
    }
}
