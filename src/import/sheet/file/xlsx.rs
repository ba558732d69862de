//! Workbooks of Excel: their cells with formats, formulas' values, and merged cells.

use std::io::Cursor;

use calamine::{
    CellErrorType, DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Style, Xlsx,
    XlsxError, open_workbook_from_rs,
};

use super::archive;
use super::format::{self, DateParts};
use crate::import::sheet::error::SheetError;
use crate::import::sheet::number;
use crate::import::sheet::table::{
    Cell, Form, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Merged, Row, Table,
};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads all sheets that are shown.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, SheetError> {
    archive::check(bytes)?;
    let mut book: Book<'_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(SheetError::from)?;
    let is_shown = |sheet: &&Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    let mut left = MOST_CELLS;
    names.into_iter().map(|name| table(&mut book, name, &mut left)).collect()
}

fn table(book: &mut Book<'_>, name: String, left: &mut usize) -> Result<Table, SheetError> {
    let is_1904 = book.has_1904_epoch();
    let mut table = Table { is_1904, ..Table::default() };
    let mut cells = book.worksheet_cells_reader(&name)?;
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let style = cells.styles().get(style);
        let content = content(cell.get_value(), style, is_1904);
        if content.is_empty() {
            continue;
        }
        *left = left.checked_sub(1).ok_or(SheetError::TooLarge)?;
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
        put(&mut table.rows, row + 1, column as usize, content);
    }
    drop(cells);
    table.rows.sort_by_key(|row| row.number);
    table.rows.dedup_by_key(|row| row.number);
    let merged: Vec<Merged> = book
        .merge_cells_by_sheet_name(&name)?
        .iter()
        .map(|block| Merged {
            first_row: block.start.0,
            last_row: block.end.0,
            column: block.start.1,
        })
        .collect();
    table.name = name;
    table.fill(&merged);
    Ok(table)
}

/// Puts a cell into its row. Rows are in order in all files but hostile ones.
fn put(rows: &mut Vec<Row>, number: u32, column: usize, content: Cell) {
    match rows.last_mut() {
        Some(row) if row.number == number => row.set(column, content),
        _ => {
            let mut row = Row { number, ..Row::default() };
            row.set(column, content);
            rows.push(row);
        }
    }
}

fn content(value: &DataRef<'_>, style: Option<&Style>, is_1904: bool) -> Cell {
    let code = style.and_then(|style| style.number_format.as_ref());
    let code = code.map_or("General", |format| &*format.format_code);
    match value {
        DataRef::Int(value) => number_cell(&value.to_string(), code),
        DataRef::Float(value) => float_cell(*value, code),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(is_true) => Cell::Bool(*is_true),
        DataRef::DateTime(date) => date_cell(date, code, is_1904),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(text.clone()),
        DataRef::Error(error) => Cell::Error(error_name(error)),
        DataRef::Empty => Cell::Empty,
    }
}

fn error_name(error: &CellErrorType) -> String {
    error.to_string()
}

fn number_cell(digits: &str, code: &str) -> Cell {
    match digits.parse::<f64>() {
        Ok(value) if format::is_percent(code) => float_cell(value, code),
        _ => Cell::Number(digits.to_owned(), money(code)),
    }
}

fn float_cell(value: f64, code: &str) -> Cell {
    let (digits, form) = if format::is_percent(code) {
        (number::percent(value), Form::Percent)
    } else {
        (number::digits(value), money(code))
    };
    digits.map_or_else(|| Cell::Text(value.to_string()), |digits| Cell::Number(digits, form))
}

fn money(code: &str) -> Form {
    format::currency(code).map_or(Form::Plain, Form::Money)
}

/// A date as its cell shows it. A number outside of the calendar, or a duration, stays a number.
fn date_cell(date: &ExcelDateTime, code: &str, is_1904: bool) -> Cell {
    let value = date.as_f64();
    let day = number::day(value, is_1904).filter(|_| date.is_datetime());
    let Some(day) = day else { return float_cell(value, "General") };
    let mut parts = DateParts::of_code(code);
    if parts == DateParts::default() {
        // A format of the reader's own language has no code in the file.
        parts = DateParts { has_day: true, has_month: true, has_year: true };
    }
    let (date, cut) = parts.shown(day, value.fract() != 0.0);
    Cell::Date { date, cut }
}

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Protected,
            _ => Self::Damaged,
        }
    }
}
