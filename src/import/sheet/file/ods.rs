//! Workbooks in the format of `LibreOffice`: the entry `content.xml` of an ODS file.
//!
//! `calamine` reads them too, but without merged cells, percentages, currencies and the precision of dates, and a small file
//! can make it fill gigabytes. Here a repeated cell is repeated only within the limits.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive;
use super::format::DateParts;
use crate::import::sheet::error::SheetError;
use crate::import::sheet::number;
use crate::import::sheet::table::{
    Cell, Form, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Merged, Row, Table,
};

/// Reads all sheets.
pub(super) fn tables(bytes: &[u8]) -> Result<Vec<Table>, SheetError> {
    archive::check(bytes)?;
    let content = archive::text(bytes, "content.xml")?;
    let mut reader = Reader::from_str(&content);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    let mut document = Document { left: MOST_CELLS, ..Document::default() };
    loop {
        match reader.read_event().map_err(|_| SheetError::Damaged)? {
            Event::Start(element) => document.begin(&element)?,
            Event::End(element) => document.end(element.name().0)?,
            Event::Text(text) => document.add(&text.xml10_content()),
            Event::CData(text) => document.add(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let named = match &*entity.xml10_content() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => entity.resolve_char_ref().ok().flatten(),
                };
                document.add(named.map(String::from).as_deref().unwrap_or_default());
            }
            Event::Eof => return Ok(document.tables),
            _ => {}
        }
    }
}

/// The state of reading a document.
#[derive(Default)]
struct Document {
    tables: Vec<Table>,
    /// `true` inside of a table.
    is_in_table: bool,
    merged: Vec<Merged>,
    /// The parts of a date that a style of numbers shows, by its name.
    dates: BTreeMap<String, DateParts>,
    /// The styles of numbers of the styles of cells.
    styles: BTreeMap<String, String>,
    /// The style of dates that is being read.
    date_style: Option<String>,
    /// The row that is being read, with the number of its repetitions.
    row: Row,
    repeated: u32,
    column: u32,
    cell: Option<OdsCell>,
    /// The depth of annotations, whose text is not that of the cell.
    notes: u32,
    left: usize,
}

/// A cell with its attributes.
#[derive(Default)]
struct OdsCell {
    kind: String,
    value: String,
    currency: String,
    style: String,
    is_error: bool,
    repeated: u32,
    rows: u32,
    text: Option<String>,
}

/// The value of an attribute; empty if the element has none.
fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let found = element.try_get_attribute(name).ok().flatten();
    let value = found.and_then(|found| {
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    });
    value.unwrap_or_default()
}

fn count(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    attribute(element, name).parse().map_or(1, |count: u32| count.clamp(1, most))
}

impl Document {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), SheetError> {
        match element.name().0 {
            "number:date-style" => self.date_style = Some(attribute(element, "style:name")),
            "number:day" => self.date_part(|parts| parts.has_day = true),
            "number:month" => self.date_part(|parts| parts.has_month = true),
            "number:year" => self.date_part(|parts| parts.has_year = true),
            "style:style" => {
                let (name, style) = ("style:name", "style:data-style-name");
                self.styles.insert(attribute(element, name), attribute(element, style));
            }
            "table:table" if !self.is_in_table => {
                let name = attribute(element, "table:name");
                self.tables.push(Table { name, ..Table::default() });
                self.is_in_table = true;
            }
            "table:table-row" => {
                let before = self.row.number.saturating_add(self.repeated);
                self.row = Row { number: before.max(1), ..Row::default() };
                self.repeated = count(element, "table:number-rows-repeated", u32::MAX);
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(OdsCell::of(element));
            }
            "office:annotation" => self.notes += 1,
            "text:p" if self.notes == 0 => self.paragraph(),
            "text:s" => {
                let spaces = count(element, "text:c", 1_000) as usize;
                self.add(&" ".repeat(spaces));
            }
            "text:tab" => self.add("\t"),
            "text:line-break" => self.add("\n"),
            _ => {}
        }
        Ok(())
    }

    fn date_part(&mut self, set: impl Fn(&mut DateParts)) {
        if let Some(name) = &self.date_style {
            set(self.dates.entry(name.clone()).or_default());
        }
    }

    fn paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            match &mut cell.text {
                Some(text) => text.push('\n'),
                None => cell.text = Some(String::new()),
            }
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(own) =
            self.cell.as_mut().filter(|_| self.notes == 0).and_then(|it| it.text.as_mut())
        {
            own.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), SheetError> {
        match name {
            "number:date-style" => self.date_style = None,
            "office:annotation" => self.notes = self.notes.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
            "table:table-row" => self.end_row()?,
            "table:table" if self.is_in_table => {
                let merged = std::mem::take(&mut self.merged);
                if let Some(table) = self.tables.last_mut() {
                    table.fill(&merged);
                }
                self.is_in_table = false;
                self.row = Row::default();
                self.repeated = 0;
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), SheetError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (first, rows) = (self.column, cell.rows);
        self.column = self.column.saturating_add(cell.repeated);
        let content = cell.content(&self.styles, &self.dates);
        if content.is_empty() {
            return Ok(());
        }
        if self.column > MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
        for column in first..self.column {
            self.row.set(column as usize, content.clone());
        }
        if rows > 1 {
            let first_row = self.row.number - 1;
            let last_row = first_row.saturating_add(rows - 1);
            self.merged.push(Merged { first_row, last_row, column: first });
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        let Some(table) = self.tables.last_mut().filter(|_| self.is_in_table) else {
            return Ok(());
        };
        if self.row.is_empty() {
            return Ok(());
        }
        let end = self.row.number.saturating_add(self.repeated);
        let cells = self.row.cells.len().saturating_mul(self.repeated as usize);
        if end > MOST_ROWS + 1 || cells > self.left {
            return Err(SheetError::TooLarge);
        }
        self.left -= cells;
        table.rows.extend((self.row.number..end).map(|number| Row { number, ..self.row.clone() }));
        Ok(())
    }
}

impl OdsCell {
    fn of(element: &BytesStart<'_>) -> Self {
        let kind = attribute(element, "office:value-type");
        let value = match &*kind {
            "date" => attribute(element, "office:date-value"),
            "boolean" => attribute(element, "office:boolean-value"),
            "string" => attribute(element, "office:string-value"),
            _ => attribute(element, "office:value"),
        };
        Self {
            kind,
            value,
            currency: attribute(element, "office:currency"),
            style: attribute(element, "table:style-name"),
            is_error: attribute(element, "calcext:value-type") == "error",
            repeated: count(element, "table:number-columns-repeated", 1 << 14),
            rows: count(element, "table:number-rows-spanned", 1 << 20),
            text: None,
        }
    }

    fn content(
        self,
        styles: &BTreeMap<String, String>,
        dates: &BTreeMap<String, DateParts>,
    ) -> Cell {
        let text = self.text.unwrap_or_default();
        if self.is_error {
            return Cell::Error(text);
        }
        let number = self.value.parse::<f64>().ok();
        match &*self.kind {
            "float" => plain(number.and_then(number::digits), Form::Plain, text),
            "percentage" => plain(number.and_then(number::percent), Form::Percent, text),
            "currency" => plain(number.and_then(number::digits), Form::Money(self.currency), text),
            "boolean" => Cell::Bool(self.value == "true"),
            "date" => {
                let parts = styles.get(&self.style).and_then(|style| dates.get(style)).copied();
                date(&self.value, parts.unwrap_or_default(), text)
            }
            _ if text.is_empty() => Cell::Text(self.value),
            _ => Cell::Text(text),
        }
    }
}

fn plain(digits: Option<String>, form: Form, text: String) -> Cell {
    digits.map_or(Cell::Text(text), |digits| Cell::Number(digits, form))
}

fn date(value: &str, mut parts: DateParts, text: String) -> Cell {
    let (day, time) = value.split_once('T').unwrap_or((value, ""));
    let is_day = day.len() == 10 && day.is_ascii();
    if !is_day {
        return Cell::Text(text);
    }
    if parts == DateParts::default() {
        parts = DateParts { has_day: true, has_month: true, has_year: true };
    }
    let has_time = time.contains(|c: char| ('1'..='9').contains(&c));
    let (date, cut) = parts.shown(day.to_owned(), has_time);
    Cell::Date { date, cut }
}
