//! The table as CSV: RFC 4180, in UTF-8 with a mark that says so.

use super::column::Column;
use super::table::Table;

/// What spreadsheets take for the beginning of a formula, the wide signs among them (OWASP, "CSV Injection").
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What a cell stands in quotation marks for. Where the comma is the decimal sign, spreadsheets part cells by the semicolon.
const QUOTED: &[char] = &['"', ',', ';', '\t', '\r', '\n'];

impl Table<'_> {
    /// The whole table, its names first.
    pub fn csv(&self) -> String {
        // Without the mark Excel takes the bytes for those of an older encoding.
        let mut csv = "\u{feff}".to_owned() + Column::LINE;
        self.each(&mut |row| line(&mut csv, &mut row.cells()));
        csv
    }
}

fn line(csv: &mut String, cells: &mut dyn Iterator<Item = &str>) {
    let mut mark = "";
    for cell in cells {
        csv.push_str(mark);
        write(csv, cell);
        mark = ",";
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

/// Whether a spreadsheet would compute a text. A number below nought, or a year, is what it looks like.
fn is_formula(cell: &str) -> bool {
    let is_number = |rest: &str| {
        !rest.is_empty() && rest.bytes().all(|byte| b"0123456789.-/X~?%".contains(&byte))
    };
    cell.starts_with(FORMULA) && !cell.strip_prefix('-').is_some_and(is_number)
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
    fn a_text_that_would_be_computed_is_marked_as_a_text_and_a_number_is_not() {
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
        case("- said he", "'- said he");
        case("@name", "'@name");
        case("＝1", "'＝1");
        case("-", "'-");
        case("-16.5", "-16.5");
        case("-0043-03-15", "-0043-03-15");
        case("— said he", "— said he");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_by_others_as_it_was(
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
