//! [`HeadingLevel`]: where a story's title stands among the headings of its page, and the headings below it.

use std::fmt;

use yew::prelude::*;
use yew::virtual_dom::{Attributes, VTag};

use super::markup::text;
use super::telling::Telling;

/// The level of a story's title, from 1 to 6; the titles of its parts are one deeper, and so on down to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl Default for HeadingLevel {
    /// Below the one title that a page of somebody else's has.
    fn default() -> Self {
        Self(2)
    }
}

impl From<u8> for HeadingLevel {
    /// What is no level of a heading is as if nobody had said it.
    fn from(level: u8) -> Self {
        if (1..=6).contains(&level) { Self(level) } else { Self::default() }
    }
}

impl fmt::Display for HeadingLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The names in the order in which Yew is given their values.
static NAMES: [&str; 2] = ["id", "class"];
const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading so many levels below the title of the story.
#[inline(never)]
pub(super) fn heading(
    telling: &Telling,
    depth: u8,
    class: &'static str,
    id: Option<AttrValue>,
    words: Html,
) -> Html {
    // The element is made by hand: its name is not known where it is written.
    let level = (telling.level.0 + depth).min(6);
    let mut node = VTag::new(TAGS[usize::from(level) - 1]);
    let values = [id, Some(AttrValue::Static(class))];
    let values = values.map(|value| value.map(yew::virtual_dom::AttributeOrProperty::Attribute));
    node.set_attributes(Attributes::Dynamic { keys: &NAMES, values: Box::new(values) });
    if let Some(place) = node.children_mut() {
        *place = words;
    }
    node.into()
}

/// The title of a part, by whose id links reach it.
#[inline(never)]
pub(super) fn part_title(telling: &Telling, id: &str, words: &'static str) -> Html {
    heading(telling, 1, "part__title", Some(telling.id(id)), text(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_level_is_the_usual_one() {
        for (number, level) in [(0, 2), (1, 1), (2, 2), (6, 6), (7, 2)] {
            assert_eq!(HeadingLevel::from(number), HeadingLevel(level), "{number}");
        }
    }
}
