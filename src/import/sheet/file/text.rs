//! Tables of text: CSV with commas or semicolons, and TSV.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::encoding::decode;
use crate::import::sheet::error::SheetError;
use crate::import::sheet::table::{Cell, Form, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Table};

/// The bytes that can separate columns. Of two that are as frequent, the first is taken.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// The most lines by which the separator is found.
const MOST_LINES: usize = 20;

/// The errors that spreadsheets write instead of a value, in English and Russian.
const ERRORS: [&str; 14] = [
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#ССЫЛКА!",
    "#Н/Д",
    "#ДЕЛ/0!",
    "#ЗНАЧ!",
    "#ИМЯ?",
    "#ЧИСЛО!",
    "#ПУСТО!",
];

/// Reads the table of a text file.
pub(super) fn table(bytes: &[u8]) -> Result<Table, SheetError> {
    let decoded = decode(bytes);
    let text = decoded.text.trim_start_matches('\u{feff}');
    let (separator, text) = separator(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::None)
        .from_reader(text.as_bytes());
    let mut table = Table { has_decimal_comma: separator == b';', ..Table::default() };
    let (mut record, mut left, mut number) = (StringRecord::new(), MOST_CELLS, 0);
    while reader.read_record(&mut record).map_err(|_| SheetError::Damaged)? {
        let start = record.position().map_or(0, csv::Position::byte);
        // A row is counted as a spreadsheet counts it, so a line break in a cell does not count. Empty lines do.
        number += 1 + usize::try_from(start).map_or(0, |start| empty_lines(text, start));
        let number = u32::try_from(number).map_err(|_| SheetError::TooLarge)?;
        let row = row(&record, number, table.has_decimal_comma);
        left = left.checked_sub(record.len()).ok_or(SheetError::TooLarge)?;
        if table.rows.len() as u64 >= u64::from(MOST_ROWS)
            || row.cells.len() as u64 > u64::from(MOST_COLUMNS)
        {
            return Err(SheetError::TooLarge);
        }
        if !row.is_empty() {
            table.rows.push(row);
        }
    }
    if table.rows.is_empty() { Err(SheetError::Empty) } else { Ok(table) }
}

/// The number of empty lines from a byte on, which is at the end of a line or just after it.
fn empty_lines(text: &str, start: usize) -> usize {
    let (before, mut rest) = text.split_at_checked(start).unwrap_or((text, ""));
    if before.ends_with('\r') {
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut count = 0;
    while let Some(next) = ["\r\n", "\n", "\r"].iter().find_map(|end| rest.strip_prefix(end)) {
        rest = next;
        count += 1;
    }
    count
}

fn row(record: &StringRecord, number: u32, has_decimal_comma: bool) -> Row {
    let mut cells: Vec<Cell> = record.iter().map(|text| cell(text, has_decimal_comma)).collect();
    while cells.last().is_some_and(Cell::is_empty) {
        cells.pop();
    }
    Row { number, cells, is_covered: false }
}

fn cell(text: &str, has_decimal_comma: bool) -> Cell {
    let trimmed = text.trim();
    if ERRORS.contains(&trimmed) {
        return Cell::Error(trimmed.to_owned());
    }
    match trimmed.split_once(',') {
        Some((whole, fraction)) if has_decimal_comma && is_decimal(whole, fraction) => {
            Cell::Number(format!("{whole}.{fraction}"), Form::Plain)
        }
        _ => Cell::Text(text.to_owned()),
    }
}

fn is_decimal(whole: &str, fraction: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole.strip_prefix('-').unwrap_or(whole)) && is_digits(fraction)
}

/// The byte that separates columns, and the text without the line that names it (`sep=;`, as Excel writes it).
fn separator(text: &str) -> (u8, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let [byte] = first.trim_end_matches('\r').strip_prefix("sep=").unwrap_or_default().as_bytes()
        && byte.is_ascii()
    {
        return (*byte, rest);
    }
    let mut counts = [0; SEPARATORS.len()];
    let (mut lines, mut is_quoted) = (0, false);
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => lines += 1,
            _ if is_quoted => {}
            _ => {
                let nth = SEPARATORS.iter().position(|separator| *separator == byte);
                nth.into_iter().for_each(|nth| counts[nth] += 1);
            }
        }
        // The header decides; if it has one column only, the lines after it do.
        if lines >= MOST_LINES || (lines > 0 && counts.iter().any(|count| *count > 0)) {
            break;
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let nth = counts.iter().position(|count| *count == most).filter(|_| most > 0);
    (nth.map_or(b',', |nth| SEPARATORS[nth]), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separator_is_that_of_the_header() {
        #[track_caller]
        fn case(text: &str, expected: u8) {
            assert_eq!(separator(text).0, expected, "{text}");
        }

        case("date,title\n1,2;3;4", b',');
        case("date;title, in words\n", b';');
        case("date\ttitle;x\n", b'\t');
        case("\"a,b,c\";d\n", b';');
        case("sep=|\na;b\n", b'|');
        case("", b',');
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "date,title||2024,\"two-lines\"|,,|2025,x|".replace('|', end);
            let table = table(text.as_bytes()).unwrap();
            let rows: Vec<(u32, String)> =
                table.rows.iter().map(|row| (row.number, row.cell(1).text())).collect();
            let expected = [(1, "title"), (3, "two-lines"), (5, "x")];
            assert_eq!(
                rows,
                expected.map(|(number, text)| (number, text.to_owned())),
                "after {end:?}"
            );
        }
        let table = table(b"date,title\n2024,\"two\nlines\"\n2025,x\n").unwrap();
        assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn decimal_commas_are_numbers_after_semicolons_only() {
        assert_eq!(cell("4,4", true), Cell::Number("4.4".to_owned(), Form::Plain));
        assert_eq!(cell("4,4", false), Cell::Text("4,4".to_owned()));
        assert_eq!(cell("4,4 млрд", true), Cell::Text("4,4 млрд".to_owned()));
        assert_eq!(cell("#ДЕЛ/0!", true), Cell::Error("#ДЕЛ/0!".to_owned()));
    }
}
