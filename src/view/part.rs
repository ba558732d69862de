//! [`Part`]: a part of the picture, which is drawn anew when what is told changes, not when a reader opens something.

use std::rc::Rc;

use yew::prelude::*;

use super::files::Files;
use super::languages::Languages;
use super::telling::Telling;

/// One component for all parts that a reader's steps do not change: Yew would make its code for each of its own kind.
#[component]
pub(super) fn Part(props: &PartProps) -> Html {
    (props.draw)(props)
}

/// What any part may ask for, and which it is.
#[derive(Clone, Debug, Properties)]
pub(super) struct PartProps {
    pub(super) telling: Rc<Telling>,
    /// How a reader comes to another language.
    pub(super) languages: Languages,
    /// What a reader may take along, if anything.
    pub(super) files: Option<Files>,
    /// The part.
    pub(super) draw: fn(&Self) -> Html,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        // In its place stands one part for ever.
        self.telling == other.telling
            && self.languages == other.languages
            && self.files == other.files
    }
}
