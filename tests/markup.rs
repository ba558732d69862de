//! Markup, scripts and marks of templates in any field of a story are words to read, or a mistake at that field.
//!
//! The HTML is read by a tokenizer that takes all of it for markup, the insides of `<title>` and `<script>` too, so it
//! finds whatever some parser could: a document of the same tokens has the same tree.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use diplograph::render::{self, HeadingLevel, PageTemplate, Site, StoryFile};
use diplograph::story::{self, Lang, Problem};
use html5gum::{Token, Tokenizer};
use serde_json::Value;

/// What an attacker would write, in one text; it begins as an address would.
const HOSTILE: &str = concat!(
    r#"javascript:alert(1) <script>alert(1)</script> "><img src=x onerror=alert(1)> ' onload='x "#,
    r"</template></diplo-graph></title></style><script> ]]> <![CDATA[ <!-- --> --!> &lt;b&gt; &#60;b> {{lang}} ",
    r"{{name}} <!-- diplograph:head --> <!-- diplograph:story --> <!--<[]>--> ${x} \u003cb> <b",
);

/// The same without a sign that means something anywhere, and just as wide, so that all is drawn in the same places.
fn harmless() -> String {
    let harmless = |sign| match sign {
        '<' | '>' | '$' => 'a',
        '&' => 'A',
        '"' | '\'' => 't',
        '{' | '}' | '\\' => '#',
        ':' => ';',
        other => other,
    };
    // An apostrophe is narrower than a quotation mark.
    HOSTILE.replace('\'', "l").chars().map(harmless).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The story that has every field, and those of the gallery.
fn stories() -> Vec<(String, Value)> {
    let gallery = fs::read_dir(root().join("static/stories")).unwrap();
    let mut paths: Vec<PathBuf> = gallery.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
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

/// The keys and indices that lead to each string of a story.
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

/// The same path, whichever item of a list it leads through.
fn field(path: &[String]) -> String {
    let is_key = |step: &&String| step.parse::<usize>().is_err();
    path.iter().filter(is_key).cloned().collect::<Vec<_>>().join(".")
}

/// As a problem prints it.
fn printed(path: &[String]) -> String {
    let step = |step: &String| match step.parse::<usize>() {
        Ok(nth) => format!("[{nth}]"),
        Err(_) => format!(".{step}"),
    };
    path.iter().map(step).collect::<String>().trim_start_matches('.').to_owned()
}

/// The strings of a story that may be anything; each of the others gets a mistake of its own.
fn free_texts(name: &str, story: &Value) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    strings(story, &[], &mut all);
    let mut is_free: HashMap<String, bool> = HashMap::new();
    all.retain(|path| {
        *is_free.entry(field(path)).or_insert_with(|| {
            let mut story = story.clone();
            put(HOSTILE, path, &mut story);
            let checked = story::read(&story.to_string());
            let place = printed(path);
            let is_at_fault =
                |problem: &Problem| problem.is_error() && problem.path.to_string() == place;
            let is_refused = checked.problems.iter().any(is_at_fault);
            assert_eq!(checked.story.is_none(), is_refused, "{name}: {place} is said to be wrong");
            !is_refused
        })
    });
    all
}

/// A story whose free texts are all one text, with their numbers.
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

/// All that is made of a story in a language: what it is called, its HTML, and what it says to machines.
fn rendered(file: &StoryFile, lang: &Lang) -> Vec<(&'static str, String, Value)> {
    const DATA: &str = "<script type=\"application/ld+json\">";
    let site = Site { address: Some("https://example.org/".to_owned()), ..Site::default() };
    let template = PageTemplate::plain();
    let page = render::page(file, lang.clone(), &site, &template).unwrap();
    let (before, rest) = page.split_once(DATA).unwrap();
    let (data, behind) = rest.split_once("</script>").unwrap();
    let data = serde_json::from_str(data).unwrap_or_else(|error| panic!("{error}: {data}"));
    let nothing = Value::Null;
    vec![
        ("page", before.to_owned() + behind, data),
        ("element", render::element(file, lang.clone(), &site).unwrap(), nothing.clone()),
        (
            "fragment",
            render::fragment(file, lang.clone(), HeadingLevel::default()).unwrap(),
            nothing.clone(),
        ),
        ("drawing", render::html(Rc::clone(&file.story), lang.clone()).unwrap(), nothing),
    ]
}

/// What a tokenizer finds, with the hostile text wherever it stands as text replaced by the harmless one.
#[derive(Debug, PartialEq)]
enum Found {
    Start(String, BTreeMap<String, String>),
    End(String),
    Text(String),
    Other(String),
}

fn tokens(html: &str) -> Vec<Found> {
    let (from, to) = (HOSTILE, harmless());
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(from, &to);
    let found = Tokenizer::new(html).map(|token| match token.unwrap() {
        Token::StartTag(tag) => {
            let attribute = |name: &[u8], value: &[u8]| match (said(name), said(value)) {
                // Of the seal, the number of nodes; it begins with a digest of the file.
                (name, value) if name == "data-seal" => {
                    (name, value.rsplit('-').next().unwrap_or_default().to_owned())
                }
                other => other,
            };
            let attributes = tag.attributes.iter().map(|(name, value)| attribute(name, value));
            Found::Start(said(&tag.name), attributes.collect())
        }
        Token::EndTag(tag) => Found::End(said(&tag.name)),
        Token::String(text) => Found::Text(said(&text)),
        other => Found::Other(format!("{other:?}")),
    });
    found.collect()
}

/// JSON with the harmless text in place of the hostile one.
fn disarmed(data: &Value) -> String {
    let [hostile, harmless] = [HOSTILE, &harmless()].map(|text| {
        let quoted = Value::from(text).to_string();
        quoted[1..quoted.len() - 1].to_owned()
    });
    data.to_string().replace(&hostile, &harmless)
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

/// Whether an address leads nowhere but to a page: it is relative, or its scheme is that of the web.
fn is_of_the_web(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
    scheme.is_none_or(|(scheme, _)| matches!(scheme, "http" | "https"))
}

fn languages_of(file: &StoryFile) -> Vec<Lang> {
    if file.name == "every-field" { file.languages() } else { vec![file.story.lang.clone()] }
}

#[test]
fn markup_in_any_text_is_read_and_never_obeyed() {
    for (name, story) in stories() {
        let texts = free_texts(&name, &story);
        let hostile = filled(&name, &story, &texts, HOSTILE);
        let harmless = filled(&name, &story, &texts, &harmless());
        for lang in languages_of(&harmless) {
            let pairs = rendered(&hostile, &lang).into_iter().zip(rendered(&harmless, &lang));
            for ((what, html, data), (_, expected, expected_data)) in pairs {
                let what = format!("{what} of {name} in {lang}");
                let (found, expected) = (tokens(&html), tokens(&expected));
                let differs =
                    found.iter().zip(&expected).find(|(found, expected)| found != expected);
                assert!(differs.is_none(), "{what}: {differs:#?}");
                assert_eq!(found.len(), expected.len(), "{what}: as many tokens");
                assert_eq!(disarmed(&data), expected_data.to_string(), "{what}: its description");
                for address in addresses(&html) {
                    assert!(is_of_the_web(&address), "{what} leads to {address}");
                }
            }
        }
    }
}

#[test]
fn each_text_is_there_to_be_read_in_some_language_and_no_comment_in_any() {
    let story = every_field();
    let texts = free_texts("every-field", &story);
    let file = filled("every-field", &story, &texts, HOSTILE);
    let mut words = String::new();
    for (_, html, _) in file.languages().iter().flat_map(|lang| rendered(&file, lang)) {
        for token in tokens(&html) {
            if let Found::Text(text) = token {
                words += &text;
            }
        }
    }
    let harmless = harmless();
    let is_seen = |nth: usize| words.contains(&numbered(&harmless, nth));
    let (mut unseen, mut comments) = (Vec::new(), 0);
    for (nth, path) in texts.iter().enumerate() {
        if path.iter().any(|step| step == "$comment") {
            assert!(!is_seen(nth), "{} is for authors", printed(path));
            comments += 1;
        } else if !is_seen(nth) {
            unseen.push(printed(path));
        }
    }
    assert!(comments > 10, "{comments} comments");
    // An earlier goal is drawn under the title of the one that took its place, and authors are not named.
    assert_eq!(unseen, ["$schema", "goals[1].title", "sources[0].author"]);
}

/// Notes which fields of which records a value has, by the schema.
fn note_fields(schema: &Value, here: &Value, value: &Value, seen: &mut BTreeSet<String>) {
    let reference = here["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
    let here = reference.map_or(here, |pointer| schema.pointer(pointer).unwrap());
    let owner = reference.unwrap_or_default();
    for (key, value) in value.as_object().into_iter().flatten() {
        if let Some(field) = here["properties"].get(key) {
            seen.insert(format!("{owner}.{key}"));
            note_fields(schema, field, value, seen);
        }
    }
    for item in value.as_array().into_iter().flatten() {
        note_fields(schema, &here["items"], item, seen);
    }
}

#[test]
fn the_story_with_every_field_has_every_field() {
    let schema = serde_json::to_value(story::schema()).unwrap();
    let mut seen = BTreeSet::new();
    note_fields(&schema, &schema, &every_field(), &mut seen);
    let records = schema["$defs"].as_object().unwrap();
    let named = records.iter().map(|(name, record)| (format!("/$defs/{name}"), record));
    for (owner, record) in named.chain([(String::new(), &schema)]) {
        for field in record["properties"].as_object().into_iter().flatten().map(|(key, _)| key) {
            let field = format!("{owner}.{field}");
            assert!(seen.contains(&field), "{field} is not in tests/every-field.json");
        }
    }
}
