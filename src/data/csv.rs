//! The table as CSV: RFC 4180, in UTF-8 with a byte order mark.

use super::column::Column;
use super::table::Table;

/// The characters at which spreadsheets start a formula, including full-width forms (OWASP, "CSV Injection").
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The characters for which a cell is quoted. Spreadsheets separate cells by semicolons in locales with a decimal comma.
const QUOTED: &[char] = &['"', ',', ';', '\t', '\r', '\n'];

impl Table<'_> {
    /// Returns the whole table with a header.
    pub fn csv(&self) -> String {
        // Without the byte order mark Excel assumes an older encoding.
        let mut csv = "\u{feff}".to_owned() + Column::LINE;
        self.each(&mut |row| line(&mut csv, &mut row.cells()));
        csv
    }
}

fn line(csv: &mut String, cells: &mut dyn Iterator<Item = &str>) {
    let mut separator = "";
    for cell in cells {
        csv.push_str(separator);
        write(csv, cell);
        separator = ",";
    }
    csv.push_str("\r\n");
}

fn write(csv: &mut String, cell: &str) {
    let is_quoted = cell.contains(QUOTED);
    if is_quoted {
        csv.push('"');
    }
    if is_formula(cell) {
        csv.push('\'');
    }
    if is_quoted {
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(cell);
    }
}

/// Returns whether a spreadsheet would read a text as a formula. A negative number or year is not a formula.
fn is_formula(cell: &str) -> bool {
    let is_number = |rest: &str| {
        !rest.is_empty() && rest.bytes().all(|byte| b"0123456789.-/X~?%".contains(&byte))
    };
    cell.starts_with(FORMULA) && !cell.strip_prefix('-').is_some_and(is_number)
}

/// Returns a cell without the apostrophe that keeps it from being a formula.
#[cfg(feature = "import")]
pub(crate) fn unmarked(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(cells: &[String]) -> String {
        let mut csv = String::new();
        line(&mut csv, &mut cells.iter().map(|cell| &**cell));
        csv
    }

    fn read(csv: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        let records = reader.records().map(|record| record.unwrap());
        records.map(|record| record.iter().map(ToOwned::to_owned).collect()).collect()
    }

    #[test]
    fn formula_gets_an_apostrophe_and_a_negative_number_does_not() {
        #[track_caller]
        fn case(cell: &str, expected: &str) {
            assert_eq!(written(&[cell.to_owned()]), format!("{expected}\r\n"));
        }

        case("plain", "plain");
        case("a, b", "\"a, b\"");
        case("a; b", "\"a; b\"");
        case("say \"a\"", "\"say \"\"a\"\"\"");
        case("=1+1", "'=1+1");
        case("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
        case("- he said", "'- he said");
        case("@name", "'@name");
        case("＝1", "'＝1");
        case("-", "'-");
        case("-16.5", "-16.5");
        case("-0043-03-15", "-0043-03-15");
        case("— said he", "— said he");
    }

    proptest! {
        #[test]
        fn csv_reader_reads_the_written_cells(
            rows in proptest::collection::vec(proptest::collection::vec("[a\"',;\r\n\t =é−\u{feff}ب]{0,6}", 3), 1..4),
        ) {
            let lines: String = rows.iter().map(|cells| written(cells)).collect();
            let csv = format!("\u{feff}{lines}");
            let marked = |cell: &String| if is_formula(cell) { format!("'{cell}") } else { cell.clone() };
            let expected: Vec<Vec<String>> =
                rows.iter().map(|cells| cells.iter().map(marked).collect()).collect();
            prop_assert_eq!(read(&csv), expected);
        }
    }
}
