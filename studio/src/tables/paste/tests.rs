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
    let matched: Vec<&str> = matched.iter().map(|(_, it)| it.as_deref().unwrap_or("-")).collect();
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
    let shown: Vec<[&str; 3]> =
        events.iter().map(|event| ["id", "date", "title"].map(|key| event.text_of(key))).collect();
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

const FACTS: &str = r#"{ "format": 1, "lang": "en",
    "measures": [{ "id": "trade", "title": "Trade", "series": [{ "points": [{ "period": "2023", "value": "USD 4bn" }] }] }],
    "events": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B", "also": [{ "claim": "old" }] }] }"#;

#[test]
fn statements_go_to_the_facts_that_they_name() {
    let text = "disputes\tagrees with\tvalue\tdate\nTrade, 2023: USD 4bn\t\t$5bn\t\n\tA\t\t2024\nC\t\t$1bn\t";
    let pasted = pasted(Table::Statements, FACTS, 0, text);
    assert_eq!((pasted.rows, pasted.asking), (2, 0));
    let tree = pasted.change.tree;
    let point = &tree.list("measures")[0].list("series")[0].list("points")[0];
    assert_eq!(point.list("disputed_by")[0].text_of("value"), "USD 5bn");
    assert_eq!(tree.list("events")[0].list("also")[0].text_of("date"), "2024");
    assert_eq!(rows(&tree, Table::Statements).len(), 3);
    let message = "2 rows pasted. All cells are understood. 1 row is left out, because it does not name one fact of the story.";
    assert_eq!(pasted.change.message.as_deref(), Some(message));
}

#[test]
fn pasted_cells_change_the_facts_of_statements() {
    let story = r#"{ "events": [{ "id": "a", "title": "A" },
        { "id": "b", "title": "B", "disputed_by": [{ "claim": "one" }, { "claim": "two" }, { "claim": "three" }] }] }"#;
    let pasted = pasted(Table::Statements, story, 0, "A\t\t$5bn\n\tA\t$6bn\nb\t\t$7bn");
    let tree = &pasted.change.tree;
    let [a, b] = tree.list("events") else { panic!("there are two events") };
    let lists = [a.list("disputed_by"), a.list("also"), b.list("disputed_by")];
    let said = lists.map(|list| {
        assert_eq!(list.len(), 1, "{}", tree.write());
        [list[0].text_of("claim"), list[0].text_of("value")]
    });
    assert_eq!(said, [["one", "USD 5bn"], ["two", "USD 6bn"], ["three", "USD 7bn"]]);
}

#[test]
fn statements_without_a_fact_are_not_pasted() {
    let tree = Json::read(FACTS).unwrap();
    let names = Names::of(&tree, "en");
    let story = Story { tree: &tree, names: &names };
    let cells = cells("disputes\tvalue\nC\t$1bn");
    let outcome = paste(story, Table::Statements, &["en".into()], (0, &[]), &cells);
    assert_eq!(outcome.unwrap_err(), LEFT_OUT);
}
