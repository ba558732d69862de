use super::*;
use crate::document::History;
use crate::tables::{Cell, Column, columns, meaning, rows};

const STORY: &str = r#"{ "format": 1, "lang": "en",
    "parties": [{ "id": "kz", "name": "Kazakhstan" }, { "id": "uz", "name": "Uzbekistan" }],
    "sources": [{ "id": "g", "publisher": "Gazette" }],
    "evidence": [{ "id": "ten", "source": "g", "sentence": "Ten billion." }],
    "measures": [{ "id": "trade", "title": "Trade", "goals": [{ "id": "g1", "target": "USD 1bn" }] },
      { "id": "wheat", "title": "Wheat" }],
    "events": [{ "id": "visit", "title": "Visit", "from": "kz", "to": ["uz"], "cite": ["ten"], "leads_to": ["g1"] }] }"#;

/// A story in which other sources speak about facts of several kinds.
const DISPUTED: &str = r#"{ "format": 1, "lang": "en", "title": "A and B",
    "parties": [{ "id": "kz", "name": "Kazakhstan" }, { "id": "uz", "name": "Uzbekistan" }],
    "sources": [{ "id": "g", "publisher": "Gazette" }],
    "evidence": [{ "id": "ten", "source": "g", "sentence": "Ten billion." }],
    "measures": [{ "id": "trade", "title": "Trade",
      "goals": [{ "id": "g1", "target": "USD 10bn", "cite": ["ten"] }],
      "series": [{ "title": "Customs", "points": [
        { "period": "2022", "value": "USD 3bn", "cite": ["ten"], "disputed_by": [{ "value": "USD 2bn", "cite": ["ten"] }, { "claim": "less" }] },
        { "period": "2023", "value": "USD 4bn", "cite": ["ten"] }] }] }],
    "projects": [{ "id": "plant", "title": "Plant", "reports": [{ "date": "2024", "state": "planned", "also": [{ "state": "planned" }] }] }],
    "events": [{ "id": "visit", "title": "Visit", "date": "2024",
      "figures": [{ "label": "deals", "value": "14", "also": [{ "claim": "fourteen" }] }] }] }"#;

struct Author {
    tree: Json,
}

impl Author {
    fn new() -> Self {
        Self::of(STORY)
    }

    fn of(story: &str) -> Self {
        Self { tree: Json::read(story).unwrap() }
    }

    /// The text of a cell, and the words for it.
    fn meaning(&self, table: Table, nth: usize, field: &str) -> (String, Option<String>) {
        let names = Names::of(&self.tree, "en");
        let (row, column) = (rows(&self.tree, table)[nth].clone(), column(table, field));
        let cell = Cell { tree: &self.tree, names: &names, row: &row, column: &column };
        let meaning = meaning(&cell);
        (meaning.text, meaning.words)
    }

    fn try_set(
        &mut self,
        table: Table,
        nth: usize,
        field: &str,
        typed: &str,
    ) -> Result<Option<Change>, String> {
        let names = Names::of(&self.tree, "en");
        let row = rows(&self.tree, table)[nth].clone();
        let column = column(table, field);
        let story = Story { tree: &self.tree, names: &names };
        let change = set(story, table, &row, &column, typed)?;
        if let Some(change) = &change {
            self.tree = change.tree.clone();
        }
        Ok(change)
    }

    fn set(&mut self, table: Table, nth: usize, field: &str, typed: &str) -> Change {
        self.try_set(table, nth, field, typed).unwrap().expect("the text changes the story")
    }

    fn act(&mut self, act: impl FnOnce(Story<'_>) -> Option<Change>) -> Change {
        let names = Names::of(&self.tree, "en");
        let change = act(Story { tree: &self.tree, names: &names }).expect("something changes");
        self.tree = change.tree.clone();
        change
    }

    fn row(&self, table: Table, nth: usize) -> &Json {
        self.tree.at(&rows(&self.tree, table)[nth]).unwrap()
    }
}

fn column(table: Table, field: &str) -> Column {
    columns(table, &["en".into()]).into_iter().find(|column| column.field == field).unwrap()
}

#[test]
fn typed_cell_is_kept_in_the_exact_form() {
    let mut author = Author::new();
    let change = author.set(Table::Events, 0, "date", "19.02.2024");
    assert_eq!(change.label, "Change the date of “Visit”");
    assert_eq!(author.row(Table::Events, 0).text_of("date"), "2024-02-19");
    assert!(author.try_set(Table::Events, 0, "date", "2024-02-19").unwrap().is_none());
    author.set(Table::Events, 0, "date", "03/04/2024");
    assert_eq!(author.row(Table::Events, 0).text_of("date"), "03/04/2024");
    author.set(Table::Events, 0, "date", "");
    assert_eq!(author.row(Table::Events, 0).get("date"), None);
}

#[test]
fn new_row_gets_its_id_from_its_first_title_only() {
    let mut author = Author::new();
    let change = author.act(|story| add(story, Table::Events, None));
    assert_eq!(change.row, Some(vec!["events".into(), 1.into()]));
    assert_eq!(author.row(Table::Events, 1).text_of("id"), "event-1");
    author.set(Table::Events, 1, "date", "2024");
    author.set(Table::Events, 1, "title", "Talks in Astana");
    assert_eq!(author.row(Table::Events, 1).text_of("id"), "talks-in-astana");
    author.set(Table::Events, 1, "title", "Other talks");
    assert_eq!(author.row(Table::Events, 1).text_of("id"), "talks-in-astana");
}

#[test]
fn id_is_renamed_with_its_references() {
    let mut author = Author::new();
    let change = author.set(Table::Parties, 0, "id", "kaz");
    assert_eq!(author.row(Table::Events, 0).text_of("from"), "kaz");
    assert_eq!(change.message.as_deref(), Some("1 reference to “kz” changed too."));
    let taken = author.try_set(Table::Parties, 0, "id", "uz");
    assert_eq!(taken.unwrap_err(), "“uz” is the id of another row.");
    author.set(Table::Evidence, 0, "id", "sum");
    assert_eq!(author.row(Table::Events, 0).list("cite"), ["sum".into()]);
}

#[test]
fn renamed_source_is_renamed_in_the_articles() {
    let mut author = Author::new();
    let change = author.set(Table::Sources, 0, "id", "gazette");
    let article = crate::document::Article { source: Some("g".to_owned()), ..Default::default() };
    let before = Document { story: STORY.into(), articles: vec![Rc::new(article)], card: None };
    let edit = change.edit(&before);
    assert_eq!(edit.document.articles[0].source.as_deref(), Some("gazette"));
    assert_eq!(author.row(Table::Evidence, 0).text_of("source"), "gazette");
}

#[test]
fn row_goes_to_another_owner() {
    let mut author = Author::new();
    author.set(Table::Goals, 0, "measure", "wheat");
    assert_eq!(author.tree.list("measures")[0].get("goals"), None);
    assert_eq!(author.tree.list("measures")[1].list("goals").len(), 1);
    let wrong = author.try_set(Table::Goals, 0, "measure", "nothing");
    assert!(wrong.unwrap_err().contains("there is no measure “nothing”"));
}

#[test]
fn deleted_row_says_who_refers_to_it() {
    let mut author = Author::new();
    let names = Names::of(&author.tree, "en");
    let evidence = rows(&author.tree, Table::Evidence);
    let story = Story { tree: &author.tree, names: &names };
    assert_eq!(referrers(story, Table::Evidence, &evidence[0]), ["“Visit”"]);
    assert!(referrers(story, Table::Events, &rows(&author.tree, Table::Events)[0]).is_empty());
    author.act(|story| delete(story, Table::Evidence, &evidence));
    assert_eq!(author.tree.list("evidence").len(), 0);
    assert_eq!(author.tree.get("evidence"), Some(&Json::List(Vec::new())));
}

#[test]
fn sentence_is_cited_and_a_new_one_is_added_with_its_source() {
    let mut author = Author::new();
    let event = rows(&author.tree, Table::Events).remove(0);
    author.act(|story| cite(story, Table::Events, &event, "ten"));
    assert_eq!(author.row(Table::Events, 0).get("cite"), None);
    author.act(|story| cite_new(story, Table::Events, &event, "Daryo", "Talks were held today."));
    assert_eq!(author.row(Table::Sources, 1).text_of("publisher"), "Daryo");
    assert_eq!(author.row(Table::Evidence, 1).text_of("source"), "daryo");
    let id = author.row(Table::Evidence, 1).text_of("id").to_owned();
    assert_eq!(author.row(Table::Events, 0).list("cite"), [id.into()]);
}

#[test]
fn medium_and_its_size_are_fields_of_the_event() {
    let mut author = Author::new();
    author.set(Table::Events, 0, "media", "talks.jpg");
    author.set(Table::Events, 0, "size", "1200x800");
    author.set(Table::Events, 0, "alt", "Two presidents");
    let medium = author.row(Table::Events, 0).list("media")[0].clone();
    assert_eq!((medium.text_of("kind"), medium.text_of("alt")), ("image", "Two presidents"));
    assert_eq!(medium.get("height"), Some(&Json::Number(800.into())));
    author.set(Table::Events, 0, "media", "");
    assert_eq!(author.row(Table::Events, 0).get("media"), None);
}

#[test]
fn statements_of_all_facts_are_rows_that_name_their_fact() {
    let author = Author::of(DISPUTED);
    let all: Vec<[String; 2]> = (0..rows(&author.tree, Table::Statements).len())
        .map(|nth| {
            ["disputes", "agrees_with"].map(|it| author.meaning(Table::Statements, nth, it).0)
        })
        .collect();
    let point = "Trade, Customs, 2022: USD 3bn";
    let expected =
        [[point, ""], [point, ""], ["", "Plant, 2024: planned"], ["", "Visit, deals: 14"]];
    assert_eq!(all, expected);
}

#[test]
fn statement_goes_to_another_fact_in_one_step() {
    let mut author = Author::of(DISPUTED);
    let before = author.tree.clone();
    let change = author.set(Table::Statements, 0, "disputes", "trade, customs, 2023: usd 4bn");
    assert_eq!(
        change.label,
        "Change the fact of the statement about “Trade, Customs, 2022: USD 3bn”"
    );
    let points = author.tree.list("measures")[0].list("series")[0].list("points").to_vec();
    let counts: Vec<usize> = points.iter().map(|it| it.list("disputed_by").len()).collect();
    assert_eq!(
        (counts, points[1].list("disputed_by")[0].text_of("value")),
        (vec![1, 1], "USD 2bn")
    );
    author.set(Table::Statements, 1, "disputes", "Visit");
    let visit = &author.tree.list("events")[0];
    assert_eq!(visit.list("disputed_by").len(), 1);
    // Statements about events follow those about reports.
    let id = author.meaning(Table::Statements, 2, "disputes");
    assert_eq!(id, ("visit".to_owned(), Some("Visit, 2024".to_owned())));

    let (mut history, now) = (History::default(), Document::of_story(&before.write()));
    let edit = change.edit(&now);
    history.record(edit.label, &now, &edit.document);
    assert_eq!(history.undo(&edit.document), Some(now));
}

#[test]
fn statement_that_disputes_a_fact_agrees_with_it_instead() {
    let mut author = Author::of(DISPUTED);
    let point = author.meaning(Table::Statements, 0, "disputes").0;
    let change = author.set(Table::Statements, 0, "agrees_with", &point);
    let moved = &author.tree.list("measures")[0].list("series")[0].list("points")[0];
    assert_eq!((moved.list("disputed_by").len(), moved.list("also").len()), (1, 1));
    assert_eq!(author.tree.at(&change.row.unwrap()), Some(&moved.list("also")[0]));
    assert_eq!(moved.list("also")[0].text_of("value"), "USD 2bn");
    let (names, all) = (Names::of(&author.tree, "en"), rows(&author.tree, Table::Statements));
    let disputes = column(Table::Statements, "disputes");
    let cell = Cell { tree: &author.tree, names: &names, row: &all[1], column: &disputes };
    assert_eq!(cell.listed()[0].0, point);
    let wrong = author.try_set(Table::Statements, 0, "disputes", "nothing");
    assert!(wrong.unwrap_err().contains("“nothing” does not name one fact of the story"));
    let none = author.try_set(Table::Statements, 0, "disputes", "");
    assert!(none.unwrap_err().starts_with("A statement needs the fact"));
}

#[test]
fn statement_is_added_to_the_fact_that_the_author_chooses() {
    let mut author = Author::of(DISPUTED);
    let change = author.act(|story| add_statement(story, "plant", "also"));
    assert_eq!(change.label, "Add a statement about “Plant”");
    assert_eq!(author.tree.list("projects")[0].list("also"), [Json::object()]);
    let names = Names::of(&author.tree, "en");
    let story = Story { tree: &author.tree, names: &names };
    assert!(add_statement(story, "nothing", "also").is_none());
    assert!(add(story, Table::Statements, None).is_none());
}

#[test]
fn statement_is_moved_within_the_list_of_its_fact_only() {
    let mut author = Author::of(DISPUTED);
    let all = rows(&author.tree, Table::Statements);
    let names = Names::of(&author.tree, "en");
    let story = Story { tree: &author.tree, names: &names };
    assert!(move_row(story, Table::Statements, &all[0], &all[2]).is_none());
    author.act(|story| move_row(story, Table::Statements, &all[0], &all[1]));
    assert_eq!(author.row(Table::Statements, 0).text_of("claim"), "less");
}

#[test]
fn state_of_a_statement_is_a_word_for_the_state_of_its_fact() {
    let mut author = Author::of(DISPUTED);
    author.set(Table::Statements, 2, "state", "under way");
    assert_eq!(author.row(Table::Statements, 2).text_of("state"), "under-way");
    let words = author.meaning(Table::Statements, 2, "state").1;
    assert_eq!(words.as_deref(), Some("Under way"));
}

#[test]
fn statement_keeps_an_owner_without_an_id_as_it_is() {
    let story = r#"{ "figures": [{ "label": "Jobs", "value": "7", "also": [{ "value": "7" }] }] }"#;
    let mut author = Author::of(story);
    author.set(Table::Statements, 0, "value", "8");
    author.act(|story| add_statement(story, "Jobs: 7", "also"));
    assert_eq!(author.row(Table::Figures, 0).get("id"), None);
}
