//! Several parties, told apart by colour and by symbol, in the page and in the image.

use std::rc::Rc;

use diplograph::{render, story};

const STORY: &str = include_str!("long/parties.json");
const CLASSES: [&str; 6] = [
    "party--first",
    "party--second",
    "party--third",
    "party--fourth",
    "party--fifth",
    "party--sixth",
];

/// Returns a drawing of the timeline of the story. In the narrow one, marks contain their numbers.
fn drawing(text: &str, lang: &str, width: &str) -> String {
    let story = Rc::new(story::read(text).story.expect("the story has no errors"));
    let html = render::html(story, lang.parse().expect("a language")).expect("a page");
    let class = format!("drawing drawing--timeline drawing--{width}");
    let (_, rest) = html.split_once(&class).expect("a drawing");
    let end = rest.find("drawing drawing--timeline").or_else(|| rest.find("</section>"));
    rest[..end.expect("the end of the drawing")].to_owned()
}

/// Returns the HTML of the mark of an entry.
fn mark<'a>(drawing: &'a str, title: &str) -> &'a str {
    let (before, after) = drawing.split_once(title).expect("a mark of that title");
    let start = before.rfind("<a ").expect("a link");
    let end = after.find("</a>").expect("the end of the link");
    &drawing[start..before.len() + title.len() + end]
}

#[test]
fn points_of_six_parties_have_six_classes_and_symbols() {
    let drawing = drawing(STORY, "en", "narrow");
    let names = ["Aland", "Borduria", "Carpania", "Dalmasca", "Elbonia", "Freedonia"];
    let mut shapes: Vec<&str> = Vec::new();
    for (name, class) in names.into_iter().zip(CLASSES) {
        let mark = mark(&drawing, &format!("A visit of {name}"));
        assert!(mark.contains(class), "{name}: {mark}");
        // The class is the last attribute.
        let (before, _) = mark.split_once(r#"class="mark__shape""#).expect("a shape");
        let shape = &before[before.rfind('<').expect("an element")..];
        assert!(!shapes.contains(&shape), "{name} has the symbol of another party: {shape}");
        shapes.push(shape);
    }
}

#[test]
fn long_bar_has_the_symbol_of_its_only_party_at_its_start() {
    let drawing_en = drawing(STORY, "en", "wide");
    let stay = mark(&drawing_en, "A stay of Carpania");
    assert_eq!(stay.matches("mark__symbol").count(), 1, "{stay}");
    assert!(stay.contains("0,-7 7,0 0,7 -7,0"), "the diamond of the third party: {stay}");
    assert!(stay.contains(r#"<svg x="0%""#), "at the left end: {stay}");
    let planned = mark(&drawing_en, "A planned stay");
    assert_eq!(planned.matches("mark__symbol").count(), 0, "two parties: {planned}");
    let of_all = mark(&drawing_en, "Open talks of all");
    assert_eq!(of_all.matches("mark__symbol").count(), 0, "{of_all}");

    let drawing_ar = drawing(&STORY.replace(r#""lang": "en""#, r#""lang": "ar""#), "ar", "wide");
    let stay = mark(&drawing_ar, "A stay of Carpania");
    assert!(stay.contains(r#"transform="translate(-8)scale(.6)"#), "at the right end: {stay}");
}

#[test]
fn short_bar_has_no_symbol() {
    let short = STORY.replace(r#""2022/2023""#, r#""2022-01/2022-01""#);
    let drawing = drawing(&short, "en", "wide");
    let stay = mark(&drawing, "A stay of Carpania");
    assert_eq!(stay.matches("mark__symbol").count(), 0, "{stay}");
}
