//! Every image is within its frame, and no text overlaps another.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;

use diplograph::image::{self, Fonts, Size, Theme};
use diplograph::render::StoryFile;
use diplograph::story::Lang;
use gallery::{root, stories, story_file, story_of};
use resvg::usvg::{Group, Node, Options, Rect, Tree};

#[path = "gallery/stories.rs"]
mod gallery;
#[path = "long/story.rs"]
mod long;

const SIZES: [&str; 4] = ["1200x630", "1200x1200", "1080x1920", "600x300"];

fn fonts() -> Fonts {
    let folder = root().join("tests/fonts");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ttf"));
    paths.sort();
    Fonts::of_files(paths.iter().map(|path| fs::read(path).unwrap())).unwrap()
}

/// The stories of the gallery, and extreme stories.
fn all_stories() -> Vec<StoryFile> {
    let mut files = stories();
    for path in ["tests/every-field.json", "tests/long/words.json", "tests/long/parties.json"] {
        files.push(story_file(&root().join(path)));
    }
    for entries in [1, 13, 101, 10_000] {
        files.push(story_of(format!("{entries} entries"), long::story_of(entries)));
    }
    let title =
        "The first paragraph of an article, pasted into the field for a headline. ".repeat(9);
    for (name, title) in
        [("short title", "Talks"), ("long title", &*title), ("one word", &"Un".repeat(99))]
    {
        let parties = r#"[{ "id": "a", "name": "The United Republic of a Very Long Name" },
            { "id": "b", "name": "B" }, { "id": "c", "name": "The Other Republic of a Longer Name" }]"#;
        let text =
            format!(r#"{{ "format": 1, "lang": "en", "title": "{title}", "parties": {parties} }}"#);
        files.push(story_of(name.to_owned(), text));
    }
    files
}

/// Adds the bounding box of each text and each shape.
fn boxes(group: &Group, texts: &mut Vec<Rect>, shapes: &mut Vec<Rect>) {
    for node in group.children() {
        match node {
            Node::Group(group) => boxes(group, texts, shapes),
            // Only texts are translated.
            Node::Path(path) if group.transform().ty > 1.0 => {
                // The rim of a label may be over lines and other rims.
                texts.push(path.abs_bounding_box());
            }
            Node::Path(path) => shapes.push(path.abs_stroke_bounding_box()),
            Node::Image(_) | Node::Text(_) => panic!("text is drawn as outlines"),
        }
    }
}

/// Returns the overlap of two rectangles; it is negative if they are apart.
fn overlap(a: Rect, b: Rect) -> f32 {
    let across = a.right().min(b.right()) - a.left().max(b.left());
    let down = a.bottom().min(b.bottom()) - a.top().max(b.top());
    across.min(down)
}

#[test]
fn image_is_within_its_frame_and_texts_do_not_overlap() {
    let fonts = fonts();
    let mut found = Vec::new();
    for file in all_stories() {
        for size in SIZES {
            let context = file.context("en".parse::<Lang>().unwrap());
            let size: Size = size.parse().unwrap();
            let svg = image::svg(&context, &fonts, size, Theme::Light);
            let svg = svg.unwrap_or_else(|missing| panic!("{}: {missing}", file.name));
            let tree = Tree::from_str(&svg, &Options::default()).unwrap();
            let (mut texts, mut shapes) = (Vec::new(), Vec::new());
            boxes(tree.root(), &mut texts, &mut shapes);
            assert!(texts.len() > 2, "{} at {size}: {} texts", file.name, texts.len());
            let (width, height) = (tree.size().width(), tree.size().height());
            for (kind, rect) in texts
                .iter()
                .map(|rect| ("text", rect))
                .chain(shapes.iter().map(|rect| ("shape", rect)))
            {
                let is_within = rect.left() >= -1.0
                    && rect.top() >= -1.0
                    && rect.right() <= width + 1.0
                    && rect.bottom() <= height + 1.0;
                if !is_within {
                    found.push(format!(
                        "{} at {size}: {kind} outside the frame: {rect:?}",
                        file.name
                    ));
                }
            }
            for (nth, a) in texts.iter().enumerate() {
                for b in &texts[nth + 1..] {
                    if overlap(*a, *b) > 1.0 {
                        found.push(format!("{} at {size}: {a:?} overlaps {b:?}", file.name));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn six_parties_have_six_colours() {
    let text = fs::read_to_string(root().join("tests/long/parties.json")).unwrap();
    let context = story_of("parties".to_owned(), text).context("en".parse::<Lang>().unwrap());
    let size: Size = SIZES[0].parse().unwrap();
    let svg = image::svg(&context, &fonts(), size, Theme::Light).unwrap();
    for colour in ["#00697f", "#b0430f", "#5f45a8", "#3b7a1e", "#a02670", "#7a5b00"] {
        // The symbol in the head, and the mark.
        assert!(svg.matches(&format!("fill=\"{colour}\"")).count() >= 2, "{colour}");
    }
    let shapes = svg.matches("<polygon").count();
    // Five parties in the head and as points, a diamond and three symbols at the start of bars.
    assert!(shapes >= 14, "{shapes} symbols");
}

#[test]
fn alternative_text_is_in_each_language() {
    for file in all_stories() {
        for lang in file.languages() {
            let context = file.context(lang.clone());
            let alt = image::alt(&context);
            let title = file.story.title.in_language(&lang, &file.story.lang).text;
            assert!(alt.starts_with(title), "{} in {lang}: {alt}", file.name);
            assert!(!alt.contains("  ") && !alt.contains(";;"), "{} in {lang}: {alt}", file.name);
        }
    }
}
