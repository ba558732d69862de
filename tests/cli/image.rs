//! `diplograph image`: stories as images, lettered in a font of the tests' own: that of a machine is nobody else's.

use std::fs;
use std::path::Path;

use snapbox::str;

use super::{diplograph, empty_folder};

const FOUNDING: &str = "../static/stories/kazakhstan-uzbekistan-2024.json";
const EGYPT: &str = "../static/stories/egypt-turkiye-2026.json";

/// An image of the founding story in English, and of what else is asked for.
fn drawn(arguments: &[&str]) -> String {
    let output = diplograph()
        .args(["image", "--quiet", "--font", "fonts", FOUNDING])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The width and height of a PNG, and how many bytes it has.
fn measured(path: &Path) -> (u32, u32, usize) {
    let bytes = fs::read(path).unwrap();
    assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "a PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20), bytes.len())
}

#[test]
fn an_image_says_in_words_what_it_shows() {
    let svg = drawn(&[]);
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\" lang=\"en\"";
    assert!(svg.starts_with(start), "{svg:.200}");
    let (_, rest) = svg.split_once("<desc id=\"desc\">").unwrap();
    let (words, _) = rest.split_once("</desc>").unwrap();
    assert_eq!(
        words,
        "Kazakhstan and Uzbekistan aim for $10bn of trade; Mutual trade: $10 billion; \
         Implemented: $156 million, Joint projects; In the pipeline: about $1 billion, 21 projects; \
         4 entries from December 2021 to February 19, 2024"
    );
    assert!(!svg.contains("<text"), "letters are outlines, the same for every reader");
}

#[test]
fn lengths_and_squares_are_to_scale() {
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
    assert_eq!(squares, 21, "a square for each project");
    // All of the bar that is sure, which is nine tenths of about a billion.
    let (sure, height) =
        pieces.iter().copied().fold((0.0, 0.0), |a, b| if b.0 > a.0 { b } else { a });
    let (done, _) = *of("#191b1e").iter().find(|(_, other)| *other == height).unwrap();
    assert!((done / sure * 0.9 - 0.156).abs() < 0.001, "{done} of {sure}");
}

#[test]
fn the_same_fonts_make_the_same_bytes_in_few_of_them() {
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
        assert!(drawn[0] == drawn[1], "{size}: not the same again");
    }
}

#[test]
fn the_night_has_its_own_colours() {
    let (day, night) = (drawn(&[]), drawn(&["--theme", "dark"]));
    assert!(day.contains("fill=\"#ffffff\"") && !night.contains("fill=\"#ffffff\""), "the ground");
    assert_eq!(day.lines().count(), night.lines().count(), "nothing else is another");
}

#[test]
fn a_letter_that_no_font_has_is_told_and_nothing_is_drawn_in_its_place() {
    let file = empty_folder("lacking").join("image.png");
    diplograph()
        .args(["image", "--quiet", "--font", "fonts", EGYPT, "-o"])
        .arg(&file)
        .assert()
        .code(2)
        .stdout_eq("")
        .stderr_eq(str![[r#"
error: cannot draw egypt-turkiye-2026 in `ar`: no font has the letter `م` (U+0645) of `مصر`; name one more with `--font`

"#]]);
    assert!(!file.exists(), "no half of an image");
}

#[test]
fn what_is_asked_for_wrongly_is_told_with_what_is_possible() {
    #[track_caller]
    fn case(arguments: &[&str], message: &str) {
        let output = diplograph().arg("image").args(arguments).arg(FOUNDING).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(message), "{told}");
    }

    case(
        &["--size", "300x157"],
        "the long side of an image has 400 to 4096 pixels, the short one 200 at least",
    );
    case(&["--size", "1200x400"], "no side of an image is more than twice as long as the other");
    case(&["--size", "large"], "write a width and a height in pixels, such as `1200x630`");
    case(&["--theme", "sepia"], "possible values: light, dark");
    case(&["-o", "image.jpeg"], "image.jpeg ends with neither `.png` nor `.svg`");
    case(&["--font", "nowhere"], "cannot read nowhere: No such file or directory");
    case(&["--font", "bad"], "there is no font in bad");
    case(&["--font", "every-field.json"], "one of the files of every-field.json is no font");
    case(
        &["--font", "fonts", "--all-languages"],
        "standard output takes one image, and these are more: name a folder with `--output`",
    );
}
