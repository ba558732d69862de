//! [`ObjectSchema`]: the JSON Schema of an object, built from its fields.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::check_name::Check;
use super::object::{ANSWERS, COMMENT};
use super::read::Read;

/// The schema of an object, field by field.
pub(super) struct ObjectSchema {
    about: &'static str,
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl ObjectSchema {
    pub(super) fn new(about: &'static str) -> Self {
        Self { about: about.trim(), properties: Map::new(), required: Vec::new() }
    }

    /// Adds a field. It is required if the reader requires it.
    pub(super) fn field<T: Read + Described>(
        &mut self,
        generator: &mut SchemaGenerator,
        name: &'static str,
        about: &'static str,
    ) {
        let mut schema = T::describe(generator);
        schema.insert("description".to_owned(), json!(about.trim()));
        self.properties.insert(name.to_owned(), schema.to_value());
        if T::absent().is_none() {
            self.required.push(name);
        }
    }

    pub(super) fn finish(mut self, generator: &mut SchemaGenerator) -> Schema {
        let comment = generator.subschema_for::<Comment>();
        self.properties.insert(COMMENT.to_owned(), comment.to_value());
        let answers = generator.subschema_for::<Answers>();
        self.properties.insert(ANSWERS.to_owned(), answers.to_value());
        json_schema!({
            "type": "object",
            "description": self.about,
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}

/// The schema of a field. An optional field is left out of the file, never `null`.
pub(super) trait Described {
    fn describe(generator: &mut SchemaGenerator) -> Schema;
}

impl<T: JsonSchema> Described for Option<T> {
    fn describe(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl<T: JsonSchema> Described for Vec<T> {
    fn describe(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<T>() })
    }
}

/// The schema of a choice among words, each with its meaning.
pub(super) fn words(about: &'static str, words: &[(&'static str, &'static str)]) -> Schema {
    let choices: Vec<Value> = words
        .iter()
        .map(|(word, meaning)| json!({ "const": word, "description": meaning.trim() }))
        .collect();
    json_schema!({ "description": about.trim(), "oneOf": choices })
}

/// A remark for other authors, which any object may have.
struct Comment;

impl JsonSchema for Comment {
    fn schema_name() -> Cow<'static, str> {
        "Comment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A remark for other authors. It is never shown.",
            "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }]
        })
    }
}

/// Reasons why warnings do not apply to an object, which any object may have.
struct Answers;

impl JsonSchema for Answers {
    fn schema_name() -> Cow<'static, str> {
        "Answers".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = Check::ALL.map(Check::name).into_iter().chain([COMMENT]).collect();
        json_schema!({
            "description": "Reasons why warnings do not apply here, by the names of the checks. Readers never see them.",
            "type": "object",
            "propertyNames": { "enum": names },
            "additionalProperties": {
                "anyOf": [{ "type": "string", "minLength": 1 }, generator.subschema_for::<Comment>()]
            }
        })
    }
}
