//! `diplograph new --sheet`: the template, as it is and as `LibreOffice` saves it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use diplograph::story;

use super::{import, notes, story as checked};

const EXAMPLE: &str = include_str!("../../../src/cli/template.json");

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn new_sheet(arguments: &[&str], folder: &PathBuf) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diplograph"));
    command.arg("new").args(arguments).current_dir(folder).output().unwrap()
}

#[track_caller]
fn is_the_example(bytes: &[u8]) {
    let imported = import(bytes);
    let story = checked(&imported, &[]);
    // The sentence that stands in the citation of the quote has an id here.
    let mut example = story::read(EXAMPLE).story.unwrap();
    let quote = &story.quotes[0].cite[0];
    assert_eq!(quote.sentence, example.quotes[0].cite[0].sentence, "of the quote");
    assert_eq!(story.evidence.len(), example.evidence.len() + 1, "that of the quote");
    example.quotes.clone_from(&story.quotes);
    example.evidence = story.evidence.clone();
    assert_eq!(story::write(&story), story::write(&example), "the same story");
    assert_eq!(notes(&imported), [""; 0], "nothing is changed or left out");
    assert_eq!(imported.text, story::write(&story), "the fields are in the order of the format");
}

#[test]
fn untouched_template_is_the_example_story() {
    let folder = folder("sheet-new");
    let output = new_sheet(&["--sheet", "story.xlsx"], &folder);
    assert!(output.status.success(), "{output:?}");
    is_the_example(&fs::read(folder.join("story.xlsx")).unwrap());
}

#[test]
fn template_saved_by_libreoffice_is_the_same_story() {
    is_the_example(include_bytes!("template-libreoffice.ods"));
    is_the_example(include_bytes!("template-libreoffice.xlsx"));
}

#[test]
fn existing_file_is_overwritten_only_with_force() {
    let folder = folder("sheet-over-another");
    let path = folder.join("story.xlsx");
    fs::write(&path, "mine").unwrap();
    assert_eq!(new_sheet(&["--sheet", "story.xlsx"], &folder).status.code(), Some(2));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert!(new_sheet(&["--sheet", "story.xlsx", "--force"], &folder).status.success(), "forced");
    assert_ne!(fs::read(&path).unwrap(), b"mine");
}
