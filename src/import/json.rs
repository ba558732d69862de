//! Reads JSON files, and the texts in them.

use serde_json::Value;

use super::refused::Refused;

/// The text of a file. Its encoding is UTF-8; a byte order mark is skipped.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Refused::new(format!("line {line} is not UTF-8"), "save the file as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The value of a JSON file.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, Refused> {
    let text = text_of(bytes)?;
    serde_json::from_str(text).map_err(|error| {
        let is_script = text.trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
        let help = if is_script && text.contains('{') {
            "it looks like a script: keep what stands from the first `{` to the last `}`, in double quotation marks"
        } else {
            "export the file again, or mend it with an editor for JSON"
        };
        Refused::new(format!("the file is not JSON: {error}"), help)
    })
}

/// The field of an object; an empty text, an empty list and `null` count as missing.
pub(super) fn field<'v>(object: &'v Value, key: &str) -> Option<&'v Value> {
    object.get(key).filter(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    })
}

/// The text of a field, without white space around it. Numbers count as texts.
pub(super) fn words(object: &Value, key: &str) -> Option<String> {
    match field(object, key)? {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The items of a field that is a list.
pub(super) fn items<'v>(object: &'v Value, key: &str) -> &'v [Value] {
    field(object, key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A value as it may be quoted in a note: a text without its quotation marks, anything else as JSON.
pub(super) fn quoted(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}
