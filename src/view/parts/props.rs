//! [`PartProps`]: the props of a part that depends on nothing but the story.

use yew::Properties;

use crate::view::context::RenderContext;
use crate::view::shared::Shared;

/// The props of most parts.
#[derive(Clone, Debug, Properties, PartialEq)]
pub(in crate::view) struct PartProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
}
