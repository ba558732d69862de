//! `diplograph check`: the reported problems, the exit code, and the changes of `--fix`.

mod excerpt;
mod fix;
mod json;
mod outcome;

/// Returns a valid story with these additional fields.
fn story(fields: &str) -> String {
    format!(
        r#"{{ "format": 1, "lang": "kk", "title": "Атауы", "parties": [{{ "id": "kz", "name": "Қазақстан" }}, {{ "id": "uz", "name": "Өзбекстан" }}]{fields} }}"#
    )
}
