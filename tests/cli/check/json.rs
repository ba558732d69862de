//! The JSON report.

use snapbox::str;

use super::super::diplograph;
use super::story;

#[test]
fn json_lists_each_problem_with_its_places_and_edits() {
    let run = diplograph().args(["check", "--format", "json", "-"]);
    let result = run.stdin(story(r#", "notes": [1, 1]"#)).assert().code(1).stderr_eq("");
    result.stdout_eq(str![[r#"
{
  "version": 1,
  "files": 1,
  "errors": 1,
  "warnings": 0,
  "problems": [
    {
      "file": "<stdin>",
      "severity": "error",
      "line": 1,
      "column": 145,
      "path": "notes[0]",
      "message": "expected a text, or texts by language, found a number",
      "help": "write `/"1/"`",
      "places": [
        {
          "line": 1,
          "column": 145,
          "path": "notes[0]"
        },
        {
          "line": 1,
          "column": 148,
          "path": "notes[1]"
        }
      ],
      "edits": [
        {
          "start": 167,
          "end": 168,
          "text": "/"1/"",
          "certain": true
        },
        {
          "start": 170,
          "end": 171,
          "text": "/"1/"",
          "certain": true
        }
      ]
    }
  ],
  "changes": [],
  "unreadable": [],
  "unwritable": []
}

"#]]);
}

#[test]
fn json_lists_unreadable_files() {
    diplograph()
        .args(["check", "--format", "json", "-", "away.json"])
        .stdin(story(""))
        .assert()
        .code(2)
        .stdout_eq(str![[r#"
{
  "version": 1,
  "files": 2,
  "errors": 0,
  "warnings": 0,
  "problems": [],
  "changes": [],
  "unreadable": [
    {
      "file": "away.json",
      "reason": "No such file or directory (os error 2)"
    }
  ],
  "unwritable": []
}

"#]])
        .stderr_eq("");
}

#[test]
fn json_without_problems_has_empty_lists() {
    diplograph()
        .args(["check", "--format=json", "-"])
        .stdin(story(""))
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
{
  "version": 1,
  "files": 1,
  "errors": 0,
  "warnings": 0,
  "problems": [],
  "changes": [],
  "unreadable": [],
  "unwritable": []
}

"#]])
        .stderr_eq("");
}
