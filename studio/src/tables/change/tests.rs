use super::*;
use crate::tables::{Column, columns, rows};

const STORY: &str = r#"{ "format": 1, "lang": "en",
    "parties": [{ "id": "kz", "name": "Kazakhstan" }, { "id": "uz", "name": "Uzbekistan" }],
    "sources": [{ "id": "g", "publisher": "Gazette" }],
    "evidence": [{ "id": "ten", "source": "g", "sentence": "Ten billion." }],
    "measures": [{ "id": "trade", "title": "Trade", "goals": [{ "id": "g1", "target": "USD 1bn" }] },
      { "id": "wheat", "title": "Wheat" }],
    "events": [{ "id": "visit", "title": "Visit", "from": "kz", "to": ["uz"], "cite": ["ten"], "leads_to": ["g1"] }] }"#;

struct Author {
    tree: Json,
}

impl Author {
    fn new() -> Self {
        Self { tree: Json::read(STORY).unwrap() }
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
