//! `diplograph image`: stories as images, with the font files in `tests/fonts`, because system fonts differ.

use std::fs;
use std::path::Path;

use snapbox::str;

use super::{diplograph, empty_folder};

const FOUNDING: &str = "../static/stories/kazakhstan-uzbekistan-2024.json";
const EGYPT: &str = "../static/stories/egypt-turkiye-2026.json";

/// Draws the founding story with these additional arguments.
fn drawn(arguments: &[&str]) -> String {
    let output = diplograph()
        .args(["image", "--quiet", "--font", "fonts", FOUNDING])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the width, the height and the number of bytes of a PNG.
fn measured(path: &Path) -> (u32, u32, usize) {
    let bytes = fs::read(path).unwrap();
    assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "it is a PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20), bytes.len())
}

#[test]
fn svg_has_a_description() {
    let svg = drawn(&[]);
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" lang=\"en\"";
    assert!(svg.starts_with(start), "{svg:.200}");
    let (_, rest) = svg.split_once("<desc id=\"desc\">").unwrap();
    let (words, _) = rest.split_once("</desc>").unwrap();
    assert_eq!(
        words,
        "Kazakhstan and Uzbekistan aim for $10bn of trade; Bilateral trade: $10 billion; \
         Implemented: $156 million, Joint projects, or 12 projects, under way; In the pipeline: about $1 billion, 21 projects; \
         4 events from December 2021 to February 19, 2024"
    );
    assert!(!svg.contains("<text"), "text is drawn as outlines");
}

#[test]
fn bars_and_squares_are_to_scale() {
    let svg = drawn(&[]);
    let pipeline = "#7d868e";
    let of = |colour: &str| -> Vec<(f64, f64)> {
        let lines = svg.lines().filter(|line| line.starts_with("<rect ") && line.contains(colour));
        let number = |line: &str, name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!(" {name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        lines.map(|line| (number(line, "width"), number(line, "height"))).collect()
    };
    let pieces = of(pipeline);
    let squares = pieces.iter().filter(|(width, height)| width == height).count();
    assert_eq!(squares, 21, "one square per project");
    // The solid part of the bar of "about $1 billion" is nine tenths of its length.
    let (sure, height) =
        pieces.iter().copied().fold((0.0, 0.0), |a, b| if b.0 > a.0 { b } else { a });
    let (done, _) = *of("#191b1e").iter().find(|(_, other)| *other == height).unwrap();
    assert!((done / sure * 0.9 - 0.156).abs() < 0.001, "{done} of {sure}");
}

#[test]
fn png_is_small_and_deterministic() {
    let folder = empty_folder("images").join("new/");
    for size in ["1200x630", "1200x1200", "1080x1920", "600x315"] {
        let path = folder.join("kazakhstan-uzbekistan-2024.en.png");
        let mut drawn = Vec::new();
        for _ in 0..2 {
            diplograph()
                .args(["image", "--quiet", "--font", "fonts", "--size", size, FOUNDING, "-o"])
                .arg(&folder)
                .assert()
                .success()
                .stdout_eq("")
                .stderr_eq("");
            let (width, height, bytes) = measured(&path);
            assert_eq!(format!("{width}x{height}"), size);
            let most = if size == "1200x630" { 40_000 } else { 90_000 };
            assert!(bytes > 5_000 && bytes < most, "{size}: {bytes} bytes");
            drawn.push(fs::read(&path).unwrap());
        }
        assert!(drawn[0] == drawn[1], "{size}: the same bytes each time");
    }
}

#[test]
fn dark_theme_differs_only_in_colours() {
    let (light, dark) = (drawn(&[]), drawn(&["--theme", "dark"]));
    assert!(
        light.contains("fill=\"#ffffff\"") && !dark.contains("fill=\"#ffffff\""),
        "the background"
    );
    assert_eq!(light.lines().count(), dark.lines().count(), "the same shapes");
}

#[test]
fn missing_glyph_is_an_error_and_no_image_is_written() {
    let file = empty_folder("lacking").join("image.png");
    diplograph()
        .args(["image", "--quiet", "--font", "fonts", EGYPT, "-o"])
        .arg(&file)
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot draw egypt-turkiye-2026 in `ar`: no font has the character `م` (U+0645) in `مصر`; add a font that has it with `--font`

"#]]);
    assert!(!file.exists(), "nothing is written");
}

#[test]
fn missing_glyph_does_not_stop_the_images_of_other_stories() {
    let folder = empty_folder("flags");
    let flags = folder.join("flags.json");
    let text = fs::read_to_string("static/stories/kazakhstan-uzbekistan-2024.json").unwrap();
    fs::write(&flags, text.replace("Kazakhstan and Uzbekistan aim", "🇰🇿 and 🇺🇿 aim")).unwrap();
    diplograph()
        .args(["image", "--quiet", "--font", "fonts"])
        .arg(&flags)
        .args([FOUNDING, "-o"])
        .arg(&folder)
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
error: cannot draw flags in `en`: no font has the character `🇰` (U+1F1F0) in `🇰🇿 and 🇺🇿 aim for $10bn of trade`; take it out of the text, or name a font that has it as an outline with `--font` (on Debian `fonts-symbola`; a font of colour pictures has no outlines)

"#]]);
    assert!(!folder.join("flags.en.png").exists(), "the story with a missing glyph");
    assert!(folder.join("kazakhstan-uzbekistan-2024.en.png").exists(), "the story after it");
}

#[test]
fn invalid_argument_is_explained() {
    #[track_caller]
    fn case(arguments: &[&str], message: &str) {
        let output = diplograph().arg("image").args(arguments).arg(FOUNDING).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains(message), "{stderr}");
    }

    case(
        &["--size", "300x157"],
        "the long side must have 400 to 4096 pixels, the short side at least 200",
    );
    case(&["--size", "1200x400"], "no side may be more than twice as long as the other");
    case(&["--size", "large"], "write width and height in pixels, such as `1200x630`");
    case(&["--theme", "sepia"], "possible values: light, dark");
    case(
        &["-o", "image.jpeg"],
        "cannot tell the format of image.jpeg: end it with `.png` or `.svg`",
    );
    case(&["--font", "nowhere"], "cannot read nowhere: No such file or directory");
    case(&["--font", "bad"], "no font in bad");
    case(&["--font", "every-field.json"], "a file of every-field.json is not a font");
    case(
        &["--font", "fonts", "--all-languages"],
        "standard output holds only one image; name a folder with `--output`",
    );
}
