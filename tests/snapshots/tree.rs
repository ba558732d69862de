//! A tree of HTML elements, to cut excerpts from rendered stories.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

/// A node of a tree.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
}

/// Elements without an end tag.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// Elements that are shown once among siblings with the same class.
const REPEATED: [&str; 8] = ["div", "figure", "g", "li", "line", "rect", "svg", "tr"];

/// Reads well-formed HTML; the returned element is an unnamed parent of all others.
pub(crate) fn parse(html: &str) -> Element {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut open = vec![Element::default()];
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                let attributes = attributes.collect();
                let tag_name = text(&tag.name);
                let is_void = tag.self_closing || VOID.contains(&&*tag_name);
                open.push(Element { tag: tag_name, attributes, children: Vec::new() });
                if is_void {
                    close(&mut open);
                }
            }
            Token::EndTag(tag) => {
                assert_eq!(open.last().unwrap().tag, text(&tag.name), "the HTML is well formed");
                close(&mut open);
            }
            Token::String(words) => {
                open.last_mut().unwrap().children.push(Node::Text(text(&words)));
            }
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "every element is closed");
    open.remove(0)
}

fn close(open: &mut Vec<Element>) {
    let element = open.pop().unwrap();
    open.last_mut().unwrap().children.push(Node::Element(element));
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", |value| value)
    }

    pub(crate) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").split_whitespace()
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.classes().any(|other| other == class)
    }

    pub(crate) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Returns the children without repeats: of list items and the like with the same class only the first.
    pub(crate) fn distinct_children(&self) -> impl Iterator<Item = &Node> {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        self.children.iter().filter(move |child| {
            let Node::Element(element) = child else { return true };
            let key = (&*element.tag, element.attribute("class"));
            let is_repeated = REPEATED.contains(&key.0) && seen.contains(&key);
            seen.push(key);
            !is_repeated
        })
    }

    /// Calls a function for this element and all elements inside it, in document order.
    pub(crate) fn visit<'a>(&'a self, action: &mut dyn FnMut(&'a Self)) {
        action(self);
        self.elements().for_each(|element| element.visit(action));
    }

    /// Returns the first element with a class.
    pub(crate) fn find(&self, class: &str) -> Option<&Self> {
        if self.has_class(class) {
            return Some(self);
        }
        self.elements().find_map(|element| element.find(class))
    }

    /// Returns the element as indented HTML, one tag or text per line. The bodies of receipts and
    /// repeated children are left out.
    pub(crate) fn html(&self) -> String {
        let mut lines = String::new();
        self.write(0, &mut lines);
        lines
    }

    fn write(&self, depth: usize, lines: &mut String) {
        let indent = "  ".repeat(depth);
        let attributes: String =
            self.attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        *lines += &format!("{indent}<{}{attributes}>\n", self.tag);
        if self.has_class("receipt__body") {
            *lines += &format!("{indent}  …\n");
            return;
        }
        for child in self.distinct_children() {
            match child {
                Node::Element(element) => element.write(depth + 1, lines),
                Node::Text(text) if text.trim().is_empty() => {}
                Node::Text(text) => *lines += &format!("{indent}  {}\n", text.trim()),
            }
        }
    }
}
