//! Tables of text: the flat sheet, as programs and people of several countries write it.

use diplograph::import::{Options, sheet};
use diplograph::story::Story;

use super::{import, notes, story};

const FLAT: &str = include_str!("flat.csv");

/// A table as Excel on a Russian Windows shows it. Its bytes there are Windows-1251 with CRLF.
const RUSSIAN: &str = include_str!("russian.csv");

fn facts(story: &Story) -> [usize; 7] {
    let goals = story.measures.iter().map(|measure| measure.goals.len()).sum();
    let series = story.measures.iter().flat_map(|measure| &measure.series);
    let points = series.map(|series| series.points.len()).sum();
    [
        goals,
        points,
        story.projects.len(),
        story.events.len(),
        story.ties.len(),
        story.figures.len(),
        story.quotes.len(),
    ]
}

#[test]
fn flat_sheet_of_twenty_rows_is_a_story_with_the_sentence_of_each_fact() {
    let imported = import(FLAT.as_bytes());
    let story = story(&imported, &[]);
    assert_eq!(facts(&story), [1, 3, 2, 8, 2, 1, 1]);
    assert_eq!(story.parties.len(), 2, "the parties that rows name");
    assert_eq!(story.evidence.len(), 18, "a sentence of two rows is entered once");
    assert_eq!(story.sources.len(), 13, "a page of several rows is entered once");
    let uncited: Vec<&str> =
        story.events.iter().filter(|it| it.cite.is_empty()).map(|it| &*it.id).collect();
    assert_eq!(uncited, [""; 0], "events without a sentence");
    assert_eq!(story.measures[0].goals[0].target.to_string(), "USD 10bn");
    assert_eq!(story.measures[0].goals[0].deadline.unwrap().to_string(), "2030");
    assert_eq!(story.events[2].figures[0].value.to_string(), "USD 800mn");
}

#[test]
fn notes_say_how_each_cell_is_understood() {
    let notes = notes(&import(FLAT.as_bytes()));
    let expected = [
        "row 3, column “Amount”: understood `$10bn`: it is written as `USD 10bn`",
        "row 3, column “Link”: understood `news.example.org/talks`: it is written as `https://news.example.org/talks`",
        "row 9, column “Kind”: understood `State visit`: it is written as `state-visit`",
        "row 10, column “Date”: understood `05/2023`: it is written as `2023-05`",
    ];
    for line in expected {
        assert!(notes.iter().any(|note| note == line), "{line}\n{}", notes.join("\n"));
    }
}

#[test]
fn table_of_a_russian_excel_is_understood() {
    let text = RUSSIAN.replace('\n', "\r\n");
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1251.encode(&text);
    assert!(!is_lossy, "each letter is in Windows-1251");
    let imported = import(&bytes);
    // The row of the treaty has no title, which only its author knows.
    assert!(imported.text.contains(r#""kind": "agreement""#), "{}", imported.text);
    let complete: String = text
        .lines()
        .filter(|line| !line.starts_with("договор"))
        .map(|line| format!("{line}\r\n"))
        .collect();
    let imported = import(&encoding_rs::WINDOWS_1251.encode(&complete).0);
    let story = story(&imported, &[]);
    assert_eq!(facts(&story), [1, 1, 1, 1, 0, 1, 0]);
    let measure = &story.measures[0];
    assert_eq!(measure.series[0].points[0].value.to_string(), "USD 4.4bn");
    assert_eq!(measure.goals[0].set.unwrap().to_string(), "2025-03-15");
    assert_eq!(&*measure.goals[0].by[1], "uzbekistan");
    assert_eq!(story.events[0].kind.word(), "state-visit");
}

#[test]
fn other_encodings_and_separators_give_the_same_story() {
    let expected = import(FLAT.as_bytes()).text;
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{FLAT}").encode_utf16().flat_map(order).collect()
    };
    assert_eq!(import(&wide(u16::to_le_bytes)).text, expected, "UTF-16 of Excel");
    assert_eq!(import(&wide(u16::to_be_bytes)).text, expected, "UTF-16, big end first");
    assert_eq!(import(format!("\u{feff}{FLAT}").as_bytes()).text, expected, "with a mark");
    let crlf = FLAT.replace('\n', "\r\n");
    assert_eq!(import(crlf.as_bytes()).text, expected, "as Google Sheets writes it");
    let mut tabs = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(FLAT.as_bytes());
    rows.records().for_each(|row| tabs.write_record(&row.unwrap()).unwrap());
    assert_eq!(import(&tabs.into_inner().unwrap()).text, expected, "tabs");
}

#[test]
fn table_that_names_no_columns_is_refused_with_the_template() {
    for bytes in [&b""[..], b"\n\n", b"a,b\n1,2\n", b"\xff\xff\xff", b"Budget,Owner\n1,2\n"] {
        let refused = sheet::read(bytes, &Options::default()).unwrap_err();
        assert!(!refused.text.is_empty() && !refused.help.is_empty(), "{refused:?}");
    }
}

#[test]
fn columns_and_rows_that_say_nothing_are_noted() {
    let table = "\
Our chronology,,,
date,event,Budget,
# a remark,,,
2024-05-07,Talks,12,
дата,событие,,
#REF!,Talks once more,,x
03/04/2024,Talks again,,
";
    let imported = import(table.as_bytes());
    assert_eq!(
        notes(&imported),
        [
            "row 2, column “Budget”: left out: a story has nothing for this column",
            "row 4: understood: 3 rows without an id got one from title and date",
            "row 5: left out: the row is a second header",
            "row 6: left out: the column has no title",
            "row 6, column “date”: left out `#REF!`: the cell has an error of a formula",
            "row 7, column “date”: left as typed `03/04/2024`: it can be read as `2024-03-04` or `2024-04-03`",
        ]
    );
    assert!(imported.text.contains(r#""date": "03/04/2024""#), "check asks the author");
}

#[test]
fn texts_in_several_languages_are_joined() {
    let table = "fact,title,title ru,Название (каз.),lang,sentence,translation ru\n\
        story,Talks,Переговоры,,en,,\n\
        event,A visit,Визит,Сапар,,He came.,Он приехал.\n";
    let text = import(table.as_bytes()).text;
    for part in ["\"ru\": \"Переговоры\"", "\"kk\": \"Сапар\"", "\"ru\": \"Он приехал.\""]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn ten_thousand_rows_are_read_in_time() {
    let mut table = FLAT.to_owned();
    let row = FLAT.lines().nth(9).unwrap();
    for nth in 0..10_000 {
        table.push_str(&row.replace("Ministers meet", &format!("Ministers meet, {nth}")));
        table.push('\n');
    }
    let start = std::time::Instant::now();
    let imported = import(table.as_bytes());
    let time = start.elapsed();
    println!("10,000 rows: {time:?}");
    assert!(imported.text.len() > 1_000_000, "all rows are there");
    // Without optimisation, on a machine that does other work.
    assert!(time.as_secs() < 60, "{time:?}");
}
