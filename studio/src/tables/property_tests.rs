//! Any sequence of changes gives a story that is JSON, and undo returns the text before it.

use std::rc::Rc;

use super::change::{self, Change, Story};
use super::*;
use crate::document::{Document, History, Reading};
use crate::json::Json;

const STORY: &str = include_str!("../../../static/stories/kazakhstan-uzbekistan-2024.json");

/// A source of numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit.max(1)
    }
}

const TYPED: &[&str] = &[
    "",
    "19.02.2024",
    "03/04/2024",
    "spring 2024",
    "$156mn",
    "about USD 1bn",
    "visit",
    "held",
    "kz; uz",
    "Kazakhstan",
    "Переговоры",
    "\"quoted\" \\ \u{7}",
    "{\"a\":1}",
    "1200x800",
    "talks.jpg",
    "yes",
    "7",
    "kz",
    "trade",
    "x\ty\nz",
];

fn changed(tree: &Json, numbers: &mut Numbers) -> Option<Change> {
    let names = Names::of(tree, "en");
    let story = Story { tree, names: &names };
    let tables: Vec<Table> = Table::all().collect();
    let table = tables[numbers.below(tables.len())];
    let all = columns(table, &["en".into(), "ru".into()]);
    let rows = rows(tree, table);
    let column = &all[numbers.below(all.len())];
    let typed = TYPED[numbers.below(TYPED.len())];
    if table == Table::Statements && numbers.below(3) == 0 {
        let fact = names.disputable.get(numbers.below(names.disputable.len()))?;
        let list = ["disputed_by", "also"][numbers.below(2)];
        return change::add_statement(story, &fact.key, list);
    }
    if rows.is_empty() || numbers.below(8) == 0 {
        return change::add(story, table, None);
    }
    let (row, other) = (&rows[numbers.below(rows.len())], &rows[numbers.below(rows.len())]);
    match numbers.below(12) {
        0 if table != Table::Head => change::delete(story, table, std::slice::from_ref(row)),
        1 if table != Table::Head => change::move_row(story, table, row, other),
        2 => change::clear(
            story,
            table,
            &[(row.clone(), column.clone()), (other.clone(), column.clone())],
        ),
        3 => change::cite(story, table, row, typed),
        4 if table != Table::Head => {
            let lines = vec![vec![typed.to_owned(); 4]; 3];
            let langs = ["en".into()];
            paste::paste(story, table, &langs, (numbers.below(rows.len()), &all), &lines)
                .ok()
                .map(|pasted| pasted.change)
        }
        _ => change::set(story, table, row, column, typed).ok().flatten(),
    }
}

#[test]
fn any_changes_give_json_and_undo_returns_the_text() {
    for seed in 0..10 {
        let mut numbers = Numbers(seed);
        let (mut history, mut now) = (History::default(), Document::of_story(STORY));
        let mut texts = vec![Rc::clone(&now.story)];
        for _ in 0..25 {
            let tree = Json::read(&now.story).expect("each text is JSON");
            let Some(change) = changed(&tree, &mut numbers) else { continue };
            let edit = change.edit(&now);
            assert_eq!(
                Json::read(&edit.document.story).expect("it is JSON"),
                change.tree,
                "{}",
                edit.label
            );
            if edit.document != now {
                history.record(edit.label, &now, &edit.document);
                now = edit.document;
                texts.push(Rc::clone(&now.story));
            }
        }
        assert!(texts.len() > 5, "seed {seed}");
        while let Some(text) = texts.pop() {
            assert_eq!(now.story, text, "seed {seed}");
            if let Some(before) = history.undo(&now) {
                now = before;
            }
        }
    }
}

#[test]
fn certain_problems_are_mended_in_one_step_and_others_are_left() {
    let text: Rc<str> = r#"{ "format": 1, "lang": "en", "title": "A and B",
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
        "events": [
          { "id": "x", "kind": "talks", "title": "X", "date": "19.02.2024", "cite": [] },
          { "id": "y", "kind": "talks", "title": "Y", "date": "03/04/2024", "place": "P" },
          { "id": "z", "kind": "talks", "date": "12/2022" }] }"#
        .into();
    let reading = Reading::of(&text);
    let tree = reading.tree.clone().unwrap();
    let (names, all) = (Names::of(&tree, "en"), columns(Table::Events, &["en".into()]));
    let troubles = Troubles::of(&reading, &names, Table::Events, &rows(&tree, Table::Events), &all);
    let certain: Vec<(Option<usize>, &str)> =
        troubles.certain().iter().map(|(trouble, fix)| (trouble.row, &*fix.kept)).collect();
    assert_eq!(certain, [(Some(0), "2024-02-19"), (Some(2), "2022-12")]);
    let asks = troubles.list.iter().find(|it| it.fixes.len() == 2).unwrap();
    let labels: Vec<&str> = asks.fixes.iter().map(|fix| &*fix.label).collect();
    assert_eq!((asks.row, labels), (Some(1), vec!["March 4, 2024", "April 3, 2024"]));
    let day_first: Vec<&str> =
        troubles.in_order(&text, true).iter().map(|(_, fix)| &*fix.kept).collect();
    assert_eq!(day_first, ["2024-04-03"]);
    assert_eq!(troubles.in_order(&text, false)[0].1.kept, "2024-03-04");
    let field = |it: &Trouble| it.column.map(|nth| all[nth].field);
    let missing = troubles.list.iter().find(|it| it.message.ends_with("missing.")).unwrap();
    assert_eq!((missing.row, field(missing)), (Some(2), Some("title")));
    let fixes: Vec<&Fix> = troubles.certain().into_iter().map(|(_, fix)| fix).collect();
    let mended = Json::read(&mend(&text, &fixes)).unwrap();
    let dates: Vec<&str> =
        mended.list("events").iter().map(|event| event.text_of("date")).collect();
    assert_eq!(dates, ["2024-02-19", "03/04/2024", "2022-12"]);
}

#[test]
fn fact_without_a_sentence_is_a_problem_of_its_evidence() {
    let text: Rc<str> = STORY.into();
    let mut tree = Json::read(&text).unwrap();
    tree.at_mut(&["events".into(), 0.into()]).unwrap().set("cite", None);
    let reading = Reading::of(&tree.write().into());
    let (names, all) = (Names::of(&tree, "en"), columns(Table::Events, &["en".into()]));
    let troubles = Troubles::of(&reading, &names, Table::Events, &rows(&tree, Table::Events), &all);
    let cite = all.iter().find(|column| column.is_cite()).unwrap();
    assert!(troubles.at(0, Some(cite.nth)).any(|it| !it.is_error), "{:?}", troubles.list);
    assert!(troubles.next(0, None, |nth| nth.map_or(0, |nth| nth + 1)).is_some());
}

#[test]
fn problems_of_a_statement_are_at_its_cells() {
    let text: Rc<str> = r#"{ "format": 1, "lang": "en", "title": "A and B",
        "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
        "sources": [], "evidence": [],
        "events": [{ "id": "x", "kind": "talks", "title": "X", "date": "2024", "cite": [],
          "disputed_by": [{ "date": "19.02.2024" }, { "value": "USD 1bn" }], "also": [{}] }] }"#
        .into();
    let reading = Reading::of(&text);
    let tree = reading.tree.clone().unwrap();
    let (names, all) = (Names::of(&tree, "en"), columns(Table::Statements, &["en".into()]));
    let rows = rows(&tree, Table::Statements);
    let troubles = Troubles::of(&reading, &names, Table::Statements, &rows, &all);
    let messages = |row: usize, field: &str| -> Vec<&str> {
        let column = all.iter().find(|column| column.field == field).map(|column| column.nth);
        troubles.at(row, column).map(|trouble| &*trouble.message).collect()
    };
    assert_eq!(messages(1, "value"), ["An event has no “value” that could differ."]);
    assert_eq!(messages(2, "the row"), ["The statement is empty."]);
    for row in 1..3 {
        assert!(!messages(row, "cite").is_empty(), "{:?}", troubles.list);
    }
    let [(trouble, fix)] = &troubles.certain()[..] else { panic!("{:?}", troubles.list) };
    assert_eq!((trouble.row, &*fix.kept), (Some(0), "2024-02-19"));
    let mended = Json::read(&mend(&text, &[fix])).unwrap();
    let statement = &mended.list("events")[0].list("disputed_by")[0];
    assert_eq!(statement.text_of("date"), "2024-02-19");
}
