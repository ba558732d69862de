//! [`Files`]: where the files are that a reader may take along.

use yew::AttrValue;

/// The files of a story. What is not there is made by the script, when it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The address of the story file; a story that stands in the page itself has none.
    pub story: Option<AttrValue>,
    /// The address of its tables, with `*` where the tag of the language belongs.
    pub tables: Option<AttrValue>,
    /// The address of its images, in the same way.
    pub images: Option<AttrValue>,
}
