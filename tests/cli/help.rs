//! `--help`: every verb explains its options and shows examples.

use serde_json::Value;

use super::diplograph;

/// The verbs with their options.
const VERBS: [(&str, &[&str]); 8] = [
    ("new", &["--example", "--output", "--force"]),
    ("import", &["--from", "--lang", "--party", "--output", "--force", "--verbose", "--json"]),
    ("check", &["--fix", "--lang", "--verbose", "--quiet", "--format"]),
    ("preview", &["--port"]),
    (
        "render",
        &[
            "--page",
            "--fragment",
            "--element",
            "--embed",
            "--oembed",
            "--lang",
            "--all-languages",
            "--quiet",
            "--output",
            "--assets",
            "--stories",
            "--address",
            "--images",
            "--template",
            "--heading-level",
        ],
    ),
    ("data", &["--lang", "--all-languages", "--quiet", "--output"]),
    ("image", &["--output", "--size", "--theme", "--lang", "--all-languages", "--font", "--quiet"]),
    ("schema", &["--output"]),
];

fn verbs() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    VERBS.into_iter().filter(|(verb, _)| match *verb {
        "image" => cfg!(feature = "image"),
        "import" => cfg!(feature = "import"),
        "preview" => cfg!(feature = "preview"),
        _ => true,
    })
}

#[track_caller]
fn help(arguments: &[&str]) -> String {
    let output = diplograph().args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?} succeeds");
    assert!(output.stderr.is_empty(), "{arguments:?} prints nothing on standard error");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands in the examples of a help.
fn examples(help: &str) -> Vec<&str> {
    let (_, examples) = help.split_once("\nExamples:\n").expect("the help has examples");
    examples.lines().filter_map(|line| line.strip_prefix("    diplograph ")).collect()
}

#[test]
fn top_level_help_lists_every_verb_with_a_summary() {
    let help = help(&["--help"]);
    let (_, commands) = help.split_once("\nCommands:\n").unwrap();
    let (commands, _) = commands.split_once("\n\n").unwrap();
    let listed: Vec<(&str, &str)> =
        commands.lines().filter_map(|line| line.trim().split_once(' ')).collect();
    let names: Vec<&str> = listed.iter().map(|(name, _)| *name).collect();
    let expected: Vec<&str> = verbs().map(|(verb, _)| verb).chain(["help"]).collect();
    assert_eq!(names, expected, "hidden verbs are not listed");
    assert!(listed.iter().all(|(_, summary)| summary.trim().len() > 20), "{commands}");
}

#[test]
fn top_level_help_has_an_example_of_each_verb_of_the_workflow() {
    let help = help(&["--help"]);
    let examples = examples(&help);
    for (verb, _) in verbs().filter(|(verb, _)| *verb != "schema") {
        assert!(examples.iter().any(|example| example.starts_with(verb)), "{verb}: {examples:?}");
    }
}

#[test]
fn help_of_each_verb_lists_its_options_and_examples() {
    for (verb, options) in verbs() {
        let help = help(&[verb, "--help"]);
        assert!(help.contains(&format!("\nUsage: diplograph {verb} ")), "{verb}: {help}");
        for option in options.iter().chain(&["--help"]) {
            let is_listed = help.lines().any(|line| {
                let line = line.trim_start();
                line.starts_with('-') && line.split([' ', ',']).any(|word| word == *option)
            });
            assert!(is_listed, "{verb} lists {option}: {help}");
        }
        let examples = examples(&help);
        assert!(examples.len() >= 2, "{verb}: {examples:?}");
        assert!(examples.iter().all(|example| example.starts_with(verb)), "{verb}: {examples:?}");
    }
}

#[test]
fn help_names_possible_and_default_values() {
    for (verb, text) in [
        ("check", "- human:"),
        ("check", "- json:"),
        ("check", "[default: human]"),
        ("new", "[default: standard output]"),
        ("new", "- pledge:"),
        ("new", "- chronology:"),
        ("new", "- postponed:"),
        ("render", "[default: stories/]"),
        ("render", "[default: 2, or 1 in a page without a template]"),
        ("render", "`NAME.LANG.html`"),
        ("data", "`NAME.LANG.csv`"),
        ("image", "[default: 1200x630]"),
        ("image", "[default: light]"),
        ("image", "light, dark"),
    ] {
        if verbs().any(|(name, _)| name == verb) {
            let help = help(&[verb, "--help"]).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(help.contains(text), "{verb}: {text} in {help}");
        }
    }
}

#[test]
fn help_of_check_documents_every_json_key_and_exit_code() {
    let help = help(&["check", "--help"]);
    let report = diplograph()
        .args(["check", "--format", "json", "bad/month-as-a-word.json", "away.json"])
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&report.stdout).unwrap();
    let problem = &report["problems"][0];
    let parts = [&problem["places"][0], &problem["edits"][0], &report["unreadable"][0]];
    let objects = [&report, problem].into_iter().chain(parts);
    for object in objects {
        for key in object.as_object().unwrap().keys() {
            assert!(help.contains(&format!("\"{key}\":")), "{key} in {help}");
        }
    }
    let (_, codes) = help.split_once("\nExit codes:\n").unwrap();
    let codes: Vec<&str> = codes.lines().filter_map(|line| line.get(2..3)).collect();
    assert_eq!(codes, ["0", "1", "2"]);
}
