//! [`HeadingLevel`]: where a story's title stands among the headings of its page, and the headings below it.

use std::fmt;

use yew::prelude::*;

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

/// Returns a heading that many levels below the title of the story.
pub(super) fn heading(
    telling: &Telling,
    depth: u8,
    class: &'static str,
    id: Option<AttrValue>,
    words: Html,
) -> Html {
    let level = (telling.level.0 + depth).min(6);
    html! { <@{format!("h{level}")} {id} {class}>{ words }</@> }
}

/// The title of a part, by whose id links reach it.
pub(super) fn part_title(telling: &Telling, id: &str, words: &'static str) -> Html {
    heading(telling, 1, "part__title", Some(telling.id(id)), Html::from(words))
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
