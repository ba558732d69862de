//! Markup, scripts and template markers in any field of a story are shown as text, or are an error of that field.
//!
//! The tokenizer reads everything as markup, also inside `<title>` and `<script>`, so it finds whatever any parser could
//! find: documents with the same tokens have the same tree.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use diplograph::render::{self, PageTemplate, Site, StoryFile};
use diplograph::story::{self, Lang, Problem};
use gallery::{paths, root};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// An attack in one text; it starts like an address.
const HOSTILE: &str = concat!(
    r#"javascript:alert(1) <script>alert(1)</script> "><img src=x onerror=alert(1)> ' onload='x "#,
    r"</template></diplo-graph></title></style><script> ]]> <![CDATA[ <!-- --> --!> &lt;b&gt; &#60;b> {{lang}} ",
    r"{{name}} <!-- diplograph:head --> <!-- diplograph:story --> <!--<[]>--> ${x} \u003cb> <b",
);

/// Returns the same text without special characters, and just as wide, so that the layout is the same.
fn plain_text() -> String {
    let plain = |character| match character {
        '<' | '>' | '$' => 'a',
        '&' => 'A',
        '"' | '\'' => 't',
        '{' | '}' | '\\' => '#',
        ':' => ';',
        other => other,
    };
    // An apostrophe is narrower than a quotation mark.
    HOSTILE.replace('\'', "l").chars().map(plain).collect()
}

/// The story with every field, and the stories of the gallery.
fn stories() -> Vec<(String, Value)> {
    let mut paths = paths();
    paths.push(root().join("tests/every-field.json"));
    let named = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
    };
    paths.iter().map(named).collect()
}

fn every_field() -> Value {
    let stories = stories();
    stories.into_iter().find(|(name, _)| name == "every-field").unwrap().1
}

/// Adds the path of each string of a story: its keys and indices.
fn strings(value: &Value, path: &[String], found: &mut Vec<Vec<String>>) {
    let to = |step: String| [path, &[step]].concat();
    match value {
        Value::String(_) => found.push(path.to_vec()),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(nth, item)| strings(item, &to(nth.to_string()), found)),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, item)| strings(item, &to(key.clone()), found));
        }
        _ => {}
    }
}

fn put(text: &str, path: &[String], story: &mut Value) {
    *story.pointer_mut(&format!("/{}", path.join("/"))).unwrap() = text.into();
}

/// Returns a path without the indices of lists.
fn field(path: &[String]) -> String {
    let is_key = |step: &&String| step.parse::<usize>().is_err();
    path.iter().filter(is_key).cloned().collect::<Vec<_>>().join(".")
}

/// Formats a path as a problem prints it.
fn printed(path: &[String]) -> String {
    let step = |step: &String| match step.parse::<usize>() {
        Ok(nth) => format!("[{nth}]"),
        Err(_) => format!(".{step}"),
    };
    path.iter().map(step).collect::<String>().trim_start_matches('.').to_owned()
}

/// Returns the strings of a story that accept any text; asserts that the others report an error.
fn free_texts(name: &str, story: &Value) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    strings(story, &[], &mut all);
    let mut is_free: HashMap<String, bool> = HashMap::new();
    all.retain(|path| {
        *is_free.entry(field(path)).or_insert_with(|| {
            let mut story = story.clone();
            put(HOSTILE, path, &mut story);
            let checked = story::read(&story.to_string());
            let printed_path = printed(path);
            let is_here = |problem: &Problem| {
                problem.is_error() && problem.place.path.to_string() == printed_path
            };
            let is_refused = checked.problems.iter().any(is_here);
            assert_eq!(
                checked.story.is_none(),
                is_refused,
                "{name}: the error names {printed_path}"
            );
            !is_refused
        })
    });
    all
}

/// Fills all free texts of a story with one text and a number.
fn filled(name: &str, story: &Value, texts: &[Vec<String>], text: &str) -> StoryFile {
    let mut story = story.clone();
    for (nth, path) in texts.iter().enumerate() {
        put(&numbered(text, nth), path, &mut story);
    }
    let text = story.to_string();
    let story = story::read(&text).story.unwrap();
    StoryFile { name: name.to_owned(), text, story: Rc::new(story) }
}

fn numbered(text: &str, nth: usize) -> String {
    format!("{text} ({nth})")
}

/// Renders a story in a language in all forms: name, HTML, and linked data.
fn rendered(file: &StoryFile, lang: &Lang) -> Vec<(&'static str, String, Value)> {
    const DATA: &str = "<script type=\"application/ld+json\">";
    let site = Site { address: Some("https://example.org/".to_owned()), ..Site::default() };
    let template = PageTemplate::plain();
    let page = render::page(file, lang.clone(), &site, &template).unwrap();
    let (before, rest) = page.split_once(DATA).unwrap();
    let (data, after) = rest.split_once("</script>").unwrap();
    let data = serde_json::from_str(data).unwrap_or_else(|error| panic!("{error}: {data}"));
    let nothing = Value::Null;
    vec![
        ("page", before.to_owned() + after, data),
        ("element", render::element(file, lang.clone(), &site).unwrap(), nothing.clone()),
        (
            "fragment",
            render::fragment(file, lang.clone(), &Site::default()).unwrap(),
            nothing.clone(),
        ),
        ("drawing", render::html(Rc::clone(&file.story), lang.clone()).unwrap(), nothing),
    ]
}

/// A token, with the hostile text replaced by the plain one.
#[derive(Debug, PartialEq)]
enum HtmlToken {
    Start(String, BTreeMap<String, String>),
    End(String),
    Text(String),
    Other(String),
}

fn tokens(html: &str) -> Vec<HtmlToken> {
    let (from, to) = (HOSTILE, plain_text());
    // The drawing of few events shortens titles that are too long for it.
    let shortened = |text: String| {
        let words = text.trim_matches(['\u{2068}', '\u{2069}']);
        match words.strip_suffix('…') {
            Some(start) if from.starts_with(start) => text.replace(start, &to[..start.len()]),
            _ => text,
        }
    };
    let text = |bytes: &[u8]| shortened(String::from_utf8_lossy(bytes).replace(from, &to));
    let found = Tokenizer::new(html).map(|token| match token.unwrap() {
        Token::StartTag(tag) => {
            let attribute = |name: &[u8], value: &[u8]| match (text(name), text(value)) {
                // Of the hydration key only the number of nodes: it also contains a hash of the file.
                (name, value) if name == "data-hydration-key" => {
                    (name, value.rsplit('-').next().unwrap_or_default().to_owned())
                }
                other => other,
            };
            let attributes = tag.attributes.iter().map(|(name, value)| attribute(name, value));
            HtmlToken::Start(text(&tag.name), attributes.collect())
        }
        Token::EndTag(tag) => HtmlToken::End(text(&tag.name)),
        Token::String(characters) => HtmlToken::Text(text(&characters)),
        other => HtmlToken::Other(format!("{other:?}")),
    });
    found.collect()
}

/// Returns JSON with the plain text in place of the hostile one.
fn disarmed(data: &Value) -> String {
    let [hostile, plain] = [HOSTILE, &plain_text()].map(|text| {
        let quoted = Value::from(text).to_string();
        quoted[1..quoted.len() - 1].to_owned()
    });
    data.to_string().replace(&hostile, &plain)
}

fn addresses(html: &str) -> Vec<String> {
    let starts = Tokenizer::new(html).filter_map(|token| match token.unwrap() {
        Token::StartTag(tag) => Some(tag.attributes),
        _ => None,
    });
    let is_address = |name: &[u8]| matches!(name, b"href" | b"src");
    let values = starts.flatten().filter(|(name, _)| is_address(name));
    values.map(|(_, value)| String::from_utf8_lossy(&value).into_owned()).collect()
}

/// Returns whether an address is relative or has the scheme `http` or `https`.
fn is_web_address(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
    scheme.is_none_or(|(scheme, _)| matches!(scheme, "http" | "https"))
}

fn languages_of(file: &StoryFile) -> Vec<Lang> {
    if file.name == "every-field" { file.languages() } else { vec![file.story.lang.clone()] }
}

#[test]
fn markup_in_any_text_is_shown_as_text() {
    for (name, story) in stories() {
        let texts = free_texts(&name, &story);
        let hostile = filled(&name, &story, &texts, HOSTILE);
        let plain = filled(&name, &story, &texts, &plain_text());
        for lang in languages_of(&plain) {
            let pairs = rendered(&hostile, &lang).into_iter().zip(rendered(&plain, &lang));
            for ((what, html, data), (_, expected, expected_data)) in pairs {
                let what = format!("{what} of {name} in {lang}");
                let (found, expected) = (tokens(&html), tokens(&expected));
                let differs =
                    found.iter().zip(&expected).find(|(found, expected)| found != expected);
                assert!(differs.is_none(), "{what}: {differs:#?}");
                assert_eq!(found.len(), expected.len(), "{what}: the number of tokens");
                assert_eq!(disarmed(&data), expected_data.to_string(), "{what}: the linked data");
                for address in addresses(&html) {
                    assert!(is_web_address(&address), "{what} links to {address}");
                }
            }
        }
    }
}

#[test]
fn every_text_is_shown_in_some_language_and_comments_never() {
    let story = every_field();
    let texts = free_texts("every-field", &story);
    let file = filled("every-field", &story, &texts, HOSTILE);
    let mut words = String::new();
    for (_, html, _) in file.languages().iter().flat_map(|lang| rendered(&file, lang)) {
        for token in tokens(&html) {
            match token {
                HtmlToken::Text(text) => words += &text,
                // Screen readers read the description of an image.
                HtmlToken::Start(tag, mut attributes) if tag == "img" => {
                    words += &attributes.remove("alt").unwrap_or_default();
                }
                _ => {}
            }
        }
    }
    let plain = plain_text();
    let is_shown = |nth: usize| words.contains(&numbered(&plain, nth));
    let (mut hidden, mut comments) = (Vec::new(), 0);
    for (nth, path) in texts.iter().enumerate() {
        if path.iter().any(|step| step == "$comment" || step == "$answers") {
            assert!(!is_shown(nth), "{} is for authors", printed(path));
            comments += 1;
        } else if !is_shown(nth) {
            hidden.push(printed(path));
        }
    }
    assert!(comments > 10, "{comments} comments");
    // Authors are not shown.
    assert_eq!(hidden, ["$schema", "sources[0].author"]);
}

/// Adds the fields of a value by record, according to the schema.
fn collect_fields(schema: &Value, here: &Value, value: &Value, seen: &mut BTreeSet<String>) {
    let reference = here["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
    let here = reference.map_or(here, |pointer| schema.pointer(pointer).unwrap());
    let owner = reference.unwrap_or_default();
    for (key, value) in value.as_object().into_iter().flatten() {
        if let Some(field) = here["properties"].get(key) {
            seen.insert(format!("{owner}.{key}"));
            collect_fields(schema, field, value, seen);
        }
    }
    for item in value.as_array().into_iter().flatten() {
        collect_fields(schema, &here["items"], item, seen);
    }
    let alternatives = ["allOf", "oneOf"].into_iter().filter_map(|list| here[list].as_array());
    for alternative in alternatives.flatten() {
        collect_fields(schema, alternative, value, seen);
    }
}

#[test]
fn every_field_story_has_every_field_of_the_schema() {
    let schema = serde_json::to_value(story::schema()).unwrap();
    let mut seen = BTreeSet::new();
    collect_fields(&schema, &schema, &every_field(), &mut seen);
    let records = schema["$defs"].as_object().unwrap();
    let named = records.iter().map(|(name, record)| (format!("/$defs/{name}"), record));
    for (owner, record) in named.chain([(String::new(), &schema)]) {
        let fields = record["properties"].as_object().into_iter().flatten().map(|(key, _)| key);
        // The root has answers, which any object may have.
        for field in fields.filter(|key| *key != "$answers") {
            let field = format!("{owner}.{field}");
            assert!(seen.contains(&field), "{field} is not in tests/every-field.json");
        }
    }
}
