//! Rows of a spreadsheet, as the clipboard has them: lines with tabs between the cells.

use diplograph::import::sheet::column_of;
use diplograph::import::sheet::parts::Part;

use super::change::{Change, Story, Writer, name_owners};
use super::column::{Column, Place, columns};
use super::rows::{RowPath, insert, put, rows};
use super::table::Table;
use super::value::Typed;
use crate::json::Json;
use crate::words::counted;

/// The outcome of pasted rows.
#[derive(Clone, Debug)]
pub struct Pasted {
    /// The story after it.
    pub change: Change,
    /// The number of rows.
    pub rows: usize,
    /// The number of cells that ask or are not understood.
    pub asking: usize,
}

/// Returns the cells of a text: lines with tabs between the cells. A cell in quotation marks may have both.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut characters = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(character) = characters.next() {
        let line = lines.last_mut().expect("there is a line");
        let cell = line.last_mut().expect("a line has a cell");
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.is_empty() && text.contains('\t') => is_quoted = true,
            '\t' if !is_quoted => line.push(String::new()),
            '\n' if !is_quoted => lines.push(vec![String::new()]),
            '\r' if !is_quoted => {}
            other => cell.push(other),
        }
    }
    // A spreadsheet ends its last line too.
    if lines.last().is_some_and(|line| line.iter().all(String::is_empty)) {
        lines.pop();
    }
    lines
}

/// Returns cells as a text for a spreadsheet.
pub fn text(cells: &[Vec<String>]) -> String {
    let cell = |cell: &String| {
        if cell.contains(['\t', '\n', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let line = |line: &Vec<String>| line.iter().map(cell).collect::<Vec<_>>().join("\t");
    cells.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The columns that the titles of a line mean; `None` if it is a row like the others.
fn header(table: Table, line: &[String], all: &[Column]) -> Option<Vec<Option<Column>>> {
    let part = Part::named(table.sheet())?;
    let found: Vec<Option<Column>> = line
        .iter()
        .map(|title| {
            let label = |column: &&Column| {
                column.label(true).eq_ignore_ascii_case(title.trim())
                    || column.label(false).eq_ignore_ascii_case(title.trim())
            };
            all.iter().find(label).cloned().or_else(|| {
                let (named, lang) = column_of(part, title)?;
                let in_lang = |column: &&Column| {
                    column.field == named.field
                        && (lang.is_none() || column.lang.as_deref() == lang.as_deref())
                };
                all.iter().find(in_lang).cloned()
            })
        })
        .collect();
    let known = found.iter().flatten().count();
    (known >= 2).then_some(found)
}

/// Returns the titles of the first line with the names of the columns that they mean; `None` if it has no titles.
pub fn matched(
    table: Table,
    langs: &[std::rc::Rc<str>],
    cells: &[Vec<String>],
) -> Option<Vec<(String, Option<String>)>> {
    let titles = header(table, cells.first()?, &columns(table, langs))?;
    let name = |column: &Option<Column>| column.as_ref().map(|it| it.label(langs.len() > 1));
    Some(cells[0].iter().cloned().zip(titles.iter().map(name)).collect())
}

/// Pastes cells into a table, from a cell on. Rows that the table does not have are added at the end. With a line of
/// titles, all rows are added, each cell in the column that its title means.
///
/// # Errors
///
/// A sentence for the author, if there is nothing to paste.
pub fn paste(
    story: Story<'_>,
    table: Table,
    langs: &[std::rc::Rc<str>],
    at: (usize, &[Column]),
    pasted: &[Vec<String>],
) -> Result<Pasted, String> {
    let (first_row, shown) = at;
    let all = columns(table, langs);
    let titles = pasted.first().and_then(|line| header(table, line, &all));
    let lines = if titles.is_some() { &pasted[1..] } else { pasted };
    let lines: Vec<&Vec<String>> =
        lines.iter().filter(|line| line.iter().any(|cell| !cell.trim().is_empty())).collect();
    if lines.is_empty() {
        return Err("There is no row to paste.".to_owned());
    }
    let targets: Vec<Option<Column>> =
        titles.clone().unwrap_or_else(|| shown.iter().cloned().map(Some).collect());
    let existing = rows(story.tree, table);
    let writer = Writer { begins_series: true, ..Writer::new(story.tree, story.names, table) };
    let mut pasting = Pasting::new(writer, existing.last());
    for (nth, line) in lines.iter().enumerate() {
        let old = existing.get(first_row + nth).filter(|_| titles.is_none());
        pasting.line(story, old, in_order(table, line, &targets))?;
    }
    pasting.move_rows();
    let Pasting { writer, asking, left_out, last, .. } = pasting;
    let count = lines.len() - left_out;
    if count == 0 {
        return Err(LEFT_OUT.to_owned());
    }
    let label = if count == 1 { "Paste a row".to_owned() } else { format!("Paste {count} rows") };
    let mut change = Change::new(label, writer.tree, last);
    change.message = Some(message(count, asking, left_out));
    Ok(Pasted { change, rows: count, asking })
}

/// The message if no statement is pasted.
const LEFT_OUT: &str = "No row is pasted, because none names a fact of the story in the columns Disputes or Agrees with.";

fn message(count: usize, asking: usize, left_out: usize) -> String {
    let rows = counted(count, "row");
    let asking = match asking {
        0 => "All cells are understood.".to_owned(),
        1 => "1 cell asks.".to_owned(),
        several => format!("{several} cells ask."),
    };
    let left_out = match left_out {
        0 => String::new(),
        1 => " 1 row is left out, because it does not name one fact of the story.".to_owned(),
        several => {
            format!(
                " {several} rows are left out, because they do not name one fact of the story each."
            )
        }
    };
    format!("{rows} pasted. {asking}{left_out}")
}

/// The cells of a line with their columns, in the order in which they are written.
fn in_order<'a>(
    table: Table,
    line: &'a [String],
    targets: &'a [Option<Column>],
) -> Vec<(&'a Column, &'a str)> {
    // Id and title come first, because the id is made from the title. The owner comes last, because the row moves to it.
    let mut cells: Vec<(&Column, &str)> = targets
        .iter()
        .zip(line)
        .filter_map(|(column, cell)| Some((column.as_ref()?, cell.trim())))
        .collect();
    let title = table.title();
    cells.sort_by_key(|(column, _)| match column.field {
        "id" => 0,
        field if field == title => 1,
        _ if column.place.is_owner() => 3,
        _ => 2,
    });
    // A statement has one fact, in the first of its two columns that is not empty.
    let is_of_fact = |column: &Column| matches!(column.place, Place::Fact(_));
    let named = cells.iter().find(|(column, cell)| is_of_fact(column) && !cell.is_empty());
    let named = named.map(|(column, _)| column.nth);
    cells.retain(|(column, _)| !is_of_fact(column) || Some(column.nth) == named);
    cells
}

/// The rows that are being pasted.
struct Pasting<'a> {
    writer: Writer,
    /// The number of cells that ask or are not understood.
    asking: usize,
    /// The number of lines that make no row.
    left_out: usize,
    /// The last row.
    last: Option<RowPath>,
    /// The rows of the table that go to another owner, in the order of the table.
    moves: Vec<(RowPath, &'a Column, &'a str)>,
}

impl<'a> Pasting<'a> {
    fn new(writer: Writer, last: Option<&RowPath>) -> Self {
        Self { writer, asking: 0, left_out: 0, last: last.cloned(), moves: Vec::new() }
    }

    /// Writes a line into a row of the table, or into a new one.
    fn line(
        &mut self,
        story: Story<'_>,
        old: Option<&RowPath>,
        cells: Vec<(&'a Column, &'a str)>,
    ) -> Result<(), String> {
        let mut row = match old {
            Some(row) => row.clone(),
            None if self.writer.table == Table::Statements => {
                let Some(row) = self.new_statement(&cells) else {
                    self.left_out += 1;
                    return Ok(());
                };
                row
            }
            None => self.new_row(story)?,
        };
        for (column, cell) in cells {
            if cell.is_empty() && column.field == "id" {
                continue;
            }
            if old.is_some() && column.place.is_owner() {
                self.moves.push((row.clone(), column, cell));
            } else {
                row = self.cell(row, column, cell);
            }
        }
        self.last = self.last.take().max(Some(row));
        Ok(())
    }

    /// Writes a cell. Returns the row, which may have moved.
    fn cell(&mut self, row: RowPath, column: &Column, cell: &str) -> RowPath {
        match self.writer.type_into(&row, column, cell) {
            Ok((understood, moved)) => {
                let is_asking = matches!(understood, Typed::Asks(_) | Typed::Unknown(_));
                self.asking += usize::from(is_asking);
                moved
            }
            Err(_) => {
                self.asking += 1;
                row
            }
        }
    }

    /// Gives rows to their new owners. From the end, so that the paths before stay the same.
    fn move_rows(&mut self) {
        for (row, column, cell) in std::mem::take(&mut self.moves).into_iter().rev() {
            self.cell(row, column, cell);
        }
    }

    fn new_row(&mut self, story: Story<'_>) -> Result<RowPath, String> {
        let Writer { tree, table, .. } = &mut self.writer;
        let row = insert(tree, *table, self.last.as_deref(), Json::object());
        let row = row.ok_or("No row can be added to this table.")?;
        name_owners(tree, story, &row);
        Ok(row)
    }

    /// Adds an empty statement about the fact that its cells name; `None` if they name none.
    fn new_statement(&mut self, cells: &[(&Column, &str)]) -> Option<RowPath> {
        let names = &self.writer.names;
        let named = |(column, cell): &(&Column, &str)| {
            let Place::Fact(list) = column.place else { return None };
            let key = names.id(column.field, cell)?;
            Some([&names.fact_called(&key)?.row[..], &[list.into()]].concat())
        };
        let list = cells.iter().find_map(named)?;
        put(&mut self.writer.tree, &list, usize::MAX, Json::object())
    }
}

#[cfg(test)]
mod tests;
