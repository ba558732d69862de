//! `docs/importing.md` lists all sheets and columns.

use std::fmt::Write;

use diplograph::import::sheet::parts::{AMOUNT, Column, Part, SENTENCE};

const DOCUMENT: &str = include_str!("../../../docs/importing.md");

fn columns(columns: &[Column]) -> String {
    let names = columns.iter().map(|column| format!("`{}` {}", column.field, column.russian()));
    names.collect::<Vec<String>>().join(", ")
}

fn table() -> String {
    let mut table = String::from("| sheet | columns, with their Russian names |\n|---|---|\n");
    for part in Part::every() {
        let (name, russian) = (part.name, part.russian());
        let _ = writeln!(table, "| `{name}` {russian} | {} |", columns(part.columns));
    }
    let _ = writeln!(table, "| of each fact | {} |", columns(SENTENCE));
    let _ = writeln!(table, "| of each amount | {} |", columns(AMOUNT));
    table
}

#[test]
fn document_lists_all_sheets_and_columns() {
    let table = table();
    assert!(DOCUMENT.contains(&table), "docs/importing.md should have this table:\n{table}");
}
