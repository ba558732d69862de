//! Compares the documentation of the theming API with the style sheet.

const SHEET: &str = include_str!("../static/widget.css");
const DOCS: &str = include_str!("../docs/theming.md");
const PARTS: [&str; 9] =
    ["head", "goals", "projects", "timeline", "ties", "figures", "quotes", "areas", "foot"];

/// Returns the tokens of the style sheet with their values.
fn tokens() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = SHEET.lines().filter(|line| line.starts_with("  --dg-"));
    lines.filter_map(|line| line.trim().trim_end_matches(';').split_once(": "))
}

#[test]
fn tokens_are_documented_with_both_colours() {
    assert_eq!(tokens().count(), 13, "the tokens at the top of the style sheet");
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
        assert!(SHEET.contains(&hidden), "`show` does not know {part}");
    }
}

#[test]
fn no_length_is_in_rem() {
    let is_rem = |(at, _): (usize, &str)| {
        SHEET[..at].ends_with(|character: char| character.is_ascii_digit())
    };
    let found = SHEET.match_indices("rem").filter(|&found| is_rem(found)).count();
    assert_eq!(found, 0, "lengths in rem in static/widget.css");
}

#[test]
fn there_are_no_animations() {
    let sheets = [
        ("widget.css", SHEET),
        ("page.css", include_str!("../static/page.css")),
        ("embed.css", include_str!("../static/embed.css")),
        ("panel.js", include_str!("../static/panel.js")),
    ];
    for (name, sheet) in sheets {
        for motion in ["transition", "animation", "@keyframes", "scroll-behavior", "smooth"] {
            assert!(!sheet.contains(motion), "{name} has {motion}: motion disturbs some readers");
        }
    }
}
