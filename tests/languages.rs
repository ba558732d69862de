//! That the words which scripts bring themselves are there in each language that the wording knows.

use diplograph::wording::Locale;

/// The scripts with words of their own, and what stands before and behind the key of a language.
const SCRIPTS: [(&str, &str, [&str; 2]); 2] = [
    ("panel.js", include_str!("../static/panel.js"), ["\n  ", ": { kind: '"]),
    ("diplo-graph.js", include_str!("../static/diplo-graph.js"), [" ", ": '"]),
];

#[test]
fn each_language_has_the_words_of_the_panel_and_of_an_engine_that_is_lost() {
    for locale in Locale::all() {
        // As an object's key in a script has it: in quotes, if it has a dash in it.
        let tag = locale.tag.to_ascii_lowercase();
        let key = if tag.contains('-') { format!("'{tag}'") } else { tag };
        for (name, script, [before, behind]) in SCRIPTS {
            let start = format!("{before}{key}{behind}");
            assert!(script.contains(&start), "{name} has no words in {}: no `{start}`", locale.tag);
        }
    }
}
