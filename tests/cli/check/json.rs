//! The JSON report.

use snapbox::cmd::OutputAssert;
use snapbox::str;

use super::super::diplograph;
use super::story;

/// Returns the report on a story.
fn json(fields: &str, code: i32) -> OutputAssert {
    let run = diplograph().args(["check", "--format", "json", "-"]);
    run.stdin(story(fields)).assert().code(code).stderr_eq("")
}

#[test]
fn json_lists_answered_warnings_with_their_reasons() {
    let fields = r#", "$answers": { "uncited": "A test." },
        "areas": [{ "id": "gas", "title": "Gas" }, { "id": "oil", "title": "Oil" }]"#;
    json(fields, 0).stdout_eq(str![[r#"
{
  "version": 1,
  "files": 1,
  "errors": 0,
  "warnings": 0,
  "problems": [],
  "answered": [
    {
      "file": "<stdin>",
      "check": "uncited",
      "line": 2,
      "column": 19,
      "path": "areas[0]",
      "message": "no source is cited: readers are told so",
      "reason": "A test.",
      "places": [
        {
          "line": 2,
          "column": 19,
          "path": "areas[0]"
        },
        {
          "line": 2,
          "column": 52,
          "path": "areas[1]"
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
fn json_lists_each_problem_with_its_places_and_edits() {
    json(r#", "notes": [1, 1]"#, 1).stdout_eq(str![[r#"
{
  "version": 1,
  "files": 1,
  "errors": 1,
  "warnings": 0,
  "problems": [
    {
      "file": "<stdin>",
      "severity": "error",
      "check": null,
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
  "answered": [],
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
  "answered": [],
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
  "answered": [],
  "changes": [],
  "unreadable": [],
  "unwritable": []
}

"#]])
        .stderr_eq("");
}
