//! `diplograph import`: a story from other formats, which never overwrites a file by accident.

use std::fs;

use diplograph::story;
use serde_json::Value;
use snapbox::str;

use super::{diplograph, empty_folder};

const PARTIES: [&str; 4] = ["--party", "al=Aland", "--party", "bo=Borduria"];

/// The notes and the warnings of `story_is_written_and_the_report_groups_the_notes`.
const REPORT: &str = r#"left out: the field, because it is not one of the format
  --> import/files/first.json: timeline.editor: A. B.
  --> import/files/first.json: timeline.date[0].asset.width: 60
  --> import/files/first.json: timeline.date[1].sponsor: Example Ltd

left out: the medium of the title, because only an event has media
  --> import/files/first.json: timeline.asset: url: https://example.org/flags.png; credit: Example News

understood: the medium is of the kind `image`, and readers see a link to example.org
  --> import/files/first.json: timeline.date[0].asset: https://example.org/treaty.jpg
   = help: if you may publish it, put the file beside the story, and write its name as `src`

left out: the part, because a medium of an event has none
  --> import/files/first.json: timeline.date[0].asset.thumbnail: https://example.org/t.png

understood: the medium is a `link`: readers see a link to youtu.be
  --> import/files/first.json: timeline.date[1].asset: http://youtu.be/abc
   = help: if the page tells of the event, enter it under `sources` too

changed: an era becomes an event over its time, because a story has no eras
  --> import/files/first.json: timeline.era[0]
   = help: delete the event if it is only a background

warning[uncited]: no source is cited: readers are told so
  --> [..]story.json:17:5
   |
17 |     {
   |     ^ events[0]
   |
   = note: and in 3 more places: 31:5, 43:5, 50:5

warning[missing-alt]: the image has no `alt`: readers who cannot see or hear it are told nothing
  --> [..]story.json:24:9
   |
24 |         {
   |         ^ events[0].media[0]
   |
   = help: add `"alt": "…"`, with what the picture shows in a sentence

warning[missing-credit]: the image has no `credit`: readers are not told whose work it is
  --> [..]story.json:24:9
   |
24 |         {
   |         ^ events[0].media[0]
   |
   = help: add `"credit": "…"`, with the person or agency who made it

wrote [..]story.json: 3 warnings in 1 file
"#;

#[test]
fn story_is_written_and_the_report_groups_the_notes() {
    let file = empty_folder("import").join("story.json");
    diplograph()
        .args(["import", "import/files/first.json", "-o"])
        .arg(&file)
        .args(PARTIES)
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq(REPORT);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(story::read(&text).story.unwrap().events.len(), 4);
}

#[test]
fn several_files_become_one_story_on_standard_output() {
    let output = diplograph()
        .args(["import", "import/files/first.json", "import/files/items.json"])
        .args(PARTIES)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let story = story::read(&String::from_utf8(output.stdout).unwrap()).story.unwrap();
    assert_eq!(story.events.len(), 10, "four of the first file and six of the second");
}

#[test]
fn story_without_parties_is_written_and_has_an_error() {
    let output = diplograph().args(["import", "import/files/first.json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.starts_with(b"{"), "the story is written");
    let report = String::from_utf8(output.stderr).unwrap();
    assert!(report.contains("a story needs at least two parties"), "{report}");
}

#[test]
fn existing_file_stays_unless_it_is_forced() {
    let file = empty_folder("import-existing").join("story.json");
    fs::write(&file, "mine").unwrap();
    let import =
        || diplograph().args(["import", "import/files/first.json", "-o"]).arg(&file).args(PARTIES);
    import().assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: [..]story.json already exists; choose another name, or overwrite it with `--force`

"#]]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    import().arg("--force").assert().code(0);
    assert!(fs::read_to_string(&file).unwrap().starts_with('{'), "the file is the story");
}

#[test]
fn nothing_is_written_if_a_file_cannot_be_read() {
    let folder = empty_folder("import-unreadable");
    let (bad, file) = (folder.join("bad.json"), folder.join("story.json"));
    fs::write(&bad, "var timeline = { \"events\": [] };").unwrap();
    diplograph()
        .args(["import", "import/files/first.json"])
        .arg(&bad)
        .arg("-o")
        .arg(&file)
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot read [..]bad.json: the file is not JSON: expected value at line 1 column 1; it looks like a script: keep what stands from the first `{` to the last `}`, in double quotation marks

"#]]);
    assert!(!file.exists(), "no half story");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no temporary file stays");
}

#[test]
fn report_for_programs_has_the_notes_and_the_check() {
    let file = empty_folder("import-json").join("story.json");
    let output = diplograph()
        .args(["import", "--json", "import/files/third.json", "-o"])
        .arg(&file)
        .args(PARTIES)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["imported"][0]["format"], "timelinejs");
    assert_eq!(report["imported"][0]["notes"][0]["change"], "left-out");
    assert_eq!(report["story"]["errors"], 0);
}

#[test]
fn party_needs_an_id_and_a_name() {
    for text in ["Kazakhstan", "=Kazakhstan", "kz="] {
        let arguments = ["import", "import/files/first.json", "--party", text];
        assert_eq!(diplograph().args(arguments).output().unwrap().status.code(), Some(2), "{text}");
    }
}
