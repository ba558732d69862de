//! Media, the statements of other sources, what a sentence supports, and the order of the parts.

use diplograph::story::{Aspect, MediaKind, Part, Story};

use super::{import, notes, story};

const SENTENCE: &str = "Publisher,URL,Page date,Sentence";
const GAZETTE: &str = "The Example Gazette,https://news.example.org/talks,2024-05-07";

/// A table with one event, which has these further columns.
fn of_event(columns: &str, cells: &str) -> String {
    format!(
        "Fact,Kind,Date,Title,{columns},{SENTENCE}\n\
         story,,2024-05-08,Aland and Borduria,{commas},,,,\n\
         party,,,Aland,{commas},,,,\nparty,,,Borduria,{commas},,,,\n\
         event,talks,2024-05-06,Talks,{cells},{GAZETTE},The ministers met on 6 May 2024.\n",
        commas = ",".repeat(columns.matches(',').count())
    )
}

#[test]
fn medium_of_an_event_has_its_columns_in_english_and_in_russian() {
    for columns in [
        "Media,Alt,Caption,Credit,Size",
        "Изображение,Описание изображения,Подпись к фото,Автор фото,Размер",
    ] {
        let table = of_event(columns, "my talks.JPG,Two people,At the door,Ada Lind,1200 × 800");
        let imported = import(table.as_bytes());
        let story = story(&imported, &[]);
        let [medium] = &story.events[0].media[..] else { panic!("{}", imported.text) };
        assert_eq!(medium.kind, MediaKind::Image);
        assert_eq!(&*medium.src, "my%20talks.JPG");
        let size = [medium.width, medium.height].map(|it| it.unwrap().number());
        assert_eq!(size, [1200, 800]);
        assert!(imported.text.contains("\"credit\": \"Ada Lind\""), "{}", imported.text);
        let notes = notes(&imported);
        let line = "`my talks.JPG`: it is written as `my%20talks.JPG`";
        assert!(notes.iter().any(|note| note.ends_with(line)), "{notes:#?}");
    }
}

#[test]
fn medium_that_cannot_be_read_stays_as_typed_for_the_check() {
    let table = of_event("Media,Size", "javascript:alert(1),big");
    let imported = import(table.as_bytes());
    assert!(imported.text.contains("\"src\": \"javascript:alert(1)\""), "{}", imported.text);
    assert!(imported.text.contains("\"width\": \"big\""), "{}", imported.text);
    let lines = notes(&imported).join("\n");
    assert!(lines.contains("left as typed `big`: it is not a width and a height"), "{lines}");
    let checked = diplograph::story::read(&imported.text);
    let errors: Vec<String> = checked.problems.iter().map(|it| it.place.path.to_string()).collect();
    assert!(errors.contains(&"events[0].media[0].src".to_owned()), "{errors:?}");
}

const STATEMENTS: &str = "\
Fact,ID,Kind,Date,Title,Label,Value,State,Text,Disputes,Agrees with,Supports,Publisher,URL,Page date,Sentence
story,,,2024-05-08,Aland and Borduria,,,,,,,,,,,
party,,,,Aland,,,,,,,,,,,
party,,,,Borduria,,,,,,,,,,,
figure,exports,,,,exports in 2023,USD 24bn,,,,,,The Example Gazette,https://news.example.org/talks,2024-05-07,Exports reached $24 billion in 2023.
event,talks,talks,2024-05-06,Talks,,,,,,,date,The Example Gazette,https://news.example.org/talks,2024-05-07,The ministers met on 6 May 2024.
statement,,,,,,USD 21bn,,,exports,,,The Example Review,https://review.example.org/a,2024-05-09,Exports were $21 billion.
statement,,,,,,EUR 22bn,,,,exports,,The Example Review,https://review.example.org/b,2024-05-09,Exports were 22 billion euros.
statement,,,2024-05-07,,,,postponed,,Talks,,,The Example Review,https://review.example.org/c,2024-05-09,The talks were put off to 7 May 2024.
statement,,,,,,,,It never took place,nothing,,,The Example Review,https://review.example.org/d,2024-05-09,Nothing of the kind.
statement,,,,,,,,It rained,,,,The Example Review,https://review.example.org/d,2024-05-09,It rained.
";

#[test]
fn statement_of_another_source_goes_to_the_fact_that_it_names() {
    let imported = import(STATEMENTS.as_bytes());
    let story: Story =
        story(&imported, &["the sentence is never cited", "the source is never cited"]);
    let exports = &story.figures[0];
    assert_eq!(exports.disputed_by[0].value.as_ref().unwrap().to_string(), "USD 21bn");
    assert_eq!(exports.also[0].value.as_ref().unwrap().to_string(), "EUR 22bn");
    let talks = &story.events[0];
    assert_eq!(talks.disputed_by[0].date.unwrap().to_string(), "2024-05-07");
    assert_eq!(talks.disputed_by[0].state.unwrap().word(), "postponed");
    assert_eq!(talks.disputed_by[0].cite.len(), 1, "it has its sentence");
    let notes = notes(&imported).join("\n");
    assert!(
        notes.contains("row 10, column “Disputes”: left out `nothing`: no row has this id"),
        "{notes}"
    );
    assert!(
        notes.contains("row 11: left out: the statement, because it does not say which fact"),
        "{notes}"
    );
}

#[test]
fn sentence_of_a_row_may_support_one_part_of_the_fact() {
    let story = story(
        &import(STATEMENTS.as_bytes()),
        &["the sentence is never cited", "the source is never cited"],
    );
    let supported: Vec<Option<Aspect>> =
        story.events[0].cite.iter().map(|cited| cited.supports).collect();
    assert_eq!(supported, [Some(Aspect::Date)]);
    assert_eq!(story.figures[0].cite[0].supports, None);
}

#[test]
fn order_of_the_parts_is_read_in_english_and_in_russian() {
    for (name, value) in [("order", "Timeline; quotes"), ("порядок", "события, Цитаты")]
    {
        let bytes = workbook(name, value);
        let imported = import(&bytes);
        let story = diplograph::story::read(&imported.text).story.expect(&imported.text);
        assert_eq!(story.order, [Part::Timeline, Part::Quotes], "{name}");
    }
    let imported = import(&workbook("order", "timeline; weather"));
    assert!(imported.text.contains("\"weather\""), "it stays as typed: {}", imported.text);
}

/// A workbook with a sheet for the story and one for its parties.
fn workbook(name: &str, value: &str) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheets = [
        ("story", vec![["lang", "en"], ["title", "Aland and Borduria"], [name, value]]),
        ("parties", vec![["id", "name"], ["al", "Aland"], ["bo", "Borduria"]]),
    ];
    for (title, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(title).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}
