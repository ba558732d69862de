//! `$comment`, which every object of a story may have, and every verb ignores.

use std::fs;

use serde_json::{Value, json};
use snapbox::str;

use super::{diplograph, root};

const COMMENT: &str = "a comment for authors";

/// Adds a comment to every object of a value.
fn comment_on(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(comment_on);
            fields.insert("$comment".to_owned(), json!([COMMENT, ""]));
        }
        Value::Array(items) => items.iter_mut().for_each(comment_on),
        _ => {}
    }
}

fn stdout<const N: usize>(arguments: [&str; N], story: &Value) -> String {
    let output = diplograph().args(arguments).stdin(story.to_string()).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the numbers of errors and warnings of a story.
fn counts(story: &Value) -> [Value; 2] {
    let report = stdout(["check", "--format", "json", "-"], story);
    let report: Value = serde_json::from_str(&report).unwrap();
    [report["errors"].clone(), report["warnings"].clone()]
}

/// Removes the hydration key from a page: it contains a hash of the story file.
fn without_hydration_key(html: &str) -> String {
    let (before, rest) = html.split_once(" data-hydration-key=\"").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    before.to_owned() + after
}

#[test]
fn comment_in_every_object_is_accepted_and_never_shown() {
    for entry in fs::read_dir(root().join("static/stories")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display();
        let plain: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut commented = plain.clone();
        comment_on(&mut commented);
        assert_eq!(counts(&commented), counts(&plain), "{name} has other problems");
        let html = stdout(["render", "-"], &commented);
        assert!(!html.contains(COMMENT), "{name} shows a comment");
        let is_same =
            without_hydration_key(&html) == without_hydration_key(&stdout(["render", "-"], &plain));
        assert!(is_same, "{name} is shown otherwise");
    }
}

#[test]
fn comment_of_another_type_is_refused() {
    diplograph()
        .args(["check", "-"])
        .stdin(r#"{ "$comment": ["a", 1], "format": 1, "lang": "en", "title": { "$comment": {}, "en": "A" }, "parties": [] }"#)
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
error: a comment must be a string or a list of strings
 --> <stdin>:1:15
  |
1 | { "$comment": ["a", 1], "format": 1, "lang": "en", "title": { "$comment": {}, "en": "A" }, "parties": [] }
  |               ^ $comment
  |
  = note: and in 1 more place: 1:75
  = help: write `"$comment": "…"`

error: a story needs at least two parties
 --> <stdin>:1:103
  |
1 | { "$comment": ["a", 1], "format": 1, "lang": "en", "title": { "$comment": {}, "en": "A" }, "parties": [] }
  |                                                                                                       ^ parties


"#]])
        .stderr_eq(str![[r#"
2 errors in 1 file

"#]]);
}
