//! [`Sheet`]: a table of the story, with all that is derived from it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::ui::Spot;
use crate::document::Reading;
use crate::json::Json;
use crate::tables::{
    Cell, Column, Names, RowPath, Table, Troubles, columns, languages, rows, shown,
};

/// A table of the story, with all that is derived from it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) tree: Rc<Json>,
    pub(super) table: Table,
    pub(super) names: Names,
    pub(super) rows: Vec<RowPath>,
    /// The languages of the story, and those that the author adds.
    pub(super) known_langs: Vec<Rc<str>>,
    /// The languages that are shown.
    pub(super) langs: Vec<Rc<str>>,
    pub(super) all: Vec<Column>,
    pub(super) shown: Vec<Column>,
    pub(super) troubles: Troubles,
    /// The rows whose text in a language is missing, by the column.
    pub(super) untranslated: Vec<(Column, Vec<usize>)>,
    /// The number of rows of each table.
    pub(super) counts: BTreeMap<Table, usize>,
}

impl Sheet {
    pub(super) fn of(
        reading: &Reading,
        table: Table,
        chosen_langs: &BTreeMap<String, bool>,
        chosen: &BTreeMap<String, bool>,
    ) -> Self {
        let tree = reading.tree.clone().unwrap_or_else(|| Json::object().into());
        let own = reading.lang();
        let names = Names::of(&tree, own);
        let rows = rows(&tree, table);
        let mut known_langs = languages(&tree, own);
        for tag in chosen_langs.keys().filter(|tag| chosen_langs[*tag]) {
            if !known_langs.iter().any(|lang| **lang == **tag) {
                known_langs.push((&**tag).into());
            }
        }
        let is_shown = |lang: &&Rc<str>| {
            ***lang == *own || chosen_langs.get(&***lang).copied().unwrap_or(true)
        };
        let langs: Vec<Rc<str>> = known_langs.iter().filter(is_shown).cloned().collect();
        let all = columns(table, &langs);
        let troubles = Troubles::of(reading, &names, table, &rows, &all);
        // A column with a problem is shown, since it could not be mended otherwise.
        let mut chosen = chosen.clone();
        for nth in troubles.list.iter().filter_map(|trouble| trouble.column) {
            chosen.insert(all[nth].key(), true);
        }
        let shown = shown(table, &all, &tree, &rows, &chosen);
        let counts =
            Table::all().map(|table| (table, crate::tables::rows(&tree, table).len())).collect();
        let mut sheet = Self {
            tree,
            table,
            names,
            rows,
            known_langs,
            langs,
            all,
            shown,
            troubles,
            untranslated: Vec::new(),
            counts,
        };
        sheet.untranslated = sheet.untranslated();
        sheet
    }

    fn untranslated(&self) -> Vec<(Column, Vec<usize>)> {
        let own = &*self.names.lang;
        let others = self
            .shown
            .iter()
            .filter(|column| column.is_text() && column.lang.as_deref() != Some(own));
        let missing = others.map(|column| {
            let rows = (0..self.rows.len()).filter(|row| self.lacks(*row, column)).collect();
            (column.clone(), rows)
        });
        missing.filter(|(_, rows): &(_, Vec<usize>)| !rows.is_empty()).collect()
    }

    /// Returns `true` if the text of a row is there in the language of the story, but not in that of a column.
    pub(super) fn lacks(&self, row: usize, column: &Column) -> bool {
        let own = &*self.names.lang;
        let Some(lang) = column.lang.as_deref().filter(|lang| *lang != own && column.is_text())
        else {
            return false;
        };
        let value = column.value(&self.tree, &self.rows[row]);
        let has = |lang: &str| value.is_some_and(|value| value.text_in(lang, own).is_some());
        has(own) && !has(lang)
    }

    /// The cell of a column in a row.
    pub(super) fn cell<'a>(&'a self, row: usize, column: &'a Column) -> Cell<'a> {
        Cell { tree: &self.tree, names: &self.names, row: &self.rows[row], column }
    }

    /// The column of a cell; `None` for the head of a row.
    pub(super) fn column(&self, spot: Spot) -> Option<&Column> {
        self.shown.get(spot.column.checked_sub(1)?)
    }

    /// The number of a column among those that are shown, counted with the head of the row.
    pub(super) fn position(&self, nth: Option<usize>) -> usize {
        let position = self.shown.iter().position(|column| Some(column.nth) == nth);
        position.map_or(0, |position| position + 1)
    }
}
