//! The text of a rendered story as an outline: the first item of each list, with labels and language marks. Each line is
//! shown once.

use std::collections::HashSet;

use super::tree::{Element, Node};

/// Elements that do not start a line.
const INLINE: [&str; 8] = ["a", "cite", "em", "span", "strong", "time", "tspan", "summary"];

/// Returns the outline of a story, one line per block of text.
pub(crate) fn outline(story: &Element) -> String {
    let mut outline = Outline::default();
    outline.element(story);
    outline.break_line();
    outline.text
}

#[derive(Default)]
struct Outline {
    text: String,
    line: String,
    /// The lines of the text: a label that repeats is shown once.
    seen: HashSet<String>,
}

impl Outline {
    fn break_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() && self.seen.insert(line.clone()) {
            self.text += &line;
            self.text.push('\n');
        }
        self.line.clear();
    }

    fn element(&mut self, element: &Element) {
        let is_block = !INLINE.contains(&&*element.tag);
        if is_block {
            self.break_line();
        }
        if element.tag == "section" {
            self.text += &format!("\n[{}]\n", element.attribute("class"));
        }
        if matches!(&*element.tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            self.line += &format!("{} ", element.tag);
        }
        self.attributes(element);
        self.children(element);
        if is_block {
            self.break_line();
        }
    }

    fn attributes(&mut self, element: &Element) {
        for name in ["aria-label", "title", "placeholder", "lang", "dir"] {
            if let Some(value) = element.attributes.get(name) {
                self.line += &format!("{{{name}: {value}}} ");
            }
        }
    }

    fn children(&mut self, element: &Element) {
        for child in element.distinct_children() {
            match child {
                Node::Text(text) => self.line += text,
                Node::Element(child) => {
                    let is_other_width =
                        child.has_class("drawing--narrow") || child.has_class("drawing--wide");
                    if !is_other_width {
                        self.element(child);
                    }
                }
            }
        }
    }
}
