//! `diplograph schema`: the committed schema, in a file or on standard output.

use std::fs;

use snapbox::str;

use super::{diplograph, empty_folder, root};

#[test]
fn schema_equals_the_committed_one() {
    let committed = fs::read_to_string(root().join("static/story.schema.json")).unwrap();
    let folder = empty_folder("schema");
    diplograph()
        .current_dir(&folder)
        .args(["schema", "-o", "story.schema.json"])
        .assert()
        .code(0)
        .stdout_eq("")
        .stderr_eq("");
    assert_eq!(
        fs::read_to_string(folder.join("story.schema.json")).unwrap(),
        committed,
        "as a file"
    );
    let output = diplograph().arg("schema").output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), committed, "on standard output");
}

#[test]
fn unwritable_file_is_named_in_the_error() {
    diplograph()
        .current_dir(empty_folder("schema-nowhere"))
        .args(["schema", "-o", "away/story.schema.json"])
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot write away/story.schema.json: No such file or directory (os error 2)

"#]]);
}
