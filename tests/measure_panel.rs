//! The panels of measures as HTML: their links and their layouts.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;

use std::rc::Rc;

use diplograph::render;
use gallery::{root, stories, story_file};

/// Returns the values of an attribute in all tags that have a text.
fn values<'h>(html: &'h str, tag: &str, attribute: &str) -> Vec<&'h str> {
    let tags = html.split('<').filter(|found| found.starts_with(tag));
    let start = format!(" {attribute}=\"");
    tags.filter_map(|found| {
        let value = &found[found.find(&start)? + start.len()..];
        value.split('"').next()
    })
    .collect()
}

/// Returns the drawings of measures of a layout.
fn drawings<'h>(html: &'h str, layout: &str) -> Vec<&'h str> {
    let class = format!("class=\"drawing drawing--measure drawing--{layout}\"");
    html.split(&class).skip(1).map(|rest| rest.split("</section>").next().unwrap()).collect()
}

#[test]
fn every_mark_links_to_a_receipt_on_the_page() {
    for file in stories() {
        for lang in file.languages() {
            let html = render::html(Rc::clone(&file.story), lang).unwrap();
            let ids = values(&html, "", "id");
            let marks = html.split("<a ").filter(|tag| {
                ["class=\"value", "class=\"goal-line"].iter().any(|class| tag.starts_with(class))
            });
            for mark in marks {
                let href = values(&format!("<a {mark}"), "a ", "href")[0].to_owned();
                assert!(ids.contains(&&href[1..]), "{}: {href}", file.name);
            }
        }
    }
}

#[test]
fn every_fact_of_the_decade_is_linked_once_in_each_layout() {
    let file = story_file(&root().join("static/stories/kazakhstan-uzbekistan.json"));
    let html = render::html(Rc::clone(&file.story), "en".parse().unwrap()).unwrap();
    for layout in ["narrow", "medium", "wide"] {
        let drawings = drawings(&html, layout);
        assert_eq!(drawings.len(), file.story.measures.len(), "{layout}");
        for (drawing, measure) in drawings.iter().zip(&file.story.measures) {
            let drawing = drawing.split("class=\"drawing ").next().unwrap();
            let drawing = drawing.split("class=\"panel__facts\"").next().unwrap();
            let links = values(drawing, "a ", "href");
            let points = measure.series.iter().map(|series| series.points.len()).sum::<usize>();
            assert_eq!(links.len(), measure.goals.len() + points, "{layout}, {}", measure.id);
            let mut different = links.clone();
            different.sort_unstable();
            different.dedup();
            assert_eq!(different.len(), links.len(), "{layout}, {}", measure.id);
        }
    }
}
