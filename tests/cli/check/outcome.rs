//! Exit codes and the closing line.

use std::fs;
use std::process::{Command, Stdio};

use snapbox::cmd::cargo_bin;
use snapbox::str;

use super::super::{diplograph, empty_folder, root};
use super::story;

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

warning[uncited]: no source is cited: readers are told so
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
warning[incomplete-source]: the source has no `url`: readers are told that it is unknown
 --> <stdin>:1:163
  |
1 | ...me": "Өзбекстан" }], "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }] }
  |                                                     ^ sources[0]

warning[incomplete-source]: the source has no `date`: readers are told that it is unknown
 --> <stdin>:1:163
  |
1 | ...me": "Өзбекстан" }], "notes": ["a"], "sources": [{ "id": "s", "publisher": "S" }] }
  |                                                     ^ sources[0]

warning[never-cited]: the source `s` is never cited
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
fn verbose_lists_answered_warnings_with_their_reasons() {
    let fields =
        r#", "areas": [{ "id": "gas", "title": "Gas", "$answers": { "uncited": "A test." } }]"#;
    let run = diplograph().args(["check", "--verbose", "-"]).stdin(story(fields));
    run.assert().success().stdout_eq(str![[r#"
answered[uncited]: no source is cited: readers are told so
  --> <stdin>:1:145 areas[0]
   = reason: A test.


"#]]);
}
