//! Rows of a spreadsheet, as the clipboard has them: lines with tabs between the cells.

use diplograph::import::sheet::column_of;
use diplograph::import::sheet::parts::Part;

use super::change::{Change, Story, Writer, name_owners};
use super::column::{Column, Place, columns};
use super::rows::{RowPath, insert, rows};
use super::table::Table;
use super::value::Typed;
use crate::json::Json;

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
    let mut writer = Writer { begins_series: true, ..Writer::new(story.tree, story.names, table) };
    let (mut asking, mut last) = (0, existing.last().cloned());
    for (nth, line) in lines.iter().enumerate() {
        let old = existing.get(first_row + nth).filter(|_| titles.is_none()).cloned();
        let row = match old {
            Some(row) => row,
            None => {
                let row = insert(&mut writer.tree, table, last.as_deref(), Json::object());
                let row = row.ok_or("No row can be added to this table.")?;
                name_owners(&mut writer.tree, story, &row);
                row
            }
        };
        let row = paste_line(&mut writer, row, line, &targets, &mut asking);
        last = last.max(Some(row));
    }
    let count = lines.len();
    let label = if count == 1 { "Paste a row".to_owned() } else { format!("Paste {count} rows") };
    let message = format!(
        "{count} {} pasted. {}",
        if count == 1 { "row" } else { "rows" },
        match asking {
            0 => "All cells are understood.".to_owned(),
            1 => "1 cell asks.".to_owned(),
            several => format!("{several} cells ask."),
        }
    );
    let mut change = Change::new(label, writer.tree, last);
    change.message = Some(message);
    Ok(Pasted { change, rows: count, asking })
}

fn paste_line(
    writer: &mut Writer,
    mut row: RowPath,
    line: &[String],
    targets: &[Option<Column>],
    asking: &mut usize,
) -> RowPath {
    // Id and title come first, because the id is made from the title. The owner comes last, because the row moves to it.
    let mut cells: Vec<(&Column, &String)> = targets
        .iter()
        .zip(line)
        .filter_map(|(column, cell)| Some((column.as_ref()?, cell)))
        .collect();
    let title = writer.table.title();
    cells.sort_by_key(|(column, _)| match column.field {
        "id" => 0,
        field if field == title => 1,
        _ if column.place == Place::Owner => 3,
        _ => 2,
    });
    for (column, cell) in cells {
        if cell.trim().is_empty() && column.field == "id" {
            continue;
        }
        match writer.type_into(&row, column, cell.trim()) {
            Ok((understood, moved)) => {
                row = moved;
                *asking += usize::from(matches!(understood, Typed::Asks(_) | Typed::Unknown(_)));
            }
            Err(_) => *asking += 1,
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Names;

    fn pasted(table: Table, story: &str, first_row: usize, text: &str) -> Pasted {
        let tree = Json::read(story).unwrap();
        let names = Names::of(&tree, "en");
        let langs = ["en".into(), "ru".into()];
        let all = columns(table, &langs);
        let usual = |field: &str| all.iter().find(|column| column.field == field).cloned();
        let shown: Vec<Column> = table.usual().iter().filter_map(|field| usual(field)).collect();
        let story = Story { tree: &tree, names: &names };
        paste(story, table, &langs, (first_row, &shown), &cells(text)).unwrap()
    }

    const STORY: &str = r#"{ "format": 1, "lang": "en", "parties": [{ "id": "kz", "name": "Kazakhstan" }],
        "events": [{ "id": "a", "title": "A", "kind": "talks" }] }"#;

    #[test]
    fn cells_are_read_and_written_as_spreadsheets_do() {
        let table = cells("a\t\"b\nc \"\"d\"\"\"\r\n\te\r\n");
        assert_eq!(table, [vec!["a", "b\nc \"d\""], vec!["", "e"]]);
        assert_eq!(cells(&text(&table)), table);
        assert_eq!(cells("\"Peace\" was said"), [["\"Peace\" was said"]]);
    }

    #[test]
    fn line_of_titles_says_what_the_columns_are() {
        let text = "Название (ru)\tHeadline\tДата\tВид\tBudget\tWho\nВизит\tState visit\t19.02.2024\tГосударственный визит\t7\tKazakhstan\nХ\tTalks\t03/04/2024\ttalks\t\t\n";
        let pasted = pasted(Table::Events, STORY, 0, text);
        assert_eq!((pasted.rows, pasted.asking), (2, 1));
        let langs = ["en".into(), "ru".into()];
        let matched = matched(Table::Events, &langs, &cells(text)).unwrap();
        let matched: Vec<&str> =
            matched.iter().map(|(_, it)| it.as_deref().unwrap_or("-")).collect();
        assert_eq!(matched, ["Title, Russian", "Title, English", "Date", "Kind", "-", "From"]);
        let events = pasted.change.tree.list("events");
        assert_eq!(events.len(), 3);
        assert_eq!(events[1].text_of("id"), "state-visit");
        assert_eq!(events[1].text_of("date"), "2024-02-19");
        assert_eq!(events[1].text_of("kind"), "state-visit");
        assert_eq!(events[1].text_of("from"), "kz");
        assert_eq!(events[1].get("title").unwrap().text_in("ru", "en"), Some("Визит"));
        assert_eq!(events[2].text_of("date"), "03/04/2024");
    }

    #[test]
    fn cells_without_titles_go_from_the_selected_row_on() {
        let pasted = pasted(Table::Events, STORY, 0, "2024\tVisit\tFirst\n12/2022\tcall\tSecond");
        let events = pasted.change.tree.list("events");
        let shown: Vec<[&str; 3]> = events
            .iter()
            .map(|event| ["id", "date", "title"].map(|key| event.text_of(key)))
            .collect();
        assert_eq!(shown, [["a", "2024", "First"], ["second", "2022-12", "Second"]]);
        assert_eq!(pasted.change.label, "Paste 2 rows");
    }

    #[test]
    fn values_find_their_measure_and_their_series() {
        let story =
            r#"{ "format": 1, "lang": "en", "measures": [{ "id": "trade", "title": "Trade" }] }"#;
        let text = "measure\tseries\tyear\tvalue\nTrade\tCustoms\t2022\t$1bn\nTrade\tCustoms\t2023\t$2bn\nTrade\tBank\t2023\t$3bn";
        let pasted = pasted(Table::Values, story, 0, text);
        let measure = &pasted.change.tree.list("measures")[0];
        let series: Vec<(&str, usize)> = measure
            .list("series")
            .iter()
            .map(|series| (series.text_of("title"), series.list("points").len()))
            .collect();
        assert_eq!(series, [("Customs", 2), ("Bank", 1)], "{}", pasted.change.tree.write());
    }
}
