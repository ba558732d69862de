//! Every image is within its frame, no text overlaps another, and a few images are as they were.
//!
//! After a change of the drawing, run `UPDATE_EXPECTED=1 cargo test --test image` and look at `tests/images`.

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
    files.extend(panel_stories());
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

/// Stories whose measure has many goals, owners and values.
fn panel_stories() -> Vec<StoryFile> {
    let cases = [
        ("one goal", 1, 1, 2, 5),
        ("many goals", 14, 2, 6, 3),
        ("many owners", 2, 9, 4, -2),
        ("many values", 3, 2, 90, 7),
    ];
    let story = |(name, goals, owners, years, step): (&str, i32, i32, i32, i32)| {
        let states = ["open", "reached", "missed", "exceeded", "unknown"];
        let goal = |nth: i32| {
            let state = states[usize::try_from(nth).unwrap() % states.len()];
            let (set, due, target) = (1990 + nth, 2000 + nth * 2, 10 + nth * 3);
            format!(
                r#"{{ "id": "g{nth}", "target": "about USD {target}bn", "set": "{set}", "deadline": "{due}", "state": "{state}" }}"#
            )
        };
        let point = |owner: i32, year: i32| {
            let (period, value) = (2015 - year, year * step + owner * 2 + 1);
            format!(
                r#"{{ "period": "{period}", "value": "USD {value}bn", "disputed_by": [{{ "value": "USD {}bn" }}] }}"#,
                value + 3
            )
        };
        let series = |owner: i32| {
            let party = ["a", "b"][usize::try_from(owner).unwrap() % 2];
            let points: Vec<String> = (0..years).map(|year| point(owner, year)).collect();
            format!(
                r#"{{ "id": "s{owner}", "title": "Statistics of office {owner}", "party": "{party}", "points": [{}] }}"#,
                points.join(",")
            )
        };
        let goals: Vec<String> = (0..goals).map(goal).collect();
        let series: Vec<String> = (0..owners).map(series).collect();
        let text = format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B", "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
                "measures": [{{ "id": "m", "title": "Trade", "goals": [{}], "series": [{}] }}] }}"#,
            goals.join(","),
            series.join(",")
        );
        story_of(name.to_owned(), text)
    };
    cases.into_iter().map(story).collect()
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
    // The tall image has space for the timeline below the panel.
    let size: Size = SIZES[2].parse().unwrap();
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

/// The images that are committed: the story, the size and the theme. The fonts of the tests have Latin letters only.
const PICTURES: [(&str, &str, Theme); 5] = [
    ("kazakhstan-uzbekistan", "800x420", Theme::Light),
    ("kazakhstan-uzbekistan", "600x600", Theme::Dark),
    ("kazakhstan-uzbekistan-2024", "800x420", Theme::Light),
    ("egypt-turkiye-2026", "800x420", Theme::Light),
    ("european-union-china", "800x420", Theme::Dark),
];

#[test]
fn images_are_as_committed() {
    let fonts = fonts();
    let mut changed = Vec::new();
    for (story, size, theme) in PICTURES {
        let file = story_file(&root().join(format!("static/stories/{story}.json")));
        let context = file.context("en".parse::<Lang>().unwrap());
        let svg = image::svg(&context, &fonts, size.parse().unwrap(), theme).unwrap();
        let png = image::png(&svg).unwrap();
        let path = root().join(format!("tests/images/{story}-{size}.png"));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &png).unwrap();
        }
        if fs::read(&path).ok() != Some(png) {
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "changed images: {changed:#?}");
}

#[test]
fn event_without_an_end_has_its_title_in_its_bar() {
    let story = |title: &str| {
        format!(
            r#"{{ "format": 1, "lang": "en", "title": "A and B", "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}],
                "events": [{{ "id": "e", "date": "1985/..", "kind": "agreement", "title": "{title}" }},
                    {{ "id": "f", "date": "2001-02-03", "kind": "talks", "title": "Talks" }}] }}"#
        )
    };
    let drawn = |title: &str| {
        let context =
            story_of(title.to_owned(), story(title)).context("en".parse::<Lang>().unwrap());
        image::svg(&context, &fonts(), Size::default(), Theme::Light).unwrap()
    };
    assert_ne!(drawn("Commission"), drawn("Council"));
}

#[test]
fn image_is_refused_if_there_is_no_font() {
    let file = &stories()[0];
    let lang = file.languages()[0].clone();
    let none = Fonts::of_files([]).unwrap();
    let refused = image::svg(&file.context(lang), &none, SIZES[0].parse().unwrap(), Theme::Light);
    assert!(!refused.unwrap_err().text.is_empty(), "the error tells a text");
}
