//! `diplograph check`: the reported problems and the exit code.

use std::fs;
use std::process::{Command, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::str;

use super::{diplograph, empty_folder, root};

/// Returns a valid story with these additional fields.
fn story(fields: &str) -> String {
    format!(
        r#"{{ "format": 1, "lang": "kk", "title": "Атауы", "parties": [{{ "id": "kz", "name": "Қазақстан" }}, {{ "id": "uz", "name": "Өзбекстан" }}]{fields} }}"#
    )
}

#[test]
fn problem_is_shown_with_line_path_and_help() {
    diplograph()
        .args(["check", "bad/day-missing-in-month.json"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: `2023-02-31` is not a date: February 2023 has 28 days
 --> bad/day-missing-in-month.json:7:52
  |
7 |   "events": [{ "id": "e", "kind": "talks", "date": "2023-02-31", "title": "Talks", "cite": [{ "source": "s", "sen...
  |                                                    ^^^^^^^^^^^^ events[0].date
  |
  = help: write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
}

#[test]
fn problem_of_a_key_or_object_points_to_its_start() {
    diplograph()
        .args(["check", "-"])
        .stdin(story(r#", "areas": [{ "id": "a", "titel": "Сауда" }]"#))
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
warning: no source is cited: readers are told so
 --> <stdin>:1:145
  |
1 | ..., { "id": "uz", "name": "Өзбекстан" }], "areas": [{ "id": "a", "titel": "Сауда" }] }
  |                                                      ^ areas[0]

error: there is no field `titel`
 --> <stdin>:1:158
  |
1 | ...me": "Өзбекстан" }], "areas": [{ "id": "a", "titel": "Сауда" }] }
  |                                                ^^^^^^^ areas[0].titel
  |
  = help: did you mean `title`?


"#]])
        .stderr_eq(str![[r#"
1 error, 1 warning in 1 file

"#]]);
}

#[test]
fn closing_line_counts_problems_and_files() {
    let folder = empty_folder("counted");
    fs::write(folder.join("sound.json"), story("")).unwrap();
    fs::write(folder.join("wrong.json"), story(r#", "updated": 2024, "notes": [1]"#)).unwrap();
    fs::write(folder.join("uncited.json"), story(r#", "areas": [{ "id": "a", "title": "A" }]"#))
        .unwrap();
    diplograph()
        .current_dir(folder)
        .args(["check", "sound.json", "wrong.json", "uncited.json"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: expected a date, found a number
 --> wrong.json:1:146
  |
1 | ...{ "id": "uz", "name": "Өзбекстан" }], "updated": 2024, "notes": [1] }
  |                                                     ^^^^ updated
  |
  = help: write `"2024"`

error: expected a text, or texts by language, found a number
 --> wrong.json:1:162
  |
1 | ...name": "Өзбекстан" }], "updated": 2024, "notes": [1] }
  |                                                      ^ notes[0]
  |
  = help: write `"1"`

warning: no source is cited: readers are told so
 --> uncited.json:1:145
  |
1 | ..., { "id": "uz", "name": "Өзбекстан" }], "areas": [{ "id": "a", "title": "A" }] }
  |                                                      ^ areas[0]


"#]])
        .stderr_eq(str![[r#"
2 errors, 1 warning in 2 of 3 files

"#]]);
}

#[test]
fn warnings_alone_exit_with_zero() {
    diplograph()
        .args(["check", "-"])
        .stdin(story(r#", "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }]"#))
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
warning: the source has no `url`: readers are told that it is unknown
 --> <stdin>:1:163
  |
1 | ...me": "Өзбекстан" }], "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }] }
  |                                                     ^ sources[0]

warning: the source has no `date`: readers are told that it is unknown
 --> <stdin>:1:163
  |
1 | ...me": "Өзбекстан" }], "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }] }
  |                                                     ^ sources[0]

warning: the source `s` is never cited
 --> <stdin>:1:171
  |
1 | ...стан" }], "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }] }
  |                                                  ^^^ sources[0].id


"#]])
        .stderr_eq(str![[r#"
3 warnings in 1 file

"#]]);
}

#[test]
fn quiet_hides_warnings() {
    let unsourced = r#", "sources": [{ "id": "s", "publisher": "S" }]"#;
    diplograph()
        .args(["check", "--quiet", "-"])
        .stdin(story(&format!(r#"{unsourced}, "updated": 2024"#)))
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: expected a date, found a number
 --> <stdin>:1:192
  |
1 | ...": [{ "id": "s", "publisher": "S" }], "updated": 2024 }
  |                                                     ^^^^ updated
  |
  = help: write `"2024"`


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
    diplograph()
        .args(["check", "-q", "-"])
        .stdin(story(unsourced))
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq("");
}

#[test]
fn unreadable_file_does_not_stop_the_check_of_others() {
    let folder = empty_folder("unreadable");
    fs::write(folder.join("latin-1.json"), b"{\n\"title\": \"caf\xe9\"\n}").unwrap();
    fs::write(folder.join("wrong.json"), "[]").unwrap();
    diplograph()
        .current_dir(folder)
        .args(["check", "away.json", "latin-1.json", "wrong.json"])
        .assert()
        .code(2)
        .stdout_eq(str![[r#"
error: expected an object, found a list
 --> wrong.json:1:1
  |
1 | []
  | ^


"#]])
        .stderr_eq(str![[r#"
error: cannot read away.json: No such file or directory (os error 2)
error: cannot read latin-1.json: line 2 is not UTF-8; save the file as UTF-8
1 error in 1 file; 2 files could not be read

"#]]);
}

#[test]
fn standard_input_is_named_stdin() {
    diplograph()
        .args(["check", "-"])
        .stdin("{ \"format\": 1 \"lang\": \"en\" }")
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: not JSON: a comma or `}` is missing
 --> <stdin>:1:15
  |
1 | { "format": 1 "lang": "en" }
  |               ^
  |
  = help: write a comma between two fields


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
}

#[test]
fn columns_count_characters_after_cyrillic() {
    diplograph()
        .args(["check", "bad/behind-cyrillic.json"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: `қз` is not an id: only letters from A to Z, digits, `-` and `_` are allowed, at most 80
 --> bad/behind-cyrillic.json:1:86
  |
1 | { "format": 1, "lang": "kk", "title": "Қазақстан мен Өзбекстан", "parties": [{ "id": "қз", "name": "Қазақстан" },...
  |                                                                                      ^^^^ parties[0].id
  |
  = help: write a short name that begins with a letter or digit, such as `tashkent-2022`


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
}

#[test]
fn long_line_is_cut_around_the_problem() {
    let (before, after) = ("сөз ".repeat(300), "كلمة ".repeat(300));
    diplograph()
        .args(["check", "-"])
        .stdin(story(&format!(
            r#", "summary": "{before}", "updated": "2024-13", "notes": ["{after}"]"#
        )))
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: `2024-13` is not a date: there is no month 13
 --> <stdin>:1:1361
  |
1 | ...сөз сөз сөз сөз сөз сөз сөз сөз ", "updated": "2024-13", "notes": ["كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كل...
  |                                                  ^^^^^^^^^ updated
  |
  = help: write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
}

#[test]
fn long_string_is_cut_in_the_middle() {
    let long = "ұзақ ".repeat(300);
    diplograph()
        .args(["check", "-"])
        .stdin(story(&format!(r#", "updated": "{long}""#)))
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: `ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ` is not a date: year, month and day are written as numbers
 --> <stdin>:1:146
  |
1 | ...": "ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұз...қ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ ұзақ " }
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ updated
  |
  = help: write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`


"#]])
        .stderr_eq(str![[r#"
1 error in 1 file

"#]]);
}

#[test]
fn json_lists_problems_and_unreadable_files() {
    let source =
        r#"{ "id": "s", "publisher": "S", "url": "https://example.org/a", "date": "2024" }"#;
    diplograph()
        .args(["check", "--format", "json", "bad/day-missing-in-month.json", "away.json", "-"])
        .stdin(story(&format!(r#", "sources": [{source}]"#)))
        .assert()
        .code(2)
        .stdout_eq(str![[r#"
{
  "version": 1,
  "files": 3,
  "errors": 1,
  "warnings": 1,
  "problems": [
    {
      "file": "bad/day-missing-in-month.json",
      "severity": "error",
      "line": 7,
      "column": 52,
      "path": "events[0].date",
      "message": "`2023-02-31` is not a date: February 2023 has 28 days",
      "help": "write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`"
    },
    {
      "file": "<stdin>",
      "severity": "warning",
      "line": 1,
      "column": 155,
      "path": "sources[0].id",
      "message": "the source `s` is never cited",
      "help": null
    }
  ],
  "unreadable": [
    {
      "file": "away.json",
      "reason": "No such file or directory (os error 2)"
    }
  ]
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
  "unreadable": []
}

"#]])
        .stderr_eq("");
}

#[test]
fn invalid_arguments_exit_with_two_and_an_explanation() {
    diplograph().arg("check").assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: the following required arguments were not provided:
  <FILE>...

Usage: diplograph check <FILE>...

For more information, try '--help'.

"#]]);
    diplograph().args(["check", "--format", "xml", "-"]).assert().code(2).stdout_eq("").stderr_eq(
        str![[r#"
error: invalid value 'xml' for '--format <FORMAT>'
  [possible values: human, json]

For more information, try '--help'.

"#]],
    );
}

#[test]
fn output_is_coloured_only_for_terminals() {
    let is_coloured = |command: snapbox::cmd::Command| {
        command
            .args(["check", "bad/root-is-a-list.json"])
            .output()
            .unwrap()
            .stdout
            .contains(&b'\x1b')
    };
    assert!(!is_coloured(diplograph()), "a pipe is not a terminal");
    assert!(is_coloured(diplograph().env("CLICOLOR_FORCE", "1")), "the variable forces colours");
}

#[test]
fn broken_pipe_keeps_exit_code_and_closing_line() {
    let mut command = Command::new(cargo_bin!("diplograph"));
    command.current_dir(root()).arg("check").args(vec!["tests/bad/many-at-once.json"; 200]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "the exit code is unchanged");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(stderr, "1600 errors in 200 of 200 files\n", "the closing line is printed");
}

#[test]
fn characters_that_garble_a_terminal_are_escaped() {
    diplograph()
        .args(["check", "-"])
        .stdin(story(", \"\u{202e}sunob\": 1, \"summary\": \"\u{2067}\u{202e}sdrawkcab\", \"updated\": \"2024\u{9b}2J\""))
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: there is no field `/u{202e}sunob`
 --> <stdin>:1:135
  |
1 | ..., { "id": "uz", "name": "Өзбекстан" }], "/u{202e}sunob": 1, "summary": "/u{2067}/u{202e}sdrawkcab", "updated":...
  |                                            ^^^^^^^^^^^^^^^ /u{202e}sunob
  |
  = help: the fields here are `format`, `lang`, `title`, `summary`, `updated`, `parties`, `sources`, `goals`, `projects`, `figures`, `events`, `ties`, `quotes`, `areas`, `notes`, `corrections`

error: U+202E reverses the reading order of the text after it
 --> <stdin>:1:159
  |
1 | ..." }], "/u{202e}sunob": 1, "summary": "/u{2067}/u{202e}sdrawkcab", "updated": "2024/u{9b}2J" }
  |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ summary
  |
  = help: remove it

error: `2024/u{9b}2J` is not a date: year, month and day are written as numbers
 --> <stdin>:1:185
  |
1 | ...y": "/u{2067}/u{202e}sdrawkcab", "updated": "2024/u{9b}2J" }
  |                                                ^^^^^^^^^^^^^^ updated
  |
  = help: write `1914`, `1914-07`, `1914-07-28` or `1914-07-28/1914-08-01`


"#]])
        .stderr_eq(str![[r#"
3 errors in 1 file

"#]]);
    // Control characters are invalid JSON; the line is shown with them escaped.
    diplograph()
        .args(["check", "-"])
        .stdin("{ \"title\": \"\u{1b}[2J\rgone\" }")
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: not JSON: a line break, a tab or a control character inside a string
 --> <stdin>:1:13
  |
1 | { "title": "/u{1b}[2J/u{d}gone" }
  |             ^^^^^^
  |
  = help: write `/n` for a line break, or close the string with `"`


"#]]);
}

#[test]
fn file_name_is_escaped() {
    let folder = empty_folder("garbling");
    let name = "a\u{202e}\u{9b}2J.json";
    fs::write(folder.join(name), story(", \"updated\": 1")).unwrap();
    let found = diplograph().current_dir(folder).args(["check", name]).output().unwrap();
    let found = String::from_utf8(found.stdout).unwrap();
    assert!(found.contains(" --> a\\u{202e}\\u{9b}2J.json:1:"), "{found:?}");
}
