//! That the tokens of the style sheet, and of the themes, can be told from what they stand on, as WCAG 2.2 counts it.

const SHEET: &str = include_str!("../static/widget.css");
const DOCS: &str = include_str!("../docs/theming.md");
/// Each theme with what it sets; it takes the rest from the sheet.
const THEMES: [(&str, &str); 4] = [
    ("as it is", ""),
    ("newsprint", include_str!("../static/themes/newsprint.css")),
    ("night", include_str!("../static/themes/night.css")),
    ("civic", include_str!("../static/themes/civic.css")),
];
/// Least contrast of words, by success criterion 1.4.3.
const WORDS: f64 = 4.5;
/// Least contrast of what a drawing is read by, by 1.4.11.
const MARKS: f64 = 3.0;

/// What stands on what. Rules between rows and the edges of buttons (`line`) say nothing that words do not.
const PAIRS: [(&str, &str, f64); 13] = [
    ("ink", "paper", WORDS),
    ("ink", "wash", WORDS),
    ("muted", "paper", WORDS),
    ("muted", "wash", WORDS),
    ("second", "paper", WORDS),
    ("second", "wash", WORDS),
    // The words of a button that is pressed.
    ("paper", "ink", WORDS),
    ("first", "paper", MARKS),
    ("first", "wash", MARKS),
    ("done", "paper", MARKS),
    ("under-way", "paper", MARKS),
    ("pipeline", "paper", MARKS),
    ("cancelled", "paper", MARKS),
];

#[test]
fn each_token_can_be_told_from_what_it_stands_on() {
    let mut faults = Vec::new();
    for (token, ground, least) in PAIRS {
        let mut row = format!("| `{token}` on `{ground}` | {least} |");
        for (theme, sheet) in THEMES {
            let [light, dark] = [0, 1].map(|look| contrast(sheet, token, ground, look));
            if light.min(dark) < least {
                faults.push(format!("{theme}: {token} on {ground}, {light:.2} and {dark:.2}"));
            }
            row += &format!(" {} {} |", told(light), told(dark));
        }
        if !DOCS.contains(&row) {
            faults.push(format!("docs/theming.md lacks {row}"));
        }
    }
    assert!(faults.is_empty(), "too faint, or told wrongly:\n{}", faults.join("\n"));
}

#[test]
fn the_formula_is_that_of_the_standard() {
    let ratio = |a, b| told(ratio(luminance(a), luminance(b)));
    assert_eq!(ratio("#000000", "#ffffff"), "21.0");
    // The grey that is known as the lightest for words on white.
    assert_eq!(ratio("#767676", "#ffffff"), "4.5");
    assert_eq!(ratio("#ffffff", "#949494"), "3.0");
}

/// A ratio as it is written, never better than it is.
fn told(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}

fn contrast(theme: &str, token: &str, ground: &str, look: usize) -> f64 {
    let [token, ground] = [token, ground].map(|name| luminance(colour(theme, name, look)));
    ratio(token, ground)
}

fn ratio(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A token's colour in the light (0) or in the dark (1).
fn colour<'a>(theme: &'a str, token: &str, look: usize) -> &'a str {
    let value = value(theme, token).or_else(|| value(SHEET, token));
    let value = value.unwrap_or_else(|| panic!("no sheet sets --dg-{token}"));
    if let Some(other) = value.strip_prefix("var(--dg-") {
        return colour(theme, other.trim_end_matches(')'), look);
    }
    let both = value.strip_prefix("light-dark(").map(|rest| rest.trim_end_matches(')'));
    both.map_or(value, |both| both.split(", ").nth(look).unwrap_or_default())
}

/// What a sheet sets a token to, first.
fn value<'a>(sheet: &'a str, token: &str) -> Option<&'a str> {
    let start = format!("--dg-{token}: ");
    let mut lines = sheet.lines().map(str::trim);
    lines.find_map(|line| line.strip_prefix(&start)?.strip_suffix(';'))
}

/// The relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |nth: usize| {
        let digits = colour.get(1 + 2 * nth..3 + 2 * nth);
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let value = f64::from(value.unwrap_or_else(|| panic!("{colour} is not #rrggbb"))) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}
