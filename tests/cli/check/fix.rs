//! `--fix`: the changes that can only be meant in one way.

use std::fs;
use std::path::Path;

use serde_json::Value;
use snapbox::cmd::Command;
use snapbox::str;

use super::super::{diplograph, empty_folder, root};
use super::story;

/// A story with mistakes of each kind that `--fix` corrects, and some that it leaves.
fn broken() -> String {
    fs::read_to_string(root().join("tests/fix/before.json")).unwrap()
}

/// The same story after `--fix`.
fn corrected() -> String {
    fs::read_to_string(root().join("tests/fix/after.json")).unwrap()
}

fn check_fix(folder: &Path) -> Command {
    diplograph().current_dir(folder).args(["check", "--fix"])
}

#[test]
fn certain_changes_are_made_and_listed() {
    let folder = empty_folder("fix");
    fs::write(folder.join("story.json"), broken()).unwrap();
    check_fix(&folder)
        .arg("story.json")
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
story.json:4:53: title.ru_RU: `"ru_RU"` → `"ru-RU"`
story.json:5:3: Summary: `"Summary"` → `"summary"`
story.json:9:13: sources[0].id: `"daryo 2024"` → `"daryo-2024"`
story.json:9:56: sources[0].url: `"daryo.uz/a?b=1"` → `"https://daryo.uz/a?b=1"`
story.json:9:82: sources[0].date: `"19 February 2024"` → `"2024-02-19"`
story.json:10:83: sources[1].date: `2024` → `"2024"`
story.json:10:97: sources[1].lang: `"RU"` → `"ru"`
story.json:13:29: events[0].kind: `"Call"` → `"call"`
story.json:13:45: events[0].date: `"19 February 2024"` → `"2024-02-19"`
story.json:13:93: events[0].from: `"KZ"` → `"kz"`
story.json:14:17: events[0].people: `"Президент"` → `["Президент"]`
story.json:15:28: events[0].cite[0].source: `"daryo 2024"` → `"daryo-2024"`
story.json:15:90: events[0].cite[1].source: `"Gazeta"` → `"gazeta"`
story.json:16:30: events[1].kind: `"State_Visit"` → `"state-visit"`
story.json:16:54: events[1].state: `"Held"` → `"held"`
story.json:16:70: events[1].date: `"2024-2-9"` → `"2024-02-09"`
story.json:17:28: events[1].cite[0].source: `"daryo 2024"` → `"daryo-2024"`
story.json:19:14: notes[0]: `1` → `"1"`
story.json:19:24: notes[2]: `1` → `"1"`


"#]])
        .stderr_eq(str![[r#"
19 changes made; no problems in 1 file

"#]]);
    assert_eq!(fs::read_to_string(folder.join("story.json")).unwrap(), corrected());
    check_fix(&folder).args(["--quiet", "story.json"]).assert().code(0).stdout_eq("").stderr_eq("");
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(names, ["story.json"], "no temporary file is left");
}

#[test]
fn remaining_problems_are_reported_with_the_changes() {
    let folder = empty_folder("fix-some");
    fs::write(folder.join("a.json"), story(r#", "updated": 2024, "updatd": 1"#)).unwrap();
    fs::write(folder.join("b.json"), story(r#", "notes": "сөз""#)).unwrap();
    check_fix(&folder)
        .args(["a.json", "b.json"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
a.json:1:146: updated: `2024` → `"2024"`

error: there is no field `updatd`
 --> a.json:1:154
  |
1 | ...z", "name": "Өзбекстан" }], "updated": "2024", "updatd": 1 }
  |                                                   ^^^^^^^^ updatd
  |
  = help: the fields here are `format`, `lang`, `title`, `summary`, `updated`, `lead`, `order`, `fiscal_year_start`, `units`, `parties`, `sources`, `evidence`, `measures`, `projects`, `figures`, `events`, `ties`, `quotes`, `areas`, `notes`, `corrections`

b.json:1:144: notes: `"сөз"` → `["сөз"]`


"#]])
        .stderr_eq(str![[r#"
2 changes made; 1 error in 1 of 2 files

"#]]);
}

#[test]
fn file_with_a_syntax_error_is_not_touched() {
    let folder = empty_folder("fix-syntax");
    let text = "{ \"format\": 1, \"updated\": 2024, }";
    fs::write(folder.join("story.json"), text).unwrap();
    check_fix(&folder).arg("story.json").assert().code(1);
    assert_eq!(fs::read_to_string(folder.join("story.json")).unwrap(), text);
    check_fix(&folder).arg("-").stdin(text).assert().code(1).stdout_eq(text);
}

#[test]
fn standard_input_is_corrected_on_standard_output() {
    diplograph()
        .args(["check", "--fix", "-"])
        .stdin(broken())
        .assert()
        .code(0)
        .stdout_eq(snapbox::Data::text(corrected()).raw());
    diplograph()
        .args(["check", "--fix", "-"])
        .stdin(story(r#", "updated": 2024, "updatd": 1"#))
        .assert()
        .code(1)
        .stdout_eq(snapbox::Data::text(story(r#", "updated": "2024", "updatd": 1"#)).raw())
        .stderr_eq(str![[r#"
<stdin>:1:146: updated: `2024` → `"2024"`

error: there is no field `updatd`
 --> <stdin>:1:154
  |
1 | ...z", "name": "Өзбекстан" }], "updated": "2024", "updatd": 1 }
  |                                                   ^^^^^^^^ updatd
  |
  = help: the fields here are `format`, `lang`, `title`, `summary`, `updated`, `lead`, `order`, `fiscal_year_start`, `units`, `parties`, `sources`, `evidence`, `measures`, `projects`, `figures`, `events`, `ties`, `quotes`, `areas`, `notes`, `corrections`

1 change made; 1 error in 1 file

"#]]);
    diplograph()
        .args(["check", "--fix", "--format", "json", "-"])
        .stdin(broken())
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: `--fix -` writes the story to standard output, so there is no place for JSON

"#]]);
}

#[test]
fn json_lists_the_changes() {
    let folder = empty_folder("fix-json");
    fs::write(folder.join("story.json"), story(r#", "updated": 2024"#)).unwrap();
    check_fix(&folder)
        .args(["--format", "json", "story.json"])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
{
  "version": 1,
  "files": 1,
  "errors": 0,
  "warnings": 0,
  "problems": [],
  "answered": [],
  "changes": [
    {
      "file": "story.json",
      "line": 1,
      "column": 146,
      "path": "updated",
      "before": "2024",
      "after": "/"2024/""
    }
  ],
  "unreadable": [],
  "unwritable": []
}

"#]])
        .stderr_eq("");
}

#[cfg(unix)]
#[test]
fn link_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = empty_folder("fix-link");
    fs::write(folder.join("story.json"), story(r#", "updated": 2024"#)).unwrap();
    fs::set_permissions(folder.join("story.json"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("story.json", folder.join("link.json")).unwrap();
    check_fix(&folder).arg("link.json").assert().code(0);
    let metadata = fs::symlink_metadata(folder.join("story.json")).unwrap();
    assert_eq!(metadata.permissions().mode() & 0o777, 0o640);
    assert!(folder.join("link.json").is_symlink(), "the link stays a link");
    let text = fs::read_to_string(folder.join("story.json")).unwrap();
    assert_eq!(text, story(r#", "updated": "2024""#));
}

#[test]
fn read_only_file_is_reported_and_not_changed() {
    let folder = empty_folder("fix-read-only");
    let path = folder.join("story.json");
    fs::write(&path, story(r#", "updated": 2024"#)).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    check_fix(&folder).arg("story.json").assert().code(2).stderr_eq(str![[r#"
error: cannot write story.json: permission denied
1 error in 1 file; 1 file could not be written

"#]]);
    assert_eq!(fs::read_to_string(&path).unwrap(), story(r#", "updated": 2024"#));
}

#[test]
fn edits_of_the_json_report_make_the_same_changes() {
    let output =
        diplograph().args(["check", "--format", "json", "fix/before.json"]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let mut edits: Vec<&Value> =
        problems.iter().flat_map(|problem| problem["edits"].as_array().unwrap()).collect();
    assert!(edits.len() > 5, "{edits:?}");
    edits.retain(|edit| edit["certain"] == true);
    let offset = |edit: &Value, key: &str| usize::try_from(edit[key].as_u64().unwrap()).unwrap();
    edits.sort_by_key(|edit| offset(edit, "start"));
    let mut text = broken();
    for edit in edits.iter().rev() {
        let range = offset(edit, "start")..offset(edit, "end");
        text.replace_range(range, edit["text"].as_str().unwrap());
    }
    assert_eq!(text, corrected());
}
