//! [`Files`]: the addresses of the files that a reader can download.

use yew::AttrValue;

/// The files of a story. The script makes a missing file when the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The address of the story file; `None` for a story that is embedded in the page.
    pub story: Option<AttrValue>,
    /// The address of its tables, with `*` in place of the language tag.
    pub tables: Option<AttrValue>,
    /// The address of its images, with `*` in place of the language tag.
    pub images: Option<AttrValue>,
}
