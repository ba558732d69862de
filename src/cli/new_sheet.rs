//! `diplograph new --sheet`: a workbook to fill in, made from the columns that the import knows.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use rust_xlsxwriter::{
    Color, DataValidation, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError,
};
use serde_json::Value;

use super::{file, pipe_safe};
use crate::import::sheet::parts::{Column, Kind, Part};
use crate::wording::Language;

/// The story whose facts are the example rows.
const EXAMPLE: &str = include_str!("template.json");

/// The lines of the first sheet.
const READ_ME: &str = include_str!("template.txt");

/// The rows below the header for which there are drop-down lists.
const LAST_ROW: u32 = 2_000;

/// The rows of the header, the explanation, and the remark above the examples.
const ROWS_ABOVE: u32 = 3;

const EXAMPLES_FOLLOW: &str = "# The rows below are examples. Write yours over them.";

/// The cells of a row, by the titles of their columns.
type Cells = BTreeMap<String, String>;

/// Writes the template to a file.
pub(super) fn write(path: &Path, is_forced: bool) -> anyhow::Result<ExitCode> {
    let bytes = workbook()?;
    if is_forced {
        file::write(Some(path), bytes)?;
    } else {
        file::write_new(path, bytes)?;
    }
    if !file::is_standard(path) {
        let path = path.display();
        let next = format!("diplograph import {path} -o my-story.json");
        writeln!(pipe_safe::stderr(), "wrote {path}; next: fill it in, then {next}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The formats of the cells.
struct Formats {
    title: Format,
    about: Format,
    example: Format,
}

fn workbook() -> anyhow::Result<Vec<u8>> {
    let story: Value = serde_json::from_str(EXAMPLE)?;
    let mut workbook = Workbook::new();
    let formats = Formats {
        title: Format::new().set_bold().set_background_color(Color::RGB(0x00DD_E8EC)),
        about: Format::new()
            .set_italic()
            .set_font_color(Color::RGB(0x005B_6770))
            .set_text_wrap()
            .set_align(FormatAlign::Top),
        example: Format::new().set_italic().set_background_color(Color::RGB(0x00FF_F8E1)),
    };
    read_me(workbook.add_worksheet())?;
    for part in Part::every() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(part.name)?;
        if part.name == "story" {
            head(sheet, part, &story, &formats)?;
        } else {
            table(sheet, part, &rows(part, &story), &formats)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn read_me(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Read me")?.set_column_width(0, 110)?;
    let wrapped = Format::new().set_text_wrap();
    for (row, line) in (0..).zip(READ_ME.lines()) {
        sheet.write_string_with_format(row, 0, line, &wrapped)?;
    }
    Ok(())
}

/// The sheet with a name and a value in each row.
fn head(
    sheet: &mut Worksheet,
    part: &Part,
    story: &Value,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, title) in (0..).zip(["field", "value", "# what to write"]) {
        sheet.write_string_with_format(0, column, title, &formats.title)?;
    }
    let mut rows: Vec<(String, String, &Column)> = Vec::new();
    for column in part.columns {
        let values = cells(column.field, story.get(column.field));
        let own = (column.field.to_owned(), String::new());
        let values = if values.is_empty() { vec![own] } else { values };
        rows.extend(values.into_iter().map(|(title, value)| (title, value, column)));
    }
    for (row, (title, value, column)) in (1..).zip(rows) {
        sheet.write_string_with_format(row, 0, title, &formats.title)?;
        sheet.write_string_with_format(row, 1, value, &formats.example)?;
        let about = format!("# {} ({})", column.about, column.russian());
        sheet.write_string_with_format(row, 2, about, &formats.about)?;
        if let Some(list) = list(column)? {
            sheet.add_data_validation(row, 1, row, 1, &list)?;
        }
    }
    sheet.set_column_width(0, 20)?.set_column_width(1, 70)?.set_column_width(2, 70)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// A sheet with a row for each fact.
fn table(
    sheet: &mut Worksheet,
    part: &Part,
    rows: &[Cells],
    formats: &Formats,
) -> Result<(), XlsxError> {
    let titles = titles(part, rows);
    for (nth, (title, column)) in (0..).zip(&titles) {
        let about = if nth == 0 { format!("# {}", column.about) } else { column.about.to_owned() };
        sheet.write_string_with_format(0, nth, title, &formats.title)?;
        sheet.write_string_with_format(1, nth, about, &formats.about)?;
        let note = format!("{}\nПо-русски: {}", column.about, column.russian());
        sheet.insert_note(0, nth, &Note::new(note).add_author_prefix(false))?;
        sheet.set_column_width(nth, width(column.kind))?;
        if let Some(list) = list(column)? {
            sheet.add_data_validation(ROWS_ABOVE, nth, LAST_ROW, nth, &list)?;
        }
        for (row, cells) in (ROWS_ABOVE..).zip(rows) {
            if let Some(value) = cells.get(title) {
                sheet.write_string_with_format(row, nth, value, &formats.example)?;
            }
        }
    }
    let remark = if rows.is_empty() { "# Write your rows below." } else { EXAMPLES_FOLLOW };
    sheet.write_string_with_format(2, 0, remark, &Format::new().set_italic())?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The titles of the columns. A text that an example has in another language has a column for it.
fn titles<'p>(part: &'p Part, rows: &[Cells]) -> Vec<(String, &'p Column)> {
    let mut titles = Vec::new();
    for column in part.all_columns() {
        titles.push((column.field.to_owned(), column));
        let others = rows.iter().flat_map(|cells| cells.keys());
        let mut others: Vec<&String> = others
            .filter(|title| {
                title.strip_prefix(column.field).is_some_and(|rest| rest.starts_with(' '))
            })
            .collect();
        others.sort_unstable();
        others.dedup();
        titles.extend(others.into_iter().map(|title| (title.clone(), column)));
    }
    titles
}

fn width(kind: Kind) -> u16 {
    match kind {
        Kind::Verbatim | Kind::Translation => 60,
        Kind::Text | Kind::Url | Kind::File => 34,
        _ => 18,
    }
}

/// The drop-down list of a column. Other words may be typed too: the import knows more than the list.
fn list(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let words: Vec<&str> = match column.kind {
        Kind::Choice(choice) => choice.words(),
        Kind::Bool => vec!["yes"],
        Kind::Lang => Language::all().iter().map(|language| language.tag).collect(),
        Kind::Qualifier => vec!["about", "nearly", "more than", "at least", "less than", "up to"],
        _ if column.field == "fact" => vec![
            "goal",
            "value",
            "project",
            "event",
            "tie",
            "figure",
            "quote",
            "area",
            "statement",
            "party",
            "story",
        ],
        _ => return Ok(None),
    };
    let list = DataValidation::new().allow_list_strings(&words)?;
    Ok(Some(list.show_error_message(false)))
}

/// The example rows of a sheet.
fn rows(part: &Part, story: &Value) -> Vec<Cells> {
    let measures = || items(story, "measures").map(|measure| (measure, measure["id"].as_str()));
    match part.name {
        "goals" => measures()
            .flat_map(|(measure, id)| items(measure, "goals").map(move |goal| (goal, id)))
            .map(|(goal, id)| row(part, goal, &[("measure", id)]))
            .collect(),
        "points" => measures()
            .flat_map(|(measure, id)| items(measure, "series").map(move |series| (series, id)))
            .flat_map(|(series, id)| items(series, "points").map(move |point| (point, series, id)))
            .map(|(point, series, id)| {
                let of_series = |key: &str| series[key].as_str();
                let belongs = [
                    ("measure", id),
                    ("series", of_series("title")),
                    ("party", of_series("party")),
                ];
                row(part, point, &belongs)
            })
            .collect(),
        name => items(story, name).map(|item| row(part, item, &[])).collect(),
    }
}

fn items<'v>(value: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    value[list].as_array().into_iter().flatten()
}

fn row(part: &Part, item: &Value, belongs: &[(&str, Option<&str>)]) -> Cells {
    let mut row = Cells::new();
    for column in part.all_columns() {
        row.extend(cells(column.field, item.get(column.field)));
    }
    // A sentence that stands in a citation gets the columns of a sentence.
    if let Some(inline) = items(item, "cite").find(|cited| cited.is_object()) {
        row.remove("cite");
        row.insert(
            "publisher".to_owned(),
            inline["source"].as_str().unwrap_or_default().to_owned(),
        );
        row.insert(
            "sentence".to_owned(),
            inline["sentence"].as_str().unwrap_or_default().to_owned(),
        );
    }
    let belongs =
        belongs.iter().filter_map(|(key, value)| Some(((*key).to_owned(), (*value)?.to_owned())));
    row.extend(belongs);
    row
}

/// The cells of a value: one, or one for each language.
fn cells(field: &str, value: Option<&Value>) -> Vec<(String, String)> {
    let own = |text: &str| (field.to_owned(), text.to_owned());
    match value {
        Some(Value::String(text)) => vec![own(text)],
        Some(Value::Array(list)) => {
            let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            vec![own(&texts.join("; "))]
        }
        Some(Value::Object(texts)) => texts
            .iter()
            .filter_map(|(lang, text)| {
                let title = if lang == "en" { field.to_owned() } else { format!("{field} {lang}") };
                Some((title, text.as_str()?.to_owned()))
            })
            .collect(),
        _ => Vec::new(),
    }
}
