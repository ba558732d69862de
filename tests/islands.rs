//! Each island is the only child of its parent, so that the engine can put two comments around its nodes and adopt them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "gallery/stories.rs"]
mod gallery;
#[path = "long/story.rs"]
mod long;

use diplograph::render::{self, Site};
use gallery::{root, stories, story_file, story_of};
use html5gum::{StartTag, Token, Tokenizer};

/// Elements without an end tag.
const VOID: [&[u8]; 5] = [b"br", b"hr", b"img", b"input", b"link"];

/// An element, and what was read of its children.
#[derive(Default)]
struct Element {
    is_plot: bool,
    is_parent_of_island: bool,
    /// The components that are open, and those that have ended.
    open: usize,
    ended: usize,
    has_other_children: bool,
}

impl Element {
    /// Returns a child. The contents of a drawing are an island, which no attribute tells.
    fn child(&self, tag: &StartTag<()>) -> Self {
        let is = |name: &str, value: &str| {
            tag.attributes.get(name.as_bytes()).is_some_and(|found| ***found == *value.as_bytes())
        };
        let is_parent_of_island = is("data-island", "") || (self.is_plot && &*tag.name == b"g");
        Self { is_plot: is("class", "drawing__plot"), is_parent_of_island, ..Self::default() }
    }

    fn add_child(&mut self) {
        self.has_other_children |= self.open == 0;
    }

    fn read_comment(&mut self, comment: &[u8]) {
        match comment {
            b"<[]>" => self.open += 1,
            b"</[]>" => {
                self.open -= 1;
                self.ended += usize::from(self.open == 0);
            }
            _ => self.add_child(),
        }
    }
}

/// Returns the number of parents of islands, and of those that have one component and nothing else inside.
fn parents_of_islands(html: &str) -> (usize, usize) {
    let (mut found, mut sound) = (0, 0);
    let mut elements = vec![Element::default()];
    for token in Tokenizer::new(html) {
        let element = elements.last_mut().unwrap();
        match token.unwrap() {
            Token::StartTag(tag) => {
                element.add_child();
                let child = element.child(&tag);
                if !(tag.self_closing || VOID.contains(&&**tag.name)) {
                    elements.push(child);
                }
            }
            Token::EndTag(_) => {
                let element = elements.pop().unwrap();
                found += usize::from(element.is_parent_of_island);
                let is_sound = element.ended == 1 && !element.has_other_children;
                sound += usize::from(element.is_parent_of_island && is_sound);
            }
            Token::String(_) => element.add_child(),
            Token::Comment(comment) => element.read_comment(&comment),
            _ => {}
        }
    }
    (found, sound)
}

#[test]
fn each_island_is_the_only_child_of_its_parent() {
    let every_field = story_file(&root().join("tests/every-field.json"));
    let long = story_of("long".to_owned(), long::story_of(300));
    for file in stories().into_iter().chain([every_field, long]) {
        let html = render::element(&file, "en".parse().unwrap(), &Site::default()).unwrap();
        let (found, sound) = parents_of_islands(&html);
        assert!(found > 5, "{}: {found} parents of islands", file.name);
        assert_eq!(found, sound, "{}: a parent of an island has other children", file.name);
    }
}

#[test]
fn child_beside_an_island_is_found() {
    let island = "<p data-island=\"\"><!--<[]>--><!--<[]>-->a<!--</[]>--><b>b</b><!--</[]>--></p>";
    assert_eq!(parents_of_islands(island), (1, 1));
    assert_eq!(parents_of_islands(&island.replace("</p>", "<br></p>")), (1, 0));
    assert_eq!(parents_of_islands("<p data-island=\"\">a</p>"), (1, 0), "no component");
    let plot = "<svg class=\"drawing__plot\"><g><!--<[]>--><!--</[]>--></g></svg>";
    assert_eq!(parents_of_islands(plot), (1, 1));
    assert_eq!(parents_of_islands(&plot.replace("<g>", "<g>a")), (1, 0));
}
