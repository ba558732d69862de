//! A story as HTML, made without a browser from the same components.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::story::{Lang, Story};
use crate::view::{Widget, WidgetProps};

/// The prefix of the ids in a page. A shadow root keeps those of two widgets apart.
pub const PREFIX: &str = "dg";

/// A story in a language as complete HTML: what is read before and without a script.
///
/// # Errors
///
/// Where no runtime can be had to render on.
pub fn html(story: Rc<Story>, lang: Lang) -> std::io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let props = WidgetProps {
        story,
        lang,
        prefix: PREFIX.into(),
        story_url: None,
        on_language: None,
        on_wish: yew::Callback::noop(),
    };
    let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    let tasks = tokio::task::LocalSet::new();
    Ok(tasks.block_on(&runtime, renderer.render()))
}
