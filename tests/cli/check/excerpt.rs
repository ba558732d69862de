//! The line of a problem as a terminal shows it.

use std::fs;

use snapbox::str;

use super::super::{diplograph, empty_folder};
use super::story;

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
warning[uncited]: no source is cited: readers are told so
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
  = help: the fields here are `format`, `lang`, `title`, `summary`, `updated`, `lead`, `order`, `fiscal_year_start`, `units`, `parties`, `sources`, `evidence`, `measures`, `projects`, `figures`, `events`, `ties`, `quotes`, `areas`, `notes`, `corrections`

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
