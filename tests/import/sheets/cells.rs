//! Cells of workbooks: dates, formats, merged cells, formulas and errors.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use super::{import, notes, story};

/// A workbook with the head of a story and one more sheet.
fn workbook(name: &str, fill: impl Fn(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let head = book.add_worksheet().set_name("Сюжет").unwrap();
    for (row, (key, value)) in (0..).zip([("Язык", "en"), ("Title", "A and B")]) {
        head.write(row, 0, key).unwrap().write(row, 1, value).unwrap();
    }
    let parties = book.add_worksheet().set_name("parties").unwrap();
    parties.write_row(0, 0, ["id", "name", "name ru"]).unwrap();
    parties.write_row(1, 0, ["a", "Aland", "Аланд"]).unwrap();
    parties.write_row(2, 0, ["b", "Borduria", "Бордурия"]).unwrap();
    fill(book.add_worksheet().set_name(name).unwrap()).unwrap();
    book.save_to_buffer().unwrap()
}

const UNCITED: &[&str] = &["no source is cited", "the story has no source"];

#[test]
fn format_of_a_date_cell_decides_its_precision() {
    let bytes = workbook("events", |sheet| {
        sheet.write_row(0, 0, ["kind", "title", "date"])?;
        let day = ExcelDateTime::from_ymd(2024, 3, 15)?;
        let formats = ["dd.mm.yyyy", "mmm yyyy", "yyyy", "d mmmm"];
        for (row, format) in (1..).zip(formats) {
            sheet.write_row(row, 0, ["talks", "Talks"])?;
            let format = Format::new().set_num_format(format);
            sheet.write_with_format(row, 2, &day, &format)?;
        }
        sheet.write_row(5, 0, ["talks", "Talks"])?.write(5, 2, 44_562)?;
        sheet.write_row(6, 0, ["talks", "Talks"])?.write(6, 2, 2_022)?;
        Ok(())
    });
    let imported = import(&bytes);
    let story = story(&imported, UNCITED);
    let dates: Vec<String> = story.events.iter().map(|it| it.date.unwrap().to_string()).collect();
    assert_eq!(dates, ["2024-03-15", "2024-03", "2024", "2024-03-15", "2022-01-01", "2022"]);
    let notes = notes(&imported).join("\n");
    assert!(notes.contains("a spreadsheet has made a number of the date"), "{notes}");
    assert!(notes.contains("the cell shows only this much of the date"), "{notes}");
    assert!(notes.contains("the cell hides the year"), "{notes}");
}

#[test]
fn formats_of_numbers_are_kept() {
    let bytes = workbook("figures", |sheet| {
        sheet.write_row(0, 0, ["label", "value", "currency", "qualifier"])?;
        let with = |format: &str| Format::new().set_num_format(format);
        sheet.write(1, 0, "growth")?.write_with_format(1, 1, 0.179, &with("0.0%"))?;
        sheet.write(2, 0, "trade")?.write_with_format(2, 1, 156e6, &with("[$$-409]#,##0"))?;
        sheet.write(3, 0, "trade")?.write(3, 1, 4.4)?.write_row(3, 2, ["USD bn", "about"])?;
        sheet.write(4, 0, "trade")?.write(4, 1, 0.1 + 0.2)?.write(4, 2, "EUR")?;
        sheet.write(5, 0, "students")?.write(5, 1, 14_000)?;
        Ok(())
    });
    let story = story(&import(&bytes), UNCITED);
    let values: Vec<String> = story.figures.iter().map(|it| it.value.to_string()).collect();
    assert_eq!(values, ["17.9%", "USD 156000000", "about USD 4.4bn", "EUR 0.3", "14000"]);
}

#[test]
fn merged_cells_belong_to_all_rows_that_they_cover() {
    let bytes = workbook("События", |sheet| {
        sheet.write_row(
            0,
            0,
            ["Вид", "Название", "Дата", "Предложение", "Издание", "Адрес", "Дата страницы"],
        )?;
        for (row, title) in (1..).zip(["One", "Two", "Three"]) {
            sheet.write_row(row, 0, ["визит", title, "7 мая 2024"])?;
        }
        let plain = Format::new();
        sheet.merge_range(1, 3, 3, 3, "All three on 7 May 2024.", &plain)?;
        sheet.merge_range(1, 4, 3, 4, "Gazette", &plain)?;
        sheet.merge_range(1, 5, 3, 5, "https://example.org", &plain)?;
        sheet.merge_range(1, 6, 3, 6, "8.05.2024", &plain)?;
        Ok(())
    });
    let story = story(&import(&bytes), &[]);
    let cited: Vec<&str> = story.events.iter().map(|it| &*it.cite[0].sentence).collect();
    assert_eq!(cited, ["All three on 7 May 2024."; 3]);
    assert_eq!(story.evidence.len(), 1);
}

#[test]
fn formulas_have_their_values_and_errors_are_left_out() {
    let bytes = workbook("ties", |sheet| {
        sheet.write_row(0, 0, ["kind", "title", "since", "state", "by"])?;
        sheet.write_row(1, 0, ["treaty", "Treaty"])?;
        sheet.write(1, 2, Formula::new("1990+4").set_result("1994"))?;
        sheet.write(1, 3, Formula::new("A9").set_result("#REF!"))?;
        sheet.write(1, 4, "Аланд; borduria")?;
        Ok(())
    });
    let imported = import(&bytes);
    assert!(imported.text.contains(r#""since": "1994""#), "{}", imported.text);
    let notes = notes(&imported).join("\n");
    assert!(notes.contains("the cell has an error of a formula"), "{notes}");
    assert!(imported.text.contains("\"a\",\n        \"b\""), "by names: {}", imported.text);
}

#[test]
fn sheet_of_another_name_is_noted() {
    let bytes = workbook("Budget", |sheet| {
        sheet.write_row(0, 0, ["what", "how much"])?;
        Ok(())
    });
    let notes = notes(&import(&bytes));
    assert_eq!(
        notes,
        ["sheet “Budget”, row 1: left out: no row of the sheet names columns of a story"]
    );
}

#[test]
fn reports_history_and_figures_stand_in_what_they_belong_to() {
    let mut book = Workbook::new();
    let sheets: [(&str, &[&[&str]]); 6] = [
        ("story", &[&["lang", "en"], &["title", "A and B"]]),
        ("parties", &[&["id", "name"], &["a", "Aland"], &["b", "Borduria"]]),
        (
            "reports",
            &[
                &["project", "date", "count"],
                &["Joint projects", "Feb 2020", "42"],
                &["joint", "2024-08", "69"],
            ],
        ),
        ("projects", &[&["id", "title"], &["joint", "Joint projects"]]),
        ("history", &[&["event", "date", "state"], &["Visit", "2020", "postponed"]]),
        ("events", &[&["kind", "title", "date"], &["visit", "Visit", "2024"]]),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, cells.iter().copied()).unwrap();
        }
    }
    let figures = book.add_worksheet().set_name("figures").unwrap();
    figures.write_row(0, 0, ["of", "label", "value"]).unwrap();
    figures.write_row(1, 0, ["visit-2024", "in contracts", "$1bn"]).unwrap();
    let story = story(&import(&book.save_to_buffer().unwrap()), UNCITED);
    let reports: Vec<String> =
        story.projects[0].reports.iter().map(|it| it.count.as_ref().unwrap().to_string()).collect();
    assert_eq!(reports, ["42", "69"]);
    assert_eq!(story.events[0].history.len(), 1);
    assert_eq!(story.events[0].figures.len(), 1);
}
