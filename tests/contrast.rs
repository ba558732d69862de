//! The contrast of the colour tokens of the style sheet and the themes, by WCAG 2.2.

const SHEET: &str = include_str!("../static/widget/tokens.css");
const DOCS: &str = include_str!("../docs/theming.md");
/// Each theme with its style sheet; the rest comes from the widget's style sheet.
const THEMES: [(&str, &str); 4] = [
    ("as it is", ""),
    ("newsprint", include_str!("../static/themes/newsprint.css")),
    ("night", include_str!("../static/themes/night.css")),
    ("civic", include_str!("../static/themes/civic.css")),
];
/// The minimum contrast of text, by success criterion 1.4.3.
const TEXT: f64 = 4.5;
/// The minimum contrast of graphical objects, by success criterion 1.4.11.
const GRAPHICS: f64 = 3.0;

/// Foreground and background tokens with their minimum contrast. Rules and borders (`line`) are decorative.
const PAIRS: [(&str, &str, f64); 21] = [
    ("ink", "paper", TEXT),
    ("ink", "wash", TEXT),
    ("muted", "paper", TEXT),
    ("muted", "wash", TEXT),
    ("second", "paper", TEXT),
    ("second", "wash", TEXT),
    // The text of a pressed button.
    ("paper", "ink", TEXT),
    ("first", "paper", GRAPHICS),
    ("first", "wash", GRAPHICS),
    ("third", "paper", GRAPHICS),
    ("third", "wash", GRAPHICS),
    ("fourth", "paper", GRAPHICS),
    ("fourth", "wash", GRAPHICS),
    ("fifth", "paper", GRAPHICS),
    ("fifth", "wash", GRAPHICS),
    ("sixth", "paper", GRAPHICS),
    ("sixth", "wash", GRAPHICS),
    ("done", "paper", GRAPHICS),
    ("under-way", "paper", GRAPHICS),
    ("pipeline", "paper", GRAPHICS),
    ("cancelled", "paper", GRAPHICS),
];

#[test]
fn tokens_have_the_required_contrast_on_their_backgrounds() {
    let mut faults = Vec::new();
    for (token, background, minimum) in PAIRS {
        let mut row = format!("| `{token}` on `{background}` | {minimum} |");
        for (theme, sheet) in THEMES {
            let [light, dark] = [0, 1].map(|scheme| contrast(sheet, token, background, scheme));
            if light.min(dark) < minimum {
                faults.push(format!("{theme}: {token} on {background}, {light:.2} and {dark:.2}"));
            }
            row += &format!(" {} {} |", formatted(light), formatted(dark));
        }
        if !DOCS.contains(&row) {
            faults.push(format!("docs/theming.md lacks {row}"));
        }
    }
    assert!(
        faults.is_empty(),
        "too little contrast, or missing in the documentation:\n{}",
        faults.join("\n")
    );
}

#[test]
fn colours_of_parties_are_all_of_the_theme_and_differ() {
    for (theme, sheet) in THEMES {
        let sheet = if sheet.is_empty() { SHEET } else { sheet };
        for scheme in [0, 1] {
            let of = |token| value(sheet, token).map(|_| colour(sheet, token, scheme));
            let colours = ["first", "second", "third", "fourth", "fifth", "sixth"].map(of);
            for (nth, colour) in colours.iter().enumerate() {
                assert!(colour.is_some(), "{theme}: the party with the index {nth} has no colour");
                assert!(!colours[..nth].contains(colour), "{theme}: {colour:?} twice");
            }
        }
    }
}

#[test]
fn contrast_ratio_follows_the_standard() {
    let ratio = |a, b| formatted(ratio(luminance(a), luminance(b)));
    assert_eq!(ratio("#000000", "#ffffff"), "21.0");
    // The lightest grey for text on white.
    assert_eq!(ratio("#767676", "#ffffff"), "4.5");
    assert_eq!(ratio("#ffffff", "#949494"), "3.0");
}

/// Formats a ratio, rounded down.
fn formatted(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}

fn contrast(theme: &str, token: &str, background: &str, scheme: usize) -> f64 {
    let [token, background] =
        [token, background].map(|name| luminance(colour(theme, name, scheme)));
    ratio(token, background)
}

fn ratio(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Returns the colour of a token in the light (0) or dark (1) scheme.
fn colour<'a>(theme: &'a str, token: &str, scheme: usize) -> &'a str {
    let value = value(theme, token).or_else(|| value(SHEET, token));
    let value = value.unwrap_or_else(|| panic!("no style sheet sets --dg-{token}"));
    if let Some(other) = value.strip_prefix("var(--dg-") {
        return colour(theme, other.trim_end_matches(')'), scheme);
    }
    let both = value.strip_prefix("light-dark(").map(|rest| rest.trim_end_matches(')'));
    both.map_or(value, |both| both.split(", ").nth(scheme).unwrap_or_default())
}

/// Returns the first value of a token in a style sheet.
fn value<'a>(sheet: &'a str, token: &str) -> Option<&'a str> {
    let start = format!("--dg-{token}: ");
    let mut lines = sheet.lines().map(str::trim);
    lines.find_map(|line| line.strip_prefix(&start)?.strip_suffix(';'))
}

/// Returns the relative luminance of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |nth: usize| {
        let digits = colour.get(1 + 2 * nth..3 + 2 * nth);
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let value = f64::from(value.unwrap_or_else(|| panic!("{colour} is not #rrggbb"))) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}
