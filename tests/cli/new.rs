//! `diplograph new`: a starter story or an example without problems, which never overwrites a file by accident.

use std::fs;

use diplograph::story;
use diplograph::verify::verify;
use snapbox::str;

use super::{diplograph, empty_folder};

/// The names of the examples.
const EXAMPLES: [&str; 3] = ["pledge", "chronology", "postponed"];

#[test]
fn new_story_passes_the_check() {
    let folder = empty_folder("new");
    diplograph()
        .current_dir(&folder)
        .args(["new", "-o", "my-story.json"])
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
wrote my-story.json; next: diplograph check my-story.json

"#]]);
    diplograph()
        .current_dir(&folder)
        .args(["check", "my-story.json"])
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
no problems in 1 file

"#]]);
}

#[test]
fn new_story_shows_each_part_of_the_format() {
    let output = diplograph().arg("new").output().unwrap();
    let story = story::read(&String::from_utf8(output.stdout).unwrap()).story.unwrap();
    let dates: Vec<String> =
        story.events.iter().map(|event| event.date.unwrap().to_string()).collect();
    assert_eq!(dates, ["2021-12", "2021-12-06"], "a month and a day");
    assert_eq!(story.title.languages().count(), 2, "a text in two languages");
    assert!(
        story.projects.iter().any(|project| project.latest().count.is_some()),
        "a project with a count"
    );
    let parts = [story.measures.len(), story.ties.len(), story.quotes.len(), story.notes.len()];
    assert_eq!(parts, [1; 4], "a measure, a tie, a quote and a note");
}

#[test]
fn each_example_is_a_small_story_without_problems() {
    for name in EXAMPLES {
        let output = diplograph().args(["new", "--example", name]).output().unwrap();
        let checked = verify(&String::from_utf8(output.stdout).unwrap(), None).checked;
        assert!(checked.problems.is_empty(), "{name}: {:?}", checked.problems);
        let story = checked.story.unwrap();
        let goals = story.measures.iter().flat_map(|measure| &measure.goals).count();
        let series = story.measures.iter().flat_map(|measure| &measure.series);
        let points: usize = series.map(|series| series.points.len()).sum();
        let facts = goals + points + story.events.len() + story.ties.len();
        assert!((5..=9).contains(&facts), "{name} has {facts} facts");
    }
}

#[test]
fn starter_and_examples_fit_the_schema() {
    let schema = serde_json::to_value(story::schema()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let examples = EXAMPLES.map(|name| vec!["new", "--example", name]);
    for arguments in examples.into_iter().chain([vec!["new"]]) {
        let output = diplograph().args(&arguments).output().unwrap();
        let value = serde_json::from_slice(&output.stdout).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{arguments:?}: {errors:?}");
    }
}

#[test]
fn unknown_example_is_refused_with_the_names() {
    let output = diplograph().args(["new", "--example", "pact"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("[possible values: pledge, chronology, postponed]"), "{message}");
}

#[test]
fn existing_file_is_overwritten_only_with_force() {
    let folder = empty_folder("new-over-another");
    let path = folder.join("my-story.json");
    fs::write(&path, "mine").unwrap();
    diplograph()
        .current_dir(&folder)
        .args(["new", "-o", "my-story.json"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: my-story.json already exists; choose another name, or overwrite it with `--force`

"#]]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine", "the file is unchanged");
    diplograph()
        .current_dir(&folder)
        .args(["new", "-o", "my-story.json", "--force"])
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
wrote my-story.json; next: diplograph check my-story.json

"#]]);
    assert_ne!(fs::read_to_string(&path).unwrap(), "mine", "the file is overwritten");
}

#[test]
fn missing_folder_is_named_in_the_error() {
    diplograph()
        .current_dir(empty_folder("new-nowhere"))
        .args(["new", "-o", "away/my-story.json"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot write away/my-story.json: No such file or directory (os error 2)

"#]]);
}
