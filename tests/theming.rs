//! Compares the documentation of the theming API with the style sheet.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;

const STATIC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/static");
const IMPORTS: &str = include_str!("../static/widget.css");
const TOKENS: &str = include_str!("../static/widget/tokens.css");
const SHOW: &str = include_str!("../static/widget/show.css");
const DOCS: &str = include_str!("../docs/theming.md");
const PARTS: [&str; 9] =
    ["head", "measures", "projects", "timeline", "ties", "figures", "quotes", "areas", "foot"];

/// Returns the tokens of the style sheet with their values.
fn tokens() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = TOKENS.lines().filter(|line| line.starts_with("  --dg-"));
    lines.filter_map(|line| line.trim().trim_end_matches(';').split_once(": "))
}

/// Returns the files that the widget's style sheet imports, with their names.
fn widget_sheets() -> Vec<(&'static str, String)> {
    let lines = IMPORTS.lines().filter_map(|line| line.strip_prefix("@import \""));
    let names = lines.filter_map(|line| line.strip_suffix("\";"));
    names.map(|name| (name, fs::read_to_string(format!("{STATIC}/{name}")).unwrap())).collect()
}

#[test]
fn files_of_the_style_sheet_are_imported_once() {
    let mut imported: Vec<_> =
        widget_sheets().into_iter().map(|(name, _)| name.to_owned()).collect();
    imported.sort_unstable();
    let files = fs::read_dir(format!("{STATIC}/widget")).unwrap();
    let name = |file: fs::DirEntry| format!("widget/{}", file.file_name().to_string_lossy());
    let mut files: Vec<_> = files.map(|file| name(file.unwrap())).collect();
    files.sort_unstable();
    assert_eq!(imported, files);
}

#[test]
fn only_rules_against_the_host_are_important() {
    for (name, sheet) in widget_sheets() {
        let code = sheet.lines().filter(|line| line.contains(" !important;"));
        let expected = if name == "widget/base.css" { 2 } else { 0 };
        assert_eq!(code.count(), expected, "rules with !important in static/{name}");
    }
}

#[test]
fn tokens_are_documented_with_both_colours() {
    assert_eq!(tokens().count(), 17, "the tokens at the top of the style sheet");
    for (name, value) in tokens() {
        let start = format!("| `{name}` | ");
        let row = DOCS.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("docs/theming.md has no row for {name}"));
        let Some(colours) = value.strip_prefix("light-dark(") else { continue };
        for colour in colours.trim_end_matches(')').split(", ") {
            assert!(row.contains(&format!("`{colour}`")), "{colour} of {name}: {row}");
        }
    }
}

#[test]
fn documented_and_used_tokens_exist() {
    let themes = [
        DOCS,
        include_str!("../static/themes/newsprint.css"),
        include_str!("../static/themes/night.css"),
        include_str!("../static/themes/civic.css"),
    ];
    for text in themes {
        for piece in text.split("--dg-").skip(1) {
            let end =
                piece.find(|character: char| !character.is_ascii_lowercase() && character != '-');
            let name = format!("--dg-{}", &piece[..end.unwrap_or(piece.len())]);
            assert!(tokens().any(|(token, _)| token == name), "{name} does not exist");
        }
    }
}

#[test]
fn parts_are_documented_and_can_be_hidden() {
    for part in PARTS {
        assert!(DOCS.contains(&format!("`{part}`")), "docs/theming.md does not name {part}");
        let hidden = format!("[show~=\"{part}\"])) .{part},");
        assert!(SHOW.contains(&hidden), "`show` does not know {part}");
    }
}

#[test]
fn long_words_break_in_all_texts_but_tables() {
    let breaks = |(name, sheet): (&'static str, String)| {
        let lines = sheet.lines().map(str::trim).map(str::to_owned).collect::<Vec<_>>();
        lines
            .into_iter()
            .filter(|line| line.contains("overflow-wrap: "))
            .map(move |line| (name, line))
    };
    let found: Vec<_> = widget_sheets().into_iter().flat_map(breaks).collect();
    let has = |name: &str, part: &str| {
        found.iter().any(|(sheet, line)| *sheet == name && line.contains(part))
    };
    assert!(has("widget/base.css", "overflow-wrap: anywhere"), "{found:?}");
    let elsewhere = found.iter().filter(|(_, line)| !line.contains("anywhere"));
    assert!(elsewhere.clone().all(|(_, line)| line.starts_with(".data__table")), "{found:?}");
}

#[test]
fn forced_colours_replace_every_colour() {
    let sheet = fs::read_to_string(format!("{STATIC}/widget/forced-colors.css")).unwrap();
    for (name, value) in tokens() {
        let is_replaced = sheet.contains(&format!("{name}: "));
        let is_colour = !["--dg-font", "--dg-size"].contains(&name);
        assert_eq!(is_replaced, is_colour, "{name}: {value}");
    }
}

#[test]
fn no_length_is_in_rem() {
    for (name, sheet) in widget_sheets() {
        let is_rem = |&(at, _): &(usize, &str)| {
            sheet[..at].ends_with(|character: char| character.is_ascii_digit())
        };
        let found = sheet.match_indices("rem").filter(is_rem).count();
        assert_eq!(found, 0, "lengths in rem in static/{name}");
    }
}

#[test]
fn there_are_no_animations() {
    let sheets = [
        ("page.css", include_str!("../static/page.css").to_owned()),
        ("embed.css", include_str!("../static/embed.css").to_owned()),
        ("panel.js", include_str!("../static/panel.js").to_owned()),
    ];
    for (name, sheet) in widget_sheets().into_iter().chain(sheets) {
        for motion in ["transition", "animation", "@keyframes", "scroll-behavior", "smooth"] {
            assert!(!sheet.contains(motion), "{name} has {motion}: motion disturbs some readers");
        }
    }
}
