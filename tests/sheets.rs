//! Stories from spreadsheets: workbooks and tables of text as people make them, and hostile ones.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "import/sheets/cells.rs"]
mod cells;
#[path = "import/sheets/docs.rs"]
mod docs;
#[path = "import/sheets/hostile.rs"]
mod hostile;
#[path = "import/sheets/statements.rs"]
mod statements;
#[path = "import/sheets/tables.rs"]
mod tables;
#[path = "import/sheets/template.rs"]
mod template;

use diplograph::import::{Imported, Options, sheet};
use diplograph::story::Story;
use diplograph::verify::verify;

/// Imports a file that can be read.
#[track_caller]
fn import(bytes: &[u8]) -> Imported {
    sheet::read(bytes, &Options::default())
        .unwrap_or_else(|refused| panic!("{refused}; {}", refused.help))
}

/// The story of a file, which has no problem but those whose message begins with one of `expected`.
#[track_caller]
fn story(imported: &Imported, expected: &[&str]) -> Story {
    let checked = verify(&imported.text, None).checked;
    for problem in &checked.problems {
        let is_expected = expected.iter().any(|text| problem.message.starts_with(text));
        assert!(is_expected, "{problem}\n{}", imported.text);
    }
    checked.story.unwrap_or_else(|| panic!("it has errors: {:?}", checked.problems))
}

/// The notes as lines: the place, the change, the value and the text.
fn notes(imported: &Imported) -> Vec<String> {
    let line = |note: &diplograph::import::Note| {
        let value = note.value.as_deref().map(|it| format!(" `{it}`")).unwrap_or_default();
        format!("{}: {}{value}: {}", note.place, note.change, note.text)
    };
    imported.notes.iter().map(line).collect()
}
