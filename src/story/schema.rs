//! [`schema`]: the JSON Schema of a story, generated from the types for authors' editors.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::address::Address;
use super::date::Date;
use super::document::{Format, Parties, Party, Story};
use super::evidence::{Citation, CitationObject, Evidence, EvidenceList};
use super::month::MonthOfYear;
use super::name::{Id, Lang, Url};
use super::object_schema::Described;
use super::parties::PartyList;
use super::pixels::Pixels;
use super::project::{Project, ProjectFields};
use super::quantity::Quantity;
use super::state::{EventState, GoalState, ProjectState, State, TieState};
use super::text::Text;
use super::text::Translation;

/// The schema of the story format, JSON Schema 2020-12.
pub fn schema() -> Schema {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Story>();
    schema.insert("title".to_owned(), json!("A Diplograph story"));
    schema
}

impl Described for Parties {
    fn describe(generator: &mut SchemaGenerator) -> Schema {
        let party = generator.subschema_for::<Party>();
        json_schema!({ "type": "array", "minItems": 2, "items": party })
    }
}

impl Described for EvidenceList {
    fn describe(generator: &mut SchemaGenerator) -> Schema {
        let evidence = generator.subschema_for::<Evidence>();
        let items = json!({ "allOf": [evidence], "required": ["id"] });
        json_schema!({ "type": "array", "items": items })
    }
}

impl Described for PartyList {
    fn describe(generator: &mut SchemaGenerator) -> Schema {
        let id = generator.subschema_for::<Id>();
        let list = json!({ "type": "array", "items": id, "uniqueItems": true });
        json_schema!({ "oneOf": [id, list] })
    }
}

impl Described for bool {
    fn describe(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl JsonSchema for Project {
    fn schema_name() -> Cow<'static, str> {
        "Project".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        ProjectFields::json_schema(generator)
    }
}

impl JsonSchema for Citation {
    fn schema_name() -> Cow<'static, str> {
        "Citation".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let id = generator.subschema_for::<Id>();
        let mut object = generator.subschema_for::<CitationObject>();
        let forms = json!([
            { "required": ["evidence"], "properties": { "source": false, "sentence": false } },
            { "required": ["source", "sentence"], "properties": { "evidence": false } },
        ]);
        object.insert("oneOf".to_owned(), forms);
        json_schema!({
            "description": "A sentence that supports a fact: the id of an evidence, or an object.",
            "oneOf": [id, object],
        })
    }
}

impl JsonSchema for State {
    fn schema_name() -> Cow<'static, str> {
        "State".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let states = [
            generator.subschema_for::<GoalState>(),
            generator.subschema_for::<ProjectState>(),
            generator.subschema_for::<EventState>(),
            generator.subschema_for::<TieState>(),
        ];
        json_schema!({
            "description": "A word for the state of the fact that the statement is about.",
            "anyOf": states,
        })
    }
}

macro_rules! described {
    ($($type:ty),*) => {
        $( impl Described for $type {
            fn describe(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<$type>()
            }
        } )*
    };
}

described!(
    Address,
    Date,
    Format,
    Id,
    Lang,
    Pixels,
    Quantity,
    String,
    Text,
    super::event::EventKind,
    EventState,
    GoalState,
    ProjectState,
    super::media::MediaKind,
    super::tie::TieKind,
    TieState
);

/// Returns the grammar of one date as a regular expression.
macro_rules! one_date {
    () => {
        concat!(
            "(-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]|XX))?|-XX(-XX)?",
            "|-Q[1-4]|-H[12]|-(spring|summer|autumn|winter))?",
            "|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4,5}|FY[0-9]{4})[~?%]?"
        )
    };
}

/// The grammar of dates. The reader also checks that a day exists and that an interval does not end before it begins.
const DATE_PATTERN: &str = concat!(
    r"^(",
    one_date!(),
    r"(/(\.\.|",
    one_date!(),
    r")?)?|(\.\.)?/",
    one_date!(),
    r"|\.\./\.\.|\[",
    one_date!(),
    "(,",
    one_date!(),
    r"){1,3}\])$"
);

/// Declares the schema of a type that is a string with a grammar.
macro_rules! string_schema {
    ($type:ty, $name:literal, $schema:tt) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

string_schema!(Id, "Id", {
    "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$",
    "description": "An id by which other parts refer to this one."
});
string_schema!(Lang, "Lang", {
    "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
    "description": "A language tag (BCP 47).", "examples": ["en", "kk", "uz-Cyrl"]
});
string_schema!(Url, "Url", {
    "type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]",
    "description": "The address of a page, http or https."
});
string_schema!(Address, "Address", {
    "type": "string",
    "pattern": r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s/?#\\]\S*|[^\s\\:/?#]+([/?#][^\s\\]*)?|/([^\s\\/][^\s\\]*)?)$",
    "description": "The address of a file or page: relative to the story file, or whole with http or https.",
    "examples": ["talks.jpg", "https://example.org/talks.jpg"]
});
string_schema!(Pixels, "Pixels", {
    "type": "integer", "minimum": 1, "maximum": 65535, "description": "A length in pixels."
});
string_schema!(Date, "Date", {
    "type": "string",
    "description": "A date in EDTF: day, month, season, quarter, half year, year, fiscal year, decade, century; an interval; one of several dates.",
    "pattern": DATE_PATTERN,
    "examples": [
        "2024-02-19", "2021-12", "2022", "2024-autumn", "2022-Q1", "2027-H1", "FY2020", "195X", "19XX", "2016-XX",
        "2020~", "2024-05?", "2019-04-14/2019-04-15", "2024-08/..", "1985/", "[2023-05-02,2023-05-03]"
    ]
});
string_schema!(Quantity, "Quantity", {
    "type": ["string", "integer"], "pattern": "[0-9]",
    "description": "An amount, a count or a share: [computed] [qualifier] [CURRENCY] number[magnitude] [to number[magnitude]] [unit] [per day|week|month|year] [(the same in another currency)]. The currency is a code of ISO 4217; the magnitude is k, mn, bn, tn, lakh, crore or lakh crore; the unit is %, times, a unit such as MW, km or tonnes, or one of the story's own.",
    "examples": ["USD 156mn", "about USD 1bn", "EUR 8bn to 9bn", "more than 60", "INR 30 lakh crore", "8.3%", "1,500 MW", "2.4 bcm", "4.5mn tonnes", "USD 5bn per year", "3.5 times", "CNY 360bn (about USD 50bn)"]
});
string_schema!(MonthOfYear, "Month", {
    "type": "integer", "minimum": 1, "maximum": 12, "description": "A month, 1 to 12."
});
string_schema!(Translation, "Translation", {
    "description": "Translations by language tag.",
    "type": "object", "minProperties": 1,
    "propertyNames": { "pattern": "^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*|\\$comment)$" },
    "properties": { "$comment": { "$ref": "#/$defs/Comment" } },
    "additionalProperties": { "type": "string", "minLength": 1 },
    "if": { "required": ["$comment"] },
    "then": { "minProperties": 2 }
});
string_schema!(Format, "Format", { "const": 1, "description": "The version of the format." });
string_schema!(Text, "Text", {
    "description": "A text in the story's language, or in several by language tag.",
    "oneOf": [
        { "type": "string", "minLength": 1 },
        {
            "type": "object", "minProperties": 1,
            "propertyNames": { "pattern": "^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*|\\$comment)$" },
            "properties": { "$comment": { "$ref": "#/$defs/Comment" } },
            "additionalProperties": { "type": "string", "minLength": 1 },
            "if": { "required": ["$comment"] },
            "then": { "minProperties": 2 }
        }
    ]
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::story::DateError;

    proptest! {
        #[test]
        fn text_that_matches_the_pattern_of_dates_is_a_date(
            text in DATE_PATTERN.trim_matches(['^', '$']),
        ) {
            let found = text.parse::<Date>();
            let is_in_form = matches!(
                found,
                Ok(_) | Err(DateError::Day { .. } | DateError::Reversed | DateError::MixedYears | DateError::List)
            );
            let has_year_zero = text.contains("-0000") || text.contains("FY0000");
            prop_assert!(is_in_form || has_year_zero, "{text}: {found:?}");
        }
    }

    #[test]
    fn text_that_is_a_date_matches_the_pattern_of_dates() {
        let pattern = regex::Regex::new(DATE_PATTERN).unwrap();
        let dates = [
            "2024-02-19",
            "2021-12",
            "0000",
            "-0043",
            "2024-autumn~",
            "2022-Q1",
            "2027-H1",
            "FY2020?",
            "195X",
            "-01XX%",
            "2016-XX",
            "2016-05-XX",
            "2016-XX-XX",
            "Y12345",
            "Y-999999",
            "2019/2021",
            "2019/..",
            "../2019",
            "2019/",
            "/2019",
            "../..",
            "FY2020/FY2021",
            "[2023,2024]",
            "[2021,2022,2023,2024-Q1]",
        ];
        for text in dates {
            assert!(text.parse::<Date>().is_ok() && pattern.is_match(text), "{text}");
        }
        let others = [
            "2020-21",
            "2024-13",
            "2024-fall",
            "Y2024",
            "/",
            "../",
            "[2023]",
            "2024-2-9",
            "",
            "199u",
            "2024 ",
        ];
        for text in others {
            assert!(text.parse::<Date>().is_err() && !pattern.is_match(text), "{text}");
        }
    }

    #[test]
    fn committed_schema_is_up_to_date() {
        let current = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/story.schema.json");
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == current, "update it: cargo run -- schema -o static/story.schema.json");
    }
}
